"""Adding a voter on the day: a written request, a look-up of registration, a supplementary line or a refusal.

What the look-up answers is a fact of the register; a voter can be added against it. Somebody registered
nowhere can be registered for the day where staff of the public service centre are present.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station import lists
from simulator.station.laid import NOWHERE
from simulator.station.station import Station

REQUEST, ONE_DAY = "request", "one-day"
GROUNDS = (REQUEST, ONE_DAY, "")
"""Papers that can be kept with an addition: the written request with the look-up, the registration for the day."""


class LookUp(Command, frozen=True, gc=False):
    """Look a person's permanent registration up by identification number."""

    SECONDS: ClassVar[int] = 90
    person: int


class RegisterForDay(Command, frozen=True, gc=False):
    """Have staff of the public service centre register a person for this one day at the station's address."""

    SECONDS: ClassVar[int] = 600
    person: int


class AddVoter(Command, frozen=True, gc=False):
    """Write a person on the supplementary sheet, and keep the paper that is the ground (empty: none is kept)."""

    SECONDS: ClassVar[int] = 120
    person: int
    ground: str = REQUEST


class RefuseAddition(Command, frozen=True, gc=False):
    """Refuse to add a person, in writing, with a reason."""

    SECONDS: ClassVar[int] = 180
    person: int
    reason: str


class AdditionRequested(Event, frozen=True, gc=False):
    """Somebody asked in writing to be added."""

    person: int


class RegistrationLookedUp(Event, frozen=True, gc=False):
    """The register answered: confirmed in this precinct, or not, and what it notes besides.

    `note` is `nowhere` (no registration at all), `other-list` (on the list of another station), `incapable`
    (so declared by a court), or empty.
    """

    person: int
    confirmed: bool
    note: str = ""


class RegisteredForDay(Event, frozen=True, gc=False):
    """Staff of the public service centre registered somebody for this one day at the station's address."""

    person: int


class VoterAdded(Event, frozen=True, gc=False):
    """A line was written on the supplementary sheet; the paper kept as its ground (`request`, `one-day`, or empty)."""

    person: int
    ground: str = REQUEST


class AdditionRefused(Event, frozen=True, gc=False):
    """A reasoned written refusal was handed over."""

    person: int
    reason: str


def _nobody(station: Station, person: int) -> bool:
    """Whether no such person ever stood here."""
    return not 0 <= person < len(station.laid.people)


def look_up(station: Station, doing: Doing, command: LookUp) -> Outcome:
    """The register answers for anybody."""
    laid, person = station.laid, command.person
    if _nobody(station, person):
        return Impossible("nobody-waits")
    return (RegistrationLookedUp(*who(doing), person, person in laid.known, laid.noted(person)),)


def register_for_day(station: Station, doing: Doing, command: RegisterForDay) -> Outcome:
    """Where such staff are, they register once whom they find registered nowhere."""
    if not station.laid.one_day_registration:
        return Impossible("no-registration-here")
    if station.laid.noted(command.person) != NOWHERE:
        return Impossible("registered-elsewhere")
    if command.person in station.voter_list.for_day:
        return Impossible("already-done")
    return (RegisteredForDay(*who(doing), command.person),)


def add_voter(station: Station, doing: Doing, command: AddVoter) -> Outcome:
    """Anybody who is on no line yet can be written down, on whatever ground."""
    if _nobody(station, command.person):
        return Impossible("nobody-waits")
    if station.voter_list.line_of(command.person) != lists.NOBODY:
        return Impossible("on-the-list")
    if command.ground not in GROUNDS:
        return Impossible("no-such-choice", command.ground)
    return (VoterAdded(*who(doing), command.person, command.ground),)


def refuse_addition(station: Station, doing: Doing, command: RefuseAddition) -> Outcome:
    """Anybody can be refused."""
    if _nobody(station, command.person):
        return Impossible("nobody-waits")
    return (AdditionRefused(*who(doing), command.person, command.reason),)


def addition_requested(station: Station, event: AdditionRequested) -> None:
    """A request is a paper; it changes no list."""


def registration_looked_up(station: Station, event: RegistrationLookedUp) -> None:
    """Knowing changes no list."""


def registered_for_day(station: Station, event: RegisteredForDay) -> None:
    """They have an address until midnight."""
    station.voter_list.for_day.add(event.person)


def voter_added(station: Station, event: VoterAdded) -> None:
    """One more line."""
    station.voter_list.add(lists.Entry(event.person, lists.SUPPLEMENTARY, event.ground, ()))


def addition_refused(station: Station, event: AdditionRefused) -> None:
    """A refusal changes no list."""


APPLY = {
    AdditionRequested: addition_requested,
    RegistrationLookedUp: registration_looked_up,
    RegisteredForDay: registered_for_day,
    VoterAdded: voter_added,
    AdditionRefused: addition_refused,
}
DECIDE = {
    LookUp: look_up,
    RegisterForDay: register_for_day,
    AddVoter: add_voter,
    RefuseAddition: refuse_addition,
}
