"""`votingday fork`: the same day up to just before a record, then lived on by the crew alone.

The played seats leave there; the same voters arrive as would have arrived.
"""

from __future__ import annotations

from argparse import Namespace

from simulator.cli.base import Talk
from simulator.cli.opening import rerun, tell_cut
from simulator.cli.parser import Parser, Usage
from simulator.cli.run import lived
from simulator.exercise.replay import fork
from simulator.session.disk import read_journal


def arguments(parser: Parser) -> None:
    """What may stand behind `fork`."""
    parser.takes("file", metavar="file")
    parser.option("--at", metavar="event", type=parser.whole(2), required=True)
    parser.option("--journal", metavar="file")
    parser.option("--json")


def run(asked: Namespace, talk: Talk) -> int:
    """Go back, and let the day run out another way."""
    read = read_journal(asked.file)
    tell_cut(read, talk)
    last = len(read.records) - 1
    if asked.at > last:
        raise Usage(talk.words("cli.fork.beyond", last=str(last)))
    day = rerun(read.records, lambda records: fork(records, asked.at))
    return lived(day, asked.journal, talk, as_json=asked.json)
