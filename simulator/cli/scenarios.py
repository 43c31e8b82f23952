"""`votingday scenarios`: the shipped exercises, one a line. It plays none of them."""

from __future__ import annotations

from argparse import Namespace
from typing import Any, cast

from simulator.cli.base import Code, Talk
from simulator.cli.parser import Parser
from simulator.scenario.aims import duties
from simulator.scenario.model import Scenario
from simulator.session.store import read_model, shelf


def arguments(parser: Parser) -> None:
    """What may stand behind `scenarios`."""
    parser.option("--json")


def run(asked: Namespace, talk: Talk) -> int:
    """List them."""
    rows = [_row(name, talk) for name in shelf().ids("scenario")]
    if asked.json:
        talk.json(rows, indent=1)
    else:
        _table(rows, talk)
    return Code.DONE


def _row(name: str, talk: Talk) -> dict[str, Any]:
    scenario = cast("Scenario", read_model("scenario", name)[0])
    title = scenario.title
    return {
        "id": scenario.id,
        "path": str(shelf().place("scenario", name)),
        "title": title.in_(talk.words.lang),
        "titles": {"kk": title.kk, "ru": title.ru, "en": title.en},
        "kind": scenario.kind,
        "seats": list(scenario.playable),
        "minutes": scenario.minutes,
        "difficulty": scenario.difficulty,
        "duties": duties(scenario.aims),
    }


def _table(rows: list[dict[str, Any]], talk: Talk) -> None:
    width = max(len(row["id"]) for row in rows)
    for row in rows:
        minutes = talk.words("unit.min", n=row["minutes"])
        talk.line(f"{row['id']:{width}}  {row['title']} ({minutes}; {', '.join(row['seats'])})")
