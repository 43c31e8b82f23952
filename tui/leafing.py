"""Opening a booklet over the desk, going through it, closing it; the world stands meanwhile where it says so.
Looking up is free and changes nothing.
"""

from __future__ import annotations

from typing import Final

from tui import keys
from tui.booklet import Booklet, What
from tui.hand import Hand
from tui.link import Link

BOOKLETS: Final[dict[str, What]] = {keys.LAW: "law", keys.HELP: "help", keys.ROOM: "room"}
#: Reading these stops the world.
FREEZING: Final = ("law", "help")
#: A click on a card presses this with its place.
CARD: Final = "card "


class Leafing:
    """The booklets of one hand through one link."""

    def __init__(self, link: Link, hand: Hand) -> None:
        self._link = link
        self._hand = hand

    def open(self, what: What) -> None:
        """Lay a booklet open."""
        self._hand.booklet = Booklet(what)
        if what in FREEZING:
            self._link.freeze(frozen=True)
        self._link.look(self._hand.booklet.query)

    def write(self, booklet: Booklet, letter: str) -> None:
        """A letter of the word that is sought."""
        if booklet.write(letter):
            self._link.look(booklet.query)

    def press(self, booklet: Booklet, key: str) -> None:
        """A key while it is open."""
        if key == keys.ESC or BOOKLETS.get(key) == booklet.what:
            self._close(booklet)
        elif key == keys.ENTER and booklet.pace is not None:
            self._link.pace(*booklet.pace)
            self._close(booklet)
        elif key.startswith(CARD):
            booklet.point(int(key.removeprefix(CARD)))
        elif booklet.press(key):
            self._link.look(booklet.query)

    def _close(self, booklet: Booklet) -> None:
        self._hand.booklet = None
        if booklet.what in FREEZING:
            self._link.freeze(frozen=False)
