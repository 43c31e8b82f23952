"""No exercise leaves its person idle: a careful one has enough to do and waits for nothing.

Where one walks round unasked, rides out or only watches, another kind of person is needed than `careful`.
"""

from __future__ import annotations

import pytest

from simulator.exercise.running import Exercise
from simulator.scenario.entries import (
    ApplicationEntry,
    CallEntry,
    GroupEntry,
    ObserverEntry,
    Planting,
    RowEntry,
    SceneEntry,
    SealEntry,
    StuffedEntry,
    VisitorEntry,
)
from simulator.scenario.model import Scenario
from simulator.session.sitting import Sitting
from simulator.session.store import kit_for, read_model, shelf
from simulator.station.clock import HOUR
from simulator.station.people import OBSERVER
from tests.scenario.careful import Careful

CALLING = (ApplicationEntry, CallEntry, GroupEntry, ObserverEntry, RowEntry, SceneEntry, VisitorEntry)
"""Entries of a timetable that call somebody by themselves, a quiet scene left out."""


def scenario(name: str) -> Scenario:
    """A shipped scenario."""
    found = read_model("scenario", name)[0]
    assert isinstance(found, Scenario)
    return found


def calls(name: str) -> bool:
    """Whether all that happens in a scenario calls somebody."""
    return all(isinstance(e, CALLING) and not getattr(e, "quiet", False) for e in scenario(name).timetable)


def planted(name: str) -> bool:
    """Whether a scenario plants something that is wrong however careful everybody is."""
    return any(isinstance(entry, Planting | StuffedEntry | SealEntry) for entry in scenario(name).timetable)


def night(name: str) -> bool:
    """Whether a scenario is the count alone."""
    return scenario(name).day.start >= 20 * HOUR


SHORT = [name for name in shelf().ids("scenario") if scenario(name).kind != "day"]
PLAYED = [(name, seat) for name in SHORT if calls(name) for seat in scenario(name).playable if seat != OBSERVER]


@pytest.mark.parametrize(("name", "seat"), PLAYED)
def test_enough_happens(name: str, seat: str) -> None:
    """Something needs the person every minute and a half of the promised minutes, with no idle second between.

    The wall clock of the test stands still: whatever took real time without the person would never end.
    """
    made = kit_for(name)
    person = Careful(Sitting(Exercise(made, 1, played=(seat,)), seat, made.scenario.pace, wall=lambda: 0.0))
    person.play()
    told = person.sitting.leave()
    assert not person.idle
    assert person.jobs * 3 >= made.scenario.minutes * 2
    assert [(one.rule, one.seen.key) for one in (*told.look_at, *told.advice)] == []
    assert told.kept == told.occasions > 0


NIGHT = [(name, seat) for name in SHORT if night(name) for seat in scenario(name).playable if seat != OBSERVER]


@pytest.mark.parametrize(("name", "seat"), NIGHT)
def test_the_table_never_leaves_anybody_idle(name: str, seat: str) -> None:
    """Whoever plays at the count, with slips of colleagues planted or without, has enough to do until its end."""
    made = kit_for(name)
    person = Careful(Sitting(Exercise(made, 3, played=(seat,)), seat, made.scenario.pace, wall=lambda: 0.0))
    person.play()
    told = person.sitting.leave()
    assert not person.idle
    assert person.jobs * 3 >= made.scenario.minutes * 2
    assert planted(name) or told.kept == told.occasions > 0


@pytest.mark.parametrize("crew", ["careless", "random"])
@pytest.mark.parametrize("name", shelf().ids("scenario"))
def test_any_crew_gets_to_the_end(name: str, crew: str) -> None:
    """However they work, protocols are drawn up of every contest."""
    run = Exercise(kit_for(name), 3, crew=crew)
    run.finish()
    assert all(form.drawn for form in run.station.forms)


@pytest.mark.parametrize("name", [name for name in SHORT if not planted(name)])
def test_a_careful_crew_gets_through(name: str) -> None:
    """What a short exercise sends makes nobody careful break anything."""
    run = Exercise(kit_for(name), 2, crew="careful")
    run.finish()
    assert [(found.rule, found.about) for found in run.court.findings] == []


@pytest.mark.parametrize("name", sorted(set(shelf().ids("scenario")) - set(SHORT)))
def test_a_whole_day_can_be_lived_away_from_the_desks(name: str) -> None:
    """Chair, secretary and the member at the boxes, where a day offers them, come through it lawfully."""
    made = kit_for(name)
    offered = [seat for seat in ("chair", "secretary", "boxes", "deputy") if seat in made.scenario.playable]
    assert offered
    for seat in offered:
        person = Careful(Sitting(Exercise(made, 1, played=(seat,)), seat, "goes", wall=lambda: 0.0))
        person.play()
        told = person.sitting.leave()
        assert (person.idle, [(one.rule, one.seen.key) for one in (*told.look_at, *told.advice)]) == (False, [])
