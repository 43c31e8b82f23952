"""The document: in their hand until it is looked at, then in mine with what stands on it.
It shows what is printed and judges nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from simulator.seat.view import CardSeen, PersonSeen
from tui.lines import Line, Look, Span, line, paragraph, width_of
from tui.panels.base import Barred


class Card(Barred):
    """The right half before the desk."""

    _card: CardSeen | None = None
    _person: PersonSeen | None = None

    def show(self, card: CardSeen | None, person: PersonSeen | None) -> None:
        """Show the document, or what a person holds."""
        self._card, self._person = card, person
        self.redraw()

    def beside(self, size: Size) -> Sequence[Line]:
        """What is held, or what is read on it."""
        if self._card is not None:
            return self._read(self._card, size.width)
        if self._person is None:
            return []
        head = line(Span(self.words("tui.card.theirs"), Look.HEAD))
        return [head, *paragraph(self.words.say(self._person.holds), size.width, indent=1)]

    def _read(self, card: CardSeen, width: int) -> Sequence[Line]:
        head = self.words("tui.card.mine", kind=card.kind)
        rows = paragraph(head if width_of(head) <= width else self.words.say(card.kind), width, Look.HEAD)
        if card.name is not None:
            rows += paragraph(self.words.say(card.name).upper(), width, Look.STRONG, indent=1)
        for fact in _beside(self._facts(card), width - 1):
            rows += paragraph(fact, width, indent=1)
        return rows

    def _facts(self, card: CardSeen) -> list[str]:
        said = [
            self.words("tui.card.born", date=card.born) if card.born else "",
            self.words("tui.card.iin", iin=card.iin) if card.iin else "",
            self.words.say(card.valid) if card.valid else "",
            self.words.say(card.photo) if card.photo else "",
        ]
        return [fact for fact in said if fact]


def _beside(facts: Sequence[str], width: int) -> list[str]:
    """Two facts on one row where they fit."""
    rows: list[str] = []
    for fact in facts:
        if rows and width_of(rows[-1]) + 2 + width_of(fact) <= width:
            rows[-1] += f", {fact}"
        else:
            rows.append(fact)
    return rows
