"""The shelf of shipped exercises, stations, curves and law books, and people's own files beside them.

It finds and reads; what a text means is the scenario room's to say.
"""

from __future__ import annotations

import os
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final, NamedTuple, cast

from simulator.exercise.kit import Kit, Unreadable, assembled, source
from simulator.law.book import Book
from simulator.scenario.model import Scenario, StationPreset
from simulator.scenario.problems import Problem
from simulator.scenario.reading import Kind, Model, read
from simulator.scenario.source import MAX_BYTES
from simulator.session.disk import read_bytes

FOLDERS: Final[dict[Kind, str]] = {"scenario": "exercises", "station": "stations", "arrivals": "arrivals", "law": "law"}
"""Where each kind of file lies among the shipped ones."""


class Unknown(Exception):  # noqa: N818 - what a person asked for, told to them
    """No shipped file of a kind has this id: the kind, the id, all known ones and the nearest, if any is near."""

    def __init__(self, kind: Kind, name: str, known: tuple[str, ...]) -> None:
        super().__init__(kind, name)
        self.kind = kind
        self.name = name
        self.known = known
        self.nearest = "".join(get_close_matches(name[:80], known, n=1))


class File(NamedTuple):
    """A text found: the name a person knows it by, and its bytes."""

    name: str
    data: bytes


# --- Shipped files ----------------------------------------------------------------------------


class Shelf:
    """The shipped files by kind and id, each read once; a library for the checks of a scenario."""

    def __init__(self) -> None:
        self._read: dict[tuple[Kind, str], tuple[Model | None, list[Problem]]] = {}

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """The ids of a kind, in the order of the alphabet."""
        names = (one.name for one in files("scenarios").joinpath(FOLDERS[kind]).iterdir())
        return tuple(sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml")))

    def place(self, kind: Kind, name: str) -> Traversable:
        """Where a shipped file lies."""
        return files("scenarios").joinpath(FOLDERS[kind], f"{name}.yaml")

    def file(self, kind: Kind, name: str) -> File:
        """A shipped file under its name within the product."""
        return File(product_name(kind, name), self.place(kind, name).read_bytes())

    def model(self, kind: Kind, name: str) -> tuple[Model | None, list[Problem]]:
        """What a shipped file says, or its problems."""
        if (kind, name) not in self._read:
            self._read[kind, name] = read(*self.file(kind, name), kind, self)
        return self._read[kind, name]

    def _known(self, kind: Kind, name: str) -> Model | None:
        return self.model(kind, name)[0] if name in self.ids(kind) else None

    # what simulator.scenario.checks.Library asks for

    def laws(self) -> tuple[str, ...]:
        """Ids of the law books."""
        return self.ids("law")

    def book(self, law: str) -> Book | None:
        """A law book by id."""
        return cast("Book | None", self._known("law", law))

    def stations(self) -> tuple[str, ...]:
        """Ids of the station presets."""
        return self.ids("station")

    def station(self, preset: str) -> StationPreset | None:
        """A station preset by id."""
        return cast("StationPreset | None", self._known("station", preset))

    def arrivals(self) -> tuple[str, ...]:
        """Ids of the curves of arrivals."""
        return self.ids("arrivals")

    def parties(self) -> tuple[str, ...]:
        """Ids of the invented parties."""
        from simulator.texts.names import PARTIES  # noqa: PLC0415 - spelled only when a scenario names some

        return tuple(party.id for party in PARTIES)

    def candidates(self) -> int:
        """How many invented candidates there are."""
        from simulator.texts.names import CANDIDATES  # noqa: PLC0415 - as above

        return len(CANDIDATES)


@cache
def shelf() -> Shelf:
    """The one shelf of this process."""
    return Shelf()


def product_name(kind: Kind, name: str) -> str:
    """What a journal calls a text: by kind and id, so that the same text is the same bytes wherever it lay."""
    return f"{FOLDERS[kind]}/{name}.yaml"


# --- What a person names ----------------------------------------------------------------------


def find(kind: Kind, name: str) -> File:
    """A shipped file by its id, or a person's own by its path; Unknown or Outside when it is neither."""
    known = shelf().ids(kind)
    if name in known:
        return shelf().file(kind, name)
    if not _is_path(name):
        raise Unknown(kind, name, known)
    return File(name, read_bytes(name, MAX_BYTES))


def _is_path(name: str) -> bool:
    return name.endswith((".yaml", ".yml")) or "/" in name or os.sep in name or os.path.lexists(name)


def read_model(kind: Kind, name: str) -> tuple[Model, File]:
    """What a file named by a person says; Unreadable with every problem when it makes no sense."""
    file = find(kind, name)
    shipped = name in shelf().ids(kind)
    model, problems = shelf().model(kind, name) if shipped else read(*file, kind, shelf())
    if model is None:
        raise Unreadable(tuple(problems))
    return model, file


def kit_for(name: str, arrivals: str | None = None) -> Kit:
    """The kit of a scenario named by path or id, by another curve if wanted; Unknown, Outside, Unreadable."""
    scenario, file = read_model("scenario", name)
    wanted = cast("Scenario", scenario)
    found: dict[Kind, tuple[Model, File]] = {
        "scenario": (scenario, file),
        "station": read_model("station", wanted.station),
        "arrivals": read_model("arrivals", arrivals or wanted.arrivals),
        "law": read_model("law", wanted.law),
    }
    sources = tuple(
        source(kind, product_name(kind, model.id), file.data.decode()) for kind, (model, file) in found.items()
    )
    return assembled({kind: model for kind, (model, _) in found.items()}, sources)
