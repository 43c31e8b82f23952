"""The desk of an issuing member: the list under a finger, the hand sequence, and the same again by one key.
It knows its seat through the link alone, and neither the law nor what would be right.
"""

from __future__ import annotations

from simulator.seat.base import Seat
from simulator.seat.view import Query, View
from simulator.texts.words import Words
from tui import keys
from tui.habit import FIND
from tui.messages import Looked
from tui.panels.desk import DeskTop
from tui.panels.rows import ROW
from tui.screens.seat import SeatScreen


class IssuingScreen(SeatScreen):
    """One desk."""

    def __init__(self, seat: Seat, words: Words, idle_after: float = 60) -> None:
        super().__init__(seat, words, DeskTop(words), idle_after)

    def foreign(self, view: View) -> bool:
        """Out with the mobile box, free of the desk, or at the counting table."""
        return view.bench is not None or view.count is not None

    def began(self) -> None:
        """Look at the list as it lies."""
        self._link.look(Query(what="list"))

    def came(self, message: Looked) -> None:
        """A leaf of the list."""
        if message.query.what == "list":
            self._look(self._hand.finger.turned(message.query.page, message.page))

    def at_seat(self, view: View, key: str) -> None:
        """The finger on the list, the usual sequence, and what every seat has."""
        if key in (keys.UP, keys.DOWN, keys.PAGE_UP, keys.PAGE_DOWN) and view.leaf is not None:
            self._point(key)
        elif key.startswith(ROW):
            self._click(view, int(key.removeprefix(ROW)))
        elif key == keys.ESC:
            self._hand.finger.rest()
        elif key == keys.USUAL:
            self._as_usual(view)
        else:
            super().at_seat(view, key)

    def enter(self, view: View) -> None:
        """Take the line under the finger, when it was the finger that moved last."""
        if self._hand.acting or view.phase == "over":
            super().enter(view)
        else:
            self._find(view)

    def idle_word(self, view: View) -> str:
        """By whether something was begun with whoever stands here."""
        return "begun" if view.moves else view.phase

    def _point(self, key: str) -> None:
        """The finger goes a line or a leaf on or back."""
        self._hand.acting = False
        finger = self._hand.finger
        by = 1 if key in (keys.DOWN, keys.PAGE_DOWN) else -1
        self._look(finger.step(by) if key in (keys.UP, keys.DOWN) else finger.turn(by))

    def _look(self, page: int | None) -> None:
        if page is not None:
            self._link.look(Query(what="list", page=page))

    def _click(self, view: View, place: int) -> None:
        """The first click on a line points at it, the second takes it."""
        finger = self._hand.finger
        again = finger.moved and finger.at == place
        self._hand.acting = False
        finger.point(place)
        if again:
            self._find(view)

    def _find(self, view: View) -> None:
        self.take(view, next((offer.key for offer in view.offers if offer.act == FIND), ""))

    def _as_usual(self, view: View) -> None:
        if not self._doing.as_usual():
            self._hand.notice = self.words("tui.status.no-usual")
        self._doing.go_on(view)
