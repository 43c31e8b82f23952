"""Order by force: an observer put out of the room, the police invited, come and sent away.

Whether a decision stood behind it, and whether anybody had asked the police in, is for the law.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station.decisions import Police
from simulator.station.station import Station


class RemovePerson(Command, frozen=True, gc=False):
    """Have an observer put out of the room, with a written reason (empty: none given)."""

    SECONDS: ClassVar[int] = 120
    number: int
    reason: str = ""


class InvitePolice(Command, frozen=True, gc=False):
    """Ask the police in."""

    SECONDS: ClassVar[int] = 60


class SendPoliceAway(Command, frozen=True, gc=False):
    """Ask the police to leave the room."""

    SECONDS: ClassVar[int] = 30


class PersonRemoved(Event, frozen=True, gc=False):
    """An observer was put out of the room; the reason in writing, or empty."""

    number: int
    reason: str = ""


class PoliceInvited(Event, frozen=True, gc=False):
    """The police were asked in."""


class PoliceEntered(Event, frozen=True, gc=False):
    """Police came into the voting room, invited or not."""


class PoliceSentAway(Event, frozen=True, gc=False):
    """The police were asked to leave the room."""


class PoliceLeft(Event, frozen=True, gc=False):
    """The police left the voting room."""


def remove_person(station: Station, doing: Doing, command: RemovePerson) -> Outcome:
    """An observer who is in the room."""
    if not 1 <= command.number <= len(station.observers):
        return Impossible("no-such-observer", str(command.number))
    observer = station.observers[command.number - 1]
    if not observer.admitted or observer.left:
        return Impossible("not-in-the-room", str(command.number))
    return (PersonRemoved(*who(doing), command.number, command.reason),)


def invite_police(station: Station, doing: Doing, _: InvitePolice) -> Outcome:
    """Once, until they have been and gone."""
    return Impossible("already-done") if station.police.invited else (PoliceInvited(*who(doing)),)


def send_police_away(station: Station, doing: Doing, _: SendPoliceAway) -> Outcome:
    """Only from a room they are in."""
    return (PoliceSentAway(*who(doing)),) if station.police.inside else Impossible("no-police")


def person_removed(station: Station, event: PersonRemoved) -> None:
    """Out of the room, for good."""
    station.observers[event.number - 1].left = event.at


def police_invited(station: Station, event: PoliceInvited) -> None:
    """They are on their way."""
    station.police.invited = event.at


def police_entered(station: Station, event: PoliceEntered) -> None:
    """They stand in the room."""
    station.police.inside = event.at


def police_sent_away(station: Station, event: PoliceSentAway) -> None:
    """Words; feet follow."""


def police_left(station: Station, event: PoliceLeft) -> None:
    """The room is the commission's own again."""
    station.police = Police()


APPLY = {
    PersonRemoved: person_removed,
    PoliceInvited: police_invited,
    PoliceEntered: police_entered,
    PoliceSentAway: police_sent_away,
    PoliceLeft: police_left,
}
DECIDE = {RemovePerson: remove_person, InvitePolice: invite_police, SendPoliceAway: send_police_away}
