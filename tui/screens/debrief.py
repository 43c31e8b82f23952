"""What it was worth, to be read at one's own pace: good moments first, no marks, no percentages, no red.
It shows what it is handed and judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from simulator.seat.debrief import Debrief
from simulator.texts.words import Words
from tui import keys
from tui.lines import Line
from tui.messages import Finished
from tui.panels.footer import Footer
from tui.panels.header import Mark
from tui.panels.rule import Rule
from tui.panels.scroll import Scroll
from tui.screens.base import Page
from tui.worth import pages


class DebriefScreen(Page):
    """One long page."""

    def __init__(self, debrief: Debrief, words: Words) -> None:
        super().__init__(words)
        self._debrief = debrief
        self._page = Scroll(words, "page", self._lines)
        self._rule, self._footer = Rule(words, "status"), Footer(words, "footer")

    def parts(self) -> Iterable[Widget]:
        """The mark, the page, what is still below, the keys."""
        yield Mark(self.words, self.words("tui.debrief.title"), "header")
        yield self._page
        yield self._rule
        yield self._footer

    def on_mount(self) -> None:
        """The keys."""
        self._footer.show([("PgDn", self.words("tui.debrief.on")), ("Enter", self.words("tui.debrief.done"))])
        self.call_after_refresh(self._below)

    def sized(self, width: int, height: int) -> None:
        """More or less is below now."""
        self.call_after_refresh(self._below)

    def press(self, key: str, letter: str) -> None:
        """Read on, or finish."""
        if key in (keys.ENTER, keys.ESC, keys.LEAVE):
            self.post_message(Finished())
        elif self._page.turn(key):
            self._below()

    def _below(self) -> None:
        below = self._page.below
        self._rule.say(self.words("tui.debrief.below", n=below) if below else "")

    def _lines(self, width: int) -> Sequence[Line]:
        return pages(self._debrief, self.words, width)
