"""At the doors of those who vote outside: the drive there, who is in the room, what is asked and said.

Applications and the trip itself are in `home`, what is given there in `outside`. Whoever is out with the box
can do all of it in any order.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.identity import CARD
from simulator.station.doors import BACK, NAMES_HELPER, NOWHERE, Visit
from simulator.station.lists import NOBODY
from simulator.station.station import Station

TOPICS = ("another-document", "who-marks", "who-is-here")
"""What can be asked in a home; the list is always whole."""


class DriveTo(Command, frozen=True, gc=False):
    """Say where the team drives next: to the home of an application, or back (0)."""

    SECONDS: ClassVar[int] = 20
    number: int


class AskAtHome(Command, frozen=True, gc=False):
    """In a home, ask the voter something."""

    SECONDS: ClassVar[int] = 10
    topic: str


class AskOthersOut(Command, frozen=True, gc=False):
    """In an applicant's home, ask the others to step out of the room while the voter marks."""

    SECONDS: ClassVar[int] = 20


class NoteHelper(Command, frozen=True, gc=False):
    """In an applicant's home, let one other person stay and mark for the voter, the name written down."""

    SECONDS: ClassVar[int] = 30


class DroveOff(Event, frozen=True, gc=False):
    """The team set off for the home of an application, or for the station (0); told where a person is with it."""

    number: int


class HomeVisited(Event, frozen=True, gc=False):
    """The team stands in the home of an applicant: whether the voter was found, whether others are in the room too.

    What the voter holds out and says; who besides wants sheets too, or -1.
    """

    number: int
    found: bool
    others: bool = False
    holds: str = CARD
    says: str = ""
    besides: int = NOBODY


class HomeAsked(Event, frozen=True, gc=False):
    """A member asked something in a home."""

    number: int
    topic: str


class HomeSpoke(Event, frozen=True, gc=False):
    """Somebody in the home said something, and may hold out another document."""

    number: int
    says: str
    holds: str = ""


class OthersAskedOut(Event, frozen=True, gc=False):
    """The others in the home were asked to step out, and did."""

    number: int


class HelperNoted(Event, frozen=True, gc=False):
    """The name of a helper who marks for the voter was written on the application; the helper stays."""

    number: int


def drive_to(station: Station, doing: Doing, command: DriveTo) -> Outcome:
    """Whoever leads the team that is out says where to; any home of an application, visited or not."""
    if not station.out(doing.by):
        return Impossible("not-there")
    if station.road.moving:
        return Impossible("on-the-road")
    if station.road.leader != doing.by:
        return Impossible("not-the-leader", station.road.leader)
    if not BACK <= command.number <= len(station.applications):
        return Impossible("no-such-application", str(command.number))
    return (DroveOff(*who(doing), command.number),)


def inside(station: Station, doing: Doing) -> Visit | Impossible:
    """The home where a member of the team stands and the voter is there too."""
    if not station.out(doing.by):
        return Impossible("not-there")
    if station.road.moving:
        return Impossible("on-the-road")
    visit = station.road.visit
    if visit is None:
        return Impossible("no-door")
    return visit if visit.found else Impossible("nobody-home")


def ask_at_home(station: Station, doing: Doing, command: AskAtHome) -> Outcome:
    """Anything of the list can be asked."""
    visit = inside(station, doing)
    if isinstance(visit, Impossible):
        return visit
    if command.topic not in TOPICS:
        return Impossible("no-such-topic", command.topic)
    return (HomeAsked(*who(doing), visit.number, command.topic),)


def ask_others_out(station: Station, doing: Doing, _: AskOthersOut) -> Outcome:
    """Whoever stands in the home with the team can ask; with nobody else there is nobody to ask."""
    visit = inside(station, doing)
    if isinstance(visit, Impossible):
        return visit
    if not station.applications[visit.number - 1].others:
        return Impossible("nobody-else")
    return (OthersAskedOut(*who(doing), visit.number),)


def note_helper(station: Station, doing: Doing, _: NoteHelper) -> Outcome:
    """Whoever is in the room with the voter can be written down as the helper, once."""
    visit = inside(station, doing)
    if isinstance(visit, Impossible):
        return visit
    if not (station.applications[visit.number - 1].others or visit.named):
        return Impossible("nobody-else")
    return Impossible("already-done") if visit.helper else (HelperNoted(*who(doing), visit.number),)


def drove_off(station: Station, event: DroveOff) -> None:
    """Nobody is at any door."""
    station.road.to, station.road.visit = event.number, None


def home_visited(station: Station, event: HomeVisited) -> None:
    """A door opened, or did not."""
    road, application = station.road, station.applications[event.number - 1]
    road.to, road.doors = NOWHERE, road.doors + 1
    road.visit = Visit(event.number, event.found, event.holds, event.says, event.besides)
    road.visit.named = event.says == NAMES_HELPER
    application.others = event.others
    if not event.found:
        application.absent = event.at


def home_asked(station: Station, event: HomeAsked) -> None:
    """Words change nothing on their own."""


def home_spoke(station: Station, event: HomeSpoke) -> None:
    """What was said last, and held out."""
    visit = station.road.visit
    if visit is not None:
        visit.says, visit.holds = event.says, event.holds or visit.holds


def others_asked_out(station: Station, event: OthersAskedOut) -> None:
    """The voter is alone."""
    station.applications[event.number - 1].others = False


def helper_noted(station: Station, _: HelperNoted) -> None:
    """The name stands on the application."""
    visit = station.road.visit
    if visit is not None:
        visit.helper = True


APPLY = {
    DroveOff: drove_off,
    HomeVisited: home_visited,
    HomeAsked: home_asked,
    HomeSpoke: home_spoke,
    OthersAskedOut: others_asked_out,
    HelperNoted: helper_noted,
}
DECIDE = {
    DriveTo: drive_to,
    AskAtHome: ask_at_home,
    AskOthersOut: ask_others_out,
    NoteHelper: note_helper,
}
