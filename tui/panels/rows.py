"""The voter list as it lies open: lines of paper, the finger on one of them, ink where people signed.
It draws only the lines in sight, so that a list of thousands costs no more than a leaf.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual import events
from textual.geometry import Size

from simulator.seat.view import Leaf, Row
from simulator.texts.words import Words
from tui.finger import Finger
from tui.lines import BLANK, Line, Look, Span, fit, line, width_of
from tui.messages import Pressed
from tui.panels.base import Panel

#: Cells of the columns: number, born, home, number of the person, the two signatures; the name takes the rest.
NARROW: Final = (5, 5, 8, 12, 8, 6)
WIDE: Final = (5, 5, 14, 12, 16, 12)
#: In fewer rows than this the list is for lines, and how to move is left to F2.
LEAST_WITH_KEYS: Final = 5
#: A click on a line presses this with the line's place.
ROW: Final = "row "


class Rows(Panel):
    """The list."""

    def __init__(self, words: Words, name: str) -> None:
        super().__init__(words, name)
        self._finger = Finger()
        self._active = False

    def show(self, finger: Finger, *, active: bool) -> None:
        """Show the list under a finger; active when the arrows move it."""
        self._finger, self._active = finger, active
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """A head, the lines around the finger, and the line under it in full."""
        leaf = self._finger.leaf
        if leaf is None:
            return [line(Span(f" {self.words('tui.list.closed')}", Look.HEAD))]
        widths = WIDE if self.wide else NARROW
        foot = self._foot(size, widths)
        room = max(1, size.height - 1 - len(foot))
        # The finger is in the middle: who stands before and after in the list tells namesakes apart.
        top = max(0, min(self._finger.at - room // 2, len(leaf.rows) - room))
        seen = range(top, min(top + room, len(leaf.rows)))
        rows = [self._row(leaf, place, size.width, widths) for place in seen]
        return [self._head(leaf, size.width, widths), *rows, *[BLANK] * (room - len(rows)), *foot]

    def on_mouse_scroll_down(self, _: events.MouseScrollDown) -> None:
        """The wheel moves the finger."""
        self.post_message(Pressed("down"))

    def on_mouse_scroll_up(self, _: events.MouseScrollUp) -> None:
        """The wheel moves the finger."""
        self.post_message(Pressed("up"))

    def _head(self, leaf: Leaf, width: int, widths: Sequence[int]) -> Line:
        street = f" {self.words.say(leaf.street)}" if leaf.street else ""
        title = self.words("tui.list.title", leaf=str(leaf.leaf)) + street
        names = [self.words(f"tui.list.{key}") for key in ("born", "home", "iin", "voter", "member")]
        cells = [fit(text, size) for text, size in zip(names, widths[1:], strict=True)]
        left = width - sum(map(width_of, cells)) - len(cells)
        return line(Span(f" {fit(title, left)}{' '.join(cells)}", Look.HEAD))

    def _row(self, leaf: Leaf, place: int, width: int, widths: Sequence[int]) -> Line:
        row = leaf.rows[place]
        here = place == self._finger.at and self._finger.shown
        number, born, home, iin, *_ = widths
        left = f"{'>' if here else ' '}{row.number:>{number}}{'*' if row.note else ' '}"
        middle = f"{fit(str(row.born), born)} {fit(row.home, home)} {fit(row.iin, iin)} "
        ink = self._ink(row, widths)
        room = width - width_of(left) - width_of(middle) - width_of(ink) - 1
        text = f"{left}{fit(self.words.say(row.name), room)} {middle}{ink}"
        look = Look.CURSOR if here and self._active else Look.STRONG if here else Look.PLAIN
        return line(Span(text, look, f"{ROW}{place}"))

    def _ink(self, row: Row, widths: Sequence[int]) -> str:
        voter, member = widths[-2:]
        if row.note and not row.voter and not row.member:
            return fit(self.words.say(row.note), voter + 1 + member)
        return f"{fit(row.voter, voter)} {fit(row.member, member)}"

    def _foot(self, size: Size, widths: Sequence[int]) -> list[Line]:
        """The line under the finger where its own row is too short for it; else how to move, if there is room."""
        row = self._finger.row
        if row is not None and self._finger.shown:
            name = self.words.say(row.name)
            if row.note is not None or width_of(name) > size.width - sum(widths) - len(widths) - 3:
                note = f"  * {self.words.say(row.note)}" if row.note else ""
                return [line(Span(fit(f" {row.number} {name}{note}", size.width), Look.STRONG))]
        return [line(f" {self.words('tui.list.keys')}")] if size.height > LEAST_WITH_KEYS else []
