"""The protocols drawn up from the papers of the count, signed, posted, copied and handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.life.room import Tray
from simulator.procedures.papers import FigureWritten
from simulator.procedures.protocol import CopyGiven, ProtocolDrawn, ProtocolHandedOver, ProtocolPosted, SignProtocol
from simulator.station.lists import ABSENTEE

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.room import Room

SEAT = "secretary"


class Protocols:
    """The secretary at the protocols, one a contest, while the table goes on with the next."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.ended = room.day.gate()
        self._tray = Tray(room.day)

    def counted(self, contest: int) -> None:
        """The stacks of a contest are counted; its protocol can be drawn up."""
        self._tray.put("contest", contest)

    def work(self) -> Process:
        """All contests drawn, signed and posted; then copies, packing, the way to the higher commissions."""
        day, station = self.room.day, self.room.station
        for _ in station.contests:
            while not self._tray:
                yield self._tray.wait()
            taken = self._tray.take()
            if taken is not None:
                yield from self._draw_up(taken[1])
        yield from _copies(self.room)
        yield day.timeout(self.room.seconds("packing", self.room.plan.durations.packing))
        yield day.timeout(self.room.seconds("handover", self.room.plan.durations.handover))
        for contest, kind in enumerate(station.laid.contests):
            commission = "tec" if kind.kind == "party-list" else "dec"
            day.tell(ProtocolHandedOver(day.now, "chair", self.room.cause("chair"), contest, commission))
        day.open(self.ended)

    def _draw_up(self, contest: int) -> Process:
        room, day = self.room, self.room.day
        yield day.timeout(room.seconds("protocol", room.plan.durations.protocol, contest))
        _fill(room, contest)
        day.tell(ProtocolDrawn(day.now, SEAT, room.cause(SEAT), contest))
        for seat, member in room.station.members.items():
            if not member.suspended:
                room.do(seat, SignProtocol(contest))
        yield day.timeout(120)
        if not room.slips(SEAT, "unposted", 800, contest):
            day.tell(ProtocolPosted(day.now, SEAT, room.cause(SEAT), contest))


def _copies(room: Room) -> Process:
    """Everybody present who asks gets a certified copy of every protocol; batches are quicker."""
    asking = [o.number for o in room.station.observers if o.admitted and not o.left]
    for observer in asking:
        for contest in room.station.contests:
            yield room.day.timeout(room.seconds("copy", room.plan.durations.copy, observer, contest) // 3)
            room.day.tell(CopyGiven(room.day.now, SEAT, room.cause(SEAT), contest, observer))


def _fill(room: Room, contest: int) -> None:
    """Fields F1 to F13 from what stands on the papers of the day (rules PRT-01 to PRT-11)."""
    papers, laid = room.station.papers, room.station.laid
    letter = laid.contests[contest].id
    day = room.day

    def put(line: str, value: int, *made: tuple[int, ...]) -> None:
        sources = tuple(n for numbers in made for n in numbers)
        event = FigureWritten(day.now, SEAT, room.cause(SEAT), f"protocol:{letter}", line, value, sources)
        day.tell(event)

    def of(paper: str, line: str) -> int:
        return papers.value(paper, line) or 0

    station = room.station
    added = len(station.voter_list.entries)
    put(
        "F1",
        of("list", "lines") - of("list", "certificates-issued") + added,
        papers.number("list", "lines"),
        papers.number("list", "certificates-issued"),
    )
    for seat in [s for s in station.packs if s != "team"]:
        put(f"F3/{seat}", of(f"issued:{seat}", letter), papers.number(f"issued:{seat}", letter))
    stacks = papers.lines(f"stack:{letter}")
    valid = [stack for stack in stacks if stack != "invalid"]
    put("F4", sum(stacks[s] for s in valid), *(papers.number(f"stack:{letter}", s) for s in valid))
    for stack in valid:
        line = "F6" if stack == "against" else f"F5/{stack}"
        put(line, stacks[stack], papers.number(f"stack:{letter}", stack))
    put("F7", stacks["invalid"], papers.number(f"stack:{letter}", "invalid"))
    put("F8", of("receipt", letter), papers.number("receipt", letter))
    put(
        "F9",
        of("unused", letter) + of("spoiled", letter),
        papers.number("unused", letter),
        papers.number("spoiled", letter),
    )
    kept = sum(c.kept for c in station.certificates)
    size = station.voter_list.size
    used = sum(
        entry.channel == ABSENTEE and station.voter_list.signed[size + k] >= 0
        for k, entry in enumerate(station.voter_list.entries)
    )
    put("F10", used)
    put("F11", sum(bool(a.served) for a in station.applications))
    put("F12", of("list", "certificates-issued"), papers.number("list", "certificates-issued"))
    put("F13", kept)
