"""Going back: a journal re-run, compared record by record, and forked at a record.

A re-run needs the same engine version and nothing but the journal itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec

from simulator.exercise.kit import Kit, kit
from simulator.exercise.running import Exercise
from simulator.journal.records import ENGINE, Asked, Header


class OtherEngine(Exception):  # noqa: N818 - a state of a journal, told to a person
    """A journal of another engine version can be folded and judged, not run again."""

    def __init__(self, engine: str) -> None:
        super().__init__(engine)
        self.engine = engine


@dataclass(frozen=True, slots=True)
class Difference:
    """The first record at which a journal and its re-run part."""

    record: int
    written: bytes
    again: bytes


def again(records: list[Any], *, until: int | None = None, judge: bool = True, made: Kit | None = None) -> Exercise:
    """A journal re-run up to a record (all of it by default): the same asks at the same seconds."""
    header: Header = records[0]
    if header.engine != ENGINE:
        raise OtherEngine(header.engine)
    run = Exercise(made or kit(header.sources), header.seed, crew=_crew(header), played=header.played, judge=judge)
    stop = len(records) if until is None else until
    asks = [r for r in records[:stop] if isinstance(r, Asked)]
    for asked in asks:
        run.advance(asked.at)
        run.submit(asked.id, asked.seat, asked.act, asked.fields)
    return run


def _crew(header: Header) -> str:
    kinds = set(header.crew.values())
    return kinds.pop() if len(kinds) == 1 else ""


def replay(records: list[Any], *, judge: bool = True, made: Kit | None = None) -> Exercise:
    """A journal re-run to its last record; `made` spares reading its texts anew."""
    run = again(records, judge=judge, made=made)
    last = max((r.at for r in records[2:]), default=0)
    while len(run.records) < len(records) and run.now < last:
        run.advance(min(last, run.now + 3600))
    return run


def difference(records: list[Any], run: Exercise) -> Difference | None:
    """The first record that differs between a journal and a re-run; records beyond the journal are not looked at."""
    encode = msgspec.json.encode
    for number, record in enumerate(records):
        again_ = run.records[number] if number < len(run.records) else None
        if record != again_:
            return Difference(number, encode(record), b"" if again_ is None else encode(again_))
    return None


def fork(records: list[Any], event: int, made: Kit | None = None) -> Exercise:
    """A day as it was just before a record, ready to be played on another way; `made` spares reading the kit anew."""
    at = records[event].at if event > 1 else 0
    run = again(records, until=event, made=made)
    run.advance(at)
    return run
