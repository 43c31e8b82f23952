"""The desk as a whole: its panels in their places, each handed its part of a view.
It arranges and hands on; what a key does is the screen's.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from simulator.seat.view import View
from simulator.texts.words import Words
from tui.hand import Hand
from tui.panels.card import Card
from tui.panels.heard import Ears
from tui.panels.person import Person
from tui.panels.rows import Rows
from tui.panels.sheets import Pack
from tui.panels.top import Top


class DeskTop(Top):
    """All panels of a desk."""

    def __init__(self, words: Words) -> None:
        super().__init__(words, Ears(words, "ears"))
        self._half = -1
        self.person, self.card = Person(words, "person"), Card(words, "card")
        self.rows, self.pack = Rows(words, "rows"), Pack(words, "pack")

    def compose(self) -> ComposeResult:
        """From top to bottom, as on the desk."""
        yield self.header
        yield self.above
        with Horizontal(id="front"):
            yield self.person
            yield self.card
        yield self.below
        yield self.rows
        yield self.reading
        yield self.status
        with Vertical(id="bottom"):
            yield self.pack
            yield self.offers
            yield self.question
            yield self.advice
            yield self.ears
        yield self.footer

    def part(self, *, wide: bool, width: int) -> None:
        """The person at the left, the document at the right, the list below both."""
        self.rows.wide = wide
        self._half = (width - 6) // 2
        self.person.styles.width = self._half

    def display_own(self, view: View, hand: Hand) -> None:
        """Whoever stands here, the list, the pack."""
        self.above.tee(*([(self._half, "┬")] if hand.booklet is None else []))
        self.below.tee((self._half, "┴"))
        self.person.show(view.person)
        self.card.show(view.card, view.person)
        self.rows.show(hand.finger, active=not hand.acting and hand.filling is None)
        self.pack.show(view.sheets, view.sets)
