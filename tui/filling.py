"""A form being filled: which field, where the cursor is, what is ticked or typed so far.
It turns keys into fields of an ask and must not know what they mean.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final, NamedTuple

from simulator.seat.ask import Form, Offer, Value
from simulator.texts.phrase import Phrase
from tui import keys

#: A click on a choice presses this with its place.
CHOICE: Final = "choice "
#: Digits of the longest number anybody writes at a desk.
LONGEST: Final = 6
#: Signs of stacks that are no numbers.
_STACKS: Final = (*keys.STACKS, keys.OUT)


class Step(Enum):
    """What a key did."""

    STAYED = auto()
    DONE = auto()
    CLOSED = auto()


class Taken(NamedTuple):
    """A field that was filled: which form it was, its value, the words of the choice."""

    step: int
    value: Value
    label: Phrase | None = None


class Filling:
    """The fields of one offer, one after the other; `given` are those that need not be asked for.

    The value of the offer's first form decides which of the later ones are asked for at all.
    """

    def __init__(self, offer: Offer, given: dict[str, Value] | None = None) -> None:
        self.offer = offer
        self.fields: dict[str, Value] = dict(given or {})
        self._forms = tuple(form for form in offer.forms if form.name not in self.fields)
        self._step = 0
        self._taken: list[Taken] = []
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
    def said(self) -> tuple[Phrase, ...]:
        """What was chosen for the fields before this one, in words."""
        return tuple(taken.label for taken in self._taken if taken.label is not None)

    @property
    def entered(self) -> tuple[int, ...]:
        """Numbers typed for the fields before this one."""
        numbers = [taken.value for taken in self._taken if self._forms[taken.step].kind == "number"]
        return tuple(value for value in numbers if isinstance(value, int))

    def picked(self, name: str) -> Value | None:
        """What was chosen so far for a field, by its name."""
        return next((taken.value for taken in self._taken if self._forms[taken.step].name == name), None)

    @property
    def empty(self) -> bool:
        """Whether one thing is to be chosen and nothing is there."""
        return self.form.kind == "one" and not self.form.choices

    @property
    def needed(self) -> bool:
        """Whether there is anything to ask."""
        return bool(self._forms)

    @property
    def signs(self) -> tuple[str, ...]:
        """The signs of stacks when one of them is to be chosen: a stack is picked by its sign, not by its place."""
        values = tuple(str(choice.value).rpartition("/")[2] for choice in self.form.choices)
        stacks = keys.INVALID in values and all(one.isdecimal() or one in _STACKS for one in values)
        return values if stacks else ()

    def key(self, place: int) -> str:
        """The digit of a choice, or its sign; those past the tenth are reached by arrows."""
        if self.signs:
            return self.signs[place]
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
        if self.signs:
            sign = keys.OUT if key == keys.DIGITS[-1] else key
            return self.signs.index(sign) if sign in self.signs else None
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
        self._taken.append(Taken(self._step, value, label))
        later = range(self._step + 1, len(self._forms))
        self._step = next((step for step in later if self._wanted(self._forms[step])), self._step)
        if self._step == self._taken[-1].step:
            self._gather()
            return Step.DONE
        self._open()
        return Step.STAYED

    def _wanted(self, form: Form) -> bool:
        """Whether a field belongs to what was chosen first."""
        first = self.offer.forms[0]
        chosen = self.fields.get(first.name, self._taken[0].value if self._taken else None)
        return not form.only or form is first or chosen in form.only

    def _gather(self) -> None:
        """Each field by its name; several numbers of one name are one field."""
        names = [self._forms[taken.step].name for taken in self._taken]
        for name, taken in zip(names, self._taken, strict=True):
            if names.count(name) == 1:
                self.fields[name] = taken.value
            elif isinstance(taken.value, int):
                before = self.fields.get(name, ())
                self.fields[name] = (*(before if isinstance(before, tuple) else ()), taken.value)

    def _back(self) -> Step:
        if not self._taken:
            return Step.CLOSED
        self._step = self._taken.pop().step
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
