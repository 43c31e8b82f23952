"""A booklet opened over the desk: cards with a head, words and a source; one is open at a time.
It looks things up for nothing and points at nothing: which card helps is for the reader to find.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual import events
from textual.geometry import Size

from simulator.texts.words import Words
from tui.booklet import Booklet
from tui.leafing import CARD, FREEZING
from tui.lines import BLANK, Line, Look, Span, fit, line, paragraph, spread, width_of
from tui.messages import Pressed
from tui.panels.base import Panel

MORE: Final = "▼"
#: Rows of a card before it says "more".
SHORT: Final = 6


class Reading(Panel):
    """The pages before one's eyes."""

    def __init__(self, words: Words, name: str) -> None:
        super().__init__(words, name)
        self._booklet = Booklet()
        self._top = 0

    def show(self, booklet: Booklet) -> None:
        """Show a booklet where it is open."""
        self._booklet = booklet
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """Title, search, cards, how to close."""
        head, foot = self._head(), self._foot(size.width)
        body, spot = self._body(size.width)
        room = max(1, size.height - len(head) - len(foot))
        first, last = spot
        # The open card is kept in sight, from its head on.
        self._top = max(0, min(self._top, first, len(body) - room), last - room)
        self._top = min(self._top, first)
        seen = body[self._top : self._top + room]
        if len(body) > self._top + room:
            # The last row in sight tells that there is more.
            seen = [*seen[:-1], spread(seen[-1], line(Span(f"{MORE} ", Look.KEY, "pagedown")), size.width)]
        return [*head, *seen, *[BLANK] * (room - len(seen)), *foot]

    def on_mouse_scroll_down(self, _: events.MouseScrollDown) -> None:
        """The wheel goes through the cards."""
        self.post_message(Pressed("down"))

    def on_mouse_scroll_up(self, _: events.MouseScrollUp) -> None:
        """The wheel goes through the cards."""
        self.post_message(Pressed("up"))

    def _head(self) -> list[Line]:
        booklet = self._booklet
        title = line(Span(f" {self.words(f'tui.read.{booklet.what}')}", Look.HEAD), "   ")
        if booklet.what in FREEZING:
            title = (*title, *line(self.words("tui.read.frozen")))
        if booklet.what != "law":
            return [title, BLANK]
        search = line(f" {self.words('tui.read.search')} ", Span(f" {booklet.word}_ ", Look.CURSOR))
        return [title, search, BLANK]

    def _body(self, width: int) -> tuple[list[Line], tuple[int, int]]:
        """All cards, and which rows are those of the card one is at."""
        rows: list[Line] = []
        spot = (0, 0)
        for place, (title, text, source) in enumerate(self._booklet.entries(self.words)):
            start = len(rows)
            rows += self._card(place, title, text, source, width)
            if place == self._booklet.at:
                spot = (start, len(rows))
        return (rows, spot) if rows else ([line(f" {self.words('tui.read.none')}")], spot)

    def _card(self, place: int, title: str, text: str, source: str, width: int) -> list[Line]:
        here = place == self._booklet.at
        look = Look.CURSOR if here else Look.STRONG
        hit = f"{CARD}{place}"
        mark = ">" if here else " "
        if self._booklet.what == "law":
            head = line(Span(f"{mark}{fit(title, width - 2)}", look, hit))
            return [head, *self._text(text, source, width)] if here else [head]
        # What is short stands in one row: the key or name, the head, a word about it.
        head = line(Span(f"{mark}{' '.join(filter(None, (source, title)))}", look, hit))
        beside = f"  {text}"
        if width_of(head[0].text) + width_of(beside) <= width:
            return [(*head, *line(beside))]
        return [head, *paragraph(text, width - 1, indent=4)]

    def _text(self, text: str, source: str, width: int) -> list[Line]:
        rows = paragraph(text, width - 1, indent=3) if text else []
        if source:
            rows += paragraph(source, width - 1, Look.HEAD, indent=3)
        if len(rows) > SHORT and not self._booklet.whole:
            more = line(Span(f"   {self.words('tui.read.more')}", Look.KEY, "enter"))
            return [*rows[: SHORT - 1], more]
        return rows

    def _foot(self, width: int) -> list[Line]:
        booklet = self._booklet
        said = self.words("tui.read.keys")
        if booklet.pages > 1:
            said = f"{self.words('tui.read.page', page=str(booklet.page + 1), pages=str(booklet.pages))}  {said}"
        return [line(Span(f" {fit(said, width - 1)}", Look.PLAIN, "escape"))]
