"""A workbench as a whole: the room, or papers, or the home one drove to; what waits, what is near, people, notes.
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
from tui.panels.bag import Bag
from tui.panels.boxes import Boxes
from tui.panels.doors import Doors
from tui.panels.home import Home
from tui.panels.near import Near
from tui.panels.notebook import Notes
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
        # Out with the mobile box these three stand where the room, what waits and people are.
        self.home, self.bag, self.doors = Home(words, "home"), Bag(words, "bag"), Doors(words, "doors")
        self.notes = Notes(words, "notes")

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.header
        yield self.above
        with Horizontal(id="floor"):
            yield self.room
            yield self.papers
            yield self.home
            yield self.waits
            yield self.bag
        yield self.below
        yield self.reading
        with Horizontal(id="middle"):
            with Vertical(id="left"):
                yield self.table
                yield self.near
                yield self.boxes
            with Vertical(id="right"):
                yield self.people
                yield self.notes
                yield self.doors
        yield self.status
        with Vertical(id="bottom"):
            yield self.offers
            yield self.question
            yield self.advice
        yield self.footer

    def part(self, *, wide: bool, width: int) -> None:
        """Halves where there is room; else as much as the drawing and the people need."""
        self._wide = self.notes.wide = wide
        upper, lower = (width // 2, width // 2) if wide else (WIDTH, width - PEOPLE)
        self._splits = (upper, lower)
        self.room.styles.width = self.papers.styles.width = self.home.styles.width = upper
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
        self._arrange(bench)
        self.room.show(bench)
        self.papers.show(bench.papers)
        self.table.lay(bench.papers if self._wide and bench.role == "secretary" else ())
        self.waits.show(bench.waits, now)
        self.near.stand(bench.where)
        self.boxes.show(bench.boxes)
        self.people.show(bench)
        self.notes.show(bench.notes)
        self.bag.show(bench)
        if bench.mobile is not None:
            self.home.show(bench.mobile)
            self.doors.show(bench.mobile)

    def _arrange(self, bench: Bench) -> None:
        """Which panels are out: the room or what stands in its place, people or what this seat has instead."""
        out, noting = bench.mobile is not None, bench.notes is not None
        at_table = not self._wide and bench.role == "secretary"
        self.room.display, self.papers.display = not (out or at_table), at_table
        self.home.display = self.bag.display = out
        self.doors.display = out and not noting
        self.waits.display = not out
        self.notes.display = noting
        self.people.display = not out and (self._wide or not noting)
