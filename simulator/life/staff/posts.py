"""What colleagues do when they are spoken to: take more care, get some rest, go to another post."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from simulator.life.plan import CAREFUL, CARELESS, ORDINARY
from simulator.life.staff import relief
from simulator.life.staff.home import off_desk
from simulator.procedures.home import HandSection
from simulator.procedures.opening import PostTaken, TakePost
from simulator.procedures.order import Rest
from simulator.procedures.packs import PackHanded, runs
from simulator.procedures.patrol import PostGiven, Remarked

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew

BETTER = {CARELESS: ORDINARY, ORDINARY: CAREFUL}
"""How somebody works who was told to take care (assumed; whoever acts at random stays so)."""

GETS_UP = 20
"""Seconds until somebody who was told to goes (assumed)."""


def live(crew: Crew) -> None:
    """Hear what is said to colleagues; whoever is on the way already finishes that first, and forgets the rest.

    What a member set out to do by themselves is done afterwards.
    """
    day = crew.room.day
    moving = crew.moving

    def decided(seat: str, goes: Process) -> None:
        if seat in moving:
            moving[seat].append(goes)
        else:
            moving[seat] = [goes]
            day.start(_all(seat, moving))

    def asked(seat: str, goes: Process) -> None:
        if seat not in moving:
            decided(seat, goes)

    day.listen(Remarked, lambda event: _told(crew, event, asked))
    day.listen(PostGiven, lambda event: asked(event.seat, _goes(crew, event)))
    day.listen(PostTaken, lambda event: _taken(crew, event, decided))
    relief.live(crew, decided)


def _all(seat: str, moving: dict[str, list[Process]]) -> Process:
    """One after another."""
    while moving[seat]:
        yield from moving[seat][0]
        moving[seat].pop(0)
    del moving[seat]


def _told(crew: Crew, event: Remarked, asked: Callable[[str, Process], None]) -> None:
    room, seat = crew.room, event.seat
    if seat in room.played:
        return
    if event.topic == "rest":
        asked(seat, _rest(crew, seat))
        return
    room.plan.crew[seat] = BETTER.get(room.plan.crew[seat], room.plan.crew[seat])
    if seat in crew.clerks:
        crew.clerks[seat].take_care()


def _rest(crew: Crew, seat: str) -> Process:
    """Ten minutes away from the post; the line, or what lies in the tray, waits."""
    room, clerk = crew.room, crew.clerks.get(seat)
    working = clerk is not None and not clerk.out and clerk.called is None
    if clerk is not None and working:
        yield from clerk.called_away()
    else:
        yield from relief.from_tray(crew, seat)
    room.do(seat, Rest())
    yield room.day.timeout(Rest.SECONDS)
    if clerk is not None and working:
        clerk.resume()
    else:
        room.trays[seat].release()
        relief.leads_again(crew)


def _goes(crew: Crew, event: PostGiven) -> Process:
    """To another post; whoever sits at a desk first hands section and pack over."""
    room, seat = crew.room, event.seat
    clerk = crew.clerks.get(seat)
    yield room.day.timeout(GETS_UP)
    if clerk is not None and not clerk.out:
        yield from off_desk(crew, seat)
    room.do(seat, TakePost(event.post))
    desk = room.station.desk_of(seat)
    if desk is not None and room.station.open:
        yield from _sits_down(crew, seat, desk.number - 1)


def _taken(crew: Crew, event: PostTaken, asked: Callable[[str, Process], None]) -> None:
    """A person has sat down at a desk by themselves."""
    desk = crew.room.station.desk_of(event.by)
    if desk is not None and event.cause.startswith("ask") and crew.room.station.open:
        asked(event.by, _sits_down(crew, event.by, desk.number - 1))


def _sits_down(crew: Crew, seat: str, index: int) -> Process:
    """At a desk: its section and half a pack from whoever keeps the section now, then the first in line."""
    room, station = crew.room, crew.room.station
    crew.relieved.pop(seat, None)
    keeper = station.desks[station.section_at[index]].member
    yield room.day.timeout(HandSection.SECONDS)
    if keeper and keeper != seat:
        room.do(keeper, HandSection(index, seat))
        half = [sheet for pack in station.held.get(keeper, []) for sheet in pack[: len(pack) // 2]]
        if half:
            handed = PackHanded(room.day.now, "secretary", room.cause("secretary"), keeper, seat, runs(half))
            room.day.tell(handed)
    clerk = crew.clerks.get(seat)
    if clerk is not None and clerk.index == index and not clerk.out:
        return
    yield from relief.begins(crew, seat, index)
