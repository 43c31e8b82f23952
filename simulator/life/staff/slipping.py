"""An ordinary visit with one slip: a signature left out, a wrong set, a stroke or a note that is missing.

Which slip it is stands in the plan, drawn or planted; nobody who makes one knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from simulator.life.staff.faults import DESK
from simulator.procedures.identity import DocumentLooked, LineFound
from simulator.procedures.issuing import BallotsIssued, MemberSigned, VoterSigned

if TYPE_CHECKING:
    from simulator.procedures.base import Event

UNSIGNED, WRONG_SET, VOTER_UNSIGNED, MEMBER_UNSIGNED, NO_STROKE, DECLINED = DESK

DRAWN = (*(UNSIGNED,) * 4, WRONG_SET, VOTER_UNSIGNED, MEMBER_UNSIGNED, "")
"""The slips that chance draws, one of eight; in the last nothing comes of it."""


def slip_of(number: int, contests: int) -> tuple[str, int]:
    """The slip of a visitor and its contest: by a drawn number, or planted (below nought)."""
    if number >= 0:
        kind = number % len(DRAWN)
        return DRAWN[kind], kind % contests if DRAWN[kind] == UNSIGNED else 0
    contest, kind = divmod(-1 - number, len(DESK))
    return DESK[kind], contest % contests


def visit(
    who: tuple[int, str, str], desk: int, voter: int, held: Sequence[Sequence[int]], slip: tuple[str, int]
) -> Iterator[Event]:
    """What happens at a visit with a slip. `who` are second, seat and cause; `held` the member's packs, none empty."""
    kind, contest = slip
    sheets, noted = _set(held, kind, contest)
    unsigned = (sheets[contest],) if kind == UNSIGNED else ()
    yield DocumentLooked(*who, desk, voter, voter)
    yield LineFound(*who, desk, voter)
    if kind != VOTER_UNSIGNED:
        yield VoterSigned(*who, voter, voter)
    if kind != MEMBER_UNSIGNED:
        yield MemberSigned(*who, voter)
    yield BallotsIssued(*who, voter, desk, voter, sheets, unsigned, noted)


def _set(held: Sequence[Sequence[int]], kind: str, contest: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The sheets handed out and, where it differs from them, what the member puts strokes for."""
    sheets, everything = [pack[-1] for pack in held], tuple(range(len(held)))
    other = held[(contest + 1) % len(held)]
    if kind == WRONG_SET and len(held) > 1 and len(other) > 1:
        sheets[contest] = other[-2]
        return tuple(sheets), everything
    without = tuple(c for c in everything if c != contest)
    if kind == NO_STROKE:
        return tuple(sheets), without
    if kind == DECLINED and without:
        del sheets[contest]
    return tuple(sheets), ()
