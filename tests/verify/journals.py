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
from simulator.procedures.boxes import AddStray, SealTouched, SheetsStuffed
from simulator.procedures.closing import MarkEndOfLine, ReopenLine
from simulator.procedures.complaints import PaperHandedIn, RefusePaper
from simulator.procedures.conduct import CoOpt, MemberSpoke, StandIn
from simulator.procedures.counting import BreakCount, GivePlace, StopTable
from simulator.procedures.order import Rest
from simulator.procedures.papers import NameCause
from simulator.procedures.patrol import GivePost
from simulator.procedures.protocol import DrawUp, RefuseToSign, SignProtocol, TakeCleanForm, WriteLine
from simulator.procedures.removal import InvitePolice, PoliceEntered, RemovePerson
from simulator.procedures.showing import PutSheet, SaySheet, ShowSheet
from simulator.procedures.sittings import CallSitting, SendDissent, WriteDissent
from simulator.procedures.verdicts import MoveSheet
from simulator.station.clock import HOUR, MINUTE
from simulator.station.count import ITS_PILE, SHOWING, Pile
from simulator.station.sources import fields, put_together
from tests.shelf import SMALL_DAY, first_day, made, small_day

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
    ("chair", MarkEndOfLine()),
    ("chair", ReopenLine()),
    ("chair", GivePost("boxes", "boxes")),
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


ODD = SMALL_DAY.replace("carried_away: 400}", "carried_away: 400, unclear: 800}")
"""The small day, on which many sheets are marked so that the commission must vote."""


@cache
def night() -> bytes:
    """A small day with everything at the table: sheets pushed in and left about, a recount, sheets shown by hand."""
    run = Exercise(made(ODD), 1, crew="careful", judge=False)
    plan, day, count = run.crew.room.plan, run.day, run.station.count
    plan.left, plan.recounts = frozenset(list(plan.carries)[::2]), (0,)
    run.advance(11 * HOUR)
    day.tell(SheetsStuffed(run.now, "", "scenario", "M1", (0,), genuine=True))
    day.tell(SheetsStuffed(run.now, "", "scenario", "S1", (0, 1, 2)))
    day.tell(SealTouched(run.now, "", "scenario", "S2"))
    _until(run, lambda: bool(count.strays))
    day.do("chair", "crew", AddStray(1))
    _until(run, lambda: count.step == ("show", 0))
    day.do("chair", "crew", GivePlace("boxes", SHOWING))
    for command in (
        StopTable(),
        StopTable(stop=False),
        ShowSheet(),
        SaySheet("2"),
        PutSheet("2"),
        MoveSheet(0, 0, "1"),
    ):
        day.do("chair", "crew", command)
    day.do("chair", "crew", MoveSheet(0, 0, count.piles[0].belongs(0)))
    _until(run, lambda: bool(run.station.forms[0].drawn))
    day.do("secretary", "crew", TakeCleanForm(0))
    for line in fields(run.station, 0):
        day.do("secretary", "crew", WriteLine(0, line, put_together(run.station, "protocol:A", line)[0]))
    day.do("secretary", "crew", DrawUp(0))
    day.do("issuer-1", "crew", RefuseToSign(0))
    for seat in run.station.members:
        day.do(seat, "crew", SignProtocol(0))
    day.do("chair", "crew", BreakCount(5))
    day.do("deputy", "crew", NameCause("stack:A", "1"))
    return _run(run)


@cache
def mis_sorted() -> bytes:
    """The small day with a sheet of A and one of E among others; one is missed at first, both come home."""
    lines = ("mis-sorted, contest: A", "mis-sorted, contest: E", "foreign-sheet-missed")
    run = Exercise(
        small_day(more="".join(f"  - {{fault: {line}}}\n" for line in lines)), 1, crew="careful", judge=False
    )
    piles = run.station.count.piles
    _until(run, lambda: any(astray(pile) for pile in piles))
    contest = next(n for n, pile in enumerate(piles) if astray(pile))
    run.day.do("chair", "crew", MoveSheet(contest, astray(piles[contest])[0], ITS_PILE))
    return _run(run)


def astray(pile: Pile) -> list[int]:
    """Sheets of another contest that lie on a stack."""
    return [n for n in pile.put if pile.stranger(n)]


@cache
def run_of(old: str, new: str) -> bytes:
    """The journal of the small day with one text in it for another."""
    return _run(Exercise(small_day(swap=(old, new)), 1, crew="careful", judge=False))


def lived_anew(*, stuffed: bool = False) -> bytes:
    """The small day with many unclear sheets, run by the engine as it is now; a foreign sheet in M1, or none."""
    run = Exercise(made(ODD), 1, crew="careful", judge=False)
    run.advance(11 * HOUR)
    if stuffed:
        run.day.tell(SheetsStuffed(run.now, "", "scenario", "M1", (0,), genuine=True))
    return _run(run)


def _until(run: Exercise, so: Callable[[], bool]) -> None:
    """The day goes on, minute by minute, until something is so."""
    while not so():
        run.advance(run.now + MINUTE)


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
