"""What an observer hears of what they do themselves: answers, papers shown, and whoever looks up at a camera or a word.

The law is silent here; the room is not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulator.exercise import table_sounds
from simulator.exercise.figures import stack_name
from simulator.procedures.copies import ProtocolHandedOver
from simulator.procedures.riding import ObserverRode, RideAnswered
from simulator.procedures.watching import FaultAnswered, Filmed, Interfered, PaperShown, PaperWithheld
from simulator.procedures.witness import CopiesAskedFor, FigureNoted, HandOverAskedFor
from simulator.seat.naming import seat_short
from simulator.station.people import OBSERVER
from simulator.texts.phrase import Phrase, phrase

Heard = tuple[Phrase | None, Phrase]
Hear = Callable[[Any, Any], Heard | None]


def _mine(key: str) -> Hear:
    """Heard by the observer alone."""
    return lambda ear, _: (None, phrase(key)) if ear.seat == OBSERVER else None


def _shown(ear: Any, record: PaperShown) -> Heard | None:
    """What a paper says that one asked to see."""
    if ear.seat != OBSERVER:
        return None
    station = ear.run.station
    paper = station.watch.requests[record.number - 1].paper
    figures = {
        "turnout": max(station.line.said.values(), default=0),
        "outside": sum(a.accepted for a in station.applications),
        "register": sum(bool(o.entered) for o in station.observers),
        "opening": sum(bool(box.seal) for box in station.boxes.values()),
    }
    return seat_short(record.by), phrase(f"shown.{paper}", n=figures[paper])


def _answered(ear: Any, record: FaultAnswered) -> Heard | None:
    """What is said to what one pointed out."""
    if ear.seat != OBSERVER:
        return None
    key = "in-order" if record.in_order else "heeded" if record.heeded else "brushed-off"
    return seat_short(record.by), phrase(f"noise.fault-{key}")


def _withheld(ear: Any, record: PaperWithheld) -> Heard | None:
    return (seat_short(record.by), phrase("noise.paper-withheld")) if ear.seat == OBSERVER else None


def _ride(ear: Any, record: RideAnswered) -> Heard | None:
    if ear.seat != OBSERVER:
        return None
    return seat_short(record.by), phrase("noise.ride-granted" if record.granted else "noise.ride-refused")


def _filmed(ear: Any, record: Filmed) -> Heard | None:
    """Whoever is near looks up; the one who films notices it."""
    return (None, phrase(f"noise.filmed-{record.what}")) if ear.seat == OBSERVER else None


def _figure(ear: Any, record: FigureNoted) -> Heard | None:
    """One's own figure, beside what was said of the stack."""
    if ear.seat != OBSERVER:
        return None
    station = ear.run.station
    name = stack_name(station, record.contest, record.stack)
    at = station.laid.contests[record.contest].id
    return phrase("who.me"), phrase("night.own-figure", contest=at, stack=name, n=record.figure)


def _delivered(ear: Any, record: ProtocolHandedOver) -> Heard | None:
    """Whoever asked to watch goes along, or is told to stay."""
    if ear.seat != OBSERVER or not ear.run.station.moment("follow-asked"):
        return table_sounds.SOUNDS[ProtocolHandedOver](ear, record)
    at = ear.run.station.laid.contests[record.contest].id
    return seat_short(record.by), phrase(f"noise.follow-{'barred' if record.barred else 'granted'}", contest=at)


SOUNDS: dict[type, Hear] = {
    PaperShown: _shown,
    PaperWithheld: _withheld,
    FaultAnswered: _answered,
    RideAnswered: _ride,
    ObserverRode: _mine("noise.rode"),
    Filmed: _filmed,
    Interfered: _mine("noise.interfered"),
    FigureNoted: _figure,
    CopiesAskedFor: _mine("noise.copies-asked"),
    HandOverAskedFor: _mine("noise.follow-asked"),
    ProtocolHandedOver: _delivered,
}
"""What each of these sounds like to the played observer; what others hear of them is elsewhere."""
