"""`votingday replay`: a journal opened and read, and with `--verify` lived again and compared record by record.

Reading needs no engine; whoever wants a record's own words finds them in the file, a line each.
"""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from simulator.cli.base import Code, Talk
from simulator.cli.opening import folded, look_over, rerun, tell_cut
from simulator.cli.parser import Parser
from simulator.exercise.replay import Difference, difference
from simulator.journal.lines import Broken, Read, decode
from simulator.journal.records import Asked
from simulator.session.disk import journal_bytes


def arguments(parser: Parser) -> None:
    """What may stand behind `replay`."""
    parser.takes("journal", metavar="file")
    parser.option("--verify")
    parser.option("--json")


def run(asked: Namespace, talk: Talk) -> int:
    """Open it, and live it again if wanted."""
    data = journal_bytes(asked.journal)
    try:
        read = decode(data)
    except Broken as broken:
        return _damaged(data, broken, talk, verify=asked.verify)
    tell_cut(read, talk)
    look_over(read.records)
    found = report(read)
    parted = difference(read.records, rerun(read.records)) if asked.verify else None
    if asked.json:
        talk.json({**found, "verified": asked.verify, "differs": _row(parted)}, indent=1)
    else:
        _tell(found, parted, talk, verify=asked.verify)
    return Code.PROBLEMS if parted else Code.DONE


def report(read: Read) -> dict[str, Any]:
    """What a journal holds, as folded."""
    header, asks = read.records[0], [r for r in read.records if isinstance(r, Asked)]
    return {
        "scenario": header.scenario,
        "seed": header.seed,
        "law": header.law,
        "engine": header.engine,
        "played": list(header.played),
        "records": len(read.records),
        "whole": read.whole,
        "ends_at": max((record.at for record in read.records[2:]), default=0),
        "asks": len(asks),
        "refused": sum(bool(one.refused) for one in asks),
        "given": dict(folded(read.records).given),
    }


def _row(parted: Difference | None) -> dict[str, Any] | None:
    if parted is None:
        return None
    return {"record": parted.record, "written": parted.written.decode(), "again": parted.again.decode()}


def _tell(found: dict[str, Any], parted: Difference | None, talk: Talk, *, verify: bool) -> None:
    talk.tell("cli.replay.head", scenario=found["scenario"], seed=str(found["seed"]), law=found["law"])
    talk.tell("cli.replay.records", n=found["records"], end=talk.words.clock_s(found["ends_at"]))
    talk.tell("cli.replay.asks", n=found["asks"], refused=found["refused"], seats=", ".join(found["played"]) or "-")
    talk.tell("cli.replay.given", n=sum(found["given"].values()))
    if parted:
        talk.tell("cli.replay.differs", record=str(parted.record))
        for key, line in (("written", parted.written), ("again", parted.again)):
            talk.tell(f"cli.replay.{key}", line=line.decode()[:400] or "-")
    elif verify:
        talk.tell("cli.replay.same")


def _damaged(data: bytes, broken: Broken, talk: Talk, *, verify: bool) -> int:
    """A changed byte: the block, and the record as well when the day is lived again."""
    talk.warn(f"cli.broken.{broken.reason}", block=str(broken.block), record=str(broken.record))
    if verify:
        _name_record(data, broken, talk)
    return Code.PROBLEMS


def _name_record(data: bytes, broken: Broken, talk: Talk) -> None:
    from simulator.cli.damage import CHAIN, HEADER, changed  # noqa: PLC0415 - seldom needed

    record = changed(data, broken)
    if record == CHAIN:
        talk.warn("cli.damage.chain", block=str(broken.block))
    elif record == HEADER:
        talk.warn("cli.damage.header")
    elif record is None:
        talk.warn("cli.damage.ask", block=str(broken.block))
    else:
        talk.warn("cli.damage.record", record=str(record), block=str(broken.block))
