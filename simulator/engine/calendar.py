"""SimPy's calendar with alarms beside its events: a plain call at a second, with no object of its own.

Half of what happens in a station is somebody being done with something. A SimPy timeout for each cost a
third of the day; an alarm is a row on the same heap, in the same order, and processes never notice.
"""

from __future__ import annotations

from collections.abc import Callable
from heapq import heappop, heappush
from typing import Any, cast

import simpy
from simpy.events import NORMAL, URGENT

Alarm = Callable[[int, Any], None]
"""`then(now, value)`: called at its second with what it was set with."""


class Calendar(simpy.Environment):
    """The calendar of one day, in whole seconds. `second` is the present one.

    A row of the heap is (second, priority, number, event) as in SimPy, or (second, priority, number,
    then, value) for an alarm; numbers differ, so rows are never compared beyond them.
    """

    def __init__(self, start: int) -> None:
        super().__init__(initial_time=start)
        self.second = start
        self._rows = cast("list[Any]", self._queue)

    def alarm(self, seconds: int, then: Alarm, value: object = None) -> None:
        """Call `then` so many seconds from now, after what was set for that second before."""
        heappush(self._rows, (self.second + seconds, NORMAL, next(self._eid), then, value))

    def soon(self, then: Alarm, value: object = None) -> None:
        """Call `then` in this second, before anything else that was set for it, as a new process would begin."""
        heappush(self._rows, (self.second, URGENT, next(self._eid), then, value))

    def step(self) -> None:
        """The next row."""
        if not self._rows:
            raise simpy.core.EmptySchedule
        self._row(heappop(self._rows))

    def go(self, last: int) -> None:
        """Every row up to a second, in order."""
        rows, pop = self._rows, heappop
        while rows and rows[0][0] <= last:
            row = pop(rows)
            if len(row) == 5:
                now, _, _, then, value = row
                self._now = self.second = now
                then(now, value)
            else:
                self._row(row)

    def _row(self, row: tuple[Any, ...]) -> None:
        self._now = self.second = row[0]
        if len(row) == 5:
            row[3](row[0], row[4])
            return
        event = row[3]
        callbacks, event.callbacks = event.callbacks, None
        for callback in callbacks:
            callback(event)
        if not event.ok and not event.defused:
            raise event.value

    def rest(self, second: int) -> None:
        """Nothing is left before a second: it is that second now."""
        if self.second < second:
            self._now = self.second = second
