"""Journals to check and to spoil: small and whole days run once, taken apart into records and sealed again.

The chain is computed here a second time, from the page and not from the program.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from typing import Any

from simulator.exercise.running import Exercise
from simulator.journal.lines import encode
from simulator.procedures.acts import WriteAct
from simulator.procedures.complaints import PaperHandedIn, RefusePaper
from simulator.procedures.conduct import CoOpt, MemberSpoke, StandIn
from simulator.procedures.order import Rest
from simulator.procedures.removal import InvitePolice, PoliceEntered, RemovePerson
from simulator.procedures.sittings import CallSitting, SendDissent, WriteDissent
from simulator.station.clock import HOUR
from tests.shelf import first_day, small_day

Record = dict[str, Any]


@cache
def whole_day(seed: int, crew: str = "careful") -> bytes:
    """The journal of `first-day`."""
    return _run(Exercise(first_day(), seed, crew=crew, judge=False))


@cache
def day(seed: int = 1, crew: str = "careful") -> bytes:
    """The journal of the small day."""
    return _run(Exercise(small_day(), seed, crew=crew, judge=False))


@cache
def played() -> bytes:
    """A small day of which issuer-1 played the beginning: sent five people away, and asked in vain."""
    run = Exercise(small_day(), 1, crew="careful", played=("issuer-1",), judge=False)
    for number in range(5):
        run.until_needed("issuer-1")
        run.submit(f"look-{number}", "issuer-1", "look", {})
        run.submit(f"busy-{number}", "issuer-1", "look", {})
        run.advance(run.now + 60)
        run.submit(f"send-{number}", "issuer-1", "send", {"place": "out"})
    return _run(run)


@cache
def decided() -> bytes:
    """A small day in which the commission sat, wrote, was handed papers, and had the police in."""
    run = Exercise(small_day(), 1, crew="careful", judge=False)
    run.advance(11 * HOUR)
    for seat, command in COMMANDS:
        run.day.do(seat, "crew", command)
    for number, giver in enumerate(("observer 1", "voter 14"), start=1):
        run.day.tell(PaperHandedIn(run.now, "", "scenario", number, giver, "queue", "act"))
    run.day.do("secretary", "crew", RefusePaper(2))
    run.day.tell(MemberSpoke(run.now, "boxes", "crew", "campaign"))
    run.day.tell(PoliceEntered(run.now, "", "scenario"))
    run.advance(12 * HOUR)
    for seat, later in LATER:
        run.day.do(seat, "crew", later)
    return _run(run)


COMMANDS = (
    ("chair", Rest()),
    ("deputy", StandIn()),
    ("chair", StandIn()),
    ("chair", WriteAct("line-signed")),
    ("chair", CoOpt(3)),
    ("chair", CallSitting("remove-person", 1)),
)
LATER = (
    ("boxes", WriteDissent(1)),
    ("secretary", SendDissent(1)),
    ("chair", RemovePerson(1)),
    ("chair", InvitePolice()),
)
"""What members do by hand at eleven, and an hour later."""


def _run(run: Exercise) -> bytes:
    run.finish()
    return b"".join(encode(run.records))


def opened(data: bytes) -> list[Record]:
    """The records of a journal, free to be changed."""
    return [json.loads(line) for line in data.splitlines() if not line.startswith(b'{"t":"Chain"')]


def sealed(records: list[Record]) -> bytes:
    """Records as the page wants them in a file, with a chain that fits."""
    link, out = "0" * 64, b""
    for first in range(0, len(records), 256):
        block = b"".join(line(record) for record in records[first : first + 256])
        link = sha256(link.encode() + block).hexdigest()
        out += block + line({"t": "Chain", "records": min(first + 256, len(records)), "sha256": link})
    return out


def line(record: Record) -> bytes:
    """One line of a file."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def find(records: list[Record], kind: str, nth: int = 0, so: Callable[[Record], bool] = bool) -> int:
    """The number of the nth record of a kind of which something holds."""
    return [n for n, record in enumerate(records) if record["t"] == kind and so(record)][nth]
