"""A page longer than the screen, read from the top: a debrief, an explanation.
It keeps its place and knows nothing of what is written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.geometry import Size

from textual import events

from simulator.texts.words import Words
from tui import keys
from tui.lines import Line
from tui.panels.base import Panel


class Scroll(Panel):
    """Lines made for a width, a window on them."""

    def __init__(self, words: Words, name: str, make: Callable[[int], Sequence[Line]]) -> None:
        super().__init__(words, name)
        self._make = make
        self._top = 0
        self._count = 0

    @property
    def below(self) -> int:
        """Lines that are still below the window."""
        return max(0, self._count - self._top - self.size.height)

    def turn(self, key: str) -> bool:
        """Move by a key; whether it was one that moves."""
        page = max(1, self.size.height - 1)
        steps = {keys.UP: -1, keys.DOWN: 1, keys.PAGE_UP: -page, keys.PAGE_DOWN: page}
        steps |= {keys.HOME: -self._count, keys.END: self._count}
        if key not in steps:
            return False
        self._top = max(0, min(self._top + steps[key], self._count - self.size.height))
        self.redraw()
        return True

    def paint(self, room: Size) -> Sequence[Line]:
        """The lines in the window."""
        lines = self._make(room.width)
        self._count = len(lines)
        return lines[self._top : self._top + room.height]

    def on_mouse_scroll_down(self, _: events.MouseScrollDown) -> None:
        """The wheel moves three lines."""
        for _step in range(3):
            self.turn(keys.DOWN)

    def on_mouse_scroll_up(self, _: events.MouseScrollUp) -> None:
        """The wheel moves three lines back."""
        for _step in range(3):
            self.turn(keys.UP)
