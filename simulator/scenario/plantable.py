"""Whether what a timetable plants can happen at this station: its boxes, contests, seats, and whose work it is.

It knows neither the curve nor chance.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.life.staff.faults import DESK, NO_CONTEST
from simulator.scenario.entries import (
    FaultEntry,
    LeftEntry,
    OneOfEntry,
    Planting,
    RecountEntry,
    SealEntry,
    StuffedEntry,
)
from simulator.scenario.laying import boxes
from simulator.scenario.model import Scenario, StationPreset
from simulator.scenario.problems import Fault, nearest, shown, wrong
from simulator.scenario.source import Path
from simulator.station.people import seats_of

Amiss = tuple[Path, Fault]
"""A path and what is wrong there."""


def amiss(it: Scenario, station: StationPreset) -> Iterator[Amiss]:
    """All that a scenario plants and this station has no place for."""
    for n, letter in enumerate(it.count.by_hand if "by_hand" in it.count.model_fields_set else ()):
        yield from _contest(station, ("count", "by_hand", n), letter)
    for n, entry in enumerate(it.timetable):
        path: Path = ("timetable", n)
        if isinstance(entry, Planting):
            yield from _planting(station, path, entry)
        elif isinstance(entry, StuffedEntry):
            yield from _box(station, (*path, "stuffed"), entry.stuffed)
            for m, letter in enumerate(entry.contests):
                yield from _contest(station, (*path, "contests", m), letter)
        elif isinstance(entry, SealEntry):
            yield from _box(station, (*path, "seal"), entry.seal)
        elif isinstance(entry, RecountEntry):
            yield from _contest(station, (*path, "recount"), entry.recount)
        elif isinstance(entry, LeftEntry):
            yield from _contest(station, (*path, "contest"), entry.contest)


def _planting(station: StationPreset, path: Path, entry: Planting) -> Iterator[Amiss]:
    yield from _contest(station, (*path, "contest"), entry.contest)
    kinds = entry.one_of if isinstance(entry, OneOfEntry) else (entry.fault,) if isinstance(entry, FaultEntry) else ()
    seats = seats_of(station.members, station.desks, deputy_issues=station.deputy_issues)
    if entry.seat is not None and entry.seat not in seats:
        yield (*path, "seat"), wrong("S306", found=shown(entry.seat), hint=nearest(entry.seat, seats))
    elif entry.seat is not None and set(kinds) & set(DESK):
        at_desks = ([s for s in seats if s.startswith("issuer")] + ["deputy"])[: station.desks]
        if entry.seat not in at_desks:
            yield (*path, "seat"), wrong("S325", found=entry.seat, known=tuple(at_desks))
    if entry.contest is not None and set(kinds) & set(NO_CONTEST):
        kind = next(kind for kind in kinds if kind in NO_CONTEST)
        yield (*path, "contest"), wrong("S326", found=kind)


def _contest(station: StationPreset, path: Path, letter: str | None) -> Iterator[Amiss]:
    if letter is not None and letter not in station.contests:
        yield path, wrong("S324", found=shown(letter), known=tuple(station.contests))


def _box(station: StationPreset, path: Path, name: str) -> Iterator[Amiss]:
    known = tuple(box.id for box in boxes(station))
    if name not in known:
        yield path, wrong("S323", found=shown(name), known=known)
