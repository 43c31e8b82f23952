"""The world and the law of a scene are written apart; here they are held against each other."""

from __future__ import annotations

from typing import get_args

import pytest

from simulator.law.scenes import ROWS
from simulator.life.scenes import KINDS
from simulator.procedures.scenes import HOWS
from simulator.scenario.entries import SceneKind


def test_both_know_the_same_scenes_as_an_author() -> None:
    """No scene can be written that nobody meets, or that no rule is about."""
    assert set(KINDS) == set(ROWS) == set(get_args(SceneKind))


@pytest.mark.parametrize("name", sorted(KINDS))
def test_what_is_lawful_ends_it(name: str) -> None:
    """A careful colleague's way is a lawful one, and after each lawful one nothing goes on."""
    kind, row = KINDS[name], ROWS[name]
    assert kind.how in row.right
    assert set(row.right) <= {kind.how, "ask-out", *kind.ends} <= {*HOWS}
