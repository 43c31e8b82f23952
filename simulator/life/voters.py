"""Voters: they come, join the line of their desk, walk to a booth, wait for a free one, vote, use a box, leave.

Booths are free servers and a line, with no process of their own; what happens at a desk is the staff's.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from simulator.life.personas import KINDS
from simulator.life.room import VOTER, Room
from simulator.procedures.home import HomeIssued
from simulator.procedures.issuing import BallotsIssued, SheetReplaced
from simulator.procedures.order import (
    BallotsCast,
    BoothEntered,
    SheetsCarried,
    VoterJoined,
    VoterLeft,
    VoterReturned,
    VoterTurnedBack,
)
from simulator.station import ballots
from simulator.station.people import GONE

AGAIN = 600
"""Seconds after which somebody comes back who was still inside when they meant to (assumed)."""


class Voters:
    """The stream of voters of one day, from the door to the desk and from the desk to the door."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.plan = room.plan
        self.tell = room.day.tell
        self.calendar = room.day.calendar
        self.later = room.day.later
        self.free = room.station.laid.booths
        self.waiting: deque[int] = deque()
        self._coming: Iterator[tuple[int, int]] = iter(())
        self._next_coming = (0, -1)
        self.knock: list[Callable[[], None]] = [_nobody] * room.station.laid.desks
        self.boxes = [b.id for b in room.station.laid.boxes if b.kind == "stationary"]
        self.booth_waits: list[int] = []
        self._since: dict[int, int] = {}
        room.day.listen(BallotsIssued, self.issued)
        room.day.listen(SheetReplaced, self.replaced)

    def start(self) -> None:
        """Begin waiting for the first who comes."""
        self._coming = iter([*self.plan.comings, (0, -1)])
        self._next_coming = next(self._coming)
        self._wait()

    def _wait(self) -> None:
        at, person = self._next_coming
        if person >= 0:
            self.later(max(0, at - self.calendar.now), self._come)

    def _come(self, due: Any) -> None:
        """Everybody of this second comes; then wait for the next second with somebody."""
        now = self.calendar.now
        while True:
            at, person = self._next_coming
            if person < 0 or at > now:
                break
            self._next_coming = next(self._coming)
            if person not in self.plan.unserved or person not in self.room.station.sets:
                self.join(person)
        self._wait()

    def join(self, person: int) -> None:
        """Somebody joins the line of their desk, unless its end was marked."""
        room = self.room
        station = room.station
        now = self.calendar.now
        if station.where.get(person, GONE) != GONE:
            self.later(AGAIN, self._once_more, person)
            return
        if "end-of-line" in station.moments:
            self.tell(VoterTurnedBack(now, "", VOTER, person))
            return
        desk = station.section_at[station.laid.people[person].section]
        persona = self.plan.personas.get(person)
        if persona is not None and persona.desk is not None:
            desk = station.section_at[persona.desk]
        room.inside += 1
        self.tell(VoterJoined(now, "", VOTER, person, desk))
        self.knock[desk]()

    def _once_more(self, due: Any) -> None:
        """Whoever was still inside when they meant to come again tries later."""
        if due.value not in self.plan.unserved or due.value not in self.room.station.sets:
            self.join(due.value)

    def walk(self, voter: int) -> None:
        """With sheets in hand to the booths."""
        self.later(self.plan.walk[voter], self._reached, voter)

    def issued(self, event: BallotsIssued) -> None:
        """Somebody leaves a desk with sheets."""
        self.walk(event.voter)

    def replaced(self, event: SheetReplaced) -> None:
        """Somebody leaves a desk with a fresh sheet, and takes more care of it."""
        self.plan.spoils.pop(event.voter, None)
        self.walk(event.voter)

    def _reached(self, due: Any) -> None:
        voter = due.value
        if self.free:
            self.booth_waits.append(0)
            self._enter(voter)
        else:
            self._since[voter] = self.calendar.now
            self.waiting.append(voter)

    def _enter(self, voter: int) -> None:
        self.free -= 1
        self.tell(BoothEntered(self.calendar.now, "", VOTER, voter))
        self.later(self.plan.booth[voter], self._done, voter)

    def _done(self, due: Any) -> None:
        voter = due.value
        if self.plan.spoils and voter in self.plan.spoils and self._spoiled(voter):
            return
        self.cast(voter, self.boxes[voter % len(self.boxes)])
        self._next()
        self.gone()

    def _spoiled(self, voter: int) -> bool:
        """Whether a voter comes out with a spoiled sheet; then back to the head of the desk's line."""
        contest = self.plan.spoils[voter]
        hand = self.room.station.hands[voter]
        if contest not in {ballots.contest_of(s) for s in hand}:
            return False
        desk = self.room.station.section_at[self.room.station.laid.people[voter].section]
        self.tell(VoterReturned(self.calendar.now, "", VOTER, voter, desk))
        self._next()
        self.knock[desk]()
        return True

    def cast(self, voter: int, box: str) -> None:
        """Sheets go into a box, except those that a voter carries away."""
        now = self.calendar.now
        contests = tuple([s // ballots.SERIES - 1 for s in self.room.station.hands[voter]])
        carried = self.plan.carries.get(voter)
        if carried is not None:
            kept = tuple(c for c in contests if c in carried)
            contests = tuple(c for c in contests if c not in carried)
            if kept:
                self.tell(SheetsCarried(now, "", VOTER, voter, kept))
        if contests:
            self.tell(BallotsCast(now, "", VOTER, voter, box, contests))
        else:
            self.tell(VoterLeft(now, "", VOTER, voter))

    def _next(self) -> None:
        """A booth is free; whoever waits longest enters it."""
        self.free += 1
        if self.waiting:
            following = self.waiting.popleft()
            self.booth_waits.append(self.calendar.now - self._since.pop(following))
            self._enter(following)

    def gone(self) -> None:
        """One fewer inside; whoever waits for an empty room is told when it is."""
        room = self.room
        room.inside -= 1
        if not room.inside:
            for told in room.on_inside_zero:
                told()

    def away(self, voter: int) -> None:
        """Somebody leaves without having been given ballots; whoever lacked a document brings one next time."""
        persona = self.plan.personas.get(voter)
        if persona is not None and KINDS[persona.kind].comes_back:
            del self.plan.personas[voter]
        hand = self.room.station.hands.get(voter)
        if hand:
            kept = tuple(ballots.contest_of(sheet) for sheet in hand)
            self.tell(SheetsCarried(self.calendar.now, "", VOTER, voter, kept))
        if self.room.station.where.get(voter) != GONE:
            self.tell(VoterLeft(self.calendar.now, "", VOTER, voter))
        self.gone()

    def at_home(self, event: HomeIssued, box: str) -> None:
        """A voter outside votes at once and drops the sheets into the team's box."""
        self.cast(event.voter, box)


def _nobody() -> None:
    """Nobody sits at a desk yet: people wait."""
