"""Whether a station may end early: who on the list is still waited for."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from simulator.station.closing import may_close_early, still_to_vote
from tests.shelf import first_day
from tests.small import VOTERS, Sitting

HERE = VOTERS - 1
"""Everybody on the list but the one who took a certificate."""

MORE = (
    {"PackHanded": {"giver": "safe", "taker": "issuer-1", "runs": [["A9", 2], ["B9", 2]]}},
    {"PackHanded": {"giver": "safe", "taker": "deputy", "runs": [["A11", 1], ["B11", 1]]}},
)


def sitting(voters: Sequence[int], *, listed: bool = True) -> Sitting:
    """The small station after these have voted in the room; `listed` on the list of those that may close early."""
    found = Sitting(first_day().book, "open", {"may_close_early": listed})
    found.play(MORE)
    found.play({"served": {"voter": voter, "desk": voter * 2 // VOTERS}} for voter in voters)
    return found


@pytest.mark.parametrize("voted", [0, 1, 10, 11])
def test_everybody_without_a_certificate_is_waited_for(voted: int) -> None:
    """The struck line is not."""
    station = sitting(range(voted)).station
    assert still_to_vote(station) == HERE - voted
    assert may_close_early(station) == (voted == HERE)


def test_an_ordinary_station_never_may() -> None:
    """Not even when all have voted."""
    station = sitting(range(HERE), listed=False).station
    assert still_to_vote(station) == 0
    assert not may_close_early(station)


def test_whoever_was_added_today_is_waited_for() -> None:
    """A line of the supplementary sheet counts like any other."""
    found = sitting(range(HERE))
    found.play([{"AdditionRequested": {"person": 12}}, {"VoterAdded": {"person": 12, "ground": "moved-in"}}])
    assert still_to_vote(found.station) == 1


def test_whoever_votes_outside_counts_once_the_box_is_back() -> None:
    """As long as the team is out nobody at the table knows."""
    found = sitting([n for n in range(6) if n != 3])
    found.play([{"out": {"person": 3}}, {"HomeIssued": {"number": 1, "voter": 3}}])
    away = still_to_vote(found.station)
    found.play([{"TeamReturned": {"box": "M1"}}])
    assert still_to_vote(found.station) == away - 1
