"""One contest's pile, kept a second time: each sheet's place in it, the box it came from, the stack it lies on.

A sheet of another contest among these, and one of these among others, is known by the number printed on it.
"""

from __future__ import annotations

from collections import Counter

from simulator.verify.sheets import INVALID, ITS_PILE, UNCLEAR, parts, reads


class Pile:
    """The lifted sheets of one contest by position: those shown lie `where`, put there by the record in `laid`.

    `boxes` are where they were lifted from, `verdicts` what more than half of all members decided of unclear
    sheets, `voided` boxes whose sheets of this contest are invalid, `counted` by stack (figure, how many lay there),
    `lent` sheets of this contest that lie among those of another, each with its box.
    """

    def __init__(self, contest: int, options: int) -> None:
        self.contest, self.options = contest, options
        self.sheets: list[int] = []
        self.boxes: list[str] = []
        self.where: list[str] = []
        self.laid: list[int] = []
        self.on = Counter[str]()
        self.verdicts: dict[int, str] = {}
        self.voided: set[str] = set()
        self.counted: dict[str, list[tuple[int, int]]] = {}
        self.lent: list[tuple[int, str]] = []

    def lift(self, box: str, sheets: list[int]) -> None:
        """More sheets at the end of the pile."""
        self.sheets += sheets
        self.boxes += [box] * len(sheets)

    def lay(self, position: int, stack: str, record: int) -> None:
        """A sheet goes onto a stack: the next one from the pile, or one that lies on another stack."""
        if position == len(self.where) < len(self.sheets):
            self.where.append(stack)
            self.laid.append(record)
            self.on[stack] += 1
        elif 0 <= position < len(self.where):
            self.on[self.where[position]] -= 1
            self.on[stack] += 1
            self.where[position], self.laid[position] = stack, record

    def back(self) -> None:
        """All sheets lie in the middle again but those gone to their own pile; what was decided stays decided."""
        for position in [n for n, stack in enumerate(self.where) if stack == ITS_PILE][::-1]:
            self.take(position)
        self.where, self.laid, self.counted = [], [], {}
        self.on.clear()

    def stranger(self, position: int) -> bool:
        """Whether the sheet there is one of another contest."""
        return parts(self.sheets[position])[0] != self.contest

    def take(self, position: int) -> tuple[int, str]:
        """A sheet and its box leave the pile; those behind it move up."""
        kept = {n - (n > position): stack for n, stack in self.verdicts.items() if n != position}
        self.verdicts = kept
        return self.sheets.pop(position), self.boxes.pop(position)

    def slip_in(self, position: int, sheet: int, box: str) -> None:
        """A sheet joins the pile there; those behind it move down."""
        self.verdicts = {n + (n >= position): stack for n, stack in self.verdicts.items()}
        self.sheets.insert(position, sheet)
        self.boxes.insert(position, box)

    def reads(self, position: int) -> str:
        """The stack that the law reads on a sheet; its own pile for one of another contest."""
        return ITS_PILE if self.stranger(position) else reads(self.sheets[position], self.options)

    def belongs(self) -> list[str]:
        """By position the stack a sheet belongs on: invalid when voided, as decided, as it reads; invalid undecided."""
        return [
            ITS_PILE if self.stranger(n) else self._belongs(sheet, self.boxes[n], self.verdicts.get(n, ""))
            for n, sheet in enumerate(self.sheets)
        ]

    def all_belong(self) -> list[str]:
        """The stack of every sheet of this contest, wherever it lies."""
        own = [stack for stack in self.belongs() if stack != ITS_PILE]
        return own + [self._belongs(sheet, box, "") for sheet, box in self.lent]

    def _belongs(self, sheet: int, box: str, decided: str) -> str:
        found = INVALID if box in self.voided else decided or reads(sheet, self.options)
        return INVALID if found == UNCLEAR else found

    def lifted_from(self, box: str) -> int:
        """How many sheets of this contest, on paper of the set form, came out of a box."""
        here = [sheet for n, sheet in enumerate(self.sheets) if self.boxes[n] == box and not self.stranger(n)]
        return sum(not parts(sheet)[5] for sheet in (*here, *(sheet for sheet, of in self.lent if of == box)))

    def lie_here(self) -> int:
        """How many sheets lie in the middle, on stacks or thrown out: all but those that went to their own pile."""
        return len(self.sheets) - self.where.count(ITS_PILE)
