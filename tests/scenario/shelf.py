"""What the tests of this room share: the shipped files, a library of them, the bad examples."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ruamel.yaml import YAML

from simulator.law.book import Book
from simulator.scenario.model import Arrivals, StationPreset
from simulator.scenario.problems import Problem
from simulator.scenario.reading import Kind, read

ROOT = Path(__file__).parents[2]
SCENARIOS = ROOT / "scenarios"
PAGE = ROOT / "docs" / "reference" / "problems.md"
FIRST_DAY = SCENARIOS / "exercises" / "first-day.yaml"
BASES = {
    "scenario": SCENARIOS / "exercises" / "first-steps.yaml",
    "station": SCENARIOS / "stations" / "zhambyl-mean.yaml",
    "law": SCENARIOS / "law" / "kz-2023-03-19.yaml",
    "arrivals": SCENARIOS / "arrivals" / "two-humps.yaml",
}
_ENTRY = re.compile(
    r"^### (?P<code>S\d{3}): .*?^```yaml(?P<info>[^\n]*)\n(?P<text>.*?)^```\n\n"
    r"At (?P<at>\d+:\d+)\.",
    re.MULTILINE | re.DOTALL,
)


def shipped(folder: str = "*") -> list[Path]:
    """Every file of ours that `read` knows the kind of."""
    folders = ("law", "stations", "arrivals", "exercises") if folder == "*" else (folder,)
    return [path for name in folders for path in sorted((SCENARIOS / name).glob("*.yaml"))]


class Shelf:
    """The shipped files as a library."""

    def laws(self) -> list[str]:
        """Ids of the law books."""
        return [path.stem for path in shipped("law")]

    def book(self, law: str) -> Book | None:
        """A law book."""
        return _book(law) if law in self.laws() else None

    def stations(self) -> list[str]:
        """Ids of the presets."""
        return [path.stem for path in shipped("stations")]

    def station(self, preset: str) -> StationPreset | None:
        """A preset."""
        return _station(preset) if preset in self.stations() else None

    def arrivals(self) -> list[str]:
        """Ids of the curves."""
        return [path.stem for path in shipped("arrivals")]

    def parties(self) -> list[str]:
        """Ids of invented parties."""
        return [party["id"] for party in _names()["parties"]]

    def candidates(self) -> int:
        """How many invented candidates there are."""
        return len(_names()["candidates"])


@cache
def _names() -> dict:
    return YAML(typ="safe", pure=True).load((ROOT / "simulator/texts/data/names.yaml").read_bytes())


@cache
def _book(law: str) -> Book:
    model, problems = read(law, (SCENARIOS / "law" / f"{law}.yaml").read_bytes())
    assert isinstance(model, Book), problems
    return model


@cache
def _station(preset: str) -> StationPreset:
    model, problems = read(preset, (SCENARIOS / "stations" / f"{preset}.yaml").read_bytes())
    assert isinstance(model, StationPreset), problems
    return model


def curve(name: str) -> Arrivals:
    """A shipped curve of arrivals."""
    model, problems = read(name, (SCENARIOS / "arrivals" / f"{name}.yaml").read_bytes())
    assert isinstance(model, Arrivals), problems
    return model


class Example(NamedTuple):
    """A bad example of the page: what it must yield, and where."""

    code: str
    info: str
    text: str
    at: str


def examples() -> list[Example]:
    """All entries of docs/reference/problems.md."""
    page = PAGE.read_text(encoding="utf-8")
    return [Example(m["code"], m["info"], m["text"], m["at"]) for m in _ENTRY.finditer(page)]


def text_of(example: Example) -> bytes:
    """The file an example stands for."""
    words = example.info.split()
    times = next((int(w.removeprefix("repeat=")) for w in words if w.startswith("repeat=")), 1)
    text = example.text * times
    if "alone" not in words:
        text = laid_over(text, next((w for w in words if w in BASES), "scenario"))
    raw = text.encode()
    return raw if "escaped" not in words else re.sub(rb"\\x(..)", _byte, raw)


def _byte(match: re.Match[bytes]) -> bytes:
    return bytes([int(match[1], 16)])


def laid_over(lines: str, base: Kind = "scenario") -> str:
    """Lines that take the place of the same keys at the top of a good file."""
    keys = set(re.findall(r"^(\w+):", lines, re.MULTILINE))
    blocks = re.split(r"^(?=\w)", BASES[base].read_text(encoding="utf-8"), flags=re.MULTILINE)
    kept = [block for block in blocks[1:] if block.partition(":")[0] not in keys]
    return lines + "".join(kept)


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    """Problems as (code, line:column)."""
    return [(p.code, f"{p.line}:{p.column}") for p in problems]
