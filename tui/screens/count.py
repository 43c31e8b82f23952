"""A seat at the counting table: a sheet is called by two keys and the next one comes by itself; papers by F7.
It offers the same all night and must not know where a sheet belongs.
"""

from __future__ import annotations

from typing import Final

from simulator.seat.base import Seat
from simulator.seat.view import View
from simulator.texts.words import Words
from tui import keys
from tui.filling import Filling
from tui.messages import Answered, ViewChanged
from tui.panels.count import DESK, TABLE, CountTop, papers_of
from tui.screens.seat import SeatScreen

#: Acts after which one waits for the next sheet; the act of waiting, and how long at most.
CALLED: Final = ("call-sheet", "say-sheet", "put-sheet")
WATCH: Final = "watch"
MINUTES: Final = 60
#: Fields that are filled by pointing.
POINTED: Final = ("field", "sheet")


class CountScreen(SeatScreen):
    """One seat at the table."""

    def __init__(self, seat: Seat, words: Words, idle_after: float = 60) -> None:
        super().__init__(seat, words, CountTop(words), idle_after)
        self._next, self._asked = False, 0

    def press(self, key: str) -> None:
        """Remember what was seen when it was asked: the answer may come before or after the view it changed."""
        self._asked = self._view.revision if self._view is not None else 0
        super().press(key)

    def foreign(self, view: View) -> bool:
        """The day was taken back to before the count."""
        return view.count is None

    def at_seat(self, view: View, key: str) -> None:
        """Papers are laid uppermost and leafed through; the rest is as at every seat."""
        if key == keys.PAPER and view.count is not None:
            self._hand.paper = (self._hand.paper + 1) % len(papers_of(view.count))
            self._hand.leafed = 0
        elif key in (keys.PAGE_UP, keys.PAGE_DOWN):
            self._leaf(1 if key == keys.PAGE_DOWN else -1)
        elif key == keys.USUAL:
            self.take(view, key)
        else:
            super().at_seat(view, key)

    def take(self, view: View, key: str) -> None:
        """Begin an act with what it is about before one's eyes."""
        super().take(view, key)
        self._lay(view)

    def fill(self, filling: Filling, key: str) -> None:
        """A key while an act is filled in; papers can be leafed through meanwhile."""
        view = self._view
        if key in (keys.PAGE_UP, keys.PAGE_DOWN):
            self._leaf(1 if key == keys.PAGE_DOWN else -1)
            return
        if key in keys.DIGITS and filling.form.name in POINTED and not filling.empty:
            # These are not numbered before one's eyes: a digit is the first of the figure for the line pointed at.
            if filling.form.name == "field":
                super().fill(filling, keys.ENTER)
                super().fill(filling, key)
            return
        super().fill(filling, key)
        if view is not None:
            self._lay(view)

    def on_answered(self, message: Answered) -> None:
        """After a sheet the next one is waited for, unless something else waits."""
        self._next = message.receipt.accepted and message.ask.act in CALLED
        super().on_answered(message)
        self._go_on()

    def on_view_changed(self, message: ViewChanged) -> None:
        """The view after the act tells whether there is anything to wait for."""
        super().on_view_changed(message)
        self._go_on()

    def _go_on(self) -> None:
        view, hand = self._view, self._hand
        if not self._next or view is None or view.count is None or view.revision == self._asked:
            return
        if view.clock < max(hand.free_at, view.busy_until):
            return
        self._next = False
        count = view.count
        if count.mine or count.hands is not None or count.waits or hand.filling is not None or count.step is None:
            return
        self._doing.submit(WATCH, {"minutes": MINUTES})

    def _leaf(self, by: int) -> None:
        self._hand.leafed = max(0, self._hand.leafed + by)

    def _lay(self, view: View) -> None:
        """A stack is chosen at the stacks, a line on the form."""
        filling = self._hand.filling
        if filling is None or view.count is None:
            return
        papers = papers_of(view.count)
        if filling.signs or filling.form.name == "sheet":
            self._hand.paper = papers.index(TABLE)
        elif filling.form.name == "field" and papers[self._hand.paper % len(papers)] == TABLE:
            self._hand.paper = papers.index(DESK)
