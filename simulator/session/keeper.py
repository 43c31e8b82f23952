"""The journal of a running exercise on disk: appended and synced before anything is acknowledged.

The file is at every moment a journal that opens; with `close` it is byte for byte what `encode` gives.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from simulator.journal.lines import BLOCK, START, seal

_ENCODE = msgspec.json.Encoder().encode


class Keeper:
    """One writer of one journal file. OSError reaches the caller, who stops acknowledging."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("xb", buffering=0)
        self._count = 0
        self._link = START
        self._block: list[bytes] = []

    def keep(self, records: list[object]) -> None:
        """Write what is new, and wait until the disk has it."""
        fresh = records[self._count :]
        if not fresh:
            return
        self._write(b"".join(self._lines(fresh)))
        os.fsync(self._file.fileno())

    def restart(self) -> None:
        """Empty the file: an act was taken back, and the day is told anew."""
        self._file.seek(0)
        self._file.truncate()
        self._count, self._link, self._block = 0, START, []

    def _lines(self, fresh: list[object]) -> list[bytes]:
        found: list[bytes] = []
        for record in fresh:
            line = _ENCODE(record)
            self._count += 1
            self._block.append(line)
            found.append(line + b"\n")
            if len(self._block) == BLOCK:
                found.append(self._sealed())
        return found

    def _sealed(self) -> bytes:
        """The chain line of the block that just filled."""
        lines = b"".join(line + b"\n" for line in self._block)
        body, self._link = seal(lines, self._link, self._count)
        self._block = []
        return body[body[:-1].rindex(b"\n") + 1 :]

    def _write(self, data: bytes) -> None:
        """All of it: a raw file may take less than it is given without saying so."""
        view = memoryview(data)
        while view:
            written = self._file.write(view)
            view = view[written or 0 :]

    def close(self) -> None:
        """End the file with the last chain line."""
        if self._block:
            self._write(self._sealed())
            os.fsync(self._file.fileno())
        self._file.close()
