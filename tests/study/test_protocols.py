"""One protocol before the commission above: every refusal and every note by itself, and a careful one with none."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from msgspec import structs

from simulator.study.protocols import Remark, remarks
from simulator.study.tabulation import tabulate
from tests.study.returned import Records, day, journal, kept, relaid, told, undrawn, unsigned

Change = Callable[[Records], Records]


def other_kind(records: Records) -> Records:
    """A contest of another kind than the law book's."""
    first, *rest = records[1].contests
    return relaid(records, contests=(structs.replace(first, kind="single-mandate"), *rest))


REFUSED: dict[str, Change] = {
    "T201": undrawn,
    "T202": kept,
    "T203": lambda it: unsigned(it, "chair"),
    "T204": lambda it: unsigned(it, *(seat for seat in it[1].seats if seat != "chair")),
    "T205": lambda it: told(it, "F8", lambda _: None),
    "T206": lambda it: told(it, "F9", lambda _: -1),
    "T207": lambda it: told(it, "F5/2", lambda n: n + 1),
    "T208": lambda it: told(it, "F7", lambda _: it[1].received[0] + 1),
    "T210": other_kind,
}
NOTED: dict[str, Change] = {
    "T301": lambda it: told(it, "F9", lambda n: n + 1),
    "T302": lambda it: told(it, "F3/issuer-1", lambda n: n - 1),
    "T303": lambda it: told(it, "F2", lambda _: 1),
    "T304": lambda it: told(it, "F1", lambda _: 1),
    "T305": lambda it: told(it, "F10", lambda n: n + 50),
    "T306": lambda it: unsigned(it, "secretary"),
    "T307": lambda it: told(it, "F12", lambda _: None),
}


def said(records: Records) -> list[Remark]:
    """Everything said of contest A."""
    return [one for one in tabulate([journal(records)]).remarks if one.letter == "A"]


def counted(records: Records) -> set[str]:
    """The letters of contests whose protocol counts."""
    return {area.contest.id for area in tabulate([journal(records)]).areas if area.taken}


def test_a_careful_day_counts_without_a_word() -> None:
    """Nothing is to be said of the protocols of a careful crew."""
    found = tabulate([journal(day())])
    assert found.remarks == ()
    assert [(area.contest.id, len(area.taken), area.refused) for area in found.areas] == [(c, 1, 0) for c in "ABCDE"]


@pytest.mark.parametrize("code", REFUSED)
def test_refused(code: str) -> None:
    """A protocol that cannot be one is refused with its reason, by file, station and contest; the others count."""
    records = REFUSED[code](day())
    found = [one for one in said(records) if one.refuses]
    assert [(one.code, one.file, one.number) for one in found] == [(code, "day.jsonl", 11)]
    assert counted(records) == set("BCDE")


@pytest.mark.parametrize("code", NOTED)
def test_noted(code: str) -> None:
    """A difference that can be true is taken as it stands, and told."""
    records = NOTED[code](day())
    codes = [one.code for one in said(records)]
    assert code in codes
    assert max(codes) >= "T3" <= min(codes)
    assert counted(records) == set("ABCDE")


SOUND = {"F1": 60, "F2": 60, "F3/issuer-1": 60, "F4": 55, "F5/1": 50, "F6": 5, "F7": 5, "F8": 101, "F9": 41}
REST = {"F10": 2, "F11": 3, "F12": 1, "F13": 2}


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({}, []),
        ({"F7": 0}, []),
        ({"F7": 6}, ["T303"]),
        ({"F7": 46}, ["T303"]),
        ({"F7": 47}, ["T208"]),
        ({"F1": 59}, ["T304"]),
        ({"F3/issuer-1": 59}, ["T302"]),
        ({"F3/issuer-1": 61}, []),
        ({"F9": 40}, ["T301"]),
        ({"F10": 3}, ["T305"]),
        ({"F5/1": 51}, ["T207"]),
        ({"F6": 4}, ["T207"]),
        ({"F11": -1}, ["T206"]),
    ],
    ids=str,
)
def test_where_a_difference_begins(change: dict[str, int], codes: list[str]) -> None:
    """Equal is in order and one more is not; a replaced sheet alone lets F3 be more than F2."""
    station = journal(day()).returns
    first = station.protocols[0]
    lines = {**SOUND, **{f"F5/{n}": 0 for n in range(2, len(first.options) + 1)}, **REST, **change}
    assert [one.code for one in remarks("x", station, replace(first, lines=lines))] == codes


def test_all_reasons_are_told() -> None:
    """No reason hides another."""
    records = unsigned(told(told(day(), "F5/1", lambda n: n + 1), "F9", lambda _: None))
    assert [one.code for one in said(records) if one.refuses] == ["T203", "T204", "T205", "T207"]


def test_an_empty_line_is_one_reason() -> None:
    """Figures that need a line nobody filled in are not asked for as well."""
    assert [one.code for one in said(told(day(), "F4", lambda _: None))] == ["T205"]
    assert [one.code for one in said(told(day(), "F2", lambda _: None))] == ["T205"]


def test_the_last_figure_stands() -> None:
    """A line written twice before signing counts as it stood in the end."""
    records = day()
    first = next(n for n, r in enumerate(records) if getattr(r, "paper", "") == "protocol:A" and r.line == "F7")
    twice = [*records[:first], *told(records, "F7", lambda n: n + 9)[first : first + 1], *records[first:]]
    assert tabulate([journal(twice)]).areas[0].figures == tabulate([journal(records)]).areas[0].figures


def test_whoever_leads_signs_for_the_chair() -> None:
    """Where the deputy chair or the secretary stands in, their signature is the one that is needed (COM-10)."""
    station = journal(unsigned(day(), "chair")).returns
    led = replace(station, leader="deputy")
    codes = [[one.code for one in remarks("x", at, at.protocols[0])] for at in (station, led)]
    assert codes == [["T203", "T306"], ["T306"]]
