"""Whoever comes to watch before voting begins is answered, and the morning's papers are done all the same."""

from __future__ import annotations

import pytest

from simulator.exercise.running import Exercise
from simulator.station.clock import seconds_of
from tests.shelf import made, text

KINDS = ("party", "association", "media", "international", "proxy", "party")


def morning(times: tuple[str, ...], seed: int) -> Exercise:
    """The first day by the steep curve with more who come early, until a while after the doors are open."""
    head, tail = text("exercises", "first-day").split("timetable:\n")
    lines = "".join(f"  - {{at: {at}, observer: {kind}}}\n" for at, kind in zip(times, KINDS, strict=False))
    run = Exercise(made(f"{head}timetable:\n{lines}{tail}", "zhambyl-2023"), seed, crew="careful")
    run.advance(seconds_of("07:30"))
    return run


@pytest.mark.parametrize("seed", [1, 2, 3, 6])
@pytest.mark.parametrize("times", [("06:05",) * 3, ("06:05", "06:12", "06:20", "06:28"), ("06:40", "06:45", "06:50")])
def test_early_observers_cost_no_figure_of_the_morning(times: tuple[str, ...], seed: int) -> None:
    """Three or four before seven: packs are signed for, the figures stand on paper, nobody is kept outside."""
    run = morning(times, seed)
    assert [(finding.rule, finding.about) for finding in run.court.findings] == []
    assert run.station.moment("opened") == seconds_of("07:00")
    assert all(desk.member in run.station.packs for desk in run.station.desks)
    assert sum(observer.inside for observer in run.station.observers) >= len(times)
