"""The law of voting outside the premises: applications by noon, marks in the list, two members, back in time."""

from __future__ import annotations

from simulator.law.base import BROKEN, MISSED, Judge
from simulator.law.court import Court
from simulator.law.issuing import ACCEPTED
from simulator.procedures.base import Event
from simulator.procedures.closing import StationClosed
from simulator.procedures.home import (
    GROUNDS,
    ApplicationAccepted,
    ApplicationRefused,
    LineMarked,
    TeamLeft,
    TeamReturned,
    TripAnnounced,
)
from simulator.procedures.outside import HomeIssued, HomeRefused
from simulator.procedures.packs import PackHanded
from simulator.station import ballots
from simulator.station.clock import HOUR
from simulator.station.people import role_of

LEFT_OUT = {
    "document": "home-document-unseen",
    "application": "home-application-unseen",
    "voter-signature": "home-voter-unsigned",
    "member-signature": "home-member-unsigned",
}
"""What can be left out at a home, and how it is told."""

MARK = 1 * HOUR
"""How long the chair's mark in the list may wait (assumed; the law says when the application comes in)."""


def application_accepted(court: Court, number: int, event: ApplicationAccepted) -> None:
    """Filed by noon, on a ground of the law; the mark in the list is owed from now on."""
    application = court.station.applications[event.number - 1]
    right = application.filed <= court.book.hours.outside_until
    court.judge("MOB-02", right, event, number, "late-accepted", event.number)
    court.judge("MOB-01", application.ground in GROUNDS, event, number, "ground-accepted", event.number)
    court.owe("MOB-03", "chair", event.at + MARK, number, "unmarked", str(event.number))


def application_refused(court: Court, number: int, event: ApplicationRefused) -> None:
    """Only a late one is refused, or one on a ground that is none of the law's."""
    application = court.station.applications[event.number - 1]
    late = application.filed > court.book.hours.outside_until
    if not late and application.ground not in GROUNDS:
        court.keep("MOB-01", event.by)
    else:
        court.judge("MOB-02", late, event, number, "timely-refused", event.number)


def line_marked(court: Court, number: int, event: LineMarked) -> None:
    """The mark is there."""
    court.settle("MOB-03", event, number, str(event.number))


def trip_announced(court: Court, number: int, event: TripAnnounced) -> None:
    """Those present know."""
    court.memory["announced"] = event.at


def team_left(court: Court, number: int, event: TeamLeft) -> None:
    """Two members, told to those present, with sealed box, everybody marked, somebody left at the desks."""
    station = court.station
    two = len(set(event.seats)) >= court.book.commission.mobile_team
    court.judge("MOB-04", two, event, number, "team-too-small", len(event.seats))
    court.judge("MOB-05", court.memory.pop("announced", None) is not None, event, number, "trip-unannounced")
    court.memory["aboard"] = {a.number for a in station.applications if a.unvisited}
    marked = all(a.marked for a in station.applications if a.accepted)
    court.judge("MOB-03", marked, event, number, "left-unmarked")
    left = [d.member for d in station.desks if d.member and d.member not in event.seats]
    court.judge("ISS-15", bool(left), event, number, "desks-empty")
    court.judge("OPEN-04", station.boxes[event.box].sealed, event, number, "box-unsealed")


def pack_handed(court: Court, number: int, event: PackHanded) -> None:
    """The team takes what is needed and some for damage, and signs the rest back."""
    if event.taker != "team":
        return
    due = sum(a.accepted and not a.served for a in court.station.applications)
    counts = [0] * len(court.station.laid.contests)
    for first, count in event.runs:
        counts[ballots.contest_of(first)] += count
    court.judge("MOB-06", min(counts) >= due, event, number, "too-few-sheets", min(counts))


def home_issued(court: Court, number: int, event: HomeIssued) -> None:
    """On an application accepted, by somebody who may issue, each sheet signed, nobody else in the room."""
    court.memory["outside", event.by] = court.memory.get(("outside", event.by), 0) + 1
    application = court.station.applications[event.number - 1]
    right = application.accepted and application.person == event.voter
    court.judge("MOB-11", right, event, number, "no-application", event.number)
    barred = role_of(event.by) in court.book.commission.may_not_issue
    court.judge("MOB-09", not barred, event, number, "barred-role")
    _papers(court, number, event)
    court.judge("ISS-10", event.voter not in court.station.sets, event, number, "second-set")
    _alone(court, number, event)


def _alone(court: Court, number: int, event: HomeIssued) -> None:
    """A voter who named a helper has that helper, written down; any other voter is alone."""
    others = court.station.applications[event.number - 1].others
    visit = court.station.road.visit
    if visit is None or visit.number != event.number or not (visit.named or visit.helper):
        court.judge("MOB-08", not others, event, number, "others-present", event.number)
    elif visit.named:
        about = "home-helper-unnoted" if others else "home-helper-refused"
        court.judge("SEC-02", visit.helper, event, number, about, event.number)
    else:
        court.judge("MOB-08", False, event, number, "home-helper-unasked", event.number)  # noqa: FBT003 - nobody asked


def _papers(court: Court, number: int, event: HomeIssued) -> None:
    """A document that can be accepted and the application looked at, both signatures on it, one on every sheet."""
    told = [LEFT_OUT[name] for name in event.without]
    if event.unsigned:
        court.find("MOB-07", BROKEN, event, number, "sheets-unsigned", event.number)
    for about in told:
        court.find("MOB-07", BROKEN, event, number, about, event.number)
    held = _held(court, event.number)
    if not held:
        court.find("MOB-07", BROKEN, event, number, "home-no-document", event.number)
    if held and not told and not event.unsigned:
        court.judge("MOB-07", True, event, number, "")  # noqa: FBT003 - it is right


def _held(court: Court, application: int) -> bool:
    """Whether a document that can be accepted is held out at the door; unknown, it counts as one."""
    visit = court.station.road.visit
    return visit is None or visit.number != application or visit.holds in ACCEPTED


def home_refused(court: Court, number: int, event: HomeRefused) -> None:
    """Whoever has no application or no document gets nothing; whoever applied and shows one is served."""
    application = court.station.applications[event.number - 1]
    if event.voter != application.person or not application.accepted:
        court.keep("MOB-11", event.by, number, event.at, "home-neighbour-refused")
    elif not _held(court, event.number):
        court.keep("MOB-07", event.by, number, event.at, "home-bare-refused")
    else:
        court.find("MOB-12", BROKEN, event, number, "refused-at-home", event.number)


def team_returned(court: Court, number: int, event: TeamReturned) -> None:
    """Everybody who applied in time was served, told why not, or not at home; the box is back before voting ends."""
    unvisited = {a.number for a in court.station.applications if a.unvisited}
    left = unvisited & court.memory.pop("aboard", unvisited)
    if left:
        court.memory["passed-by"] = court.memory.get("passed-by", set()) | left
        court.find("MOB-12", BROKEN, event, number, "not-visited")
    late = event.at > court.book.hours.voting_to
    court.judge("MOB-12", not late, event, number, "back-late")


def station_closed(court: Court, number: int, event: StationClosed) -> None:
    """Nobody who applied in time was left at home because no team went, or none went again."""
    known = court.memory.get("passed-by", set())
    out = court.memory.get("aboard", set())
    left = [a for a in court.station.applications if a.unvisited and a.number not in (*known, *out)]
    if left:
        court.find("MOB-12", MISSED, event, number, "not-visited", len(left), court.station.leader)


JUDGES: dict[type[Event], Judge] = {
    ApplicationAccepted: application_accepted,
    ApplicationRefused: application_refused,
    LineMarked: line_marked,
    TripAnnounced: trip_announced,
    TeamLeft: team_left,
    PackHanded: pack_handed,
    HomeIssued: home_issued,
    HomeRefused: home_refused,
    TeamReturned: team_returned,
    StationClosed: station_closed,
}
RULES = {
    "MOB-01": "application_accepted",
    "MOB-02": "application_accepted",
    "MOB-03": "line_marked",
    "MOB-04": "team_left",
    "MOB-05": "team_left",
    "MOB-06": "pack_handed",
    "MOB-07": "home_issued",
    "MOB-08": "home_issued",
    "MOB-09": "home_issued",
    "SEC-02": "home_issued",
    "MOB-11": "home_issued",
    "MOB-12": "team_returned",
    "ISS-15": "team_left",
}
