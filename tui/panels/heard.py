"""The last things said around here, newest at the bottom, and what came of one's own last try.
It keeps nothing: what was said before can be looked up.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from simulator.seat.view import Line as Heard
from simulator.texts.phrase import clock
from tui.lines import Line, Look, Span, line, wrap
from tui.panels.base import Panel


class Ears(Panel):
    """Lines that were heard."""

    _heard: tuple[Heard, ...] = ()
    _notice = ""

    def show(self, heard: tuple[Heard, ...]) -> None:
        """Show these."""
        self._heard = heard
        self.redraw()

    def note(self, notice: str) -> None:
        """Say why something did not go; an empty text takes it away."""
        self._notice = notice
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """As many as there is room for, from the newest up."""
        rows: list[Line] = []
        if self._notice:
            rows = [line(" ", Span(f"! {row}", Look.STRONG)) for row in wrap(self._notice, size.width - 4)]
        for heard in reversed(self._heard):
            said = wrap(self._said(heard), size.width - 4)
            if rows and len(rows) + len(said) > size.height:
                break
            rows = [*(line(Span(" · " if n == 0 else "   ", Look.HEAD), row) for n, row in enumerate(said)), *rows]
        # What is longer than there is room for is read from its beginning.
        return rows[: size.height]

    def _said(self, heard: Heard) -> str:
        what = self.words.say(heard.what)
        if heard.who is not None:
            what = self.words("tui.heard", who=heard.who, what=what)
        what = what[:1].upper() + what[1:]
        return f"{self.words.say(clock(heard.at))} {what}" if self.wide else what
