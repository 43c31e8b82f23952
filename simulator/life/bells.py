"""The hours of the day as they strike: turnout, the trip; and what comes to the secretary's table by itself."""

from __future__ import annotations

from simulator.engine.day import Process
from simulator.life.room import SCENARIO, Room
from simulator.procedures.home import ApplicationFiled
from simulator.station.clock import MINUTE

TRIP = 60 * MINUTE
"""So long after the last hour for applications the chair first thinks of the trip: three desks for four sections
would drown in the lines of noon (assumed; the law gives no hour)."""


def turnout(room: Room) -> Process:
    """At each reporting hour the secretary puts everything else aside."""
    for hour in room.plan.hours.turnout_at:
        yield room.day.until(hour)
        room.trays["secretary"].put("turnout", hour, urgent=True)


def trip(room: Room) -> Process:
    """When the lines of the late morning are served the trip is due."""
    yield room.day.until(room.plan.hours.outside_until + TRIP)
    room.trays["chair"].put("trip", None)


def filings(room: Room) -> Process:
    """Applications to vote outside come in."""
    for number, filing in enumerate(room.plan.filings, start=1):
        yield room.day.until(filing.at)
        room.day.tell(ApplicationFiled(room.day.now, "", SCENARIO, number, filing.person, filing.ground))
        room.trays["secretary"].put("application", number)
