"""`votingday play`: one person at one seat, everyone else simulated; on the screen, or line by line with `--plain`."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from simulator.cli.base import Code, Talk
from simulator.cli.parser import Parser


def arguments(parser: Parser) -> None:
    """A scenario, a seat, and how to play."""
    parser.takes("scenario", metavar="scenario")
    parser.option("--seat", metavar="seat")
    parser.option("--seed", metavar="seed", type=parser.whole(), default=1)
    parser.option("--at", metavar="time", type=parser.moment())
    parser.option("--pace", metavar="pace", type=parser.one_of(("stands", "goes", "fast")))
    parser.option("--plain")
    parser.option("--json")
    parser.option("--journal", metavar="file")


def run(asked: Namespace, talk: Talk) -> int:
    """Sit down and play."""
    if not asked.plain:
        if talk.screens is not None:
            return talk.screens.play(asked, talk.words.lang)
        talk.warn("cli.play.no-screen")
    from simulator.cli.plain import Player  # noqa: PLC0415 - the engine is loaded when somebody plays
    from simulator.session.lobby import Lobby  # noqa: PLC0415

    lobby = Lobby()
    journal = Path(asked.journal) if asked.journal else None
    try:
        sitting = lobby.sit(
            asked.scenario, asked.seat or "", seed=asked.seed, at=asked.at, pace=asked.pace or "stands", journal=journal
        )
        Player(sitting, talk, as_json=asked.json).play(sys.stdin)
    finally:
        lobby.close()
    return Code.DONE
