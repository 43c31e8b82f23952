"""What a colleague says to me alone: the deputy in the tutorial, or somebody who sees me hesitate.
It speaks in character and must not know what is right.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from tui.lines import Line, Look, Span, line, wrap
from tui.panels.base import Panel


class Advice(Panel):
    """A line or two, gone when there is nothing to say."""

    _text = ""

    def show(self, text: str) -> None:
        """Say this."""
        self._text = text
        self.grow()

    def paint(self, size: Size) -> Sequence[Line]:
        """The words, marked at their left so that they are told from the offers."""
        if not self._text:
            return []
        rows = wrap(self._text, size.width - 4)
        return [line(" ", Span("» ", Look.KEY), Span(row, Look.STRONG)) for row in rows]
