"""Which record of a damaged journal was changed: its bytes beside those of a re-run from its own header.

The chain names the block; only living the day again can name the record in it.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any, Final

import msgspec

from simulator.cli.opening import rerun
from simulator.exercise.replay import again
from simulator.exercise.running import NIGHT
from simulator.journal.lines import BLOCK, Broken
from simulator.journal.records import Asked, Header

CHAIN: Final = -1
"""What is damaged is a chain line, and no record."""

HEADER: Final = 0

_ROWS: Final = BLOCK + 1
"""Lines of a whole block: its records and its chain line."""

_FEW: Final = 5
"""When the station is another and more lines than that differ, the whole day is another: the header was changed."""


def changed(data: bytes, broken: Broken) -> int | None:
    """The first record that differs from a re-run; CHAIN, HEADER, or None when no record tells (an ask's own words)."""
    lines = data.split(b"\n")[:-1]
    first = (broken.block - 1) * BLOCK
    rows = lines[(broken.block - 1) * _ROWS :][:_ROWS]
    if broken.block == 1 and not _sources_hold(lines[0]):
        return HEADER
    try:
        lived = _again(lines[: broken.block * _ROWS], first + _ROWS)
    except Exception:  # noqa: BLE001 - whatever it is, the day cannot be lived from this header
        return HEADER
    return _compared(rows, lived[first : first + BLOCK], first)


def _sources_hold(line: bytes) -> bool:
    """Whether the header can be read and each of its texts has its own digest."""
    try:
        header = msgspec.json.decode(line, type=Header)
        return all(sha256(one.text.encode()).hexdigest() == one.sha256 for one in header.sources)
    except (msgspec.DecodeError, ValueError):
        return False


def _again(lines: list[bytes], wanted: int) -> list[bytes]:
    """The records of a re-run as lines, so many at least if the day has them."""
    header = msgspec.json.decode(lines[0], type=Header)
    asks = [ask for ask in map(_ask, lines) if ask is not None]
    run = rerun([header, None, *asks], again)
    while len(run.records) < wanted and run.now < NIGHT:
        run.advance(run.now + 600)
    return [msgspec.json.encode(record) for record in run.records[:wanted]]


def _ask(line: bytes) -> Any:
    try:
        return msgspec.json.decode(line, type=Asked) if b'"Asked"' in line[:20] else None
    except (msgspec.DecodeError, ValueError):
        return None


def _compared(rows: list[bytes], lived: list[bytes], first: int) -> int | None:
    if first == 0 and rows[1:2] != lived[1:2] and sum(row not in lived for row in rows) > _FEW:
        return HEADER
    others = [*lived, *[b""] * (len(rows) - len(lived))]
    for number, (row, other) in enumerate(zip(rows, others, strict=False)):
        if row != other and not _is_chain(row):
            return first + number
    return None if any(map(_ask, rows)) else CHAIN


def _is_chain(row: bytes) -> bool:
    """Whether a line closes a block, even when a byte of it was changed; a header, which ends alike, opens one."""
    return b'"Chain"' in row[:20] or (b'"sha256":' in row[-90:] and b'"sources":' not in row)
