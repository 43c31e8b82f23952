"""A list to choose one thing from, by digit, by arrows, by mouse.
It knows labels and places; what is chosen means something to the screen alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.geometry import Size

from simulator.texts.words import Words
from tui import keys
from tui.lines import BLANK, Line, Look, Span, fit, line, paragraph, width_of
from tui.panels.base import Panel

#: A click on a thing presses this with its place.
PLACE: Final = "place "
STEPS: Final = {keys.UP: -1, keys.LEFT: -1, keys.DOWN: 1, keys.RIGHT: 1, keys.PAGE_UP: -10, keys.PAGE_DOWN: 10}


class Menu(Panel):
    """Words above, things to choose below, each with more said at its right."""

    def __init__(self, words: Words, name: str) -> None:
        super().__init__(words, name)
        self._above = ""
        self._things: tuple[tuple[str, str], ...] = ()
        self.at = 0

    def show(self, above: str, things: Sequence[tuple[str, str]], at: int = 0) -> None:
        """Show these; each thing is its words and what more there is to say."""
        self._above, self._things, self.at = above, tuple(things), at
        self.redraw()

    def press(self, key: str) -> int | None:
        """Move the cursor, or choose: the place chosen, or none."""
        if key == keys.ENTER and self._things:
            return self.at
        if key.startswith(PLACE):
            return int(key.removeprefix(PLACE))
        if key in keys.DIGITS:
            place = keys.DIGITS.index(key)
            return place if place < len(self._things) else None
        step = STEPS.get(key, 0)
        if step and self._things:
            self.at = max(0, min(self.at + step, len(self._things) - 1))
            self.redraw()
        return None

    def paint(self, size: Size) -> Sequence[Line]:
        """The words, a gap, the things around the cursor."""
        above = [row for text in self._above.split("\n") for row in paragraph(text, size.width - 2, indent=2)]
        room = max(1, size.height - len(above) - 2)
        # Where there are more, the last row says how many below.
        room -= len(self._things) > room
        top = max(0, min(self.at - room // 2, len(self._things) - room))
        things = [self._thing(place, size.width) for place in range(top, min(top + room, len(self._things)))]
        below = len(self._things) - top - len(things)
        more = [line(f"     {self.words('tui.more', n=below)}")] if below > 0 else []
        return [BLANK, *above, BLANK, *things, *more]

    def _thing(self, place: int, width: int) -> Line:
        label, more = self._things[place]
        digit = keys.DIGITS[place] if place < len(keys.DIGITS) else " "
        more = f"{more} " if more else ""
        name = fit(label, width - width_of(more) - 7)
        if place == self.at:
            return line(Span(f"  >{digit} {name} {more}", Look.CURSOR, f"{PLACE}{place}"))
        hit = f"{PLACE}{place}"
        return line(Span(f"   {digit} ", Look.KEY, hit), Span(f"{name} {more}", Look.PLAIN, hit))
