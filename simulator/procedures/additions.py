"""Adding a voter on the day: a written request, a look-up of registration, a supplementary line or a refusal.

What the look-up answers is a fact of the register; a voter can be added against it.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station import lists
from simulator.station.station import Station


class LookUp(Command, frozen=True, gc=False):
    """Look a person's permanent registration up by identification number."""

    SECONDS: ClassVar[int] = 90
    person: int


class AddVoter(Command, frozen=True, gc=False):
    """Write a person on the supplementary sheet."""

    SECONDS: ClassVar[int] = 120
    person: int


class RefuseAddition(Command, frozen=True, gc=False):
    """Refuse to add a person, in writing, with a reason."""

    SECONDS: ClassVar[int] = 180
    person: int
    reason: str


class AdditionRequested(Event, frozen=True, gc=False):
    """Somebody asked in writing to be added."""

    person: int


class RegistrationLookedUp(Event, frozen=True, gc=False):
    """The register answered: confirmed in this precinct, or not."""

    person: int
    confirmed: bool


class VoterAdded(Event, frozen=True, gc=False):
    """A line was written on the supplementary sheet."""

    person: int


class AdditionRefused(Event, frozen=True, gc=False):
    """A reasoned written refusal was handed over."""

    person: int
    reason: str


def look_up(station: Station, doing: Doing, command: LookUp) -> Outcome:
    """The register answers for anybody."""
    return (RegistrationLookedUp(*who(doing), command.person, command.person in station.laid.known),)


def add_voter(station: Station, doing: Doing, command: AddVoter) -> Outcome:
    """Anybody who is on no line yet can be written down."""
    if station.voter_list.line_of(command.person) != lists.NOBODY:
        return Impossible("on-the-list")
    return (VoterAdded(*who(doing), command.person),)


def refuse_addition(station: Station, doing: Doing, command: RefuseAddition) -> Outcome:
    """Anybody can be refused."""
    return (AdditionRefused(*who(doing), command.person, command.reason),)


def addition_requested(station: Station, event: AdditionRequested) -> None:
    """A request is a paper; it changes no list."""


def registration_looked_up(station: Station, event: RegistrationLookedUp) -> None:
    """Knowing changes no list."""


def voter_added(station: Station, event: VoterAdded) -> None:
    """One more line."""
    station.voter_list.add(lists.Entry(event.person, lists.SUPPLEMENTARY, "request", ()))


def addition_refused(station: Station, event: AdditionRefused) -> None:
    """A refusal changes no list."""


APPLY = {
    AdditionRequested: addition_requested,
    RegistrationLookedUp: registration_looked_up,
    VoterAdded: voter_added,
    AdditionRefused: addition_refused,
}
DECIDE = {LookUp: look_up, AddVoter: add_voter, RefuseAddition: refuse_addition}
