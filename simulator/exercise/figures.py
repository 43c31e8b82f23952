"""Working papers as whoever copies from them sees them: every figure about a contest, in the order of the form.

It shows what is written and never what is so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.seat.count import FigureSeen
from simulator.seat.naming import seat_short
from simulator.texts.phrase import Phrase, Spelled, phrase, spelled

if TYPE_CHECKING:
    from simulator.station.station import Station

ORDER = (
    *("list", "signatures", "given", "tally", "handed", "pack", "outside", "issued", "box", "in-boxes", "stack"),
    *("receipt", "unused", "spoiled", "certificates", "applications"),
)
"""Working papers in the order in which the lines of the form ask for them."""

WHOLE = ("list", "certificates", "applications")
"""Papers that are about every contest alike."""


def figures(station: Station, contest: int) -> tuple[FigureSeen, ...]:
    """What stands on the working papers about a contest."""
    letter, found = station.laid.contests[contest].id, []
    for place, paper in enumerate(station.papers.standing):
        kind, _, part = paper.partition(":")
        if kind in ORDER and (kind != "stack" or part == letter):
            told = [
                FigureSeen(name=_told(station, contest, kind, part, line), value=value)
                for line, value in station.papers.lines(paper).items()
                if _about(kind, line, letter)
            ]
            found.append((ORDER.index(kind), place, told))
    found.sort(key=lambda one: one[:2])
    return tuple(figure for *_, told in found for figure in told)


def paper_name(station: Station, kind: str, part: str) -> Phrase:
    """A working paper in words."""
    if kind == "signatures":
        return phrase("working.section", number=part) if part.isdecimal() else phrase(f"working.signed-{part}")
    if kind == "box":
        return phrase("working.box", id=part)
    if not part:
        return phrase(f"working.{kind}")
    return phrase(f"working.{kind}-of", who=seat_short(part) if part in station.members else part)


def stack_name(station: Station, contest: int, stack: str) -> Phrase | Spelled:
    """A stack by the words of its line."""
    if stack.isdecimal():
        return spelled(station.laid.contests[contest].options[int(stack) - 1].name)
    return phrase(f"stack.{stack}")


def _about(kind: str, line: str, letter: str) -> bool:
    """Whether a line of a paper is about a contest, or about all of them."""
    if kind == "stack" or kind in WHOLE:
        return True
    return line.rpartition("/")[2] in (letter, line, *"0123456789") if kind == "handed" else line == letter


def _told(station: Station, contest: int, kind: str, part: str, line: str) -> Phrase:
    if kind == "stack":
        return phrase("working.stack", name=stack_name(station, contest, line))
    if kind in WHOLE:
        return phrase(f"working.{kind}.{line}")
    if kind == "handed":
        return phrase(f"working.handed.{line.partition('/')[0]}", who=seat_short(part))
    return paper_name(station, kind, part)
