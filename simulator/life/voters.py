"""Voters: they come, join the line of their desk, walk to a booth, wait for a free one, vote, use a box, leave.

Booths are free servers and a line, with no process of their own; what happens at a desk is the staff's.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from simulator.life.personas import KINDS
from simulator.life.room import VOTER, Room
from simulator.procedures.boxes import SheetsLeft
from simulator.procedures.closing import EndOfLineMarked, LineReopened, StationClosed
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
from simulator.procedures.outside import HomeIssued
from simulator.station import ballots
from simulator.station.people import GONE

AGAIN = 600
"""Seconds after which somebody comes back who was still inside when they meant to (assumed)."""


class Voters:
    """The stream of voters of one day, from the door to the desk and from the desk to the door.

    `elsewhere` are those who were told on the telephone to vote at another station, or nothing at all.
    """

    def __init__(self, room: Room) -> None:
        self.room = room
        self.plan = room.plan
        self.station = room.station
        self.everything = room.everybody
        self.tell = room.day.tell
        self.calendar = room.day.calendar
        self.later = room.day.later
        self.free = room.station.laid.booths
        self.waiting: deque[int] = deque()
        self.elsewhere: set[int] = set()
        self.whole: set[int] = set()
        self._coming = 0
        self._over = False
        self.knock: list[Callable[[], None]] = [_nobody] * room.station.laid.desks
        self.boxes = [b.id for b in room.station.laid.boxes if b.kind == "stationary"]
        self.booth_waits: list[int] = []
        self._since: dict[int, int] = {}
        self._joined = self._entered = self._dropped = self.tell
        room.day.listen(BallotsIssued, self.issued)
        room.day.listen(SheetReplaced, self.replaced)
        room.day.listen(EndOfLineMarked, self._nobody_more)
        room.day.listen(LineReopened, self._again)
        room.day.listen(StationClosed, self._nobody_more)

    def start(self) -> None:
        """Begin waiting for the first who comes."""
        if self.plan.comings:
            self.later(max(0, self.plan.comings[0][0] - self.calendar.second), self._open_door)

    def _open_door(self, now: int, value: object) -> None:
        """The first comes: whoever wants to hear what happens to voters has said so by now."""
        day = self.room.day
        self._joined = day.telling(VoterJoined)
        self._entered = day.telling(BoothEntered)
        self._dropped = day.telling(BallotsCast)
        self._come(now, value)

    def _come(self, now: int, _: object) -> None:
        """Everybody of this second comes; then wait for the next second with somebody."""
        comings, sets, unserved = self.plan.comings, self.room.station.sets, self.plan.unserved
        elsewhere = self.elsewhere
        for number in range(self._coming, len(comings)):
            at, person = comings[number]
            if at > now:
                self._coming = number
                self.later(at - now, self._come)
                return
            if (person not in unserved or person not in sets) and person not in elsewhere:
                self.join(now, person)

    def join(self, now: int, person: int) -> None:
        """Somebody joins the line of their desk, unless its end was marked or they are still inside."""
        station = self.station
        if station.where.get(person, GONE) != GONE:
            if not self._over:
                self.later(AGAIN, self._once_more, person)
            return
        if self._over:
            self.tell(VoterTurnedBack(now, "", VOTER, person))
            return
        persona = self.plan.personas.get(person)
        section = station.laid.people[person].section if persona is None or persona.desk is None else persona.desk
        desk = station.section_at[section]
        self.room.inside += 1
        self._joined(VoterJoined(now, "", VOTER, person, desk))
        self.knock[desk]()

    def _nobody_more(self, _: EndOfLineMarked | StationClosed) -> None:
        """From now on nobody joins a line."""
        self._over = True

    def _again(self, _: LineReopened) -> None:
        """Whoever comes may join again."""
        self._over = False

    def _once_more(self, now: int, person: int) -> None:
        """Whoever was still inside when they meant to come again tries later."""
        if person not in self.plan.unserved or person not in self.station.sets:
            self.join(now, person)

    def walk(self, voter: int) -> None:
        """With sheets in hand to the booths."""
        self.later(self.plan.walk[voter], self.reached, voter)

    def issued(self, event: BallotsIssued) -> None:
        """Somebody leaves a desk with sheets."""
        self.walk(event.voter)

    def replaced(self, event: SheetReplaced) -> None:
        """Somebody leaves a desk with a fresh sheet, and takes more care of it."""
        self.plan.spoils.pop(event.voter, None)
        self.whole.discard(event.voter)
        self.walk(event.voter)

    def reached(self, now: int, voter: int) -> None:
        """At the booths: into a free one, or into their line."""
        if self.free:
            self.free -= 1
            self.booth_waits.append(0)
            self._enter(now, voter)
        else:
            self._since[voter] = now
            self.waiting.append(voter)

    def _enter(self, now: int, voter: int) -> None:
        self._entered(BoothEntered(now, "", VOTER, voter))
        self.later(self.plan.booth[voter], self._done, voter)

    def _done(self, now: int, voter: int) -> None:
        """Out of the booth, to a box and out of the room, unless a sheet was spoiled."""
        plan = self.plan
        if voter in plan.spoils and self._spoiled(now, voter):
            return
        box = self.boxes[voter % len(self.boxes)]
        if voter in self.whole and voter not in plan.carries:
            self._dropped(BallotsCast(now, "", VOTER, voter, box, self.everything))
        else:
            self.cast(voter, box)
        self._next(now)
        room = self.room
        room.inside -= 1
        if not room.inside:
            self._empty()

    def _spoiled(self, now: int, voter: int) -> bool:
        """Whether a voter comes out with a spoiled sheet; then back to the head of the desk's line."""
        contest = self.plan.spoils[voter]
        hand = self.room.station.hands[voter]
        if contest not in {ballots.contest_of(s) for s in hand}:
            return False
        desk = self.room.station.section_at[self.room.station.laid.people[voter].section]
        self.tell(VoterReturned(now, "", VOTER, voter, desk))
        self._next(now)
        self.knock[desk]()
        return True

    def cast(self, voter: int, box: str) -> None:
        """Sheets go into a box, except those that a voter carries away."""
        now = self.calendar.second
        contests = tuple([s // ballots.SERIES - 1 for s in self.room.station.hands[voter]])
        carried = self.plan.carries.get(voter)
        if carried is not None:
            kept = tuple(c for c in contests if c in carried)
            contests = tuple(c for c in contests if c not in carried)
            if kept:
                kind = SheetsLeft if voter in self.plan.left else SheetsCarried
                self.tell(kind(now, "", VOTER, voter, kept))
        if contests:
            self.tell(BallotsCast(now, "", VOTER, voter, box, contests))
        else:
            self.tell(VoterLeft(now, "", VOTER, voter))

    def _next(self, now: int) -> None:
        """A booth is free; whoever waits longest enters it."""
        if self.waiting:
            following = self.waiting.popleft()
            self.booth_waits.append(now - self._since.pop(following))
            self._enter(now, following)
        else:
            self.free += 1

    def gone(self) -> None:
        """One fewer inside; whoever waits for an empty room is told when it is."""
        self.room.inside -= 1
        if not self.room.inside:
            self._empty()

    def _empty(self) -> None:
        for told in self.room.on_inside_zero:
            told()

    def away(self, voter: int) -> None:
        """Somebody leaves without having been given ballots; whoever lacked a document brings one next time."""
        persona = self.plan.personas.get(voter)
        if persona is not None and KINDS[persona.kind].comes_back:
            del self.plan.personas[voter]
        hand = self.room.station.hands.get(voter)
        if hand:
            kept = tuple(ballots.contest_of(sheet) for sheet in hand)
            self.tell(SheetsCarried(self.calendar.second, "", VOTER, voter, kept))
        if self.room.station.where.get(voter) != GONE:
            self.tell(VoterLeft(self.calendar.second, "", VOTER, voter))
        self.gone()

    def at_home(self, event: HomeIssued, box: str) -> None:
        """A voter outside votes at once and drops the sheets into the team's box."""
        self.cast(event.voter, box)


def _nobody() -> None:
    """Nobody sits at a desk yet: people wait."""
