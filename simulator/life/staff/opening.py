"""The morning from 06:00: the room, the packs, the boxes, the opening protocol, posts, the hour."""

from __future__ import annotations

from simulator.engine.day import Process
from simulator.life.room import Room
from simulator.procedures.opening import (
    CheckBox,
    DeclareOpen,
    NameIssuers,
    OpeningWritten,
    PacksCompared,
    SealBox,
    TakePost,
    TakeRoom,
)
from simulator.procedures.packs import PackHanded, runs
from simulator.procedures.papers import FigureWritten
from simulator.station import ballots
from simulator.station.clock import MINUTE


def posts(room: Room) -> dict[str, str]:
    """Who sits where: issuing members and, when they are too few, the deputy at the desks, the rest at boxes."""
    seats = room.station.laid.seats
    desks = [s for s in seats if s.startswith("issuer")]
    desks += ["deputy"] if len(desks) < room.station.laid.desks else []
    found = {seat: f"desk-{n + 1}" for n, seat in enumerate(desks[: room.station.laid.desks])}
    rest = {"chair": "patrol", "secretary": "papers", "deputy": "relief"}
    return {seat: found.get(seat, rest.get(seat, "boxes")) for seat in seats}


def opening(room: Room) -> Process:
    """The chair's morning, with the secretary's papers beside it."""
    day, hours = room.day, room.plan.hours
    chair = "chair"
    yield day.until(hours.work_from)
    yield day.timeout(room.seconds("take-room", (240, 420)))
    room.do(chair, TakeRoom(looked=not room.slips(chair, "seal-unseen", 300)))
    yield from _compare(room)
    yield day.until(hours.boxes_from)
    yield from _seal(room)
    yield day.timeout(5 * MINUTE)
    day.tell(OpeningWritten(day.now, "secretary", room.cause("secretary")))
    yield day.timeout(MINUTE)
    where = posts(room)
    room.do(chair, NameIssuers(tuple(seat for seat, post in where.items() if post.startswith("desk"))))
    for seat, post in where.items():
        room.do(seat, TakePost(post))
    yield from _hand_packs(room, where)
    early = 8 * MINUTE if room.slips(chair, "early", 100) else 0
    yield day.until(hours.voting_from - early)
    room.do(chair, DeclareOpen())


def _compare(room: Room) -> Process:
    """Packs held against the receipt act; the figure received goes on paper, contest by contest."""
    day = room.day
    yield day.timeout(room.seconds("compare", (900, 1_200)))
    station, cause = room.station, room.cause("secretary")
    found = tuple(
        n + (1 if room.slips("secretary", "miscount-packs", 40, c) else 0) for c, n in enumerate(station.laid.received)
    )
    day.tell(PacksCompared(day.now, "secretary", cause, found))
    for contest, figure in zip(station.laid.contests, found, strict=True):
        day.tell(FigureWritten(day.now, "secretary", cause, "receipt", contest.id, figure))
    day.tell(FigureWritten(day.now, "secretary", cause, "list", "lines", station.laid.listed))
    day.tell(FigureWritten(day.now, "secretary", cause, "list", "certificates-issued", len(station.laid.struck)))


def _seal(room: Room) -> Process:
    """Every box shown empty to those present, then sealed with a mark of its own."""
    for number, box in enumerate(room.station.laid.boxes, start=1):
        if not room.slips("chair", "unshown", 200, number):
            yield room.day.timeout(CheckBox.SECONDS)
            room.do("chair", CheckBox(box.id))
        yield room.day.timeout(SealBox.SECONDS)
        room.do("chair", SealBox(box.id, f"{room.station.laid.number}-{number:02d}"))


def _hand_packs(room: Room, where: dict[str, str]) -> Process:
    """Each issuing member signs for a pack: fifties for seven in ten of the section; the team's stay in the safe."""
    station, day = room.station, room.day
    desks = station.laid.desks
    most = (min(station.laid.received) - for_the_trip(room)) // desks
    share = max(1, min(most, max(50, station.laid.listed * 7 // 10 // desks // 50 * 50)))
    for seat, post in where.items():
        if post.startswith("desk"):
            yield day.timeout(room.seconds("pack", (60, 120), seat))
            hand(room, seat, share)


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
        event = PackHanded(room.day.now, "secretary", room.cause("secretary"), "safe", taker, taken)
        room.day.tell(event)
    return max(0, sets)
