"""Whatever a person does who is out with the mobile box: the day goes on, ends, and breaks no law of nature."""

from __future__ import annotations

import pytest

from simulator.exercise.replay import difference, replay
from simulator.journal.lines import decode, encode
from simulator.verify.verify import verify
from tests.benches import at_random
from tests.rounds import small_trip

TEAMS = (("boxes", "issuer-3"), ("deputy", "boxes"), ("issuer-1", "boxes"))


@pytest.mark.parametrize("seed", [2, 4, 5])
@pytest.mark.parametrize("team", TEAMS, ids="-".join)
def test_a_round_with_anything_in_it_ends_and_holds(team: tuple[str, ...], seed: int) -> None:
    """No (P) relation fails, the box comes back, and the station is closed and counted in the end."""
    run = at_random(small_trip(*team), team[0], seed, most=700)
    report = verify(b"".join(encode(run.records)))
    assert report.broken is None
    assert report.physical == []
    assert run.station.moment("closed")
    assert run.station.moment("trip-ended")


@pytest.mark.parametrize("team", TEAMS, ids="-".join)
def test_the_same_asks_give_the_same_bytes(team: tuple[str, ...]) -> None:
    """A journal with a round in it can be lived again, record by record."""
    run = at_random(small_trip(*team), team[0], 3, most=500)
    read = decode(b"".join(encode(run.records)))
    assert difference(read.records, replay(read.records)) is None
