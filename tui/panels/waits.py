"""What waits for me: who or what, how long already, by when if there is an hour.
The order is that in which it came; which of it comes first is for me to say.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from simulator.seat.bench import Waiting
from simulator.texts.phrase import clock
from tui.lines import Line, Look, Span, line, paragraph, wrap
from tui.panels.base import Barred

MINUTE = 60
#: Rows of a thing where there is no room for all of it.
SHORT = 2
#: Keeps a number with its word.
TOGETHER = "\u00a0"


class Waits(Barred):
    """The right half beside the room."""

    _waits: tuple[Waiting, ...] = ()
    _now = 0

    def show(self, waits: tuple[Waiting, ...], now: int) -> None:
        """Show these, at a second of the day."""
        self._waits, self._now = waits, now
        self.redraw()

    def beside(self, size: Size) -> Sequence[Line]:
        """A head, then thing after thing; where not all fit, the first of each kind, and the rest is counted."""
        head = line(Span(self.words("tui.waits.head"), Look.HEAD))
        if not self._waits:
            return [head, *paragraph(self.words("tui.waits.nothing"), size.width)]
        room = size.height - 1
        things = [self._thing(waiting, 0, size.width) for waiting in self._waits]
        if sum(map(len, things)) > room:
            things = [self._thing(waiting, more, size.width) for waiting, more in self._kinds()]
        if sum(map(len, things)) > room:
            things = [self._thing(waiting, more, size.width, SHORT) for waiting, more in self._kinds()]
        return [head, *self._fitting(things, room)]

    def _fitting(self, things: Sequence[Sequence[Line]], room: int) -> list[Line]:
        """Whole things only, and how many kinds are left out."""
        rows: list[Line] = []
        for place, thing in enumerate(things):
            left = len(things) - place - 1
            if len(rows) + len(thing) + (left > 0) > room and place:
                return [*rows, line(self.words("tui.more", n=left + 1))]
            rows += thing
        return rows

    def _kinds(self) -> list[tuple[Waiting, int]]:
        """The first of each kind, and how many more of it there are."""
        kinds = [waiting.what.key for waiting in self._waits]
        first = [n for n, kind in enumerate(kinds) if kind not in kinds[:n]]
        return [(self._waits[n], kinds.count(kinds[n]) - 1) for n in first]

    def _thing(self, waiting: Waiting, more: int, width: int, most: int = 0) -> list[Line]:
        """What waits and for how long; in so many rows at most its last words go first."""
        said = []
        minutes = (self._now - waiting.since) // MINUTE
        if minutes > 0:
            # A number and its unit stay in one row.
            said.append(self.words.duration(minutes * MINUTE).replace(" ", TOGETHER))
        if waiting.due:
            said.append(self.words("tui.waits.due", time=clock(waiting.due)))
        if more:
            said.append(self.words("tui.waits.alike", n=more).replace(" ", TOGETHER))
        what, told = self.words.say(waiting.what), f" ({', '.join(said)})" if said else ""
        rows = wrap(f"{what.removesuffix('.')}{told}" if said else what, width - 2)
        while 0 < most < len(rows) and " " in what:
            what = what.rpartition(" ")[0]
            rows = wrap(f"{what.rstrip('.,:;')}…{told}", width - 2)
        return [line(Span("· " if n == 0 else "  ", Look.HEAD), row) for n, row in enumerate(rows)]
