"""A page longer than the screen, read from the top: a debrief, an explanation.
It keeps its place and knows nothing of what is written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.geometry import Size

from simulator.texts.words import Words
from tui import keys
from tui.lines import BLANK, Line, Look, Span, line, width_of
from tui.panels.base import Panel


class Scroll(Panel):
    """Lines made for a width, a window on them."""

    def __init__(self, words: Words, name: str, make: Callable[[int], Sequence[Line]]) -> None:
        super().__init__(words, name)
        self._make = make
        self._top = 0
        self._count = 0

    def turn(self, key: str) -> None:
        """Move by a key, if it is one that moves."""
        room = self.size.height - 1
        steps = {keys.UP: -1, keys.DOWN: 1, keys.PAGE_UP: -room, keys.PAGE_DOWN: room}
        steps |= {keys.HOME: -self._count, keys.END: self._count}
        self._top = max(0, min(self._top + steps.get(key, 0), self._count - room))
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """The lines in the window, and how many are still below it."""
        lines = self._make(size.width)
        self._count = len(lines)
        room = size.height - 1
        seen = lines[self._top : self._top + room]
        below = max(0, self._count - self._top - room)
        said = f" {self.words('tui.debrief.below', n=below)} " if below else ""
        rest = "─" * max(0, size.width - 2 - width_of(said))
        return [*seen, *[BLANK] * (room - len(seen)), line(Span("──", Look.RULE), said, Span(rest, Look.RULE))]

    def on_mouse_scroll_down(self, _: events.MouseScrollDown) -> None:
        """The wheel moves three lines."""
        for _step in range(3):
            self.turn(keys.DOWN)

    def on_mouse_scroll_up(self, _: events.MouseScrollUp) -> None:
        """The wheel moves three lines back."""
        for _step in range(3):
            self.turn(keys.UP)
