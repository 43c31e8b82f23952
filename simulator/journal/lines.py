"""Records as bytes and back: JSON lines, a chain line after every 256 records and after the last.

A chain line holds the SHA-256 of the previous chain value and the bytes of its block, so a changed byte
is found and its block named; a cut journal still opens up to its last whole record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any, Union, cast

import msgspec

from simulator.journal.records import Asked, Header
from simulator.procedures.all import EVENTS
from simulator.procedures.base import Event
from simulator.station.laid import Laid

BLOCK = 256
"""Records between two chain lines."""

START = "0" * 64
"""The chain value before the first block."""

Record = Header | Laid | Asked | Event


class Chain(msgspec.Struct, frozen=True, gc=False, tag=True, tag_field="t"):
    """A chain line: how many records stand before it, and the chain value with them."""

    records: int
    sha256: str


class Broken(Exception):  # noqa: N818 - it is a state of a journal, told to a person, not an error of ours
    """A journal that cannot be trusted: `block` (1..) and first record of it, or an unreadable line."""

    def __init__(self, reason: str, block: int, record: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.block = block
        self.record = record


class Read(msgspec.Struct, frozen=True):
    """A journal read: its records, whether it ends with a chain line, and what was left of a cut one."""

    records: list[Any]
    whole: bool
    cut: int = 0


_ENCODER = msgspec.json.Encoder()
_DECODER: msgspec.json.Decoder[Any] = msgspec.json.Decoder(
    cast("Any", Union).__getitem__((Header, Laid, Asked, Chain, *EVENTS.values()))
)


def encode(records: Iterable[Any]) -> Iterator[bytes]:
    """The journal's bytes, block by block."""
    whole, link, count = list(records), START, 0
    for first in range(0, len(whole), BLOCK):
        block = whole[first : first + BLOCK]
        count += len(block)
        body, link = seal(_ENCODER.encode_lines(block), link, count)
        yield body


def seal(body: bytes, link: str, count: int) -> tuple[bytes, str]:
    """One block of whole lines with its chain line, and the new chain value."""
    link = sha256(link.encode() + body).hexdigest()
    return body + _ENCODER.encode(Chain(count, link)) + b"\n", link


def digest(records: Iterable[Any]) -> str:
    """SHA-256 of exactly the bytes that would be written."""
    total = sha256()
    for body in encode(records):
        total.update(body)
    return total.hexdigest()


def decode(data: bytes) -> Read:
    """Read a journal; Broken when a byte was changed, a cut one up to its last whole record.

    Only the last block may be shorter than the others; a chain line anywhere else ends the trust too.
    """
    records: list[Any] = []
    block: list[bytes] = []
    link, last = START, False
    *lines, rest = data.split(b"\n")
    for line in lines:
        record = _read(line, len(records), link_block(len(records) - (len(block) == BLOCK)))
        if isinstance(record, Chain):
            body = b"".join(one + b"\n" for one in block)
            link = sha256(link.encode() + body).hexdigest()
            if record.sha256 != link or record.records != len(records):
                raise Broken("chain", link_block(len(records) - 1), len(records) - len(block))
            block = []
            last = len(records) % BLOCK != 0
        else:
            records.append(record)
            block.append(line)
            if len(block) > BLOCK or last:
                raise Broken("chain", link_block(len(records) - 1), len(records) - len(block))
    if len(records) < 2 or not isinstance(records[0], Header) or not isinstance(records[1], Laid):
        raise Broken("head", 1, 0)
    return Read(records, whole=not block and not rest, cut=len(rest))


def link_block(record: int) -> int:
    """The number (1..) of the block a record stands in."""
    return max(0, record) // BLOCK + 1


def _read(line: bytes, number: int, block: int) -> Any:
    try:
        return _DECODER.decode(line)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise Broken("line", block, number) from error
