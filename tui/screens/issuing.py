"""The desk of an issuing member: keys become asks, views become panels.
It knows its seat through the link alone, and neither the law nor what would be right.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual.geometry import Size
from textual.timer import Timer
from textual.widget import Widget

from simulator.seat.base import Seat
from simulator.seat.view import Query, View
from simulator.texts.words import Words
from tui import keys
from tui.doing import Doing, leaving
from tui.filling import Filling, Step
from tui.habit import FIND
from tui.hand import Hand, offered
from tui.leafing import BOOKLETS, Leafing
from tui.link import Link
from tui.messages import Answered, Finished, Looked, ViewChanged, WentBack
from tui.panels.desk import DeskTop
from tui.panels.rows import ROW
from tui.screens.base import Page, comfortable


class IssuingScreen(Page):
    """One desk; `idle_after` are seconds without a key until a colleague speaks."""

    def __init__(self, seat: Seat, words: Words, idle_after: float = 60) -> None:
        super().__init__(words)
        self._link = Link(seat, self.post_message)
        self._hand = Hand()
        self._doing, self._leafing = Doing(self._link, self._hand), Leafing(self._link, self._hand)
        self._view: View | None = None
        self._top = DeskTop(words)
        self._idle_after = idle_after
        self._idle: Timer | None = None

    def parts(self) -> Iterable[Widget]:
        """The desk."""
        yield self._top

    def on_mount(self) -> None:
        """Begin to watch."""
        self.run_worker(self._link.watch(), group="watch")
        self.run_worker(self._link.work(), group="work")
        self._wake()

    def sized(self, size: Size) -> None:
        """Spread out where there is room."""
        self._top.widen(wide=comfortable(size), width=size.width)
        self._draw()

    # --- What comes from the seat ------------------------------------------------------------

    def on_view_changed(self, message: ViewChanged) -> None:
        """Something is new."""
        before, self._view = self._view, message.view
        self._hand.see(message.view)
        if before is None:
            self._link.look(Query(what="list"))
        if before is None or before.phase != message.view.phase:
            self._link.look(Query(what="help"))
        self._doing.go_on(message.view)
        self._draw()

    def on_answered(self, message: Answered) -> None:
        """An ask was done, or refused with a reason."""
        if self._view is None:
            return
        receipt = message.receipt
        self._doing.answered(message.ask, receipt, self._view)
        self._hand.notice = ""
        if not receipt.accepted:
            self._hand.notice = self.words.say(receipt.reason) if receipt.reason else self.words("tui.status.no")
        self._doing.go_on(self._view)
        self._draw()

    def on_looked(self, message: Looked) -> None:
        """A page has come: of the list, of the open booklet, or a word about each offer."""
        if message.query.what == "list":
            self._look(self._hand.finger.turned(message.query.page, message.page))
        if message.query.what == "help":
            self._top.explain({self.words.say(card.title): self.words.say(card.text) for card in message.page.cards})
        if self._hand.booklet is not None:
            self._hand.booklet.opened(message.query, message.page)
        self._draw()

    def on_went_back(self, message: WentBack) -> None:
        """My last act did not happen after all; or there was none."""
        self._hand.notice = "" if message.done else self.words("tui.status.no-back")
        if message.done:
            self._hand.habit.undo()
        self._draw()

    # --- Keys ----------------------------------------------------------------------------------

    @property
    def writing(self) -> bool:
        """The booklet of the law is searched by typing."""
        booklet = self._hand.booklet
        return booklet is not None and booklet.what == "law"

    def write(self, letter: str) -> None:
        """A letter of the word that is sought."""
        self._wake()
        if self._hand.booklet is not None:
            self._leafing.write(self._hand.booklet, letter)
        self._draw()

    def press(self, key: str) -> None:
        """A key, by where the eyes are: a booklet, a form, the desk."""
        self._wake()
        view, hand = self._view, self._hand
        if view is None:
            if key == keys.LEAVE:
                self.post_message(Finished())
        elif hand.booklet is not None:
            self._leafing.press(hand.booklet, key)
        elif key in BOOKLETS:
            self._leafing.open(BOOKLETS[key])
        elif key == keys.LEAVE:
            hand.filling = Filling(leaving())
        elif key == keys.BACK:
            self._doing.back()
        elif hand.filling is not None:
            self._fill(hand.filling, key)
        else:
            hand.to_come, hand.notice = (), ""
            self._at_desk(view, key)
        self._draw()

    def _at_desk(self, view: View, key: str) -> None:
        if key in (keys.UP, keys.DOWN, keys.PAGE_UP, keys.PAGE_DOWN) and view.leaf is not None:
            self._point(key)
        elif key in (keys.LEFT, keys.RIGHT, keys.UP, keys.DOWN):
            self._hand.move(view, 1 if key in (keys.RIGHT, keys.DOWN) else -1)
        elif key.startswith(ROW):
            self._click(view, int(key.removeprefix(ROW)))
        elif key == keys.ENTER:
            self._enter(view)
        elif key == keys.ESC:
            self._hand.finger.rest()
        elif key == keys.USUAL:
            self._as_usual(view)
        elif key:
            self._take(view, key)

    def _enter(self, view: View) -> None:
        if view.phase == "over":
            self._doing.leave()
        elif self._hand.acting:
            self.press(self._hand.here)
        else:
            self._find(view)

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
        self._take(view, next((offer.key for offer in view.offers if offer.act == FIND), ""))

    def _take(self, view: View, key: str) -> None:
        offer = offered(view, key)
        if offer is None:
            self._hand.notice = self.words("tui.status.no-key")
            return
        self._hand.here, self._hand.acting = key, True
        self._doing.begin(offer)

    def _as_usual(self, view: View) -> None:
        if not self._doing.as_usual():
            self._hand.notice = self.words("tui.status.no-usual")
        self._doing.go_on(view)

    def _fill(self, filling: Filling, key: str) -> None:
        step = filling.press(key)
        if step is not Step.STAYED:
            self._hand.filling = None
        if step is Step.DONE:
            self._doing.done(filling)

    # --- Waiting, drawing ----------------------------------------------------------------------

    def _wake(self) -> None:
        """A key was pressed: whoever wanted to speak up waits again."""
        if self._idle is not None:
            self._idle.stop()
        self._hand.idle = ""
        self._idle = self.set_timer(self._idle_after, self._speak_up)

    def _speak_up(self) -> None:
        """Somebody beside me says a word, in character."""
        view = self._view
        if view is not None and self._hand.booklet is None and view.advice is None and view.phase != "over":
            self._hand.idle = self.words(f"tui.idle.{'begun' if view.moves else view.phase}")
            self._draw()

    def _draw(self) -> None:
        if self._view is not None and self.is_mounted:
            self._top.show(self._view, self._hand)
