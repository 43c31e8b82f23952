"""A sitting as simulated members hold it: they finish at hand, come, vote one after another, and go back.

Desks stand still meanwhile. What each votes for is decided in `voting`; a person who is at work in a seat votes
for themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.engine.draws import chance
from simulator.life.staff import answering, signing
from simulator.life.staff.home import hand_over
from simulator.life.staff.voting import majority, quorum, votes_for
from simulator.procedures.closing import StationClosed
from simulator.procedures.sittings import (
    CloseVote,
    SendDissent,
    SittingCalled,
    SittingClosed,
    SittingOpened,
    Vote,
    VoteCast,
    WriteDissent,
)
from simulator.procedures.trip import TripOrdered
from simulator.station.clock import MINUTE
from simulator.station.people import CHAIR, DEPUTY, SECRETARY

if TYPE_CHECKING:
    from simulator.engine.day import Gate, Process
    from simulator.life.crew import Crew
    from simulator.life.staff.issuing import Clerk
    from simulator.station.decisions import Sitting

COMING, RAISING, RETURNING = (60, 120), (10, 30), (10, 20)
"""Seconds to come once the hands are free, to raise a hand when asked, to walk back (assumed)."""

PATIENCE = 5 * MINUTE
"""How long a sitting waits for those who are on their way (assumed)."""

UNDECIDED = 1 * MINUTE
"""How long it waits for the hand of a person who plays; then they count as not voting (design of the game)."""

AGAIN = 15
"""Seconds after which somebody looks again whether their hands are free (assumed)."""

DISSENTS = 3_000
"""Of ten thousand outvoted members, how many write a dissent (assumed)."""


def live(crew: Crew) -> None:
    """Hear what calls the members together, what is to be signed, and what the commission must answer."""
    _Sittings(crew)
    signing.live(crew)
    answering.live(crew)


class _Sittings:
    """All sittings of a day, one after another. `trip` are the members last sent out with a box."""

    def __init__(self, crew: Crew) -> None:
        self.crew, self.room = crew, crew.room
        self.trip: tuple[str, ...] = ()
        day = crew.room.day
        day.listen(TripOrdered, self._ordered)
        day.listen(SittingCalled, lambda event: day.start(self._sit(event)))
        day.listen(SittingClosed, self._done)
        day.listen(StationClosed, self._closed)

    def _ordered(self, event: TripOrdered) -> None:
        self.trip = event.seats

    def _closed(self, _: StationClosed) -> None:
        """Nobody is called away from a tray any more: its server finishes the day."""
        for seat in (CHAIR, SECRETARY):
            self.room.trays[seat].release()

    def _done(self, event: SittingClosed) -> None:
        """Nobody needs to close it any more."""
        for tray in self.room.trays.values():
            tray.drop("sitting", event.number)

    def _sit(self, called: SittingCalled) -> Process:
        room, station = self.room, self.room.station
        sitting = station.sittings[called.number - 1]
        coming = _Coming(self.crew, called, self._expected())
        yield from coming.gather()
        present = tuple(seat for seat in station.laid.seats if seat in coming.here and not station.out(seat))
        if not sitting.ended:
            lead = next((s for s in (station.leader, DEPUTY, called.by, *present) if s in present), station.leader)
            room.day.tell(SittingOpened(room.day.now, lead, room.cause(lead), sitting.number, present))
            yield from self._decide(sitting, lead)
        yield room.day.timeout(room.seconds("from-sitting", RETURNING, sitting.number))
        coming.back()
        if sitting.ended:
            self._afterwards(sitting)

    def _expected(self) -> tuple[str, ...]:
        """Who is in the house and is going nowhere."""
        trip = self.trip if self.room.station.trip_under_way else ()
        members = self.room.station.members.values()
        return tuple(m.seat for m in members if not (m.away or m.suspended or m.seat in trip))

    def _decide(self, sitting: Sitting, lead: str) -> Process:
        """The hands, and what is announced; with too few there nothing is put to the vote."""
        room, day, number = self.room, self.room.day, sitting.number
        size, present = len(room.station.members), sitting.present
        enough = len(present) >= quorum(size) or room.slips(lead, "no-quorum", 300, number)
        if enough:
            yield from self._hands(sitting)
        if room.manned(lead):
            yield from self._by_a_person(sitting, lead)
            return
        yield day.timeout(CloseVote.SECONDS)
        wanted = majority(size)
        if room.slips(lead, "majority-of-those-present", 300, number):
            wanted = len(present) // 2 + 1
        room.do(lead, CloseVote(number, adopted=enough and sitting.hands(yes=True) >= wanted))

    def _by_a_person(self, sitting: Sitting, lead: str) -> Process:
        """Whoever plays announces the result; the others go back after a while, and the word stays theirs."""
        room = self.room
        if not sitting.ended:
            room.trays[lead].put("sitting", sitting.number)
        yield from room.until(SittingClosed, lambda: bool(sitting.ended), room.day.now + PATIENCE)
        if not sitting.ended:
            room.day.start(self._left_open(sitting, lead))

    def _left_open(self, sitting: Sitting, lead: str) -> Process:
        """A person got up without closing it: their own hand does, by the hands that were raised."""
        yield from self.room.turn(lead)
        if not sitting.ended:
            wanted = majority(len(self.room.station.members))
            self.room.do(lead, CloseVote(sitting.number, adopted=sitting.hands(yes=True) >= wanted))

    def _hands(self, sitting: Sitting) -> Process:
        """One after another; a person who plays raises theirs by themselves."""
        room, day, number = self.room, self.room.day, sitting.number
        for seat in sitting.present:
            if not room.manned(seat):
                yield day.timeout(room.seconds("hand", RAISING, number, seat))
                room.do(seat, Vote(number, yes=votes_for(room, sitting, seat)))
        voted = lambda: all(seat in sitting.votes for seat in sitting.present)  # noqa: E731 - asked again and again
        yield from room.until(VoteCast, voted, day.now + UNDECIDED)

    def _afterwards(self, sitting: Sitting) -> None:
        """Whoever was outvoted may write it down."""
        for seat in sitting.present:
            outvoted = sitting.adopted and sitting.votes.get(seat) is False
            if outvoted and not self.room.manned(seat) and self._minded(seat, sitting.number):
                self.room.day.start(self._dissent(seat, sitting.number))

    def _minded(self, seat: str, number: int) -> bool:
        return chance(self.room.draws.draw("dissent", seat, number), DISSENTS)

    def _dissent(self, seat: str, number: int) -> Process:
        """Written beside the work, sent by the secretary."""
        room = self.room
        yield room.day.timeout(WriteDissent.SECONDS)
        if room.do(seat, WriteDissent(number)) and not room.slips(SECRETARY, "dissent-left", 800, number, seat):
            yield room.day.timeout(SendDissent.SECONDS + room.seconds("send-dissent", (60, 600), number, seat))
            yield from room.turn(SECRETARY)
            room.do(SECRETARY, SendDissent(number))


class _Coming:
    """Members on their way to one sitting, and back from it."""

    def __init__(self, crew: Crew, called: SittingCalled, expected: tuple[str, ...]) -> None:
        self.crew, self.room = crew, crew.room
        self.number, self.caller = called.number, called.by
        self.expected = expected
        self.here: list[str] = []
        self.called: dict[str, tuple[Clerk, Gate]] = {}
        self.waits = True
        self.all = crew.room.day.gate()

    def gather(self) -> Process:
        """Until everybody is there, or patience is over."""
        day = self.room.day
        day.later(PATIENCE, lambda _now, _: day.open(self.all))
        for seat in self.expected:
            day.start(self._come(seat))
        yield self.all
        self.waits = False
        for clerk, gate in self.called.values():
            if clerk.called is gate:
                clerk.called = None

    def _come(self, seat: str) -> Process:
        """Finish at hand and come; whoever called the sitting is there already."""
        yield from self._finish(seat)
        if seat != self.caller:
            yield self.room.day.timeout(self.room.seconds("to-sitting", COMING, self.number, seat))
        if not self.waits:
            self._to_post(seat)
            return
        self.here.append(seat)
        if len(self.here) == len(self.expected):
            self.room.day.open(self.all)

    def _finish(self, seat: str) -> Process:
        """With whoever stands at the desk, or with the paper in hand."""
        day, clerk = self.room.day, self.crew.clerks.get(seat)
        if clerk is not None and self.room.station.open:
            while self.waits and (clerk.out or clerk.called is not None):
                yield day.timeout(AGAIN)
            if self.waits:
                gate = clerk.called = day.gate()
                self.called[seat] = (clerk, gate)
                clerk.knock()
                yield gate
        elif self._serves(seat):
            free = self.room.trays[seat].call()
            if seat != self.caller:
                yield free

    def _serves(self, seat: str) -> bool:
        """Whether a seat has a tray that somebody works on now."""
        return seat in (CHAIR, SECRETARY) and self.room.station.open and not self.room.manned(seat)

    def back(self) -> None:
        """Everybody to their post; whoever was suspended hands theirs over."""
        for seat in self.room.station.laid.seats:
            if seat in self.here or seat in (CHAIR, SECRETARY):
                self._to_post(seat)

    def _to_post(self, seat: str) -> None:
        clerk, _ = self.called.pop(seat, (None, None))
        if seat in (CHAIR, SECRETARY):
            self.room.trays[seat].release()
        if clerk is None or not clerk.out:
            return
        if not (self.room.station.members[seat].suspended and hand_over(self.crew, seat)):
            clerk.resume()
