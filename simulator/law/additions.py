"""The law of adding a voter on the day: a written request, the register's answer, the list accordingly.

Who may stand on the list at all is judged under `lists`.
"""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.law.lists import has_vote, listed
from simulator.procedures.additions import AdditionRefused, RegistrationLookedUp, VoterAdded
from simulator.procedures.base import Event
from simulator.station.laid import NOWHERE


def registration_looked_up(court: Court, number: int, event: RegistrationLookedUp) -> None:
    """What the register said is remembered."""
    court.memory["looked-up", event.person] = event.confirmed


def voter_added(court: Court, number: int, event: VoterAdded) -> None:
    """Only after the register confirmed, or a registration for the day; the paper that is the ground is kept."""
    confirmed = court.memory.get(("looked-up", event.person))
    for_day = event.person in court.station.voter_list.for_day
    about = "added-unconfirmed" if confirmed is False else "added-unread"
    court.judge("ADD-02", bool(confirmed) or for_day, event, number, about)
    if court.station.laid.noted(event.person) == NOWHERE:
        court.judge("ADD-03", for_day, event, number, "added-unregistered")
    court.judge("ADD-06", bool(event.ground), event, number, "ground-unkept")


def addition_refused(court: Court, number: int, event: AdditionRefused) -> None:
    """Refused in writing with a reason, and not somebody who lives here or could be registered for the day."""
    station, person = court.station, event.person
    if not has_vote(station, person):
        court.keep("LST-03", event.by)
    elif listed(station, person):
        court.keep("LST-02", event.by)
    elif person in station.laid.known:
        court.find("ADD-01", BROKEN, event, number, "resident-refused")
        return
    elif station.laid.noted(person) == NOWHERE:
        withheld = station.laid.one_day_registration
        court.judge("ADD-03", not withheld, event, number, "one-day-withheld")
        if withheld:
            return
    court.judge("LST-05", bool(event.reason), event, number, "no-reason")


JUDGES: dict[type[Event], Judge] = {
    RegistrationLookedUp: registration_looked_up,
    VoterAdded: voter_added,
    AdditionRefused: addition_refused,
}
RULES = {
    "ADD-01": "addition_refused",
    "ADD-02": "voter_added",
    "ADD-03": "voter_added",
    "ADD-06": "voter_added",
    "LST-05": "addition_refused",
}
