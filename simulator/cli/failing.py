"""What is said when something cannot be done, and with which number the command then ends.

Every way to fail that has a name is here; whatever has none is a bug of ours, and `crash` reports it.
"""

from __future__ import annotations

import sys

from simulator.cli.base import Code, Talk
from simulator.cli.clean import clean
from simulator.cli.parser import Usage
from simulator.exercise.kit import Unreadable
from simulator.exercise.replay import OtherEngine
from simulator.journal.lines import Broken
from simulator.scenario.problems import Problem
from simulator.session.disk import Outside, outside
from simulator.session.lobby import NotPlayable
from simulator.session.store import Unknown


def failed(error: BaseException, talk: Talk) -> int:
    """Say what went wrong, on the stream beside the answer; the number to end with."""
    if isinstance(error, KeyboardInterrupt):
        return Code.INTERRUPTED
    if isinstance(error, Usage):
        return _usage(error, talk)
    if isinstance(error, Unknown):
        return _unknown(error, talk)
    if isinstance(error, NotPlayable):
        talk.warn("cli.play.not-playable", seat=error.seat, seats=", ".join(error.seats))
        return Code.USAGE
    if isinstance(error, OSError):
        error = outside(error, error.filename if isinstance(error.filename, str) else "-")
    if isinstance(error, Outside):
        return refused(error, talk)
    return _input(error, talk)


def refused(error: Outside, talk: Talk) -> int:
    """The disk refuses."""
    talk.warn(f"cli.outside.{error.reason}", name=error.name, detail=error.detail)
    return Code.REFUSED


def problem(one: Problem, talk: Talk) -> str:
    """A problem as it is printed: `file:line:column code message (hint)`."""
    way = f" ({talk.say(one.hint)})" if one.hint else ""
    return f"{one.file}:{one.line}:{one.column} {one.code} {talk.say(one.message)}{way}"


def _usage(error: Usage, talk: Talk) -> int:
    for line in error.usage.splitlines():
        print(clean(line), file=sys.stderr)
    talk.warn("cli.usage.wrong", said=error.said)
    return Code.USAGE


def _unknown(error: Unknown, talk: Talk) -> int:
    key = "cli.unknown.near" if error.nearest else "cli.unknown.none"
    kind = talk.words(f"cli.kind.{error.kind}")
    talk.warn(key, kind=kind, name=error.name[:80], near=error.nearest, known=error.known)
    return Code.USAGE


def _input(error: BaseException, talk: Talk) -> int:
    """What a file says makes no sense; else it is ours."""
    if isinstance(error, Unreadable):
        for one in error.problems:
            print(clean(problem(one, talk)), file=sys.stderr)
    elif isinstance(error, Broken):
        talk.warn(f"cli.broken.{error.reason}", block=str(error.block), record=str(error.record))
    elif isinstance(error, OtherEngine):
        talk.warn("cli.other-engine", engine=error.engine)
    else:
        from simulator.cli.crash import report  # noqa: PLC0415 - hoped never to be needed

        return report(error, talk)
    return Code.PROBLEMS
