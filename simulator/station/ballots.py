"""Ballot sheets and where each of them is: the ledger that every count is held against.

A sheet is an integer, contest times `SERIES` plus a serial number, so its contest never changes;
the ledger keeps one place a sheet. It does not know what is marked on a sheet, nor who voted how.
"""

from __future__ import annotations

from dataclasses import dataclass, field

SERIES = 100_000
"""Room for serial numbers of one contest; a station has at most 20,200 sheets of each."""

NOWHERE, SAFE, MEMBER, TEAM, HANDS, BOX, SPOILED, DEFECTIVE, LEFT_BEHIND, CARRIED, FOREIGN, CANCELLED, LOST = range(13)
"""The places of a sheet (design, section 7). A sheet that never existed is NOWHERE."""

PLACES = (
    "nowhere",
    "safe",
    "member",
    "team",
    "hands",
    "box",
    "spoiled",
    "defective",
    "left-behind",
    "carried-away",
    "foreign",
    "cancelled",
    "lost",
)


def sheet(contest: int, serial: int) -> int:
    """The sheet of contest number 0.. with serial number 1.."""
    return (contest + 1) * SERIES + serial


def contest_of(sheet_: int) -> int:
    """The contest number 0.. printed on a sheet."""
    return sheet_ // SERIES - 1


def found(contest: int, mark: int, signer: int, form: int = 0) -> int:
    """A sheet lifted from a box, as one number: contest (0..), mark (five digits, see `marks.mark`), signing
    member's number (two digits, 00 for none), form (one digit, 0 for the set form).
    """
    return ((contest * 100_000 + mark) * 100 + signer) * 10 + form


def read_found(sheet_: int) -> tuple[int, int, int, int]:
    """Contest, mark, signer and form of a lifted sheet."""
    rest, form = divmod(sheet_, 10)
    rest, signer = divmod(rest, 100)
    contest, mark = divmod(rest, 100_000)
    return contest, mark, signer, form


@dataclass(slots=True)
class Ledger:
    """One place and one signature a sheet, in flat byte arrays indexed by the sheet itself."""

    received: tuple[int, ...]
    place: bytearray = field(init=False)
    signer: bytearray = field(init=False)

    def __post_init__(self) -> None:
        size = (len(self.received) + 1) * SERIES
        self.place = bytearray(size)
        self.signer = bytearray(size)
        for contest, count in enumerate(self.received):
            start = sheet(contest, 1)
            self.place[start : start + count] = bytes([SAFE]) * count

    def at(self, contest: int, place: int) -> int:
        """How many sheets of a contest are in a place."""
        start = sheet(contest, 1)
        return self.place.count(place, start, start + self.received[contest])

    def move_all(self, contest: int, place: int, to: int) -> None:
        """Every sheet of a contest that is in one place goes to another."""
        start = sheet(contest, 1)
        stop = start + self.received[contest]
        self.place[start:stop] = self.place[start:stop].replace(bytes([place]), bytes([to]))

    def lying(self, contest: int, place: int, most: int | None = None) -> list[int]:
        """The sheets of a contest in a place, lowest number first; at most so many."""
        start = sheet(contest, 1)
        stop = start + self.received[contest]
        first = self.place.find(place, start, stop)
        if most is not None and first >= 0 and self.place.count(place, first, first + most) == most:
            return list(range(first, first + most))
        here = self.place[start:stop]
        return [start + n for n, code in enumerate(here) if code == place][:most]
