"""The protocols drawn up from the papers of the count, signed, posted, copied, packed and handed over.

The secretary's own hand; where a person is the secretary, it waits with the contests they write, and a colleague
writes the others.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from simulator.life.room import Tray
from simulator.life.staff.faults import RATES
from simulator.procedures.copies import (
    CertifyCopies,
    CopiesCertified,
    CopyGiven,
    DeliverProtocol,
    PackPapers,
    PapersPacked,
    ProtocolHandedOver,
    ProtocolPosted,
)
from simulator.procedures.papers import FigureWritten
from simulator.procedures.protocol import ProtocolDrawn, ProtocolSigned, SignProtocol
from simulator.station.clock import MINUTE
from simulator.station.marks import INVALID
from simulator.station.people import CHAIR, DEPUTY, SECRETARY
from simulator.station.protocol import Form, paper_of
from simulator.station.sources import fields, put_together

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.engine.day import Process
    from simulator.life.staff.counting import Table
    from simulator.procedures.base import Event

MEMBERS_SIGN = 30 * MINUTE
"""How long a protocol waits for a person's signature before it goes round without it (assumed)."""


PEN_SLIPS = {
    "F1": "additions-left-out",
    "F2": "digits-swapped",
    "F4": "invalid-among-voters",
    "F8": "received-misread",
    "F9": "spoiled-left-out",
}
"""What can go wrong between the papers and a line of the form."""


SWAPPED = {"F5/1": "F5/2", "F5/2": "F5/1"}
"""Two lines that stand under one another take each other's figures."""


class Protocols:
    """The secretary at the protocols, one a contest, while the table goes on with the next."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.room = table.room
        self.station = table.room.station
        self._tray = Tray(self.room.day)
        self._told: set[int] = set()

    def counted(self, contest: int) -> None:
        """The stacks of a contest are counted; its protocol can be drawn up."""
        if contest not in self._told:
            self._told.add(contest)
            self._tray.put("contest", contest)

    def work(self) -> Process:
        """All contests drawn, signed and posted; then copies, packing, the way to the higher commissions."""
        room, station = self.room, self.station
        for _ in station.contests:
            while not self._tray:
                yield self._tray.wait()
            taken = self._tray.take()
            if taken is not None:
                yield from self._draw_up(taken[1])
        yield from self._copies()
        yield from self._own(
            SECRETARY,
            room.seconds("packing", room.plan.durations.packing),
            lambda: room.do(SECRETARY, PackPapers()),
            PapersPacked,
            lambda: bool(station.moment("packed")),
        )
        yield room.day.timeout(room.seconds("handover", room.plan.durations.handover))
        for contest in station.contests:
            yield from self._ready(contest)
        yield from self._own(CHAIR, 0, self._deliver, ProtocolHandedOver, lambda: all(f.handed for f in station.forms))

    def _own(
        self, seat: str, seconds: int, act: Callable[[], object], kind: type[Event], done: Callable[[], bool]
    ) -> Process:
        """A person at the seat is asked and waited for; a colleague's own hand does it after so long."""
        room = self.room
        seat = self.station.leader if seat == CHAIR else seat
        if room.manned(seat) and not done():
            room.need(seat)
            yield from room.until(kind, lambda: done() or not room.manned(seat))
        if done():
            return
        yield room.day.timeout(seconds)
        if not done():
            act()

    # one protocol

    def _draw_up(self, contest: int) -> Process:
        room, form = self.room, self.station.forms[contest]
        seat = SECRETARY if self.table.by_person(contest) or not room.manned(SECRETARY) else DEPUTY
        seconds = self.station.laid.originals * room.seconds("protocol", room.plan.durations.protocol, contest)
        if seat == SECRETARY:
            yield from self._own(
                seat, seconds, lambda: self._fill(contest, seat), ProtocolDrawn, lambda: bool(form.drawn)
            )
        else:
            yield room.day.timeout(seconds)
            self._fill(contest, seat)
        yield from self._signatures(contest)
        yield room.day.timeout(2 * MINUTE)
        yield from self._ready(contest)
        if not room.slips(SECRETARY, "unposted", 800, contest):
            post = self._own(SECRETARY, 0, lambda: self._post(contest), ProtocolPosted, lambda: bool(form.posted))
            if room.manned(SECRETARY):
                # Nobody leaves the next protocol unwritten because a person has not put this one on the wall.
                room.day.start(post)
            else:
                yield from post

    def _ready(self, contest: int) -> Process:
        """A form that was laid by for a clean one is drawn up and signed again before anything is made of it."""
        form = self.station.forms[contest]
        if not form.drawn:
            yield from self._own(
                SECRETARY, 0, partial(self._fill, contest, SECRETARY), ProtocolDrawn, lambda: bool(form.drawn)
            )
            yield from self._signatures(contest)

    def _fill(self, contest: int, seat: str) -> None:
        """Every line that is still empty, from what stands on the papers of the day (rules PRT-01 to PRT-11)."""
        letter = self.station.laid.contests[contest].id
        written = self.station.papers.lines(paper_of(letter))
        swapped = self.room.slips(seat, "lines-swapped", RATES["lines-swapped"], contest)
        for line in fields(self.station, contest):
            if line not in written:
                self.line(contest, line, seat, swapped=swapped)
        if not self.station.forms[contest].drawn:
            now = self.room.day.now
            self.room.day.tell(ProtocolDrawn(now, seat, self.room.cause(seat), contest))

    def line(self, contest: int, line: str, seat: str = SECRETARY, *, swapped: bool = False) -> None:
        """One line as a colleague writes it: what the papers come to, or a slip of the pen."""
        station, paper = self.station, paper_of(self.station.laid.contests[contest].id)
        value, made = put_together(station, paper, line)
        if swapped:
            value = put_together(station, paper, SWAPPED.get(line, line))[0]
        value = self._slipped(contest, line, value, seat)
        differ = self.room.slips(seat, "words-differ", RATES["words-differ"], contest, line)
        words = value + 1 if differ else -1
        day = self.room.day
        day.tell(FigureWritten(day.now, seat, self.room.cause(seat), paper, line, value, made, words))

    def _slipped(self, contest: int, line: str, value: int, seat: str) -> int:
        """What becomes of a figure between the papers and the form."""
        kind = PEN_SLIPS.get(line)
        if kind is None:
            return value
        letter = self.station.laid.contests[contest].id
        papers = self.station.papers
        wrong = {
            "F1": value - (papers.value("list", "added") or 0),
            "F2": _swapped(value),
            "F4": value + (papers.value(f"stack:{letter}", INVALID) or 0),
            "F8": value + 10,
            "F9": value - (papers.value("spoiled", letter) or 0),
        }[line]
        return wrong if wrong != value and self.room.slips(seat, kind, RATES[kind], contest) else value

    def _signatures(self, contest: int) -> Process:
        """Everybody signs; whoever is played is asked and waited for."""
        room, form = self.room, self.station.forms[contest]
        for seat, member in self.station.members.items():
            if room.manned(seat):
                room.need(seat)
            elif not member.suspended and seat not in form.signed:
                room.do(seat, SignProtocol(contest))
        last = room.day.now + MEMBERS_SIGN
        yield from room.until(ProtocolSigned, lambda: self._all_signed(contest), last)
        for seat, member in self.station.members.items():
            if not (room.manned(seat) or member.suspended or seat in form.signed or seat in form.refused):
                room.do(seat, SignProtocol(contest))

    def _all_signed(self, contest: int) -> bool:
        form = self.station.forms[contest]
        return all(
            member.suspended or seat in form.signed or seat in form.refused or not self.room.manned(seat)
            for seat, member in self.station.members.items()
        )

    # the papers that leave

    def _off(self, kind: str, contest: int, *key: int) -> tuple[tuple[str, int], ...]:
        """A line on which a copy reads otherwise, when the hand slips."""
        if not self.room.slips(SECRETARY, kind, RATES[kind], contest, *key):
            return ()
        letter = self.station.laid.contests[contest].id
        return (("F5/1", (self.station.papers.value(paper_of(letter), "F5/1") or 0) + 1),)

    def _post(self, contest: int) -> None:
        if not self.station.forms[contest].drawn:
            return
        day, off = self.room.day, self._off("posted-miswritten", contest)
        day.tell(ProtocolPosted(day.now, SECRETARY, self.room.cause(SECRETARY), contest, off))

    def _copies(self) -> Process:
        """Everybody present who asks gets a certified copy of every protocol; batches are quicker."""
        room = self.room
        for contest in self.station.contests:
            form = self.station.forms[contest]
            left = self.station.without_copy(contest)
            seconds = sum(room.seconds("copy", room.plan.durations.copy, n, contest) // 3 for n in left)
            if not left:
                continue
            yield room.day.timeout(seconds)
            yield from self._own(
                CHAIR,
                0,
                partial(self._certify, contest),
                CopiesCertified,
                partial(_certified, form),
            )
            if room.manned(SECRETARY) and contest in room.plan.table.written:
                room.need(SECRETARY)
                yield from room.until(CopyGiven, partial(self._served, contest))
            yield from self._ready(contest)
            for number in self.station.without_copy(contest) if form.drawn else ():
                off = self._off("copy-miswritten", contest, number)
                day = room.day
                day.tell(CopyGiven(day.now, SECRETARY, room.cause(SECRETARY), contest, number, off, form.certified))

    def _served(self, contest: int) -> bool:
        """Whether nobody waits for a person's copy any more."""
        return not self.station.without_copy(contest) or not self.room.manned(SECRETARY)

    def _certify(self, contest: int) -> None:
        self.room.do(self.station.leader, CertifyCopies(contest))

    def _deliver(self) -> None:
        for contest, kind in enumerate(self.station.laid.contests):
            self.room.do(self.station.leader, DeliverProtocol(contest, kind.protocol_to))


def _swapped(value: int) -> int:
    """The last two digits in each other's place."""
    tens, ones = divmod(value % 100, 10)
    return value - value % 100 + ones * 10 + tens


def _certified(form: Form) -> bool:
    return form.certified
