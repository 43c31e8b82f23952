"""From text to model: the kind of a file, places of every fault, and the words of the hints."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from simulator.law.book import Book
from simulator.scenario.model import Arrivals, Scenario, StationPreset
from simulator.scenario.reading import read
from simulator.texts.words import words
from tests.scenario.shelf import Shelf, laid_over, shipped, told

FAULTS = YAML(typ="safe", pure=True).load(Path(__file__).with_name("faults.yaml").read_bytes())
KINDS = {"law": Book, "stations": StationPreset, "arrivals": Arrivals, "exercises": Scenario}


def faults(lines: str) -> list[str]:
    """`line:column code message (hint)` of what is wrong with some lines over a good file."""
    say = words("en").say
    _, problems = read("x.yaml", laid_over(lines), library=Shelf())
    return [
        f"{p.line}:{p.column} {p.code} {say(p.message)}" + (f" ({say(p.hint)})" if p.hint else "") for p in problems
    ]


@pytest.mark.parametrize("path", shipped(), ids=lambda path: path.name)
def test_shipped_file_is_in_order(path) -> None:
    """Every file of ours is recognised and has no problem, beside its library too."""
    model, problems = read(path.name, path.read_bytes(), library=Shelf())
    assert problems == []
    assert type(model) is KINDS[path.parent.name]
    assert model.id == path.stem


def test_kind_is_recognised_in_spite_of_slips() -> None:
    """A wrong key or a missing one does not hide what a file was meant to be."""
    for path in shipped():
        text = path.read_text(encoding="utf-8")
        _, problems = read(path.name, text.replace("title:", "titel:", 1).replace("place:", "palce:"))
        assert [p.code for p in problems] == ["S202", "S203"], path.name


def test_kind_can_be_told() -> None:
    """Whoever knows the kind says it, and is not second-guessed."""
    _, problems = read("x.yaml", "voters: 1\n", kind="arrivals")
    assert ("S203", "1:1") in told(problems)
    assert [p.code for p in problems].count("S202") == 4


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case["lines"].strip())
def test_fault_is_told_at_its_place(case: dict) -> None:
    """Message, place and hint, word for word."""
    assert faults(case["lines"]) == case["told"]


def test_everything_is_told_at_once_in_the_order_of_the_file() -> None:
    """Faults of text, shape and sense stand together, from the top to the bottom."""
    _, problems = read(
        "x.yaml",
        laid_over("votters: 3\nlaw: kz-1995\nseat: issuer-8\nguide: true\nguide: false\n"),
        library=Shelf(),
    )
    assert told(problems) == [("S203", "1:1"), ("S301", "2:6"), ("S306", "3:7"), ("S114", "5:1")]
    assert {problem.file for problem in problems} == {"x.yaml"}


def test_what_was_refused_is_not_refused_again() -> None:
    """A value that the text spoilt draws no second problem from the model."""
    assert [one[:8] for one in faults("voters: 0x1F\ndesks: *d\nmix: {in_order: .nan}\n")] == [
        "1:9 S117",
        "2:8 S111",
        "3:17 S11",
    ]


def test_without_a_library_only_the_file_itself_is_looked_at() -> None:
    """Ids that other files give are not asked for."""
    model, problems = read("x.yaml", laid_over("law: kz-1995\n"))
    assert problems == []
    assert isinstance(model, Scenario)
