"""Hand moves on their way to the seat: each asked once, `+` one after the other as hands become free.
It knows what was asked and answered, never whether it was right.
"""

from __future__ import annotations

from simulator.seat.ask import Ask, Choice, Form, Offer, Receipt, Value
from simulator.seat.view import View
from simulator.texts.phrase import phrase
from tui import keys
from tui.asking import Asking
from tui.filling import Filling
from tui.habit import FIND, LINE, NO_LINE
from tui.hand import Hand
from tui.link import Link

#: The act of F10, which is no act of the station.
LEAVING = "@leave"
_SURE, _STAY, _GO = "sure", 0, 1


def leaving() -> Offer:
    """The question of F10, asked as any form is."""
    choices = (Choice(value=_GO, label=phrase("tui.leave.yes")), Choice(value=_STAY, label=phrase("tui.leave.no")))
    form = Form(name=_SURE, kind="one", label=phrase("tui.leave.ask"), choices=choices, default=_GO)
    return Offer(act=LEAVING, key=keys.LEAVE, label=phrase("tui.leave.title"), forms=(form,))


class Doing:
    """Asks of one hand through one link."""

    def __init__(self, link: Link, hand: Hand) -> None:
        self._link = link
        self._hand = hand
        self._asking = Asking()
        self._left = False

    def begin(self, offer: Offer) -> None:
        """Do an offer, or ask first what it is to be done with."""
        finger = self._hand.finger
        if offer.act == FIND and finger.moved:
            self.submit(FIND, {LINE: finger.line})
            return
        given: dict[str, Value] = {LINE: finger.line} if offer.act == FIND else {}
        filling = Filling(offer, given)
        if filling.needed:
            self._hand.filling = filling
        else:
            self.submit(offer.act, filling.fields)

    def still_offered(self, view: View) -> None:
        """A form of an act that is offered no longer is put away, and what `+` meant to do there with it."""
        filling = self._hand.filling
        if filling is None or filling.offer.act in (LEAVING, *(offer.act for offer in view.offers)):
            return
        self._hand.filling, self._hand.to_come = None, ()

    def done(self, filling: Filling) -> None:
        """A form was filled to its end."""
        if filling.offer.act != LEAVING:
            self.submit(filling.offer.act, filling.fields)
        elif filling.fields[_SURE] == _GO:
            self.leave()

    def submit(self, act: str, fields: dict[str, Value]) -> None:
        """Ask for an act."""
        self._hand.asked, self._hand.took = True, 0
        self._hand.finger.seek(seeks=act == FIND and fields.get(LINE) == NO_LINE)
        self._link.submit(self._asking.ask(act, fields))

    def leave(self) -> None:
        """Leave the seat, once."""
        if not self._left:
            self._left = True
            self._hand.leaving = True
            self._link.leave()

    def back(self) -> None:
        """Take my last act back."""
        self._hand.to_come, self._hand.filling = (), None
        self._hand.took = self._hand.free_at = 0
        self._link.back()

    def as_usual(self) -> bool:
        """Begin my own usual sequence; whether there is one."""
        self._hand.to_come = self._hand.habit.usual
        return bool(self._hand.to_come)

    def go_on(self, view: View) -> None:
        """The next move of `+`, once the last one is answered and the hands are free."""
        hand = self._hand
        if not hand.to_come or hand.asked or view.clock < max(hand.free_at, view.busy_until):
            return
        (act, fields), hand.to_come = hand.to_come[0], hand.to_come[1:]
        self.submit(act, fields)

    def answered(self, ask: Ask, receipt: Receipt, view: View) -> None:
        """An ask was done; or it was not, and then nothing more is tried by itself."""
        hand = self._hand
        hand.asked = False
        if not receipt.accepted:
            hand.to_come = ()
            return
        hand.took, hand.free_at = receipt.cost, receipt.at + receipt.cost
        if any(offer.act == ask.act and offer.key in keys.DIGITS for offer in view.offers):
            hand.habit.did(ask)
        if ask.act == FIND:
            hand.finger.found()
