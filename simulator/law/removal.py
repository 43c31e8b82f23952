"""The law of order by force: nobody is put out without a reasoned decision, the police come when the chair asks."""

from __future__ import annotations

from simulator.law.base import Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.removal import PersonRemoved, PoliceEntered, PoliceInvited, PoliceLeft, PoliceSentAway
from simulator.procedures.sittings import CANCEL, REMOVE
from simulator.station.clock import MINUTE

ANSWER = 10 * MINUTE
"""How long police who came uninvited may stay without a word from the chair (assumed)."""


def person_removed(court: Court, number: int, event: PersonRemoved) -> None:
    """A decision on this very person was adopted, and the reason stands in writing."""
    decided = any(
        sitting.adopted and sitting.matter in (REMOVE, CANCEL) and sitting.target == event.number
        for sitting in court.station.sittings
    )
    about = "removed-unreasoned" if decided else "removed-undecided"
    court.judge("ORD-03", decided and bool(event.reason), event, number, about, event.number)


def police_invited(court: Court, number: int, event: PoliceInvited) -> None:
    """By whoever leads the commission; it answers for police who stand there already."""
    leads = event.by == court.station.leader
    court.judge("ORD-04", leads, event, number, "police-called-by-another")
    if leads:
        court.settle("ORD-04", event, number)


def police_entered(court: Court, number: int, event: PoliceEntered) -> None:
    """Uninvited, they await a word from the chair."""
    leader = court.station.leader
    if court.station.police.invited:
        court.keep("ORD-04", leader)
    else:
        court.owe("ORD-04", leader, event.at + ANSWER, number, "police-unanswered")


def police_sent_away(court: Court, number: int, event: PoliceSentAway) -> None:
    """Asked to leave."""
    court.settle("ORD-04", event, number)


def police_left(court: Court, number: int, event: PoliceLeft) -> None:
    """Gone by themselves."""
    court.drop("ORD-04")


JUDGES: dict[type[Event], Judge] = {
    PersonRemoved: person_removed,
    PoliceInvited: police_invited,
    PoliceEntered: police_entered,
    PoliceSentAway: police_sent_away,
    PoliceLeft: police_left,
}
RULES = {"ORD-03": "person_removed", "ORD-04": "police_entered"}
