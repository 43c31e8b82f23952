"""Whatever a chair, a secretary or a member at the boxes does: the day goes on, ends, and breaks no law of nature."""

from __future__ import annotations

import pytest

from simulator.exercise.replay import difference, replay
from simulator.exercise.running import Exercise
from simulator.journal.lines import decode, encode
from simulator.law.base import MISSED
from simulator.session.sitting import Sitting
from simulator.verify.verify import verify
from tests.benches import FREE, ROUNDS, at_random
from tests.shelf import small_day

SEEDS = range(1, 9)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("seat", FREE)
def test_a_day_with_anything_in_it_ends_and_holds(seat: str, seed: int) -> None:
    """No (P) relation fails, and the station is closed and counted in the end."""
    run = at_random(small_day(), seat, seed)
    report = verify(b"".join(encode(run.records)))
    assert report.broken is None
    assert report.physical == []
    assert run.station.moment("closed")


@pytest.mark.parametrize("seed", SEEDS)
def test_a_deputy_goes_round_and_the_day_ends_and_holds(seed: int) -> None:
    """At a desk, without one, in the chair's place, out with the box: the journal holds and can be lived again."""
    run = at_random(small_day(), "deputy", seed, keen=ROUNDS)
    data = b"".join(encode(run.records))
    assert verify(data).physical == []
    assert difference(decode(data).records, replay(decode(data).records)) is None
    assert run.station.moment("closed")


@pytest.mark.parametrize("seat", FREE)
def test_the_same_asks_give_the_same_bytes(seat: str) -> None:
    """A journal of a free seat can be lived again, record by record."""
    run = at_random(small_day(), seat, 5)
    read = decode(b"".join(encode(run.records)))
    assert difference(read.records, replay(read.records)) is None


def test_the_offers_are_the_same_at_all_hours() -> None:
    """What a chair can try tells nothing about what ought to be done: acts and keys never change."""
    sitting = Sitting(Exercise(small_day(), 1, played=("chair",)), "chair", "stands")
    first = [(offer.act, offer.key) for offer in sitting.view().offers]
    for _ in range(40):
        sitting.wait(25 * 60)
        view = sitting.view()
        if view.phase == "over":
            break
        assert [(offer.act, offer.key) for offer in view.offers] == first


def test_a_chair_who_does_nothing_opens_nothing() -> None:
    """Nobody does a person's work for them; when they leave, their own hand begins, late."""
    run = Exercise(small_day(), 1, played=("chair",))
    run.advance(9 * 3600)
    assert not run.station.moment("taken")
    assert not run.station.moment("opened")
    run.finish()
    assert run.station.moment("opened") > 9 * 3600
    assert {f.rule for f in run.court.findings if f.outcome != MISSED} >= {"OPEN-01", "OPEN-09"}


def test_who_looks_on_looks_up_when_something_happens() -> None:
    """Watching ends with the first observer at the door, long before the hour is over."""
    run = Exercise(small_day(), 1, played=("chair",))
    run.advance(7 * 3600 + 60)
    run.submit("w", "chair", "watch", {"minutes": 60})
    assert run.until_needed("chair")
    assert 7 * 3600 + 60 < run.now <= 7 * 3600 + 10 * 60


def test_whoever_is_nobody_cannot_look_on() -> None:
    """Looking on is asked like any act: by a played seat with free hands, for a number of minutes."""
    run = Exercise(small_day(), 1, played=("chair",))
    refused = [
        run.submit("a", "secretary", "watch", {"minutes": 5}),
        run.submit("b", "chair", "watch", {"minutes": "long"}),
        run.submit("c", "chair", "watch", {"\ud800": 1}),
    ]
    assert [answer.impossible.reason for answer in refused if answer.impossible] == [
        "not-your-seat",
        "not-a-number",
        "not-text",
    ]
    assert b"".join(encode(run.records))
