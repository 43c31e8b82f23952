"""The first divergence: the earliest figure on paper that differs from truth while all it was made from agrees."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.station import truth
from simulator.station.papers import Entry
from simulator.station.station import Station


@dataclass(frozen=True, slots=True)
class Divergence:
    """An entry that left truth: its number, the entry, and what it should read."""

    number: int
    entry: Entry
    truth: int


def divergences(station: Station) -> tuple[Divergence, ...]:
    """Every entry at which paper left truth by itself, in the order of writing; a finished day is asked."""
    wrong: set[int] = set()
    found: list[Divergence] = []
    for number, entry in enumerate(station.papers.entries):
        true = true_of(station, entry)
        if true is None or true == entry.value:
            continue
        wrong.add(number)
        if not any(source in wrong for source in entry.made_from):
            found.append(Divergence(number, entry, true))
    return tuple(found)


def first(station: Station) -> Divergence | None:
    """The earliest of them; None when paper and truth agree to the end."""
    return next(iter(divergences(station)), None)


def true_of(station: Station, entry: Entry) -> int | None:
    """What an entry should read; None where there is no truth beside it."""
    paper, _, letter = entry.paper.partition(":")
    if paper == "stack":
        letters = [contest.id for contest in station.laid.contests]
        return truth.stacks(station, letters.index(letter)).get(entry.line)
    return truth.true_value(station, entry.paper, entry.line)
