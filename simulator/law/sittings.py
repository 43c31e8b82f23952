"""The law of sittings: enough members there, enough of all of them agreed, dissents sent on, who is suspended.

Numbers of members come from the book. What a decision was right about in substance is not judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.procedures.acts import ActSigned
from simulator.procedures.base import Event
from simulator.procedures.opening import PostTaken
from simulator.procedures.outside import HomeIssued
from simulator.procedures.protocol import ProtocolSigned
from simulator.procedures.sittings import (
    CANCEL,
    COMPLAINT,
    SIGNED,
    SUSPEND,
    DissentSent,
    DissentWritten,
    SittingClosed,
    VoteCast,
)
from simulator.station.clock import HOUR
from simulator.station.decisions import Sitting

SEND = 1 * HOUR
"""How long a dissent may wait to be sent to the higher commission (assumed; the law says at once)."""

INTERNATIONAL = "international"
"""The kind of observer whose accreditation the central commission alone withdraws."""


def vote_cast(court: Court, number: int, event: VoteCast) -> None:
    """Members vote, guests with advisory voice do not; nor does a member who was suspended."""
    if event.by in court.station.members:
        court.keep("COM-15", event.by)
    else:
        court.find("COM-15", BROKEN, event, number, "advisory-vote", event.number)
    works(court, number, event)


def sitting_closed(court: Court, number: int, event: SittingClosed) -> None:
    """What was announced, held against the members who were there and the hands they raised."""
    station = court.station
    sitting = station.sittings[event.number - 1]
    present, yes = _present(court, sitting), _yes(court, sitting)
    enough, agreed = present >= quorum(court), yes >= _figure(court.book.commission.majority, len(station.members))
    court.judge("COM-05", enough or not event.adopted, event, number, "no-quorum", present)
    if any(member.away for member in station.members.values()):
        court.judge("MOB-10", enough or not event.adopted, event, number, "decided-while-out", present)
    if enough and agreed == event.adopted and event.cause.startswith("ask"):
        court.keep("COM-06", event.by, number, event.at, "decided")
    elif enough or event.adopted:
        about = "no-majority" if event.adopted else "majority-denied"
        court.judge("COM-06", agreed == event.adopted, event, number, about, yes)
    if enough and sitting.matter == COMPLAINT:
        court.settle("COM-17", event, number, f"complaint-{sitting.target}")
    if event.adopted:
        _effect(court, number, event, sitting, lawful=enough and agreed)


def quorum(court: Court) -> int:
    """Members who must be there."""
    return _figure(court.book.commission.quorum, len(court.station.members))


def _figure(figures: Mapping[Any, int], size: int) -> int:
    """Members it takes in a commission of a size; all of them where the law knows no such size."""
    return figures.get(size, size)


def _present(court: Court, sitting: Sitting) -> int:
    return sum(seat in court.station.members and not suspended(court, seat) for seat in sitting.present)


def _yes(court: Court, sitting: Sitting) -> int:
    members = court.station.members
    return sum(yes and seat in members and not suspended(court, seat) for seat, yes in sitting.votes.items())


def _effect(court: Court, number: int, event: SittingClosed, sitting: Sitting, *, lawful: bool) -> None:
    """Whom a decision that was adopted concerns: a member, a voter whose line another signed, or an observer."""
    if sitting.matter == SUSPEND and lawful:
        seat = str(sitting.target)
        court.memory["suspended", seat] = event.number
        court.may_issue.discard(seat)
        court.keep("COM-12", event.by)
    elif sitting.matter == SIGNED and lawful:
        court.memory["line-decided", sitting.target] = event.number
    elif sitting.matter == CANCEL and isinstance(sitting.target, int):
        observer = court.station.observers[sitting.target - 1]
        if observer.kind == INTERNATIONAL:
            court.find("OBS-10", BROKEN, event, number, "international-cancelled", observer.number)
        elif lawful:
            court.keep("OBS-10", event.by)


def suspended(court: Court, seat: str) -> bool:
    """Whether a lawful decision has suspended a member."""
    return ("suspended", seat) in court.memory


def works(court: Court, number: int, event: Event) -> None:
    """Whoever was suspended works no more."""
    if suspended(court, event.by):
        court.find("COM-12", BROKEN, event, number, "suspended-works")


def dissent_written(court: Court, number: int, event: DissentWritten) -> None:
    """It is owed to the higher commission from now on."""
    key = f"{event.number}-{event.by}"
    court.owe("COM-07", court.station.leader, event.at + SEND, number, "dissent-unsent", key)


def dissent_sent(court: Court, number: int, event: DissentSent) -> None:
    """Sent, and attached to the minutes."""
    key = f"{event.number}-{event.writer}"
    if event.attached:
        court.settle("COM-07", event, number, key)
    else:
        court.drop("COM-07", key)
        court.find("COM-07", BROKEN, event, number, "dissent-unattached")


JUDGES: dict[type[Event], Judge] = {
    VoteCast: vote_cast,
    SittingClosed: sitting_closed,
    DissentWritten: dissent_written,
    DissentSent: dissent_sent,
    PostTaken: works,
    ActSigned: works,
    ProtocolSigned: works,
    HomeIssued: works,
}
RULES = {
    "COM-05": "sitting_closed",
    "COM-06": "sitting_closed",
    "COM-07": "dissent_written",
    "COM-12": "works",
    "COM-15": "vote_cast",
    "COM-17": "sitting_closed",
    "MOB-10": "sitting_closed",
    "OBS-10": "sitting_closed",
}
