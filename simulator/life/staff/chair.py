"""The chair's day: observers at the door, marks in the list, cases brought from desks, the trip, the end of lines.

What waits for the chair lies in their tray, whoever does it; while a person is the chair the own hand waits.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from simulator.engine.day import Gate
from simulator.life import enquiries
from simulator.life.plan import CAREFUL
from simulator.life.room import VOTER
from simulator.life.scenes import meet
from simulator.life.staff import policy
from simulator.life.staff.home import asked_first, box_for, due, team
from simulator.life.staff.signing import sign
from simulator.procedures.acts import WriteAct
from simulator.procedures.cases import CaseSettled, SettleCase
from simulator.procedures.closing import DeclareClosed, EndOfLineMarked, LineReopened, MarkEndOfLine, ReopenLine
from simulator.procedures.home import ApplicationAccepted, HandSection, LineMarked, MarkLine
from simulator.procedures.observers import AdmitObserver, ObserverAdmitted, ObserverRefused, RefuseObserver
from simulator.procedures.order import VoterReturned
from simulator.procedures.patrol import GivePost
from simulator.procedures.sittings import SIGNED, CallSitting, SittingClosed
from simulator.procedures.trip import AnnounceTrip, AskAlong, OrderTrip, TripAnswered, answered, goes
from simulator.station.clock import MINUTE
from simulator.station.closing import may_close_early
from simulator.station.people import CHAIR

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew
    from simulator.station.desks import Desk


CALM = 4
"""People in all the lines together at most when two members are let go with the box (assumed)."""

COMES = 10 * MINUTE
"""After so long somebody else is told to sit at a desk to which nobody came (assumed)."""

SITS = 20 * MINUTE
"""How long the chair waits for a sitting to end (assumed)."""

ANSWERS = 3 * MINUTE
"""How long the chair waits for the answer of somebody asked to go with the box (assumed)."""

LATEST = 120 * MINUTE
"""So long after the last hour for applications the trip leaves whatever the lines (assumed)."""


class Chair:
    """The chair as a server of what waits for them, from the first observer of the morning to the last voter."""

    def __init__(self, crew: Crew) -> None:
        self.crew = crew
        self.room = crew.room
        self.tray = crew.room.trays[CHAIR]
        self._manned: dict[int, int] = {}
        self._stay: list[str] = []
        self._sends = False

    def live(self) -> None:
        """Hear what fills and empties the tray; be there at the hour."""
        day = self.room.day
        day.listen(ApplicationAccepted, lambda event: self.tray.put("mark", event.number))
        day.listen(LineMarked, lambda event: self.tray.drop("mark", event.number))
        day.listen(ObserverAdmitted, lambda event: self.tray.drop("observer", event.number))
        day.listen(ObserverRefused, lambda event: self.tray.drop("observer", event.number))
        day.listen(CaseSettled, self._settled)
        day.listen(EndOfLineMarked, self._line_ends)
        day.listen(LineReopened, self._line_goes_on)
        if self.room.station.laid.may_close_early:
            self.room.on_inside_zero.append(self.tray.knock)
        day.start(self._mark_end())

    def work(self) -> Process:
        """From opening to closing, one thing after another."""
        room = self.room
        while not room.station.moment("closed"):
            yield from room.turn(CHAIR)
            self._man_desks()
            if self._marked_early():
                yield room.day.timeout(ReopenLine.SECONDS)
                room.do(room.station.leader, ReopenLine())
            taken = self.tray.take()
            if taken is None:
                self._end_early()
                if self._may_close():
                    room.do(CHAIR, DeclareClosed())
                    break
                yield self.tray.wait()
                continue
            kind, value = taken
            yield from getattr(self, f"_{kind}")(value)

    def at_the_door(self, last: int) -> Process:
        """Before voting begins: whoever came to watch is let in, or not, between two steps of the morning.

        Nobody is begun with whose papers could take longer than to a second of the day; they are let in later.
        """
        room, spans = self.room, self.room.plan.durations
        for kind, value, _ in self.tray.waiting():
            in_time = room.day.now + max(spans.observer[1], spans.media[1]) <= last
            if kind == "observer" and in_time and not room.manned(CHAIR) and not room.station.moment("opened"):
                self.tray.drop(kind, value)
                yield from self._observer(value)

    def by_the_door(self, second: int, last: int) -> Process:
        """With nothing else to do until a second of the day: whoever comes to watch is answered, to `last` at most."""
        day = self.room.day
        while day.now < second:
            yield from self.at_the_door(last)
            gate = self.tray.wait()
            day.later(max(0, second - day.now), self._at_the_hour, gate)
            yield gate

    def _at_the_hour(self, _now: int, gate: object) -> None:
        """Nobody stands by the door any longer."""
        if isinstance(gate, Gate):
            self.room.day.open(gate)

    def _man_desks(self) -> None:
        """A desk with people before it and nobody at it gets a member who is free."""
        room, members = self.room, self.room.station.members
        for desk in room.station.desks:
            told = self._manned.get(desk.number, -COMES)
            if desk.line and not desk.member and room.day.now >= told + COMES:
                free = [s for s, m in members.items() if m.post in ("boxes", "relief") and not m.away]
                may = [s for s in sorted(free, key=self._unnamed) if s not in room.played and self._may_issue(s)]
                if may and room.do(CHAIR, GivePost(may[0], f"desk-{desk.number}")):
                    self._manned[desk.number] = room.day.now
                elif not may:
                    self._carry_over(desk)

    def _may_issue(self, seat: str) -> bool:
        """A careful chair seats nobody who was not named in the morning (COM-09)."""
        return self.room.station.members[seat].named or self.room.competence(CHAIR) != CAREFUL

    def _carry_over(self, desk: Desk) -> None:
        """The sections of a desk that nobody sits at go to the shortest line."""
        room = self.room
        others = [(len(d.line), d.number, d.member) for d in room.station.desks if d.member]
        for section, lies in enumerate(room.station.section_at):
            if others and lies == desk.number - 1:
                taker = min(others)[2]
                room.do(CHAIR, HandSection(section, taker))
                self.crew.clerks[taker].knock()

    def _unnamed(self, seat: str) -> bool:
        """Whoever was named in the morning sits down before anybody else."""
        return not self.room.station.members[seat].named

    def _end_early(self) -> None:
        """At a station on an approved list voting is over as soon as everybody on the list has voted (CLO-02)."""
        station = self.room.station
        nobody = not self.room.inside and not self.crew.trip_out and not station.moment("end-of-line")
        nobody = nobody and not self._rests()
        if nobody and may_close_early(station):
            self.room.do(CHAIR, MarkEndOfLine())

    def _marked_early(self) -> bool:
        """Whether somebody marked the end of the line before the hour, and whoever leads now can undo it."""
        lead = self.room.station.leader
        here = not (self.room.manned(lead) or self._rests() or self.room.station.out(lead))
        return here and bool(self.room.station.moment("end-of-line")) and not self._may_be_over()

    def _may_be_over(self) -> bool:
        """Whether the hour has come, or this station waits for nobody of its own."""
        return self.room.day.now >= self.room.plan.hours.voting_to or may_close_early(self.room.station)

    def _may_close(self) -> bool:
        station = self.room.station
        over = bool(station.moment("end-of-line")) and not self._rests() and self._may_be_over()
        return over and not self.room.inside and not self.crew.trip_out

    def _rests(self) -> bool:
        """Whether somebody else leads the commission until the chair has rested."""
        return self.room.station.members[CHAIR].rests > self.room.day.now

    def _observer(self, number: int) -> Process:
        room = self.room
        observer = room.station.observers[number - 1]
        span = room.plan.durations.media if observer.kind in ("media", "television") else room.plan.durations.observer
        yield room.day.timeout(room.seconds("observer", span, number))
        if observer.admitted or observer.refused:
            return
        reason = policy.admits(observer, room.station.observers)
        if not reason or room.slips(CHAIR, "unread-papers", 800, number):
            room.do(CHAIR, AdmitObserver(number))
        else:
            room.do(CHAIR, RefuseObserver(number, "" if room.slips(CHAIR, "no-reason", 800, number) else reason))

    def _mark(self, number: int) -> Process:
        """Walk to the desk where the section lies, interrupt, put the mark."""
        room = self.room
        yield room.day.timeout(15 + MarkLine.SECONDS)
        if not room.station.applications[number - 1].marked and not room.slips(CHAIR, "unmarked", 300, number):
            room.do(CHAIR, MarkLine(number))

    def _case(self, value: tuple[int, str]) -> Process:
        """Somebody from a desk is heard, with an act where a line is signed; with sheets in hand they go to a booth."""
        room, (voter, reason) = self.room, value
        yield room.day.timeout(room.seconds("case", (120, 300), voter))
        way = "booth" if room.station.hands.get(voter) else "home"
        if reason == "already-signed":
            yield room.day.timeout(WriteAct.SECONDS)
            room.do(CHAIR, WriteAct("line-signed"))
            if voter not in room.station.sets:
                yield from self._sit_over(voter)
            if any(s.adopted and (s.matter, s.target) == (SIGNED, voter) for s in room.station.sittings):
                way = "desk"
        room.do(CHAIR, SettleCase(voter, way))

    def _sit_over(self, voter: int) -> Process:
        """The commission sits over a line that somebody else has signed (rule ISS-11)."""
        room = self.room
        if room.do(CHAIR, CallSitting(SIGNED, voter)):
            sitting = room.station.sittings[-1]
            yield from room.until(SittingClosed, lambda: bool(sitting.ended), room.day.now + SITS)

    def _call(self, number: int) -> Process:
        """A caller whom a person who has left did not answer, while the secretary is out."""
        yield from enquiries.talk(self.room, CHAIR, number)

    def _row(self, number: int) -> Process:
        """Somebody at the table, while the secretary is out."""
        yield from enquiries.show(self.room, CHAIR, number)

    def _act(self, number: int) -> Process:
        """What a person who has left was asked to sign."""
        yield from sign(self.room, CHAIR, number)

    def _sitting(self, _: int) -> Process:
        """What a person who has left did not close is closed by those who sat there."""
        yield self.room.day.timeout(1)

    def _scene(self, number: int) -> Process:
        """What a person who has left let be."""
        yield from meet(self.room, CHAIR, number)

    def _settled(self, event: CaseSettled) -> None:
        """Feet follow words."""
        room, voter = self.room, event.voter
        for kind, value, _ in self.tray.waiting():
            if kind == "case" and value[0] == voter:
                self.tray.drop(kind, value)
        desk = room.station.section_at[room.station.laid.people[voter].section]
        if event.way == "booth" and room.station.hands.get(voter):
            room.plan.spoils.pop(voter, None)
            self.crew.voters.walk(voter)
        elif event.way == "desk":
            room.day.tell(VoterReturned(room.day.now, "", VOTER, voter, desk))
            self.crew.voters.knock[desk]()
        elif event.way == "secretary":
            self.crew.secretary.arrives(voter, desk)
        else:
            self.crew.voters.away(voter)

    def _trip(self, wanted: tuple[str, ...] | None) -> Process:
        """The team goes when the lines allow it, or at once when it is said who goes; nobody after the hour."""
        room = self.room
        if room.day.now >= room.plan.hours.voting_to:
            return
        late = room.day.now >= room.plan.hours.outside_until + LATEST
        if room.station.trip_under_way:
            room.day.later(10 * MINUTE, self._again, wanted)
            yield room.day.timeout(1)
            return
        if not late and not wanted and (self._lines() > CALM or self._unready()):
            room.day.later(10 * MINUTE, self._again, None)
            yield room.day.timeout(1)
            return
        if due(self.crew) and not wanted:
            yield from self._ask_along()
        members, box = wanted or self._team(), box_for(self.crew)
        if due(self.crew) and members and box:
            room.do(CHAIR, AnnounceTrip())
            room.do(CHAIR, OrderTrip(box, members))
        elif due(self.crew) and self._stay:
            room.day.later(10 * MINUTE, self._again, None)
        yield room.day.timeout(MINUTE)

    def _team(self) -> tuple[str, ...]:
        """Whoever can be spared; when there are not two, the second time the chair sends those who would stay."""
        return team(self.crew) or (team(self.crew, tuple(self._stay)) if self._sends else ())

    def _ask_along(self) -> Process:
        """A person who plays has a say in it; no answer means that they stay."""
        room, station = self.room, self.room.station
        self._sends = bool(self._stay)
        while seat := asked_first(self.crew, self._stay):
            room.do(CHAIR, AskAlong(seat))
            room.trays[seat].put("asked", None)
            yield from room.until(TripAnswered, partial(answered, station, seat), room.day.now + ANSWERS)
            room.trays[seat].drop("asked", None)
            self._stay += [] if goes(station, seat) else [seat]

    def _again(self, _now: int, wanted: object) -> None:
        self.tray.put("trip", wanted)

    def _lines(self) -> int:
        return sum(len(desk.line) for desk in self.room.station.desks)

    def _unready(self) -> bool:
        """Whether somebody who applied in time is not yet registered, or not yet marked in the list."""
        noon = self.room.plan.hours.outside_until
        open_ = any(a.filed <= noon and not a.accepted and not a.refused for a in self.room.station.applications)
        return open_ or self.tray.holds("mark")

    def _mark_end(self) -> Process:
        """At the hour the chair drops everything else for the seconds it takes to mark the end of the line."""
        room = self.room
        yield room.day.until(room.plan.hours.voting_to)
        yield room.day.timeout(room.seconds("end-of-line", (5, 15)))
        if room.slips(CHAIR, "line-unmarked", 300):
            yield room.day.timeout(4 * MINUTE)
        yield from room.turn(CHAIR)
        if not room.station.moment("end-of-line"):
            room.do(CHAIR, MarkEndOfLine())

    def _line_goes_on(self, _: LineReopened) -> None:
        """Reopened at the hour, the line is marked again."""
        if self.room.day.now >= self.room.plan.hours.voting_to:
            self.room.day.start(self._mark_end())

    def _line_ends(self, _: EndOfLineMarked) -> None:
        """Nobody joins any more: the chair looks up when the room is empty."""
        self.room.on_inside_zero.append(self.tray.knock)
        self.tray.knock()
