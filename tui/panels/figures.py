"""The working papers to copy from: every figure about a contest as it was written.
It shows them in the order of the form and must not know which of them is right.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.geometry import Size

from simulator.seat.count import FigureSeen
from tui.lines import Line, Look, Span, fit, line, spread, width_of
from tui.panels.base import Barred
from tui.panels.stacks import whole

#: Rows that one key leafs.
LEAF: Final = 5


class Figures(Barred):
    """The papers at the right of the form."""

    _figures: tuple[FigureSeen, ...] = ()
    _leafed = 0

    def show(self, figures: tuple[FigureSeen, ...], leafed: int) -> None:
        """Show these, so many leaves on."""
        self._figures, self._leafed = figures, leafed
        self.redraw()

    def beside(self, size: Size) -> Sequence[Line]:
        """A head, a figure a row, how many are below."""
        head = spread(line(Span(self.words("count.papers"), Look.HEAD)), line(self.words("count.scroll")), size.width)
        if width_of(self.words("count.papers")) + width_of(self.words("count.scroll")) >= size.width:
            head = line(Span(self.words("count.papers"), Look.HEAD))
        if not self._figures:
            return [head, line(self.words("count.papers.none"))]
        room = max(1, size.height - 2)
        top = max(0, min(self._leafed * LEAF, len(self._figures) - room))
        rows = [self._row(figure, size.width) for figure in self._figures[top : top + room]]
        left = len(self._figures) - top - len(rows)
        return [head, *rows, *([line(self.words("tui.more", n=left))] if left else [])]

    def _row(self, figure: FigureSeen, width: int) -> Line:
        value = str(figure.value)
        name = whole(self.words.say(figure.name), width - len(value) - 1)
        return line(fit(name, width - len(value) - 1), Span(f" {value}", Look.STRONG))
