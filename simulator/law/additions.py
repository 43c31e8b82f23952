"""The law of adding a voter on the day: a written request, the register's answer, the list accordingly."""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.procedures.additions import AdditionRefused, RegistrationLookedUp, VoterAdded
from simulator.procedures.base import Event


def registration_looked_up(court: Court, number: int, event: RegistrationLookedUp) -> None:
    """What the register said is remembered."""
    court.memory["looked-up", event.person] = event.confirmed


def voter_added(court: Court, number: int, event: VoterAdded) -> None:
    """Only after the register confirmed."""
    confirmed = court.memory.get(("looked-up", event.person))
    about = "added-unconfirmed" if confirmed is False else "added-unread"
    court.judge("ADD-02", bool(confirmed), event, number, about)


def addition_refused(court: Court, number: int, event: AdditionRefused) -> None:
    """Refused in writing with a reason, and not somebody who lives here."""
    if event.person in court.station.laid.known:
        court.find("ADD-01", BROKEN, event, number, "resident-refused")
    else:
        court.judge("LST-05", bool(event.reason), event, number, "no-reason")


JUDGES: dict[type[Event], Judge] = {
    RegistrationLookedUp: registration_looked_up,
    VoterAdded: voter_added,
    AdditionRefused: addition_refused,
}
RULES = {"ADD-01": "addition_refused", "ADD-02": "voter_added", "LST-05": "addition_refused"}
