"""What an act is to be done with, chosen at the bottom of the screen and never in a window of its own.
It draws a form that is being filled and must not know what the act does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from textual.geometry import Size

from tui import keys
from tui.filling import CHOICE, Filling
from tui.flow import Item, flow
from tui.lines import BLANK, Line, Look, Span, fit, length, line, width_of
from tui.panels.base import Panel

#: Rows of choices at most, on the smallest screen and where there is room.
NARROW: Final = 7
WIDE: Final = 16
#: Stacks that are picked by a letter.
SIGNED: Final = (*keys.STACKS, keys.OUT)


class Question(Panel):
    """A form at the bottom."""

    _filling: Filling | None = None
    #: Fields whose choices stand elsewhere on the screen, with the words that say how to choose there.
    elsewhere: Mapping[str, str] = {}
    _least = 0

    def show(self, filling: Filling | None, least: int = 0) -> None:
        """Show a form as far as it is filled, or nothing; in so many rows at least, that what is above stays there."""
        self._filling, self._least = filling, least
        self.grow()

    def paint(self, size: Size) -> Sequence[Line]:
        """What is asked, what can be chosen, how to go on."""
        if self._filling is None:
            return []
        filling = self._filling
        head = line(Span(f" {fit(self._asked(filling, size.width - 1), size.width - 1)}", Look.HEAD))
        if filling.form.name in self.elsewhere and not filling.empty:
            return [head, *self._pointed(filling, size.width)]
        kind = "nothing" if filling.empty else filling.form.kind
        hint = line(Span(f" {self.words(f'tui.fill.{kind}')}", Look.PLAIN))
        rows = [head, *self._body(filling, size.width), hint]
        return [*rows, *[BLANK] * (self._least - len(rows))]

    def _asked(self, filling: Filling, width: int) -> str:
        """The act, what was chosen so far, what is asked now; where that is too long, what was chosen first goes."""
        act, asked = self.words.say(filling.offer.label).rstrip("."), self.words.say(filling.form.label)
        said = [self.words.say(one).rstrip(".") for one in filling.said]
        while True:
            text = ": ".join(dict.fromkeys((act, *said, asked)))
            if width_of(text) <= width or not said:
                return text
            del said[0]

    def _body(self, filling: Filling, width: int) -> Sequence[Line]:
        if filling.form.kind == "number":
            before = "".join(f" {self.words.number(value)}, " for value in filling.entered)
            return [line(" ", before, Span(f" {filling.typed}_ ", Look.CURSOR))]
        return self._window(flow([self._item(filling, place) for place in range(len(filling.form.choices))], width))

    def _pointed(self, filling: Filling, width: int) -> Sequence[Line]:
        """The choice under the cursor, and how to choose among those that stand elsewhere."""
        item = self._item(filling, filling.at)._replace(key="", here=True)
        hint = self.words(self.elsewhere[filling.form.name])
        beside = line(f"  {hint}")
        here = flow([item], width)[0]
        return [(*here, *beside)] if length(here) + length(beside) <= width else [here, line(f" {hint}")]

    def _window(self, rows: Sequence[Line]) -> Sequence[Line]:
        """As many rows of choices as leave the rest of the screen in sight, the cursor among them."""
        room = WIDE if self.wide else NARROW
        if len(rows) <= room:
            return rows
        here = next((n for n, row in enumerate(rows) if any(span.look is Look.CURSOR for span in row)), 0)
        top = max(0, min(here - (room - 1) // 2, len(rows) - room + 1))
        seen = rows[top : top + room - 1]
        hidden = {span.hit for row in rows for span in row} - {span.hit for row in seen for span in row}
        return [*seen, line(f" {self.words('tui.more', n=len(hidden))}")]

    def _item(self, filling: Filling, place: int) -> Item:
        label = self.words.say(filling.form.choices[place].label)
        if filling.form.kind == "some":
            label = f"[{'*' if place in filling.ticked else ' '}] {label}"
        key = filling.key(place) or "·"
        shown = self.words(f"count.key.{key}") if key in SIGNED else key
        return Item(shown, label, f"{CHOICE}{place}", place == filling.at)
