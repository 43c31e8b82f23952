"""A person who sees to nobody: those who wait give up after voting hours, and the day goes on to its end."""

from simulator.exercise.running import Exercise
from simulator.station.clock import HOUR
from tests.shelf import first_day, small_day


def test_a_secretary_who_sees_to_nobody() -> None:
    """Whoever waits at the secretary's table, or for a word from there, leaves; the station is closed."""
    run = Exercise(small_day(), 3, played=("secretary",))
    run.advance(23 * HOUR)
    assert run.station.moment("closed")
    assert not run.room.inside


def test_at_the_mean_station_too() -> None:
    """Twenty waiting for papers, a desk without sheets: voting ends within the hour."""
    run = Exercise(first_day(), 1, played=("secretary",))
    run.advance(23 * HOUR)
    assert 20 * HOUR < run.station.moment("closed") < 22 * HOUR


def test_work_that_waits_for_a_report_at_its_very_second() -> None:
    """A pack that runs low as the last hour strikes does not hold the secretary for ever."""
    run = Exercise(small_day(swap=("voters: 280\nturnout: 22", "voters: 60\nturnout: 60")), 32)
    run.finish()
    assert run.station.moment("closed")
