"""The finger on the voter list: which leaf lies open, which line it points at, whether I moved it myself.
It looks only; taking a line is an act and happens elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.seat.view import Leaf, Page, Row

#: Leaves looked at before the nearest line found so far must do.
PATIENCE = 3


@dataclass(slots=True)
class Finger:
    """Where the eyes and the finger are. Methods that move answer with the page to look at, if one is needed."""

    leaf: Leaf | None = None
    at: int = 0
    moved: bool = False
    _lying: Leaf | None = None
    #: The page in sight, none while the leaf is what the view shows around the finger.
    _page: int | None = None
    _pages: int = 1
    #: First line of the first page and lines a page, once a page was seen.
    _first: int = 0
    _size: int = 0
    _wanted: int | None = None
    _tries: int = 0
    #: Whether somebody is being searched for: where nobody is found the eyes stay where they are.
    _seeks: bool = False

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
        if leaf is not None and leaf.cursor is None and self._seeks and self.leaf is not None:
            self.leaf = self.leaf.model_copy(update={"cursor": None})
            return
        if self.moved and leaf is not None and before is not None and before.cursor == leaf.cursor:
            return
        self.rest()

    def seek(self, *, seeks: bool) -> None:
        """Somebody is searched for now, or something else is done."""
        self._seeks = seeks

    def found(self) -> None:
        """The search is over: to where the list lies open, if anybody was found."""
        if not self._seeks or (self._lying is not None and self._lying.cursor is not None):
            self.rest()

    def rest(self) -> None:
        """Back to where the list lies open."""
        leaf = self.leaf = self._lying
        self.moved, self._page = False, None
        lines = [row.line for row in leaf.rows] if leaf else []
        cursor = leaf.cursor if leaf else None
        self.at = lines.index(cursor) if cursor is not None and cursor in lines else 0

    def point(self, place: int) -> None:
        """Point at a line in sight."""
        if self.leaf is not None and 0 <= place < len(self.leaf.rows):
            self.at, self.moved = place, True

    def step(self, by: int) -> int | None:
        """One line on or back; past the edge, another leaf."""
        if self.leaf is None or not self.leaf.rows:
            return None
        if not self.shown:
            self.point(self.at)
        elif 0 <= self.at + by < len(self.leaf.rows):
            self.point(self.at + by)
        else:
            edge = self.leaf.rows[self.at].line + by
            return self._seek(edge, self._here() + (by if self._page is not None else 0))
        return None

    def turn(self, by: int) -> int | None:
        """A whole leaf on or back."""
        return None if self.leaf is None else self._seek(None, self._here() + by)

    def turned(self, number: int, page: Page) -> int | None:
        """A page lies open: point at the wanted line, or look on when it is elsewhere."""
        if page.leaf is None or not page.leaf.rows:
            return None
        rows, self._pages = page.leaf.rows, page.pages
        if not self._size:
            self._first, self._size = (rows[0].line, len(rows)) if number == 0 else (0, 0)
        if self._tries == 0:
            return None
        wanted = rows[0].line if self._wanted is None else self._wanted
        aside = -1 if wanted < rows[0].line else 1 if wanted > rows[-1].line else 0
        if aside and self._tries < PATIENCE and 0 <= number + aside < self._pages:
            self._tries += 1
            return number + aside
        self._tries = 0
        self.leaf, self._page = page.leaf, number
        self.point(min(range(len(rows)), key=lambda place: abs(rows[place].line - wanted)))
        return None

    def _here(self) -> int:
        """The page in sight, or the one the open lines should be on."""
        if self._page is not None:
            return self._page
        line = self.row.line if self.row is not None else self._first
        return max(0, line - self._first) // max(1, self._size)

    def _seek(self, line: int | None, page: int) -> int | None:
        """Ask for a page; past the first and the last there is none."""
        if page < 0 or page >= self._pages:
            return None
        self._wanted, self._tries = line, 1
        return page
