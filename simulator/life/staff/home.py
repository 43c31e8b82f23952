"""The mobile team: a section handed over, a bag packed, the trip. Doors are elsewhere, and desks taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.life.staff.evening import give_back
from simulator.life.staff.sections import share
from simulator.procedures.home import HandSection, TeamLeft, TeamReturned
from simulator.procedures.packs import PackHanded, runs
from simulator.procedures.trip import TripOrdered, answered, goes
from simulator.station import ballots
from simulator.station.people import CHAIR, DEPUTY, NO_DESK, SECRETARY

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew
    from simulator.life.room import Room

SPARE = 2
"""Sheets of each contest taken for damage (rule MOB-06)."""


def team(crew: Crew, also: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Who goes: the deputy or the last at the desks, and somebody from the boxes.

    Of seats that are played those who said so, and `also` these. One desk stays manned; empty when there are not two.
    """
    room, station = crew.room, crew.room.station
    members = station.members
    may = [s for s in station.laid.seats if s in also or s not in room.played or goes(station, s)]
    may = [s for s in may if _spared(room, s)]
    working = at_desks(crew)
    desks = [s for s in reversed(may) if s in working]
    free = [s for s in may if s not in working]
    first = [s for s in may if s == DEPUTY]
    said = [s for s in may if s in room.played and members[s].desk == NO_DESK]
    chosen: list[str] = []
    for wanted in ([*first, *desks, *free], [*said, *free, *desks]):
        spare = len(working) - sum(s in working for s in chosen) > 1
        found = next((s for s in wanted if s not in chosen and (spare or s not in working)), "")
        chosen += [found] if found else []
    return tuple(chosen) if len(chosen) == 2 else ()


def _spared(room: Room, seat: str) -> bool:
    """Whether somebody is here for it, and is neither chair nor secretary."""
    member = room.station.members[seat]
    here = not (member.away or member.suspended or member.rests > room.day.now)
    return here and seat not in (CHAIR, SECRETARY)


def at_desks(crew: Crew) -> list[str]:
    """Members who sit at a desk and serve people there."""
    members = crew.room.station.members
    return [s for s in crew.clerks if members[s].desk != NO_DESK and not members[s].suspended]


def asked_first(crew: Crew, stay: list[str]) -> str:
    """Which seat that is played is asked along: the deputy, who leads as a rule; another when two cannot be found.

    Nobody twice of those who said what they do, or who `stay` without a word.
    """
    room = crew.room
    may = [s for s in room.station.laid.seats if room.manned(s) and _spared(room, s)]
    silent = [s for s in may if s not in stay and not answered(room.station, s)]
    if DEPUTY in silent:
        return DEPUTY
    return silent[-1] if silent and not team(crew) else ""


def due(crew: Crew) -> list[int]:
    """Applications registered of those to whom no team has been."""
    return [a.number for a in crew.room.station.applications if a.unvisited]


def box_for(crew: Crew) -> str:
    """A mobile box that can go; empty when there is none."""
    return next((b.id for b in crew.room.station.boxes.values() if b.kind == "mobile" and not b.opened), "")


def trip(crew: Crew, order: TripOrdered) -> Process:
    """The whole trip, from handing the section over to the box's return; desks are taken back afterwards."""
    room, day, members = crew.room, crew.room.day, order.seats
    visits = due(crew)
    yield from _off_desks(crew, members)
    _pack(crew, members[0], len(visits) + SPARE)
    yield day.timeout(room.seconds("trip", room.plan.durations.trip))
    yield from _off_desks(crew, members)
    day.tell(TeamLeft(day.now, order.by, order.cause, order.box, members))
    yield from crew.doors.round(members, visits)
    day.tell(TeamReturned(day.now, members[0], crew.doors.turned, order.box))
    hand_sheets(crew, "team", "safe", room.station.held.get("team", []))


def _off_desks(crew: Crew, members: tuple[str, ...]) -> Process:
    """Whoever of the team sits at a desk hands it over; once more before they leave, for who was sent there since."""
    for seat in members:
        if seat in crew.clerks and not crew.clerks[seat].out:
            yield from off_desk(crew, seat)
            if seat in crew.relieved:
                crew.room.day.start(share(crew, seat))


def off_desk(crew: Crew, seat: str) -> Process:
    """A member leaves the desk to another; with nobody at any other desk it stands empty and the line waits."""
    if any(s != seat for s in at_desks(crew)):
        yield from relieve(crew, seat)
    else:
        yield from crew.clerks[seat].called_away()


def _pack(crew: Crew, leader: str, sets: int) -> None:
    """Sheets for everybody visited and some for damage; whoever held no pack today signs for them first."""
    station = crew.room.station
    sheets = [station.sheets.lying(c, ballots.SAFE, sets) for c in station.contests]
    if leader in station.packs:
        hand_sheets(crew, "safe", "team", sheets)
    else:
        hand_sheets(crew, "safe", leader, sheets)
        hand_sheets(crew, leader, "team", sheets)


def hand_sheets(crew: Crew, giver: str, taker: str, sheets: list[list[int]]) -> None:
    """Sheets go from one keeper to another against signature; none, and nothing is signed."""
    day = crew.room.day
    found = runs([s for pack in sheets for s in pack])
    if found:
        day.tell(PackHanded(day.now, "secretary", crew.room.cause("secretary"), giver, taker, found))


def relieve(crew: Crew, seat: str) -> Process:
    """A member at a desk finishes with the voter there; section and pack go to the shortest line against signature."""
    room, day = crew.room, crew.room.day
    clerk = crew.clerks[seat]
    others = [s for s in reversed(at_desks(crew)) if s != seat]
    here = [s for s in others if not crew.clerks[s].out] or others
    taker = min(here, key=lambda s: (s in room.played, len(crew.clerks[s].line)))
    yield from clerk.called_away()
    yield day.timeout(HandSection.SECONDS)
    hand_desk(crew, seat, taker)
    crew.relieved[seat] = taker


def hand_desk(crew: Crew, seat: str, taker: str) -> None:
    """Sections and pack of one desk go to another."""
    room = crew.room
    for section, desk in enumerate(room.station.section_at):
        if desk == crew.clerks[seat].index:
            room.do(seat, HandSection(section, taker))
    hand_sheets(crew, seat, taker, room.station.held.get(seat, []))
    crew.clerks[taker].supplied()
    crew.clerks[taker].knock()


def hand_over(crew: Crew, seat: str) -> bool:
    """A member called away for good hands the desk to the shortest line; whether there is anybody to take it."""
    members = crew.room.station.members
    others = [s for s in at_desks(crew) if s != seat and not members[s].away]
    takers = [s for s in others if s not in crew.relieved]
    if not takers:
        return False
    hand_desk(crew, seat, min(takers, key=lambda s: len(crew.clerks[s].line)))
    crew.room.day.start(give_back(crew.clerks[seat]))
    return True
