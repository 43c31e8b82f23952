"""The law of the sheets: shown and said aloud, each on the stack it reads, unclear ones by vote, stacks apart."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.law.base import BROKEN, MISSED, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.protocol import ProtocolDrawn
from simulator.procedures.showing import ContestShown, SheetPut, SheetSaid, SheetsShown
from simulator.procedures.verdicts import SheetDecided, SheetMoved
from simulator.station import marks
from simulator.station.count import ITS_PILE, OUT, Pile
from simulator.station.decisions import more_than_half
from simulator.station.protocol import paper_of

REASONS = {
    "form": "INV-01",
    "unsigned": "INV-02",
    "two-marks": "INV-03",
    "against-too": "INV-04",
    "blank": "INV-04",
    "pencil": "INV-04",
    "erased": "INV-04",
    "against": "INV-06",
}
"""The rule by which a sheet reads as it does; every other mark is valid, or to be voted on, by INV-05."""

CLEAR = "INV-05"
PLAIN = ("tick", "cross")
"""Marks of which nobody doubts that they are valid."""

APART = "CNT-05"
"""The rule by which each sheet belongs on the stack of what is plainly marked on it, and of its own contest."""


def _rule(pile: Pile, position: int) -> str:
    if position in pile.strangers:
        return APART
    if pile.voids(position):
        return "CNT-06"
    sheet = pile.sheets[position]
    why = marks.reading(sheet, pile.options)[1]
    return APART if why in PLAIN else REASONS.get(why, CLEAR)


def _laid(court: Court, number: int, event: Event, pile: Pile, position: int, stack: str, seat: str = "") -> None:
    """A sheet came to lie somewhere: where it belongs, or not; nothing is said of one set aside for a vote."""
    decided = position in pile.verdicts or pile.voids(position)
    if pile.reads(position) == marks.UNCLEAR and not decided:
        if stack != marks.UNCLEAR:
            court.find("CNT-09", BROKEN, event, number, "unvoted", position + 1, seat)
        return
    if stack == marks.UNCLEAR:
        return
    if position in pile.strangers:
        court.judge(APART, stack == ITS_PILE, event, number, "other-contest", position + 1, seat)
        return
    rule = "CNT-09" if position in pile.verdicts else _rule(pile, position)
    court.judge(rule, stack == pile.belongs(position), event, number, "sheet-misplaced", position + 1, seat)


def sheets_shown(court: Court, number: int, event: SheetsShown) -> None:
    """A run of sheets: their marks shown and said; the rules that applied to those put where they belong."""
    pile = court.station.count.piles[event.contest]
    court.judge("CNT-04", event.aloud, event, number, "sheets-unshown", event.sheets)
    moved = dict(event.elsewhere)
    run = range(event.first, event.first + event.sheets)
    other = {*moved, *pile.strangers}
    seen = {sheet for position, sheet in zip(run, pile.sheets[event.first :], strict=False) if position not in other}
    for rule in sorted({REASONS.get(why, CLEAR) for _, why in (marks.reading(s, pile.options) for s in seen)}):
        court.keep(rule, event.by)
    _voided(court, number, event, pile, moved)
    for position, stack in event.elsewhere:
        if stack != pile.belongs(position):
            _laid(court, number, event, pile, position, stack)


def _voided(court: Court, number: int, event: SheetsShown, pile: Pile, moved: Mapping[int, str]) -> None:
    """Sheets of a voided box go onto the invalid stack, whatever is marked on them."""
    last = event.first + event.sheets
    void = [n for n in range(event.first, last) if pile.voids(n) and n not in moved] if pile.voided else []
    counted = sum(pile.reads(n) != marks.INVALID for n in void)
    if counted:
        court.find("CNT-06", BROKEN, event, number, "voided-counted", counted)


def sheet_said(court: Court, number: int, event: SheetSaid) -> None:
    """What is said of a sheet is whose word it is, whoever stacks it; said of one that was shown, it is whole."""
    pile = court.station.count.piles[event.contest]
    if pile.shown:
        court.judge("CNT-04", True, event, number, "sheet-unshown")  # noqa: FBT003 - what is so
    _laid(court, number, event, pile, event.position, event.stack)


def sheet_put(court: Court, number: int, event: SheetPut) -> None:
    """One sheet: shown and said before it is put; where nobody said so, it is for whoever puts it to put it right.

    One of another contest is shown and said where it belongs.
    """
    pile = court.station.count.piles[event.contest]
    if event.stack != ITS_PILE and not (pile.shown and pile.said):
        court.find("CNT-04", BROKEN, event, number, "sheet-unshown", event.position + 1, court.station.shower)
    if pile.said != event.stack:
        _laid(court, number, event, pile, event.position, event.stack)


def sheet_moved(court: Court, number: int, event: SheetMoved) -> None:
    """A sheet put right, or wrong."""
    if event.stack != OUT:
        pile = court.station.count.piles[event.contest]
        _laid(court, number, event, pile, event.position, event.stack)


def sheet_decided(court: Court, number: int, event: SheetDecided) -> None:
    """More than half of all members decide an unclear sheet; what reads clearly is not voted away."""
    pile = court.station.count.piles[event.contest]
    if pile.reads(event.position) != marks.UNCLEAR:
        right = not event.adopted or event.stack == pile.belongs(event.position)
        court.judge(_rule(pile, event.position), right, event, number, "voted-away", event.position + 1)
        return
    enough = event.votes_for >= more_than_half(len(court.station.members))
    court.judge("CNT-09", enough or not event.adopted, event, number, "sheet-without-majority", event.votes_for)


def contest_shown(court: Court, number: int, event: ContestShown) -> None:
    """Each sheet lifted from the boxes shown."""
    left = len(court.station.count.piles[event.contest].sheets) - event.sheets
    court.judge("CNT-04", left == 0, event, number, "sheets-unshown", left)


def protocol_drawn(court: Court, number: int, event: ProtocolDrawn) -> None:
    """A stack for every line, for against all, for invalid; no sheet unshown or aside; invalid ones took no part."""
    station = court.station
    contest = station.laid.contests[event.contest]
    pile = station.count.piles[event.contest]
    missing = len(contest.options) + 2 - len(pile.counted)
    if missing:
        court.find("CNT-05", MISSED, event, number, "stacks-missing", missing)
    else:
        court.keep("CNT-05", event.by)
    if pile.done < len(pile.sheets):
        court.find("CNT-04", MISSED, event, number, "sheets-unshown", len(pile.sheets) - pile.done)
    aside = len(pile.aside())
    if aside:
        court.find("CNT-09", MISSED, event, number, "left-aside", aside, station.leader)
    stacks = station.papers.lines(f"stack:{contest.id}")
    invalid = stacks.get(marks.INVALID, 0)
    took_part = station.papers.value(paper_of(contest.id), "F4")
    if invalid and took_part is not None:
        court.judge("INV-07", took_part != sum(stacks.values()), event, number, "invalid-among-voters", invalid)


JUDGES: dict[type[Event], Judge] = {
    SheetsShown: sheets_shown,
    SheetSaid: sheet_said,
    SheetPut: sheet_put,
    SheetMoved: sheet_moved,
    SheetDecided: sheet_decided,
    ContestShown: contest_shown,
    ProtocolDrawn: protocol_drawn,
}
RULES = {
    "CNT-04": "sheets_shown",
    "CNT-05": "protocol_drawn",
    "CNT-09": "sheet_decided",
    **dict.fromkeys(("INV-01", "INV-02", "INV-03", "INV-04", "INV-05", "INV-06"), "_laid"),
    "INV-07": "protocol_drawn",
}
