"""The chair's day: observers at the door, marks in the list, cases brought from desks, the trip, the end of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.life.staff.home import trip
from simulator.procedures.closing import DeclareClosed, MarkEndOfLine
from simulator.procedures.home import MarkLine
from simulator.procedures.observers import AdmitObserver, RefuseObserver
from simulator.procedures.papers import WriteAct
from simulator.station.clock import MINUTE
from simulator.station.people import Observer

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew


CALM = 4
"""People in all the lines together at most when two members are let go with the box (assumed)."""

LATEST = 120 * MINUTE
"""So long after the last hour for applications the trip leaves whatever the lines (assumed)."""


class Chair:
    """The chair as a server of what waits for them, between 07:00 and the last voter."""

    def __init__(self, crew: Crew) -> None:
        self.crew = crew
        self.room = crew.room
        self.tray = crew.room.trays["chair"]

    def work(self) -> Process:
        """From opening to closing, one thing after another."""
        room = self.room
        while not room.station.moment("closed"):
            taken = self.tray.take()
            if taken is None:
                if self._may_close():
                    room.do("chair", DeclareClosed())
                    break
                yield self.tray.wait()
                continue
            kind, value = taken
            yield from getattr(self, f"_{kind}")(value)
        for clerk in self.crew.clerks.values():
            clerk.knock()

    def _may_close(self) -> bool:
        station = self.room.station
        return bool(station.moment("end-of-line")) and not self.room.inside and not self.crew.trip_out

    def _observer(self, number: int) -> Process:
        room = self.room
        observer = room.station.observers[number - 1]
        span = room.plan.durations.media if observer.kind == "media" else room.plan.durations.observer
        yield room.day.timeout(room.seconds("observer", span, number))
        lax = room.slips("chair", "unread-papers", 800, number)
        if self._in_order(observer) or lax:
            room.do("chair", AdmitObserver(number))
            room.trays["secretary"].put("observer", number, urgent=True)
        else:
            reason = "" if room.slips("chair", "no-reason", 800, number) else "papers"
            room.do("chair", RefuseObserver(number, reason))

    @staticmethod
    def _in_order(observer: Observer) -> bool:
        return observer.stamped and observer.accredited

    def _mark(self, number: int) -> Process:
        """Walk to the desk where the section lies, interrupt, put the mark."""
        room = self.room
        yield room.day.timeout(15 + MarkLine.SECONDS)
        if not room.slips("chair", "unmarked", 300, number):
            room.do("chair", MarkLine(number))

    def _case(self, value: tuple[int, str]) -> Process:
        """Somebody from a desk is heard, with an act where a line is signed; with sheets in hand they go to a booth."""
        room, (voter, reason) = self.room, value
        yield room.day.timeout(room.seconds("case", (120, 300), voter))
        if reason == "already-signed":
            yield room.day.timeout(WriteAct.SECONDS)
            room.do("chair", WriteAct("line-signed"))
        if room.station.hands.get(voter):
            room.plan.spoils.pop(voter, None)
            self.crew.voters.walk(voter)
        else:
            self.crew.voters.away(voter)

    def _trip(self, _: object) -> Process:
        room = self.room
        late = room.day.now >= room.plan.hours.outside_until + LATEST
        if not late and (self._lines() > CALM or self._unready()):
            room.day.later(10 * MINUTE, self._again)
            yield room.day.timeout(1)
            return
        self.crew.trip_out = True
        room.day.start(trip(self.crew))
        yield room.day.timeout(MINUTE)

    def _again(self, _now: int, _: object) -> None:
        self.tray.put("trip", None)

    def _lines(self) -> int:
        return sum(len(desk.line) for desk in self.room.station.desks)

    def _unready(self) -> bool:
        """Whether somebody who applied in time is not yet registered, or not yet marked in the list."""
        noon = self.room.plan.hours.outside_until
        open_ = any(a.filed <= noon and not a.accepted and not a.refused for a in self.room.station.applications)
        return open_ or self.tray.holds("mark")

    def mark_end(self) -> Process:
        """At the hour the chair drops everything else for the seconds it takes to mark the end of the line."""
        room = self.room
        yield room.day.until(room.plan.hours.voting_to)
        yield room.day.timeout(room.seconds("end-of-line", (5, 15)))
        if room.slips("chair", "line-unmarked", 300):
            yield room.day.timeout(4 * MINUTE)
        room.do("chair", MarkEndOfLine())
        room.on_inside_zero.append(self.tray.knock)
        self.tray.knock()
