"""What a station hands to the commissions above it, read from a journal: the protocols as they stand on paper.

It judges nothing and asks nothing of truth: whoever gets a protocol has only the paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from simulator.journal.lines import Broken
from simulator.journal.records import Header
from simulator.law.book import Book
from simulator.procedures.copies import ProtocolHandedOver
from simulator.procedures.protocol import ProtocolSigned
from simulator.scenario.reading import read
from simulator.station.laid import Contest
from simulator.station.station import Station
from simulator.texts.phrase import Spelled, spelled


@dataclass(frozen=True, slots=True)
class Option:
    """A line of a ballot: an invented party or candidate."""

    id: str
    name: Spelled


@dataclass(frozen=True, slots=True)
class Protocol:
    """The protocol of a contest: its lines by name (F1, F3/issuer-1, F5/2 ...) as they stand, the seats that signed
    it, and the second at which it was handed over (0: it was not).
    """

    letter: str
    kind: str
    options: tuple[Option, ...]
    lines: dict[str, int]
    signed: tuple[str, ...]
    handed: int


@dataclass(frozen=True, slots=True)
class Returns:
    """All protocols of one station and day; `leader` is the seat that led the commission when the day ended."""

    number: int
    place: Spelled
    book: Book
    seats: tuple[str, ...]
    leader: str
    protocols: tuple[Protocol, ...]


def returns(records: list[Any], station: Station) -> Returns:
    """The protocols of a journal's records and of the station after them.

    Broken when its law book makes no sense, or when two contests have one letter and so one protocol.
    """
    if len({contest.id for contest in station.laid.contests}) < len(station.laid.contests):
        raise Broken("sense", 1, 1)
    signed: dict[int, dict[str, None]] = {}
    handed: dict[int, int] = {}
    for record in records:
        kind = type(record)
        if kind is ProtocolSigned:
            signed.setdefault(record.contest, {})[record.by] = None
        elif kind is ProtocolHandedOver:
            handed[record.contest] = record.at
    laid = station.laid
    return Returns(
        number=laid.number,
        place=spelled(laid.place),
        book=book_of(records[0]),
        seats=laid.seats,
        leader=station.leader,
        protocols=tuple(
            _protocol(station, contest, tuple(signed.get(number, ())), handed.get(number, 0))
            for number, contest in enumerate(laid.contests)
        ),
    )


def _protocol(station: Station, contest: Contest, signed: tuple[str, ...], handed: int) -> Protocol:
    options = tuple(Option(option.id, spelled(option.name)) for option in contest.options)
    return Protocol(contest.id, contest.kind, options, station.papers.lines(f"protocol:{contest.id}"), signed, handed)


def book_of(header: Header) -> Book:
    """The law book that a journal carries; Broken when it carries none that can be read."""
    text = next((source.text for source in header.sources if source.kind == "law"), "")
    return _book(header.law, text)


@lru_cache(maxsize=8)
def _book(name: str, text: str) -> Book:
    """Read once: a book takes longer to read than a day to fold, and the journals of a region carry the same."""
    book, _ = read(name, text, "law")
    if book is None:
        raise Broken("sense", 1, 0)
    return cast("Book", book)
