"""A row signed by somebody else: the chair writes an act, the commission sits, and only then a set is given."""

from __future__ import annotations

from typing import Any

import pytest

from simulator.exercise.running import Exercise
from simulator.procedures.acts import ActDrafted
from simulator.procedures.issuing import BallotsIssued
from simulator.procedures.sittings import SIGNED, SittingCalled, SittingClosed
from tests.shelf import small_day


def told(run: Exercise, kind: type) -> list[Any]:
    """The events of a kind, in order."""
    return [record for record in run.records if isinstance(record, kind)]


@pytest.mark.parametrize("seed", [1, 9, 11])
def test_the_commission_decides_before_a_set_is_given(seed: int) -> None:
    """Act, sitting, decision, set: in this order, and no set but for the decision."""
    run = Exercise(small_day(), seed, crew="careless")
    run.finish()
    (called,) = [sitting for sitting in told(run, SittingCalled) if sitting.matter == SIGNED]
    (closed,) = [sitting for sitting in told(run, SittingClosed) if sitting.number == called.number]
    (given,) = [issue for issue in told(run, BallotsIssued) if issue.voter == called.target]
    assert closed.adopted
    assert any(act.about == "line-signed" and act.at <= called.at for act in told(run, ActDrafted))
    assert called.at < closed.at < given.at
    assert run.court.kept["ISS-11", given.by] >= 1
    assert "set-undecided" not in {finding.about for finding in run.court.findings}
