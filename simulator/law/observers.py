"""The law of who may watch: let in on their papers, refused with a written reason, entered, one of a body at a time."""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.observers import ObserverAdmitted, ObserverEntered, ObserverRefused
from simulator.station.clock import MINUTE
from simulator.station.people import COMPLETE

REGISTER = 45 * MINUTE
"""How long entering an admitted observer may wait (assumed; the law sets no time)."""

DOMESTIC = {
    "OBS-03": ("foreigner",),
    "OBS-04": ("unaccredited",),
    "OBS-05": ("unstamped", "other-name"),
}
"""Rules on observers of parties and other bodies of the country, and what is wrong with papers that break each."""

OWN = {"proxy": "OBS-13", "media": "OBS-12", "television": "OBS-12", "international": "OBS-11"}
"""The rule on the papers of everybody else, whatever is wrong with them."""

AT_ONCE = {"television": 3, "international": 10**9}
"""How many whom one body sent may be in the room at a time, where it is not one: three of a television channel;
foreign states and international organisations are not counted, and bring an interpreter (rule OBS-01)."""

CROWDED = {"proxy": ("OBS-02", "second-proxy"), "television": ("OBS-01", "fourth-of-channel")}
"""The rule that one too many breaks, and what is seen, where it is not simply a second of one body."""


def observer_admitted(court: Court, number: int, event: ObserverAdmitted) -> None:
    """With the papers that their kind must carry, and no more of that body inside than may be; the register is owed."""
    observer = court.station.observers[event.number - 1]
    about = f"{observer.papers}-admitted"
    own = OWN.get(observer.kind)
    if own is not None:
        court.judge(own, observer.papers == COMPLETE, event, number, about, event.number)
    else:
        for rule, faults in DOMESTIC.items():
            court.judge(rule, observer.papers not in faults, event, number, about, event.number)
    rule, about = CROWDED.get(observer.kind, ("OBS-01", "second-of-body"))
    court.judge(
        rule, not full(court, observer.kind, observer.body, observer.number), event, number, about, event.number
    )
    court.owe("OBS-05", "secretary", event.at + REGISTER, number, "unregistered", f"enter-{event.number}")


def full(court: Court, kind: str, body: str, besides: int = 0) -> bool:
    """Whether as many whom a body sent are in the room as may be there at a time, besides one of them (number)."""
    inside = sum(o.inside and o.body == body and o.number != besides for o in court.station.observers)
    return inside >= AT_ONCE.get(kind, 1)


def observer_refused(court: Court, number: int, event: ObserverRefused) -> None:
    """Only for papers not in order, or with as many of the body inside as may be; and with a reason in writing."""
    observer = court.station.observers[event.number - 1]
    if observer.papers == COMPLETE and not full(court, observer.kind, observer.body, event.number):
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
    "OBS-02": "observer_admitted",
    "OBS-03": "observer_admitted",
    "OBS-04": "observer_admitted",
    "OBS-05": "observer_entered",
    "OBS-06": "observer_refused",
    "OBS-11": "observer_admitted",
    "OBS-12": "observer_admitted",
    "OBS-13": "observer_admitted",
}
