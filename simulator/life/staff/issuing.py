"""A member at an issuing desk, from taking the post to giving back the pack.

Ordinary voters are served in two bursts with one wait each, everybody else hand move by hand move from
sight. At a played seat this is the seat's own hand: it serves lawfully and lets stop whom the plan names.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from simulator.engine.draws import STEPS
from simulator.life.plan import SLIPS
from simulator.life.room import VOTER
from simulator.life.staff import policy
from simulator.procedures.closing import CountPack, ReturnPack, TallyWritten
from simulator.procedures.identity import CARD, DocumentLooked, DocumentShown, LineFound, VoterAsked, VoterSent
from simulator.procedures.issuing import (
    BallotsIssued,
    MemberSigned,
    SheetReplaced,
    SheetSpoiled,
    VoterSigned,
)
from simulator.procedures.order import VoterCalled, VoterSpoke
from simulator.procedures.papers import FigureWritten
from simulator.station import ballots
from simulator.station.lists import NOBODY
from simulator.station.sight import DeskSight

if TYPE_CHECKING:
    from simulator.engine.day import Gate, Process
    from simulator.life.room import Room

ALIKE = ("digital", "passport")
"""Documents that change nothing about a visit but the time they take."""

LOW = 15
"""Sets left in a pack when more are asked for."""

SLIP_RATE = 70
"""Visits in ten thousand with a slip of an ordinary member: 5 sheets at 1 in 1,000, a wrong set in 500 (timings, 5)."""


class Clerk:
    """One issuing member and the desk they sit at."""

    def __init__(self, room: Room, seat: str, index: int, walk: Callable[[int], None]) -> None:
        self.room = room
        self.seat = seat
        self.index = index
        self.desk = room.station.desks[index]
        self.station = room.station
        self.plan = room.plan
        self.line = self.desk.line
        self.held: list[list[int]] = room.station.held.get(seat, [[]])
        self.moments = room.station.moments
        self.tell, self.later, self.calendar = room.day.tell, room.day.later, room.day.calendar
        self.walk = walk
        self.cause = room.cause(seat)
        self.played = seat in room.played and bool(room.plan.stops)
        self.limit = SLIP_RATE * SLIPS[room.competence(seat)] * STEPS // 10_000
        self.called: Gate | None = None
        self.out = False
        self.idle = True
        self.turn: Gate | None = None
        self.busy_until = 0
        self.heard: list[str] = []
        self.asked_more = False
        self.brought: Gate | None = None

    def knock(self) -> None:
        """Somebody joined the line, or something else may have changed for an idle member."""
        if self.idle:
            self.idle = False
            self.following()

    def following(self) -> None:
        """Take the next in line; with nobody there sit idle, or finish when voting is over."""
        line = self.line
        if self.called is not None:
            self._away()
        elif line:
            self._call(line[0])
        elif "closed" in self.moments:
            self.room.day.start(self._finish())
        else:
            self.idle = True

    def _call(self, voter: int) -> None:
        """Somebody steps up: an ordinary voter is served in one wait, everybody else step by step."""
        now, plan = self.calendar.now, self.plan
        self.tell(VoterCalled(now, self.seat, self.cause, voter, self.index))
        persona = plan.personas.get(voter)
        if (
            plan.slips[voter] < self.limit
            or (persona is not None and persona.kind not in ALIKE)
            or voter in plan.stops
            or not self._plain(voter)
        ):
            self.room.day.start(self._slowly(voter))
            return
        kind = CARD if persona is None else persona.document
        self.tell(DocumentLooked(now, self.seat, self.cause, self.index, voter, voter, kind))
        self.later(plan.visit[voter], self._issue, voter)

    def _plain(self, voter: int) -> bool:
        """Whether the line of the person is theirs, clean and unsigned, with nothing brought back."""
        voter_list = self.station.voter_list
        return (
            voter < voter_list.size
            and voter_list.signed[voter] == NOBODY
            and voter not in voter_list.marked
            and voter not in voter_list.struck
            and voter not in self.station.sets
        )

    def _issue(self, due: Any) -> None:
        """The end of an ordinary visit: two signatures, five on the sheets, the set handed over."""
        voter, now, seat, cause = due.value, self.calendar.now, self.seat, self.cause
        held = self.held
        if not all(held) or self.station.ready.get(seat):
            self.room.day.start(self._slowly(voter))
            return
        sheets = tuple([pack[-1] for pack in held])
        self.room.day.tell_visit(
            VoterSigned(now, seat, cause, voter, voter),
            MemberSigned(now, seat, cause, voter),
            BallotsIssued(now, seat, cause, voter, self.index, voter, sheets),
        )
        self.walk(voter)
        if len(held[0]) < LOW:
            self._more()
        self.following()

    def _slowly(self, voter: int) -> Process:
        """Everybody out of the ordinary, then the next in line."""
        if self.played and voter in self.plan.stops:
            yield from self._stop(voter)
        else:
            yield from self._serve(voter)
        if min(map(len, self.held)) < LOW:
            self._more()
        self.following()

    def _serve(self, voter: int) -> Process:
        """By the member's own hand, once there is something in the pack: a sheet replaced, a slip, or move by move."""
        plan = self.plan
        while not all(self.held) and self._more():
            self.brought = self.room.day.gate()
            yield self.brought
        if voter in plan.spoils and self.station.hands.get(voter):
            yield from self._replace(voter)
        elif plan.slips[voter] < self.limit and voter not in plan.personas and self._plain(voter) and all(self.held):
            yield from self._slip(voter)
        else:
            yield from self._by_hand(voter)

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

    def resume(self) -> None:
        """Back at the desk."""
        self.out = False
        self.following()

    def _stop(self, voter: int) -> Process:
        """Somebody stands before the person who plays this seat, until that person is done with them."""
        self.heard = []
        self.show(voter)
        self.turn = self.room.day.gate()
        yield self.turn
        self.turn = None
        if self.desk.voter == voter:
            yield from self._serve(voter)
        wait = self.busy_until - self.room.day.now
        if wait > 0:
            yield self.room.day.timeout(wait)

    def show(self, voter: int) -> None:
        """What somebody says and holds out when stepping up."""
        persona = self.plan.personas.get(voter)
        now, tell, index = self.room.day.now, self.tell, self.index
        tell(VoterSpoke(now, "", VOTER, voter, index, self._first_words(voter)))
        if persona is None:
            tell(DocumentShown(now, "", VOTER, index, voter, CARD, voter))
        else:
            kind, of, face, valid = persona.document, persona.of, persona.face, persona.valid
            tell(DocumentShown(now, "", VOTER, index, voter, kind, of, face, valid))

    def _first_words(self, voter: int) -> str:
        if self.station.hands.get(voter):
            return "spoiled-sheet"
        if voter in self.station.voter_list.line_of_entry:
            return "written-in"
        persona = self.plan.personas.get(voter)
        return "good-day" if persona is None else persona.says

    def answer(self, event: VoterAsked) -> None:
        """Whoever stands there answers, and may hold out something else."""
        persona = self.room.plan.personas.get(event.voter)
        says, document = (persona.answers.get(event.topic) if persona else None) or (f"answer-{event.topic}", "")
        tell = self.room.day.tell
        if says == "answer-address":
            says = "address-inside"
        tell(VoterSpoke(event.at, "", VOTER, event.voter, self.index, says))
        self.heard.append(says)
        if document:
            tell(DocumentShown(event.at, "", VOTER, self.index, event.voter, document, event.voter))

    def _by_hand(self, voter: int) -> Process:
        """Hand move by hand move, each decided from sight."""
        room = self.room
        self.heard = []
        self.show(voter)
        persona = room.plan.personas.get(voter)
        if persona is not None:
            self.heard.append("certificate" if persona.certificate else persona.says)
        sight = DeskSight(room.station, self.desk, ())
        moves: policy.Moves = {}
        while self.desk.voter == voter:
            sight.heard = tuple(self.heard)
            command = policy.course(sight, moves, self._slips(voter), room.everybody, self.held)
            yield room.day.timeout(policy.seconds(command, sight))
            if not room.do(self.seat, command) and not self._give_up(moves):
                break

    def _slips(self, voter: int) -> policy.Slips:
        return lambda kind, rate: self.room.slips(self.seat, kind, rate, voter)

    def _give_up(self, moves: policy.Moves) -> bool:
        """A move that proved impossible is tried past; after three the person is sent to the chair."""
        moves["stuck"] = moves.get("stuck", 0) + 1
        if moves["stuck"] < 3:
            return True
        self._send("chair")
        return False

    def _send(self, place: str) -> None:
        self.tell(VoterSent(self.room.day.now, self.seat, self.cause, self.index, self.desk.voter, place))

    def _replace(self, voter: int) -> Process:
        """A spoiled sheet comes back: taken in, an act, one sheet for it (rule ISS-14)."""
        room = self.room
        contest = room.plan.spoils[voter]
        if not self.held[contest]:
            self._send("chair")
            return
        yield room.day.timeout(room.seconds("replacement", room.plan.durations.replacement, voter))
        now, tell = room.day.now, room.day.tell
        spoiled = next(s for s in room.station.hands[voter] if ballots.contest_of(s) == contest)
        tell(SheetSpoiled(now, self.seat, self.cause, voter, self.index, spoiled))
        fresh = room.station.held[self.seat][contest][-1]
        tell(SheetReplaced(now, self.seat, self.cause, voter, self.index, fresh))

    def _slip(self, voter: int) -> Process:
        """An ordinary visit with one slip: a signature left out or a wrong set."""
        room = self.room
        yield room.day.timeout(room.plan.visit[voter])
        now, tell, seat, cause = room.day.now, room.day.tell, self.seat, self.cause
        kind = room.plan.slips[voter] % 8
        held = room.station.held[seat]
        sheets = [pack[-1] for pack in held]
        unsigned: tuple[int, ...] = ()
        noted: tuple[int, ...] = ()
        if kind < 4:
            unsigned = (sheets[kind % len(sheets)],)
        elif kind == 4 and len(sheets) > 1 and len(held[1]) > 1:
            sheets[0] = held[1][-2]
            noted = room.everybody
        tell(DocumentLooked(now, seat, cause, self.index, voter, voter))
        tell(LineFound(now, seat, cause, self.index, voter))
        if kind != 5:
            tell(VoterSigned(now, seat, cause, voter, voter))
        if kind != 6:
            tell(MemberSigned(now, seat, cause, voter))
        tell(BallotsIssued(now, seat, cause, voter, self.index, voter, tuple(sheets), unsigned, noted))

    def _finish(self) -> Process:
        """The pack is counted, the tally written down, what is left goes back to the safe."""
        room = self.room
        if self.played:
            self.turn = room.day.gate()
            yield self.turn
            self.turn = None
            self.played = False
        if self.seat not in room.station.packs:
            room.packed.add(self.seat)
            room.trays["chair"].knock()
            return
        if f"counted-{self.seat}" not in room.station.moments:
            yield room.day.timeout(CountPack.SECONDS)
            room.do(self.seat, CountPack())
        if f"tally-{self.seat}" not in room.station.moments:
            yield room.day.timeout(60)
            write_tally(room, self.seat, self._figures())
        if any(room.station.held[self.seat]):
            yield room.day.timeout(60)
            room.do(self.seat, ReturnPack())
        room.packed.add(self.seat)
        room.trays["chair"].knock()

    def _figures(self) -> tuple[int, ...]:
        strokes = self.room.station.strokes(self.seat)
        return tuple(n + (1 if self.room.slips(self.seat, "mis-add", 150, c) else 0) for c, n in enumerate(strokes))


def write_tally(room: Room, seat: str, figures: tuple[int, ...]) -> None:
    """What a member says the own strokes add up to goes onto paper, contest by contest."""
    now, cause = room.day.now, room.cause(seat)
    room.day.tell(TallyWritten(now, seat, cause, figures))


def on_tally(room: Room, event: TallyWritten) -> None:
    """The figures said stand on the tally sheet."""
    for contest, figure in zip(room.station.laid.contests, event.figures, strict=True):
        room.day.tell(FigureWritten(event.at, event.by, event.cause, f"tally:{event.by}", contest.id, figure))
