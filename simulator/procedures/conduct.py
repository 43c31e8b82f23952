"""How members bear themselves: who leads the commission, who is taken in, what somebody says aloud, a rebuke."""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station.people import CHAIR
from simulator.station.station import Station

CAMPAIGN = "campaign"
"""What a member says that praises, blames or rates somebody who stands for election."""


class StandIn(Command, frozen=True, gc=False):
    """Lead the commission in the chair's place; done by the chair, take the lead back."""

    SECONDS: ClassVar[int] = 30


class CoOpt(Command, frozen=True, gc=False):
    """Take somebody into the commission, with a decision of the higher commission or without."""

    SECONDS: ClassVar[int] = 300
    person: int
    appointed: bool = False


class Rebuke(Command, frozen=True, gc=False):
    """Tell a member, so that all hear it, to stop."""

    SECONDS: ClassVar[int] = 20
    seat: str


class StoodIn(Event, frozen=True, gc=False):
    """A member leads the commission from now on; by the chair: the chair is back."""


class MemberCoOpted(Event, frozen=True, gc=False):
    """Somebody was taken in as a member; whether the higher commission appointed them. It fills no seat of this day."""

    person: int
    appointed: bool = False


class MemberSpoke(Event, frozen=True, gc=False):
    """A member said something that all could hear: `campaign` for praise or blame of those who stand for election."""

    matter: str


class MemberRebuked(Event, frozen=True, gc=False):
    """A member was told to stop."""

    seat: str


def stand_in(station: Station, doing: Doing, _: StandIn) -> Outcome:
    """Whoever is here and does not lead already, while the chair is out, rests or is suspended."""
    if station.leader == doing.by:
        return Impossible("already-done")
    if station.out(doing.by):
        return Impossible("member-away", doing.by)
    chair = station.members[CHAIR]
    works = not (chair.away or chair.suspended or chair.rests > doing.at)
    return Impossible("chair-here") if works and doing.by != CHAIR else (StoodIn(*who(doing)),)


def co_opt(station: Station, doing: Doing, command: CoOpt) -> Outcome:
    """Anybody can be told that they are a member now."""
    if not 0 <= command.person < len(station.laid.people):
        return Impossible("no-such-target", str(command.person))
    return (MemberCoOpted(*who(doing), command.person, command.appointed),)


def rebuke(station: Station, doing: Doing, command: Rebuke) -> Outcome:
    """A member who is here."""
    if command.seat not in station.members:
        return Impossible("no-such-seat", command.seat)
    return Impossible("member-away", command.seat) if station.out(command.seat) else _rebuked(doing, command.seat)


def _rebuked(doing: Doing, seat: str) -> Outcome:
    return (MemberRebuked(*who(doing), seat),)


def stood_in(station: Station, event: StoodIn) -> None:
    """The commission has somebody who leads it."""
    station.stands_in = "" if event.by == CHAIR else event.by


def member_co_opted(station: Station, event: MemberCoOpted) -> None:
    """No seat is filled by a word."""


def member_spoke(station: Station, event: MemberSpoke) -> None:
    """Said is said."""
    if event.matter == CAMPAIGN and event.by in station.members:
        station.members[event.by].campaigned = event.at


def member_rebuked(station: Station, event: MemberRebuked) -> None:
    """Heard by all."""


APPLY = {
    StoodIn: stood_in,
    MemberCoOpted: member_co_opted,
    MemberSpoke: member_spoke,
    MemberRebuked: member_rebuked,
}
DECIDE = {StandIn: stand_in, CoOpt: co_opt, Rebuke: rebuke}
