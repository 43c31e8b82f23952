"""A workbench as a whole: the room, or the secretary's papers, what waits, what is near, people, boxes.
It arranges and hands on; what a key does is the screen's.
"""

from __future__ import annotations

from typing import Final

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from simulator.seat.bench import Bench
from simulator.seat.view import View
from simulator.texts.words import Words
from tui.hand import Hand
from tui.panels.boxes import Boxes
from tui.panels.near import Near
from tui.panels.outline import WIDTH, Outline
from tui.panels.papers import Papers
from tui.panels.people import People
from tui.panels.top import Top
from tui.panels.waits import Waits

#: Cells of the people at the right on the smallest screen.
PEOPLE: Final = 38


class BenchTop(Top):
    """All panels of a workbench."""

    def __init__(self, words: Words) -> None:
        self.near = Near(words, "ears")
        super().__init__(words, self.near)
        self._wide = False
        self._splits = (WIDTH, WIDTH)
        self.room, self.waits = Outline(words, "room"), Waits(words, "waits")
        # The papers lie in the room's place, or below it where there is room for both.
        self.papers, self.table = Papers(words, "papers"), Papers(words, "table")
        self.people, self.boxes = People(words, "people"), Boxes(words, "boxes")

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.header
        yield self.above
        with Horizontal(id="floor"):
            yield self.room
            yield self.papers
            yield self.waits
        yield self.below
        yield self.reading
        with Horizontal(id="middle"):
            with Vertical(id="left"):
                yield self.table
                yield self.near
                yield self.boxes
            yield self.people
        yield self.status
        with Vertical(id="bottom"):
            yield self.offers
            yield self.question
            yield self.advice
        yield self.footer

    def part(self, *, wide: bool, width: int) -> None:
        """Halves where there is room; else as much as the drawing and the people need."""
        self._wide = wide
        upper, lower = (width // 2, width // 2) if wide else (WIDTH, width - PEOPLE)
        self._splits = (upper, lower)
        self.room.styles.width = self.papers.styles.width = upper
        self.query_one("#left").styles.width = lower

    def display_own(self, view: View, hand: Hand) -> None:
        """The room and what waits in it; after the end, as it was last."""
        reading = hand.booklet is not None
        upper, lower = self._splits
        self.above.tee(*([] if reading else [(upper, "┬")]))
        self.below.tee((upper, "┼") if upper == lower else (upper, "┴"), (lower, "┼" if upper == lower else "┬"))
        self.status.tee(*([] if reading else [(lower, "┴")]))
        if view.bench is not None:
            self._bench(view.bench, view.clock)

    def _bench(self, bench: Bench, now: int) -> None:
        secretary = bool(bench.papers)
        self.room.display = self._wide or not secretary
        self.papers.display = not self.room.display
        self.room.show(bench)
        self.papers.show(bench.papers)
        self.table.lay(bench.papers if self._wide else ())
        self.waits.show(bench.waits, now)
        self.near.stand(bench.where)
        self.boxes.show(bench.boxes)
        self.people.show(bench)
