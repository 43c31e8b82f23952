"""The mobile team: a section handed over, the trip from door to door, everything signed back in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.procedures.home import (
    HandSection,
    HomeIssued,
    HomeVisited,
    TeamLeft,
    TeamReturned,
    TripAnnounced,
)
from simulator.procedures.issuing import PackHanded, runs
from simulator.procedures.opening import TakePost
from simulator.station import ballots

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew

SPARE = 2
"""Sheets of each contest taken for damage (rule MOB-06)."""


def team(crew: Crew) -> tuple[str, str]:
    """Who goes: the deputy or the last issuing member who is not played, and a member from the boxes or another one."""
    seats = crew.room.station.laid.seats
    may = [s for s in seats if s not in crew.room.played and s not in ("chair", "secretary")]
    leader = "deputy" if "deputy" in may else may[-1]
    others = [s for s in may if s.startswith("boxes")] or [s for s in may if s != leader]
    return leader, next(s for s in others if s != leader)


def trip(crew: Crew) -> Process:
    """The whole trip, from handing the section over to the box's return."""
    room, day = crew.room, crew.room.day
    station, cause = room.station, room.cause("chair")
    due = [a.number for a in station.applications if a.accepted and not a.served]
    box = next((b.id for b in station.boxes.values() if b.kind == "mobile" and not b.opened), "")
    if not due or not box:
        crew.trip_out = False
        room.trays["chair"].knock()
        return
    day.tell(TripAnnounced(day.now, "chair", cause))
    leader, other = team(crew)
    for seat in (leader, other):
        if seat in crew.clerks:
            yield from _relieve(crew, seat)
    _hand(crew, "safe", "team", [station.sheets.lying(c, ballots.SAFE, len(due) + SPARE) for c in station.contests])
    yield day.timeout(room.seconds("trip", room.plan.durations.trip))
    day.tell(TeamLeft(day.now, "chair", cause, box, (leader, other)))
    for number in due:
        yield from _door(crew, leader, number, box)
    yield day.timeout(room.seconds("way-back", room.plan.durations.home))
    day.tell(TeamReturned(day.now, leader, room.cause(leader), box))
    _hand(crew, "team", "safe", station.held["team"])
    for seat in (leader, other):
        yield from _take_back(crew, seat)
    crew.trip_out = False
    room.trays["chair"].knock()


def _hand(crew: Crew, giver: str, taker: str, sheets: list[list[int]]) -> None:
    day = crew.room.day
    found = runs([s for pack in sheets for s in pack])
    if found:
        day.tell(PackHanded(day.now, "secretary", crew.room.cause("secretary"), giver, taker, found))


def _relieve(crew: Crew, seat: str) -> Process:
    """A member at a desk finishes with the voter there; section and pack go to a neighbour against signature."""
    room, day = crew.room, crew.room.day
    clerk = crew.clerks[seat]
    taker = next(s for s in reversed(list(crew.clerks)) if s != seat and not crew.clerks[s].out)
    gate = day.gate()
    clerk.called = gate
    clerk.knock()
    yield gate
    yield day.timeout(HandSection.SECONDS)
    room.do(seat, HandSection(clerk.index, taker))
    _hand(crew, seat, taker, [list(pack) for pack in room.station.held[seat]])
    crew.clerks[taker].knock()
    crew.relieved[seat] = taker


def _door(crew: Crew, leader: str, number: int, box: str) -> Process:
    room, day = crew.room, crew.room.day
    yield day.timeout(room.seconds("home", room.plan.durations.home, number))
    station, cause = room.station, room.cause(leader)
    application = station.applications[number - 1]
    found = not station.sets.get(application.person)
    day.tell(HomeVisited(day.now, leader, cause, number, found))
    if found:
        sheets = tuple(pack[-1] for pack in station.held["team"])
        unsigned = sheets[:1] if room.slips(leader, "home-unsigned", 50, number) else ()
        event = HomeIssued(day.now, leader, cause, number, application.person, sheets, unsigned)
        day.tell(event)
        crew.voters.at_home(event, box)


def _take_back(crew: Crew, seat: str) -> Process:
    """Back at the desk: the section comes home with half the pack."""
    room, day = crew.room, crew.room.day
    taker = crew.relieved.pop(seat, None)
    if taker is None:
        return
    clerk = crew.clerks[seat]
    yield day.timeout(HandSection.SECONDS)
    room.do(seat, TakePost(f"desk-{clerk.index + 1}"))
    room.do(taker, HandSection(clerk.index, seat))
    held = room.station.held[taker]
    _hand(crew, taker, seat, [sorted(pack)[len(pack) // 2 :] for pack in held])
    clerk.resume()
