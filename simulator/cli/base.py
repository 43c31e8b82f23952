"""What every verb is, how the command talks to a person, and with which number it ends.

It knows no verb and opens no file.
"""

from __future__ import annotations

import io
import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Protocol, TextIO

from simulator.cli.clean import as_json, clean
from simulator.cli.parser import Parser
from simulator.texts.domains import Lang
from simulator.texts.phrase import Arg, Phrase, Spelled
from simulator.texts.words import Words


class Code(IntEnum):
    """How the command ends (docs/reference/commands.md)."""

    DONE = 0
    PROBLEMS = 1
    USAGE = 2
    BUG = 3
    REFUSED = 4
    INTERRUPTED = 130


class Screens(Protocol):
    """What only the front door can open; the command itself knows no screen."""

    def first(self, lang: Lang) -> int:
        """The first screen."""

    def play(self, asked: Namespace, lang: Lang) -> int:
        """A seat of a scenario on the screen: `asked` holds what the verb `play` was given."""


@dataclass(slots=True)
class Talk:
    """One conversation: its words, and two streams. `rescue` saves a journal when the command falls over."""

    words: Words
    screens: Screens | None = None
    rescue: Callable[[], str] | None = None

    def say(self, what: Phrase | Spelled) -> str:
        """A phrase in this language."""
        return self.words.say(what)

    def line(self, text: str = "") -> None:
        """A line of the answer."""
        print(clean(text))

    def tell(self, key: str, /, **args: Arg) -> None:
        """A line of the answer, by its key."""
        self.line(self.words(key, **args))

    def json(self, value: Any, *, indent: int | None = None) -> None:
        """The answer to a program."""
        print(as_json(value, indent=indent))

    def warn(self, key: str, /, **args: Arg) -> None:
        """A line beside the answer."""
        print(clean(self.words(key, **args)), file=sys.stderr)


class Verb(Protocol):
    """One verb: a module with these two functions, imported when it is asked for."""

    def arguments(self, parser: Parser) -> None:
        """What may stand behind it."""

    def run(self, asked: Namespace, talk: Talk) -> int:
        """Do it, and the number to end with."""


def plain_streams() -> None:
    """UTF-8 and plain line ends on every system: what one machine prints, another reads."""
    for stream in (sys.stdout, sys.stderr):
        _plain(stream)


def _plain(stream: TextIO) -> None:
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
