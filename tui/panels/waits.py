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


class Waits(Barred):
    """The right half beside the room."""

    _waits: tuple[Waiting, ...] = ()
    _now = 0

    def show(self, waits: tuple[Waiting, ...], now: int) -> None:
        """Show these, at a second of the day."""
        self._waits, self._now = waits, now
        self.redraw()

    def beside(self, size: Size) -> Sequence[Line]:
        """A head, then thing after thing; those that do not fit are counted."""
        head = line(Span(self.words("tui.waits.head"), Look.HEAD))
        if not self._waits:
            return [head, *paragraph(self.words("tui.waits.nothing"), size.width)]
        rows = [head]
        for place, waiting in enumerate(self._waits):
            thing = self._thing(waiting, size.width)
            left = len(self._waits) - place - 1
            if len(rows) + len(thing) + (left > 0) > size.height and place:
                return [*rows, line(self.words("tui.more", n=left + 1))]
            rows += thing
        return rows

    def _thing(self, waiting: Waiting, width: int) -> list[Line]:
        said = []
        minutes = (self._now - waiting.since) // MINUTE
        if minutes > 0:
            # A number and its unit stay in one row.
            said.append(self.words.duration(minutes * MINUTE).replace(" ", "\u00a0"))
        if waiting.due:
            said.append(self.words("tui.waits.due", time=clock(waiting.due)))
        what = self.words.say(waiting.what)
        rows = wrap(f"{what} ({', '.join(said)})" if said else what, width - 2)
        return [line(Span("· " if n == 0 else "  ", Look.HEAD), row) for n, row in enumerate(rows)]
