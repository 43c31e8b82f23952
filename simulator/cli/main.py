"""The command `votingday`: finds the verb, hands it its arguments, and ends with the number that says how it went.

It knows the verbs by name alone; what goes wrong is told by `failing`, never by a traceback.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final, cast

from simulator import __version__
from simulator.cli.all import VERBS
from simulator.cli.base import Code, Screens, Talk, Verb, plain_streams
from simulator.cli.language import language
from simulator.cli.parser import Parser, Shown
from simulator.texts.words import words

_WITH_VALUE: Final = "--lang"


def main(arguments: Sequence[str], screens: Screens | None = None) -> int:
    """Do what was asked for; the number to end with. Only what asks for a screen needs `screens`."""
    plain_streams()
    talk = Talk(words(language(arguments, os.environ)), screens)
    try:
        status = _guarded(list(arguments), talk)
        sys.stdout.flush()
    except OSError as error:
        _muffle()
        return Code.REFUSED if isinstance(error, BrokenPipeError) else failed(error, talk)
    return status


def _guarded(arguments: list[str], talk: Talk) -> int:
    try:
        return answer(arguments, talk)
    except OSError:
        raise
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - nobody is shown a traceback
        return failed(error, talk)


def failed(error: BaseException, talk: Talk) -> int:
    """Say what went wrong."""
    from simulator.cli.failing import failed as tell  # noqa: PLC0415 - knows every way to fail, so loads every room

    return tell(error, talk)


def _muffle() -> None:
    """Whoever read our answer has gone, or cannot take more; Python, flushing on its way out, needs another place."""
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, sys.stdout.fileno())


def answer(arguments: list[str], talk: Talk) -> int:
    """The verb's own answer, or the first screen when there is no verb."""
    head, rest = _split(arguments)
    top = _top(talk)
    try:
        if top.parse_args(head).version:
            talk.line(f"votingday {__version__}")
            return Code.DONE
        return _verb(rest[0], rest[1:], top, talk) if rest else _first(top, talk)
    except Shown as shown:
        return _show(shown.text, talk)


def _top(talk: Talk) -> Parser:
    top = Parser("", talk.words)
    top.usage = talk.words("cli.command.usage")
    top.option("--version")
    top.common()
    verbs = "".join(f"  {verb:11}{talk.words(f'cli.verb.{verb}')}\n" for verb in VERBS)
    top.epilog = f"{talk.words('cli.command.verbs')}\n{verbs}\n{top.epilog}"
    return top


def _split(arguments: list[str]) -> tuple[list[str], list[str]]:
    """What stands before the verb, and the verb with what follows it."""
    n = 0
    while n < len(arguments) and arguments[n].startswith("-"):
        n += 2 if arguments[n] == _WITH_VALUE else 1
    return arguments[:n], arguments[n:]


def _verb(name: str, rest: list[str], top: Parser, talk: Talk) -> int:
    top.check(name, VERBS)
    verb = cast("Verb", import_module(f"simulator.cli.{name}"))
    parser = Parser(name, talk.words)
    verb.arguments(parser)
    parser.common()
    return verb.run(parser.parse_args(rest), talk)


def _first(top: Parser, talk: Talk) -> int:
    if talk.screens is None:
        return _show(top.format_help(), talk)
    return talk.screens.first(talk.words.lang)


def _show(text: str, talk: Talk) -> int:
    for line in text.splitlines():
        talk.line(line)
    return Code.DONE
