"""What the commission does about the observer whom a person plays: shows a paper, hears of a fault, speaks of order.

Whoever works carefully shows and hears; others sometimes will not. What they answer is judged elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.life import scenes
from simulator.life.room import SCENARIO
from simulator.procedures.home import TeamLeft
from simulator.procedures.patrol import Remark
from simulator.procedures.riding import AnswerRide, ObserverRode, RideAsked
from simulator.procedures.scenes import MeetScene
from simulator.procedures.watching import (
    BALLOT,
    ROOM,
    AnswerFault,
    FaultPointedOut,
    Filmed,
    Interfered,
    PaperAskedFor,
    ShowPaper,
    WithholdPaper,
)
from simulator.station.clock import MINUTE
from simulator.station.people import DEPUTY, OBSERVER, SECRETARY

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew
    from simulator.life.room import Room
    from simulator.station.watching import Note

SHOWING, HEARING = (20, 3 * MINUTE), (15, 60)
"""Seconds until a paper is looked out and shown, until a fault is heard (assumed)."""

ORDERLY = (
    *("issued", "sent-on", "observer-in", "box-shown", "box-sealed", "issuers-named", "opened", "trip-announced"),
    *("team-left", "team-back", "end-of-line", "closed", "door-issued", "door-refused", "door-nobody"),
    *("table-set", "given-announced", "unused-cancelled", "box-opened", "sheet-laid", "stack-counted", "results"),
    *("posted", "copy-given", "handed-over", "scene-observer-takes-notes", "scene-observer-films-room"),
)
"""What anybody at work takes to be as it should be, whoever points at it."""

FILMED = {ROOM: "room", BALLOT: "ballot"}
"""By what is filmed, the scene it makes; of all else that of the list."""

UNWILLING = 800
"""How often in ten thousand an ordinary colleague shows nothing or will not hear (assumed)."""


def live(crew: Crew) -> None:
    """Hear what the observer asks, says and does."""
    room, day = crew.room, crew.room.day
    day.listen(PaperAskedFor, lambda event: day.start(_show(room, event)))
    day.listen(FaultPointedOut, lambda event: day.start(_hear(room, event)))
    day.listen(Interfered, lambda _: _noticed(crew, "observer-interferes"))
    day.listen(Filmed, lambda event: _noticed(crew, f"observer-films-{FILMED.get(event.what, 'list')}"))
    day.listen(RideAsked, lambda event: day.start(_lets_along(room, event)))
    day.listen(TeamLeft, lambda _: _rides(room))


def _noticed(crew: Crew, kind: str) -> None:
    """Members see it, and the chair has a word."""
    crew.room.day.start(scenes.scene(crew.room, crew.room.day.now, kind))


def _show(room: Room, event: PaperAskedFor) -> Process:
    """Whoever keeps the papers, or else leads the commission."""
    seat, number = _free(room, SECRETARY), event.number
    yield room.day.timeout(room.seconds("show-paper", SHOWING, number))
    yield from room.turn(seat)
    unwilling = room.slips(seat, "paper-withheld", UNWILLING, number)
    room.do(seat, WithholdPaper(number) if unwilling else ShowPaper(number))


def _hear(room: Room, event: FaultPointedOut) -> Process:
    """Whoever leads the commission looks into a fact; nobody need look into an opinion."""
    leader, number = _free(room, room.station.leader), event.number
    yield room.day.timeout(room.seconds("hear-fault", HEARING, number))
    yield from room.turn(leader)
    note = room.station.watch.notes[event.entry - 1]
    in_order = note.fact and note.about in ORDERLY
    heeded = note.fact and not room.slips(leader, "fault-unheard", UNWILLING, number)
    told = room.do(leader, AnswerFault(number, heeded=heeded, in_order=heeded and in_order))
    if told and heeded and not in_order:
        _put_right(room, leader, note)


def _lets_along(room: Room, event: RideAsked) -> Process:
    """Whoever leads the commission lets them ride with the box; who is unwilling finds no place in the car."""
    leader = _free(room, room.station.leader)
    yield room.day.timeout(room.seconds("let-along", HEARING, event.at))
    yield from room.turn(leader)
    room.do(leader, AnswerRide(granted=not room.slips(leader, "ride-refused", UNWILLING, event.at)))


def _rides(room: Room) -> None:
    """The observer who was let along is in the car, unless they have left the station since."""
    watcher = room.station.watcher
    if room.station.watch.ride.granted and watcher is not None and watcher.inside and room.manned(OBSERVER):
        room.day.tell(ObserverRode(room.day.now, "", SCENARIO))


def _free(room: Room, first: str) -> str:
    """Whoever of chair, secretary and deputy answers: the first who is here and no person's part."""
    ranks = (first, room.station.leader, SECRETARY, DEPUTY)
    return next((seat for seat in ranks if not room.station.out(seat) and not room.manned(seat)), first)


def _put_right(room: Room, leader: str, note: Note) -> None:
    """What goes on is ended; whoever sits at a desk is told to keep to the law."""
    for scene in room.station.scenes:
        if scene.going_on and f"scene-{scene.kind}" == note.about and scene.place == note.place:
            room.do(leader, MeetScene(scene.number, scenes.KINDS[scene.kind].how))
    for desk in room.station.desks:
        if note.place == f"desk-{desk.number}" and desk.member and desk.member != leader:
            room.do(leader, Remark(desk.member, "by-the-law"))
