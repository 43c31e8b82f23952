"""Observers and media: they come at their hour, wait for the chair, watch, and leave."""

from __future__ import annotations

from simulator.engine.day import Process
from simulator.life.plan import Watching
from simulator.life.room import SCENARIO, Room
from simulator.procedures.observers import ObserverCame, ObserverLeft


def watcher(room: Room, watching: Watching, number: int) -> Process:
    """One observer's day."""
    day = room.day
    yield day.until(watching.at)
    day.tell(ObserverCame(day.now, "", SCENARIO, number, watching.kind, watching.body, watching.papers))
    room.trays["chair"].put("observer", number)
    if watching.until:
        yield day.until(watching.until)
        if room.station.observers[number - 1].inside:
            day.tell(ObserverLeft(day.now, "", SCENARIO, number))
