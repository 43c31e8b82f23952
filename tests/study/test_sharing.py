"""Shares, the threshold and the highest remainder, in whole numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.law.book import Results, Sharing, Threshold
from simulator.study.sharing import highest_remainder, hundredths, reaches, shared

FIVE = Threshold(percent=5, source="L 97-1(1)")
REMAINDER = Sharing(method="highest-remainder", source="made up")


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(1, 3, 3333), (2, 3, 6667), (1, 8, 1250), (1, 1600, 6), (1, 20_000, 1), (1, 20_001, 0), (0, 7, 0), (7, 7, 10_000)],
)
def test_a_half_is_rounded_up(part: int, whole: int, expected: int) -> None:
    """Hundredths of a per cent, 6.25 hundredths down, a half of one up."""
    assert hundredths(part, whole) == expected


def test_nothing_has_no_share() -> None:
    """Of no votes there is no share, not nought."""
    assert hundredths(0, 0) is None


def test_the_threshold_is_asked_of_votes() -> None:
    """4.996 per cent reads 5.00 when rounded, and does not reach five."""
    results = Results(threshold=FIVE)
    assert hundredths(4_996, 100_000) == 500
    assert reaches(4_996, 100_000, results) is False
    assert reaches(5_000, 100_000, results) is True
    assert reaches(0, 0, results) is False
    assert reaches(5_000, 100_000, Results()) is None


def test_no_mandates_without_a_method() -> None:
    """A book that states no method shares nothing."""
    assert shared((60, 40), 100, 10, Results(threshold=FIVE)) is None


def test_highest_remainder_of_a_made_up_book() -> None:
    """Lists below the threshold have no part; full quotients first, then the largest remainders."""
    votes = (47_000, 16_000, 15_900, 12_000, 4_100, 5_000)
    got = shared(votes, 100_000, 10, Results(threshold=FIVE, sharing=REMAINDER))
    assert got is not None
    assert (got.given, got.open) == ((5, 2, 2, 1, 0, 0), 0)
    everybody = shared(votes, 100_000, 10, Results(sharing=REMAINDER))
    assert everybody is not None
    assert (everybody.given, everybody.open) == ((5, 2, 2, 1, 0, 0), 0)


def test_equal_remainders_stay_open() -> None:
    """Where the book does not say who of equals comes first, the mandate is given to nobody."""
    assert (highest_remainder((50, 50), 3).given, highest_remainder((50, 50), 3).open) == ((1, 1), 1)
    assert highest_remainder((0, 0), 3).open == 3


@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=12), st.integers(0, 200))
def test_every_mandate_is_given_or_open(votes: list[int], mandates: int) -> None:
    """No mandate is lost or made, and nobody is further than one from the exact share."""
    got = highest_remainder(votes, mandates)
    assert sum(got.given) + got.open == mandates
    total = sum(votes)
    assert all(abs(n * total - count * mandates) < total for n, count in zip(got.given, votes, strict=True) if total)
