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
from tui.panels.scroll import Scroll
from tui.screens.base import Page
from tui.worth import pages


class DebriefScreen(Page):
    """One long page."""

    def __init__(self, debrief: Debrief, words: Words) -> None:
        super().__init__(words)
        self._debrief = debrief
        self._page = Scroll(words, "page", self._lines)
        self._footer = Footer(words, "footer")

    def parts(self) -> Iterable[Widget]:
        """The mark, the page, the keys."""
        yield Mark(self.words, self.words("tui.debrief.title"), "header")
        yield self._page
        yield self._footer

    def on_mount(self) -> None:
        """The keys."""
        self._footer.show([("PgDn", self.words("tui.debrief.on")), ("Enter", self.words("tui.debrief.done"))])

    def press(self, key: str) -> None:
        """Read on, or finish."""
        if key in (keys.ENTER, keys.ESC, keys.LEAVE):
            self.post_message(Finished())
        else:
            self._page.turn(key)

    def _lines(self, width: int) -> Sequence[Line]:
        return pages(self._debrief, self.words, width)
