"""A booklet as it lies open: what it is about, the card one reads, the word one seeks.
It holds what was looked up and must not know how it is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from simulator.seat.view import Pace, Page, Query
from simulator.texts.words import Words
from tui import keys

What = Literal["list", "law", "help", "room", "log"]
#: The ways time can go, as the help page offers them, with their speeds.
PACES: Final[tuple[tuple[Pace, int], ...]] = (("stands", 1), ("goes", 1), ("fast", 10))
LONGEST: Final = 40
#: Cards that a leaf goes on where everything is one page.
LEAF: Final = 8


@dataclass(slots=True)
class Booklet:
    """What is open, and where."""

    what: What = "law"
    word: str = ""
    page: int = 0
    pages: int = 1
    at: int = 0
    whole: bool = False
    shown: Page = field(default_factory=Page)

    @property
    def query(self) -> Query:
        """What must be looked up to show it."""
        return Query(what=self.what, page=self.page, word=self.word)

    @property
    def count(self) -> int:
        """Cards to choose among; the help page begins with the ways of time."""
        return len(self.shown.cards) + (len(PACES) if self.what == "help" else 0)

    @property
    def pace(self) -> tuple[Pace, int] | None:
        """The way of time under the cursor."""
        return PACES[self.at] if self.what == "help" and self.at < len(PACES) else None

    def entries(self, words: Words) -> list[tuple[str, str, str]]:
        """Head, words and source of every card."""
        cards = [(words.say(card.title), words.say(card.text), card.source) for card in self.shown.cards]
        if self.what != "help":
            return cards
        return [(words(f"tui.pace.{pace}"), "", "") for pace, _ in PACES] + cards

    def opened(self, query: Query, page: Page) -> bool:
        """Take a page that has come, if it is still the one that was asked for."""
        if query != self.query:
            return False
        self.shown, self.pages = page, page.pages
        self.at = min(self.at, max(0, self.count - 1))
        return True

    def write(self, letter: str) -> bool:
        """A letter of the word that is sought; whether the word changed."""
        return self._seek((self.word + letter)[:LONGEST])

    def press(self, key: str) -> bool:
        """Move by a key; whether another page must be looked up."""
        if key == keys.ERASE:
            return self.what == "law" and self._seek(self.word[:-1])
        if key in (keys.PAGE_UP, keys.PAGE_DOWN):
            return self._turn(1 if key == keys.PAGE_DOWN else -1)
        if key == keys.ENTER:
            self.whole = not self.whole
        step = {keys.UP: -1, keys.LEFT: -1, keys.DOWN: 1, keys.RIGHT: 1}.get(key, 0)
        if step and self.count:
            self.at = max(0, min(self.at + step, self.count - 1))
            self.whole = False
        return False

    def point(self, place: int) -> None:
        """Open a card in sight, or show the whole of it."""
        self.whole = place == self.at and not self.whole
        self.at = place

    def _seek(self, word: str) -> bool:
        changed = word != self.word
        self.word, self.page, self.at, self.whole = word, 0, 0, False
        return changed

    def _turn(self, by: int) -> bool:
        if self.pages == 1 and self.count:
            self.at, self.whole = max(0, min(self.at + by * LEAF, self.count - 1)), False
            return False
        page = max(0, min(self.page + by, self.pages - 1))
        changed = page != self.page
        self.page, self.at, self.whole = page, 0 if changed else self.at, False
        return changed
