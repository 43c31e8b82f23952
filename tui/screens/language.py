"""The first screen: three words, then whether nine letters are seen; help for a window that cannot show them.
It speaks all three languages and must not suppose that its letters arrive.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from simulator.texts.words import LANGUAGES, Lang, Words, words
from tui import keys
from tui.messages import Finished, LanguageChosen
from tui.panels.header import Mark
from tui.panels.menu import Menu
from tui.screens.base import Page


class LanguageScreen(Page):
    """Three steps: the language, the letters, and help only for those who do not see them."""

    def __init__(self, start: Words) -> None:
        super().__init__(start)
        self._lang: Lang | None = None
        self._blind = False
        self._menu = Menu(start, "menu")

    def parts(self) -> Iterable[Widget]:
        """The mark and the menu."""
        yield Mark(self.words, " / ".join(words(lang)("tui.lobby.title") for lang in LANGUAGES))
        yield self._menu

    def on_mount(self) -> None:
        """Three words."""
        self._ask()

    def press(self, key: str) -> None:
        """Choose, or go back."""
        if key == keys.LEAVE or (key == keys.ESC and self._lang is None):
            self.post_message(Finished())
        elif key == keys.ESC:
            self._lang, self._blind = None, False
            self._ask()
        else:
            place = self._menu.press(key)
            if place is not None:
                self._choose(place)

    def _choose(self, place: int) -> None:
        if self._lang is None:
            if place < len(LANGUAGES):
                self._lang = LANGUAGES[place]
                self._ask()
        elif place == 0:
            self._menu.show(words(self._lang)("tui.wait"), ())
            self.post_message(LanguageChosen(self._lang))
        elif not self._blind:
            self._blind = True
            self._ask()
        else:
            self._lang, self._blind = None, False
            self._ask()

    def _ask(self) -> None:
        if self._lang is None:
            self._menu.show("", [(words(lang)(f"lang.{lang}"), "") for lang in LANGUAGES])
            return
        said = words(self._lang)
        if self._blind:
            self._menu.show(said("tui.letters.help"), [("Ia / Da / Go on", ""), ("Artqa / Nazad / Back", "")])
        else:
            self._menu.show(said("tui.letters.ask"), [(said("tui.letters.yes"), ""), (said("tui.letters.no"), "")])
