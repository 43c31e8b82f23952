"""Where paper left truth: for every figure that is not so, the event at which the two parted, and the way to the form.

A figure can part from truth in three ways: it was put together wrongly from right ones, it was read wrongly off
a thing, or the thing itself had been made to say something else before. Of several causes the earliest is named.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simulator.debrief.things import MISPLACED, Things
from simulator.procedures.copies import CopyGiven, ProtocolPosted
from simulator.procedures.counting import GivenAnnounced
from simulator.procedures.papers import FigureWritten
from simulator.procedures.showing import StackCounted
from simulator.station.papers import Entry
from simulator.station.protocol import paper_of
from simulator.station.sources import sources
from simulator.station.station import Station

FIGURE, WORDS, COPY, POSTED, ANNOUNCED = "figure", "words", "copy", "posted", "announced"
"""What is wrong: a figure on a paper, its words, a copy of it, the copy on the wall, what was said aloud."""

ADDED, READ = "added", "read"
"""How an entry parts from truth: put together, or read off a thing; what happened to things has names of its own."""

ASIDE = ("turnout", "handed")
"""Papers held against truth at their own moment (turnout), or told only as a step on the way (handed)."""


@dataclass(frozen=True, slots=True)
class Cause:
    """An event at which paper left truth: its record, when, which seat, how."""

    record: int
    at: int
    seat: str
    how: str


@dataclass(frozen=True, slots=True)
class Divergence:
    """A figure that is not so, and why.

    `path` are the entries from the first wrong one to this figure, as numbers of `papers.entries`; empty where
    no entry lies between.
    """

    what: str
    paper: str
    line: str
    value: int
    truth: int
    cause: Cause
    path: tuple[int, ...] = ()


class Finder:
    """One finished day, asked for every figure that is not so."""

    def __init__(self, records: list[Any], station: Station) -> None:
        self.records, self.station = records, station
        self.entries = station.papers.entries
        self.things = Things(records, station)
        self.at = [n for n, record in enumerate(records) if isinstance(record, FigureWritten)]

    def all(self) -> tuple[Divergence, ...]:
        """Every figure that stands and is not so, in the order of their causes."""
        found = [*self._figures(), *self._spoken(), *self._leaving()]
        return tuple(sorted(found, key=lambda d: (d.cause.at, d.cause.record)))

    def _figures(self) -> list[Divergence]:
        found = []
        for paper, lines in self.station.papers.standing.items():
            if paper.partition(":")[0] in ASIDE:
                continue
            for line, number in lines.items():
                entry = self.entries[number]
                true = self.things.true(entry.paper, entry.line)
                if true is not None and true != entry.value:
                    cause, path = self._why(number)
                    found.append(Divergence(FIGURE, paper, line, entry.value, true, cause, path))
                found += self._words(number, entry)
        return found

    def _words(self, number: int, entry: Entry) -> list[Divergence]:
        record = self.records[self.at[number]]
        if record.words < 0:
            return []
        cause = Cause(self.at[number], entry.at, entry.writer, WORDS)
        return [Divergence(WORDS, entry.paper, entry.line, record.words, entry.value, cause, (number,))]

    def _spoken(self) -> list[Divergence]:
        """What was announced as given, where it is not so."""
        found = []
        for number, record in enumerate(self.records):
            if not isinstance(record, GivenAnnounced):
                continue
            for contest, figure in enumerate(record.figures):
                letter, true = self.station.laid.contests[contest].id, self.station.first_issues(contest)
                before = self._given_before(number, letter)
                if figure == true:
                    continue
                written = before and self.entries[before[-1]].value == figure
                cause, path = self._why(before[-1]) if written else (Cause(number, record.at, record.by, ANNOUNCED), ())
                found.append(Divergence(ANNOUNCED, "given", letter, figure, true, cause, path))
        return found

    def _given_before(self, record: int, letter: str) -> list[int]:
        """Entries on the sum of what was given that stood when a record came."""
        entries = enumerate(self.entries)
        return [n for n, e in entries if self.at[n] < record and (e.paper, e.line) == ("given", letter)]

    def _leaving(self) -> list[Divergence]:
        """Copies that read otherwise than the protocol."""
        found = []
        for number, record in enumerate(self.records):
            if not isinstance(record, CopyGiven | ProtocolPosted):
                continue
            what = COPY if isinstance(record, CopyGiven) else POSTED
            paper = paper_of(self.station.laid.contests[record.contest].id)
            for line, value in record.off:
                cause = Cause(number, record.at, record.by, what)
                found.append(Divergence(what, paper, line, value, self.station.papers.value(paper, line) or 0, cause))
        return found

    def wrong(self, number: int) -> bool:
        """Whether an entry says something else than is so."""
        entry = self.entries[number]
        return self.things.true(entry.paper, entry.line) not in (None, entry.value)

    def alone(self, number: int) -> bool:
        """Whether a wrong entry is so of itself: nothing it was made from was wrong."""
        return not any(self.wrong(source) for source in self.entries[number].made_from)

    # why

    def _why(self, number: int) -> tuple[Cause, tuple[int, ...]]:
        """The earliest cause of a wrong entry, and the entries from there to it."""
        causes = self._causes(number, (number,))
        return min(causes, key=lambda found: (found[0].at, found[0].record))

    def _causes(self, number: int, path: tuple[int, ...]) -> list[tuple[Cause, tuple[int, ...]]]:
        entry = self.entries[number]
        here = Cause(self.at[number], entry.at, entry.writer, ADDED if entry.made_from else READ)
        if not entry.made_from:
            read = self.things.read[number]
            if read is None or read != entry.value:
                return [(self._counted(entry, number) or here, path)]
            return [(cause, path) for cause in self._thing(entry, number)] or [(here, path)]
        found = [(here, path)] if entry.value != self._sum(entry) else []
        crossing = self._crossing(entry, path)
        for source in entry.made_from:
            if self.wrong(source):
                below = self._causes(source, (source, *path))
                found += [one for one in below if not crossing or one[0].how != MISPLACED]
        if found or crossing:
            return [*found, *crossing]
        return [(cause, path) for cause in self._thing(entry, number)] or [(here, path)]

    def _crossing(self, entry: Entry, path: tuple[int, ...]) -> list[tuple[Cause, tuple[int, ...]]]:
        """Of a sum of stacks, the sheets that changed it: laid there from outside the sum, or the other way round.

        A sheet that lies on another stack of the same sum is one too many here and one too few there.
        """
        parts = [(source, self.entries[source]) for source in entry.made_from]
        if len(parts) < 2 or any(not part.paper.startswith("stack:") for _, part in parts):
            return []
        met: dict[int, list[int]] = {}
        for source, part in parts:
            for record, how in self.things.parted(part.paper, part.line, self.at[source]):
                if how == MISPLACED:
                    met.setdefault(record, []).append(source)
        once = [(record, places[0]) for record, places in met.items() if len(places) % 2]
        events = [(self.records[record], record, source) for record, source in once]
        return [(Cause(n, event.at, event.by, MISPLACED), (source, *path)) for event, n, source in events]

    def _counted(self, entry: Entry, number: int) -> Cause | None:
        """Whoever counted a stack, where another wrote down what they said."""
        name, _, letter = entry.paper.partition(":")
        if name != "stack":
            return None
        letters = [contest.id for contest in self.station.laid.contests]
        for record, event in enumerate(self.records[: self.at[number]]):
            same = isinstance(event, StackCounted) and letters[event.contest] == letter and event.stack == entry.line
            if same and event.figure == entry.value:
                return Cause(record, event.at, event.by, READ)
        return None

    def _thing(self, entry: Entry, number: int) -> list[Cause]:
        """What had happened to the thing that a figure was rightly read off."""
        told = []
        for record, how in self.things.parted(entry.paper, entry.line, self.at[number]):
            event = self.records[record]
            told.append(Cause(record, event.at, event.by, how))
        return told

    def _sum(self, entry: Entry) -> int:
        """What an entry comes to by the entries it says it was made from."""
        signs = dict(sources(self.station, entry.paper, entry.line))
        made = (self.entries[n] for n in entry.made_from)
        return sum(signs.get((one.paper, one.line), 1) * one.value for one in made)


def divergences(records: list[Any], station: Station) -> tuple[Divergence, ...]:
    """Every figure of a finished day that is not so, with its cause; the earliest cause first."""
    return Finder(records, station).all()
