"""The law of observers: admitted on their papers, refused with a written reason, entered, one of a body at a time."""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.observers import ObserverAdmitted, ObserverEntered, ObserverRefused
from simulator.station.clock import MINUTE

REGISTER = 45 * MINUTE
"""How long entering an admitted observer may wait (assumed; the law sets no time)."""


def observer_admitted(court: Court, number: int, event: ObserverAdmitted) -> None:
    """With a stamped paper of an accredited body, and nobody else of that body inside."""
    observer = court.station.observers[event.number - 1]
    court.judge("OBS-04", observer.accredited, event, number, "unaccredited-admitted", event.number)
    court.judge("OBS-05", observer.stamped, event, number, "unstamped-admitted", event.number)
    inside = [o for o in court.station.observers if o.body == observer.body and o.admitted and not o.left]
    court.judge("OBS-01", not inside, event, number, "second-of-body", event.number)
    court.owe("OBS-05", "secretary", event.at + REGISTER, number, "unregistered", f"enter-{event.number}")


def observer_refused(court: Court, number: int, event: ObserverRefused) -> None:
    """Somebody whose papers are in order is not refused; whoever is gets a reason in writing."""
    observer = court.station.observers[event.number - 1]
    if observer.accredited and observer.stamped:
        court.find("OBS-06", BROKEN, event, number, "observer-wronged", event.number)
    else:
        court.judge("OBS-06", bool(event.reason), event, number, "refused-unreasoned", event.number)


def observer_entered(court: Court, number: int, event: ObserverEntered) -> None:
    """The register has them."""
    court.settle("OBS-05", event, number, f"enter-{event.number}")


JUDGES: dict[type[Event], Judge] = {
    ObserverAdmitted: observer_admitted,
    ObserverRefused: observer_refused,
    ObserverEntered: observer_entered,
}
RULES = {
    "OBS-01": "observer_admitted",
    "OBS-04": "observer_admitted",
    "OBS-05": "observer_entered",
    "OBS-06": "observer_refused",
}
