"""A journal's bytes taken apart: its chain followed block by block, each line read as one record.

It follows `docs/reference/journal.md` and knows nothing of what the records mean.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from simulator.verify.report import Broken

Record = dict[str, Any]
"""One line of a journal."""

BLOCK = 256
START = "0" * 64
CHAIN = b'{"t":"Chain"'


class _Stop(Exception):  # noqa: N818 - a state of the journal, not an error of ours
    """Nothing after this can be trusted."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Reading:
    """Records read so far, the lines of the block that is still open, and the chain value before it."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.block: list[bytes] = []
        self.link = START
        self.closed = False

    def line(self, line: bytes) -> None:
        """One more line: a chain line where one is due, else a record."""
        if self.closed:
            raise _Stop("chain")
        if len(self.block) == BLOCK or line.startswith(CHAIN):
            self._chain(line)
        else:
            self.records.append(_record(line))
            self.block.append(line)

    def _chain(self, line: bytes) -> None:
        body = b"".join(one + b"\n" for one in self.block)
        link = sha256(self.link.encode() + body).hexdigest()
        wanted = f'{{"t":"Chain","records":{len(self.records)},"sha256":"{link}"}}'
        if not self.block or line != wanted.encode():
            raise _Stop("chain")
        self.closed = len(self.block) < BLOCK
        self.block, self.link = [], link

    def broken(self, reason: str) -> Broken:
        """Where it broke: a chain at the first record of its block, which is dropped; else at the next record."""
        if reason == "chain" and self.block:
            del self.records[-len(self.block) :]
        at = len(self.records)
        return Broken(reason, at // BLOCK + 1, at)


def read(data: bytes) -> tuple[list[Record], Broken | None]:
    """The records that can be trusted, those of a cut end among them, and where the journal is broken."""
    reading = Reading()
    *lines, rest = data.split(b"\n")
    try:
        for line in lines:
            reading.line(line)
    except _Stop as stop:
        return reading.records, reading.broken(stop.reason)
    cut = bool(rest or reading.block or not lines)
    return reading.records, reading.broken("cut") if cut else None


def _record(line: bytes) -> Record:
    try:
        record = json.loads(line.decode())
    except (ValueError, RecursionError) as error:
        raise _Stop("line") from error
    if not isinstance(record, dict) or not isinstance(record.get("t"), str):
        raise _Stop("line")
    return record
