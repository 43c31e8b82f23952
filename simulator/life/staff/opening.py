"""The morning from 06:00: each seat does its own part when what it waits for has happened, whoever did that.

The own hand of a seat waits while a person is at work there, and then does only what is still undone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from simulator.engine.day import Process
from simulator.life.room import Room
from simulator.procedures.base import Command
from simulator.procedures.opening import (
    BoxSealed,
    CheckBox,
    ComparePacks,
    DeclareOpen,
    IssuersNamed,
    LookAtSeal,
    NameIssuers,
    OpeningWritten,
    PacksCompared,
    RoomTaken,
    SealBox,
    TakePost,
    TakeRoom,
    WriteOpening,
)
from simulator.procedures.packs import PackHanded, runs
from simulator.procedures.papers import FigureWritten
from simulator.station import ballots
from simulator.station.boxes import Box
from simulator.station.clock import MINUTE
from simulator.station.people import CHAIR, DEPUTY, SECRETARY

if TYPE_CHECKING:
    from simulator.life.crew import Crew

LAST = 10 * MINUTE
"""So long before voting nobody waits for the others' part of the morning any more (assumed)."""

WRITING, PACK, SLACK = 5 * MINUTE, (60, 120), 2 * MINUTE
"""Seconds to write the opening protocol, to hand a member their pack, and to spare before voting (assumed)."""


def issuing(room: Room) -> tuple[str, ...]:
    """Who sits at the desks as a rule: issuing members and, when they are too few, the deputy."""
    laid = room.station.laid
    seats = [s for s in laid.seats if s.startswith("issuer")]
    seats += [DEPUTY] if len(seats) < laid.desks else []
    return tuple(seats[: laid.desks])


def to_be_named(room: Room) -> tuple[str, ...]:
    """Whom a chair names: whoever sits at a desk, and a deputy who may sit in for them."""
    seats = issuing(room)
    return seats if DEPUTY in seats else (*seats, DEPUTY)


def posts(room: Room, named: tuple[str, ...]) -> dict[str, str]:
    """Where everybody goes once the issuing members are named: they to the desks, the others to their places."""
    laid = room.station.laid
    found = {seat: f"desk-{n + 1}" for n, seat in enumerate(named[: laid.desks])}
    rest = {CHAIR: "patrol", SECRETARY: "papers", DEPUTY: "relief"}
    return {seat: found.get(seat, rest.get(seat, "boxes")) for seat in laid.seats}


def live(crew: Crew) -> None:
    """Start everybody's morning."""
    room, day = crew.room, crew.room.day
    day.listen(PacksCompared, lambda event: _on_paper(room, event))
    day.listen(OpeningWritten, lambda event: _so_far(room, event))
    day.listen(IssuersNamed, lambda event: _to_posts(crew, event))
    day.start(_chair(crew))
    day.start(_secretary(crew))


def _own(room: Room, seat: str, seconds: int, command: Command, done: Callable[[], bool]) -> Process:
    """A step of a seat's own hand: it takes its time, and is left out when somebody has done it."""
    if done():
        return
    yield room.day.timeout(seconds)
    yield from room.turn(seat)
    if not done():
        room.do(seat, command)


def _chair(crew: Crew) -> Process:
    room, day, hours, station = crew.room, crew.room.day, crew.room.plan.hours, crew.room.station
    yield day.until(hours.work_from)
    yield from room.turn(CHAIR)
    if not station.moment("taken"):
        yield day.timeout(room.seconds("take-room", (240, 420)))
        yield from room.turn(CHAIR)
        if not room.slips(CHAIR, "seal-unseen", 300):
            room.do(CHAIR, LookAtSeal())
        room.do(CHAIR, TakeRoom())
    yield from crew.chair.by_the_door(hours.boxes_from, _door_until(room, len(station.boxes)))
    yield day.until(hours.boxes_from)
    yield from _seal(crew)
    yield from room.until(OpeningWritten, lambda: bool(station.moment("opening-written")), hours.voting_from - LAST)
    yield from _own(room, CHAIR, MINUTE, NameIssuers(to_be_named(room)), lambda: _named(room))
    early = 8 * MINUTE if room.slips(CHAIR, "early", 100) else 0
    yield from crew.chair.at_the_door(hours.voting_from - early)
    yield day.until(hours.voting_from - early)
    yield from _own(room, CHAIR, 0, DeclareOpen(), lambda: bool(station.moment("opened") or station.moment("closed")))


def _named(room: Room) -> bool:
    return any(member.named for member in room.station.members.values())


def _seal(crew: Crew) -> Process:
    """Every box shown empty to those present, then sealed with a mark of its own."""
    room, boxes = crew.room, crew.room.station.boxes
    for number, box in enumerate(boxes.values(), start=1):
        yield from crew.chair.at_the_door(_door_until(room, len(boxes) - number + 1))
        if not room.slips(CHAIR, "unshown", 200, number):
            yield from _own(room, CHAIR, CheckBox.SECONDS, CheckBox(box.id), partial(_shown, box))
        yield from _own(room, CHAIR, SealBox.SECONDS, SealBox(box.id), partial(_sealed, box))


def _door_until(room: Room, boxes: int) -> int:
    """To which second the chair can be at the door, with so many boxes to seal and all the rest before voting."""
    sealing = boxes * (CheckBox.SECONDS + SealBox.SECONDS)
    after = WRITING + MINUTE + room.station.laid.desks * PACK[1] + SLACK
    return room.plan.hours.voting_from - sealing - after


def _shown(box: Box) -> bool:
    return box.checked or bool(box.seal)


def _sealed(box: Box) -> bool:
    return bool(box.seal)


def _secretary(crew: Crew) -> Process:
    """Packs held against the receipt act, the opening protocol once the boxes are sealed, packs to those named."""
    room, station, hours = crew.room, crew.room.station, crew.room.plan.hours
    yield from room.until(RoomTaken, lambda: bool(station.moment("taken")))
    yield from _compare(room)
    yield from crew.secretary.at_the_register()
    yield from room.until(BoxSealed, lambda: all(map(_sealed, station.boxes.values())), hours.voting_from - LAST)
    yield from _own(room, SECRETARY, WRITING, WriteOpening(), lambda: bool(station.moment("opening-written")))
    yield from room.until(IssuersNamed, lambda: _named(room))
    yield from _hand_packs(room)
    yield from crew.secretary.at_the_register()


def _compare(room: Room) -> Process:
    """Packs held against the receipt act; whoever miscounts one has one sheet more on paper."""
    station = room.station
    if station.moment("compared"):
        return
    yield room.day.timeout(room.seconds("compare", (900, 1_200)))
    yield from room.turn(SECRETARY)
    if not station.moment("compared"):
        off = [room.slips(SECRETARY, "miscount-packs", 40, contest) for contest in station.contests]
        room.do(SECRETARY, ComparePacks(tuple(n + slip for n, slip in zip(station.laid.received, off, strict=True))))


def _on_paper(room: Room, event: PacksCompared) -> None:
    """What was found of each contest is the figure received; the list's own figures stand beside it."""
    laid = room.station.laid
    figures = [("receipt", c.id, n) for c, n in zip(laid.contests, event.found, strict=True)]
    figures += [("list", "lines", laid.listed), ("list", "certificates-issued", len(laid.struck))]
    for paper, line, figure in figures:
        room.day.tell(FigureWritten(event.at, event.by, event.cause, paper, line, figure))


def _so_far(room: Room, event: OpeningWritten) -> None:
    """Applications in hand when the opening protocol is written."""
    filed = len(room.station.applications)
    room.day.tell(FigureWritten(event.at, event.by, event.cause, "list", "applications", filed))


def _to_posts(crew: Crew, event: IssuersNamed) -> None:
    """Everybody goes to their place; whoever serves people at a desk stays there, and so does a person who leads."""
    room = crew.room
    for seat, post in posts(room, event.seats).items():
        stays = seat in crew.clerks or (room.manned(seat) and seat in (CHAIR, SECRETARY))
        if not stays:
            room.do(seat, TakePost(post))


def _hand_packs(room: Room) -> Process:
    """Each issuing member signs for a pack: fifties for seven in ten of the section; the team's stay in the safe."""
    for seat, member in room.station.members.items():
        if member.post.startswith("desk"):
            if seat not in room.station.packs:
                yield room.day.timeout(room.seconds("pack", PACK, seat))
                yield from room.turn(SECRETARY)
            if seat not in room.station.packs:
                hand(room, seat, share(room))


def share(room: Room) -> int:
    """Sets a member is handed in the morning."""
    station = room.station
    desks = station.laid.desks
    most = (min(station.laid.received) - for_the_trip(room)) // desks
    return max(1, min(most, max(50, station.laid.listed * 7 // 10 // desks // 50 * 50)))


def for_the_trip(room: Room) -> int:
    """Sets that stay in the safe for voters outside and damage on the way, until the team has left."""
    nobody = not room.plan.filings or bool(room.station.moment("trip"))
    return 0 if nobody else len(room.plan.filings) + 2


def hand(room: Room, taker: str, sets: int) -> int:
    """So many whole sets from the safe to a member, or what is left; how many it was."""
    ledger, contests = room.station.sheets, room.station.contests
    sets = min(sets, *(ledger.at(c, ballots.SAFE) - for_the_trip(room) for c in contests))
    if sets > 0:
        taken = tuple(run for c in contests for run in runs(ledger.lying(c, ballots.SAFE, sets)))
        event = PackHanded(room.day.now, SECRETARY, room.cause(SECRETARY), "safe", taker, taken)
        room.day.tell(event)
    return max(0, sets)
