"""Beside the table: those who were sent to rest, and those who watch and see no marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.life.room import VOTER
from simulator.procedures.complaints import PaperHandedIn
from simulator.procedures.counting import PlaceGiven, TableSet
from simulator.procedures.order import MemberRested
from simulator.station.clock import MINUTE
from simulator.station.count import APART, RESTING

if TYPE_CHECKING:
    from simulator.life.room import Room

REST = 15 * MINUTE
"""How long a rest from the table takes (assumed)."""

SAY_SO = 3 * MINUTE
"""After so long behind others' backs an observer hands in an act (assumed)."""


class Beside:
    """Whoever rests comes back fresh; whoever watches says in writing, once, that the marks cannot be seen."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.station = room.station
        self._said = False

    def live(self) -> None:
        """Hear who is sent to rest and where the table stands."""
        self.room.day.listen(PlaceGiven, self._rests)
        self.room.day.listen(TableSet, self._behind)

    def _rests(self, event: PlaceGiven) -> None:
        """Whoever is sent to rest is fresh again a quarter of an hour later, in sight of the table."""
        if event.place == RESTING:
            self.room.day.later(REST, self._rested, event.member)

    def _rested(self, now: int, seat: object) -> None:
        name = str(seat)
        if self.station.count.places.get(name) == RESTING:
            self.room.day.tell(MemberRested(now, name, self.room.cause(name), REST))

    def _behind(self, event: TableSet) -> None:
        """Where the table stands so that they see no marks, whoever watches says so in writing, once."""
        if event.how == APART and not self._said and self._watching():
            self._said = True
            self.room.day.later(SAY_SO, self._complain, None)

    def _watching(self) -> list[int]:
        return [observer.number for observer in self.station.observers if observer.inside]

    def _complain(self, now: int, _: object) -> None:
        here = self._watching()
        if here and self.station.count.table == APART:
            number = len(self.station.complaints) + 1
            self.room.day.tell(PaperHandedIn(now, "", VOTER, number, f"observer {here[0]}", "table-apart", "act"))
