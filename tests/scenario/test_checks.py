"""What a schema cannot say, beyond the examples of the page: law books, overridden stations."""

import re

import pytest

from simulator.scenario.checks import lines_of
from simulator.scenario.reading import read
from tests.scenario.shelf import BASES, SCENARIOS, Shelf, laid_over, told

BOOK = (SCENARIOS / "law" / "kz-2023-03-19.yaml").read_text(encoding="utf-8")


def book_with(old: str, new: str) -> list[tuple[str, int]]:
    """What is wrong with the law book after one change, as (code, line)."""
    assert old in BOOK
    _, problems = read("book.yaml", BOOK.replace(old, new, 1))
    return [(p.code, p.line) for p in problems]


def line_of(text: str) -> int:
    """The line of the book on which a text first stands."""
    return BOOK[: BOOK.index(text)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("- id: CTX-02", "- id: CTX-01", "S312"),
        ("same-region: [A, C]", "same-region: [A, X]", "S315"),
        ("default: serve-the-line", "default: serve-the-lime", "S205"),
        ("rule: CLO-03}", "rule: CLO-77}", "S304"),
        ("judge_uncertain: []", "judge_uncertain: [ISS-77]", "S304"),
        ("voting_from: 07:00", "voting_from: 06:15", "S214"),
        ("confidence: V", "confidence: W", "S205"),
        ("weight: 1", "weight: 9", "S207"),
        ("quorum: {5: 4", "quorum: {6: 4", "S205"),
        ("quorum: {5: 4", "quorum: {5: 14", "S207"),
        ("turnout_at: [10:00", "turnout_at: [9:00", "S208"),
        ("date: '2023-03-19'", "date: 19.03.2023", "S211"),
        ("competence: legality", "competence: legal", "S205"),
        ("rules: [ISS-01, ISS-02", "rules: [ISS-01, ISS-72", "S304"),
    ],
)
def test_law_book_is_checked(old: str, new: str, code: str) -> None:
    """A slip in the book is told on the line it stands on."""
    assert book_with(old, new) == [(code, line_of(old))]


def test_a_card_has_six_lines() -> None:
    """A law card that would not fit the booklet is told, in each language."""
    found = re.search(r"^cards:.*?\n      en: (.{100})", BOOK, re.MULTILINE | re.DOTALL)
    assert found is not None
    assert [code for code, _ in book_with(found[1], found[1] + " more" * 90)] == ["S310"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [("", 1), ("a" * 60, 1), ("a " * 31, 2), ("a\nb\n", 2), ("a\n\nb", 3), ("ә" * 61, 2)],
)
def test_lines_are_counted_at_sixty(text: str, lines: int) -> None:
    """Sixty characters a line, paragraphs apart."""
    assert lines_of(text) == lines


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("members: 5\n", [("S309", "1:10")]),
        ("members: 5\ndesks: 2\n", []),
        ("members: 9\ndesks: 6\n", []),
        ("members: 9\ndesks: 7\n", [("S309", "2:8")]),
        ("desks: 2\nseat: issuer-2\n", [("S306", "2:7")]),
        ("desks: 2\nseat: boxes-1\n", []),
        ("desks: 2\nseat: boxes\n", [("S306", "2:7")]),
        ("voters: 5\n", []),
        ("voters: 5\navc_issued: 900\napplications: 1\n", [("S321", "42:5")]),
        ("voters: 1\ntimetable:\n  - {at: 07:05, visitor: ordinary}\n  - {at: 07:06, visitor: wrong-station}\n", []),
        ("voters: 1\ntimetable:\n  - {at: 07:05, visitor: same-surname}\n", [("S321", "3:5")]),
        ("voters: 20000\n", []),
        ("seat: observer\n", []),
        ("day: {from: 12:00, to: 11:00}\ntimetable: []\n", [("S214", "1:1")]),
        ("timetable:\n  - {at: 07:20, group: 1}\n", []),
        ("timetable:\n  - {between: [07:10, 07:21], group: 1}\n", [("S308", "2:6")]),
        ("title: {kk: ' ', ru: б, en: c}\n", [("S311", "1:13")]),
        ("contests: [A, A]\n", [("S312", "1:15")]),
        ("contests: [A]\nballots: {A: {parties: [ford, ford]}}\n", [("S312", "2:31")]),
    ],
)
def test_scenario_beside_its_station(lines: str, expected: list[tuple[str, str]]) -> None:
    """Figures set again are judged together with those of the preset, and told where written."""
    _, problems = read("x.yaml", laid_over(lines), library=Shelf())
    assert told(problems) == expected


def test_unlawful_is_not_senseless() -> None:
    """A station of 9 members for 300 voters breaks COM-01 and can be played all the same."""
    assert read("x.yaml", laid_over("members: 9\nvoters: 300\n"), library=Shelf())[1] == []


@pytest.mark.parametrize("base", ["station", "arrivals"])
def test_checks_hold_without_a_library(base: str) -> None:
    """A station or a curve by itself is in order by itself."""
    assert read("x.yaml", BASES[base].read_bytes())[1] == []


def test_who_goes_on_a_trip_sits_in_the_commission() -> None:
    """A seat that this station has not is told at its place in the list; an observer is no member."""
    text = BASES["scenario"].read_text(encoding="utf-8")
    for seat in ("issuer-9", "observer"):
        entry = f"timetable:\n  - {{at: 07:05, trip: [boxes, {seat}]}}\n  - {{door: 2, story: no-document}}\n"
        _, problems = read("first-steps.yaml", text.replace("timetable:\n", entry, 1), library=Shelf())
        assert [(p.code, seat in str(p.message)) for p in problems] == [("S306", True)]
