"""Whether a timetable sends more voters of the list than stand on it.

It knows neither the curve nor chance: whoever took a certificate is away, everybody else can be sent once.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.life.personas import KINDS
from simulator.scenario.entries import ApplicationEntry, Entry, GroupEntry, VisitorEntry
from simulator.scenario.model import Scenario, StationPreset

OWNERS = {"another-card": 1, "same-surname": 2}
"""Voters of the list whom a visitor takes besides, or instead of, standing on it: the card's owner, the namesake."""


def too_many(it: Scenario, station: StationPreset) -> Iterator[tuple[int, int, int]]:
    """The entry (number 0..) at which the list is used up: how many are sent by then, how many there are."""
    there = station.voters - certificates(station)
    drawn = not any(isinstance(entry, ApplicationEntry) for entry in it.timetable)
    wanted = station.applications + station.late_applications if drawn else 0
    for number, entry in enumerate(it.timetable):
        wanted += _listed(entry)
        if wanted > there:
            yield number, wanted, there
            return


def certificates(station: StationPreset) -> int:
    """Voters of the list who took a certificate before the day; on a small list at most a tenth."""
    return min(station.avc_issued, station.voters // 10)


def _listed(entry: Entry) -> int:
    if isinstance(entry, GroupEntry):
        return entry.group
    if isinstance(entry, ApplicationEntry):
        return entry.application
    if isinstance(entry, VisitorEntry):
        return OWNERS.get(entry.visitor, int(KINDS[entry.visitor].listed))
    return 0
