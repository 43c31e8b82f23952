"""How people count things that lie there: one pass, two where a table is careful, a third where the two differ.

Sheets stick together or are taken twice; whoever is weary miscounts more often.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.engine.draws import between
from simulator.life.plan import CARELESS
from simulator.station.clock import HOUR

if TYPE_CHECKING:
    from simulator.life.room import Room

MISCOUNT = 10
"""Sheets in ten thousand that one counting pass of an ordinary member gets wrong (0.1 to 0.5 %, timings, 5).

A slip puts a count off by one to three, so slips are half as many.
"""

FRESH = 4 * HOUR
"""So long after a rest nobody counts worse (assumed)."""


class Passes:
    """Counting by the members of a commission, with the slips of each."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self._stays: dict[tuple[str, int, str], int] = {}

    def weary(self, seat: str) -> int:
        """How much more often somebody miscounts for want of rest, in percent: a quarter more each hour (assumed)."""
        since = max(self.room.station.moment(f"rested-{seat}"), self.room.plan.hours.work_from)
        return min(300, 100 + 25 * max(0, self.room.day.now - since - FRESH) // HOUR)

    def once(self, seat: str, kind: str, true: int, contest: int, about: str = "", turn: int = 1) -> int:
        """What one pass by a seat gives where `true` pieces lie.

        What an exercise plants stays wrong however often it is counted, until a person counts it.
        """
        room, occasion = self.room, (kind, contest, about)
        if occasion in self._stays:
            return self._stays[occasion]
        rate = MISCOUNT * true * self.weary(seat) // 200
        planted = len(room.plants)
        if not room.slips(seat, f"{kind}-miscounted", rate, contest, about, turn):
            return true
        off = between(room.draws.draw(f"off-{kind}", seat, contest, about, turn), 1, 3)
        less = true >= off and room.draws.draw(f"way-{kind}", seat, contest, about) % 2
        found = true - off if less else true + off
        if len(room.plants) < planted:
            self._stays[occasion] = found
        return found

    def twice(self, seat: str, kind: str, true: int, contest: int, about: str) -> int:
        """A figure as a table arrives at it: two passes, a third where they differ; one pass of a careless one."""
        first = self.once(seat, kind, true, contest, about)
        if self.room.competence(seat) == CARELESS:
            return first
        second = self.once(seat, kind, true, contest, about, 2)
        return first if first == second else self.once(seat, kind, true, contest, about, 3)
