"""What is typed becomes fields: words, numbers from 1, several at once, and only those of the chosen act."""

from collections.abc import Mapping

import pytest

from simulator.cli.typed import fields, offer_of
from simulator.seat.ask import Choice, Form, Offer, Value
from simulator.texts.phrase import phrase


def form(name: str, *values: int | str, kind: str = "one", only: tuple[str, ...] = (), **more: Value) -> Form:
    """A field with these values, each called by its own word."""
    choices = tuple(Choice(value=value, label=phrase(f"contest.{value}.short")) for value in values)
    made = {"name": name, "kind": kind, "label": phrase(f"form.{name}"), "choices": choices, "only": only, **more}
    return Form.model_validate(made)


def offer(act: str, key: str, *forms: Form) -> Offer:
    """An offer by its act."""
    return Offer(act=act, key=key, label=phrase(f"offer.{act}"), forms=forms)


DOOR = offer(
    "door",
    "4",
    form("what", "admit", "refuse", "open", default="admit"),
    form("observer", 7, 9, only=("admit", "refuse")),
    form("why", "papers", "late", only=("refuse",), default="papers"),
    form("person", only=("settle",)),
)
ISSUERS = offer("name", "7", form("members", 10, 11, 12, kind="some", default=()))
SHEETS = offer("sign", "5", form("contests", 0, 1, 2, kind="some", default=(0, 1, 2)))
WATCH = offer("watch", "0", form("minutes", 1, 5, 15, default=5))
TURNOUT = offer("turnout", "8", form("hour", 36_000), form("value", kind="number", default=0))
TALLY = offer("write-tally", "2", form("figures", kind="number"), form("figures", kind="number"))


@pytest.mark.parametrize(
    ("tried", "typed", "found"),
    [
        (DOOR, "admit 2", {"what": "admit", "observer": 9}),
        (DOOR, "2 1 late", {"what": "refuse", "observer": 7, "why": "late"}),
        (DOOR, "refuse why=2 2", {"what": "refuse", "observer": 9, "why": "late"}),
        (DOOR, "what=open", {"what": "open"}),
        (DOOR, "", {"what": "admit"}),
        (DOOR, "open person=3", {"what": "open", "person": 3}),
        (ISSUERS, "1,3", {"members": (10, 12)}),
        (ISSUERS, "", {"members": ()}),
        (SHEETS, "2,9", {"contests": (1, 8)}),
        (WATCH, "15", {"minutes": 15}),
        (WATCH, "3", {"minutes": 15}),
        (WATCH, "", {"minutes": 5}),
        (TURNOUT, "1 227", {"hour": 36_000, "value": 227}),
        (TALLY, "1 2", {"figures": (1, 2)}),
        (None, "x=1 y=z", {"x": 1, "y": "z"}),
    ],
)
def test_fields(tried: Offer | None, typed: str, found: Mapping[str, Value]) -> None:
    """A choice by word or number, the default when left out, no field of another act unless it is named."""
    assert fields(tried, typed.split()) == found


def test_contests_by_their_letters() -> None:
    """Letters in any case; what is no letter of a ballot is left out."""
    sheets = offer("sign", "5", Form(name="contests", kind="some", label=phrase("form.sheets"), choices=_lettered()))
    assert fields(sheets, ["cAz"]) == {"contests": (2, 0)}


def _lettered() -> tuple[Choice, ...]:
    named = [phrase("item.at-contest", contest=at, name=phrase(f"contest.{at}.short")) for at in "ABC"]
    return tuple(Choice(value=n, label=label) for n, label in enumerate(named))


@pytest.mark.parametrize(
    ("word", "act", "named"),
    [("door", "door", []), ("4", "door", []), ("refuse", "door", ["refuse"]), ("15", None, []), ("fly", None, [])],
)
def test_an_offer_by_name_key_or_act(word: str, act: str | None, named: list[str]) -> None:
    """The act of a group is known without the group's name; a value of another field is no act."""
    found, besides = offer_of((DOOR, WATCH), word)
    assert (found.act if found else None, besides) == (act, named)


def test_a_contest_by_its_letter() -> None:
    """One contest of several is its letter, in either case, or its number from 1; a stack is its sign."""
    choices = tuple(
        Choice(value=n, label=phrase("item.at-contest", contest=letter, name=phrase(f"contest.{letter}.short")))
        for n, letter in enumerate("ABC")
    )
    contest = Form(name="contest", kind="one", label=phrase("form.contest"), choices=choices, default=0)
    for typed, value in (("B", 1), ("c", 2), ("2", 1), ("", 0), ("Z", "Z")):
        assert fields(offer("sign-protocol", "9", contest), typed.split()) == {"contest": value}
    stack = form("stack", "1", "2", "against", "invalid")
    for typed in ("2", "against"):
        assert fields(offer("call-sheet", "+", stack), [typed]) == {"stack": typed}
