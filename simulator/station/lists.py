"""The voter list: lines with two signatures and marks, in sections that lie at desks, and the supplementary sheet.

What stands here is paper with ink on it; who truly signed a line is kept beside as truth.
"""

from __future__ import annotations

from dataclasses import dataclass, field

NOBODY = -1
MAIN, SUPPLEMENTARY, ABSENTEE, OUTSIDE = "list", "supplementary", "absentee", "outside"
CHANNELS = (MAIN, SUPPLEMENTARY, ABSENTEE, OUTSIDE)
"""Channels by which a voter is given ballots."""


@dataclass(slots=True)
class Entry:
    """A line of the supplementary sheet: who, by which channel, on the ground of which paper (empty: none kept)."""

    person: int
    channel: str
    ground: str
    contests: tuple[int, ...]


@dataclass(slots=True)
class VoterList:
    """Lines 0..n-1 of the main list, then the supplementary sheet; a line's person has the same number.

    `signed` holds the person whose hand signed the line, `member` the seat that signed against it,
    `partial` the contests noted where fewer than the whole set was given; `for_day` are persons registered
    for this one day at the station's address, `reported` the additions that the higher commission was told of.
    """

    size: int
    signed: list[int] = field(init=False)
    member: list[str] = field(init=False)
    marked: set[int] = field(default_factory=set)
    struck: set[int] = field(default_factory=set)
    partial: dict[int, tuple[int, ...]] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    line_of_entry: dict[int, int] = field(default_factory=dict)
    aliases: dict[int, int] = field(default_factory=dict)
    for_day: set[int] = field(default_factory=set)
    reported: int = 0

    def __post_init__(self) -> None:
        self.signed = [NOBODY] * self.size
        self.member = [""] * self.size

    def line_of(self, person: int) -> int:
        """The line on which a person stands, main list first; NOBODY when on none."""
        person = self.aliases.get(person, person)
        if 0 <= person < self.size:
            return person
        return self.line_of_entry.get(person, NOBODY)

    def person_of(self, line: int) -> int:
        """The person a line belongs to."""
        return line if line < self.size else self.entries[line - self.size].person

    def clean(self, line: int) -> bool:
        """Whether a line is one of the main list, unsigned, not marked for voting outside and not struck out."""
        return line < self.size and self.signed[line] == NOBODY and line not in self.marked and line not in self.struck

    def same(self, line: int, person: int) -> bool:
        """Whether a line is that of a person, under whatever surname their papers show them."""
        return self.person_of(line) == self.aliases.get(person, person)

    def channel_of(self, line: int) -> str:
        """How the person of a line votes: main list, supplementary sheet or certificate."""
        return MAIN if line < self.size else self.entries[line - self.size].channel

    def add(self, entry: Entry) -> int:
        """Write a supplementary line; gives its number."""
        self.entries.append(entry)
        self.signed.append(NOBODY)
        self.member.append("")
        line = self.size + len(self.entries) - 1
        self.line_of_entry[entry.person] = line
        return line

    @property
    def additions(self) -> int:
        """Voters added to the list on the day, holders of certificates left out."""
        return sum(entry.channel == SUPPLEMENTARY for entry in self.entries)

    @property
    def voters(self) -> int:
        """Total number of voters (F1, rule AVC-08): list less certificates issued, plus those added."""
        return self.size - len(self.struck) + len(self.entries)
