"""Writing figures down: the one way a figure gets onto paper.

A figure is what the writer believes; what it was made from is named by entry numbers.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station.papers import Entry
from simulator.station.protocol import PEN
from simulator.station.readings import reading
from simulator.station.station import Station


class CountAgain(Command, frozen=True, gc=False):
    """Count a thing again with one's own hands, and write down what it shows."""

    SECONDS: ClassVar[int] = 420
    paper: str
    line: str


class NameCause(Command, frozen=True, gc=False):
    """Say on which line of which paper one holds the mistake to lie, and have it noted."""

    SECONDS: ClassVar[int] = 60
    paper: str
    line: str


class CauseNamed(Event, frozen=True, gc=False):
    """Somebody said where they hold the mistake to lie."""

    paper: str
    line: str


class FigureWritten(Event, frozen=True, gc=False):
    """A figure stands on paper now.

    On a protocol it stands in words too: `words` is what they say (-1: the same), `ink` what it was written with
    (empty: pen).
    """

    paper: str
    line: str
    value: int
    made_from: tuple[int, ...] = ()
    words: int = -1
    ink: str = ""


def count_again(station: Station, doing: Doing, command: CountAgain) -> Outcome:
    """What lies there can be counted again; a sum is no thing, and a pack that went back is in the safe."""
    written = station.papers.number(command.paper, command.line)
    found = reading(station, command.paper, command.line) if written else None
    if found is None:
        return Impossible("nothing-there", command.paper)
    return (FigureWritten(*who(doing), command.paper, command.line, found),)


def name_cause(station: Station, doing: Doing, command: NameCause) -> Outcome:
    """Any line that somebody has written can be named."""
    if not station.papers.number(command.paper, command.line):
        return Impossible("nothing-there", command.paper)
    return (CauseNamed(*who(doing), command.paper, command.line),)


def cause_named(station: Station, event: CauseNamed) -> None:
    """It is noted."""
    station.count.named.append((event.by, event.at, event.paper, event.line))


def figure_written(station: Station, event: FigureWritten) -> None:
    """One more entry; the line shows it from now on. A protocol remembers ink, words and what was written over."""
    name, _, letter = event.paper.partition(":")
    if name == "protocol":
        form = station.forms[[contest.id for contest in station.laid.contests].index(letter)]
        if station.papers.value(event.paper, event.line) is not None:
            form.corrected.append(event.line)
        form.inks[event.line] = event.ink or PEN
        form.words.pop(event.line, None)
        if event.words >= 0:
            form.words[event.line] = event.words
    station.papers.write(Entry(event.paper, event.line, event.value, event.by, event.at, event.made_from))


APPLY = {FigureWritten: figure_written, CauseNamed: cause_named}
DECIDE = {CountAgain: count_again, NameCause: name_cause}
