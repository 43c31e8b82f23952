"""CPU time of contenders as ratios to one of them, measured in turns within one process.

It must not know what the contenders do. A figure in seconds means little on another machine, or
on this one in an hour; a ratio to a neighbour measured a moment before keeps its meaning.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import process_time
from typing import Any, Generic, TypeVar

State = TypeVar("State")


@dataclass(frozen=True, slots=True)
class Contender(Generic[State]):
    """Something to be timed: `setup` makes a fresh state, untimed; `run` uses it up, timed."""

    name: str
    setup: Callable[[], State]
    run: Callable[[State], object]


@dataclass(frozen=True, slots=True)
class Ratio:
    """A contender's CPU time over the baseline's of the same round, and its median in seconds."""

    name: str
    low: float
    middle: float
    high: float
    seconds: float


def cpu_seconds(contender: Contender[Any]) -> float:
    """CPU seconds of one run over a fresh state, this process alone, all its threads.

    Rubbish is collected just before, so nobody pays for what another left; the collector then
    works as usual, because its work over what a run makes is a cost of that run.
    """
    state = contender.setup()
    gc.collect()
    start = process_time()
    result = contender.run(state)
    spent = process_time() - start
    del state, result
    return spent


def ratios(baseline: Contender[Any], others: Sequence[Contender[Any]], rounds: int) -> tuple[Ratio, ...]:
    """The baseline and then each other contender, over so many rounds after one that warms up.

    Each round runs all once and begins one place further on, so that nobody always follows the
    same neighbour; a drift of the machine's speed is shared by all of a round.
    """
    entrants = (baseline, *others)
    spent: list[list[float]] = [[] for _ in entrants]
    for turn in range(-1, rounds):
        for place in _in_turn(len(entrants), turn):
            seconds = cpu_seconds(entrants[place])
            if turn >= 0:
                spent[place].append(seconds)
    return tuple(_ratio(entrant.name, own, spent[0]) for entrant, own in zip(entrants, spent, strict=True))


def _in_turn(count: int, turn: int) -> list[int]:
    """Places 0 to `count` - 1, beginning at another one each turn."""
    return [(turn + step) % count for step in range(count)]


def _ratio(name: str, own: list[float], base: list[float]) -> Ratio:
    """One row, from seconds by round."""
    by_round = [mine / theirs for mine, theirs in zip(own, base, strict=True)]
    return Ratio(name, min(by_round), median(by_round), max(by_round), median(own))
