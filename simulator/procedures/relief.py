"""Taking one another's place: a member leaves a desk to somebody, or relieves a colleague so that they can rest.

What is said here begins it; section, pack and post change hands afterwards as they always do, against signature.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station.station import Station


class LeaveDesk(Command, frozen=True, gc=False):
    """Leave one's desk to a colleague once whoever stands there is served; to nobody: the pack goes to the safe."""

    SECONDS: ClassVar[int] = 10
    taker: str = ""


class Relieve(Command, frozen=True, gc=False):
    """Tell a colleague to rest and take their place meanwhile."""

    SECONDS: ClassVar[int] = 15
    seat: str


class DeskGivenUp(Event, frozen=True, gc=False):
    """A member said that they leave their desk, and to whom; to nobody (empty): it closes, the pack goes to the safe.

    Whoever stands there is served first. A taker at another desk is handed the section, anybody else sits down here.
    """

    taker: str = ""


class ReliefOffered(Event, frozen=True, gc=False):
    """A member without a desk told a colleague to rest and takes their place, as soon as their hands are free."""

    seat: str


def _colleague(station: Station, doing: Doing, seat: str) -> Impossible | None:
    if seat not in station.members or seat == doing.by:
        return Impossible("no-such-seat", seat)
    return Impossible("member-away", seat) if station.out(seat) else None


def leave_desk(station: Station, doing: Doing, command: LeaveDesk) -> Outcome:
    """While voting goes on, by whoever sits at a desk, to anybody who is here or to nobody."""
    if station.desk_of(doing.by) is None or not station.open:
        return Impossible("not-at-a-desk")
    refused = _colleague(station, doing, command.taker) if command.taker else None
    return refused or (DeskGivenUp(*who(doing), command.taker),)


def relieve(station: Station, doing: Doing, command: Relieve) -> Outcome:
    """While voting goes on, by whoever has no desk of their own, of anybody who is here and does not rest already."""
    if not station.open:
        return Impossible("not-open")
    if station.desk_of(doing.by) is not None:
        return Impossible("own-desk-first")
    refused = _colleague(station, doing, command.seat)
    if refused is None and station.members[command.seat].rests > doing.at:
        refused = Impossible("rests-already", command.seat)
    return refused or (ReliefOffered(*who(doing), command.seat),)


def desk_given_up(station: Station, event: DeskGivenUp) -> None:
    """They finish first."""


def relief_offered(station: Station, event: ReliefOffered) -> None:
    """They finish first."""


APPLY = {DeskGivenUp: desk_given_up, ReliefOffered: relief_offered}
DECIDE = {LeaveDesk: leave_desk, Relieve: relieve}
