"""What is seen and heard from where I stand: the place in its head, then the last things, newest at the bottom.
Elsewhere in the room other things are said.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from simulator.texts.phrase import Phrase
from tui.lines import Line, Look, Span, fit, line
from tui.panels.heard import Ears


class Near(Ears):
    """The left half below the room."""

    _where: Phrase | None = None

    def stand(self, where: Phrase) -> None:
        """Stand here."""
        self._where = where
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """The place, then what was heard."""
        if self._where is None:
            return []
        head = f" {self.words('tui.near.head', where=self._where)}"
        return [line(Span(fit(head, size.width), Look.HEAD)), *super().paint(Size(size.width, size.height - 1))]
