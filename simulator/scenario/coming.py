"""Who of the list votes today, and when each comes: by the curve, seven in ten alone.

It does not know who is out of the ordinary, nor what a scenario's timetable sends.
"""

from __future__ import annotations

from itertools import pairwise

from simulator.engine.draws import STEPS, between
from simulator.life.plan import Filing
from simulator.scenario.crowd import Crowd, Given
from simulator.scenario.entries import ApplicationEntry, Moment
from simulator.scenario.sending import certificates
from simulator.station.clock import HOUR, MINUTE

GROUNDS = ("illness", "care", "remote")

Curve = list[tuple[int, int, int]]
"""Rows of (share of 1,000 before, from, to)."""


def choose(crowd: Crowd) -> None:
    """Who of the list votes today, who took a certificate, who applied to vote at home, and when they come."""
    preset, draws = crowd.given.preset, crowd.given.draws
    voters = preset.voters
    order = sorted(
        range(voters),
        key=list(zip(draws.rows("comes", voters), range(voters), strict=True)).__getitem__,
    )
    away = certificates(preset)
    crowd.struck = tuple(sorted(order[:away]))
    count = (voters * preset.turnout + 5_000) // 10_000
    rest = order[away:]
    outside = set(_applicants(crowd, rest[:count]))
    at_station = sorted(person for person in rest[:count] if person not in outside)
    for person, at in zip(at_station, _moments(crowd.given, at_station), strict=True):
        crowd.comings[person] = at
    crowd.spare = rest[count:]


def moment(given: Given, entry: Moment) -> int:
    """When an entry of the timetable happens."""
    first, last = entry.window
    return between(given.draws.draw("moment", first, last), first, last)


def _applicants(crowd: Crowd, comers: list[int]) -> list[int]:
    """Who votes outside, and when their applications come in."""
    filed = _filed(crowd.given)
    people = comers[-len(filed) :] if filed else []
    for person, (at, ground) in zip(people, sorted(filed), strict=False):
        crowd.filings.append(Filing(at, person, ground or GROUNDS[person % 3]))
    return people


def _filed(given: Given) -> list[tuple[int, str]]:
    """When applications come in and on what ground, empty for any that the law names.

    As the timetable says, or spread until noon, the late ones within an hour of it.
    """
    entries = [e for e in given.scenario.timetable if isinstance(e, ApplicationEntry)]
    if entries:
        return [row for e in entries for row in [(moment(given, e), e.ground or "")] * e.application]
    timely = given.preset.applications
    rows = given.draws.rows("application", timely + given.preset.late_applications)
    first, noon = given.book.hours.voting_from + HOUR, given.book.hours.outside_until
    return [
        *((first + u * (noon - first) // STEPS, "") for u in rows[:timely]),
        *((noon + 5 * MINUTE + u * HOUR // STEPS, "") for u in rows[timely:]),
    ]


def _moments(given: Given, people: list[int]) -> list[int]:
    """When each comes: by the curve, seven in ten alone, the others with somebody next to them on the list."""
    table = curve(given)
    rows = given.draws.rows("arrival", given.preset.voters)
    company = given.draws.rows("company", given.preset.voters)
    found: list[int] = []
    following = 0
    for person in people:
        if following and found:
            following -= 1
            found.append(found[-1])
            continue
        u = company[person] * 100 // STEPS
        following = 0 if u < 70 else 1 if u < 95 else 2 + u % 4
        found.append(moment_of(table, rows[person]))
    return found


def curve(given: Given) -> Curve:
    """The rows of the curve of arrivals, with a last one that only ends it."""
    rows, before = [], 0
    for hour in given.arrivals.hours:
        rows.append((before, hour.start, hour.end))
        before += hour.share
    last = given.arrivals.hours[-1].end
    return [*rows, (before, last, last)]


def share_before(table: Curve, second: int) -> int:
    """How many of a thousand have come by a second of the day, to the end of the row it falls in."""
    return next((after for (_, _, end), (after, _, _) in pairwise(table) if end >= second), 1_000)


def moment_of(table: Curve, number: int) -> int:
    """The second of the day at a uniform number along a curve."""
    position = number * 1_000
    for (before, start, end), (after, _, _) in pairwise(table):
        if position < after * STEPS:
            part = position - before * STEPS
            return start + part * (end - start) // ((after - before) * STEPS)
    return table[-1][1]
