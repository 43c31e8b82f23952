"""Sheets shown at the table: routine ones in runs, the odd ones one by one before a person; votes on unclear ones.

A sheet that a member misreads lies on the wrong stack from that moment on.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from simulator.life.plan import SLIPS
from simulator.life.staff.faults import MISREADINGS, RATES
from simulator.procedures.counting import TableStopped
from simulator.procedures.showing import ContestShown, PutSheet, SheetPut, SheetSaid, SheetsShown
from simulator.procedures.verdicts import HandRaised, RaiseHand, RecountAsked, SheetDecided, VoteOnSheet
from simulator.station import marks
from simulator.station.clock import MINUTE
from simulator.station.count import STACKING, Pile
from simulator.station.decisions import more_than_half

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.staff.counting import Table

RUN = 40
"""Sheets shown in one go while a person stands at the table: some three minutes (assumed)."""

ODD_ONES = 4
"""One in so many sheets with a dot, a circle, a filled square or a long stroke stops at a person."""

STACKED = 3
"""Seconds in which a sheet that was said lies on its stack (assumed)."""

PATIENCE = 3 * MINUTE
"""How long hands are waited for (assumed)."""


class Showing:
    """The middle of the table: whoever shows and says, whoever stacks, and the hands in a vote."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.room = table.room
        self.station = table.station
        self.waits = ("", -1)
        self._voted: set[tuple[int, int]] = set()

    def live(self) -> None:
        """Hear what is said of a sheet, and that hands are asked for."""
        self.room.day.listen(SheetSaid, self._said)
        self.room.day.listen(VoteOnSheet, lambda _: self.room.day.start(self._vote()))

    def show(self, contest: int) -> Process:
        """Each sheet of a contest shown, said and put on a stack."""
        room, count, pile = self.room, self.station.count, self.station.count.piles[contest]
        span = room.plan.durations.announcing
        while pile.done < len(pile.sheets):
            yield from room.until(TableStopped, lambda: not count.stopped)
            seat = self.station.shower
            run = self._run(contest, pile, seat)
            if not run:
                yield from self._one(contest, pile, seat)
                continue
            yield room.day.timeout(max(1, self.table.rate("announcing", run, span, contest) // count.tables))
            first = pile.done
            run = min(run, pile.ahead())
            if not run:
                continue
            aloud = not room.slips(seat, "not-aloud", RATES["not-aloud"], contest, first)
            elsewhere = self._elsewhere(contest, pile, first, run, seat)
            room.day.tell(SheetsShown(room.day.now, *self.table.name(seat), contest, first, run, elsewhere, aloud))
        room.day.tell(ContestShown(room.day.now, *self.table.name(self.station.shower), contest, pile.done))
        self._recount(contest)

    def _run(self, contest: int, pile: Pile, seat: str) -> int:
        """How many sheets go by before somebody must look: all of them, unless a person stands at the table.

        One of another contest never goes by.
        """
        left = pile.ahead()
        if not self.room.manned(seat):
            anybody = self.room.played - self.room.left
            return min(left, RUN) if anybody else left
        setting = self.room.plan.table
        if setting.every:
            return 0
        for n in range(min(left, RUN)):
            if self._worth_a_look(contest, pile, pile.done + n):
                return n
        return min(left, RUN)

    def _worth_a_look(self, contest: int, pile: Pile, position: int) -> bool:
        """Whether a sheet stops at a person: all that need judgement, some that only look odd, a sample of the rest."""
        stack, _ = marks.reading(pile.sheets[position], pile.options)
        if stack in (marks.INVALID, marks.UNCLEAR):
            return True
        sample = self.room.plan.table.sample
        every = sample if marks.plain(pile.sheets[position], pile.options) else ODD_ONES
        return bool(every) and self.room.draws.draw("sample", contest, position) % every == 0

    def _one(self, contest: int, pile: Pile, seat: str) -> Process:
        """A sheet by itself: before the person who shows, or of another contest."""
        if self.room.manned(seat):
            yield from self._by_person(pile, seat)
        else:
            yield from self.table.sorting.seen(contest, pile, seat)

    def _by_person(self, pile: Pile, seat: str) -> Process:
        """The sheet in hand waits for the person who shows."""
        position = pile.done
        self.waits = (seat, position)
        self.room.need(seat)
        yield from self.room.until(
            SheetPut, lambda: pile.done > position or not self.room.manned(seat) or self.station.shower != seat
        )

    def _said(self, event: SheetSaid) -> None:
        """Whoever stacks puts a sheet where it was said to belong."""
        seat = self.table.at(STACKING)
        if event.cause.startswith("ask") and not self.room.manned(seat) and seat != event.by:
            self.room.day.later(STACKED, partial(self._put, event), None)

    def _put(self, event: SheetSaid, _now: int, _: object) -> None:
        pile, seat = self.station.count.piles[event.contest], self.table.at(STACKING)
        if pile.done == event.position:
            slip = self.room.slips(seat, "wrong-stack", RATES["wrong-stack"], event.contest, event.position)
            self.room.do(seat, PutSheet(_another(event.stack, pile.options) if slip else event.stack))

    def _elsewhere(self, contest: int, pile: Pile, first: int, run: int, seat: str) -> tuple[tuple[int, str], ...]:
        """Sheets of a run that are put on another stack than they read, or as they were decided before."""
        found = {n: pile.belongs(n) for n in sorted(pile.decided()) if first <= n < first + run}
        if SLIPS[self.room.competence(seat)] or self.room.plants:
            for kind, fits in MISREADINGS.items():
                self._misread(kind, fits, found, (contest, pile, first, run, seat))
        return tuple(sorted(found.items()))

    def _misread(
        self,
        kind: str,
        fits: Callable[[str, str], bool],
        found: dict[int, str],
        at: tuple[int, Pile, int, int, str],
    ) -> None:
        contest, pile, first, run, seat = at
        odd = [
            n
            for n in range(first, first + run)
            if n not in found and fits(*marks.reading(pile.sheets[n], pile.options))
        ]
        rate = RATES[kind] * len(odd) * self.table.passes.weary(seat) // 100
        if odd and self.room.slips(seat, kind, rate, contest, first):
            position = odd[self.room.draws.draw(f"which-{kind}", contest, first) % len(odd)]
            found[position] = _mistaken(kind, pile, position)

    def _recount(self, contest: int) -> None:
        """Somebody who may ask for it hands in an application to count once more."""
        count = self.station.count
        here = [o.number for o in sorted(self.station.observers, key=lambda o: o.kind != "proxy") if o.inside]
        if contest in self.room.plan.recounts and here and not any(a.contest == contest for a in count.asked):
            number = len(count.asked) + 1
            self.room.day.tell(RecountAsked(self.room.day.now, "", "scenario", number, contest, here[0]))

    # votes

    def _vote(self) -> Process:
        """Hands are raised one after the other; a person is asked and waited for, then it is said what was decided."""
        room, station = self.room, self.station
        hands = station.count.hands
        if hands is None:
            return
        yield room.day.timeout(
            room.seconds("disputed", room.plan.durations.disputed, hands.contest, hands.position) // 3
        )
        for seat, member in station.members.items():
            if room.manned(seat):
                room.need(seat)
            elif not (member.away or member.suspended or seat in hands.raised):
                room.do(seat, RaiseHand(self._agrees(seat, hands.contest, hands.position, hands.stack)))
        here = [s for s, m in station.members.items() if not (m.away or m.suspended)]
        last = room.day.now + PATIENCE
        yield from room.until(HandRaised, lambda: all(s in hands.raised for s in here), last)
        self._decide()

    def _decide(self) -> None:
        hands = self.station.count.hands
        if hands is None:
            return
        self._voted.add((hands.contest, hands.position))
        votes_for = sum(hands.raised.values())
        against = len(hands.raised) - votes_for
        adopted = votes_for >= more_than_half(len(self.station.members))
        adopted = adopted or (votes_for > against and self.room.slips(hands.by, "half-of-those-present", 300))
        self.room.day.tell(
            SheetDecided(
                self.room.day.now, *self.table.name(hands.by), hands.contest, hands.position, hands.stack,
                votes_for, against, adopted,
            )
        )  # fmt: skip

    def _agrees(self, seat: str, contest: int, position: int, stack: str) -> bool:
        """Whether a member holds a sheet to belong there: on an unclear one two in three follow the proposal."""
        pile = self.station.count.piles[contest]
        reads = pile.reads(position)
        if reads != marks.UNCLEAR:
            return stack == reads
        if stack not in (str(pile.line(position)), marks.INVALID):
            return False
        rate = 3 if (contest, position) in self._voted and stack == marks.INVALID else 2
        return self.room.draws.draw("hand", seat, contest, position, stack) % 3 < rate


def _another(stack: str, options: int) -> str:
    """The stack beside the one that was said."""
    known = marks.stacks_of(options)
    return known[(known.index(stack) + 1) % len(known)] if stack in known else known[-1]


def _mistaken(kind: str, pile: Pile, position: int) -> str:
    """Where a misread sheet goes: a good one to its neighbour or to the invalid, a bad one to what is marked."""
    reads = pile.reads(position)
    if kind == "misread":
        return _another(reads, pile.options)
    if reads in (marks.INVALID, marks.UNCLEAR):
        line = pile.line(position)
        return marks.AGAINST if line > pile.options else str(max(1, line))
    return marks.INVALID
