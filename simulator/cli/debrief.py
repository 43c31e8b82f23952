"""`votingday debrief`: what a journal's day was worth to whoever played it, in words.

The day is lived again up to the last ask, then runs out without the person; a day nobody played is summed up instead.
"""

from __future__ import annotations

from argparse import Namespace

from simulator.cli.base import Code, Talk
from simulator.cli.opening import rerun, tell_cut
from simulator.cli.parser import Parser
from simulator.cli.summing import sum_up
from simulator.cli.telling import debrief_lines
from simulator.exercise.replay import again
from simulator.exercise.summary import summary
from simulator.exercise.telling import debrief
from simulator.seat.debrief import Debrief
from simulator.session.disk import read_journal


def arguments(parser: Parser) -> None:
    """What may stand behind `debrief`."""
    parser.takes("journal", metavar="file")
    parser.option("--seat", metavar="seat")
    parser.option("--json")


def run(asked: Namespace, talk: Talk) -> int:
    """Live it again and tell it."""
    read = read_journal(asked.journal)
    tell_cut(read, talk)
    day = rerun(read.records, again)
    played = day.header.played
    if asked.seat is not None:
        parser = Parser("debrief", talk.words)
        arguments(parser)
        parser.check(asked.seat, played)
    if not played:
        day.finish()
        sum_up(summary(day), day, talk)
        return Code.DONE
    told = [debrief(day, seat) for seat in ([asked.seat] if asked.seat else played)]
    _print(told, talk, as_json=asked.json)
    return Code.DONE


def _print(told: list[Debrief], talk: Talk, *, as_json: bool) -> None:
    if as_json:
        talk.json([one.model_dump(mode="json") for one in told], indent=1)
        return
    for one in told:
        for line in debrief_lines(one, talk.words):
            talk.line(line)
