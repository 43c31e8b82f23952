"""A line across the screen, with what one should know in passing written into it.
It knows nothing of what it parts.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from tui.lines import Line, Look, Span, fit, line, width_of
from tui.panels.base import Panel


class Rule(Panel):
    """A rule; `tees` are the columns at which something hangs from it or stands on it, with their signs."""

    _said: tuple[str, ...] = ()
    _tees: tuple[tuple[int, str], ...] = ()

    def say(self, *said: str) -> None:
        """Write these into the rule."""
        self._said = tuple(text for text in said if text)
        self.redraw()

    def tee(self, *tees: tuple[int, str]) -> None:
        """Join the bars that stand at these columns."""
        self._tees = tees
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """Dashes with the words between them."""
        spans = []
        left = size.width
        for text in self._said:
            words = f" {fit(text, min(width_of(text), left - 6))} "
            spans += [Span("──", Look.RULE), Span(words, Look.STRONG)]
            left -= 2 + width_of(words)
        signs = {column - (size.width - left): sign for column, sign in self._tees}
        rest = "".join(signs.get(place, "─") for place in range(left))
        return [line(*spans, Span(rest, Look.RULE))]
