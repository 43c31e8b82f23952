"""Paper: append-only entries of what somebody wrote, each naming the entries it was made from.

An entry is what a person believed and wrote down; nothing here is copied from truth. `true_value` in
`station/truth.py` answers what each field should have read.
"""

from __future__ import annotations

from dataclasses import dataclass, field

LARGEST = 999_999
"""The largest number that a paper of the commission has room for, in words too."""


def fits(*figures: int) -> bool:
    """Whether somebody can write these down."""
    return all(0 <= figure <= LARGEST for figure in figures)


@dataclass(slots=True)
class Entry:
    """One figure or note on one paper. `event` is the record that wrote it."""

    paper: str
    line: str
    value: int
    writer: str
    at: int
    made_from: tuple[int, ...]


@dataclass(slots=True)
class Papers:
    """All entries of the day in order, and by paper and line the number of the entry that stands there."""

    entries: list[Entry] = field(default_factory=list)
    standing: dict[str, dict[str, int]] = field(default_factory=dict)

    def write(self, entry: Entry) -> int:
        """Put an entry down; gives its number."""
        self.entries.append(entry)
        number = len(self.entries) - 1
        self.standing.setdefault(entry.paper, {})[entry.line] = number
        return number

    def value(self, paper: str, line: str) -> int | None:
        """The figure that stands on a line now; None when nothing was written."""
        number = self._standing(paper, line)
        return None if number is None else self.entries[number].value

    def number(self, paper: str, line: str) -> tuple[int, ...]:
        """The number of the entry standing on a line, as a tuple fit for `made_from`; empty when none."""
        number = self._standing(paper, line)
        return () if number is None else (number,)

    def lines(self, paper: str) -> dict[str, int]:
        """All lines of one paper with their standing figures, in the order they were first written."""
        return {line: self.entries[n].value for line, n in self.standing.get(paper, {}).items()}

    def _standing(self, paper: str, line: str) -> int | None:
        lines = self.standing.get(paper)
        return None if lines is None else lines.get(line)
