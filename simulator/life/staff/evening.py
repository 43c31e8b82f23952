"""A member's evening: the pack counted, the tally written down, what is left given back.

At a played seat it waits until the person has done it, or has left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.procedures.closing import CountPack, PackCounted, ReturnPack, TallyWritten
from simulator.procedures.papers import FigureWritten

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.room import Room
    from simulator.life.staff.issuing import Clerk


def give_back(clerk: Clerk) -> Process:
    """The pack is counted, the tally written down, what is left goes back to the safe."""
    room, seat = clerk.room, clerk.seat
    if clerk.played and room.manned(seat):
        clerk.turn = room.day.gate()
        yield clerk.turn
        clerk.turn = None
        clerk.played = False
    if seat not in room.station.packs:
        room.packed.add(seat)
        room.trays["chair"].knock()
        return
    if f"counted-{seat}" not in room.station.moments:
        yield room.day.timeout(CountPack.SECONDS)
        count_pack(room, seat)
    if f"tally-{seat}" not in room.station.moments:
        yield room.day.timeout(60)
        write_tally(room, seat, _added_up(room, seat))
    if any(room.station.held[seat]):
        yield room.day.timeout(60)
        room.do(seat, ReturnPack())
    room.packed.add(seat)
    room.trays["chair"].knock()


def count_pack(room: Room, seat: str) -> None:
    """What a member counts in the own pack; two sheets that stick together are one."""
    held = room.station.held[seat]
    slips = [bool(pack) and room.slips(seat, "pack-miscounted", 40, c) for c, pack in enumerate(held)]
    if any(slips):
        found = tuple(len(pack) - slip for pack, slip in zip(held, slips, strict=True))
        room.day.tell(PackCounted(room.day.now, seat, room.cause(seat), found))
    else:
        room.do(seat, CountPack())


def _added_up(room: Room, seat: str) -> tuple[int, ...]:
    """What the strokes of the own tally come to, as this member adds."""
    strokes = room.station.strokes(seat)
    return tuple(n + (1 if room.slips(seat, "mis-add", 150, c) else 0) for c, n in enumerate(strokes))


def write_tally(room: Room, seat: str, figures: tuple[int, ...]) -> None:
    """What a member says the own strokes add up to goes onto paper, contest by contest."""
    now, cause = room.day.now, room.cause(seat)
    room.day.tell(TallyWritten(now, seat, cause, figures))


def on_tally(room: Room, event: TallyWritten) -> None:
    """The figures said stand on the tally sheet."""
    for contest, figure in zip(room.station.laid.contests, event.figures, strict=True):
        room.day.tell(FigureWritten(event.at, event.by, event.cause, f"tally:{event.by}", contest.id, figure))
