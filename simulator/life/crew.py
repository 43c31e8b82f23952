"""Everybody of one day brought to life: voters, colleagues, observers, hours, in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.life import bells, enquiries, observers, planting, scenes, telephone, watched
from simulator.life.patience import evening
from simulator.life.room import Room
from simulator.life.staff import opening, posts, relief, sitting
from simulator.life.staff.chair import Chair
from simulator.life.staff.counting import Table
from simulator.life.staff.doors import Doors
from simulator.life.staff.evening import give_back, on_tally
from simulator.life.staff.home import trip
from simulator.life.staff.issuing import Clerk
from simulator.life.staff.leading import Leading
from simulator.life.staff.secretary import Secretary
from simulator.life.voters import Voters
from simulator.procedures.boxes import SheetsStuffed
from simulator.procedures.closing import StationClosed, TallyWritten
from simulator.procedures.identity import VoterAsked, VoterSent
from simulator.procedures.issuing import BallotsIssued, SheetReplaced
from simulator.procedures.opening import StationOpened
from simulator.procedures.order import BallotsCast
from simulator.procedures.trip import TripOrdered

if TYPE_CHECKING:
    from simulator.engine.day import Process


class Crew:
    """The living day. `clerks` are the members at desks by seat, `relieved` who keeps whose section.

    `kept` are desks (index) that somebody still keeps whose own member has rested, by that member; `leaving` are
    members who get up as soon as whoever stands at their desk is served; `moving` is what members are on their way to.
    """

    def __init__(self, room: Room) -> None:
        self.room = room
        self.voters = Voters(room)
        self.clerks: dict[str, Clerk] = {}
        self.relieved: dict[str, str] = {}
        self.kept: dict[str, tuple[str, int]] = {}
        self.leaving: list[str] = []
        self.moving: dict[str, list[Process]] = {}
        self.trip_out = False
        self.chair = Chair(self)
        self.secretary = Secretary(self)
        self.doors = Doors(self)
        self.table = Table(self)
        day = room.day
        day.witness({BallotsCast: room.vault.cast, SheetsStuffed: room.vault.stuffed})
        day.listen(VoterSent, self.sent)
        day.listen(VoterAsked, self.asked)
        day.listen(TallyWritten, lambda event: on_tally(room, event))
        day.listen(BallotsIssued, self.done)
        day.listen(SheetReplaced, self.done)
        day.listen(StationOpened, self.opened)
        day.listen(StationClosed, self.closed)
        day.listen(TripOrdered, self.out)

    def live(self) -> None:
        """Start the day."""
        day, plan = self.room.day, self.room.plan
        planting.live(self)
        observers.live(self)
        opening.live(self)
        self.chair.live()
        self.secretary.live()
        self.doors.live()
        self.table.live()
        scenes.live(self)
        enquiries.live(self)
        telephone.live(self.room)
        watched.live(self)
        posts.live(self)
        sitting.live(self)
        day.start(bells.filings(self.room))
        day.start(bells.turnout(self.room))
        day.start(evening(self))
        self.voters.start()
        if plan.trips:
            day.start(bells.ordered(self.room))
        if plan.filings:
            day.start(bells.trip(self.room))

    def opened(self, _: StationOpened) -> None:
        """Voting begins: whoever sits at a desk takes the first in line, chair and secretary what waits for them."""
        room = self.room
        for seat, member in room.station.members.items():
            if member.desk >= 0:
                clerk = Clerk(room, seat, member.desk, self.voters)
                self.clerks[seat] = clerk
                self.voters.knock[member.desk] = clerk.knock
                clerk.knock()
        room.day.start(self.secretary.work())
        room.day.start(self.chair.work())

    def closed(self, _: StationClosed) -> None:
        """Voting is over: members count their packs, the table is made ready."""
        for seat, clerk in self.clerks.items():
            if clerk.out and not self.room.station.members[seat].away:
                self.room.day.start(give_back(clerk))
            else:
                clerk.knock()
        self.room.trays["secretary"].knock()
        day = self.room.day
        day.start(self.table.work())
        day.start(Leading(self.table).work())
        day.start(self.table.papers.work())

    def out(self, event: TripOrdered) -> None:
        """Two members go out with the mobile box."""
        self.trip_out = True
        self.room.day.start(self._trip(event))

    def _trip(self, event: TripOrdered) -> Process:
        """Out and back; whoever came from a desk sits down there again."""
        yield from trip(self, event)
        for seat in event.seats:
            yield from relief.take_back(self, seat)
        self.trip_out = False
        self.room.trays["chair"].knock()

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
            self.secretary.arrives(event.voter, event.desk)
        elif event.place == "chair":
            self.room.trays["chair"].put("case", (event.voter, event.reason))
        else:
            self.voters.away(event.voter)
        self._turn_over(event.by)
