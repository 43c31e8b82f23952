"""One protocol as the commission above meets it: what it takes, what it takes and notes, what goes back.

It sees the paper alone and never asks what happened in the room.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from simulator.exercise.protocols import Protocol, Returns
from simulator.law.book import OPTIONAL_FIELDS, Form
from simulator.texts.phrase import Arg

FIGURES: Final = ("F1", "F2", "F4", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "F13")
"""The single figures of the form, in the order of their numbers; F3 has one a member, F5 one an option."""

UNREAD: Final = "T101"
"""The code of a file that the disk did not let us read; its reason names the file."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about one file, one station (0: it is not known) or one protocol: a code and what it quotes.

    Codes from T101 on refuse a file, from T201 on a protocol; from T301 on something is only noted.
    """

    code: str
    file: str
    number: int
    letter: str
    args: dict[str, Arg]

    @property
    def refuses(self) -> bool:
        """Whether nothing of it is counted."""
        return self.code < "T3"


Said = Iterator[tuple[str, dict[str, Arg]]]
"""Codes with what they quote."""


def remarks(file: str, station: Returns, protocol: Protocol) -> list[Remark]:
    """All that is to be said of one protocol by itself, none hiding another.

    It goes back when it cannot be a protocol: never handed over, not signed, a line empty, a figure below nought,
    lines that do not add up on their own form, more sheets found than were received. It is taken and noted when
    another equality fails (PRT-E1, E2, E4, E5, E8): such a difference can be true, belongs in an act, and is for
    the commission above to look into (CNT-08, CNT-11), not to level.
    """
    said = (*_signatures(station, protocol), *_empty(station.book.form, protocol), *_figures(protocol))
    if not protocol.lines:
        said = (("T201", {}),)
    elif not protocol.handed:
        said = (("T202", {}),)
    return [Remark(code, file, station.number, protocol.letter, args) for code, args in said]


def _signatures(station: Returns, protocol: Protocol) -> Said:
    """The chair, or whoever leads in the chair's place, and more than half of all members have to have signed.

    The law wants the chair and the members (L 43(8), PRT-13), and the deputy chair or the secretary in the chair's
    place (COM-10). A member may refuse and write a dissenting opinion (L 20(5), COM-07), so one signature that is
    missing, be it the secretary's, voids nothing and is noted; but fewer than the majority of all members that any
    decision takes (L 20(5), COM-06) is no protocol of the commission.
    """
    size = len(station.seats)
    stated = station.book.commission.majority
    majority = next((needed for members, needed in stated.items() if members == size), size // 2 + 1)
    signed = [seat for seat in station.seats if seat in protocol.signed]
    if station.leader not in signed:
        yield "T203", {}
    if len(signed) < majority:
        yield "T204", {"n": len(signed), "needed": majority}
    elif len(signed) < size:
        yield "T306", {"n": len(signed), "all": size}


def _empty(form: Form, protocol: Protocol) -> Said:
    """Lines that nobody filled in; without those whose place on the form the law leaves open it still counts."""
    options = (f"F5/{n}" for n in range(1, len(protocol.options) + 1))
    printed = [name for name in FIGURES if name in form.lines]
    wanted = [*(name for name in printed if name not in OPTIONAL_FIELDS), *options]
    empty = [name for name in wanted if name not in protocol.lines]
    if empty:
        yield "T205", {"lines": tuple(empty)}
    later = [name for name in printed if name in OPTIONAL_FIELDS and name not in protocol.lines]
    if later:
        yield "T307", {"lines": tuple(later)}


def _figures(protocol: Protocol) -> Said:
    """Arithmetic on the lines that are there; an equality with an empty line is not asked."""
    lines = protocol.lines
    below = [name for name, figure in lines.items() if figure < 0]
    if below:
        yield "T206", {"lines": tuple(below)}
    f1, f2, f4, f6, f7, f8, f9 = (lines.get(name) for name in ("F1", "F2", "F4", "F6", "F7", "F8", "F9"))
    votes = votes_of(protocol)
    if f4 is not None and f6 is not None and f4 != sum(votes) + f6:
        yield "T207", {"part": f4, "sum": sum(votes) + f6}
    found = None if f4 is None or f7 is None else f4 + f7
    if found is not None and f8 is not None and found > f8:
        yield "T208", {"found": found, "received": f8}
    elif found is not None and f2 is not None and found > f2:
        yield "T303", {"found": found, "given": f2}
    if f8 is not None and f2 is not None and f9 is not None and f8 != f2 + f9:
        yield "T301", {"received": f8, "sum": f2 + f9}
    yield from _noted(lines, f1, f2)


def _noted(lines: dict[str, int], f1: int | None, f2: int | None) -> Said:
    members = sum(figure for name, figure in lines.items() if name.startswith("F3/"))
    if f2 is not None and members < f2:
        yield "T302", {"sum": members, "given": f2}
    if f1 is not None and f2 is not None and f2 > f1:
        yield "T304", {"given": f2, "list": f1}
    used, kept = lines.get("F10", 0), lines.get("F13")
    if kept is not None and used > kept:
        yield "T305", {"used": used, "kept": kept}


def votes_of(protocol: Protocol) -> tuple[int, ...]:
    """Votes by option, in the order of the ballot; nought where a line is empty."""
    return tuple(protocol.lines.get(f"F5/{n}", 0) for n in range(1, len(protocol.options) + 1))
