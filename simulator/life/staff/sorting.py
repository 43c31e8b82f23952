"""Sorting by contest as tired hands do it: a sheet goes onto another pile now and then; whoever shows sees it, or not.

Who sorted and what went where is told when it happens; no seat hears of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.life.staff.faults import RATES
from simulator.procedures.counting import SORTING
from simulator.procedures.showing import SheetPut, SheetsShown
from simulator.procedures.sorting import SheetMisSorted
from simulator.station import ballots, marks
from simulator.station.count import ITS_PILE, Pile
from simulator.station.people import DEPUTY

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.staff.counting import Table

A_LOOK = 10
"""Seconds in which a sheet of another colour is looked at and laid on its own pile (assumed)."""

AS_INVALID = 3
"""One in so many that are missed go to the invalid ones, the others by the number of the line marked (assumed)."""


class Sorting:
    """The hands that sort, and the eyes that see what they sorted wrongly."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.room = table.room
        self.station = table.station

    def sort(self, contest: int) -> None:
        """A contest's sheets laid together for the first time; one of them may go onto another pile."""
        piles = self.station.count.piles
        others = [n for n, pile in enumerate(piles) if n != contest and pile.done < len(pile.sheets)]
        own = piles[contest]
        if (SORTING, -1) in self.station.count.ended or not others or own.done == len(own.sheets):
            return
        last = self.station.laid.seats[-1]
        seat = last if self.room.manned(DEPUTY) else DEPUTY
        if self.room.slips(seat, "mis-sorted", RATES["mis-sorted"], contest):
            self._mis_sort(seat, contest, others)

    def _mis_sort(self, seat: str, contest: int, others: list[int]) -> None:
        """One sheet of the set form, any of those in the middle, to any place of another pile that nobody has seen."""
        piles, draw = self.station.count.piles, self.room.draws.draw
        own = piles[contest]
        middle = [
            n
            for n in range(own.done, len(own.sheets))
            if n not in own.strangers and ballots.read_found(own.sheets[n])[3] == marks.SET_FORM
        ]
        if not middle:
            return
        position = middle[draw("mis-sorted-sheet", contest) % len(middle)]
        box = next(name for name, first, n in own.runs if first <= position < first + n)
        onto = others[draw("mis-sorted-onto", contest) % len(others)]
        pile = piles[onto]
        there = pile.done + draw("mis-sorted-there", contest) % (len(pile.sheets) - pile.done + 1)
        now = self.room.day.now
        self.room.day.tell(SheetMisSorted(now, *self.table.name(seat), contest, position, box, onto, there))

    def seen(self, contest: int, pile: Pile, seat: str) -> Process:
        """A sheet of another contest comes up: laid on its own pile, or taken for one of these."""
        day, position = self.room.day, pile.done
        yield day.timeout(A_LOOK)
        if pile.done != position or not pile.stranger(position):
            return
        rate = RATES["foreign-sheet-missed"] * self.table.passes.weary(seat) // 100
        if self.room.slips(seat, "foreign-sheet-missed", rate, contest, position):
            elsewhere = ((position, self._taken_for(contest, pile, position)),)
            day.tell(SheetsShown(day.now, *self.table.name(seat), contest, position, 1, elsewhere))
        else:
            day.tell(SheetPut(day.now, *self.table.name(seat), contest, position, ITS_PILE))

    def _taken_for(self, contest: int, pile: Pile, position: int) -> str:
        """The stack of this contest on which such a sheet is laid: by the number of its line, or as invalid."""
        one = pile.strangers[position]
        stack, _ = marks.reading(one.sheet, self.station.count.piles[one.contest].options)
        by_line = stack == marks.AGAINST or (stack.isdecimal() and int(stack) <= pile.options)
        invalid = self.room.draws.draw("foreign-as", contest, position) % AS_INVALID == 0
        return stack if by_line and not invalid else marks.INVALID
