"""Who is offered what: the hand moves of a desk and the papers of its evening, the same whoever stands there.

Offers depend on the seat and the hour of its day alone (tested); what is unlawful is offered like the rest.
"""

from __future__ import annotations

from simulator.procedures.identity import FACTS, PLACES, REASONS, TOPICS
from simulator.seat.ask import Choice, Form, Offer
from simulator.seat.view import Phase
from simulator.station.laid import Laid
from simulator.station.station import Station
from simulator.texts.phrase import phrase

NONE = "-"
"""The chosen word for no reason."""


def offers(station: Station, phase: Phase, besides: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """What a seat at a desk can try in this phase of its day; `besides` are its dealings with colleagues."""
    if phase == "over":
        return ()
    return _evening(station.laid) if phase == "evening" else _desk(station.laid, besides)


def _desk(laid: Laid, besides: tuple[Offer, ...]) -> tuple[Offer, ...]:
    every = tuple(range(len(laid.contests)))
    sheets = Form(name="contests", kind="some", label=phrase("form.sheets"), choices=_contests(laid), default=every)
    return (
        _bare("look", "1"),
        Offer(
            act="find", key="2", label=phrase("offer.find"), forms=(_one("by", ("name", "house"), "form.by", "name"),)
        ),
        _bare("voter-signs", "3"),
        _bare("sign-list", "4"),
        Offer(act="sign-sheets", key="5", label=phrase("offer.sign-sheets"), forms=(sheets,)),
        Offer(act="hand-over", key="6", label=phrase("offer.hand-over"), forms=(sheets,)),
        Offer(act="say", key="7", label=phrase("offer.say"), forms=(_one("topic", TOPICS, "form.topic"),)),
        Offer(act="send", key="8", label=phrase("offer.send"), forms=(_one("place", PLACES, "form.place"), reason())),
        Offer(
            act="mismatch",
            key="9",
            label=phrase("offer.mismatch"),
            forms=(
                _one("first", FACTS, "form.first", words="fact"),
                _one("second", FACTS, "form.second", words="fact"),
            ),
        ),
        _bare("next", "0"),
        *besides,
        Offer(act="replace", key="F4", label=phrase("offer.replace"), forms=(_contest(laid),)),
        _bare("rest", "F9"),
    )


def _evening(laid: Laid) -> tuple[Offer, ...]:
    figures = tuple(
        Form(name="figures", kind="number", label=phrase("form.figure", contest=contest.id), default=0)
        for contest in laid.contests
    )
    return (
        _bare("count-pack", "1"),
        Offer(act="write-tally", key="2", label=phrase("offer.write-tally"), forms=figures),
        _bare("return-pack", "3"),
    )


def _bare(act: str, key: str) -> Offer:
    return Offer(act=act, key=key, label=phrase(f"offer.{act}"))


def _one(name: str, values: tuple[str, ...], label: str, default: str | None = None, words: str = "") -> Form:
    choices = tuple(Choice(value=value, label=phrase(f"{words or name}.{value}")) for value in values)
    return Form(name=name, kind="one", label=phrase(label), choices=choices, default=default)


def reason() -> Form:
    """Why somebody is sent on, or the chair is called."""
    none = Choice(value=NONE, label=phrase("reason.none"))
    choices = (none, *(Choice(value=value, label=phrase(f"reason.{value}")) for value in REASONS))
    return Form(name="reason", kind="one", label=phrase("form.reason"), choices=choices, default=NONE)


def _contests(laid: Laid) -> tuple[Choice, ...]:
    named = [phrase("item.at-contest", contest=c.id, name=phrase(f"contest.{c.id}.short")) for c in laid.contests]
    return tuple(Choice(value=n, label=label) for n, label in enumerate(named))


def _contest(laid: Laid) -> Form:
    return Form(name="contest", kind="one", label=phrase("form.contest"), choices=_contests(laid), default=0)
