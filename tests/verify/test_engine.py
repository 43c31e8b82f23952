"""The engine broken on purpose, wheel by wheel: its own journal gives each away."""

import pytest

from simulator.verify.verify import verify
from tests.verify.engine_faults import ENGINE
from tests.verify.journals import lived_anew


def test_a_whole_engine_passes() -> None:
    """With no wheel broken nothing is found."""
    assert verify(lived_anew()).clean
    relations = {failure.relation for failure in verify(lived_anew(stuffed=True)).failures}
    assert "I-27" not in relations


@pytest.mark.parametrize("name", ENGINE)
def test_a_broken_wheel_is_caught(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each breaks its relation in the journal that the engine then writes."""
    relation, breaks, stuffed = ENGINE[name]
    breaks(monkeypatch)
    assert relation in {failure.relation for failure in verify(lived_anew(stuffed=stuffed)).failures}
