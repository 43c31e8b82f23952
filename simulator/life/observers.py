"""Observers and media: they come at their hour, wait for the chair, watch, and leave.

One of them may be a person's part; from their coming on they do nothing by themselves until the person has left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.engine.day import Process
from simulator.life.plan import Plan, Watching
from simulator.life.room import SCENARIO, Room
from simulator.procedures.observers import ObserverCame, ObserverLeft
from simulator.station.clock import MINUTE
from simulator.station.people import COMPLETE, OBSERVER

if TYPE_CHECKING:
    from simulator.life.crew import Crew

OF_THE_COUNTRY = ("party", "association", "proxy")
"""Kinds of observer that a person can be."""

EARLY = 10 * MINUTE
"""So long before the boxes are shown an observer comes of whom the scenario says nothing (assumed)."""


def live(crew: Crew) -> None:
    """Everybody who comes to watch, in the order of coming."""
    room = crew.room
    own = played(room.plan)
    for number, watching in enumerate(room.plan.watching, start=1):
        room.day.start(watcher(room, watching, number, played=number == own))


def played(plan: Plan) -> int:
    """The number of the observer who is a person's part; 0 when none is.

    It is the first of the country's own whose papers are in order; where nobody such comes, somebody of a party does.
    """
    if OBSERVER not in plan.played:
        return 0
    for number, watching in enumerate(plan.watching, start=1):
        if watching.papers == COMPLETE and watching.kind in OF_THE_COUNTRY:
            return number
    at = plan.hours.boxes_from - EARLY
    place = sum(watching.at <= at for watching in plan.watching)
    plan.watching.insert(place, Watching(at, "party", "party-1", COMPLETE))
    return place + 1


def watcher(room: Room, watching: Watching, number: int, *, played: bool) -> Process:
    """One observer's day."""
    day = room.day
    yield day.until(watching.at)
    day.tell(ObserverCame(day.now, "", SCENARIO, number, watching.kind, watching.body, watching.papers, played))
    room.trays["chair"].put("observer", number)
    if watching.until:
        yield day.until(watching.until)
        if played:
            yield from room.turn(OBSERVER)
        if room.station.observers[number - 1].inside:
            day.tell(ObserverLeft(day.now, "", SCENARIO, number))
