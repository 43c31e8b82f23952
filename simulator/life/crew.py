"""Everybody of one day brought to life: voters, colleagues, observers, hours; the only place that starts processes."""

from __future__ import annotations

from simulator.engine.day import Process
from simulator.life import bells, observers
from simulator.life.room import Room
from simulator.life.staff.chair import Chair
from simulator.life.staff.counting import Table
from simulator.life.staff.evening import on_tally
from simulator.life.staff.issuing import Clerk
from simulator.life.staff.opening import opening, posts
from simulator.life.staff.secretary import Secretary
from simulator.life.voters import Voters
from simulator.procedures.closing import TallyWritten
from simulator.procedures.identity import VoterAsked, VoterSent
from simulator.procedures.issuing import BallotsIssued, SheetReplaced
from simulator.procedures.order import BallotsCast


class Crew:
    """The living day. `clerks` are the members at desks by seat, `relieved` who keeps whose section."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.voters = Voters(room)
        self.clerks: dict[str, Clerk] = {}
        self.relieved: dict[str, str] = {}
        self.trip_out = False
        self.chair = Chair(self)
        room.day.witness({BallotsCast: room.vault.cast})
        room.day.listen(VoterSent, self.sent)
        room.day.listen(VoterAsked, self.asked)
        room.day.listen(TallyWritten, lambda event: on_tally(room, event))
        room.day.listen(BallotsIssued, self.done)
        room.day.listen(SheetReplaced, self.done)

    def live(self) -> None:
        """Start the day."""
        day, plan = self.room.day, self.room.plan
        for number, watching in enumerate(plan.watching, start=1):
            day.start(observers.watcher(self.room, watching, number))
        day.start(self._work())
        day.start(bells.filings(self.room))
        day.start(bells.turnout(self.room))
        day.start(self.chair.mark_end())
        self.voters.start()
        if plan.filings:
            day.start(bells.trip(self.room))

    def _work(self) -> Process:
        """The commission's day: opening, voting with everybody at a post, the count."""
        room = self.room
        yield from opening(room)
        for seat, post in posts(room).items():
            if post.startswith("desk"):
                index = int(post.removeprefix("desk-")) - 1
                clerk = Clerk(room, seat, index, self.voters)
                self.clerks[seat] = clerk
                self.voters.knock[index] = clerk.knock
                clerk.knock()
        room.day.start(Secretary(self).work())
        yield from self.chair.work()
        room.trays["secretary"].knock()
        yield from Table(self).work()

    def clerk_at(self, desk: int) -> Clerk | None:
        """Who works at a desk (index) now."""
        member = self.room.station.desks[desk].member
        return self.clerks.get(member)

    def asked(self, event: VoterAsked) -> None:
        """Whoever was asked answers."""
        clerk = self.clerk_at(event.desk)
        if clerk is not None:
            clerk.hands.answer(event)

    def done(self, event: BallotsIssued | SheetReplaced) -> None:
        """A visit ended with sheets in hand."""
        self._turn_over(event.by)

    def _turn_over(self, seat: str) -> None:
        clerk = self.clerks.get(seat)
        if clerk is not None and clerk.turn is not None:
            self.room.day.open(clerk.turn)

    def sent(self, event: VoterSent) -> None:
        """Somebody leaves a desk without sheets: to a colleague, or out."""
        if event.place == "secretary":
            self.room.trays["secretary"].put("person", (event.voter, event.desk))
        elif event.place == "chair":
            self.room.trays["chair"].put("case", (event.voter, event.reason))
        else:
            self.voters.away(event.voter)
        self._turn_over(event.by)
