"""The hours of the day as they strike: turnout, the trip, the end of voting; and what comes to the secretary's table."""

from __future__ import annotations

from simulator.engine.day import Process
from simulator.life.room import SCENARIO, Room
from simulator.procedures.home import ApplicationFiled
from simulator.station.clock import MINUTE


def turnout(room: Room) -> Process:
    """At each reporting hour the secretary puts everything else aside."""
    for hour in room.plan.hours.turnout_at:
        yield room.day.until(hour)
        room.trays["secretary"].put("turnout", hour, urgent=True)


def trip(room: Room) -> Process:
    """A quarter past the last filing hour the trip is due."""
    yield room.day.until(room.plan.hours.outside_until + 15 * MINUTE)
    room.trays["chair"].put("trip", None)


def end(room: Room) -> Process:
    """The hour at which voting ends."""
    yield room.day.until(room.plan.hours.voting_to)
    room.trays["chair"].put("end_of_line", None, urgent=True)


def filings(room: Room) -> Process:
    """Applications to vote outside come in."""
    for number, filing in enumerate(room.plan.filings, start=1):
        yield room.day.until(filing.at)
        room.day.tell(ApplicationFiled(room.day.now, "", SCENARIO, number, filing.person, filing.ground))
        room.trays["secretary"].put("application", number)
