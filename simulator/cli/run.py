"""`votingday run`: a whole day without a screen, from 06:00 to the signed protocols, summed up or as one JSON object.

It plays no seat; every member lives by itself.
"""

from __future__ import annotations

from argparse import Namespace

from simulator.cli.base import Code, Talk
from simulator.cli.parser import Parser
from simulator.cli.summing import sum_up
from simulator.exercise.running import Exercise
from simulator.exercise.summary import summary
from simulator.session.disk import write_journal
from simulator.session.store import kit_for

CREWS = ("careful", "ordinary", "careless", "random")


def arguments(parser: Parser) -> None:
    """What may stand behind `run`."""
    parser.takes("scenario", metavar="scenario")
    parser.option("--seed", metavar="seed", type=parser.whole(), default=1)
    parser.option("--crew", metavar="crew", type=parser.one_of(CREWS))
    parser.option("--arrivals", metavar="name")
    parser.option("--journal", metavar="file")
    parser.option("--json")


def run(asked: Namespace, talk: Talk) -> int:
    """Live the day."""
    day = Exercise(kit_for(asked.scenario, asked.arrivals), asked.seed, crew=asked.crew or "")
    return lived(day, asked.journal, talk, as_json=asked.json)


def lived(day: Exercise, journal: str | None, talk: Talk, *, as_json: bool) -> int:
    """Let a day run out, keep its journal, and say what it came to."""
    talk.rescue = lambda: rescued(day, journal)
    day.finish()
    if journal is not None:
        write_journal(journal, day.records)
    found = summary(day)
    if as_json:
        talk.json(found)
    else:
        sum_up(found, day, talk)
    return Code.DONE


def rescued(day: Exercise, journal: str | None) -> str:
    """The journal of a day that broke off, at its place or beside the crash report."""
    name = journal or "votingday-crash.jsonl"
    write_journal(name, day.records)
    return name
