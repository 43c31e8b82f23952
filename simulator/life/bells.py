"""The hours of the day as they strike: turnout, the trip; and what comes to the secretary's table by itself."""

from __future__ import annotations

from simulator.engine.day import Process
from simulator.life.room import SCENARIO, Room
from simulator.procedures.additions import VoterAdded
from simulator.procedures.home import ApplicationFiled
from simulator.procedures.lists import ReportChanges
from simulator.procedures.turnout import TurnoutSent
from simulator.station.clock import MINUTE, hm
from simulator.station.people import SECRETARY

TRIP = 60 * MINUTE
"""So long after the last hour for applications the chair first thinks of the trip: three desks for four sections
would drown in the lines of noon (assumed; the law gives no hour)."""

MARGIN = 30 * MINUTE
"""What a trip whose homes all take their longest still leaves before voting ends (assumed)."""


def turnout(room: Room) -> Process:
    """At each reporting hour the secretary puts everything else aside; after the last the list's changes go up.

    Where voting ended early no figure goes up any more, only the changes.
    """
    hours, station = room.plan.hours.turnout_at, room.station
    for hour in hours:
        yield room.day.until(hour)
        if station.moment("closed"):
            break
        room.trays[SECRETARY].put("turnout", hour, urgent=True)
    else:
        yield from room.until(TurnoutSent, lambda: bool(station.moment(f"turnout-{hm(hours[-1])}")))
    yield from _changes(room)


def _changes(room: Room) -> Process:
    """Voters added are reported with the last turnout, and once more for each who is added after it."""
    added = room.station.voter_list
    while not room.slips(SECRETARY, "changes-unreported", 300, added.additions):
        yield from room.until(VoterAdded, lambda: added.additions != added.reported)
        yield room.day.timeout(ReportChanges.SECONDS)
        yield from room.turn(SECRETARY)
        if added.additions != added.reported:
            room.do(SECRETARY, ReportChanges(added.additions))


def trip(room: Room) -> Process:
    """When the lines of the late morning are served the trip is due; earlier where the roads are too long for that.

    Where the scenario has trips of its own in store, it is due for whoever is still unserved after the last of them.
    """
    noon, end = room.plan.hours.outside_until, room.plan.hours.voting_to
    yield room.day.until(max([noon, *(at + 1 for at, _ in room.plan.trips)]))
    yield room.day.until(max(noon, min(noon + TRIP, end - MARGIN - _longest(room))))
    room.trays["chair"].put("trip", None)


def ordered(room: Room) -> Process:
    """Trips that the scenario has in store, each at its hour, by the members it names."""
    for at, seats in room.plan.trips:
        yield room.day.until(at)
        room.trays["chair"].put("trip", seats, urgent=True)


def _longest(room: Room) -> int:
    """Seconds that visiting everybody who applied can take, from packing the bag to the way back."""
    spans, homes = room.plan.durations, sum(not a.refused for a in room.station.applications)
    return spans.trip[1] + homes * spans.home[1] + spans.home[1] // 2


def filings(room: Room) -> Process:
    """Applications to vote outside come in."""
    for number, filing in enumerate(room.plan.filings, start=1):
        yield room.day.until(filing.at)
        room.day.tell(ApplicationFiled(room.day.now, "", SCENARIO, number, filing.person, filing.ground))
        room.trays["secretary"].put("application", number)
