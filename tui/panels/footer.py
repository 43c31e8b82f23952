"""The last line: the function keys that do something here, each to be clicked as well.
Their meaning never changes from seat to seat.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from tui.lines import Line, Look, Span, length, line
from tui.panels.base import Panel


class Footer(Panel):
    """The function keys."""

    _keys: tuple[tuple[str, str], ...] = ()
    _here = ""

    def show(self, keys: Sequence[tuple[str, str]], here: str = "") -> None:
        """Show keys with their words, the cursor on one of them."""
        self._keys, self._here = tuple(keys), here
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """As loose as there is room for."""
        for before, between in ((" ", " "), ("", " "), ("", "")):
            drawn = line(*(span for key, label in self._keys for span in self._key(key, label, before, between)))
            if length(drawn) <= size.width:
                break
        return [drawn]

    def _key(self, key: str, label: str, before: str, between: str) -> Sequence[Span]:
        if key == self._here:
            return [Span(f">{key}{between}{label} ", Look.CURSOR, key)]
        return [Span(f"{before}{key}", Look.KEY, key), Span(f"{between}{label} ", Look.PLAIN, key)]
