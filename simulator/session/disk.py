"""People's files on the disk: read whole, written whole or not at all, refused with a reason a person can act on.

It knows bytes and journals by name; what stands in them is not its business.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any, Final

from simulator.journal.lines import Read, decode, encode

MAX_JOURNAL: Final = 512 * 1024 * 1024
"""Bytes of a journal that are read; the largest day, of 20,000 voters, comes to a fraction of that."""

_REASONS: Final = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EISDIR: "folder",
    errno.EEXIST: "exists",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.EROFS: "forbidden",
    errno.ENOSPC: "full",
    errno.ENAMETOOLONG: "name",
    errno.EINVAL: "name",
    errno.ELOOP: "name",
}


class Outside(Exception):  # noqa: N818 - a state of the disk, told to a person
    """The disk refuses: why (missing, folder, special, exists, forbidden, full, name, large, other), what, how."""

    def __init__(self, reason: str, name: str, detail: str = "") -> None:
        super().__init__(reason, name, detail)
        self.reason = reason
        self.name = name
        self.detail = detail


def outside(error: OSError, name: str) -> Outside:
    """What the disk said, by its reason."""
    return Outside(_REASONS.get(error.errno or 0, "other"), name, error.strerror or type(error).__name__)


def read_bytes(name: str, limit: int) -> bytes:
    """A person's file, at most a byte more than the limit; Outside when it is no plain file or cannot be read."""
    try:
        kind = os.stat(name).st_mode  # noqa: PTH116 - a typed name may be one that Path does not take
        if stat.S_ISDIR(kind):
            raise Outside("folder", name)
        if not stat.S_ISREG(kind):
            raise Outside("special", name)  # a pipe would wait for ever
        with open(name, "rb") as file:  # noqa: PTH123 - as above
            return file.read(limit + 1)
    except OSError as error:
        raise outside(error, name) from error
    except ValueError as error:
        raise Outside("name", name) from error


def write_bytes(name: str, blocks: Iterable[bytes]) -> None:
    """Write a whole file: beside its place first, then synced, then put in its place; Outside leaves what was there."""
    try:
        place = Path(os.path.realpath(name))
        if place.is_dir():
            raise Outside("folder", name)
        if place.exists() and not place.is_file():
            _pour(place, os.O_WRONLY, blocks)  # a device or a pipe is written to, never replaced
        else:
            _replace(place, blocks)
    except OSError as error:
        raise outside(error, name) from error
    except ValueError as error:
        raise Outside("name", name) from error


def _replace(place: Path, blocks: Iterable[bytes]) -> None:
    beside = _free_name(place)
    try:
        _pour(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, blocks)
        beside.replace(place)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    _sync_folder(place.parent)


def _free_name(place: Path) -> Path:
    names = (place.with_name(f".{place.name[:100]}.{os.getpid()}-{n}") for n in count())
    return next(name for name in names if not name.exists())


def _pour(place: Path, flags: int, blocks: Iterable[bytes]) -> None:
    handle = os.open(place, flags | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(handle, "wb") as file:
        file.writelines(blocks)
        file.flush()
        if flags & os.O_CREAT:  # a pipe cannot be synced
            os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """A new name survives a power cut only when its folder is synced too; not every system lets one."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


# --- Journals ---------------------------------------------------------------------------------


def write_journal(name: str, records: Iterable[Any]) -> None:
    """Write a journal whole; Outside when the disk refuses."""
    write_bytes(name, encode(records))


def journal_bytes(name: str) -> bytes:
    """A journal's bytes; Outside when the disk refuses."""
    data = read_bytes(name, MAX_JOURNAL)
    if len(data) > MAX_JOURNAL:
        raise Outside("large", name)
    return data


def read_journal(name: str) -> Read:
    """A journal's records; Outside when the disk refuses, simulator.journal.lines.Broken when a byte was changed."""
    return decode(journal_bytes(name))
