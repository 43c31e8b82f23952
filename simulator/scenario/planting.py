"""What a timetable plants: slips of colleagues, sheets pushed into boxes or left lying about, a seal, a recount.

It says what and from when on; how it comes about is the business of the living day.
"""

from __future__ import annotations

from simulator.life.plan import Fault
from simulator.scenario.coming import moment
from simulator.scenario.crowd import Crowd
from simulator.scenario.entries import (
    FaultEntry,
    LeftEntry,
    OneOfEntry,
    Planting,
    RecountEntry,
    SealEntry,
    StuffedEntry,
)

PLANTS = (StuffedEntry, SealEntry)
"""Entries that happen at a moment and bring nobody."""


def plant(crowd: Crowd, entry: object, number: int) -> None:
    """One entry of the timetable that brings nobody; among several slips one seed after another takes the next."""
    given = crowd.given
    if isinstance(entry, FaultEntry):
        _fault(crowd, entry, entry.fault)
    elif isinstance(entry, OneOfEntry):
        _fault(crowd, entry, entry.one_of[(given.draws.seed + number) % len(entry.one_of)])
    elif isinstance(entry, StuffedEntry):
        contests = tuple(contest(crowd, letter) for letter in entry.contests for _ in range(entry.sheets))
        there = tuple(c for c in contests if c >= 0)
        crowd.stuffed.append((moment(given, entry), entry.stuffed, there, entry.genuine))
    elif isinstance(entry, SealEntry):
        crowd.touched.append((moment(given, entry), entry.seal))
    elif isinstance(entry, RecountEntry):
        crowd.recounts.append(contest(crowd, entry.recount))


def _fault(crowd: Crowd, entry: Planting, kind: str) -> None:
    crowd.faults.append(Fault(kind, entry.seat or "", contest(crowd, entry.contest or ""), entry.at or 0))


def contest(crowd: Crowd, letter: str) -> int:
    """A contest of this station by its letter; -1 for none."""
    contests = crowd.given.preset.contests
    return contests.index(letter) if letter in contests else -1


def leave(crowd: Crowd) -> None:
    """Who leaves a sheet behind: ordinary voters of the list, each another one, as the seed draws them."""
    given = crowd.given
    wanted = [
        contest(crowd, entry.contest or "")
        for entry in given.scenario.timetable
        if isinstance(entry, LeftEntry)
        for _ in range(entry.left)
    ]
    if not wanted:
        return
    free = sorted(p for p in crowd.comings if p < given.preset.voters and p not in crowd.personas)
    rows = given.draws.rows("leaves", len(crowd.people.people))
    chosen = sorted(free, key=lambda p: (rows[p], p))[: len(wanted)]
    for person, about in zip(chosen, wanted, strict=False):
        crowd.left[person] = (about if about >= 0 else rows[person] % len(given.preset.contests),)
