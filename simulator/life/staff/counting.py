"""The table after closing: what it is told to do it does, with the care and the slips of those who stand at it.

Whoever leads says what comes next (see `leading`); a person who leads says it themselves. Figures are counted by
people, twice, and written by people; where two counts of a careful table differ, a third decides.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from simulator.life.plan import CAREFUL, ORDINARY
from simulator.life.room import Tray
from simulator.life.staff.beside import Beside
from simulator.life.staff.passes import Passes
from simulator.life.staff.pen import Pen
from simulator.life.staff.protocol import Protocols
from simulator.life.staff.showing import Showing
from simulator.life.staff.sorting import Sorting
from simulator.life.staff.stacks import Stacks
from simulator.procedures.boxes import BoxCounted, BoxEmptied, BoxOpened, StrayFound
from simulator.procedures.closing import PackCounted
from simulator.procedures.counting import (
    MEMBERS,
    SHOW,
    SIGNATURES,
    SORTING,
    STACKS,
    UNUSED,
    ContestSorted,
    CountBroken,
    GivenAnnounced,
    StepCalled,
    StepEnded,
)
from simulator.procedures.packs import PackHanded
from simulator.procedures.papers import FigureWritten
from simulator.station import ballots, truth
from simulator.station.clock import MINUTE
from simulator.station.count import SHOWING, TALLYING
from simulator.station.people import CHAIR, DEPUTY, SECRETARY

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew

A_MEMBER = 2 * MINUTE
"""How long putting together what one member issued takes (assumed)."""

AWAY_FROM_TABLE = 3
"""Chair, secretary and one at the door: all others sort and count, in pairs where a figure is counted twice."""


class Table:
    """The counting table: its hands, its pen, and the work it was told to do.

    `idle_since` is the second from which on it has had nothing to do, 0 while it works.
    """

    def __init__(self, crew: Crew) -> None:
        self.crew = crew
        self.room = crew.room
        self.station = crew.room.station
        self.letters = [c.id for c in crew.room.station.laid.contests]
        self.hands = max(1, len(crew.room.station.members) - AWAY_FROM_TABLE)
        self.pairs = max(1, self.hands // 2)
        self.pen = Pen(self.room)
        self.papers = Protocols(self)
        self.passes = Passes(self.room)
        self.sorting = Sorting(self)
        self.showing = Showing(self)
        self.stacks = Stacks(self)
        self.beside = Beside(self.room)
        self._tray = Tray(self.room.day)
        self.idle_since = 0

    def live(self) -> None:
        """Hear what the table is told, and what is said of packs all day long."""
        day = self.room.day
        day.listen(PackHanded, self.pen.handed)
        day.listen(PackCounted, self.pen.pack_counted)
        day.listen(StepCalled, lambda event: self._tray.put("step", (event.step, event.contest)))
        day.listen(BoxOpened, self._opened)
        day.listen(GivenAnnounced, self._entered)
        day.listen(CountBroken, lambda event: self._tray.put("broken", event.seconds, urgent=True))
        for one in (self.showing, self.stacks, self.beside):
            one.live()

    def work(self) -> Process:
        """From the closed door to the end: one thing after another, as it is said."""
        yield from self._packs()
        self._strays()
        self.room.need(self.station.leader)
        for box in self.station.boxes.values():
            if box.opened:
                self._empty(box.id)
        while True:
            taken = self._tray.take()
            if taken is None:
                self.idle_since = self.room.day.now
                yield self._tray.wait()
                continue
            self.idle_since = 0
            kind, about = taken
            if kind == "step":
                yield from self._step(*about)
            elif kind == "box":
                yield from self._box(about)
            else:
                yield self.room.day.timeout(about)

    def _step(self, step: str, contest: int) -> Process:
        if step == SIGNATURES:
            yield from self._signatures()
        elif step == UNUSED:
            yield from self._unused(contest)
        elif step == MEMBERS:
            yield from self._members()
        elif step == SORTING:
            yield from self._sort()
        elif step == SHOW:
            yield from self.showing.show(contest)
        elif step == STACKS:
            yield from self.stacks.count(contest)
        self.room.day.tell(StepEnded(self.room.day.now, *self.name(DEPUTY), step, contest))
        if step == STACKS:
            self._counted()

    def short(self, contest: int) -> bool:
        """Whether a sheet is missing that the boxes gave, and whoever writes waits until all piles were shown."""
        piles = self.station.count.piles
        waits = self.room.competence(SECRETARY) in (CAREFUL, ORDINARY)
        return waits and bool(piles[contest].away) and any(pile.done < len(pile.sheets) for pile in piles)

    def _counted(self) -> None:
        """Contests whose stacks are counted go to whoever writes, but those that are short of a sheet."""
        for contest in self.station.contests:
            if (STACKS, contest) in self.station.count.ended and not self.short(contest):
                self.papers.counted(contest)

    # hands and pens

    def name(self, seat: str) -> tuple[str, str]:
        """A seat and the cause of what it does by itself."""
        return seat, self.room.cause(seat)

    def at(self, place: str) -> str:
        """Who does a thing at the table: as was said, or as everybody finds natural."""
        if place == SHOWING:
            return self.station.shower
        told = [s for s in self.station.count.at(place) if not self.station.members[s].suspended]
        if told:
            return told[0]
        if place == TALLYING:
            return SECRETARY
        busy = (self.station.leader, self.station.shower)
        return next(s for s in reversed(self.station.laid.seats) if s not in busy)

    def rate(self, kind: str, pieces: int, span: tuple[int, int], *key: int | str) -> int:
        """Seconds for so many pieces at a rate a hundred drawn for this occasion."""
        return pieces * self.room.seconds(kind, span, *key) // 100

    # the steps

    def _packs(self) -> Process:
        """Wait until every member has counted, written and given back."""
        tray = self.room.trays[CHAIR]
        while len(self.room.packed) < len(self.crew.clerks):
            yield tray.wait()
            taken = tray.take()
            if taken is not None and self.room.manned(CHAIR):
                tray.put_back(*taken)

    def _strays(self) -> None:
        """Sheets that nobody dropped into a box are seen when the room is tidied."""
        day, number = self.room.day, 0
        for contest in self.station.contests:
            for sheet in self.station.sheets.lying(contest, ballots.LEFT_BEHIND):
                number += 1
                place = "booth" if number % 2 else "floor"
                signed = bool(self.station.sheets.signer[sheet])
                day.tell(StrayFound(day.now, *self.name(self.station.laid.seats[-1]), number, sheet, place, signed))

    def _signatures(self) -> Process:
        """Voters given ballots, from the lists and the applications; then put together."""
        durations, listed = self.room.plan.durations, self.station.laid.listed
        yield self.room.day.timeout(self.rate("signatures", listed, durations.signatures) * 2 // self.pairs)
        seats = list(self.crew.clerks) or [self.station.laid.seats[-1]]
        slips = self.room.slips
        for contest, letter in enumerate(self.letters):
            for section in range(self.station.laid.desks):
                true = truth.signatures(self.station, contest, section)
                seat = seats[section % len(seats)]
                found = self.passes.once(seat, "signatures", true, contest, str(section))
                self.pen.write(f"signatures:{section + 1}", letter, found, seat=seat)
            extra = truth.supplementary(self.station, contest)
            missed = extra and slips(SECRETARY, "supplementary-left-out", 30, contest)
            self.pen.write("signatures:supplementary", letter, 0 if missed else extra)
            served = truth.outside(self.station)
            again = served and slips(SECRETARY, "served-counted-twice", 30, contest)
            self.pen.write("signatures:applications", letter, 2 * served if again else served)
        yield from self._given()

    def _given(self) -> Process:
        """The sums of what was counted: by the secretary's own hand, or the person's who plays the seat."""
        for contest, letter in enumerate(self.letters):
            if self.by_person(contest):
                self.room.need(SECRETARY)
                yield from self.room.until(FigureWritten, partial(self._summed, contest))
            if not self.station.papers.number("given", letter):
                off = 1 if self.room.slips(SECRETARY, "given-mis-added", 60, contest) else 0
                self.pen.sum_up("given", letter, off)

    def _summed(self, contest: int) -> bool:
        return bool(self.station.papers.number("given", self.letters[contest])) or not self.by_person(contest)

    def by_person(self, contest: int) -> bool:
        """Whether a person writes the papers of a contest."""
        return self.room.manned(SECRETARY) and contest in self.room.plan.table.written

    def _entered(self, _: GivenAnnounced) -> None:
        """What was announced stands on every form, before any box is opened."""
        for contest, letter in enumerate(self.letters):
            if self.by_person(contest) or self.station.papers.number(f"protocol:{letter}", "F2"):
                continue
            self.papers.line(contest, "F2")

    def _unused(self, contest: int) -> Process:
        durations, letter = self.room.plan.durations, self.letters[contest]
        left = self.station.sheets.at(contest, ballots.SAFE) + self.station.sheets.at(contest, ballots.CANCELLED)
        yield self.room.day.timeout(self.rate("cancelling", left, durations.cancelling, contest) // 2)
        found = self.passes.once(DEPUTY, "unused", left, contest)
        self.pen.write("unused", letter, found, seat=DEPUTY)
        spoiled = self.station.sheets.at(contest, ballots.SPOILED)
        off = self.room.slips(DEPUTY, "spoiled-miscounted", 30, contest)
        self.pen.write("spoiled", letter, spoiled if not off else spoiled - 1 if spoiled else 1, seat=DEPUTY)

    def _members(self) -> Process:
        """Sheets issued by each member, and the other figures of the papers that are in hand."""
        station, slips = self.station, self.room.slips
        for seat in [s for s in station.packs if s != "team"]:
            yield self.room.day.timeout(A_MEMBER)
            for contest, letter in enumerate(self.letters):
                outside = truth.outside_by(station, seat, contest)
                off = 1 if slips(SECRETARY, "outside-miscounted", 10, contest, seat) else 0
                self.pen.write(f"outside:{seat}", letter, outside + off)
                self.pen.sum_up(f"pack:{seat}", letter)
                self.pen.issued(seat, contest, letter)
        self.pen.files()

    def _opened(self, event: BoxOpened) -> None:
        """A box opened after closing is emptied onto the table at once; one opened before waits for the table."""
        if not self.station.moment("closed"):
            return
        self._empty(event.box)

    def _empty(self, box: str) -> None:
        """What lies in an opened box is lifted out, once."""
        if not any(name == box for pile in self.station.count.piles for name, _, _ in pile.runs):
            day = self.room.day
            day.tell(BoxEmptied(day.now, *self.name(self.station.leader), box, self.room.vault.empty(box)))
            self._tray.put("box", box)

    def _box(self, name: str) -> Process:
        """Sheets of a box counted by contest, those of a mobile one against its applications."""
        room, station = self.room, self.station
        box = station.boxes[name]
        yield room.day.timeout(self.rate("box", sum(box.content), room.plan.durations.recount, name) // self.hands)
        seat = station.laid.seats[-1]
        figures = tuple(self.passes.twice(seat, "box", n, c, name) for c, n in enumerate(box.content))
        served = station.served if box.kind == "mobile" else 0
        for letter, figure in zip(self.letters, figures, strict=True):
            self.pen.write(f"box:{name}", letter, figure, seat=seat)
        room.day.tell(BoxCounted(room.day.now, *self.name(seat), name, figures, served))

    def _sort(self) -> Process:
        room = self.room
        for contest, letter in enumerate(self.letters):
            sheets = sum(box.content[contest] for box in self.station.boxes.values() if box.opened)
            yield room.day.timeout(self.rate("sorting", sheets, room.plan.durations.sorting, contest) // self.hands)
            self.sorting.sort(contest)
            room.day.tell(ContestSorted(room.day.now, *self.name(DEPUTY), contest, sheets))
            off = 1 if room.slips(SECRETARY, "boxes-mis-added", 30, contest) else 0
            self.pen.sum_up("in-boxes", letter, off)
