"""What makes somebody away from the desks look up: their tray, the hours of the day, what happens in the room.

Such a seat is free: it acts when it likes, or looks on until something happens. Nothing here says what
ought to be done; an hour strikes for everybody.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from simulator.procedures.acts import ActDrafted
from simulator.procedures.base import Event
from simulator.procedures.boxes import BoxCounted, BoxOpened
from simulator.procedures.closing import EndOfLineMarked, LineReopened, StationClosed
from simulator.procedures.complaints import PaperHandedIn
from simulator.procedures.conduct import StoodIn
from simulator.procedures.copies import CopyGiven, PapersPacked
from simulator.procedures.counting import GivenAnnounced, StepEnded
from simulator.procedures.doors import HomeSpoke, HomeVisited
from simulator.procedures.home import TeamLeft, TeamReturned, TripAnnounced
from simulator.procedures.observers import ObserverAdmitted, ObserverRefused
from simulator.procedures.opening import (
    BoxSealed,
    IssuersNamed,
    OpeningWritten,
    PacksCompared,
    PostTaken,
    RoomTaken,
    StationOpened,
)
from simulator.procedures.outside import HomeIssued, HomeRefused
from simulator.procedures.protocol import ProtocolDrawn
from simulator.procedures.removal import PoliceEntered
from simulator.procedures.riding import ObserverRode, RideAnswered
from simulator.procedures.scenes import SceneBegan, SceneWorsened
from simulator.procedures.showing import ContestShown
from simulator.procedures.sittings import SittingClosed, SittingOpened
from simulator.procedures.verdicts import RecountAsked, SheetDecided
from simulator.procedures.watching import FaultAnswered, PaperShown, PaperWithheld
from simulator.station.clock import MINUTE
from simulator.station.people import CHAIR, DEPUTY, OBSERVER

if TYPE_CHECKING:
    from simulator.engine.day import Day
    from simulator.life.plan import Hours
    from simulator.life.room import Room

HEARD: tuple[type[Event], ...] = (
    RoomTaken,
    PacksCompared,
    BoxSealed,
    OpeningWritten,
    IssuersNamed,
    StationOpened,
    TripAnnounced,
    TeamLeft,
    TeamReturned,
    SceneWorsened,
    PaperHandedIn,
    SittingOpened,
    SittingClosed,
    PoliceEntered,
    ActDrafted,
    EndOfLineMarked,
    LineReopened,
    StationClosed,
)
"""Events that the whole room hears."""

OUTSIDE: tuple[type[Event], ...] = (HomeVisited, HomeSpoke, HomeIssued, HomeRefused, TeamLeft, TeamReturned)
"""Events that the team with the mobile box hears, and of all others none."""

LEADS: tuple[type[Event], ...] = (StepEnded, BoxCounted, SheetDecided, RecountAsked, ProtocolDrawn, PapersPacked)
"""Events of the night at which whoever leads the count looks up."""

ALL_NIGHT: tuple[type[Event], ...] = (GivenAnnounced, BoxOpened, ContestShown, ProtocolDrawn)
"""Events of the night that the whole room hears."""

ANSWERS: tuple[type[Event], ...] = (
    *(ObserverAdmitted, ObserverRefused, PaperShown, PaperWithheld, FaultAnswered),
    *(RideAnswered, ObserverRode, CopyGiven),
)
"""Events at which an observer looks up."""

ROUND: tuple[type[Event], ...] = (PostTaken, StoodIn)
"""Events at which a deputy on the round looks up."""

LONGEST = 60
"""Minutes that one looks on at most before one looks up."""

NOTICED = 60
"""Seconds for which a member at a desk looks up from it when told something (design of the game: no longer gap)."""


def hours(book: Hours) -> tuple[int, ...]:
    """The hours of the day at which anybody looks at the clock."""
    return (
        book.work_from,
        book.boxes_from,
        book.voting_from - 10 * MINUTE,
        book.voting_from,
        *book.turnout_at,
        book.outside_until,
        book.voting_to - 5 * MINUTE,
        book.voting_to,
    )


class Attention:
    """Which of the played seats look on now, and until when."""

    def __init__(self, room: Room, seats: tuple[str, ...]) -> None:
        self._day: Day = room.day
        self._station = room.station
        self._looking: dict[str, int] = {}
        self._told: dict[str, int] = {}
        self._silent: dict[str, int] = {}
        self._seats = seats
        self._rides = any(DEPUTY in team for _, team in room.plan.trips)
        if not seats:
            return
        for seat in seats:
            if seat in room.trays:
                room.trays[seat].on_put.append(partial(self.tell, seat))
        room.trays[CHAIR].on_put.append(self._of_the_chair)
        for kind in HEARD:
            self._day.listen(kind, lambda _: self._those(out=False))
        self._night(room)
        for kind in OUTSIDE:
            self._day.listen(kind, lambda _: self._those(out=True))
        if OBSERVER in seats:
            for kind in ANSWERS:
                self._day.listen(kind, lambda _: self.look_up(OBSERVER))
            self._day.listen(SceneBegan, self._beside)
        for hour in hours(room.plan.hours):
            self._day.later(hour - self._day.now, self._strikes)
        self._round(room)

    def _round(self, room: Room) -> None:
        """A deputy hears who is back from a rest, and thinks of the round as the played part begins."""
        if DEPUTY in self._seats:
            for kind in ROUND:
                self._day.listen(kind, lambda _: self.look_up(DEPUTY))
        self.begins(room.plan.since)

    def begins(self, second: int) -> None:
        """The played part begins."""
        self._day.later(max(0, second - self._day.now), self._thinks)

    def called(self, seat: str) -> bool:
        """Whether a member at a desk was told something and has not looked up from the desk yet."""
        return seat in self._told

    def tell(self, seat: str) -> None:
        """Something new is for this seat: it looks up, from a desk for a minute."""
        self.look_up(seat)
        until = self._day.now + NOTICED
        self._told[seat] = until
        self._day.later(NOTICED, self._passed, (seat, until))

    def heed(self, seat: str) -> None:
        """The seat has done something: it knows what it was told."""
        self._told.pop(seat, None)

    def lets_be(self, seat: str, sitting: int) -> None:
        """The seat raises no hand at this sitting."""
        self._silent[seat] = sitting

    def silent(self, seat: str) -> int:
        """The last sitting at which the seat would not raise a hand."""
        return self._silent.get(seat, 0)

    def _of_the_chair(self) -> None:
        """What comes to the chair comes to whoever leads in the chair's place."""
        if self._station.stands_in in self._seats:
            self.tell(self._station.stands_in)

    def _passed(self, _now: int, value: object) -> None:
        seat, until = value if isinstance(value, tuple) else ("", 0)
        if self._told.get(seat) == until:
            del self._told[seat]

    def _night(self, room: Room) -> None:
        """At the counting table the room hears its turns, whoever leads every end of a step, anybody their own call."""
        for kind in ALL_NIGHT:
            self._day.listen(kind, lambda _: self._those(out=False))
        for kind in LEADS:
            self._day.listen(kind, lambda _: self.look_up(self._station.leader))
        room.on_need.append(self.look_up)

    def looks_on(self, seat: str) -> bool:
        """Whether a seat looks on."""
        return seat in self._looking

    def look_on(self, seat: str, minutes: int) -> None:
        """From now on until something happens, at most so many minutes."""
        until = self._day.now + max(1, min(LONGEST, minutes)) * MINUTE
        self._looking[seat] = until
        self._day.later(until - self._day.now, self._done, (seat, until))

    def look_up(self, seat: str) -> None:
        """Something needs this seat."""
        self._looking.pop(seat, None)

    def _strikes(self, _now: int, _: object) -> None:
        """An hour strikes for everybody."""
        self._looking.clear()
        self._thinks(_now, None)

    def _thinks(self, _now: int, _: object) -> None:
        """A deputy at a desk thinks of the round, unless it is said that they ride out."""
        if DEPUTY in self._seats and not self._rides:
            self.tell(DEPUTY)

    def _beside(self, event: SceneBegan) -> None:
        """An observer looks up when something begins where they stand."""
        if event.place == self._day.station.watch.place:
            self.look_up(OBSERVER)

    def _done(self, _now: int, value: object) -> None:
        seat, until = value if isinstance(value, tuple) else ("", 0)
        if self._looking.get(seat) == until:
            del self._looking[seat]

    def _those(self, *, out: bool) -> None:
        """Whoever is in the room, or out with the box."""
        for seat in list(self._looking):
            if self._station.out(seat) == out:
                self.look_up(seat)
