"""Who is out of the ordinary: strangers to the list, and listed voters with something the matter.

How many there are is drawn by the preset's rates; the timetable sends more by hand.
"""

from __future__ import annotations

from simulator.engine.draws import STEPS, chance
from simulator.life.personas import KINDS, persona
from simulator.scenario.coming import curve, moment_of, share_before
from simulator.scenario.crowd import Crowd
from simulator.scenario.laying import minor
from simulator.station.clock import HOUR, MINUTE
from simulator.station.laid import INCAPABLE, NOWHERE, OTHER_LIST

EARLY = 11 * HOUR
"""Most who are at the wrong station come before this hour (timings.md, section 5); two in three are made to."""

RESIDENT = ("not-on-list", "other-list", "incapable", "under-age")
"""Kinds whose registration in the precinct a look-up confirms."""

NOTED = {"no-registration": NOWHERE, "other-list": OTHER_LIST, "incapable": INCAPABLE}
"""Kinds of whom a look-up tells something besides."""

HOMES = ("elsewhere", "same-region", "same-rayon")


def by_rates(crowd: Crowd) -> None:
    """Everybody out of the ordinary whom the rates bring."""
    _strangers(crowd)
    preset = crowd.given.preset
    rates = {
        "no-document": preset.rates.no_document,
        "expired-card": preset.rates.expired,
        "digital": preset.rates.digital,
        "passport": preset.rates.passport,
    }
    rows = crowd.given.draws.rows("kind", preset.voters)
    for person in sorted(crowd.comings):
        if person < preset.voters:
            kind = _drawn(rows[person], rates)
            if kind:
                listed(crowd, kind, person, None)


def _strangers(crowd: Crowd) -> None:
    """Those of no line, so many for so many who come, when the curve has them come."""
    draws, preset, count = crowd.given.draws, crowd.given.preset, len(crowd.comings)
    rates = {
        "wrong-station": preset.rates.wrong_station,
        "not-on-list": preset.rates.not_on_list,
        "no-registration": preset.rates.no_registration,
        "certificate": preset.rates.avc,
    }
    table = curve(crowd.given)
    for kind, rate in rates.items():
        for n in range((count * rate + 5_000) // 10_000):
            number = draws.draw("stranger-at", kind, n)
            early = kind == "wrong-station" and n % 3
            at = moment_of(table, number * share_before(table, EARLY) // 1_000 if early else number)
            stranger(crowd, kind, draws.draw("stranger", kind, n) % preset.desks, at, None)


def _drawn(row: int, rates: dict[str, int]) -> str:
    """The kind a uniform number falls on; empty for an ordinary voter."""
    below = 0
    for kind, rate in rates.items():
        below += rate
        if chance(row, below):
            return kind
    return ""


def stranger(crowd: Crowd, kind: str, section: int, at: int, desk: int | None) -> int:
    """Somebody of no line comes to a section's desk, or to one they were sent to; their number."""
    draws = crowd.given.draws
    person = crowd.people.add(section)
    found = persona(kind, person, person, draws.draw("persona", person), desk)
    if kind.startswith("certificate"):
        crowd.certificates += 1
        found.certificate = 40_000 + crowd.certificates * 7
        same = kind.endswith("same-town")
        found.home = "same-town" if same else HOMES[draws.draw("home", person) % 3]
    if kind in RESIDENT:
        crowd.known.append(person)
    if kind in NOTED:
        crowd.register.append((person, NOTED[kind]))
    if kind == "under-age":
        people = crowd.people.people
        people[person] = minor(draws, people[person], person)
    crowd.personas[person] = found
    crowd.comings[person] = at
    return person


def listed(crowd: Crowd, kind: str, person: int, desk: int | None) -> None:
    """A listed voter who comes is of a kind; who has no usable document may come again with one."""
    draws = crowd.given.draws
    crowd.personas[person] = persona(kind, person, person, draws.draw("persona", person), desk)
    if KINDS[kind].comes_back:
        came = crowd.comings[person]
        wait = HOUR + draws.draw("back", person) * HOUR // STEPS
        back = min(came + wait, crowd.given.book.hours.voting_to - 20 * MINUTE)
        if back > came + 20 * MINUTE:
            crowd.again.append((back, person))
            crowd.unserved.add(person)
