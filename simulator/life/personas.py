"""Kinds of people out of the ordinary: what they hold out, what they say, and what they answer when asked.

A kind is a row of a table; who comes with it is drawn elsewhere. Words are text keys.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from simulator.life.plan import Persona
from simulator.procedures.identity import CARD, DIGITAL, LICENCE, NOTHING, PASSPORT, SCREENSHOT

OUTSIDE, INSIDE = "address-outside", "address-inside"


@dataclass(frozen=True, slots=True)
class Kind:
    """A row of the table. `listed`: they stand on the list; `comes_back`: refused, they return with a document."""

    document: str = CARD
    says: str = "good-day"
    face: bool = True
    valid: bool = True
    listed: bool = True
    comes_back: bool = False
    answers: dict[str, tuple[str, str]] = field(default_factory=dict)


KINDS: dict[str, Kind] = {
    "ordinary": Kind(),
    "digital": Kind(DIGITAL, "digital"),
    "passport": Kind(PASSPORT, "passport"),
    "new-surname": Kind(says="new-surname", answers={"name": ("new-surname", "")}),
    "same-surname": Kind(says="in-a-hurry"),
    "declines-some": Kind(says="declines-some"),
    "spoiled": Kind(),
    "wrong-station": Kind(listed=False, says="good-day", answers={"address": (OUTSIDE, "")}),
    "not-on-list": Kind(listed=False, says="moved-in", answers={"address": (INSIDE, "")}),
    "other-list": Kind(listed=False, says="moved-in", answers={"address": (INSIDE, "")}),
    "incapable": Kind(listed=False, says="moved-in", answers={"address": (INSIDE, "")}),
    "under-age": Kind(listed=False, says="first-time", answers={"address": (INSIDE, "")}),
    "for-family": Kind(says="for-family", answers={"booth": ("own-only", "")}),
    "group-leader": Kind(says="group-leader", answers={"booth": ("own-only", "")}),
    "no-registration": Kind(listed=False, says="just-back", answers={"address": ("address-none", "")}),
    "no-document": Kind(
        NOTHING,
        "forgot",
        comes_back=True,
        answers={"another-document": ("only-this", LICENCE), "document": ("forgot", "")},
    ),
    "expired-card": Kind(
        valid=False, says="good-day", comes_back=True, answers={"another-document": ("has-passport", PASSPORT)}
    ),
    "screenshot": Kind(SCREENSHOT, "screenshot", comes_back=True, answers={"open-live": ("opens-live", DIGITAL)}),
    "another-card": Kind(
        face=False, listed=False, says="in-a-hurry", answers={"whose": ("neighbours", ""), "name": ("as-on-card", "")}
    ),
    "second-attempt": Kind(PASSPORT, "good-day"),
    "certificate": Kind(listed=False, says="certificate", answers={"address": (OUTSIDE, "")}),
    "certificate-same-town": Kind(listed=False, says="certificate", answers={"address": (OUTSIDE, "")}),
}

STUBBORN = 40
"""Of 100 without a usable document, how many have no other with them (assumed, to be tuned with real members)."""


def persona(kind: str, person: int, of: int, pick: int, desk: int | None) -> Persona:
    """Somebody of a kind; `pick` (0..) chooses whether they have another document with them."""
    row = KINDS[kind]
    answers = dict(row.answers)
    if row.comes_back and kind != "no-document" and pick % 100 < STUBBORN:
        answers = dict.fromkeys(answers, ("have-not", ""))
    return Persona(person, kind, row.document, of, row.face, row.valid, desk, row.says, answers)
