"""The desk as a whole: its panels in their places, each handed its part of a view.
It arranges and hands on; what a key does is the screen's.
"""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from simulator.seat.view import View
from simulator.texts.phrase import clock_s, duration
from simulator.texts.words import Words
from tui.hand import FUNCTIONS, Hand
from tui.panels.advice import Advice
from tui.panels.card import Card
from tui.panels.footer import Footer
from tui.panels.header import Header
from tui.panels.heard import Ears
from tui.panels.offers import Offers
from tui.panels.person import Person
from tui.panels.question import Question
from tui.panels.reading import Reading
from tui.panels.rows import Rows
from tui.panels.rule import Rule
from tui.panels.sheets import Pack


class DeskTop(Vertical):
    """All panels of a desk."""

    def __init__(self, words: Words) -> None:
        super().__init__(id="desk")
        self.words = words
        self._half = -1
        self.header, self.footer = Header(words, "header"), Footer(words, "footer")
        self.person, self.card = Person(words, "person"), Card(words, "card")
        self.rows, self.reading = Rows(words, "rows"), Reading(words, "reading")
        self.above, self.below, self.status = Rule(words, "above"), Rule(words, "below"), Rule(words, "status")
        self.pack, self.offers = Pack(words, "pack"), Offers(words, "offers")
        self.question, self.advice, self.ears = (
            Question(words, "question"),
            Advice(words, "advice"),
            Ears(words, "ears"),
        )

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

    def widen(self, *, wide: bool, width: int) -> None:
        """Be comfortable where there is room: more is shown, nothing is elsewhere."""
        self.set_class(wide, "wide")
        for panel in (self.header, self.rows, self.offers, self.ears):
            panel.wide = wide
        half = (width - 6) // 2
        self.person.styles.width = half
        self._half = half

    def explain(self, about: Mapping[str, str]) -> None:
        """Take a word about each offer."""
        self.offers.explain(about)

    def show(self, view: View, hand: Hand) -> None:
        """Show this moment."""
        self.set_class(hand.booklet is not None, "open")
        self.above.tee(self._half if hand.booklet is None else -1, "┬")
        self.below.tee(self._half, "┴")
        self.header.show(view)
        self.person.show(view.person)
        self.card.show(view.card, view.person)
        self.rows.show(hand.finger, active=not hand.acting and hand.filling is None)
        if hand.booklet is not None:
            self.reading.show(hand.booklet)
        self.status.say(*self._status(view, hand))
        self.pack.show(view.sheets, view.sets)
        self._bottom(view, hand)

    def _bottom(self, view: View, hand: Hand) -> None:
        busy = hand.filling is not None or hand.booklet is not None or view.phase == "over"
        here = hand.here if hand.acting and not busy else ""
        self.question.show(hand.filling)
        self.offers.show(() if hand.filling else view.offers, here, usual=bool(hand.habit.usual) and not hand.filling)
        advice = self.words("tui.over") if view.phase == "over" else hand.idle
        self.advice.show(advice or (self.words.say(view.advice) if view.advice else ""))
        self.ears.show(view.heard)
        self.ears.note(hand.notice)
        shown = FUNCTIONS if hand.booklet is None else ("Esc",)
        self.footer.show([(key, self.words(f"tui.key.{key.lower()}")) for key in shown], here)

    def _status(self, view: View, hand: Hand) -> list[str]:
        took = hand.took or view.took
        said = [self.words("tui.status.took", time=duration(took))] if took else []
        if view.busy_until > view.clock:
            said.append(self.words("tui.status.busy", time=clock_s(view.busy_until)))
        if hand.to_come:
            said.append(self.words("tui.status.usual"))
        return said
