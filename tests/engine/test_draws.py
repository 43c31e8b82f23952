"""Chance is the same on every machine: golden vectors of rows, draws, orders and duration tables."""

import pytest

from simulator.engine.draws import STEPS, Draws, between, chance, lognormal, quantile

GOLDEN = {
    "rows": [11713, 28885, 17738, 104, 45945, 16953],
    "draws": [3752, 6755, 37324, 10315],
    "shuffled": [7, 5, 1, 4, 3, 2, 0, 6],
    "picker": [0, 17, 5, 9, 5],
    "lognormal": (32, 59, 72, 83, 95, 108, 125, 152, 350),
    "quantiles": [32, 32, 95, 349],
}
"""Written down once, from Python 3.11."""


def test_rows_are_those_written_down() -> None:
    """Number i of a kind is a promise, however many are asked for."""
    assert Draws(1).rows("visit", 6) == GOLDEN["rows"]
    assert Draws(1).rows("visit", 600)[:6] == GOLDEN["rows"]
    assert Draws(2).rows("visit", 6) != GOLDEN["rows"]


def test_draws_are_those_written_down() -> None:
    """A keyed draw depends on seed, kind and key alone."""
    draws = Draws(1)
    found = [
        draws.draw("slip", "chair"),
        draws.draw("slip", "chair", 3),
        draws.draw("slip", 3),
        draws.draw("moment", 0, 60),
    ]
    assert found == GOLDEN["draws"]
    assert all(0 <= one < STEPS for one in found)


def test_orders_are_those_written_down() -> None:
    """The order in which a box is emptied."""
    assert Draws(1).shuffled("count-S1", 8) == GOLDEN["shuffled"]
    assert sorted(Draws(9).shuffled("count-S1", 300)) == list(range(300))


def test_pickers_are_those_written_down() -> None:
    """A name is built from the same numbers everywhere."""
    pick = Draws(1).picker("person", 4)
    assert [pick(n) for n in (2, 70, 12, 28, 10)] == GOLDEN["picker"]


def test_duration_tables_are_those_written_down() -> None:
    """Whole seconds from integers, the same on every platform."""
    table = lognormal(95, 160, 900)
    assert (len(table), table[::32]) == (257, GOLDEN["lognormal"])
    assert list(table) == sorted(table)
    assert abs(table[128] - 95) <= 1
    assert abs(table[230] - 160) <= 2
    assert table[256] <= 900
    assert [quantile(table, u) for u in (0, 1, 32_768, 65_535)] == GOLDEN["quantiles"]


@pytest.mark.parametrize("figures", [(0, 1, 2), (5, 4, 9), (5, 9, 8), (-1, 1, 1)])
def test_a_duration_that_makes_no_sense_is_refused(figures: tuple[int, int, int]) -> None:
    """The message quotes what was found."""
    with pytest.raises(ValueError, match=str(figures[0])):
        lognormal(*figures)


def test_uniform_numbers_reach_both_ends() -> None:
    """From the least to the most, both included, and rates in ten thousand."""
    assert {between(u, 3, 5) for u in range(0, STEPS, 97)} == {3, 4, 5}
    assert (between(0, 3, 5), between(STEPS - 1, 3, 5)) == (3, 5)
    assert not any(chance(u, 0) for u in (0, STEPS - 1))
    assert all(chance(u, 10_000) for u in (0, STEPS - 1))
    assert abs(sum(chance(u, 250) for u in range(STEPS)) - STEPS // 40) <= 1
