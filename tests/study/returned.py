"""Journals as tests of tabulation need them: short days of several stations, and the same days told otherwise.

What is told otherwise keeps a right chain: such a journal is refused for what it says, not for how it was kept.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from simulator.exercise.kit import Kit, kit, source
from simulator.exercise.protocols import returns
from simulator.exercise.running import Exercise
from simulator.journal.fold import fold
from simulator.journal.lines import encode
from simulator.procedures.copies import ProtocolHandedOver
from simulator.procedures.papers import FigureWritten
from simulator.procedures.protocol import ProtocolSigned
from simulator.study.tabulation import Journal
from tests.shelf import text

SHORT_DAY = """\
format: 1
id: short-day
kind: day
seat: issuer-1
minutes: 10
difficulty: 1
law: kz-2023-03-19
station: {station}
arrivals: two-humps
number: {number}
voters: 140
turnout: 50
avc_issued: 2
applications: 2
late_applications: 0
observers: 1
title: {{kk: Қысқа күн, ru: Короткий день, en: A short day}}
briefing: {{kk: Қысқа күн., ru: Короткий день., en: A short day.}}
"""
"""A whole day at any shipped station with few voters."""

Records = list[Any]


@cache
def _kit(number: int, station: str) -> Kit:
    scenario = SHORT_DAY.format(number=number, station=station)
    return kit(
        (
            source("scenario", "exercises/short-day.yaml", scenario),
            source("station", f"stations/{station}.yaml", text("stations", station)),
            source("arrivals", "arrivals/two-humps.yaml", text("arrivals", "two-humps")),
            source("law", "law/kz-2023-03-19.yaml", text("law", "kz-2023-03-19")),
        )
    )


@cache
def _lived(seed: int, number: int, station: str, crew: str) -> tuple[Any, ...]:
    run = Exercise(_kit(number, station), seed, crew=crew)
    run.finish()
    return tuple(run.records)


def day(seed: int = 1, number: int = 11, station: str = "village-5", crew: str = "careful") -> Records:
    """The records of a day nobody played."""
    return [*_lived(seed, number, station, crew)]


def journal(records: Records, file: str = "day.jsonl") -> Journal:
    """Records as a journal that was read."""
    digest = sha256(b"".join(encode(records))).hexdigest()
    return Journal(file, digest, whole=True, returns=returns(records, fold(records)))


def written(folder: Path, file: str, records: Records) -> str:
    """Records as a file."""
    path = folder / file
    path.write_bytes(b"".join(encode(records)))
    return str(path)


def told(records: Records, line: str, change: Callable[[int], int | None], letter: str = "A") -> Records:
    """The same day with another figure on a line of a protocol; None leaves the line empty."""
    found: Records = []
    for record in records:
        if type(record) is FigureWritten and (record.paper, record.line) == (f"protocol:{letter}", line):
            value = change(record.value)
            if value is not None:
                found.append(msgspec.structs.replace(record, value=value))
        else:
            found.append(record)
    assert found != records, line
    return found


def unsigned(records: Records, *seats: str, contest: int = 0) -> Records:
    """The same day without the signatures of some seats under a protocol; of all when none is named."""
    return [
        record
        for record in records
        if type(record) is not ProtocolSigned or record.contest != contest or (seats and record.by not in seats)
    ]


def kept(records: Records, contest: int = 0) -> Records:
    """The same day with a protocol that was never handed over."""
    return [record for record in records if type(record) is not ProtocolHandedOver or record.contest != contest]


def undrawn(records: Records, letter: str = "A") -> Records:
    """The same day with nothing written on a protocol."""
    return [r for r in records if type(r) is not FigureWritten or r.paper != f"protocol:{letter}"]


def relaid(records: Records, **other: Any) -> Records:
    """The same day at a station that was laid otherwise."""
    return [records[0], msgspec.structs.replace(records[1], **other), *records[2:]]


def under(records: Records, *swaps: tuple[str, str]) -> Records:
    """The same day under another law book: texts put for texts in the book it carries."""
    header = records[0]
    sources = []
    for one in header.sources:
        book = one.text
        for old, new in swaps if one.kind == "law" else ():
            assert old in book
            book = book.replace(old, new, 1)
        sources.append(source(one.kind, one.name, book))
    return [msgspec.structs.replace(header, sources=tuple(sources)), *records[1:]]
