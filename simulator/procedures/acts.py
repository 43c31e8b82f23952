"""Acts: drafted by whoever saw something, then signed by whoever leads the commission and two other members.

A draft with fewer signatures is paper all the same; whether it stands is a question to the station.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station.decisions import Act, Signature
from simulator.station.station import Station


class WriteAct(Command, frozen=True, gc=False):
    """Write an act on something that happened (a text key under `act.`)."""

    SECONDS: ClassVar[int] = 240
    about: str


class SignAct(Command, frozen=True, gc=False):
    """Sign an act that was drafted."""

    SECONDS: ClassVar[int] = 20
    number: int


class ActDrafted(Event, frozen=True, gc=False):
    """An act was written and waits for its signatures: its number (1..) and what it is about."""

    number: int
    about: str


class ActSigned(Event, frozen=True, gc=False):
    """Somebody signed an act."""

    number: int


def write_act(station: Station, doing: Doing, command: WriteAct) -> Outcome:
    """An act can be written about anything."""
    return (ActDrafted(*who(doing), len(station.acts) + 1, command.about),)


def sign_act(station: Station, doing: Doing, command: SignAct) -> Outcome:
    """An act that lies here can be signed once by anybody who is here."""
    if not 1 <= command.number <= len(station.acts):
        return Impossible("no-such-paper", str(command.number))
    if station.out(doing.by):
        return Impossible("member-away", doing.by)
    if any(one.seat == doing.by for one in station.acts[command.number - 1].signed):
        return Impossible("already-done")
    return (ActSigned(*who(doing), command.number),)


def signature(station: Station, event: ActSigned) -> Signature:
    """What stands on paper after somebody signed."""
    return Signature(event.by, event.at, event.by == station.leader, event.by in station.members)


def act_drafted(station: Station, event: ActDrafted) -> None:
    """One more draft in the folder."""
    station.acts.append(Act(event.number, event.about, event.at, event.by))


def act_signed(station: Station, event: ActSigned) -> None:
    """One more signature under it."""
    station.acts[event.number - 1].signed.append(signature(station, event))


APPLY = {ActDrafted: act_drafted, ActSigned: act_signed}
DECIDE = {WriteAct: write_act, SignAct: sign_act}
