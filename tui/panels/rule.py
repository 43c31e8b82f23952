"""A line across the screen, with what one should know in passing written into it.
It knows nothing of what it parts.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from tui.lines import Line, Look, Span, fit, line, width_of
from tui.panels.base import Panel


class Rule(Panel):
    """A rule; `tees` are the columns at which something hangs from it or stands on it."""

    _said: tuple[str, ...] = ()
    _tee: tuple[int, str] = (-1, "")

    def say(self, *said: str) -> None:
        """Write these into the rule."""
        self._said = tuple(text for text in said if text)
        self.redraw()

    def tee(self, column: int, sign: str) -> None:
        """Join a bar that stands at a column."""
        self._tee = (column, sign)
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """Dashes with the words between them."""
        spans = []
        left = size.width
        for text in self._said:
            words = f" {fit(text, min(width_of(text), left - 6))} "
            spans += [Span("──", Look.RULE), Span(words, Look.STRONG)]
            left -= 2 + width_of(words)
        column, sign = self._tee
        rest = "─" * left
        at = column - (size.width - left)
        if 0 <= at < left:
            rest = f"{rest[:at]}{sign}{rest[at + 1 :]}"
        return [line(*spans, Span(rest, Look.RULE))]
