"""Every duty the court judges, read like a page; a rule in no row here is not judged."""

from __future__ import annotations

from collections import defaultdict

from simulator.law import (
    absentee,
    acts,
    additions,
    cases,
    closing,
    complaints,
    conduct,
    counting,
    enquiries,
    home,
    identity,
    issuing,
    lists,
    observers,
    opening,
    protocol,
    relief,
    removal,
    riding,
    scenes,
    showing,
    sittings,
    turnout,
    watching,
)
from simulator.law.base import Judge
from simulator.law.book import Book
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.station.station import Station

DUTIES = (
    opening,
    identity,
    issuing,
    additions,
    cases,
    lists,
    absentee,
    enquiries,
    home,
    relief,
    observers,
    turnout,
    closing,
    counting,
    showing,
    protocol,
    acts,
    sittings,
    conduct,
    scenes,
    complaints,
    removal,
    watching,
    riding,
)

BESIDE = ("book", "case_index", "court", "coverage")
"""What stands in this room beside the duties."""


def judges() -> dict[type[Event], tuple[Judge, ...]]:
    """For each kind of event the judges that hear it, duty by duty."""
    found: defaultdict[type[Event], list[Judge]] = defaultdict(list)
    for duty in DUTIES:
        for kind, judge in duty.JUDGES.items():
            found[kind].append(judge)
    return {kind: tuple(judges_) for kind, judges_ in found.items()}


def judged_by() -> dict[str, tuple[str, ...]]:
    """For each rule the functions that judge it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for duty in DUTIES:
        for rule, function in duty.RULES.items():
            found[rule].append(f"{duty.__name__.rpartition('.')[2]}.{function}")
    return {rule: tuple(by) for rule, by in found.items()}


def sit(book: Book, station: Station) -> Court:
    """A court over a station, with the day's first duties open."""
    court = Court(book, station, judges(), issuing.ordinary, issuing.ORDINARY)
    opening.begin(court)
    return court
