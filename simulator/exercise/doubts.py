"""What can be done about a figure one doubts: count the thing again oneself, or say where the mistake lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.debrief.parting import figure
from simulator.exercise.forms import group, items
from simulator.seat.ask import Form, Offer

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise

ACTS = ("count-again", "name-cause")
ASIDE = ("turnout",)
"""Papers that belong to the day and not to the night."""


def offer(run: Exercise, contest: int) -> Offer:
    """Both, about any figure that somebody wrote."""
    return group("doubts", "7", ACTS, form(run, contest))


def form(run: Exercise, contest: int) -> Form:
    """Figures that stand on paper: those of a contest, and those of no contest, in the order of their papers."""
    station = run.station
    letter = station.laid.contests[contest].id
    others = {c.id for c in station.laid.contests} - {letter}
    found = []
    for paper, lines in station.papers.standing.items():
        kind, _, part = paper.partition(":")
        if kind in ASIDE or (kind in ("protocol", "stack") and part != letter):
            continue
        found += [
            (f"{paper}/{line}", figure(station, paper, line)) for line in lines if line.rpartition("/")[2] not in others
        ]
    return items("doubt", found, *ACTS)
