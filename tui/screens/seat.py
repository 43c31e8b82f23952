"""A screen at a seat: keys become asks, views become panels, booklets lie over both, a colleague speaks up.
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
from tui.hand import Hand, offered
from tui.leafing import BOOKLETS, Leafing
from tui.link import Link
from tui.messages import Answered, Elsewhere, Finished, Looked, ViewChanged, WentBack
from tui.panels.top import Top
from tui.screens.base import Page, comfortable

_STEPS = {keys.LEFT: -1, keys.UP: -1, keys.RIGHT: 1, keys.DOWN: 1}


class SeatScreen(Page):
    """One seat; `top` are its panels, `idle_after` are seconds without a key until a colleague speaks."""

    def __init__(self, seat: Seat, words: Words, top: Top, idle_after: float) -> None:
        super().__init__(words)
        self._link = Link(seat, self.post_message)
        self._hand = Hand()
        self._doing, self._leafing = Doing(self._link, self._hand), Leafing(self._link, self._hand)
        self._view: View | None = None
        self._top = top
        self._idle_after = idle_after
        self._idle: Timer | None = None

    def parts(self) -> Iterable[Widget]:
        """The seat."""
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

    # --- What a seat of its own kind adds ------------------------------------------------------

    def began(self) -> None:
        """The first view is here."""

    def came(self, message: Looked) -> None:
        """A page has come that is no booklet's."""

    def at_seat(self, view: View, key: str) -> None:
        """A key while no form and no booklet is open: along what can be done, or straight to it."""
        if key in _STEPS:
            self._hand.move(view, _STEPS[key])
        elif key == keys.ENTER:
            self.enter(view)
        elif key and key not in (keys.ESC, *keys.STACKS):
            self.take(view, key)

    def foreign(self, view: View) -> bool:
        """Whether a moment is one for another kind of screen."""
        raise NotImplementedError

    def enter(self, view: View) -> None:
        """Do what the cursor is on; at the end of the part, go on to what it was worth."""
        if view.phase == "over":
            self._doing.leave()
        else:
            self.press(self._hand.here)

    def idle_word(self, view: View) -> str:
        """Which word somebody says who sees me hesitate."""
        return view.phase

    # --- What comes from the seat ------------------------------------------------------------

    def on_view_changed(self, message: ViewChanged) -> None:
        """Something is new; after the end all stays as it was seen last."""
        if message.view.phase != "over" and self.foreign(message.view):
            self.post_message(Elsewhere(message.view))
            return
        before, self._view = self._view, message.view
        self._hand.see(message.view)
        self._doing.still_offered(message.view)
        if before is None:
            self.began()
        if before is None or _acts(before) != _acts(message.view):
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
        """A page has come: of the open booklet, a word about each offer, or something of the seat's own."""
        self.came(message)
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
        """A key, by where the eyes are: a booklet, a form, the seat."""
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
        elif hand.filling is not None and not (hand.filling.empty and offered(view, key)):
            self.fill(hand.filling, key)
        else:
            # Where nothing is to be chosen from, the next act's key is no mistake.
            hand.to_come, hand.notice, hand.filling = (), "", None
            self.at_seat(view, key)
        self._draw()

    def take(self, view: View, key: str) -> None:
        """Begin the act that a key picks."""
        offer = offered(view, key)
        if offer is None:
            self._hand.notice = self.words("tui.status.no-key")
            return
        self._hand.here, self._hand.acting = key, True
        self._doing.begin(offer)

    def fill(self, filling: Filling, key: str) -> None:
        """A key while an act is filled in."""
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
            self._hand.idle = self.words(f"tui.idle.{self.idle_word(view)}")
            self._draw()

    def _draw(self) -> None:
        if self._view is not None and self.is_mounted:
            self._top.show(self._view, self._hand)


def _acts(view: View) -> tuple[str, ...]:
    """What can be tried, whatever it is tried on: when it changes, another word about each is wanted."""
    return (view.phase, *(offer.act for offer in view.offers))
