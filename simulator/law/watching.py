"""The law between an observer and the commission: what they are shown and heard about, how they bear themselves."""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.complaints import PaperHandedIn
from simulator.procedures.watching import (
    BALLOT,
    ROOM,
    FaultAnswered,
    FaultPointedOut,
    Filmed,
    Interfered,
    PaperAskedFor,
    PaperShown,
    PaperWithheld,
)
from simulator.station.clock import MINUTE
from simulator.station.people import OBSERVER, SECRETARY
from simulator.station.watching import OPINIONS

SHOW = 10 * MINUTE
"""How long an observer may wait for a paper they asked to see (assumed; the law sets no time)."""


def paper_asked_for(court: Court, number: int, event: PaperAskedFor) -> None:
    """Whoever keeps the papers owes it to them, or whoever leads the commission while that one is out."""
    seat = court.station.leader if court.station.out(SECRETARY) else SECRETARY
    court.owe("OBS-07", seat, event.at + SHOW, number, "paper-not-shown", f"paper-{event.number}")


def paper_shown(court: Court, number: int, event: PaperShown) -> None:
    """They saw it."""
    court.settle("OBS-07", event, number, f"paper-{event.number}")


def paper_withheld(court: Court, number: int, event: PaperWithheld) -> None:
    """Observers may know the numbers and see how papers are drawn up."""
    court.drop("OBS-07", f"paper-{event.number}")
    court.find("OBS-07", BROKEN, event, number, "paper-withheld")


def fault_pointed_out(court: Court, number: int, event: FaultPointedOut) -> None:
    """What an observer remarks rests on a fact that was seen and noted; which facts mattered the debrief tells."""
    if court.station.watch.notes[event.entry - 1].fact:
        court.keep("OBS-09", event.by)
    else:
        court.find("OBS-09", BROKEN, event, number, "remark-of-opinion")


def fault_answered(court: Court, number: int, event: FaultAnswered) -> None:
    """A fact that is pointed out is heard; nobody need answer an opinion."""
    watch = court.station.watch
    if watch.notes[watch.pointed[event.number - 1].entry - 1].fact:
        court.judge("OBS-07", event.heeded, event, number, "fault-brushed-off")


def filmed(court: Court, number: int, event: Filmed) -> None:
    """The room may be filmed, nobody's marked ballot; list and documents, where the station's setting says so."""
    if event.what == BALLOT:
        court.find("OBS-09", BROKEN, event, number, "filmed-ballot")
        return
    right = event.what == ROOM or court.book.settings.questions["film_of_list"].default == "allow"
    court.judge("OBS-15", right, event, number, "filmed-close-up")


def interfered(court: Court, number: int, event: Interfered) -> None:
    """An observer gives no orders."""
    court.find("OBS-09", BROKEN, event, number, "observer-gave-orders")


def paper_handed_in(court: Court, number: int, event: PaperHandedIn) -> None:
    """An act rests on a fact that was seen and noted."""
    if event.by == OBSERVER and event.kind == "act":
        court.judge("OBS-09", event.about not in OPINIONS, event, number, "act-of-opinion")


JUDGES: dict[type[Event], Judge] = {
    PaperAskedFor: paper_asked_for,
    PaperShown: paper_shown,
    PaperWithheld: paper_withheld,
    FaultPointedOut: fault_pointed_out,
    FaultAnswered: fault_answered,
    Filmed: filmed,
    Interfered: interfered,
    PaperHandedIn: paper_handed_in,
}
RULES = {"OBS-07": "paper_shown", "OBS-09": "paper_handed_in", "OBS-15": "filmed"}
