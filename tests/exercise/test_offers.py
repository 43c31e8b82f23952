"""Nothing gives the answer away: what a desk offers is the same whoever stands there."""

import pytest

from simulator.exercise.running import Exercise
from simulator.exercise.viewing import view
from simulator.life.personas import KINDS
from tests.shelf import SMALL_DAY, made

SEAT = "issuer-1"
BARE = SMALL_DAY.partition("timetable:")[0].replace("stops: every", "stops: sent")


def standing(kind: str) -> Exercise:
    """A day in which somebody of a kind stands before desk 1 at ten past seven."""
    run = Exercise(made(BARE + f"timetable:\n  - {{at: 07:10, visitor: {kind}, desk: 1}}\n"), 5, played=(SEAT,))
    assert run.until_needed(SEAT)
    return run


@pytest.fixture(scope="module")
def faultless() -> Exercise:
    """An ordinary voter at the same hour."""
    return standing("ordinary")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("ordinary", "second-attempt")])
def test_offers_do_not_depend_on_who_stands_there(kind: str, faultless: Exercise) -> None:
    """Every kind of visitor meets the offers, forms, choices and defaults of a faultless voter."""
    assert view(standing(kind), SEAT, "stands").offers == view(faultless, SEAT, "stands").offers


def test_second_attempt_meets_the_same_offers(faultless: Exercise) -> None:
    """Somebody who has voted already meets them too."""
    run = Exercise(made(BARE + "timetable:\n  - {at: 15:00, visitor: second-attempt, desk: 1}\n"), 5, played=(SEAT,))
    run.until_needed(SEAT)
    assert view(run, SEAT, "stands").offers == view(faultless, SEAT, "stands").offers


def test_offers_after_looking_are_those_before(faultless: Exercise) -> None:
    """Nor does what was seen change what can be tried."""
    before = view(faultless, SEAT, "stands").offers
    for number, act in enumerate(("look", "find")):
        answer = faultless.submit(f"after-{number}", SEAT, act, {})
        faultless.advance(faultless.now + answer.cost)
    assert view(faultless, SEAT, "stands").offers == before


def test_nothing_hidden_is_in_a_view() -> None:
    """A document that was not looked at shows nothing of itself, nor does the view name the kind of visitor."""
    run = standing("another-card")
    seen = view(run, SEAT, "stands")
    assert seen.card is None
    assert "another-card" not in seen.model_dump_json()


def test_offers_have_no_item_for_leaving_a_signature_out(faultless: Exercise) -> None:
    """Unsigned is what is left undone, never an item."""
    acts = [offer.act for offer in view(faultless, SEAT, "stands").offers]
    assert len(acts) == len(set(acts))
    assert not [act for act in acts if "unsigned" in act]


@pytest.mark.parametrize("seat", ["chair", "deputy", "secretary", "issuer-1", "boxes"])
def test_no_two_offers_share_a_key(seat: str) -> None:
    """A key picks one offer; the second of two under it could not be reached."""
    keys = [offer.key for offer in view(Exercise(made(BARE), 5, played=(seat,)), seat, "stands").offers]
    assert len(keys) == len(set(keys))
