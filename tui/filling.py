"""A form being filled: which field, where the cursor is, what is ticked or typed so far.
It turns keys into fields of an ask and must not know what they mean.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from simulator.seat.ask import Form, Offer, Value
from simulator.texts.phrase import Phrase
from tui import keys

#: A click on a choice presses this with its place.
CHOICE: Final = "choice "
#: Digits of the longest number anybody writes at a desk.
LONGEST: Final = 6


class Step(Enum):
    """What a key did."""

    STAYED = auto()
    DONE = auto()
    CLOSED = auto()


class Filling:
    """The fields of one offer, one after the other; `given` are those that need not be asked for."""

    def __init__(self, offer: Offer, given: dict[str, Value] | None = None) -> None:
        self.offer = offer
        self.fields: dict[str, Value] = dict(given or {})
        self._forms = tuple(form for form in offer.forms if form.name not in self.fields)
        self._step = 0
        self._filled: list[Value] = []
        self.said: tuple[Phrase, ...] = ()
        self.at = 0
        self.ticked: tuple[int, ...] = ()
        self.typed = ""
        self._fresh = True
        if self._forms:
            self._open()

    @property
    def form(self) -> Form:
        """The field that is being filled."""
        return self._forms[self._step]

    @property
    def entered(self) -> tuple[int, ...]:
        """Numbers typed for the fields before this one."""
        return tuple(value for value in self._filled if isinstance(value, int))

    @property
    def needed(self) -> bool:
        """Whether there is anything to ask."""
        return bool(self._forms)

    def key(self, place: int) -> str:
        """The digit of a choice; those past the tenth are reached by arrows."""
        return keys.DIGITS[place] if place < len(keys.DIGITS) else ""

    def press(self, key: str) -> Step:
        """Take a key."""
        if key == keys.ESC:
            return self._back()
        if self.form.kind == "number":
            return self._number(key)
        place = self._place(key)
        if place is not None:
            return self._pick(place)
        if key == keys.ENTER:
            return self._enter()
        step = {keys.LEFT: -1, keys.UP: -1, keys.RIGHT: 1, keys.DOWN: 1}.get(key, 0)
        self.at = (self.at + step) % max(1, len(self.form.choices))
        return Step.STAYED

    def _place(self, key: str) -> int | None:
        if key.startswith(CHOICE):
            return int(key.removeprefix(CHOICE))
        place = keys.DIGITS.index(key) if key in keys.DIGITS else len(self.form.choices)
        return place if place < len(self.form.choices) else None

    def _pick(self, place: int) -> Step:
        self.at = place
        if self.form.kind == "one":
            return self._enter()
        rest = tuple(other for other in self.ticked if other != place)
        self.ticked = rest if len(rest) < len(self.ticked) else tuple(sorted((*rest, place)))
        return Step.STAYED

    def _enter(self) -> Step:
        choices = self.form.choices
        if self.form.kind == "some":
            return self._fill(tuple(int(choices[place].value) for place in self.ticked))
        if not choices:
            return Step.STAYED
        return self._fill(choices[self.at].value, choices[self.at].label)

    def _number(self, key: str) -> Step:
        if key == keys.ENTER and self.typed:
            return self._fill(int(self.typed))
        if key == keys.ERASE:
            self.typed = self.typed[:-1]
        elif key in keys.DIGITS and (self._fresh or len(self.typed) < LONGEST):
            # The first digit takes the place of what stood there.
            self.typed = key if self._fresh else self.typed + key
        self._fresh = False
        return Step.STAYED

    def _fill(self, value: Value, label: Phrase | None = None) -> Step:
        self._filled.append(value)
        self._step += 1
        if self._step == len(self._forms):
            self._gather()
            return Step.DONE
        self.said = (*self.said, label) if label else self.said
        self._open()
        return Step.STAYED

    def _gather(self) -> None:
        """Each field by its name; several numbers of one name are one field."""
        names = [form.name for form in self._forms]
        for form, value in zip(self._forms, self._filled, strict=True):
            if names.count(form.name) == 1:
                self.fields[form.name] = value
            elif isinstance(value, int):
                before = self.fields.get(form.name, ())
                self.fields[form.name] = (*(before if isinstance(before, tuple) else ()), value)

    def _back(self) -> Step:
        if self._step == 0:
            return Step.CLOSED
        self._step -= 1
        self._filled.pop()
        self.said = self.said[:-1]
        self._open()
        return Step.STAYED

    def _open(self) -> None:
        """Start a field with what is usual."""
        form = self.form
        value = form.default
        values = [choice.value for choice in form.choices]
        self.at = values.index(value) if not isinstance(value, tuple | None) and value in values else 0
        self.ticked = tuple(place for place, one in enumerate(values) if isinstance(value, tuple) and one in value)
        self._fresh = True
        self.typed = str(value) if form.kind == "number" and isinstance(value, int) else ""
