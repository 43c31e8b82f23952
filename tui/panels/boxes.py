"""The ballot boxes by how they stand: sealed, without a seal, out.
It shows seals as they are seen from the room; whether a seal is the morning's is read on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.geometry import Size

from simulator.seat.bench import BoxSeen
from tui.lines import Line, Look, Span, line, width_of, wrap
from tui.panels.base import Panel

#: Keeps the words of a state in one row.
TOGETHER: Final = "\u00a0"


class Boxes(Panel):
    """A line or two below what is heard."""

    _boxes: tuple[BoxSeen, ...] = ()

    def show(self, boxes: tuple[BoxSeen, ...]) -> None:
        """Show these."""
        self._boxes = boxes
        self.grow()

    def paint(self, size: Size) -> Sequence[Line]:
        """Boxes of one state together."""
        if not self._boxes:
            return []
        states: dict[str, list[str]] = {}
        for box in self._boxes:
            states.setdefault(self.words.say(box.state), []).append(box.id)
        told = "; ".join(f"{', '.join(ids)}:{TOGETHER}{state.replace(' ', TOGETHER)}" for state, ids in states.items())
        head = f" {self.words('tui.boxes.head')}  "
        rows = wrap(told, max(1, size.width - width_of(head)))
        margin = " " * width_of(head)
        return [line(Span(head if n == 0 else margin, Look.HEAD), row) for n, row in enumerate(rows)]
