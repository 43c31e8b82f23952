"""Whoever stands before the desk: how they look and what they last said.
It shows what is seen and heard; who it is stands on the document alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from simulator.seat.view import PersonSeen
from tui.lines import Line, Look, Span, line, paragraph, wrap
from tui.panels.base import Panel


class Person(Panel):
    """The person at the desk."""

    _person: PersonSeen | None = None

    def show(self, person: PersonSeen | None) -> None:
        """Show this person, or nobody."""
        self._person = person
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """Looks first, then words in quotation marks."""
        if self._person is None:
            return paragraph(self.words("tui.person.nobody"), size.width - 1, indent=1)
        looks = paragraph(self.words.say(self._person.looks), size.width - 1, indent=1)
        says = self.words.say(self._person.says)
        if not says:
            return looks
        rows = wrap(self.words("tui.said", what=says), size.width - 2)
        return [*looks, *(line(" ", Span(row, Look.STRONG)) for row in rows)]
