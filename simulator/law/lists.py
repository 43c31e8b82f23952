"""The law of the voter list: who may be added, that nothing changes during the count, that changes are told above.

Whether an addition had its paper and its look-up is judged under `additions`.
"""

from __future__ import annotations

from simulator.law.base import BROKEN, ORDER, Judge
from simulator.law.court import Court
from simulator.law.turnout import try_again
from simulator.procedures.absentee import CertificateKept
from simulator.procedures.additions import VoterAdded
from simulator.procedures.base import Event
from simulator.procedures.lists import ChangesReported
from simulator.procedures.telephone import CHANGES, CallUnanswered
from simulator.station.clock import MINUTE
from simulator.station.laid import INCAPABLE, OTHER_LIST
from simulator.station.lists import NOBODY
from simulator.station.people import of_age
from simulator.station.station import Station

REPORT = 30 * MINUTE
"""So long after the end of voting, or after a later addition, the higher commission knows of it (assumed)."""


def has_vote(station: Station, person: int) -> bool:
    """Whether somebody is of age on the day and was not declared incapable by a court."""
    adult = of_age(station.laid.people[person].born, station.laid.date)
    return adult and station.laid.noted(person) != INCAPABLE


def listed(station: Station, person: int) -> bool:
    """Whether somebody stands on this list, under whatever surname, or on another station's."""
    return station.voter_list.line_of(person) != NOBODY or station.laid.noted(person) == OTHER_LIST


def voter_added(court: Court, number: int, event: VoterAdded) -> None:
    """Somebody who lives here, has the vote and stands on no list; told above by the evening."""
    station, person = court.station, event.person
    lives = person in station.laid.known or person in station.voter_list.for_day
    court.judge("LST-01", lives, event, number, "added-not-resident")
    court.judge("LST-02", not listed(station, person), event, number, "on-two-lists")
    court.judge("LST-03", has_vote(station, person), event, number, "no-vote-added")
    _still(court, number, event)
    due = max(event.at, court.book.hours.voting_to) + REPORT
    court.owe("LST-06", "secretary", due, number, "changes-unreported")


def certificate_kept(court: Court, number: int, event: CertificateKept) -> None:
    """A holder's line is a change of the list too."""
    _still(court, number, event)


def _still(court: Court, number: int, event: Event) -> None:
    """Nothing is written into the list once voting is over and the count begins."""
    if court.station.moment("closed"):
        court.find("LST-07", ORDER, event, number, "list-after-closing")
    else:
        court.keep("LST-07", event.by)


def changes_reported(court: Court, number: int, event: ChangesReported) -> None:
    """One report tells of everything so far, and of as many as were added."""
    if event.value != court.station.voter_list.additions:
        court.find("LST-06", BROKEN, event, number, "changes-misreported", event.value)
        court.drop("LST-06")
    else:
        court.settle("LST-06", event, number)


def call_unanswered(court: Court, number: int, event: CallUnanswered) -> None:
    """A report of changes that nobody took down."""
    if event.about == CHANGES:
        try_again(court, event, "LST-06")


JUDGES: dict[type[Event], Judge] = {
    VoterAdded: voter_added,
    CertificateKept: certificate_kept,
    ChangesReported: changes_reported,
    CallUnanswered: call_unanswered,
}
RULES = {
    "LST-01": "voter_added",
    "LST-02": "voter_added",
    "LST-03": "voter_added",
    "LST-06": "changes_reported",
    "LST-07": "_still",
}
