"""A finished exercise told to a seat: the day runs out, then it is judged and told."""

from __future__ import annotations

from simulator.debrief.telling import Day, tell
from simulator.exercise.running import Exercise
from simulator.procedures.home import TeamLeft
from simulator.procedures.relief import DeskGivenUp
from simulator.seat.debrief import Debrief


def debrief(run: Exercise, seat: str) -> Debrief:
    """What an exercise was worth to a seat; the seat leaves, and the rest of the day is lived without it."""
    ended = run.now
    run.finish()
    went = [s for record in run.records if isinstance(record, TeamLeft) for s in record.seats]
    went += [record.by for record in run.records if isinstance(record, DeskGivenUp)]
    free = tuple(s for s in run.header.played if s in run.free or s in went)
    day = Day(run.kit.scenario.title, run.kit.book, run.records, run.station, run.court, free, run.plan.since)
    return tell(day, seat, ended)
