"""One exercise as it runs: laid out, lived, asked, judged. Time moves only when told to.

It is synchronous and pure: no clock, no files, no screens. Everything that happens is in `records`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.debrief.sighting import Eyes
from simulator.engine.day import Day
from simulator.engine.draws import Draws
from simulator.exercise import commands, watching, whereabouts
from simulator.exercise.attention import Attention
from simulator.exercise.doors import COMMANDS as OUTDOORS
from simulator.exercise.fields import Fields
from simulator.exercise.kit import Kit
from simulator.exercise.reach import walking
from simulator.journal.records import ENGINE, FORMAT, Asked, Header
from simulator.law.all import sit
from simulator.law.court import Court
from simulator.life.crew import Crew
from simulator.life.room import Room
from simulator.life.staff.issuing import Clerk
from simulator.life.staff.opening import issuing
from simulator.procedures.all import DECIDE
from simulator.procedures.base import Doing, Impossible
from simulator.procedures.counting import SHOW
from simulator.procedures.patrol import Walk
from simulator.scenario.planning import Planner
from simulator.station.people import OBSERVER
from simulator.station.station import Station

BEFORE = 5 * 60
"""The calendar starts so many seconds before the commission's first duty."""

BEGIN = "begin"
"""The ask that puts the beginning of play later than the scenario has it."""

LOOK_ON = "watch"
"""The ask of a free seat to look on until something happens."""

NEXT = "next"
"""The ask of a member at a desk to go on with whoever comes next."""

WATCHED = 5
"""Minutes that one looks on when it is not said how long."""

NIGHT = 48 * 3600
"""No day lasts longer than this second."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of an ask: when, what it costs, or why it is impossible."""

    at: int
    cost: int = 0
    impossible: Impossible | None = None


class Exercise:
    """A run of a scenario with a seed. `played` seats wait for asks; all others live by themselves."""

    def __init__(
        self, kit: Kit, seed: int, *, crew: str = "", played: tuple[str, ...] = (), judge: bool = True
    ) -> None:
        self.kit = kit
        self.seed = seed
        own = {str(seat): str(how) for seat, how in kit.scenario.crew.items()}
        competences = {"others": crew} if crew else own
        draws = Draws(seed)
        planner = Planner(kit.scenario, kit.station, kit.book, kit.arrivals, draws)
        laid, self.plan = planner.plan(competences, played)
        self.plan.since = kit.scenario.day.start
        self.header = Header(
            format=FORMAT,
            engine=ENGINE,
            scenario=kit.scenario.id,
            seed=seed,
            law=kit.book.id,
            arrivals=kit.arrivals.id,
            crew=dict(self.plan.crew),
            played=played,
            sources=kit.sources,
        )
        self.station = Station(laid)
        self.day = Day(self.station, kit.book.hours.work_from - BEFORE, [self.header, laid])
        self.court: Court = sit(kit.book, self.station)
        if judge:
            self.day.witness(self.court.hears())
            self.day.hear_visit = self.court.hear_visit
        self.room = Room(self.day, self.plan, draws)
        self.crew = Crew(self.room)
        self.crew.live()
        self.free = tuple(seat for seat in played if seat not in issuing(self.room))
        """Played seats that have no desk by the roster."""
        self.attention = Attention(self.room, played)
        self.eyes = Eyes()
        self.answers: dict[str, Answer] = {}
        self.busy: dict[str, int] = {}
        self.ended = False

    # time

    @property
    def now(self) -> int:
        """The present second of the exercise day."""
        return self.day.now

    @property
    def records(self) -> list[object]:
        """The journal so far."""
        return self.day.records

    def advance(self, second: int) -> None:
        """Let everything happen up to a second."""
        if second > self.now:
            self.day.run_to(second)

    @property
    def last(self) -> int:
        """The second at which play ends: the scenario's own, or the end of the night."""
        return self.kit.scenario.day.end or NIGHT

    def over(self, seat: str) -> bool:
        """Whether a seat's part is over: left, packed up, or the played hours past with nobody at the desk."""
        if seat == OBSERVER and watching.sent_off(self.station):
            return True
        if seat in self.room.left or self.now >= self.last:
            return seat in self.room.left or self.at_large(seat) or not whereabouts.awaited_at_desk(self, seat)
        return all(form.handed for form in self.station.forms)

    def at_table(self, seat: str) -> bool:
        """Whether the count has begun: voting is over and every pack counted and given back."""
        cleared = bool(self.station.moment("closed")) and len(self.room.packed) >= len(self.crew.clerks)
        return cleared and not self.out(seat)

    def until_needed(self, seat: str) -> bool:
        """Let the day run until something awaits this seat, at most to the end of play; whether something does."""
        if not self.awaits(seat) and not self.over(seat):
            self.day.run_until(self.last, lambda: self.awaits(seat) or self.over(seat))
        return self.awaits(seat)

    def finish(self) -> None:
        """Let the day run out, every played seat working on by itself, and close the court."""
        self.day.run_to(self.now)
        for seat in self.header.played:
            if seat not in self.room.left:
                self._record(f"end-{seat}", self.now, seat, "leave", {}, "")
            self._leave(seat)
        self.day.run_out()
        if not self.ended:
            self.ended = True
            self.court.rise()

    # the played seats

    def clerk(self, seat: str) -> Clerk | None:
        """The member at work on a seat's desk, once the station is open."""
        return self.crew.clerks.get(seat)

    def out(self, seat: str) -> bool:
        """Whether a seat is out with the mobile box."""
        return self.station.out(seat)

    def in_hand(self, seat: str) -> bool:
        """Whether the table waits with a sheet in this seat's own hand."""
        count, table = self.station.count, self.crew.table
        if count.step is None or count.step[0] != SHOW or count.stopped:
            return False
        pile = count.piles[count.step[1]]
        return pile.done < len(pile.sheets) and table.showing.waits == (seat, pile.done)

    def at_large(self, seat: str) -> bool:
        """Whether a seat acts when it likes: it has no desk now, is out with the mobile box, or at the count."""
        return whereabouts.at_large(self, seat)

    def awaits(self, seat: str) -> bool:
        """Whether somebody or something waits for this seat's own decision; a free seat decides until it looks on."""
        return whereabouts.awaits(self, seat)

    def submit(self, key: str, seat: str, act: str, fields: Fields) -> Answer:
        """An ask of a seat at this second; the same key answers the same and happens once."""
        if key in self.answers:
            return self.answers[key]
        self.day.run_to(self.now)
        at = self.now
        answer = self._do(key, seat, act, fields, at)
        self.answers[key] = answer
        self.day.run_to(at)
        return answer

    def _do(self, key: str, seat: str, act: str, fields: Fields, at: int) -> Answer:
        if act == BEGIN:
            return self._begin(key, seat, fields, at)
        if act == "leave":
            self._record(key, at, seat, act, {}, "")
            self._leave(seat)
            return Answer(at)
        if not commands.writable(key, act, *fields, *fields.values()):
            return Answer(at, 0, Impossible("not-text"))
        if act == LOOK_ON and self.at_large(seat):
            return self._look_on(key, seat, fields, at)
        if act == NEXT and self._barred(seat, at) is None and whereabouts.goes_on(self, seat):
            found: Impossible | tuple[int, Callable[[], None]] = (0, lambda: None)
        else:
            found = self._possible(seat, act, fields, at)
        if isinstance(found, Impossible):
            self._record(key, at, seat, act, fields, found.reason)
            return Answer(at, 0, found)
        cost, run = found
        self._record(key, at, seat, act, fields, "")
        self.attention.heed(seat)
        self.busy[seat] = at + cost
        clerk = self.clerk(seat)
        if clerk is not None:
            clerk.busy_until = at + cost
        run()
        return Answer(at, cost)

    def _begin(self, key: str, seat: str, fields: Fields, at: int) -> Answer:
        """The played part begins at a later second; until then the seat is at work by its own hand."""
        since = fields.get("at")
        if not isinstance(since, int) or since < at:
            return Answer(at, 0, Impossible("not-a-number", BEGIN))
        self._record(key, at, seat, BEGIN, {"at": since}, "")
        self.plan.since = since
        self.attention.begins(since)
        return Answer(at)

    def _look_on(self, key: str, seat: str, fields: Fields, at: int) -> Answer:
        """From now on the seat looks on until something needs it."""
        minutes = fields.get("minutes", WATCHED)
        refused = self._barred(seat, at)
        if refused is None and self.in_hand(seat):
            refused = Impossible("sheet-in-hand")
        if refused is None and not isinstance(minutes, int):
            refused = Impossible("not-a-number", LOOK_ON)
        self._record(key, at, seat, LOOK_ON, fields, "" if refused is None else refused.reason)
        if refused is None and isinstance(minutes, int):
            self.attention.look_on(seat, minutes)
        return Answer(at, 0, refused)

    def _barred(self, seat: str, at: int) -> Impossible | None:
        """Why a seat can do nothing at all now, if so."""
        if seat not in self.header.played or seat in self.room.left:
            return Impossible("not-your-seat", seat)
        return Impossible("busy", str(self.busy[seat])) if at < self.busy.get(seat, 0) else None

    def _possible(self, seat: str, act: str, fields: Fields, at: int) -> Impossible | tuple[int, Callable[[], None]]:
        barred = self._barred(seat, at)
        if barred is not None:
            return barred
        made = commands.command(act, fields, self.station.laid)
        if seat == OBSERVER:
            made = watching.meant(self, made)
        if isinstance(made, Impossible):
            return made
        if self.out(seat) and seat != OBSERVER and not isinstance(made, OUTDOORS):
            return Impossible("out-with-the-box")
        doing = Doing(at, seat, f"ask:{len(self.records)}")
        outcome = DECIDE[type(made)](self.station, doing, made)
        if isinstance(outcome, Impossible):
            return outcome
        way = walking(self.station, doing, made) if self.at_large(seat) else ()

        def run() -> None:
            for event in (*way, *outcome):
                self.day.tell(event)
            self._evening(seat)

        return commands.cost(made, self.station.laid) + sum(Walk.SECONDS for _ in way), run

    def _record(self, key: str, at: int, seat: str, act: str, fields: Fields, refused: str) -> None:
        asked = Asked(id=key, at=at, seat=seat, act=act, fields=dict(fields), refused=refused)
        self.records.append(asked)

    def _evening(self, seat: str) -> None:
        """The shift ends when pack and tally are counted, written and given back."""
        clerk = self.clerk(seat)
        if clerk is not None and self.station.moment("closed") and self.packed(seat) and clerk.turn is not None:
            self.day.open(clerk.turn)

    def packed(self, seat: str) -> bool:
        """Whether a seat has counted its pack, written its tally and given the pack back."""
        moments = self.station.moments
        done = f"counted-{seat}" in moments and f"tally-{seat}" in moments
        return done and not any(self.station.held.get(seat, ()))

    def _leave(self, seat: str) -> None:
        """The seat goes on by its own hand, lawfully."""
        if seat in self.room.left:
            return
        self.room.leave(seat)
        clerk = self.clerk(seat)
        if clerk is not None:
            clerk.played = False
            if clerk.turn is not None:
                self.day.open(clerk.turn)
        elif seat not in self.free:
            self.plan.stops.clear()
