"""The counting table: who stands where, the sheets of each contest as they were lifted, what lies on which stack.

A sheet keeps the place in its pile at which it was lifted; what is known of it is what can be seen on it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from simulator.station import ballots, marks

SHOWING, STACKING, TALLYING, RESTING = "showing", "stacking", "tallying", "resting"
PLACES = (SHOWING, STACKING, TALLYING, RESTING)
"""What somebody does at the table: shows and says each sheet, puts it on its stack, counts and writes, rests."""

IN_VIEW, APART = "in-view", "apart"
"""How the table stands: everybody present sees the marks, or not (CNT-03)."""

ONE_CONTEST = ballots.found(1, 0, 0)
"""Lifted sheets of one contest lie within this many numbers."""

OUT = "out"
"""Where a sheet lies that somebody threw out of the count (which CNT-08 forbids)."""

ITS_PILE = "its-pile"
"""Where a sheet of another contest belongs, and lies once it was laid there: on the pile of its own contest."""


@dataclass(slots=True)
class Astray:
    """A sheet that was sorted onto another contest's pile: its own, the box it came from, whether it is back."""

    sheet: int
    contest: int
    box: str
    home: bool = False


@dataclass(slots=True)
class Hands:
    """A vote on one sheet: which, the stack proposed, the hands raised so far, who is asked."""

    contest: int
    position: int
    stack: str
    by: str
    at: int
    raised: dict[str, bool] = field(default_factory=dict)


@dataclass(slots=True)
class Counted:
    """One counting of a stack: by whom, what it gave, when."""

    by: str
    figure: int
    at: int


@dataclass(slots=True)
class Pile:
    """The sheets of one contest: `sheets` by position, the first `done` of them shown and put on stacks.

    `kinds` counts sheets that look alike, `unclear` are positions that must be voted on, `runs` (box, first position,
    how many). `put` holds the stack of a sheet that lies elsewhere than
    where it reads, `verdicts` what the commission decided of an unclear one, `voided` boxes whose sheets of this
    contest were found invalid altogether (CNT-06). `shown` and `said` are about the sheet at `done`.

    Where sorting went wrong: `strangers` are sheets of other contests that lie, or lay, among these, by position;
    `away` are own ones that lie among others, `back` own ones that came back, by position.
    """

    options: int
    sheets: list[int] = field(default_factory=list)
    kinds: Counter[int] = field(default_factory=Counter)
    unclear: list[int] = field(default_factory=list)
    runs: list[tuple[str, int, int]] = field(default_factory=list)
    done: int = 0
    put: dict[int, str] = field(default_factory=dict)
    verdicts: dict[int, str] = field(default_factory=dict)
    voided: set[str] = field(default_factory=set)
    shown: bool = False
    said: str = ""
    counted: dict[str, list[Counted]] = field(default_factory=dict)
    strangers: dict[int, Astray] = field(default_factory=dict)
    away: list[Astray] = field(default_factory=list)
    back: dict[int, Astray] = field(default_factory=dict)

    def add(self, box: str, lifted: list[int]) -> None:
        """Sheets lifted from a box join the pile."""
        first = len(self.sheets)
        kinds = Counter(lifted)
        doubt = {found for found in kinds if marks.reading(found, self.options)[0] == marks.UNCLEAR}
        if doubt:
            self.unclear += [first + n for n, found in enumerate(lifted) if found in doubt]
        self.runs.append((box, first, len(lifted)))
        self.sheets += lifted
        self.kinds.update(kinds)

    def voids(self, position: int) -> bool:
        """Whether a sheet came out of a box whose sheets of this contest were found invalid."""
        return any(position in span for span in self._void())

    def _void(self) -> list[range]:
        return [range(first, first + n) for box, first, n in self.runs if box in self.voided]

    def decided(self) -> set[int]:
        """Positions about which something was decided: voted on, or voided with their box."""
        return {*self.verdicts, *(position for span in self._void() for position in span)}

    def line(self, position: int) -> int:
        """The printed line that is marked on a sheet, 0 for none."""
        return marks.read_mark(ballots.read_found(self.sheets[position])[1])[0]

    def stranger(self, position: int) -> bool:
        """Whether a sheet of another contest lies there and is not back on its own pile."""
        return position in self.strangers and not self.strangers[position].home

    def ahead(self) -> int:
        """How many sheets in the middle come before the next one of another contest."""
        here = (n for n in self.strangers if n >= self.done)
        return min(here, default=len(self.sheets)) - self.done

    def from_box(self, box: str) -> list[int]:
        """The sheets of this contest that were lifted from a box, wherever they lie."""
        found = [sheet for name, first, n in self.runs if name == box for sheet in self.sheets[first : first + n]]
        return found + [one.sheet for one in self.away if one.box == box]

    def reads(self, position: int) -> str:
        """The stack that the law reads on a sheet, were nothing decided about it; its pile, when that is another."""
        if position in self.strangers:
            return ITS_PILE
        return marks.reading(self.sheets[position], self.options)[0]

    def belongs(self, position: int) -> str:
        """Where a sheet belongs: as decided, as voided, as it reads; invalid while an unclear one is undecided."""
        if self.voids(position):
            return marks.INVALID
        found = self.verdicts.get(position) or self.reads(position)
        return marks.INVALID if found == marks.UNCLEAR else found

    def would_belong(self, one: Astray) -> str:
        """Where an own sheet that lies among those of another contest would belong here."""
        found = marks.reading(one.sheet, self.options)[0]
        return marks.INVALID if one.box in self.voided or found == marks.UNCLEAR else found

    def lies(self, position: int) -> str:
        """The stack a sheet lies on; empty while it lies in the middle."""
        return self.put.get(position) or (self.reads(position) if position < self.done else "")

    def lay(self, position: int, stack: str) -> None:
        """Put a sheet on a stack."""
        if stack == self.reads(position):
            self.put.pop(position, None)
        else:
            self.put[position] = stack

    def aside(self) -> list[int]:
        """Positions of sheets set aside to be voted on."""
        return sorted({n for n in (*self.unclear, *self.put) if self.lies(n) == marks.UNCLEAR})

    def stacks(self) -> dict[str, int]:
        """How many sheets lie on each stack now, options first, then against all, invalid, and those aside."""
        counts = dict.fromkeys((*marks.stacks_of(self.options), marks.UNCLEAR), 0)
        for found, count in self._seen().items():
            counts[marks.reading(found, self.options)[0]] += count
        for position, stack in self.put.items():
            if position < self.done and position not in self.strangers:
                counts[self.reads(position)] -= 1
            counts[stack] = counts.get(stack, 0) + 1
        counts.pop(OUT, None)
        return counts

    def _seen(self) -> Counter[int]:
        """The sheets of this contest that were shown."""
        if self.done == len(self.sheets):
            return self.kinds
        seen = Counter(self.sheets[: self.done])
        seen.subtract(one.sheet for position, one in self.strangers.items() if position < self.done)
        return seen

    def truth(self) -> dict[str, int]:
        """How many sheets of this contest belong on each stack, over all that were lifted."""
        counts = dict.fromkeys(marks.stacks_of(self.options), 0) | {marks.UNCLEAR: 0}
        for found, count in self.kinds.items():
            counts[marks.reading(found, self.options)[0]] += count
        counts[marks.INVALID] += counts.pop(marks.UNCLEAR)
        for position in self.decided():
            was = self.reads(position)
            counts[marks.INVALID if was == marks.UNCLEAR else was] -= 1
            counts[self.belongs(position)] += 1
        for one in self.away:
            counts[self.would_belong(one)] += 1
        return counts

    def amiss(self) -> list[int]:
        """Positions of sheets that lie on another stack than the one they belong on."""
        doubtful = {n for n in (*self.unclear, *self.decided()) if n < self.done}
        return sorted(n for n in doubtful | set(self.put) if self.lies(n) != self.belongs(n))


@dataclass(slots=True)
class Stray:
    """A sheet found outside the boxes: of which contest, where, whether kept apart or put among those counted."""

    number: int
    contest: int
    place: str
    signed: bool
    kept: bool = False
    added: bool = False


@dataclass(slots=True)
class Asked:
    """A written application for a recount (CNT-10): of which contest, by which observer, and the answer."""

    number: int
    contest: int
    observer: int
    at: int
    granted: int = 0
    refused: int = 0


@dataclass(slots=True)
class Count:
    """The night at the table.

    `step` is what the table is at, as (step, about); `ended` what it has done, and when; `named` where somebody holds
    a mistake to lie: seat, when, paper, line.
    """

    piles: list[Pile]
    table: str = ""
    tables: int = 1
    places: dict[str, str] = field(default_factory=dict)
    since: dict[str, int] = field(default_factory=dict)
    step: tuple[str, int] | None = None
    ended: dict[tuple[str, int], int] = field(default_factory=dict)
    compared: set[str] = field(default_factory=set)
    hands: Hands | None = None
    strays: list[Stray] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    announced: tuple[int, ...] = ()
    named: list[tuple[str, int, str, str]] = field(default_factory=list)
    stopped: bool = False

    def strays_on(self, contest: int, stack: str) -> int:
        """Sheets found outside the boxes that lie among those of a contest; they make its first stack taller."""
        added = sum(stray.added and stray.contest == contest for stray in self.strays)
        return added if stack == "1" else 0

    def at(self, place: str) -> list[str]:
        """The seats that stand at a place of the table."""
        return [seat for seat, where in self.places.items() if where == place]


def lift(piles: list[Pile], box: str, sheets: tuple[int, ...]) -> None:
    """What lay in a box goes onto the piles, contest by contest, in the order in which it was lifted."""
    sorted_: list[list[int]] = [[] for _ in piles]
    for sheet in sheets:
        sorted_[sheet // ONE_CONTEST].append(sheet)
    for pile, lifted in zip(piles, sorted_, strict=True):
        pile.add(box, lifted)
