"""One running day: the event calendar and the single door, `tell`, through which every fact passes.

It knows neither law nor screens: whoever must hear events is handed
in, and processes live above it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import Any

import simpy
from simpy.events import Timeout

from simulator.engine.calendar import Calendar
from simulator.procedures.all import APPLY, DECIDE
from simulator.procedures.base import Command, Doing, Event, Impossible
from simulator.procedures.identity import DocumentLooked
from simulator.procedures.issuing import BallotsIssued, MemberSigned, VoterSigned, ordinary_visit
from simulator.procedures.order import VoterCalled, ordinary_call
from simulator.station.station import Station

Hear = Callable[[int, Any], None]
Process = Generator[simpy.Event, Any, None]
Gate = simpy.Event


FOREVER = 10**9
"""A second after every other."""

LAST = 72 * 3600
"""No day has anything to do after this second."""


class Day:
    """The calendar of one day over one station.

    `records` is the journal in memory: whatever the caller put there, then asks and events; an event's
    id is its index. Witnesses hear an event before it is applied, listeners after it is recorded.
    """

    def __init__(self, station: Station, start: int, records: list[Any]) -> None:
        self.station = station
        self.records = records
        self.calendar = Calendar(start)
        self._rows: dict[type[Event], tuple[Hear | None, Callable[..., None], Callable[..., None] | None]] = {
            kind: (None, apply, None) for kind, apply in APPLY.items()
        }
        self.timeout = self.calendar.timeout
        self.later = self.calendar.alarm
        self.soon = self.calendar.soon
        self.hear_visit: Callable[[int, VoterSigned, MemberSigned, BallotsIssued], None] | None = None
        self.tell = self._teller()

    @property
    def now(self) -> int:
        """The present second of the day."""
        return self.calendar.second

    def witness(self, hears: Mapping[type[Event], Hear]) -> None:
        """Have these functions hear their events, with the id to be, before anything changes."""
        for kind, hear in hears.items():
            before, apply, after = self._rows[kind]
            self._rows[kind] = (hear if before is None else _both(before, hear), apply, after)

    def listen(self, kind: type[Event], after: Callable[[Any], None]) -> None:
        """Have a function called after an event of this kind is recorded."""
        before, apply, old = self._rows[kind]
        self._rows[kind] = (before, apply, after if old is None else _after(old, after))

    def _teller(self) -> Callable[[Event], None]:
        """`tell(event)`: an event happens: witnesses hear it, the station changes, the journal has it, listeners act.

        A closure, since half of a day's time would otherwise go into finding the same four things again.
        """
        rows, records, station, append = self._rows, self.records, self.station, self.records.append

        def tell(event: Event) -> None:
            hear, apply, after = rows[event.__class__]
            if hear is not None:
                hear(len(records), event)
            apply(station, event)
            append(event)
            if after is not None:
                after(event)

        return tell

    def telling(self, kind: type[Event]) -> Callable[[Any], None]:
        """`tell` for one kind of event, looked up once: for what happens to every voter.

        Who listens or witnesses from then on is not asked, so it is called when the day is under way.
        """
        hear, apply, after = self._rows[kind]
        if after is not None:
            return self.tell
        records, station, append = self.records, self.station, self.records.append

        if hear is None:

            def told(event: Event) -> None:
                apply(station, event)
                append(event)

            return told
        witness = hear

        def heard(event: Event) -> None:
            witness(len(records), event)
            apply(station, event)
            append(event)

        return heard

    def tell_call(self, called: VoterCalled, looked: DocumentLooked) -> None:
        """An ordinary voter steps up and is looked at: both events happen at once (see `ordinary_call`)."""
        ordinary_call(self.station, called, looked)
        self.records += (called, looked)

    def tell_visit(self, signed: VoterSigned, against: MemberSigned, issued: BallotsIssued) -> None:
        """An ordinary visit ends: its three events happen at once (see `ordinary_visit`); no listener is called."""
        records = self.records
        if self.hear_visit is not None:
            self.hear_visit(len(records), signed, against, issued)
        ordinary_visit(self.station, signed, against, issued)
        records += (signed, against, issued)

    def do(self, seat: str, cause: str, command: Command) -> Impossible | None:
        """A seat does a command at this second: its events happen, or it turns out impossible."""
        doing = Doing(self.now, seat, cause)
        outcome = DECIDE[type(command)](self.station, doing, command)
        if isinstance(outcome, Impossible):
            return outcome
        for event in outcome:
            self.tell(event)
        return None

    def start(self, process: Process) -> None:
        """Let a process live its day."""
        self.calendar.process(process)

    def gate(self) -> Gate:
        """Something a process can wait for until `open` lets it through."""
        return self.calendar.event()

    def open(self, gate: Gate) -> None:
        """Let whoever waits at a gate through; a gate opens once."""
        if not gate.triggered:
            gate.succeed()

    def until(self, second: int) -> Timeout:
        """A timeout that ends at a second of the day, at once when it has passed."""
        return self.timeout(max(0, second - self.now))

    def run_to(self, second: int) -> None:
        """Finish every event with time up to this second."""
        self.calendar.go(second)
        self.calendar.rest(second)

    def run_until(self, second: int, stop: Callable[[], bool]) -> bool:
        """Go on until `stop()` holds after some event, at most to a second; whether it held."""
        calendar = self.calendar
        while calendar.peek() <= second:
            calendar.step()
            if stop():
                calendar.go(calendar.second)
                return True
        calendar.rest(second)
        return stop()

    def run_out(self) -> None:
        """Finish the day, at most to the end of the third night: whoever still tries then tries for ever."""
        self.calendar.go(LAST)


def _both(first: Hear, second: Hear) -> Hear:
    def hear(number: int, event: Event) -> None:
        first(number, event)
        second(number, event)

    return hear


def _after(first: Callable[[Any], None], second: Callable[[Any], None]) -> Callable[[Any], None]:
    def after(event: Event) -> None:
        first(event)
        second(event)

    return after
