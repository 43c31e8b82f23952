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
from simulator.procedures.opening import TakePost
from simulator.procedures.packs import PackHanded, runs
from simulator.station import ballots

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew

SPARE = 2
"""Sheets of each contest taken for damage (rule MOB-06)."""


def team(crew: Crew) -> tuple[str, ...]:
    """Who goes, nobody whose seat is played: the deputy or the last at the desks, and somebody from the boxes.

    One desk stays manned; empty when two cannot be spared.
    """
    seats = crew.room.station.laid.seats
    may = [s for s in seats if s not in crew.room.played and s not in ("chair", "secretary")]
    desks = [s for s in reversed(may) if s in crew.clerks]
    free = [s for s in may if s not in crew.clerks]
    first = [s for s in may if s == "deputy"]
    chosen: list[str] = []
    for wanted in ([*first, *desks, *free], [*free, *desks]):
        spare = len(crew.clerks) - sum(s in crew.clerks for s in chosen) > 1
        found = next((s for s in wanted if s not in chosen and (spare or s not in crew.clerks)), "")
        chosen += [found] if found else []
    return tuple(chosen) if len(chosen) == 2 else ()


def trip(crew: Crew) -> Process:
    """The whole trip, from handing the section over to the box's return."""
    room, day = crew.room, crew.room.day
    station, cause = room.station, room.cause("chair")
    due = [a.number for a in station.applications if a.accepted and not a.served]
    box = next((b.id for b in station.boxes.values() if b.kind == "mobile" and not b.opened), "")
    members = team(crew)
    if due and box and members:
        day.tell(TripAnnounced(day.now, "chair", cause))
        for seat in members:
            if seat in crew.clerks:
                yield from _relieve(crew, seat)
        _pack(crew, members[0], len(due) + SPARE)
        yield day.timeout(room.seconds("trip", room.plan.durations.trip))
        day.tell(TeamLeft(day.now, "chair", cause, box, members))
        yield from _round(crew, members[0], due, box)
        day.tell(TeamReturned(day.now, members[0], room.cause(members[0]), box))
        _hand(crew, "team", "safe", station.held.get("team", []))
        for seat in members:
            yield from _take_back(crew, seat)
    crew.trip_out = False
    room.trays["chair"].knock()


def _pack(crew: Crew, leader: str, sets: int) -> None:
    """Sheets for everybody visited and some for damage; whoever held no pack today signs for them first."""
    station = crew.room.station
    sheets = [station.sheets.lying(c, ballots.SAFE, sets) for c in station.contests]
    if leader in station.packs:
        _hand(crew, "safe", "team", sheets)
    else:
        _hand(crew, "safe", leader, sheets)
        _hand(crew, leader, "team", sheets)


def _round(crew: Crew, leader: str, due: list[int], box: str) -> Process:
    """From door to door, as long as the way back still ends before the voting does; then back."""
    room, day = crew.room, crew.room.day
    home = room.plan.durations.home
    for number in due:
        if day.now + home[1] + home[1] // 2 > room.plan.hours.voting_to:
            break
        yield from _door(crew, leader, number, box)
    yield day.timeout(room.seconds("way-back", (home[0] // 2, home[1] // 2)))


def _hand(crew: Crew, giver: str, taker: str, sheets: list[list[int]]) -> None:
    day = crew.room.day
    found = runs([s for pack in sheets for s in pack])
    if found:
        day.tell(PackHanded(day.now, "secretary", crew.room.cause("secretary"), giver, taker, found))


def _relieve(crew: Crew, seat: str) -> Process:
    """A member at a desk finishes with the voter there; section and pack go to the shortest line against signature."""
    room, day = crew.room, crew.room.day
    clerk = crew.clerks[seat]
    here = [s for s in reversed(list(crew.clerks)) if s != seat and not crew.clerks[s].out]
    taker = min(here, key=lambda s: (s in room.played, len(crew.clerks[s].line)))
    gate = day.gate()
    clerk.called = gate
    clerk.knock()
    yield gate
    yield day.timeout(HandSection.SECONDS)
    for section, desk in enumerate(room.station.section_at):
        if desk == clerk.index:
            room.do(seat, HandSection(section, taker))
    _hand(crew, seat, taker, room.station.held.get(seat, []))
    crew.clerks[taker].supplied()
    crew.clerks[taker].knock()
    crew.relieved[seat] = taker


def _door(crew: Crew, leader: str, number: int, box: str) -> Process:
    room, day = crew.room, crew.room.day
    yield day.timeout(room.seconds("home", room.plan.durations.home, number))
    station, cause = room.station, room.cause(leader)
    application = station.applications[number - 1]
    found = not station.sets.get(application.person)
    day.tell(HomeVisited(day.now, leader, cause, number, found))
    bag = station.held.get("team", [[]])
    if found and all(bag):
        sheets = tuple(pack[-1] for pack in bag)
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
    _hand(crew, taker, seat, [pack[: len(pack) // 2] for pack in room.station.held.get(taker, [])])
    clerk.supplied()
    clerk.resume()
