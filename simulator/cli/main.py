"""The command `votingday`: finds the verb, hands it its arguments, and ends with the number that says how it went.

It knows the verbs by name alone; what goes wrong is told by `failing`, never by a traceback.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final, cast

from simulator import __version__
from simulator.cli.all import VERBS
from simulator.cli.base import Code, Screens, Talk, Verb, plain_streams
from simulator.cli.failing import failed
from simulator.cli.language import language
from simulator.cli.parser import Parser, Shown
from simulator.texts.words import words

_WITH_VALUE: Final = "--lang"


def main(arguments: Sequence[str], screens: Screens | None = None) -> int:
    """Do what was asked for; the number to end with. Only what asks for a screen needs `screens`."""
    plain_streams()
    talk = Talk(words(language(arguments, os.environ)), screens)
    return _ending(lambda: _guarded(arguments, talk))


def _guarded(arguments: Sequence[str], talk: Talk) -> int:
    try:
        status = answer(list(arguments), talk)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - nobody is shown a traceback
        return failed(error, talk)
    return status


def _ending(work: Callable[[], int]) -> int:
    """Whoever read our answer may have gone: that is theirs to know, and nothing to cry about."""
    try:
        return work()
    except BrokenPipeError:
        # Python flushes once more on its way out; there must be somewhere to flush to.
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, sys.stdout.fileno())
        return Code.REFUSED


def answer(arguments: list[str], talk: Talk) -> int:
    """The verb's own answer, or the first screen when there is no verb."""
    head, rest = _split(arguments)
    top = Parser("", talk.words)
    top.option("--version")
    top.common()
    try:
        if top.parse_args(head).version:
            talk.line(f"votingday {__version__}")
            return Code.DONE
        return _verb(rest[0], rest[1:], top, talk) if rest else _first(top, talk)
    except Shown as shown:
        return _show(shown.text, talk)


def _split(arguments: list[str]) -> tuple[list[str], list[str]]:
    """What stands before the verb, and the verb with what follows it."""
    n = 0
    while n < len(arguments) and arguments[n].startswith("-"):
        n += 2 if arguments[n] == _WITH_VALUE else 1
    return arguments[:n], arguments[n:]


def _verb(name: str, rest: list[str], top: Parser, talk: Talk) -> int:
    try:
        top.one_of(VERBS)(name)
    except TypeError:
        raise
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
