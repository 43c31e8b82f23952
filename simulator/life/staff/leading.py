"""Whoever leads the count, by their own hand: the steps in the lawful order, boxes, votes, results.

While a person leads, this hand waits; afterwards it does what is still undone. A hasty chair opens boxes first.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from simulator.life.plan import CAREFUL
from simulator.life.staff.faults import RATES
from simulator.procedures.acts import ActSigned, WriteAct
from simulator.procedures.boxes import AddStray, BoxCounted, CompareSeal, KeepApart, OpenBox, VoidBox
from simulator.procedures.counting import (
    MEMBERS,
    SHOW,
    SIGNATURES,
    SORTING,
    STACKS,
    UNUSED,
    AnnounceGiven,
    CallStep,
    CancelUnused,
    GivePlace,
    SetTable,
    StepEnded,
)
from simulator.procedures.home import TeamReturned
from simulator.procedures.papers import FigureWritten
from simulator.procedures.protocol import AnnounceResults
from simulator.procedures.verdicts import GrantRecount, MoveSheet, PutToVote, SheetDecided
from simulator.station import ballots, marks, truth
from simulator.station.clock import MINUTE
from simulator.station.count import IN_VIEW, ITS_PILE, SHOWING, Asked
from simulator.station.decisions import MOBILE_SURPLUS, SEAL_TOUCHED
from simulator.station.people import CHAIR, SECRETARY
from simulator.station.protocol import paper_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.engine.day import Process
    from simulator.life.staff.counting import Table
    from simulator.procedures.base import Command
    from simulator.station.boxes import Box

EVENING = 6 * 3600
"""Seconds of announcing that one stream may take before a second table, in view of everybody, is opened (assumed)."""

ENTERING = 10 * MINUTE
"""How long boxes wait for a person to enter what was announced on the form, at most (assumed)."""

SIGNING = 10 * MINUTE
"""How long a box stands unopened until the act on its seal is signed, at most (assumed)."""

AT_A_TABLE = 3
"""Members who show, announce and stack at one table."""


class Leading:
    """The one who says what comes next."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.room = table.room
        self.station = table.station
        self.count = table.station.count

    @property
    def seat(self) -> str:
        """Who leads."""
        return self.station.leader

    def work(self) -> Process:
        """The whole night, in order."""
        yield from self._do(SetTable(IN_VIEW), done=lambda: bool(self.count.table))
        self._strays()
        hasty = self.room.slips(CHAIR, "box-first", 150)
        if hasty:
            yield from self._boxes()
        yield from self._before()
        if not hasty:
            yield from self._boxes()
        yield from self._step(SORTING)
        self._strays()
        tables = self._tables()
        if tables > 1:
            yield from self._do(SetTable(IN_VIEW, tables), done=lambda: self.count.tables > 1)
        yield from self._named()
        for contest in self.station.contests:
            yield from self._contest(contest)
        for contest in self._left():
            yield from self._contest(contest, again=True)

    def _left(self) -> list[int]:
        """Contests of which a sheet turned up after they were counted, or may have: to be counted, or told, now."""
        forms = self.station.forms
        return [c for c in self.station.contests if (STACKS, c) not in self.count.ended or not forms[c].announced]

    def _named(self) -> Process:
        """Where a person came for the count alone and leads nothing, they are named to show the sheets (CNT-04)."""
        room, count = self.room, self.count
        mates = [s for s in self.station.members if room.manned(s) and s not in (self.seat, SECRETARY)]
        if mates and room.plan.since >= room.plan.hours.voting_to:
            yield from self._do(GivePlace(mates[0], SHOWING), done=lambda: bool(count.at(SHOWING)))

    def _before(self) -> Process:
        """What precedes the opening of any box (CNT-02)."""
        yield from self._step(SIGNATURES)
        yield from self._announce()
        for contest in self.station.contests:
            yield from self._step(UNUSED, contest)
            if self.station.sheets.at(contest, ballots.SAFE):
                yield from self._turn()
                self.room.do(self.seat, CancelUnused(contest))
        yield from self._step(MEMBERS)
        yield from self._entered()

    def _entered(self) -> Process:
        """Before a box is opened, what was announced stands on every form; a person who writes one is waited for."""
        room = self.room
        if room.manned(self.seat) or not self._missing():
            return
        room.need(SECRETARY)
        last = room.day.now + ENTERING
        yield from room.until(FigureWritten, lambda: not (self._missing() and room.manned(SECRETARY)), last)

    def _missing(self) -> bool:
        papers = self.station.papers
        return any(not papers.number(paper_of(c.id), "F2") for c in self.station.laid.contests)

    # one thing

    def _turn(self) -> Process:
        """The own hand waits as long as a person leads."""
        while self.room.manned(self.seat):
            yield self.room.stirring()

    def _do(self, command: Command, done: Callable[[], bool]) -> Process:
        """Do a thing unless somebody has."""
        yield from self._turn()
        if not done():
            yield self.room.day.timeout(command.SECONDS)
            yield from self._turn()
            if not done():
                self.room.do(self.seat, command)

    def _step(self, step: str, contest: int = -1) -> Process:
        """Have the table do something, and wait for the end of it; what cannot be done is left."""
        while (step, contest) not in self.count.ended:
            yield from self._turn()
            if (step, contest) in self.count.ended:
                break
            if not self.room.do(self.seat, CallStep(step, contest)) and self.count.step is None:
                return
            yield from self.room.until(StepEnded, lambda: self.count.step is None)

    def _announce(self) -> Process:
        yield from self._turn()
        if self.station.moment("given-announced"):
            return
        yield self.room.day.timeout(AnnounceGiven.SECONDS)
        figures = [self.station.papers.value("given", c.id) or 0 for c in self.station.laid.contests]
        for contest in self.station.contests:
            if self.room.slips(self.seat, "announced-otherwise", RATES["announced-otherwise"], contest):
                figures[contest] += 10
        self.room.do(self.seat, AnnounceGiven(tuple(figures)))

    def _strays(self) -> None:
        """Sheets found outside the boxes are laid by."""
        if self.room.manned(self.seat):
            return
        for stray in self.count.strays:
            if not (stray.kept or stray.added):
                adds = self.room.slips(self.seat, "stray-added", RATES["stray-added"], stray.contest)
                self.room.do(self.seat, AddStray(stray.number) if adds else KeepApart(stray.number))

    # boxes

    def _boxes(self) -> Process:
        """The mobile boxes one by one against their applications, then the stationary ones."""
        room, boxes = self.room, self.station.boxes
        yield from room.until(TeamReturned, lambda: not any(box.away for box in boxes.values()))
        for box in sorted(boxes.values(), key=lambda b: (b.kind != "mobile", b.id)):
            if box.kind == "spare" and not any(box.content):
                continue
            yield from self._open(box)
            if box.kind == "mobile" and room.competence(self.seat) == CAREFUL:
                yield from self._surplus(box)

    def _open(self, box: Box) -> Process:
        room = self.room
        yield from self._turn()
        if not box.opened:
            if not room.slips(self.seat, "seal-uncompared", 300, box.id):
                yield from self._do(CompareSeal(box.id), done=lambda: box.id in self.count.compared or box.opened)
                yield from self._touched(box)
            yield from self._do(OpenBox(box.id), done=lambda: box.opened)
        yield from room.until(BoxCounted, lambda: bool(self.station.moment(f"counted-box-{box.id}")))

    def _touched(self, box: Box) -> Process:
        """A seal that is not the morning's: an act on it before anything else is done with the box."""
        if box.id in self.count.compared and box.touched and not box.opened and not self.station.wrote_of(SEAL_TOUCHED):
            yield from self._do(WriteAct(SEAL_TOUCHED), done=lambda: False)
            yield from self.room.until(ActSigned, lambda: self.station.acts[-1].stands, self.room.day.now + SIGNING)

    def _surplus(self, box: Box) -> Process:
        """More sheets of a contest than applications served: all are invalid, or all of the box (CNT-06, CNT-07)."""
        over = [
            contest
            for contest in self.station.contests
            if truth.surplus(self.station, box.id, contest) > 0 and box.id not in self.count.piles[contest].voided
        ]
        whole = self.room.plan.table.whole_box
        for contest in (-1,) if over and whole else tuple(over):
            yield from self._do(VoidBox(box.id, contest), done=lambda: False)
        if over:
            yield from self._do(WriteAct(MOBILE_SURPLUS), done=partial(self.station.wrote_of, MOBILE_SURPLUS))

    # contests

    def _tables(self) -> int:
        """How many streams announce beside each other, as the pile and the members at hand ask for and allow."""
        sheets = sum(sum(box.content) for box in self.station.boxes.values())
        least, most = self.room.plan.durations.announcing
        wanted = -(-sheets * (least + most) // (200 * EVENING))
        return max(1, min(wanted, (len(self.station.members) - 1) // AT_A_TABLE))

    def _contest(self, contest: int, *, again: bool = False) -> Process:
        """Shown, voted on, counted, made known; once more where a proxy asked for it, or a sheet turned up late."""
        yield from self._step(SHOW, contest)
        yield from self._asked(contest)
        yield from self._aside(contest)
        yield from self._step(STACKS, contest)
        while any(one.contest == contest and not _answered(one) for one in self.count.asked):
            yield from self._asked(contest)
            yield from self._aside(contest)
            yield from self._step(STACKS, contest)
        form = self.station.forms[contest]
        if self.table.short(contest) and not again:
            return
        yield from self._do(AnnounceResults(contest), done=lambda: bool(form.announced) and not again)

    def _asked(self, contest: int) -> Process:
        for asked in self.count.asked:
            if asked.contest == contest and not asked.granted and not asked.refused:
                yield from self._do(GrantRecount(asked.number), done=partial(_answered, asked))
                yield from self._step(SHOW, contest)

    def _aside(self, contest: int) -> Process:
        """Each unclear sheet voted on: first for the line it is nearest to, then as invalid."""
        pile = self.count.piles[contest]
        for position in pile.aside():
            if pile.stranger(position):
                yield from self._do(MoveSheet(contest, position, ITS_PILE), done=lambda: False)
                continue
            for stack in (str(pile.line(position)), marks.INVALID, marks.INVALID):
                yield from self._turn()
                if pile.lies(position) != marks.UNCLEAR:
                    break
                yield self.room.day.timeout(PutToVote.SECONDS)
                if self.room.do(self.seat, PutToVote(contest, position, stack)):
                    yield from self.room.until(SheetDecided, lambda: self.count.hands is None)
            if pile.lies(position) == marks.UNCLEAR and not self.room.manned(self.seat):
                self.room.do(self.seat, MoveSheet(contest, position, marks.INVALID))


def _answered(asked: Asked) -> bool:
    return bool(asked.granted or asked.refused)
