"""Offers and their fields as every bench builds them: one act, a group of acts, one of a list, things that lie here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from simulator.exercise import bench
from simulator.procedures.patrol import BOOTHS, BOXES, DOOR, PAPERS, SAFE
from simulator.seat.ask import Choice, Form, Offer
from simulator.texts.phrase import Phrase, phrase

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise

MINUTES = (1, 5, 15, 60)
"""How long one can look on at most before looking up."""


def bare(act: str, key: str) -> Offer:
    """An act without fields."""
    return Offer(act=act, key=key, label=phrase(f"offer.{act}"))


def group(act: str, key: str, acts: tuple[str, ...], *forms: Form) -> Offer:
    """One offer for several acts; the first field says which."""
    choices = tuple(Choice(value=name, label=phrase(f"offer.{name}")) for name in acts)
    what = Form(name="what", kind="one", label=phrase("form.what"), choices=choices, default=acts[0])
    return Offer(act=act, key=key, label=phrase(f"offer.{act}"), forms=(what, *forms))


def one(name: str, values: Sequence[str], words: str, *only: str) -> Form:
    """One of a list of words; the dash stands for none."""
    choices = tuple(
        Choice(value=value, label=phrase(f"{words}.{'none' if value == '-' else value}")) for value in values
    )
    return Form(name=name, kind="one", label=phrase(f"form.{name}"), choices=choices, default=values[0], only=only)


def items(name: str, items: Sequence[tuple[int | str, Phrase]], *only: str) -> Form:
    """Things that lie or stand here, to be acted on."""
    choices = tuple(Choice(value=value, label=label) for value, label in items)
    default = choices[0].value if choices else None
    return Form(name=name, kind="one", label=phrase(f"form.{name}"), choices=choices, default=default, only=only)


def go(run: Exercise) -> Offer:
    """Walk to any place of the room."""
    desks = tuple(f"desk-{desk.number}" for desk in run.station.desks)
    places = (DOOR, *desks, BOOTHS, BOXES, PAPERS, SAFE)
    choices = tuple(Choice(value=place, label=bench.place(place)) for place in places)
    form = Form(name="place", kind="one", label=phrase("form.place"), choices=choices, default=DOOR)
    return Offer(act="go", key="1", label=phrase("offer.go"), forms=(form,))


def watch() -> Offer:
    """Look on until something happens, at most so many minutes."""
    choices = tuple(Choice(value=n, label=phrase("minutes.up-to", n=n)) for n in MINUTES)
    form = Form(name="minutes", kind="one", label=phrase("form.minutes"), choices=choices, default=5)
    return Offer(act="watch", key="0", label=phrase("offer.watch"), forms=(form,))
