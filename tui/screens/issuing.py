"""The desk of an issuing member: keys become asks, views become panels.
It knows its seat through the link alone, and neither the law nor what would be right.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual.timer import Timer
from textual.widget import Widget

from simulator.seat.ask import Ask, Choice, Form, Offer, Value
from simulator.seat.base import Seat
from simulator.seat.view import Query, View
from simulator.texts.phrase import phrase
from simulator.texts.words import Words
from tui import keys
from tui.asking import Asking
from tui.booklet import Booklet, What
from tui.filling import Filling, Step
from tui.habit import FIND, LINE
from tui.hand import Hand, offered
from tui.link import Link
from tui.messages import Answered, Looked, ViewChanged
from tui.panels.desk import DeskTop
from tui.panels.reading import CARD
from tui.panels.rows import ROW
from tui.screens.base import Page, comfortable

BOOKLETS: dict[str, What] = {keys.LAW: "law", keys.HELP: "help", keys.ROOM: "room"}
#: Reading these stops the world.
FREEZING = ("law", "help")
_LEAVE = "@leave"
_STAY = 0


def leaving() -> Offer:
    """The question of F10, asked as any form is."""
    choices = (Choice(value=1, label=phrase("tui.leave.yes")), Choice(value=_STAY, label=phrase("tui.leave.no")))
    form = Form(name="sure", kind="one", label=phrase("tui.leave.ask"), choices=choices, default=1)
    return Offer(act=_LEAVE, key=keys.LEAVE, label=phrase("tui.leave.title"), forms=(form,))


class IssuingScreen(Page):
    """One desk; `idle_after` are seconds without a key until a colleague speaks."""

    def __init__(self, seat: Seat, words: Words, idle_after: float = 60) -> None:
        super().__init__(words)
        self._link = Link(seat, self.post_message)
        self._asking = Asking()
        self._view: View | None = None
        self._hand = Hand()
        self._top = DeskTop(words)
        self._idle_after = idle_after
        self._idle: Timer | None = None
        self._left = False

    def parts(self) -> Iterable[Widget]:
        """The desk."""
        yield self._top

    def on_mount(self) -> None:
        """Begin to watch."""
        self.run_worker(self._link.watch(), group="watch")
        self.run_worker(self._link.work(), group="work")
        self._wake()

    def sized(self, width: int, height: int) -> None:
        """Spread out where there is room."""
        self._top.widen(wide=comfortable(width, height), width=width)
        self._draw()

    # --- What comes from the seat ------------------------------------------------------------

    def on_view_changed(self, message: ViewChanged) -> None:
        """Something is new."""
        before, self._view = self._view, message.view
        self._hand.finger.lie(message.view.leaf)
        self._hand.habit.see(message.view)
        self._hand.keep(message.view)
        if before is None or before.phase != message.view.phase:
            self._link.look(Query(what="help"))
        if before is None:
            self._link.look(Query(what="list"))
        self._go_on()
        self._draw()

    def on_answered(self, message: Answered) -> None:
        """An ask was done, or not."""
        hand, receipt = self._hand, message.receipt
        hand.asked = False
        if not receipt.accepted:
            hand.to_come = ()
            hand.notice = self.words.say(receipt.reason) if receipt.reason else self.words("tui.status.no")
        else:
            hand.notice, hand.took = "", receipt.cost
            hand.free_at = receipt.at + receipt.cost
            if self._by_hand(message.ask):
                hand.habit.did(message.ask)
            if message.ask.act == FIND:
                hand.finger.rest()
            self._go_on()
        self._draw()

    def on_looked(self, message: Looked) -> None:
        """A page has come: of the list, of the open booklet, or a word about each offer."""
        if message.query.what == "list":
            self._leaf(self._hand.finger.turned(message.query.page, message.page))
        if message.query.what == "help":
            said = [(self.words.say(card.title), self.words.say(card.text)) for card in message.page.cards]
            self._top.explain({title.rstrip("."): text for title, text in said})
        if self._hand.booklet is not None:
            self._hand.booklet.opened(message.query, message.page)
        self._draw()

    def _by_hand(self, ask: Ask) -> bool:
        offers = self._view.offers if self._view else ()
        return any(offer.act == ask.act and offer.key in keys.DIGITS for offer in offers)

    # --- Keys ----------------------------------------------------------------------------------

    def press(self, key: str, letter: str) -> None:
        """A key, by where the eyes are: a booklet, a form, the desk."""
        self._wake()
        view, hand = self._view, self._hand
        if view is None:
            return
        if hand.booklet is not None:
            self._read(hand.booklet, key, letter)
        elif key in BOOKLETS:
            self._open(BOOKLETS[key])
        elif key == keys.LEAVE:
            hand.filling = Filling(leaving())
        elif hand.filling is not None:
            self._fill(hand.filling, key)
        else:
            hand.to_come, hand.notice = (), ""
            self._at_desk(view, key)
        self._draw()

    def _at_desk(self, view: View, key: str) -> None:
        hand = self._hand
        if key in (keys.UP, keys.DOWN, keys.PAGE_UP, keys.PAGE_DOWN) and view.leaf is not None:
            self._point(key)
        elif key in (keys.LEFT, keys.RIGHT, keys.UP, keys.DOWN):
            hand.move(view, 1 if key in (keys.RIGHT, keys.DOWN) else -1)
        elif key.startswith(ROW):
            self._click_row(int(key.removeprefix(ROW)))
        elif key == keys.ENTER:
            self._enter(view)
        elif key == keys.ESC:
            hand.finger.rest()
        elif key == keys.USUAL:
            self._as_usual()
        elif key:
            self._take(view, key)

    def _enter(self, view: View) -> None:
        if view.phase == "over":
            self._leave()
        elif self._hand.acting:
            self.press(self._hand.here, "")
        else:
            self._find()

    def _point(self, key: str) -> None:
        self._hand.acting = False
        finger = self._hand.finger
        by = 1 if key in (keys.DOWN, keys.PAGE_DOWN) else -1
        self._leaf(finger.step(by) if key in (keys.UP, keys.DOWN) else finger.turn(by))

    def _leaf(self, page: int | None) -> None:
        if page is not None:
            self._link.look(Query(what="list", page=page))

    def _click_row(self, place: int) -> None:
        """The first click points, the second takes."""
        again = self._hand.finger.moved and self._hand.finger.at == place
        self._hand.acting = False
        self._hand.finger.point(place)
        if again:
            self._find()

    def _find(self) -> None:
        offer = next((offer for offer in self._view.offers if offer.act == FIND), None) if self._view else None
        if offer is None:
            self._hand.notice = self.words("tui.status.no-key")
        else:
            self._submit(FIND, {LINE: self._hand.finger.line})

    def _take(self, view: View, key: str) -> None:
        offer = offered(view, key)
        if offer is None:
            self._hand.notice = self.words("tui.status.no-key")
            return
        if key in keys.DIGITS:
            self._hand.here = key
        if offer.act == FIND and self._hand.finger.moved:
            self._find()
            return
        given: dict[str, Value] = {LINE: self._hand.finger.line} if offer.act == FIND else {}
        filling = Filling(offer, given)
        if filling.needed:
            self._hand.filling = filling
        else:
            self._submit(offer.act, filling.fields)

    def _fill(self, filling: Filling, key: str) -> None:
        step = filling.press(key)
        if step is Step.STAYED:
            return
        self._hand.filling = None
        if step is Step.CLOSED:
            return
        if filling.offer.act == _LEAVE:
            if filling.fields["sure"] != _STAY:
                self._leave()
        else:
            self._submit(filling.offer.act, filling.fields)

    # --- Reading -------------------------------------------------------------------------------

    def _open(self, what: What) -> None:
        self._hand.booklet = Booklet(what)
        if what in FREEZING:
            self._link.freeze(frozen=True)
        self._link.look(self._hand.booklet.query)

    def _close(self, booklet: Booklet) -> None:
        self._hand.booklet = None
        if booklet.what in FREEZING:
            self._link.freeze(frozen=False)

    def _read(self, booklet: Booklet, key: str, letter: str) -> None:
        if key == keys.ESC or BOOKLETS.get(key) == booklet.what:
            self._close(booklet)
        elif key == keys.ENTER and booklet.pace is not None:
            self._link.pace(*booklet.pace)
            self._close(booklet)
        elif key.startswith(CARD):
            booklet.point(int(key.removeprefix(CARD)))
        elif booklet.write(letter) if letter else booklet.press(key):
            self._link.look(booklet.query)

    # --- Doing ---------------------------------------------------------------------------------

    def _submit(self, act: str, fields: dict[str, Value]) -> None:
        self._hand.asked, self._hand.took = True, 0
        self._link.submit(self._asking.ask(act, fields))

    def _as_usual(self) -> None:
        self._hand.to_come = self._hand.habit.usual
        if not self._hand.to_come:
            self._hand.notice = self.words("tui.status.no-usual")
        self._go_on()

    def _go_on(self) -> None:
        """The next move of `+`, once the hands are free."""
        hand, view = self._hand, self._view
        if not hand.to_come or hand.asked or view is None or view.clock < max(hand.free_at, view.busy_until):
            return
        (act, fields), hand.to_come = hand.to_come[0], hand.to_come[1:]
        self._submit(act, fields)

    def _leave(self) -> None:
        if not self._left:
            self._left = True
            self._link.leave()

    def _wake(self) -> None:
        """A key was pressed: whoever wanted to speak up waits again."""
        if self._idle is not None:
            self._idle.stop()
        self._hand.idle = ""
        self._idle = self.set_timer(self._idle_after, self._speak_up)

    def _speak_up(self) -> None:
        """Somebody beside me says a word, in character."""
        if self._view is not None and self._hand.booklet is None and self._view.advice is None:
            begun = "begun" if self._view.moves else self._view.phase
            self._hand.idle = self.words(f"tui.idle.{begun}") if begun != "over" else ""
        self._draw()

    def _draw(self) -> None:
        if self._view is not None and self.is_mounted:
            self._top.show(self._view, self._hand)
