"""`votingday play`: one person at one seat, everyone else simulated; on the screen, or line by line with `--plain`."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import cast

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
    from simulator.exercise.running import Exercise  # noqa: PLC0415
    from simulator.seat.view import Pace  # noqa: PLC0415
    from simulator.session.keeper import Keeper  # noqa: PLC0415
    from simulator.session.sitting import Sitting  # noqa: PLC0415
    from simulator.session.store import kit_for  # noqa: PLC0415

    kit = kit_for(asked.scenario)
    seat = asked.seat or kit.scenario.seat
    if seat not in kit.scenario.playable:
        talk.warn("cli.play.not-playable", seat=seat, seats=", ".join(kit.scenario.playable))
        return Code.USAGE
    keeper = Keeper(Path(asked.journal)) if asked.journal else None
    exercise = Exercise(kit, asked.seed, played=(seat,))
    sitting = Sitting(
        exercise,
        seat,
        cast("Pace", asked.pace or "stands"),
        at=asked.at,
        keep=keeper,
    )
    try:
        Player(sitting, talk, as_json=asked.json).play(sys.stdin)
    finally:
        if keeper is not None:
            keeper.close()
    return Code.DONE
