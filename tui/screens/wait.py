"""A plain word while the station is made ready, painted before anything that takes its time begins.
It waits for nobody: whoever shows it puts the next screen in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.widget import Widget

from simulator.texts.words import Words
from tui import keys
from tui.messages import Finished
from tui.panels.header import Mark
from tui.panels.menu import Menu
from tui.screens.base import Page


class WaitScreen(Page):
    """The mark and a word; `then` is called once both have been seen."""

    def __init__(self, words: Words, then: Callable[[], object]) -> None:
        super().__init__(words)
        self._menu = Menu(words, "menu")
        self._then = then

    def parts(self) -> Iterable[Widget]:
        """The mark and the word."""
        yield Mark(self.words, self.words("tui.lobby.title"))
        yield self._menu

    def on_mount(self) -> None:
        """Say it, then go on."""
        self._menu.show(self.words("tui.wait"), ())
        self.call_after_refresh(self._then)

    def press(self, key: str) -> None:
        """Nothing can be chosen here; out is out."""
        if key == keys.LEAVE:
            self.post_message(Finished())
