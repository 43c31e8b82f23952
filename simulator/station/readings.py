"""What somebody who looks with care reads off the things themselves: the list, packs, strokes, stacks, files.

A thing may itself have left truth: a line that its voter never signed is read as unsigned. What should have been
is in `truth`.
"""

from __future__ import annotations

from simulator.station import ballots, truth
from simulator.station.station import Station


def reading(station: Station, paper: str, line: str) -> int | None:
    """What a thing shows now; None for a figure that is read off no thing (one put together from others)."""
    name, _, part = paper.partition(":")
    letters = [c.id for c in station.laid.contests]
    if name == "stack" and part in letters:
        contest = letters.index(part)
        return _stack(station, contest, line)
    if name == "handed":
        return truth.handed(station, part, line)
    if line not in letters:
        ask = truth.ONCE.get((name, line))
        return None if ask is None else ask(station)
    contest = letters.index(line)
    if name == "unused":
        return station.sheets.at(contest, ballots.SAFE) or station.sheets.at(contest, ballots.CANCELLED)
    if name == "tally":
        return station.strokes(part)[contest] if part in station.tally else None
    asked = truth.LINES.get(name) if name in LEAVES else None
    return None if asked is None else asked(station, part, contest)


LEAVES = ("receipt", "spoiled", "signatures", "box", "outside")
"""Papers besides whose figures are read off things."""


def _stack(station: Station, contest: int, stack: str) -> int | None:
    lying = station.count.piles[contest].stacks().get(stack)
    return None if lying is None else lying + station.count.strays_on(contest, stack)
