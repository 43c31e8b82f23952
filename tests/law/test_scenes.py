"""The world and the law of a scene are written apart; here they are held against each other."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest

from simulator.law.base import BROKEN, KEPT, LATE, MISSED
from simulator.law.scenes import LEAVES, MARKED, MARKS, ROWS
from simulator.life import scenes
from simulator.life.scenes import KINDS
from simulator.procedures.scenes import HOWS
from simulator.scenario.entries import SceneKind
from tests.shelf import first_day
from tests.small import Sitting

EVERY = sorted(product(KINDS, HOWS))
FREE = {kind for kind, row in ROWS.items() if "let-be" in row.right}
"""Scenes in which somebody does what they may."""


def outcomes(kind: str, *hows: tuple[int, str]) -> list[tuple[str, str]]:
    """What became of a scene that began at 10:10 and was met so many minutes later in these ways, by rule."""
    sitting = Sitting(first_day().book, "open")
    sitting.play(["turnout"])
    sitting.forget()
    began = {"number": 1, "kind": kind, "place": "boxes", "seat": "boxes"}
    met = [{f"10:{10 + late} SceneMet": {"number": 1, "how": how, "by": "boxes"}} for late, how in hows]
    sitting.play([{"10:10 SceneBegan": began}, *met])
    sitting.court.rise()
    kept = [(rule, KEPT) for (rule, _), count in sitting.court.kept.items() for _ in range(count)]
    return [*kept, *((f.rule, f.outcome) for f in sitting.court.findings)]


def wanted(kind: str, how: str) -> list[tuple[str, str]]:
    """What one way in time comes to."""
    row = ROWS[kind]
    if how == MARKS and kind in MARKED:
        return [("SEC-03", BROKEN)]
    if how in row.right:
        return [(row.rule, KEPT)]
    if how in row.wrong:
        return [(row.rule, BROKEN)]
    return [] if kind in FREE else [(row.rule, MISSED)]


def test_both_know_the_same_scenes_as_an_author() -> None:
    """No scene can be written that nobody meets, or that no rule is about."""
    assert set(KINDS) == set(ROWS) == set(get_args(SceneKind))
    assert (scenes.LEAVES, scenes.MARKS) == (LEAVES, MARKS)


@pytest.mark.parametrize("name", sorted(KINDS))
def test_what_is_lawful_ends_it(name: str) -> None:
    """A careful colleague's way is a lawful one; after each lawful one nothing goes on, after others only by wrong."""
    kind, row = KINDS[name], ROWS[name]
    ends = {how for how in HOWS if kind.over(how)}
    wrong = {*row.wrong, *((MARKS,) if name in MARKED else ())}
    assert kind.how in row.right
    assert set(row.right) <= ends <= {*row.right, *wrong}
    assert {kind.how, *kind.ends, *row.right, *row.wrong} <= {*HOWS}
    assert not set(row.right) & wrong
    assert (MARKS in ends) == (name in MARKED)


@pytest.mark.parametrize(("kind", "how"), EVERY)
def test_every_way_of_meeting_every_scene(kind: str, how: str) -> None:
    """Lawful ways keep the rule, unlawful ones break it, weak ones do neither: then it is missed, once."""
    assert outcomes(kind, (2, how)) == wanted(kind, how)


@pytest.mark.parametrize(
    ("kind", "how"),
    [
        *(("two-in-booth", how) for how in ("ask-to-stop", "by-turns", "forbid")),
        *(("box-hidden", how) for how in ("keep-in-view", "put-right")),
        *(("observer-helps", how) for how in ("warn", "own-helper")),
        *(("asks-for-a-mark", how) for how in ("allow", "give-aid")),
        *(("drops-for-another", how) for how in ("take-back", "forbid")),
        *(("wheelchair", how) for how in ("let-first", "allow", "give-aid")),
        *(("pushed-back", how) for how in ("ask-to-stop", "forbid")),
        ("carries-out", "forbid"),
        ("stranger", "forbid"),
        ("pause-wanted", "ask-to-stop"),
        ("observer-films-list", "refuse-and-note"),
    ],
)
def test_sensible_ways_are_right(kind: str, how: str) -> None:
    """What would put it right among people puts it right here."""
    assert how in ROWS[kind].right


@pytest.mark.parametrize("kind", sorted(set(KINDS) - FREE))
def test_a_remark_first_does_no_harm(kind: str) -> None:
    """A scene is one occasion: whatever weak or wrong way came first, put right in time it is kept."""
    row = ROWS[kind]
    weak = [how for how in HOWS if how not in (*row.right, *row.wrong) and not (how == MARKS and kind in MARKED)]
    for first in (weak[0], row.wrong[0]):
        assert outcomes(kind, (1, first), (2, KINDS[kind].how)) == [(row.rule, KEPT)]
    assert outcomes(kind, (1, "let-be"), (2, row.wrong[-1])) == [(row.rule, BROKEN)]
    assert outcomes(kind, (1, row.wrong[0]), (9, KINDS[kind].how)) == [(row.rule, LATE)]


@pytest.mark.parametrize("kind", sorted(FREE))
def test_what_somebody_may_do_can_be_allowed_after_all(kind: str) -> None:
    """Kept from it for a minute and let go on in time, nothing is held against anybody."""
    assert outcomes(kind, (1, "forbid"), (2, "allow")) == [(ROWS[kind].rule, KEPT)]


def test_what_was_marked_by_a_member_stays_so() -> None:
    """Nothing that comes after makes it undone."""
    assert outcomes("needs-help", (1, MARKS), (2, "own-helper")) == [("SEC-03", BROKEN)]
