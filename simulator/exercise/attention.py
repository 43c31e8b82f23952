"""What makes somebody away from the desks look up: their tray, the hours of the day, what happens in the room.

Such a seat is free: it acts when it likes, or looks on until something happens. Nothing here says what
ought to be done; an hour strikes for everybody.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from simulator.procedures.acts import ActDrafted
from simulator.procedures.base import Event
from simulator.procedures.closing import EndOfLineMarked, StationClosed
from simulator.procedures.complaints import PaperHandedIn
from simulator.procedures.doors import HomeSpoke, HomeVisited
from simulator.procedures.home import TeamLeft, TeamReturned
from simulator.procedures.observers import ObserverAdmitted, ObserverRefused
from simulator.procedures.opening import (
    BoxSealed,
    IssuersNamed,
    OpeningWritten,
    PacksCompared,
    RoomTaken,
    StationOpened,
)
from simulator.procedures.removal import PoliceEntered
from simulator.procedures.scenes import SceneBegan, SceneWorsened
from simulator.procedures.sittings import SittingClosed, SittingOpened
from simulator.procedures.watching import FaultAnswered, PaperShown, PaperWithheld
from simulator.station.clock import MINUTE
from simulator.station.people import OBSERVER

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
    TeamLeft,
    TeamReturned,
    SceneWorsened,
    PaperHandedIn,
    SittingOpened,
    SittingClosed,
    PoliceEntered,
    ActDrafted,
    EndOfLineMarked,
    StationClosed,
)
"""Events that the whole room hears."""

OUTSIDE: tuple[type[Event], ...] = (HomeVisited, HomeSpoke, TeamLeft, TeamReturned)
"""Events that the team with the mobile box hears, and of all others none."""

ANSWERS: tuple[type[Event], ...] = (ObserverAdmitted, ObserverRefused, PaperShown, PaperWithheld, FaultAnswered)
"""Events at which an observer looks up."""

LONGEST = 60
"""Minutes that one looks on at most before one looks up."""


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
        if not seats:
            return
        for seat in seats:
            if seat in room.trays:
                room.trays[seat].on_put.append(partial(self.look_up, seat))
        for kind in HEARD:
            self._day.listen(kind, lambda _: self._those(out=False))
        for kind in OUTSIDE:
            self._day.listen(kind, lambda _: self._those(out=True))
        if OBSERVER in seats:
            for kind in ANSWERS:
                self._day.listen(kind, lambda _: self.look_up(OBSERVER))
            self._day.listen(SceneBegan, self._beside)
        for hour in hours(room.plan.hours):
            self._day.later(hour - self._day.now, lambda _now, _: self._looking.clear())

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
