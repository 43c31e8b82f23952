"""A journal as the verbs need it: opened, looked over, re-run; whatever it says that makes no sense has a name.

A journal may come from anybody, so nothing in it is believed before it was looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from simulator.cli.base import Talk
from simulator.cli.run import CREWS
from simulator.exercise.kit import KINDS
from simulator.exercise.replay import replay
from simulator.exercise.running import NIGHT, Exercise
from simulator.journal.fold import fold
from simulator.journal.lines import Broken, Read, link_block
from simulator.journal.records import Header
from simulator.scenario.model import SEATS
from simulator.scenario.reading import MODELS
from simulator.session.store import shelf


def tell_cut(read: Read, talk: Talk) -> None:
    """A journal that was cut says up to where it is whole."""
    if not read.whole:
        talk.warn("cli.journal.cut", n=len(read.records))


def rerun(records: list[Any], how: Callable[[list[Any]], Exercise] = replay) -> Exercise:
    """The same asks at the same seconds again; Broken when what the header names makes no sense together."""
    look_over(records)
    try:
        return how(records)
    except (KeyError, ValueError, TypeError, IndexError) as error:
        if _shipped(records[0]):
            raise  # our own files and a journal that reads well: the fault is ours
        raise Broken("sense", 1, 0) from error


def look_over(records: list[Any]) -> None:
    """Broken when the header names what there is not, or a record lies outside the day."""
    header: Header = records[0]
    kinds = sorted(source.kind for source in header.sources)
    right = kinds == sorted(KINDS) and header.seed >= 0 and set(header.played) <= set(SEATS)
    if not right or not set(header.crew.values()) <= set(CREWS):
        raise Broken("sense", 1, 0)
    for number, record in enumerate(records[2:], start=2):
        if not 0 <= record.at <= NIGHT:
            raise Broken("sense", link_block(number), number)


def _shipped(header: Header) -> bool:
    """Whether an exercise is made of shipped files alone."""
    known = {shelf().file(kind, name).data for kind in MODELS for name in shelf().ids(kind)}
    return all(source.text.encode(errors="replace") in known for source in header.sources)


def folded(records: list[Any]) -> Any:
    """The station after these records; Broken names the first that cannot have happened."""
    reached = [0]

    def counted() -> Iterator[Any]:
        for number, record in enumerate(records):
            reached[0] = number
            yield record

    try:
        return fold(counted())
    except Exception as error:
        # A right chain can stand around any nonsense.
        raise Broken("sense", link_block(reached[0]), reached[0]) from error
