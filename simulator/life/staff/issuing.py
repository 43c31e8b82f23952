"""A member at an issuing desk, from taking the post to giving back the pack.

Ordinary voters are served in two bursts with one wait each, everybody else hand move by hand move from
sight. At a played seat this is the seat's own hand: it serves lawfully and lets stop whom the plan names.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from simulator.engine.draws import STEPS
from simulator.life.plan import SLIPS
from simulator.life.staff.evening import give_back
from simulator.life.staff.hands import Hands
from simulator.procedures.identity import CARD, DocumentLooked
from simulator.procedures.issuing import (
    BallotsIssued,
    MemberSigned,
    VoterSigned,
)
from simulator.procedures.order import VoterCalled

if TYPE_CHECKING:
    from simulator.engine.day import Gate, Process
    from simulator.life.room import Room
    from simulator.life.voters import Voters

ALIKE = ("digital", "passport")
"""Documents that change nothing about a visit but the time they take."""

LOW = 15
"""Sets left in a pack when more are asked for."""

SLIP_RATE = 70
"""Visits in ten thousand with a slip of an ordinary member: 5 sheets at 1 in 1,000, a wrong set in 500 (timings, 5)."""


POLITE = 30
"""Seconds after which somebody asks again for a member who is wanted elsewhere (assumed)."""

NEXT = itemgetter(-1)
"""The next sheet of a pack."""


class Clerk:
    """One issuing member and the desk they sit at."""

    def __init__(self, room: Room, seat: str, index: int, voters: Voters) -> None:
        self.room = room
        self.seat = seat
        self.index = index
        self.desk = room.station.desks[index]
        self.station = room.station
        self.plan = room.plan
        self.line = self.desk.line
        self.held: list[list[int]] = room.station.held.get(seat, [[]])
        self.moments = room.station.moments
        self.ready = room.station.ready
        self.clean, self.sets = room.station.voter_list.clean, room.station.sets
        day = room.day
        self.tell, self.tell_call, self.tell_visit = day.tell, day.tell_call, day.tell_visit
        self.later, self.soon, self.calendar = day.later, day.soon, day.calendar
        self.walks, self.reached, self.whole = room.plan.walk, voters.reached, voters.whole
        self.cause = room.cause(seat)
        self.played = seat in room.played and seat not in room.left and bool(room.plan.stops)
        self.limit = SLIP_RATE * SLIPS[room.competence(seat)] * STEPS // 10_000
        self.called: Gate | None = None
        self.out = False
        self.idle = True
        self.turn: Gate | None = None
        self.busy_until = 0
        self.asked_more = False
        self.brought: Gate | None = None
        self.hands = Hands(self)

    def knock(self) -> None:
        """Somebody joined the line, or something else may have changed for an idle member."""
        if self.idle:
            self.idle = False
            self.following()

    def following(self) -> None:
        """Take the next in line; with nobody there sit idle, or finish when voting is over."""
        line = self.line
        if self.desk.member != self.seat and "closed" not in self.moments:
            self.idle = True
        elif self.called is not None:
            self._away()
        elif line:
            self._call(line[0])
        elif "closed" in self.moments:
            self.room.day.start(give_back(self))
        else:
            self.idle = True

    def _call(self, voter: int) -> None:
        """Somebody steps up: an ordinary voter is served in one wait, everybody else step by step."""
        now, plan, seat, cause, index = self.calendar.second, self.plan, self.seat, self.cause, self.index
        called = VoterCalled(now, seat, cause, voter, index)
        persona = plan.personas.get(voter)
        if (
            plan.slips[voter] < self.limit
            or (persona is not None and persona.kind not in ALIKE)
            or voter in plan.stops
            or voter in self.sets
            or not self.clean(voter)
        ):
            self.tell(called)
            self._slowly(voter)
            return
        kind = CARD if persona is None else persona.document
        self.tell_call(called, DocumentLooked(now, seat, cause, index, voter, voter, kind))
        self.later(plan.visit[voter], self._issue, voter)

    def _issue(self, now: int, voter: int) -> None:
        """The end of an ordinary visit: two signatures, five on the sheets, the set handed over."""
        seat, cause, held, line = self.seat, self.cause, self.held, self.line
        if not all(held) or self.ready.get(seat):
            self._slowly(voter)
            return
        self.tell_visit(
            VoterSigned(now, seat, cause, voter, voter),
            MemberSigned(now, seat, cause, voter),
            BallotsIssued(now, seat, cause, voter, self.index, voter, tuple(map(NEXT, held))),
        )
        self.whole.add(voter)
        self.later(self.walks[voter], self.reached, voter)
        if len(held[0]) < LOW:
            self._more()
        if line and self.called is None:
            self._call(line[0])
        else:
            self.following()

    def _slowly(self, voter: int) -> None:
        """Everybody out of the ordinary: move by move from now on, or as a process where something is waited for."""
        if self._by_moves(voter):
            self.soon(self.hands.begin, voter)
        else:
            self.room.day.start(self._specially(voter))

    def _by_moves(self, voter: int) -> bool:
        """Whether nothing has to be waited for but the member's own hands."""
        return not (self._stopping(voter) or self._spoiled(voter) or self._slipping(voter)) and all(self.held)

    def _stopping(self, voter: int) -> bool:
        """Whether somebody stops at the person who plays here, whose part has begun; with a spoiled sheet all do."""
        here = self.played and self.calendar.second >= self.plan.since
        return here and (voter in self.plan.stops or self._spoiled(voter))

    def _spoiled(self, voter: int) -> bool:
        return voter in self.plan.spoils and bool(self.station.hands.get(voter))

    def _slipping(self, voter: int) -> bool:
        plan = self.plan
        odd = voter in plan.personas or voter in self.sets
        return plan.slips[voter] < self.limit and not odd and self.clean(voter)

    def _specially(self, voter: int) -> Process:
        """Somebody for whom something is waited for, then the next in line."""
        if self._stopping(voter):
            yield from self._stop(voter)
        else:
            yield from self._serve(voter)
        self.end()

    def end(self) -> None:
        """Done with somebody: ask for more sets if need be, take the next."""
        if min(map(len, self.held)) < LOW:
            self._more()
        self.following()

    def _serve(self, voter: int) -> Process:
        """By the member's own hand, once there is something in the pack: a sheet replaced, a slip, or move by move."""
        yield from self.fetches()
        if self._spoiled(voter):
            yield from self.hands.replace(voter)
        elif self._slipping(voter) and all(self.held):
            yield from self.hands.slip(voter)
        else:
            yield from self.hands.by_hand(voter)

    def fetches(self) -> Process:
        """An empty pack is filled, as long as there is hope of anything."""
        while not all(self.held) and self._more():
            self.brought = self.room.day.gate()
            yield self.brought

    def _more(self) -> bool:
        """The pack runs low: ask for more sets, once; whether there is hope of any."""
        if not self.asked_more:
            self.asked_more = True
            self.room.trays["secretary"].put("more", self, urgent=True)
        return not self.room.nothing_left

    def supplied(self) -> None:
        """More sets were brought, or the answer that there are none."""
        self.asked_more = False
        self.held = self.station.held.get(self.seat, self.held)
        gate, self.brought = self.brought, None
        if gate is not None:
            self.room.day.open(gate)

    def _away(self) -> None:
        """Called away: finished with whoever stood here, until `resume`."""
        gate, self.called, self.out = self.called, None, True
        if gate is not None:
            self.room.day.open(gate)

    def called_away(self) -> Process:
        """Finish with whoever stands here, then stop until `resume`; whoever is wanted already goes there first."""
        while self.called is not None or self.out:
            yield self.room.day.timeout(POLITE)
        gate = self.called = self.room.day.gate()
        self.knock()
        yield gate

    def take_care(self) -> None:
        """Somebody spoke to this member about their work: from now on fewer slips."""
        self.limit = SLIP_RATE * SLIPS[self.room.competence(self.seat)] * STEPS // 10_000

    def resume(self) -> None:
        """Back at the desk."""
        self.out = self.idle = False
        self.following()

    def _stop(self, voter: int) -> Process:
        """Somebody stands before the person who plays this seat, until that person is done with them."""
        self.hands.show(voter)
        self.turn = self.room.day.gate()
        yield self.turn
        self.turn = None
        if self.desk.voter == voter:
            yield from self._serve(voter)
        wait = self.busy_until - self.room.day.now
        if wait > 0:
            yield self.room.day.timeout(wait)
