"""A form asks only for what belongs to the act that was chosen first, there and back.
Whether an act is lawful or possible is no business of a form.
"""

from __future__ import annotations

import pytest

from simulator.seat.ask import Choice, Form, Offer
from simulator.texts.phrase import phrase
from tests.screens import benches
from tui.filling import Filling, Step

DOOR, ANNOUNCE, TURNOUT = benches.CHAIR_OFFERS[3], benches.CHAIR_OFFERS[5], benches.SECRETARY_OFFERS[7]


def filled(offer: Offer, *keys: str) -> Filling:
    """A form after these keys, the last of which ends it."""
    filling = Filling(offer)
    steps = [filling.press(key) for key in keys]
    assert steps[-1] is Step.DONE
    assert set(steps[:-1]) <= {Step.STAYED}
    return filling


@pytest.mark.parametrize(
    ("offer", "keys", "fields"),
    [
        (DOOR, "11", {"what": "admit", "observer": 7}),
        (DOOR, "213", {"what": "refuse-observer", "observer": 7, "why": "late"}),
        (ANNOUNCE, "2", {"what": "open"}),
        (TURNOUT, "12", {"what": "count-turnout", "hour": 12 * 3600}),
    ],
)
def test_only_the_fields_of_the_act(offer: Offer, keys: str, fields: dict[str, object]) -> None:
    """Fields of other acts are skipped, and the ask has none of them."""
    assert filled(offer, *keys).fields == fields


def test_members_are_ticked() -> None:
    """Several members go in as their numbers, in order."""
    assert filled(ANNOUNCE, "1", "5", "2", "7", "7", "enter").fields == {"what": "name-issuers", "members": (1, 4)}


def test_a_number_after_a_choice() -> None:
    """A chosen hour is no typed number."""
    filling = Filling(TURNOUT)
    for key in ("2", "1", "2", "2"):
        filling.press(key)
    assert filling.entered == ()
    assert [label.key for label in filling.said] == ["offer.send-turnout", "hour.of"]
    assert filling.press("enter") is Step.DONE
    assert filling.fields == {"what": "send-turnout", "hour": 10 * 3600, "value": 22}


def test_nothing_is_there() -> None:
    """Where nothing can be chosen no key goes on, and Esc goes back to the act."""
    filling = Filling(DOOR)
    filling.press("3")
    assert filling.form.name == "person"
    assert filling.empty
    assert [filling.press(key) for key in ("1", "enter", "down")] == [Step.STAYED] * 3
    assert filling.form.name == "person"
    filling.press("escape")
    assert filling.form.name == "what"
    assert not filling.empty


def test_back_goes_over_what_was_skipped() -> None:
    """Esc goes to the field that was asked before, another act asks for other fields, and the last Esc closes."""
    filling = Filling(DOOR)
    assert [filling.press(key) for key in ("2", "1", "escape", "escape")] == [Step.STAYED] * 4
    assert filling.form.name == "what"
    assert filling.said == ()
    assert filling.press("1") is Step.STAYED
    assert filling.press("escape") is Step.STAYED
    assert filling.press("escape") is Step.CLOSED


def test_the_act_can_be_given() -> None:
    """What need not be asked for decides as well."""
    filling = Filling(TURNOUT, {"what": "count-turnout"})
    assert filling.press("1") is Step.DONE
    assert filling.fields == {"what": "count-turnout", "hour": 10 * 3600}


def test_numbers_of_one_name_are_one_field() -> None:
    """Figures of an evening, contest by contest."""
    figures = tuple(Form(name="figures", kind="number", label=phrase("form.value"), default=0) for _ in range(2))
    filling = Filling(Offer(act="write-tally", key="2", label=phrase("offer.write-tally"), forms=figures))
    for key in ("8", "enter"):
        filling.press(key)
    assert filling.entered == (8,)
    assert filling.press("enter") is Step.DONE
    assert filling.fields == {"figures": (8, 0)}


def test_figures_of_stacks_among_others_are_picked_by_place() -> None:
    """Only where all choices are stacks do they go by their signs."""
    lines = ("receipt/A", "handed:deputy/back/A", "stack:A/1", "stack:A/against", "stack:A/invalid")
    choices = tuple(Choice(value=line, label=phrase("stack.invalid")) for line in lines)
    doubt = Form(name="doubt", kind="one", label=phrase("form.what"), choices=choices)
    offer = Offer(act="count-again", key="7", label=phrase("offer.say-sheet"), forms=(doubt,))
    assert not Filling(offer).signs
    assert filled(offer, "2").fields == {"doubt": "handed:deputy/back/A"}
