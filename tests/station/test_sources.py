"""What each figure of the night is made from: the lines, their signs, the entries named, and the sum."""

from __future__ import annotations

import pytest

from simulator.station.sources import fields, put_together, sources
from simulator.station.station import Station
from tests.shelf import first_day
from tests.small import Sitting


def station(*figures: tuple[str, str, int], stage: str = "closed") -> Station:
    """The small station with these figures on paper."""
    sitting = Sitting(first_day().book, stage)
    for paper, line, value in figures:
        sitting.tell("FigureWritten", {"paper": paper, "line": line, "value": value})
    return sitting.station


@pytest.mark.parametrize(
    ("paper", "line", "made_from"),
    [
        ("protocol:A", "F1", {("list", "lines"): 1, ("list", "certificates-issued"): -1, ("list", "added"): 1}),
        ("protocol:B", "F2", {("given", "B"): 1}),
        ("protocol:A", "F3/deputy", {("issued:deputy", "A"): 1}),
        ("protocol:B", "F5/2", {("stack:B", "2"): 1}),
        ("protocol:A", "F6", {("stack:A", "against"): 1}),
        ("protocol:A", "F7", {("stack:A", "invalid"): 1}),
        ("protocol:A", "F8", {("receipt", "A"): 1}),
        ("protocol:A", "F9", {("unused", "A"): 1, ("spoiled", "A"): 1}),
        ("protocol:A", "F11", {("applications", "served"): 1}),
        ("protocol:A", "F99", {}),
        ("issued:deputy", "A", {("pack:deputy", "A"): 1, ("outside:deputy", "A"): 1}),
        ("unused", "A", {}),
        ("stack:A", "1", {}),
    ],
)
def test_a_figure_is_put_together_from_others(paper: str, line: str, made_from: dict[tuple[str, str], int]) -> None:
    """Each part with its sign; what is counted has none."""
    assert dict(sources(station(), paper, line)) == made_from


def test_given_is_the_lists_the_supplementary_sheet_and_the_applications() -> None:
    """One figure a section of the list (L 43(3-1))."""
    parts = ["1", "2", "supplementary", "applications"]
    assert dict(sources(station(), "given", "A")) == {(f"signatures:{part}", "A"): 1 for part in parts}


def test_those_who_took_part_are_all_stacks_but_the_invalid() -> None:
    """F4 is made from the stacks that were counted (INV-07)."""
    counted = station(*(("stack:A", stack, 3) for stack in ("1", "2", "against", "invalid")))
    assert [line for (_, line), _ in sources(counted, "protocol:A", "F4")] == ["1", "2", "against"]
    assert put_together(counted, "protocol:A", "F4")[0] == 9


def test_only_boxes_that_were_counted_are_in_the_boxes() -> None:
    """The spare box that nobody opened has no figure."""
    counted = station(("box:M1", "A", 2), ("box:S1", "A", 40))
    assert dict(sources(counted, "in-boxes", "A")) == {("box:S1", "A"): 1, ("box:M1", "A"): 1}
    assert put_together(counted, "in-boxes", "A")[0] == 42


def test_a_pack_is_what_came_less_what_went_on_and_came_back() -> None:
    """Lines of all contests together and lines of one contest; only the own contest's are taken."""
    handed = station(
        ("handed:deputy", "in/1", 100),
        ("handed:deputy", "in/2/A", 50),
        ("handed:deputy", "in/2/B", 40),
        ("handed:deputy", "out/3", 10),
        ("handed:deputy", "back/A", 30),
    )
    assert put_together(handed, "pack:deputy", "A")[0] == 100 + 50 - 10 - 30
    assert put_together(handed, "pack:deputy", "B")[0] == 100 + 40 - 10


def test_what_a_figure_was_made_from_are_the_entries_that_stand() -> None:
    """The last entry of each line, and none for a line nobody wrote."""
    counted = station(("unused", "A", 8), ("unused", "A", 9), ("given", "A", 4))
    assert [counted.papers.entries[n].value for n in put_together(counted, "protocol:A", "F9")[1]] == [9]
    assert put_together(counted, "protocol:A", "F9")[0] == 9


def test_the_form_has_every_line_once() -> None:
    """F1 to F13, one F3 a member with a pack, one F5 an option; the team is no member."""
    sitting = Sitting(first_day().book, "open")
    sitting.play([{"10:00 bag": {}}])
    lines = fields(sitting.station, 1)
    assert lines[:5] == ("F1", "F2", "F3/issuer-1", "F3/deputy", "F4")
    assert lines[5:] == ("F5/1", "F5/2", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "F13")
