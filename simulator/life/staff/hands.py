"""A member's hands with somebody out of the ordinary: move by move from sight, a slip, a spoiled sheet replaced.

Nothing is waited for but the hands themselves, so a visit is a row of alarms and no process. What a person
who plays the seat does is not here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.life.room import VOTER
from simulator.life.staff import policy, slipping
from simulator.procedures.identity import CARD, DocumentShown, VoterAsked, VoterSent
from simulator.procedures.issuing import SheetReplaced, SheetSpoiled
from simulator.procedures.order import VoterSpoke
from simulator.station import ballots
from simulator.station.lists import NOBODY
from simulator.station.sight import DeskSight

if TYPE_CHECKING:
    from simulator.engine.day import Gate, Process
    from simulator.life.staff.issuing import Clerk
    from simulator.procedures.base import Command

PATIENCE = 3
"""Moves that prove impossible before somebody is sent to the chair (assumed)."""


def never(kind: str, rate: int) -> bool:
    """Whoever is careful does not slip."""
    return False


class Hands:
    """The hands of one member. `before` is whom they are busy with, `heard` what that one has said."""

    def __init__(self, clerk: Clerk) -> None:
        room = clerk.room
        self.clerk = clerk
        self.room = room
        self.seat, self.index, self.cause = clerk.seat, clerk.index, clerk.cause
        self.desk, self.plan, self.station = clerk.desk, room.plan, room.station
        self.tell, self.later, self.calendar = room.day.tell, room.day.later, room.day.calendar
        self.before = NOBODY
        self.heard: list[str] = []
        self.moves: policy.Moves = {}
        self.sight = DeskSight(room.station, self.desk, ())
        self.slips: policy.Slips = self._slips if clerk.limit else never
        self.ended: Gate | None = None

    def show(self, voter: int) -> None:
        """What somebody says and holds out when stepping up."""
        self.heard = []
        persona = self.plan.personas.get(voter)
        now, tell, index = self.calendar.second, self.tell, self.index
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

    def by_hand(self, voter: int) -> Process:
        """Move by move, where somebody waits for the end of it."""
        gate = self.ended = self.room.day.gate()
        self.begin(self.calendar.second, voter)
        yield gate

    def begin(self, _: int, voter: int) -> None:
        """Somebody steps up and holds something out."""
        self.show(voter)
        persona = self.plan.personas.get(voter)
        if persona is not None:
            self.heard.append("certificate" if persona.certificate else persona.says)
        self.moves = {}
        self.before = voter
        self._think()

    def _think(self) -> None:
        """The next move, decided from sight; the end when nobody stands here any more."""
        if self.desk.voter != self.before:
            self._finished()
            return
        sight = self.sight
        sight.heard = tuple(self.heard)
        command = policy.course(sight, self.moves, self.slips, self.room.everybody, self.clerk.held)
        self.later(policy.seconds(command, sight), self._move, command)

    def _move(self, _: int, command: Command) -> None:
        if self.room.day.do(self.seat, self.cause, command) is None or self._give_up(self.moves):
            self._think()
        else:
            self._finished()

    def _finished(self) -> None:
        gate, self.ended = self.ended, None
        if gate is None:
            self.clerk.end()
        else:
            self.room.day.open(gate)

    def _slips(self, kind: str, rate: int) -> bool:
        return self.room.slips(self.seat, kind, rate, self.before)

    def _give_up(self, moves: policy.Moves) -> bool:
        """A move that proved impossible is tried past; after three the person is sent to the chair."""
        moves["stuck"] = moves.get("stuck", 0) + 1
        if moves["stuck"] < PATIENCE:
            return True
        self._send("chair")
        return False

    def _send(self, place: str) -> None:
        self.tell(VoterSent(self.calendar.second, self.seat, self.cause, self.index, self.desk.voter, place))

    def replace(self, voter: int) -> Process:
        """A spoiled sheet comes back: taken in, an act, one sheet for it (rule ISS-14)."""
        room = self.room
        contest = self.plan.spoils[voter]
        if not self.clerk.held[contest]:
            self._send("chair")
            return
        yield room.day.timeout(room.seconds("replacement", room.plan.durations.replacement, voter))
        if not self.clerk.held[contest]:
            self._send("chair")
            return
        now, tell = room.day.now, room.day.tell
        spoiled = next(s for s in room.station.hands[voter] if ballots.contest_of(s) == contest)
        tell(SheetSpoiled(now, self.seat, self.cause, voter, self.index, spoiled))
        fresh = room.station.held[self.seat][contest][-1]
        tell(SheetReplaced(now, self.seat, self.cause, voter, self.index, fresh))

    def slip(self, voter: int) -> Process:
        """An ordinary visit with one slip."""
        day, number = self.room.day, self.plan.slips[voter]
        yield day.timeout(self.plan.visit[voter])
        held = self.room.station.held[self.seat]
        slip = slipping.slip_of(number, len(held))
        self.room.slipped.append((day.now, self.seat, slip[0]))
        for event in slipping.visit((day.now, self.seat, self.cause), self.index, voter, held, slip):
            day.tell(event)
