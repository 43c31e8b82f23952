"""What is typed at a pipe as fields of an ask: words, numbers from 1, several at once; left out, the default.

It reads an offer's forms and must not know what any of them means.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simulator.seat.ask import Choice, Form, Offer, Value
from simulator.texts.phrase import Phrase

GROUP = "what"
"""The field that names the act of a group."""

LONGEST = 9
"""Digits of the longest number that is read as one."""


def offer_of(offers: Sequence[Offer], word: str) -> tuple[Offer | None, list[str]]:
    """The offer a first word means, and the words it stands for besides: an act of a group names the group."""
    for offer in offers:
        if word in (offer.act, offer.key.casefold()):
            return offer, []
    for offer in offers:
        if any(word == choice.value for choice in acts(offer)):
            return offer, [word]
    return None, []


def acts(offer: Offer) -> tuple[Choice, ...]:
    """The acts that a group offers; none when the offer is an act itself."""
    first = next(iter(offer.forms), None)
    return first.choices if first is not None and first.name == GROUP else ()


def fields(offer: Offer | None, typed: Sequence[str]) -> dict[str, Value]:
    """`name=value` words, then bare values for the offer's forms in order; what is left out takes its default."""
    forms = offer.forms if offer else ()
    bare = [word for word in typed if "=" not in word]
    found: dict[str, Value] = {}
    for word in typed:
        name, equals, text = word.partition("=")
        if equals:
            found[name] = _value(next((form for form in forms if form.name == name), None), text)
    if forms and all(form.kind == "number" for form in forms):
        return found or {forms[0].name: tuple(int(word) for word in bare if word.isdigit())}
    for form in _wanted(forms, found):
        if form.name not in found and bare:
            found[form.name] = _value(form, bare.pop(0))
        elif form.name not in found and form.default is not None:
            found[form.name] = form.default
    return found


def _wanted(forms: Sequence[Form], found: dict[str, Value]) -> Iterator[Form]:
    """The forms that belong to what was chosen for the first, asked when it is known."""
    for form in forms:
        if not form.only or found.get(forms[0].name) in form.only:
            yield form


def _value(form: Form | None, text: str) -> Value:
    """A typed value as its form wants it: a chosen number counts from 1, several are written 1,2,3 or ABC."""
    number = int(text) if text.lstrip("-").isdecimal() and len(text) <= LONGEST else None
    if form is None:
        return text if number is None else number
    if form.kind == "some":
        return _several(form, text)
    values = [choice.value for choice in form.choices]
    if text in values:
        return text
    if number is None:
        return _lettered(form).get(text.upper(), text)
    return values[number - 1] if 1 <= number <= len(values) else number


def _lettered(form: Form) -> dict[str, Value]:
    """Contests by their letters, where contests are to be chosen."""
    return {str(choice.label.args["contest"]): choice.value for choice in form.choices if _at_contest(choice.label)}


def _at_contest(label: Phrase) -> bool:
    return label.key == "item.at-contest"


def _several(form: Form, text: str) -> tuple[int, ...]:
    """Contests by their letters, anything by its number from 1."""
    values = [int(choice.value) for choice in form.choices]
    letters = _lettered(form)
    if text.isalpha():
        return tuple(int(str(letters[letter])) for letter in text.upper() if letter in letters)
    places = [int(part) for part in text.split(",") if part.isdecimal() and len(part) <= LONGEST]
    return tuple(values[place - 1] if 1 <= place <= len(values) else place - 1 for place in places)
