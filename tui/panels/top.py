"""What stands at every seat: first line, booklet, rules, what can be tried, what is asked, ears, function keys.
It hands each its part of a view; where they stand is for the seat's own screen.
"""

from __future__ import annotations

from collections.abc import Mapping

from textual.containers import Vertical

from simulator.seat.view import View
from simulator.texts.phrase import clock_s, duration
from simulator.texts.words import Words
from tui.hand import FUNCTIONS, Hand
from tui.panels.advice import Advice
from tui.panels.footer import Footer
from tui.panels.header import Header
from tui.panels.heard import Ears
from tui.panels.offers import Offers
from tui.panels.question import Question
from tui.panels.reading import Reading
from tui.panels.rule import Rule


class Top(Vertical):
    """All panels of a seat; one of its own composes them and shows the rest."""

    #: Function keys of the last line.
    functions: tuple[str, ...] = FUNCTIONS

    def __init__(self, words: Words, ears: Ears) -> None:
        super().__init__(id="top")
        self.words = words
        self.header, self.footer = Header(words, "header"), Footer(words, "footer")
        self.above, self.below, self.status = Rule(words, "above"), Rule(words, "below"), Rule(words, "status")
        self.reading, self.offers = Reading(words, "reading"), Offers(words, "offers")
        self.question, self.advice = Question(words, "question"), Advice(words, "advice")
        self.ears = ears

    def widen(self, *, wide: bool, width: int) -> None:
        """Be comfortable where there is room: more is shown, nothing is elsewhere."""
        self.set_class(wide, "wide")
        for panel in (self.header, self.offers, self.question, self.ears):
            panel.wide = wide
        self.part(wide=wide, width=width)

    def part(self, *, wide: bool, width: int) -> None:
        """Give each panel of one's own its share of the width."""
        raise NotImplementedError

    def explain(self, about: Mapping[str, str]) -> None:
        """Take a word about each offer."""
        self.offers.explain(about)

    def show(self, view: View, hand: Hand) -> None:
        """Show this moment."""
        self.set_class(hand.booklet is not None, "open")
        self.header.show(view)
        if hand.booklet is not None:
            self.reading.show(hand.booklet)
        self.status.say(*self._status(view, hand))
        self._bottom(view, hand)
        self.display_own(view, hand)

    def display_own(self, view: View, hand: Hand) -> None:
        """Show what only this kind of seat has."""
        raise NotImplementedError

    def _bottom(self, view: View, hand: Hand) -> None:
        busy = hand.filling is not None or hand.booklet is not None or view.phase == "over"
        here = hand.here if hand.acting and not busy else ""
        self.question.show(hand.filling, self.offers.rows)
        self.offers.show(() if hand.filling else view.offers, here, usual=bool(hand.habit.usual) and not hand.filling)
        advice = self.words("tui.over") if view.phase == "over" else hand.idle
        if hand.leaving:
            advice = self.words("tui.leaving")
        self.advice.show(advice or (self.words.say(view.advice) if view.advice else ""))
        self.ears.show(view.heard)
        self.ears.note(hand.notice)
        shown = self.functions if hand.booklet is None else ("Esc",)
        self.footer.show([(key, self.words(f"tui.key.{key.lower()}")) for key in shown], here)

    def _status(self, view: View, hand: Hand) -> list[str]:
        took = hand.took or view.took
        said = [self.words("tui.status.took", time=duration(took))] if took else []
        if view.busy_until > view.clock:
            said.append(self.words("tui.status.busy", time=clock_s(view.busy_until)))
        if hand.to_come:
            said.append(self.words("tui.status.usual"))
        said += [self.words.say(waiting.what) for waiting in view.waits]
        if view.bench is not None and view.bench.leads is not None:
            said.append(self.words.say(view.bench.leads))
        if (view.bench is not None and view.bench.watching) or (view.count is not None and view.count.watching):
            said.append(self.words("tui.status.watching"))
        return said
