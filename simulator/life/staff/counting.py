"""The table after closing: lists, unused sheets, each member's issue, boxes, sorting, stacks, in the lawful order.

Figures are counted by people, twice, and written by people; where two counts of a careful table differ,
a third decides. A careless table counts once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.engine.draws import between
from simulator.life.plan import CAREFUL, CARELESS
from simulator.life.staff.protocol import Protocols
from simulator.procedures.counting import (
    AnnounceGiven,
    BoxCounted,
    BoxEmptied,
    CancelUnused,
    ContestShown,
    ContestSorted,
    OpenBox,
    StackCounted,
)
from simulator.procedures.home import TeamReturned
from simulator.procedures.papers import FigureWritten
from simulator.station import ballots, truth

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew

MISCOUNT = 10
"""Sheets in ten thousand that one counting pass of an ordinary member gets wrong (0.1 to 0.5 %, timings, 5).

A slip puts a count off by one to three, so slips are half as many.
"""

EVENING = 6 * 3600
"""Seconds of announcing that one stream may take before a second table, in view of everybody, is opened (assumed)."""

AWAY_FROM_TABLE = 3
"""Chair, secretary and one at the door: all others sort and count, in pairs where a figure is counted twice."""

AT_A_TABLE = 3
"""Members who show, announce and stack at one table."""


class Table:
    """The counting table, led by the chair, the papers kept by the secretary."""

    def __init__(self, crew: Crew) -> None:
        self.crew = crew
        self.room = crew.room
        self.station = crew.room.station
        self.letters = [c.id for c in crew.room.station.laid.contests]
        self.streams = 1
        self.hands = len(crew.room.station.members) - AWAY_FROM_TABLE
        self.pairs = max(1, self.hands // 2)

    def work(self) -> Process:
        """From the closed door to the protocols handed over."""
        yield from self._packs()
        hasty = self.room.slips("chair", "box-first", 150)
        if hasty:
            yield from self._boxes()
        yield from self._signatures()
        yield from self._unused()
        yield from self._members()
        if not hasty:
            yield from self._boxes()
        yield from self._sort()
        self.streams = self._tables()
        papers = Protocols(self.room)
        self.room.day.start(papers.work())
        for contest in self.station.contests:
            yield from self._contest(contest)
            papers.counted(contest)
        yield papers.ended

    def write(self, paper: str, line: str, value: int, made_from: tuple[int, ...] = (), seat: str = "secretary") -> int:
        """A figure goes onto paper; the number of its entry."""
        day = self.room.day
        day.tell(FigureWritten(day.now, seat, self.room.cause(seat), paper, line, value, made_from))
        return len(self.station.papers.entries) - 1

    def rate(self, kind: str, pieces: int, span: tuple[int, int], *key: int | str) -> int:
        """Seconds for so many pieces at a rate a hundred drawn for this occasion."""
        return pieces * self.room.seconds(kind, span, *key) // 100

    def counted(self, seat: str, kind: str, true: int, *key: int | str) -> int:
        """What one pass of counting by a seat gives; sheets stick together or are taken twice."""
        if not self.room.slips(seat, f"count-{kind}", MISCOUNT * true // 2, *key):
            return true
        off = between(self.room.draws.draw(f"off-{kind}", seat, *key), 1, 3)
        return true - off if true >= off and self.room.draws.draw(f"way-{kind}", seat, *key) % 2 else true + off

    def _packs(self) -> Process:
        """Wait until every member has counted, written and given back."""
        tray = self.room.trays["chair"]
        while len(self.room.packed) < len(self.crew.clerks):
            yield tray.wait()
            tray.take()

    def _signatures(self) -> Process:
        """Voters given ballots, from the lists and the applications, then announced and entered on every form."""
        durations, lists_ = self.room.plan.durations, self.station.laid.listed
        yield self.room.day.timeout(self.rate("signatures", lists_, durations.signatures) * 2 // self.pairs)
        sums: list[int] = []
        seats = list(self.crew.clerks) or [self.station.laid.seats[-1]]
        for contest, letter in enumerate(self.letters):
            made: list[int] = []
            for section in range(self.station.laid.desks):
                true = truth.signatures(self.station, contest, section)
                found = self.counted(seats[section % len(seats)], "signatures", true, contest, section)
                made.append(self.write(f"signatures:{section + 1}", letter, found))
            extra = truth.supplementary(self.station, contest)
            made.append(self.write("signatures:supplementary", letter, extra))
            made.append(self.write("signatures:applications", letter, truth.outside(self.station)))
            total = sum(self.station.papers.entries[n].value for n in made)
            total += 1 if self.room.slips("secretary", "mis-add-given", 60, contest) else 0
            sums.append(total)
            given = self.write("given", letter, total, tuple(made))
            self.write(f"protocol:{letter}", "F2", total, (given,))
        yield self.room.day.timeout(AnnounceGiven.SECONDS)
        self.room.do("chair", AnnounceGiven(tuple(sums)))

    def _unused(self) -> Process:
        durations = self.room.plan.durations
        for contest, letter in enumerate(self.letters):
            left = self.station.sheets.at(contest, ballots.SAFE)
            yield self.room.day.timeout(self.rate("cancelling", left, durations.cancelling, contest) // 2)
            found = self.counted("deputy", "unused", left, contest)
            if found != left and self.room.competence("deputy") == CAREFUL:
                found = left
            self.write("unused", letter, found)
            self.room.do("chair", CancelUnused(contest))
            self.write("spoiled", letter, self.station.sheets.at(contest, ballots.SPOILED))

    def _members(self) -> Process:
        """Sheets issued by each member: the pack signed for less what came back, held against the own tally."""
        day = self.room.day
        for seat in self.station.packs:
            if seat == "team":
                continue
            yield day.timeout(120)
            for contest, letter in enumerate(self.letters):
                taken = self.write(f"pack:{seat}", letter, truth.taken(self.station, seat, contest))
                tally = self.station.papers.number(f"tally:{seat}", letter)
                figure = self.station.papers.entries[taken].value
                outside = truth.outside_by(self.station, seat, contest)
                if self.room.competence(seat) == CARELESS and tally:
                    figure = self.station.papers.entries[tally[0]].value - outside
                self.write(f"issued:{seat}", letter, figure + outside, (taken, *tally))

    def _boxes(self) -> Process:
        """The mobile boxes one by one against their applications, then the stationary ones."""
        room, station = self.room, self.station
        yield from room.until(TeamReturned, lambda: not any(box.away for box in station.boxes.values()))
        order = sorted(station.boxes.values(), key=lambda b: (b.kind != "mobile", b.id))
        for box in order:
            if box.kind == "spare" and not any(box.content):
                continue
            yield room.day.timeout(OpenBox.SECONDS)
            room.do("chair", OpenBox(box.id))
            cause = room.cause("chair")
            room.day.tell(BoxEmptied(room.day.now, "chair", cause, box.id, room.vault.empty(box.id)))
            yield room.day.timeout(
                self.rate("box", sum(box.content), room.plan.durations.recount, box.id) // self.hands
            )
            figures = tuple(
                self.twice(self.station.laid.seats[-1], "box", n, box.id, c) for c, n in enumerate(box.content)
            )
            served = sum(bool(a.served) for a in station.applications) if box.kind == "mobile" else 0
            room.day.tell(BoxCounted(room.day.now, "chair", cause, box.id, figures, served))
            for letter, figure in zip(self.letters, figures, strict=True):
                self.write(f"box:{box.id}", letter, figure)

    def twice(self, seat: str, kind: str, true: int, *key: int | str) -> int:
        """A figure as a table arrives at it: two passes, a third where they differ; one pass of a careless one."""
        first = self.counted(seat, kind, true, *key, 1)
        if self.room.competence(seat) == CARELESS:
            return first
        second = self.counted(seat, kind, true, *key, 2)
        return first if first == second else self.counted(seat, kind, true, *key, 3)

    def _sort(self) -> Process:
        room = self.room
        for contest, letter in enumerate(self.letters):
            sheets = sum(box.content[contest] for box in self.station.boxes.values())
            yield room.day.timeout(self.rate("sorting", sheets, room.plan.durations.sorting, contest) // self.hands)
            made = tuple(n for box in self.station.boxes for n in self.station.papers.number(f"box:{box}", letter))
            room.day.tell(ContestSorted(room.day.now, "chair", room.cause("chair"), contest, sheets))
            self.write("in-boxes", letter, sum(self.station.papers.entries[n].value for n in made), made)

    def _tables(self) -> int:
        """How many streams announce beside each other, as the pile and the members at hand ask for and allow."""
        sheets = sum(sum(box.content) for box in self.station.boxes.values())
        least, most = self.room.plan.durations.announcing
        wanted = -(-sheets * (least + most) // (200 * EVENING))
        return max(1, min(wanted, (len(self.station.members) - 1) // AT_A_TABLE))

    def _contest(self, contest: int) -> Process:
        """Each sheet shown and announced; each stack counted, twice."""
        room, letter = self.room, self.letters[contest]
        true = truth.stacks(self.station, contest)
        total = sum(true.values())
        yield room.day.timeout(self.rate("announcing", total, room.plan.durations.announcing, contest) // self.streams)
        cause = room.cause("chair")
        room.day.tell(ContestShown(room.day.now, "chair", cause, contest, total))
        for stack, count in true.items():
            yield room.day.timeout(
                self.rate("recount", count, room.plan.durations.recount, contest, stack) // self.pairs
            )
            figure = self.twice("deputy", "stack", count, letter, stack)
            for turn in (1, 2):
                room.day.tell(StackCounted(room.day.now, "deputy", room.cause("deputy"), contest, stack, turn, figure))
            self.write(f"stack:{letter}", stack, figure, seat="deputy")
