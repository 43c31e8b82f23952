"""A piece of the screen made of lines: it draws what it was shown, and only the lines that changed.
A panel must not know screens or seats; a click on it is told as the key it stands for.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from simulator.texts.words import Words
from tui.lines import BLANK, Line, Look, Span, drawn, hit_at
from tui.messages import Pressed


class Panel(Widget):
    """What all panels share; one of its own says in `paint` what its lines are."""

    def __init__(self, words: Words, name: str) -> None:
        super().__init__(id=name)
        self.words = words
        self.wide = False
        self._lines: Sequence[Line] = ()
        self._rows = 0

    def paint(self, size: Size) -> Sequence[Line]:
        """The lines to show in so many cells and rows."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Paint again and refresh the lines that differ."""
        size = self.size
        if not size.width:
            return
        old, self._lines = self._lines, self.paint(size)
        for y in range(size.height):
            if _at(old, y) != _at(self._lines, y):
                self.refresh(Region(0, y, size.width, 1))

    def grow(self) -> None:
        """Take as many rows of the screen as there are lines, none hiding the panel; then draw."""
        rows = len(self.paint(Size(self.size.width or self.app.size.width, 0)))
        self.display = rows > 0
        if rows and rows != self._rows:
            self.styles.height = self._rows = rows
        self.redraw()

    @property
    def rows(self) -> int:
        """Rows it took when it was last in sight."""
        return self._rows

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


class Barred(Panel):
    """A piece at the right of another: a bar at its left, its lines beside it."""

    def paint(self, size: Size) -> Sequence[Line]:
        """The bar from top to bottom."""
        rows = self.beside(Size(max(1, size.width - 2), size.height))
        bar = Span("│ ", Look.RULE)
        return [(bar, *_at(rows, y)) for y in range(size.height)]

    def beside(self, size: Size) -> Sequence[Line]:
        """The lines beside the bar, in so many cells and rows."""
        raise NotImplementedError


def _at(lines: Sequence[Line], y: int) -> Line:
    return lines[y] if 0 <= y < len(lines) else BLANK
