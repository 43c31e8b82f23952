"""The stacks of a contest counted by one and by another; what two counts agree on is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.life.plan import CARELESS
from simulator.procedures.showing import StackCounted
from simulator.station import truth
from simulator.station.count import STACKING, TALLYING

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.staff.counting import Table

TURNS = 5
"""So often a stack is counted at most; after that the last count stands (assumed)."""


class Stacks:
    """Counting stacks, twice at least; where a person leads, they say what happens when two counts differ."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.room = table.room
        self.station = table.station

    def live(self) -> None:
        """Hear what each counting of a stack gave."""
        self.room.day.listen(StackCounted, self._counted)

    def count(self, contest: int) -> Process:
        """Each stack of a contest by one and by another; while they differ, again."""
        room, count, span = self.room, self.station.count, self.room.plan.durations.recount
        for stack in truth.stacks(self.station, contest):
            sheets = count.piles[contest].stacks()[stack] + count.strays_on(contest, stack)
            yield room.day.timeout(self.table.rate("recount", sheets, span, contest, stack) // self.table.pairs)
            for turn in range(1, TURNS + 1):
                if turn > 2 and (self._agree(contest, stack) or room.manned(self.station.leader)):
                    break
                seat = self._counter(turn)
                done = count.piles[contest].counted.get(stack, [])
                figure = self._pass(seat, contest, stack, sheets, turn)
                room.day.tell(StackCounted(room.day.now, *self.table.name(seat), contest, stack, len(done) + 1, figure))
            self._stands(contest, stack)

    def _figures(self, contest: int, stack: str) -> list[int]:
        return [one.figure for one in self.station.count.piles[contest].counted.get(stack, [])]

    def _agree(self, contest: int, stack: str) -> bool:
        before, last = self._figures(contest, stack)[-2:]
        return before == last

    def _pass(self, seat: str, contest: int, stack: str, sheets: int, turn: int) -> int:
        """One counting of a stack; a careless second one says what the first one said."""
        if turn > 1 and self.room.competence(seat) == CARELESS:
            return self._figures(contest, stack)[-1]
        return self.table.passes.once(seat, "stack", sheets, contest, stack, turn)

    def _counter(self, turn: int) -> str:
        """Who counts: one first, another second, and so on in turns."""
        seats = self.station.count.at(STACKING) or [s for s in self.station.laid.seats if s != self.station.leader]
        free = [s for s in seats if not self.room.manned(s)] or [self.station.leader]
        return free[0] if turn % 2 else free[-1]

    def _counted(self, event: StackCounted) -> None:
        """Two counts that agree are written down; so is what a person counted."""
        stands = self.station.papers.value(self._paper(event.contest), event.stack)
        figures = self._figures(event.contest, event.stack)
        sure = event.cause.startswith("ask") or figures.count(event.figure) > 1
        if sure and stands != event.figure:
            self._write(event.contest, event.stack, event.figure)

    def _stands(self, contest: int, stack: str) -> None:
        """Where no two counts agreed and nobody is asked, the last one stands."""
        written = self.station.papers.number(self._paper(contest), stack)
        if not written and not self.room.manned(self.station.leader):
            self._write(contest, stack, self._figures(contest, stack)[-1])

    def _paper(self, contest: int) -> str:
        return f"stack:{self.table.letters[contest]}"

    def _write(self, contest: int, stack: str, figure: int) -> None:
        self.table.pen.write(self._paper(contest), stack, figure, seat=self.table.at(TALLYING))
