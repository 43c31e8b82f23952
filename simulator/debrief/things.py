"""The things that figures are read off, followed through a day: what each showed when it was read, and who bent it.

The day is told once more to an empty station; at every figure it is asked what a careful reader would have read.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from simulator.debrief.sorting import MisSorted
from simulator.procedures.all import APPLY
from simulator.procedures.base import Event
from simulator.procedures.boxes import StrayAdded
from simulator.procedures.issuing import BallotsIssued, VoterSigned
from simulator.procedures.outside import HomeIssued
from simulator.procedures.papers import FigureWritten
from simulator.procedures.showing import SheetPut, SheetSaid, SheetsShown
from simulator.procedures.verdicts import SheetDecided, SheetMoved
from simulator.station import ballots, lists, truth
from simulator.station.readings import reading
from simulator.station.station import Station

OFF_LIST, UNAPPLIED = "off-list", "unapplied"
UNSIGNED, OTHER_SET, NEVER_GIVEN, STROKE, MISPLACED, STRAY = (
    *("unsigned-line", "other-set", "never-given", "stroke", "misplaced", "stray"),
)
"""What happens to things: sheets given under no line; at home to somebody who had not applied; under a line that its
voter did not sign; another set than the list notes; a signature for nothing; a stroke left out; a sheet laid on another
stack; one put there from outside."""


class Things:
    """What each entry's thing showed when it was written, and the events that bent things."""

    def __init__(self, records: list[Any], station: Station) -> None:
        self.records, self.station = records, station
        self.letters = [contest.id for contest in station.laid.contests]
        self.read: list[int | None] = []
        self.given: dict[int, Counter[int]] = defaultdict(Counter)
        self.issues: dict[int, list[int]] = defaultdict(list)
        self.signed: dict[int, int] = {}
        self.strokes: list[tuple[int, str, Counter[int]]] = []
        self.put: dict[tuple[int, int], int] = {}
        self.said: dict[tuple[int, int], tuple[str, int]] = {}
        self.strays: list[int] = []
        self.unapplied: list[int] = []
        self.sorting = MisSorted()
        self._true: dict[tuple[str, str], int | None] = {}
        self._follow(Station(station.laid))

    def _follow(self, fresh: Station) -> None:
        """The whole day once more, from the laid station on."""
        for number, record in enumerate(self.records):
            if not isinstance(record, Event):
                continue
            if isinstance(record, FigureWritten):
                self.read.append(None if record.made_from else reading(fresh, record.paper, record.line))
            else:
                self._hear(number, record)
            APPLY[type(record)](fresh, record)
            self.sorting.follow(number, record, fresh)

    def _hear(self, number: int, record: Event) -> None:
        if isinstance(record, BallotsIssued):
            self._issued(number, record)
        elif isinstance(record, VoterSigned):
            self.signed[record.line] = number
        elif isinstance(record, HomeIssued):
            if record.voter != self.station.applications[record.number - 1].person:
                self.unapplied.append(number)
        elif isinstance(record, StrayAdded):
            self.strays.append(number)
        else:
            self._laid(number, record)

    def _laid(self, number: int, record: Event) -> None:
        """Who laid a sheet where it lies: whoever said so aloud, where another only stacked it."""
        if isinstance(record, SheetsShown):
            for position in range(record.first, record.first + record.sheets):
                self.put[record.contest, position] = number
        elif isinstance(record, SheetSaid):
            self.said[record.contest, record.position] = (record.stack, number)
        elif isinstance(record, SheetPut):
            said, by = self.said.get((record.contest, record.position), ("", number))
            self.put[record.contest, record.position] = by if said == record.stack else number
        elif isinstance(record, SheetMoved) or (isinstance(record, SheetDecided) and record.adopted):
            self.put[record.contest, record.position] = number

    def _issued(self, number: int, record: BallotsIssued) -> None:
        contests = Counter(ballots.contest_of(sheet) for sheet in record.sheets)
        self.given[record.line].update(contests)
        self.issues[record.line].append(number)
        if record.noted and Counter(record.noted) != contests:
            off = Counter(contests)
            off.subtract(record.noted)
            self.strokes.append((number, record.by, off))

    # what should have been

    def true(self, paper: str, line: str) -> int | None:
        """What a line of a paper should read; of signatures, how many were given under the lines of that part."""
        if (paper, line) not in self._true:
            self._true[paper, line] = self._asked(paper, line)
        return self._true[paper, line]

    def _asked(self, paper: str, line: str) -> int | None:
        name, _, part = paper.partition(":")
        if name == "signatures" and part != "applications":
            contest = self.letters.index(line)
            return sum(self.given[row][contest] for row in self._rows(part))
        return truth.true_value(self.station, paper, line)

    def _rows(self, part: str) -> range:
        size = self.station.voter_list.size
        if part == "supplementary":
            return range(size, size + len(self.station.voter_list.entries))
        return self.station.section_lines(int(part) - 1)

    # who bent it

    def parted(self, paper: str, line: str, before: int) -> list[tuple[int, str]]:
        """The events (record, how) by which the thing behind a line read at a record left truth, if they still show."""
        name, _, part = paper.partition(":")
        if name == "stack":
            return self._stack(self.letters.index(part), line, before)
        if line not in self.letters:
            return []
        contest = self.letters.index(line)
        if name == "signatures" and part != "applications":
            return [found for row in self._rows(part) if (found := self._row(row, contest)) is not None]
        if name == "given":
            off = [(number, OFF_LIST) for number in self.issues[lists.NOBODY]]
            off += [(number, UNAPPLIED) for number in self.unapplied]
            return [(number, how) for number, how in off if self._has(number, contest)]
        if name == "tally":
            return [(number, STROKE) for number, seat, off in self.strokes if seat == part and off[contest]]
        return []

    def _row(self, row: int, contest: int) -> tuple[int, str] | None:
        """How a line of the list came to show something else than was given under it."""
        voter_list = self.station.voter_list
        signed = voter_list.signed[row] != lists.NOBODY
        noted = voter_list.partial.get(row)
        shows = int(signed and (noted is None or contest in noted))
        given = self.given[row][contest] if row in self.given else 0
        if shows == given:
            return None
        if not self.issues.get(row):
            return (self.signed[row], NEVER_GIVEN) if row in self.signed else None
        return self._issue(row, contest, noted)

    def _issue(self, row: int, contest: int, noted: tuple[int, ...] | None) -> tuple[int, str]:
        """The issue under a line since which the line no longer shows what was given."""
        given, parted = 0, (self.issues[row][-1], OTHER_SET)
        apart = False
        for number in self.issues[row]:
            given += sum(ballots.contest_of(sheet) == contest for sheet in self.records[number].sheets)
            signed = self.signed.get(row, number) < number
            shows = int(signed and (noted is None or contest in noted))
            if shows != given and not apart:
                parted = (number, OTHER_SET if signed else UNSIGNED)
            apart = shows != given
        return parted

    def _has(self, number: int, contest: int) -> bool:
        return any(ballots.contest_of(sheet) == contest for sheet in self.records[number].sheets)

    def _stack(self, contest: int, stack: str, before: int) -> list[tuple[int, str]]:
        """Sheets that lie on this stack and belong on another, or the other way round; strays on the first."""
        pile = self.station.count.piles[contest]
        amiss = [n for n in pile.amiss() if stack in (pile.lies(n), pile.belongs(n))]
        found = [(self.put[contest, n], MISPLACED) for n in amiss if (contest, n) in self.put]
        strays = [n for n in self.strays if self._stray_of(n) == contest] if stack == "1" else []
        return [*self.sorting.bent(contest, stack, before), *found, *((n, STRAY) for n in strays)]

    def _stray_of(self, number: int) -> int:
        stray: int = self.records[number].number
        return self.station.count.strays[stray - 1].contest
