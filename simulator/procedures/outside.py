"""Ballots given in a home, or not: two papers, two signatures on the application, one on each sheet, a set handed over.

How the team came to that door is in `doors`. Whatever is left out, a set can be given.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.doors import inside
from simulator.station import ballots, people
from simulator.station.doors import APPLICATION, DOCUMENT, PAPERS, Visit
from simulator.station.lists import NOBODY
from simulator.station.station import Station

APPLICANT, BESIDES = "applicant", "besides"
WHOM = (APPLICANT, BESIDES)
"""To whom a set is given or refused: whoever applied, somebody else at the door."""

REASONS = ("no-application", "no-document", "others-stay", "hand-of-another")
"""Reasons for giving no ballots in a home; the list is always whole."""

VOTERS, MEMBERS = "voter-signature", "member-signature"
"""What can be missing on an application beside the papers not looked at."""


class LookAtPaper(Command, frozen=True, gc=False):
    """In a home, look at the document held out, or at the application."""

    SECONDS: ClassVar[int] = 10
    paper: str


class LetApplicantSign(Command, frozen=True, gc=False):
    """Have the voter sign the application for the sheets."""

    SECONDS: ClassVar[int] = 20


class SignApplication(Command, frozen=True, gc=False):
    """Sign the application against the voter's signature."""

    SECONDS: ClassVar[int] = 10


class SignTeamSheets(Command, frozen=True, gc=False):
    """Sign the next sheet of each contest in the bag."""

    SECONDS: ClassVar[int] = 25


class GiveAtHome(Command, frozen=True, gc=False):
    """Give the applicant, or somebody else at the door, a set; they mark it and drop it into the box."""

    SECONDS: ClassVar[int] = 60
    whom: str


class RefuseAtHome(Command, frozen=True, gc=False):
    """Give the applicant, or somebody else at the door, no ballots, for a reason."""

    SECONDS: ClassVar[int] = 30
    whom: str
    reason: str = ""


class HomePaperLooked(Event, frozen=True, gc=False):
    """A member looked at a paper in a home: the `document` held out, or the `application`."""

    number: int
    paper: str


class HomeSigned(Event, frozen=True, gc=False):
    """The voter signed the application for the sheets."""

    number: int


class ApplicationSigned(Event, frozen=True, gc=False):
    """A member signed the application."""

    number: int


class TeamSheetsSigned(Event, frozen=True, gc=False):
    """A member signed sheets in the team's bag."""

    sheets: tuple[int, ...]


class HomeIssued(Event, frozen=True, gc=False):
    """A voter outside signed the application and was given sheets; the member signed it too.

    `without` names what of that was left out: `document` or `application` not looked at, `voter-signature`,
    `member-signature`.
    """

    number: int
    voter: int
    sheets: tuple[int, ...]
    unsigned: tuple[int, ...] = ()
    without: tuple[str, ...] = ()


class HomeRefused(Event, frozen=True, gc=False):
    """Somebody at the door of an application was given no ballots, for a reason or none."""

    number: int
    voter: int
    reason: str = ""


def look_at_paper(station: Station, doing: Doing, command: LookAtPaper) -> Outcome:
    """Either paper can be looked at as often as one likes."""
    visit = inside(station, doing)
    if isinstance(visit, Impossible):
        return visit
    if command.paper not in PAPERS:
        return Impossible("no-such-topic", command.paper)
    return (HomePaperLooked(*who(doing), visit.number, command.paper),)


def let_applicant_sign(station: Station, doing: Doing, _: LetApplicantSign) -> Outcome:
    """Once is enough."""
    visit = inside(station, doing)
    if isinstance(visit, Impossible):
        return visit
    return Impossible("already-done") if visit.signed else (HomeSigned(*who(doing), visit.number),)


def sign_application(station: Station, doing: Doing, _: SignApplication) -> Outcome:
    """Before or after the voter."""
    visit = inside(station, doing)
    if isinstance(visit, Impossible):
        return visit
    return Impossible("already-done") if visit.countersigned else (ApplicationSigned(*who(doing), visit.number),)


def sign_team_sheets(station: Station, doing: Doing, _: SignTeamSheets) -> Outcome:
    """In a home or on the way, as long as there are sheets that are not signed."""
    if not station.out(doing.by):
        return Impossible("not-there")
    taken = next_set(station, skip_signed=True)
    return taken if isinstance(taken, Impossible) else (TeamSheetsSigned(*who(doing), taken),)


def next_set(station: Station, *, skip_signed: bool = False) -> tuple[int, ...] | Impossible:
    """The next sheet of each contest in the bag, signed ones first unless they are skipped."""
    bag, ready = station.held.get("team", [[]]), station.road.ready
    taken = []
    for contest, pack in enumerate(bag):
        bare = [sheet for sheet in pack if sheet not in ready]
        found = bare if skip_signed else [s for s in pack if s in ready] or bare
        if not found:
            return Impossible("no-sheets", station.laid.contests[contest].id)
        taken.append(found[-1])
    return tuple(taken)


def whom(visit: Visit, station: Station, name: str) -> int | Impossible:
    """The person meant by a word of `WHOM`."""
    if name == APPLICANT:
        return station.applications[visit.number - 1].person
    if name != BESIDES:
        return Impossible("no-such-topic", name)
    return visit.besides if visit.besides != NOBODY else Impossible("nobody-else")


def give_at_home(station: Station, doing: Doing, command: GiveAtHome) -> Outcome:
    """A set goes to whoever is named, with or without signatures and papers; who has no application signs none."""
    visit = inside(station, doing)
    if isinstance(visit, Impossible):
        return visit
    voter, taken = whom(visit, station, command.whom), next_set(station)
    if isinstance(voter, Impossible):
        return voter
    if isinstance(taken, Impossible):
        return taken
    unsigned = tuple(sheet for sheet in taken if sheet not in station.road.ready)
    without = _left_out(visit) if command.whom == APPLICANT else ()
    return (HomeIssued(*who(doing), visit.number, voter, taken, unsigned, without),)


def _left_out(visit: Visit) -> tuple[str, ...]:
    done = {
        DOCUMENT: DOCUMENT in visit.seen,
        APPLICATION: APPLICATION in visit.seen,
        VOTERS: visit.signed,
        MEMBERS: visit.countersigned,
    }
    return tuple(name for name, so in done.items() if not so)


def refuse_at_home(station: Station, doing: Doing, command: RefuseAtHome) -> Outcome:
    """Anybody at the door can be given nothing, for any reason."""
    visit = inside(station, doing)
    if isinstance(visit, Impossible):
        return visit
    voter = whom(visit, station, command.whom)
    if isinstance(voter, Impossible):
        return voter
    return (HomeRefused(*who(doing), visit.number, voter, command.reason),)


def home_paper_looked(station: Station, event: HomePaperLooked) -> None:
    """Seen."""
    if station.road.visit is not None:
        station.road.visit.seen.append(event.paper)


def home_signed(station: Station, event: HomeSigned) -> None:
    """Ink of the voter on the application."""
    if station.road.visit is not None:
        station.road.visit.signed = True


def application_signed(station: Station, event: ApplicationSigned) -> None:
    """Ink of the member on the application."""
    if station.road.visit is not None:
        station.road.visit.countersigned = True


def team_sheets_signed(station: Station, event: TeamSheetsSigned) -> None:
    """Ink on sheets."""
    for sheet in event.sheets:
        station.sheets.signer[sheet] = station.numbers[event.by]
        station.road.ready.append(sheet)


def home_issued(station: Station, event: HomeIssued) -> None:
    """Sheets leave the team's bag; two signatures stand on the application."""
    ledger, number = station.sheets, station.numbers[event.by]
    for sheet in event.sheets:
        contest = ballots.contest_of(sheet)
        station.held["team"][contest].remove(sheet)
        ledger.place[sheet] = ballots.HANDS
        ledger.signer[sheet] = 0 if sheet in event.unsigned else number
        station.odd[contest] += 1
        station.issued_by[event.by][contest] += 1
        station.tally.setdefault(event.by, [0] * len(station.laid.contests))[contest] += 1
    station.road.ready = [sheet for sheet in station.road.ready if sheet not in event.sheets]
    station.hands[event.voter] = event.sheets
    station.where[event.voter] = people.AT_HOME
    station.sets[event.voter] = station.sets.get(event.voter, 0) + 1
    station.given["outside"] += 1
    application = station.applications[event.number - 1]
    if application.person == event.voter:
        application.served = event.at
    _done_with(station, event.voter)


def home_refused(station: Station, event: HomeRefused) -> None:
    """They were told."""
    application = station.applications[event.number - 1]
    if application.person == event.voter:
        application.turned = event.at
    _done_with(station, event.voter)


def _done_with(station: Station, voter: int) -> None:
    """Somebody else at the door goes home."""
    visit = station.road.visit
    if visit is not None and visit.besides == voter:
        visit.besides = NOBODY


APPLY = {
    HomePaperLooked: home_paper_looked,
    HomeSigned: home_signed,
    ApplicationSigned: application_signed,
    TeamSheetsSigned: team_sheets_signed,
    HomeIssued: home_issued,
    HomeRefused: home_refused,
}
DECIDE = {
    LookAtPaper: look_at_paper,
    LetApplicantSign: let_applicant_sign,
    SignApplication: sign_application,
    SignTeamSheets: sign_team_sheets,
    GiveAtHome: give_at_home,
    RefuseAtHome: refuse_at_home,
}
