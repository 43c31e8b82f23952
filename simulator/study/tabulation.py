"""Protocols of many stations added up as a territorial commission does: contest by contest, each station once.

What it refuses it names with a reason; it never mends a figure and never asks what happened in a room.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from simulator.exercise.protocols import Option, Protocol, Returns
from simulator.law.book import OPTIONAL_FIELDS, Book, Contest
from simulator.study.protocols import FIGURES, Remark, remarks, votes_of

LIST: Final = "party-list"


@dataclass(frozen=True, slots=True)
class Journal:
    """A journal that could be read: its name, the SHA-256 of its bytes, whether it ends whole, what it returns."""

    file: str
    digest: str
    whole: bool
    returns: Returns


@dataclass(frozen=True, slots=True)
class Taken:
    """A protocol that counts, with the journal it is from."""

    journal: Journal
    protocol: Protocol


@dataclass(frozen=True, slots=True)
class Area:
    """A contest in one area: `district` is 0 for lists, which go over all stations, and counts districts from 1.

    A district is known by who stands in it: stations whose ballots have the same candidates are of one district.
    """

    contest: Contest
    district: int
    options: tuple[Option, ...]
    taken: tuple[Taken, ...]
    refused: int

    @property
    def figures(self) -> dict[str, int]:
        """The sum of each single figure of the form; one whose place on it is open is left out if it stands nowhere."""
        rows = [one.protocol.lines for one in self.taken]
        told = [n for n in FIGURES if n not in OPTIONAL_FIELDS or any(n in row for row in rows)]
        return {name: sum(row.get(name, 0) for row in rows) for name in told}

    @property
    def votes(self) -> tuple[int, ...]:
        """The sum of votes by option."""
        rows = [votes_of(one.protocol) for one in self.taken]
        return tuple(sum(row[n] for row in rows) for n in range(len(self.options)))


@dataclass(frozen=True, slots=True)
class Tabulation:
    """What the protocols came to, and everything that is to be said of them; `book` is None when nothing was read."""

    book: Book | None
    journals: tuple[Journal, ...]
    areas: tuple[Area, ...]
    remarks: tuple[Remark, ...]

    @property
    def refused(self) -> tuple[Remark, ...]:
        """What was not counted, and why."""
        return tuple(one for one in self.remarks if one.refuses)

    @property
    def noted(self) -> tuple[Remark, ...]:
        """What was counted and is to be looked into."""
        return tuple(one for one in self.remarks if not one.refuses)


def tabulate(journals: Iterable[Journal], unread: Iterable[Remark] = ()) -> Tabulation:
    """Add them up; the order in which they are named changes nothing.

    `journals` of the result are those whose law book and station count, each station once; `unread` are remarks
    on files that were no journals.
    """
    found = sorted(unread, key=_order)
    named = sorted(journals, key=lambda one: (*_station(one), one.file, one.digest))
    if not named:
        return Tabulation(None, (), (), tuple(found))
    book = _book(named)
    counted = [*_once(_under(named, book, found), found)]
    found += [Remark("T308", one.file, one.returns.number, "", {}) for one in counted if not one.whole]
    areas = tuple(area for contest in book.contests for area in _areas(contest, counted, found))
    found += _strange(counted, book)
    return Tabulation(book, tuple(counted), areas, tuple(sorted(found, key=_order)))


def _order(remark: Remark) -> tuple[Any, ...]:
    return (remark.number, remark.file, remark.letter, remark.code)


def _station(journal: Journal) -> tuple[Any, ...]:
    """What makes a station the same: its number and its place."""
    place = journal.returns.place
    return (journal.returns.number, place.en, place.ru, place.kk)


# --- One law book, each station once ----------------------------------------------------------


def _law(book: Book) -> tuple[Any, ...]:
    """What two journals must agree on to be added up: the book, its contests, and what it makes of votes."""
    return (book.id, book.contests, book.results)


def _book(journals: Sequence[Journal]) -> Book:
    """The law book of most journals; of two with as many the one whose id comes first, then whose text does."""
    count = Counter(_law(one.returns.book) for one in journals)
    books = [one.returns.book for one in journals]
    return min(books, key=lambda book: (-count[_law(book)], book.id, book.model_dump_json()))


def _under(journals: Iterable[Journal], book: Book, found: list[Remark]) -> list[Journal]:
    """Those of this law book; the others are refused."""
    own = []
    for one in journals:
        other = one.returns.book
        if _law(other) == _law(book):
            own.append(one)
        else:
            found.append(Remark("T103", one.file, one.returns.number, "", {"law": other.id, "most": book.id}))
    return own


def _once(journals: Iterable[Journal], found: list[Remark]) -> Iterable[Journal]:
    """One journal a station: that with most protocols handed over, of these the one that came first.

    A commission above has what was handed to it first, and a signed protocol is not written anew (PRT-19); figures
    of two days are never mixed. Journals that differ in nothing of this are told apart by their digests.
    """
    stations: dict[tuple[Any, ...], list[Journal]] = {}
    for one in journals:
        stations.setdefault(_station(one), []).append(one)
    for same in stations.values():
        first, *others = sorted(same, key=_handed)
        found += [Remark("T104", one.file, one.returns.number, "", {"other": first.file}) for one in others]
        yield first


def _handed(journal: Journal) -> tuple[Any, ...]:
    times = [protocol.handed for protocol in journal.returns.protocols if protocol.handed]
    return (-len(times), max(times, default=0), journal.digest, journal.file)


# --- One contest ------------------------------------------------------------------------------


def _areas(contest: Contest, journals: Sequence[Journal], found: list[Remark]) -> list[Area]:
    """The areas of a contest: one for lists, one a district otherwise, in the order of their first stations."""
    returned = [Taken(one, protocol) for one in journals for protocol in one.returns.protocols]
    districts: dict[tuple[Option, ...], list[Taken]] = {}
    for one in returned:
        if (one.protocol.letter, one.protocol.kind) == (contest.id, contest.kind):
            districts.setdefault(one.protocol.options, []).append(one)
    if contest.kind == LIST:
        return [_list(contest, districts, found)] if districts else []
    rows = enumerate(districts.items(), start=1)
    return [_area(contest, number, options, members, found) for number, (options, members) in rows]


def _list(contest: Contest, ballots: dict[tuple[Option, ...], list[Taken]], found: list[Remark]) -> Area:
    """One list for all stations: that of most of them, of two as common the one whose parties come first."""
    own = min(ballots, key=lambda options: (-len(ballots[options]), [(one.id, one.name.en) for one in options]))
    others = [one for options, members in ballots.items() if options != own for one in members]
    found += [_remark("T209", one) for one in others]
    area = _area(contest, 0, own, ballots[own], found)
    return replace(area, refused=area.refused + len(others))


def _area(
    contest: Contest,
    district: int,
    options: tuple[Option, ...],
    returned: Sequence[Taken],
    found: list[Remark],
) -> Area:
    taken, refused = [], 0
    for one in returned:
        said = remarks(one.journal.file, one.journal.returns, one.protocol)
        found += said
        if any(remark.refuses for remark in said):
            refused += 1
        else:
            taken.append(one)
    return Area(contest, district, options, tuple(taken), refused)


def _strange(journals: Iterable[Journal], book: Book) -> list[Remark]:
    """Protocols of contests that the law book does not have."""
    known = {(contest.id, contest.kind) for contest in book.contests}
    return [
        _remark("T210", Taken(one, protocol))
        for one in journals
        for protocol in one.returns.protocols
        if (protocol.letter, protocol.kind) not in known
    ]


def _remark(code: str, one: Taken) -> Remark:
    return Remark(code, one.journal.file, one.journal.returns.number, one.protocol.letter, {})
