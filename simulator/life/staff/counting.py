"""The table after closing: what it is told to do it does, with the care and the slips of those who stand at it.

Whoever leads says what comes next (see `leading`); a person who leads says it themselves. Figures are counted by
people, twice, and written by people; where two counts of a careful table differ, a third decides.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from simulator.engine.draws import between
from simulator.life.plan import CAREFUL, CARELESS
from simulator.life.room import VOTER, Tray
from simulator.life.staff.pen import Pen
from simulator.life.staff.protocol import Protocols
from simulator.life.staff.showing import Showing
from simulator.procedures.boxes import BoxCounted, BoxEmptied, BoxOpened, StrayFound
from simulator.procedures.closing import PackCounted
from simulator.procedures.complaints import PaperHandedIn
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
    PlaceGiven,
    StepCalled,
    StepEnded,
    TableSet,
)
from simulator.procedures.order import MemberRested
from simulator.procedures.packs import PackHanded
from simulator.procedures.papers import FigureWritten
from simulator.procedures.showing import StackCounted
from simulator.station import ballots, truth
from simulator.station.clock import HOUR, MINUTE
from simulator.station.count import APART, IN_VIEW, RESTING, SHOWING, STACKING, TALLYING
from simulator.station.people import CHAIR, DEPUTY, SECRETARY

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew

MISCOUNT = 10
"""Sheets in ten thousand that one counting pass of an ordinary member gets wrong (0.1 to 0.5 %, timings, 5).

A slip puts a count off by one to three, so slips are half as many.
"""

FRESH = 4 * HOUR
"""So long after a rest nobody counts worse (assumed)."""

REST = 15 * MINUTE
"""How long a rest from the table takes (assumed)."""

SAY_SO = 3 * MINUTE
"""After so long behind others' backs an observer hands in an act (assumed)."""

AWAY_FROM_TABLE = 3
"""Chair, secretary and one at the door: all others sort and count, in pairs where a figure is counted twice."""


class Table:
    """The counting table: its hands, its pen, and the work it was told to do."""

    def __init__(self, crew: Crew) -> None:
        self.crew = crew
        self.room = crew.room
        self.station = crew.room.station
        self.letters = [c.id for c in crew.room.station.laid.contests]
        self.hands = max(1, len(crew.room.station.members) - AWAY_FROM_TABLE)
        self.pairs = max(1, self.hands // 2)
        self.pen = Pen(self.room)
        self.papers = Protocols(self)
        self.showing = Showing(self)
        self._tray = Tray(self.room.day)
        self._said = False
        self._stays: dict[tuple[str, int, str], int] = {}

    def live(self) -> None:
        """Hear what the table is told, and what is said of packs all day long."""
        day = self.room.day
        day.listen(PackHanded, self.pen.handed)
        day.listen(PackCounted, self.pen.pack_counted)
        day.listen(StepCalled, lambda event: self._tray.put("step", (event.step, event.contest)))
        day.listen(BoxOpened, self._opened)
        day.listen(GivenAnnounced, self._entered)
        day.listen(StackCounted, self._stack)
        day.listen(CountBroken, lambda event: self._tray.put("broken", event.seconds, urgent=True))
        day.listen(PlaceGiven, self._rests)
        day.listen(TableSet, self._behind)
        self.showing.live()

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
                yield self._tray.wait()
                continue
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
            yield from self._stacks(contest)
        self.room.day.tell(StepEnded(self.room.day.now, *self.name(DEPUTY), step, contest))
        if step == STACKS:
            self.papers.counted(contest)

    # hands and pens

    def name(self, seat: str) -> tuple[str, str]:
        """A seat and the cause of what it does by itself."""
        return seat, self.room.cause(seat)

    def _rests(self, event: PlaceGiven) -> None:
        """Whoever is sent to rest is fresh again a quarter of an hour later, in sight of the table."""
        if event.place == RESTING:
            self.room.day.later(REST, self._rested, event.member)

    def _rested(self, now: int, seat: object) -> None:
        if self.station.count.places.get(str(seat)) == RESTING:
            self.room.day.tell(MemberRested(now, *self.name(str(seat)), REST))

    def _behind(self, event: TableSet) -> None:
        """Where the table stands so that they see no marks, whoever watches says so in writing, once."""
        if event.how == APART and not self._said and any(o.inside for o in self.station.observers):
            self._said = True
            self.room.day.later(SAY_SO, self._complain, None)

    def _complain(self, now: int, _: object) -> None:
        giver = next((f"observer {o.number}" for o in self.station.observers if o.inside), "")
        if giver and self.station.count.table == APART:
            number = len(self.station.complaints) + 1
            self.room.day.tell(PaperHandedIn(now, "", VOTER, number, giver, "table-apart", "act"))

    def at(self, place: str) -> str:
        """Who does a thing at the table: as was said, or as everybody finds natural."""
        told = [s for s in self.station.count.at(place) if not self.station.members[s].suspended]
        if told:
            return told[0]
        if place == SHOWING:
            return self.station.leader
        if place == TALLYING:
            return SECRETARY
        busy = (self.station.leader, self.at(SHOWING))
        return next(s for s in reversed(self.station.laid.seats) if s not in busy)

    def rate(self, kind: str, pieces: int, span: tuple[int, int], *key: int | str) -> int:
        """Seconds for so many pieces at a rate a hundred drawn for this occasion."""
        return pieces * self.room.seconds(kind, span, *key) // 100

    def weary(self, seat: str) -> int:
        """How much more often somebody miscounts for want of rest, in percent: a quarter more each hour (assumed)."""
        since = max(self.station.moment(f"rested-{seat}"), self.room.plan.hours.work_from)
        return min(300, 100 + 25 * max(0, self.room.day.now - since - FRESH) // HOUR)

    def counted(self, seat: str, kind: str, true: int, contest: int, about: str = "", turn: int = 1) -> int:
        """What one pass of counting by a seat gives; sheets stick together or are taken twice.

        What an exercise plants stays wrong however often it is counted, until a person counts it.
        """
        if (kind, contest, about) in self._stays:
            return self._stays[kind, contest, about]
        rate = MISCOUNT * true * self.weary(seat) // 200
        planted = len(self.room.plants)
        if not self.room.slips(seat, f"{kind}-miscounted", rate, contest, about, turn):
            return true
        off = between(self.room.draws.draw(f"off-{kind}", seat, contest, about, turn), 1, 3)
        less = true >= off and self.room.draws.draw(f"way-{kind}", seat, contest, about) % 2
        found = true - off if less else true + off
        if len(self.room.plants) < planted:
            self._stays[kind, contest, about] = found
        return found

    def twice(self, seat: str, kind: str, true: int, contest: int, about: str) -> int:
        """A figure as a table arrives at it: two passes, a third where they differ; one pass of a careless one."""
        first = self.counted(seat, kind, true, contest, about)
        if self.room.competence(seat) == CARELESS:
            return first
        second = self.counted(seat, kind, true, contest, about, 2)
        return first if first == second else self.counted(seat, kind, true, contest, about, 3)

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
                found = self.counted(seat, "signatures", true, contest, str(section))
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
        left = self.station.sheets.at(contest, ballots.SAFE)
        yield self.room.day.timeout(self.rate("cancelling", left, durations.cancelling, contest) // 2)
        found = self.counted(DEPUTY, "unused", left, contest)
        self.pen.write("unused", letter, found, seat=DEPUTY)
        spoiled = self.station.sheets.at(contest, ballots.SPOILED)
        off = self.room.slips(DEPUTY, "spoiled-miscounted", 30, contest)
        self.pen.write("spoiled", letter, spoiled if not off else spoiled - 1 if spoiled else 1, seat=DEPUTY)

    def _members(self) -> Process:
        """Sheets issued by each member, and the other figures of the papers that are in hand."""
        station, slips = self.station, self.room.slips
        for seat in [s for s in station.packs if s != "team"]:
            yield self.room.day.timeout(120)
            for contest, letter in enumerate(self.letters):
                outside = truth.outside_by(station, seat, contest)
                off = 1 if slips(SECRETARY, "outside-miscounted", 10, contest, seat) else 0
                self.pen.write(f"outside:{seat}", letter, outside + off)
                self.pen.sum_up(f"pack:{seat}", letter)
                self.pen.issued(seat, contest, letter)
        self.pen.files()

    def _opened(self, event: BoxOpened) -> None:
        """What lay in a box lies on the table at once."""
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
        figures = tuple(self.twice(seat, "box", n, c, name) for c, n in enumerate(box.content))
        served = sum(bool(a.served) for a in station.applications) if box.kind == "mobile" else 0
        for letter, figure in zip(self.letters, figures, strict=True):
            self.pen.write(f"box:{name}", letter, figure, seat=seat)
        room.day.tell(BoxCounted(room.day.now, *self.name(seat), name, figures, served))

    def _sort(self) -> Process:
        room = self.room
        for contest, letter in enumerate(self.letters):
            sheets = sum(box.content[contest] for box in self.station.boxes.values() if box.opened)
            yield room.day.timeout(self.rate("sorting", sheets, room.plan.durations.sorting, contest) // self.hands)
            room.day.tell(ContestSorted(room.day.now, *self.name(DEPUTY), contest, sheets))
            off = 1 if room.slips(SECRETARY, "boxes-mis-added", 30, contest) else 0
            self.pen.sum_up("in-boxes", letter, off)

    def _stacks(self, contest: int) -> Process:
        """Each stack counted by one and by another; while they differ, again."""
        room, station, letter = self.room, self.station, self.letters[contest]
        pile = station.count.piles[contest]
        for stack in truth.stacks(station, contest):
            count = pile.stacks()[stack] + self.strays(contest, stack)
            span = room.plan.durations.recount
            yield room.day.timeout(self.rate("recount", count, span, contest, stack) // self.pairs)
            for turn, seat in enumerate(self._counters(), start=1):
                done = pile.counted.get(stack, [])
                if turn > 2 and done[-1].figure == done[-2].figure:
                    break
                if turn > 2 and room.manned(station.leader):
                    break
                figure = self._pass(seat, contest, stack, count, turn)
                room.day.tell(StackCounted(room.day.now, *self.name(seat), contest, stack, len(done) + 1, figure))
            if not station.papers.number(f"stack:{letter}", stack) and not room.manned(station.leader):
                self.pen.write(f"stack:{letter}", stack, pile.counted[stack][-1].figure, seat=self.at(TALLYING))

    def _pass(self, seat: str, contest: int, stack: str, count: int, turn: int) -> int:
        """One counting of a stack; a careless second one says what the first one said."""
        done = self.station.count.piles[contest].counted.get(stack, [])
        if turn > 1 and self.room.competence(seat) == CARELESS:
            return done[-1].figure
        return self.counted(seat, "stack", count, contest, stack, turn)

    def strays(self, contest: int, stack: str) -> int:
        """Sheets found outside the boxes that lie on a stack all the same."""
        added = sum(s.added and s.contest == contest for s in self.station.count.strays)
        return added if stack == "1" else 0

    def _counters(self) -> tuple[str, ...]:
        """Who counts a stack first, second, and again where they differ."""
        seats = self.station.count.at(STACKING) or [s for s in self.station.laid.seats if s != self.station.leader]
        free = [s for s in seats if not self.room.manned(s)] or [self.station.leader]
        first, second = free[0], free[-1]
        return (first, second, first, second, first)

    def _stack(self, event: StackCounted) -> None:
        """Two counts that agree are written down; so is what a person counted."""
        letter = self.letters[event.contest]
        figures = [one.figure for one in self.station.count.piles[event.contest].counted[event.stack]]
        stands = self.station.papers.value(f"stack:{letter}", event.stack)
        sure = event.cause.startswith("ask") or figures.count(event.figure) > 1
        if sure and stands != event.figure:
            self.pen.write(f"stack:{letter}", event.stack, event.figure, seat=self.at(TALLYING))

    @property
    def careful(self) -> bool:
        """Whether whoever leads works with care."""
        return self.room.competence(self.station.leader) == CAREFUL

    @property
    def in_view(self) -> bool:
        """Whether everybody present sees the table."""
        return self.station.count.table in ("", IN_VIEW)
