"""A journal as the verbs need it: opened, looked over, re-run; whatever it says that makes no sense has a name.

A journal may come from anybody, so nothing in it is believed before it was looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simulator.cli.base import Talk
from simulator.exercise.kit import KINDS
from simulator.exercise.replay import again, replay
from simulator.exercise.running import Exercise
from simulator.journal.fold import fold
from simulator.journal.lines import Broken, Read, decode, link_block
from simulator.journal.records import ENGINE, Header
from simulator.session.disk import journal_bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """A journal's bytes and records; `whole` when it ends with a chain line."""

    data: bytes
    read: Read

    @property
    def records(self) -> list[Any]:
        """Header, station as laid, asks and events."""
        return self.read.records

    @property
    def header(self) -> Header:
        """Record 0."""
        header: Header = self.records[0]
        return header


def opened(name: str) -> Opened:
    """A journal of a person's; Outside when the disk refuses, Broken when a byte was changed."""
    data = journal_bytes(name)
    return Opened(data, decode(data))


def tell_cut(journal: Opened, talk: Talk) -> None:
    """A journal that was cut says up to where it is whole."""
    if not journal.read.whole:
        talk.tell("cli.journal.cut", n=len(journal.records), bytes=journal.read.cut)


def rerun(records: list[Any], *, to_end: bool = True) -> Exercise:
    """The same asks at the same seconds again; to the last ask only if wanted. Broken when the header makes no sense."""
    _look_over(records[0])
    try:
        return replay(records) if to_end else again(records)
    except (KeyError, ValueError, TypeError, IndexError, OverflowError) as error:
        if records[0].engine == ENGINE and _own(records[0]):
            raise
        raise Broken("sense", 1, 0) from error


def folded(records: list[Any]) -> Any:  # noqa: ANN401 - a station, which this room does not know
    """The station after all events; Broken names the first that cannot have happened."""
    seen = 0

    def counted() -> Any:
        nonlocal seen
        for seen, record in enumerate(records):  # noqa: B007 - told when something is wrong
            yield record

    try:
        return fold(counted())
    except Exception as error:  # noqa: BLE001 - a chain can be forged around any nonsense
        raise Broken("sense", link_block(seen), seen) from error
