"""The law of papers handed in: registered with time and mark of receipt, a complaint considered while it matters."""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.law.sittings import quorum
from simulator.procedures.base import Event
from simulator.procedures.complaints import PaperHandedIn, PaperRefused, PaperRegistered
from simulator.station.clock import HOUR, MINUTE

REGISTER = 30 * MINUTE
"""How long a paper may wait for its place in the register (assumed; the law sets no time)."""

CONSIDER = 1 * HOUR
"""How long a complaint may wait for the commission while voting goes on (assumed: practice, no law text)."""


def paper_handed_in(court: Court, number: int, event: PaperHandedIn) -> None:
    """To be registered; a complaint during the vote to be considered, where enough members are here to sit."""
    court.owe("CPL-03", "secretary", event.at + REGISTER, number, "paper-unregistered", str(event.number))
    here = sum(not member.away for member in court.station.members.values())
    if event.kind == "complaint" and court.station.open and here >= quorum(court):
        key = f"complaint-{event.number}"
        court.owe("COM-17", court.station.leader, event.at + CONSIDER, number, "complaint-unconsidered", key)


def paper_registered(court: Court, number: int, event: PaperRegistered) -> None:
    """In the register, and whoever brought it has a mark of receipt."""
    if event.receipt:
        court.settle("CPL-03", event, number, str(event.number))
    else:
        court.drop("CPL-03", str(event.number))
        court.find("CPL-03", BROKEN, event, number, "no-receipt", event.number)


def paper_refused(court: Court, number: int, event: PaperRefused) -> None:
    """No paper is refused."""
    court.drop("CPL-03", str(event.number))
    court.drop("COM-17", f"complaint-{event.number}")
    court.find("CPL-03", BROKEN, event, number, "paper-refused", event.number)


JUDGES: dict[type[Event], Judge] = {
    PaperHandedIn: paper_handed_in,
    PaperRegistered: paper_registered,
    PaperRefused: paper_refused,
}
RULES = {"COM-17": "paper_handed_in", "CPL-03": "paper_registered"}
