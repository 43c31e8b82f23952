"""`votingday check`: every problem of scenarios, stations, curves and law books at once, each at its place.

It never stops at the first, and a file that cannot be read does not hide the others.
"""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from simulator.cli.base import Code, Talk
from simulator.cli.failing import failed, problem
from simulator.cli.parser import Parser
from simulator.scenario.problems import Problem
from simulator.scenario.reading import MODELS, Kind, read
from simulator.session.disk import Outside
from simulator.session.store import File, Unknown, find, shelf


def arguments(parser: Parser) -> None:
    """What may stand behind `check`."""
    parser.takes("files", metavar="file", nargs="+")
    parser.option("--json")


def run(asked: Namespace, talk: Talk) -> int:
    """Check them all; the graver number of any wins."""
    found: list[Problem] = []
    status: int = Code.DONE
    for name in asked.files:
        try:
            found += problems(*_named(name))
        except (Outside, Unknown) as error:
            status = max(status, failed(error, talk))
    _print(found, talk, as_json=asked.json)
    return max(status, Code.PROBLEMS if found else Code.DONE)


def problems(file: File, kind: Kind | None = None) -> list[Problem]:
    """What is wrong with one file; its kind is seen from what stands in it."""
    return read(file.name, file.data, kind, shelf())[1]


def _named(name: str) -> tuple[File, Kind | None]:
    """A shipped file of any kind by its id, else a person's own, whatever kind it is."""
    for kind in MODELS:
        if name in shelf().ids(kind):
            return find(kind, name), kind
    return find("scenario", name), None


def _print(found: list[Problem], talk: Talk, *, as_json: bool) -> None:
    if as_json:
        talk.json([_row(one, talk) for one in found], indent=1)
        return
    for one in found:
        talk.line(problem(one, talk))


def _row(one: Problem, talk: Talk) -> dict[str, Any]:
    return {
        "file": one.file,
        "line": one.line,
        "column": one.column,
        "code": one.code,
        "message": talk.say(one.message),
        "hint": talk.say(one.hint) if one.hint else "",
    }
