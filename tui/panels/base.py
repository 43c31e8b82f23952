"""A piece of the screen made of lines: it draws what it was shown, and only the lines that changed.
A panel must not know screens or seats; a click on it is told as the key it stands for.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from simulator.texts.words import Words
from tui.lines import BLANK, Line, drawn, hit_at
from tui.messages import Pressed


class Panel(Widget):
    """What all panels share; one of its own says in `paint` what its lines are."""

    def __init__(self, words: Words, name: str) -> None:
        super().__init__(id=name)
        self.words = words
        self.wide = False
        self._lines: Sequence[Line] = ()

    def paint(self, room: Size) -> Sequence[Line]:
        """The lines to show in so many cells and rows."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Paint again and refresh the lines that differ."""
        width, height = self.size
        if not width:
            return
        old, self._lines = self._lines, self.paint(width, height)
        for y in range(height):
            if _at(old, y) != _at(self._lines, y):
                self.refresh(Region(0, y, width, 1))

    def tall(self, rows: int) -> None:
        """Take so many rows of the screen, none hiding the panel."""
        self.display = rows > 0
        if rows and self.styles.height != rows:
            self.styles.height = rows

    def render_line(self, y: int) -> Strip:
        """One row for the terminal."""
        return drawn(_at(self._lines, y), self.size.width)

    def on_resize(self, _: events.Resize) -> None:
        """Another width breaks lines elsewhere."""
        self._lines = ()
        self.redraw()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click presses the key of what lies there."""
        hit = hit_at(_at(self._lines, event.y), event.x)
        if hit:
            self.post_message(Pressed(hit))


def _at(lines: Sequence[Line], y: int) -> Line:
    return lines[y] if 0 <= y < len(lines) else BLANK
