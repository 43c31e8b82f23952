"""Voting outside the premises: applications, marks in the list, a section handed over, the trip with the mobile box."""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.opening import leave_desk
from simulator.procedures.patrol import DOOR
from simulator.station.doors import Road
from simulator.station.people import Application
from simulator.station.station import Station
from simulator.station.watching import Ride

GROUNDS = ("illness", "care", "remote")
"""Grounds of an application that the law names: health, care for a sick relative, a remote place without a station."""


class AcceptApplication(Command, frozen=True, gc=False):
    """Register an application to vote outside."""

    SECONDS: ClassVar[int] = 60
    number: int


class RefuseApplication(Command, frozen=True, gc=False):
    """Refuse an application with a reason."""

    SECONDS: ClassVar[int] = 60
    number: int
    reason: str


class MarkLine(Command, frozen=True, gc=False):
    """Put the mark in the list against the name of an applicant."""

    SECONDS: ClassVar[int] = 40
    number: int


class HandSection(Command, frozen=True, gc=False):
    """Hand one's section of the list (index 0..) to the desk of another member against signature."""

    SECONDS: ClassVar[int] = 120
    section: int
    taker: str


class ApplicationFiled(Event, frozen=True, gc=False):
    """A written application came in for a person, on a ground.

    Those the law names are `illness`, `care` (for a sick relative) and `remote` (a place without a station).
    """

    number: int
    person: int
    ground: str


class ApplicationAccepted(Event, frozen=True, gc=False):
    """The secretary registered an application."""

    number: int


class ApplicationRefused(Event, frozen=True, gc=False):
    """The secretary refused an application."""

    number: int
    reason: str


class LineMarked(Event, frozen=True, gc=False):
    """A mark stands in the list against the name of an applicant."""

    number: int
    line: int


class SectionHanded(Event, frozen=True, gc=False):
    """A section of the list went to another desk against signature; its line of people follows."""

    section: int
    giver: str
    taker: str
    desk: int


class TripAnnounced(Event, frozen=True, gc=False):
    """Those present were told of the trip."""


class TeamLeft(Event, frozen=True, gc=False):
    """The mobile team left with a box."""

    box: str
    seats: tuple[str, ...]


class TeamReturned(Event, frozen=True, gc=False):
    """The mobile team is back with the box."""

    box: str


def _application(station: Station, number: int) -> Application | Impossible:
    if 1 <= number <= len(station.applications):
        return station.applications[number - 1]
    return Impossible("no-such-application", str(number))


def accept_application(station: Station, doing: Doing, command: AcceptApplication) -> Outcome:
    """Any application that came in can be registered, whatever the hour."""
    found = _application(station, command.number)
    if isinstance(found, Impossible):
        return found
    return Impossible("already-done") if found.accepted else (ApplicationAccepted(*who(doing), command.number),)


def refuse_application(station: Station, doing: Doing, command: RefuseApplication) -> Outcome:
    """Any application can be refused."""
    found = _application(station, command.number)
    if isinstance(found, Impossible):
        return found
    return (ApplicationRefused(*who(doing), command.number, command.reason),)


def mark_line(station: Station, doing: Doing, command: MarkLine) -> Outcome:
    """A name that is on the list can be marked where its section lies."""
    found = _application(station, command.number)
    if isinstance(found, Impossible):
        return found
    line = station.voter_list.line_of(found.person)
    if line < 0:
        return Impossible("not-on-the-list")
    return (LineMarked(*who(doing), command.number, line),)


def hand_section(station: Station, doing: Doing, command: HandSection) -> Outcome:
    """A section can go to a desk where somebody sits: one's own, or one that lies where nobody sits."""
    own, other = station.desk_of(doing.by), station.desk_of(command.taker)
    lies = station.section_at[command.section]
    forsaken = not station.desks[lies].member
    if other is None or (own is None and not forsaken):
        return Impossible("no-desk")
    if not forsaken and (own is None or lies != own.number - 1):
        return Impossible("section-elsewhere")
    return (SectionHanded(*who(doing), command.section, doing.by, command.taker, other.number - 1),)


def application_filed(station: Station, event: ApplicationFiled) -> None:
    """It lies with the secretary."""
    station.applications.append(Application(event.number, event.person, event.at, event.ground))


def application_accepted(station: Station, event: ApplicationAccepted) -> None:
    """Registered."""
    station.applications[event.number - 1].accepted = True


def application_refused(station: Station, event: ApplicationRefused) -> None:
    """Refused."""
    station.applications[event.number - 1].refused = event.at


def line_marked(station: Station, event: LineMarked) -> None:
    """The mark guards against a second issue in the room."""
    station.voter_list.marked.add(event.line)
    station.applications[event.number - 1].marked = event.at


def section_handed(station: Station, event: SectionHanded) -> None:
    """People of that section who wait go over with it, behind those already there."""
    old = station.section_at[event.section]
    station.section_at[event.section] = event.desk
    sections = station.laid.people
    line = station.desks[old].line
    moving = [v for v in line if v < len(sections) and sections[v].section == event.section]
    for voter in moving:
        line.remove(voter)
        station.desks[event.desk].line.append(voter)


def trip_announced(station: Station, event: TripAnnounced) -> None:
    """Words change nothing on their own."""


def team_left(station: Station, event: TeamLeft) -> None:
    """Two members and a box are out."""
    station.moments["trip"] = event.at
    station.road = Road(event.seats[0], event.box)
    station.boxes[event.box].away = True
    for seat in event.seats:
        station.members[seat].away = True
        leave_desk(station, seat)


def team_returned(station: Station, event: TeamReturned) -> None:
    """Everybody is back."""
    station.boxes[event.box].away = False
    station.moments["trip-ended"] = event.at
    station.road = Road()
    if station.watch.ride.out:
        station.watch.place = DOOR
    station.watch.ride = Ride()
    for member in station.members.values():
        member.away = False


APPLY = {
    ApplicationFiled: application_filed,
    ApplicationAccepted: application_accepted,
    ApplicationRefused: application_refused,
    LineMarked: line_marked,
    SectionHanded: section_handed,
    TripAnnounced: trip_announced,
    TeamLeft: team_left,
    TeamReturned: team_returned,
}
DECIDE = {
    AcceptApplication: accept_application,
    RefuseApplication: refuse_application,
    MarkLine: mark_line,
    HandSection: hand_section,
}
