"""Seats away from the desks, played at random from what they are offered: for tests that want everything to happen.

The choices hang on the seed alone; nothing here knows what would be right.
"""

from __future__ import annotations

import random

from simulator.exercise.kit import Kit
from simulator.exercise.running import Exercise
from simulator.seat.ask import Ask, Form, Offer, Value
from simulator.session.sitting import Sitting

FREE = ("chair", "secretary", "boxes", "observer")
ROUNDS = ("relief", "colleagues")
"""What takes a deputy round the desks."""

GOES_ON = ("watch", "next", "count-pack")
"""Acts after which time goes on."""


def chosen(offer: Offer, chance: random.Random) -> dict[str, Value]:
    """The fields of an offer, filled at random; a form without choices is left out."""
    fields: dict[str, Value] = {}
    what = ""
    for form in offer.forms:
        if form.only and what not in form.only:
            continue
        value = _value(form, chance)
        if value is not None:
            fields[form.name] = value
        if form.name == "what":
            what = str(value)
    return fields


def _value(form: Form, chance: random.Random) -> Value | None:
    if form.kind == "number":
        return chance.choice((0, 1, 50, 300))
    if form.kind == "some":
        return tuple(int(choice.value) for choice in form.choices if chance.random() < 0.5)
    return chance.choice(form.choices).value if form.choices else None


def at_random(
    made: Kit, seat: str, seed: int, *, most: int = 400, crew: str = "", keen: tuple[str, ...] = ()
) -> Exercise:
    """A day at which a seat does now this, now that, one time in four something it is keen on, then leaves."""
    run = Exercise(made, seed, crew=crew, played=(seat,))
    sitting, chance = Sitting(run, seat, "stands"), random.Random(seed * 7 + 1)  # noqa: S311 - a test's own whims
    for turn in range(most):
        view = sitting.view()
        if view.phase == "over":
            break
        offer = chance.choice(view.offers)
        if chance.random() > 0.6:
            offer = next(one for one in view.offers if one.act in GOES_ON)
        if keen and chance.random() > 0.75:
            offer = next((one for one in view.offers if one.act in keen), offer)
        sitting.submit(Ask(id=f"a{turn}", act=offer.act, fields=chosen(offer, chance)))
    sitting.leave()
    return run
