"""What can be tried now, by its digit: one beside the other, or one a row with a word about each.
The order is the seat's; nothing here depends on who stands at the desk.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.geometry import Size

from simulator.seat.ask import Offer
from tui import keys
from tui.flow import Item, flow, stacked
from tui.lines import Line
from tui.panels.base import Panel


class Offers(Panel):
    """The hand moves."""

    _offers: tuple[Offer, ...] = ()
    _about: Mapping[str, str] = {}
    _here = ""
    _usual = False

    def show(self, offers: tuple[Offer, ...], here: str, *, usual: bool) -> None:
        """Show these, the cursor on a key; `usual` when there is something to repeat."""
        self._offers = offers
        self._here, self._usual = here, usual
        self.grow()

    def explain(self, about: Mapping[str, str]) -> None:
        """Take a word about each, by the words of its label."""
        self._about = about
        self.grow()

    def paint(self, size: Size) -> Sequence[Line]:
        """All of them, whole."""
        items = self._items()
        return stacked(items, size.width) if self.wide else flow(items, size.width)

    def _items(self) -> list[Item]:
        items = [self._item(offer.key, self._label(offer), self.words.say(offer.label)) for offer in self._offers]
        return [*items, self._item(keys.USUAL, self.words("tui.offers.usual"))] if self._usual else items

    def _item(self, key: str, label: str, known: str = "") -> Item:
        return Item(key, label, key, key == self._here, self._about.get(known, ""))

    def _label(self, offer: Offer) -> str:
        """Dots tell that something must be chosen first."""
        label = self.words.say(offer.label)
        return f"{label}.." if offer.forms and not label.endswith("..") else label
