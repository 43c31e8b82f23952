"""Everything an exercise is made from: scenario, station, curve of arrivals and law book, with their texts.

It reads texts, never files; a journal carries the same texts, so a kit can be made from either.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import cast

from simulator.journal.records import Source
from simulator.law.book import Book
from simulator.scenario.model import Arrivals, Scenario, StationPreset
from simulator.scenario.problems import Problem
from simulator.scenario.reading import Kind, read

KINDS: tuple[Kind, ...] = ("scenario", "station", "arrivals", "law")


class Unreadable(Exception):  # noqa: N818 - a state of an author's files, told to a person
    """A kit cannot be made: every problem of its texts."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Kit:
    """The models of one exercise and the texts they came from."""

    scenario: Scenario
    station: StationPreset
    arrivals: Arrivals
    book: Book
    sources: tuple[Source, ...]


def source(kind: str, name: str, text: str) -> Source:
    """A text with its digest."""
    return Source(kind, name, text, sha256(text.encode()).hexdigest())


@lru_cache(maxsize=32)
def _read(name: str, text: str, kind: str) -> tuple[object, tuple[Problem, ...]]:
    """A text as a model that never changes: a law book takes half a second to read, and is read again and again."""
    model, found = read(name, text, cast("Kind", kind))
    return model, tuple(found)


def kit(sources: tuple[Source, ...]) -> Kit:
    """The kit that four texts make; Unreadable with every problem when one of them makes no sense."""
    models: dict[str, object] = {}
    problems: list[Problem] = []
    for one in sources:
        model, found = _read(one.name, one.text, one.kind)
        problems += found
        models[one.kind] = model
    if problems:
        raise Unreadable(tuple(problems))
    return assembled(models, sources)


def assembled(models: dict[str, object], sources: tuple[Source, ...]) -> Kit:
    """A kit of models already read, laid over each other: the scenario's own figures outrank the preset's."""
    scenario = cast("Scenario", models["scenario"])
    return Kit(
        scenario,
        scenario.station_of(cast("StationPreset", models["station"])),
        cast("Arrivals", models["arrivals"]),
        cast("Book", models["law"]),
        sources,
    )
