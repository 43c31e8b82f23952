"""The finger on the voter list: which leaf lies open, which line it points at, whether I moved it myself.
It looks only; taking a line is an act and happens elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from simulator.seat.view import Leaf, Page, Row


class Turn(NamedTuple):
    """A leaf to look at: its page, and the line to point at there (none: its first)."""

    page: int
    line: int | None


@dataclass(slots=True)
class Finger:
    """Where the eyes and the finger are."""

    leaf: Leaf | None = None
    at: int = 0
    moved: bool = False
    _lying: Leaf | None = None
    _whole: bool = False
    _wanted: int | None = None
    _pages: int = 0

    @property
    def row(self) -> Row | None:
        """The line pointed at."""
        if self.leaf is None or not 0 <= self.at < len(self.leaf.rows):
            return None
        return self.leaf.rows[self.at]

    @property
    def shown(self) -> bool:
        """Whether the finger rests on a line: found by an act, or moved there."""
        return self.moved or (self.leaf is not None and self.leaf.cursor is not None)

    @property
    def line(self) -> int:
        """The line I moved to, or -1: to be searched for by what one has heard or read."""
        return self.row.line if self.moved and self.row is not None else -1

    def lie(self, leaf: Leaf | None) -> None:
        """The list lies like this now; my own look elsewhere goes on unless the finger was put somewhere."""
        before, self._lying = self._lying, leaf
        if self.moved and leaf is not None and before is not None and before.cursor == leaf.cursor:
            return
        self.rest()

    def rest(self) -> None:
        """Back to where the list lies open."""
        leaf = self.leaf = self._lying
        self.moved = self._whole = False
        lines = [row.line for row in leaf.rows] if leaf else []
        cursor = leaf.cursor if leaf else None
        self.at = lines.index(cursor) if cursor in lines and cursor is not None else 0

    def point(self, place: int) -> None:
        """Point at a line in sight."""
        if self.leaf is not None and 0 <= place < len(self.leaf.rows):
            self.at, self.moved = place, True

    def step(self, by: int) -> Turn | None:
        """One line on or back; past the edge the leaf that must be looked at."""
        if self.leaf is None or not self.leaf.rows:
            return None
        if not self.shown:
            self.point(self.at)
            return None
        if 0 <= self.at + by < len(self.leaf.rows):
            self.point(self.at + by)
            return None
        edge = self.leaf.rows[0 if by < 0 else -1]
        turned = (1 if by > 0 else -1) if self._whole else 0
        return self._turn(turned, edge.line + by)

    def leaf_on(self, by: int) -> Turn | None:
        """A whole leaf on or back."""
        return None if self.leaf is None else self._turn(by, None)

    def _turn(self, by: int, line: int | None) -> Turn | None:
        """Leaves are numbered from 1 on paper, pages from 0."""
        page = (self.leaf.leaf if self.leaf else 1) - 1 + by
        if page < 0 or (self._pages and page >= self._pages):
            return None
        self._wanted = line
        return Turn(page, line)

    def turned(self, page: Page) -> None:
        """The leaf that was asked for lies open; point at the line nearest to the wanted one."""
        if page.leaf is None or not page.leaf.rows:
            return
        self.leaf, self._whole, self._pages = page.leaf, True, page.pages
        places = range(len(page.leaf.rows))
        wanted, rows = self._wanted, page.leaf.rows
        self.point(0 if wanted is None else min(places, key=lambda place: abs(rows[place].line - wanted)))
