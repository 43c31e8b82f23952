"""The words behind a verb, taken apart by argparse and explained in three languages.

It knows no verb; what argparse says in English of its own is put into the catalogues' words here.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import partial
from textwrap import fill
from typing import Any, Final, NoReturn

from simulator.texts.domains import LANGUAGES
from simulator.texts.words import Words

WIDTH: Final = 78
LARGEST: Final = 2**53 - 1
"""The largest whole number that every reader of JSON keeps."""

MANY: Final = 12
"""More words than that are not all told."""

_MOMENT: Final = re.compile(r"([0-4]?[0-9]):([0-5][0-9])(?::([0-5][0-9]))?", re.ASCII)

_TOLD: Final = tuple(
    (re.compile(pattern, re.DOTALL), key)
    for pattern, key in (
        (r"argument (?P<name>.+?): expected (?:one|at least one|at most one|\d+) arguments?", "cli.usage.expected"),
        (r"argument (?P<name>.+?): ignored explicit argument (?P<found>.+)", "cli.usage.no-value"),
        (r"argument (?P<name>.+?): not allowed with argument (?P<other>.+)", "cli.usage.not-with"),
        (r"argument (?P<name>.+?): (?P<said>.+)", "cli.usage.argument"),
        (r"the following arguments are required: (?P<names>.+)", "cli.usage.required"),
        (r"unrecognized arguments: (?P<found>.+)", "cli.usage.unrecognized"),
    )
)
"""The sentences of argparse (3.11 to 3.14) and what stands in our catalogues for them."""


class Usage(Exception):  # noqa: N818 - what a person typed, told to them
    """Wrong usage: the sentence, and the usage line that would have been right."""

    def __init__(self, said: str, usage: str = "") -> None:
        super().__init__(said)
        self.said = said
        self.usage = usage


class Shown(Exception):  # noqa: N818 - it ends the reading and is no failure
    """What was asked for was only a text, such as the help."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Argparse's layout under a heading of our own."""

    def __init__(self, prog: str, usage: str) -> None:
        super().__init__(prog, max_help_position=30, width=WIDTH)
        self._heading = usage

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """The line of usage."""
        super().add_usage(usage, actions, groups, f"{self._heading} " if prefix is None else prefix)


class _Help(argparse.Action):
    """`--help`: the text goes to whoever asked, and nothing ends the program from within."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Tell the help."""
        raise Shown(parser.format_help())


class Parser(argparse.ArgumentParser):
    """The arguments of a verb; of the command itself when the verb is empty."""

    def __init__(self, verb: str, words: Words) -> None:
        self.words = words
        self.verb = verb
        name = verb or "command"
        super().__init__(
            prog=f"votingday {verb}".rstrip(),
            description=fill(words(f"cli.{name}.about"), WIDTH, break_on_hyphens=False),
            epilog=self._examples(f"cli.{name}.example"),
            add_help=False,
            allow_abbrev=False,
            formatter_class=partial(_Formatter, usage=words("cli.usage")),
        )
        self._what = self.add_argument_group(words("cli.arguments"))
        self._how = self.add_argument_group(words("cli.options"))

    def _examples(self, key: str) -> str:
        lines = self.words(key).split("\n")
        return "\n".join([self.words("cli.example"), *(f"  {line}" for line in lines)])

    def takes(self, name: str, *, metavar: str, **how: Any) -> None:
        """An argument by its place; its help and its name for people are keys."""
        self._what.add_argument(name, metavar=self.words(f"cli.metavar.{metavar}"), help=self._about(name), **how)

    def option(self, flag: str, *, metavar: str = "", **how: Any) -> None:
        """An option; one without a metavar is a switch."""
        if metavar:
            how["metavar"] = self.words(f"cli.metavar.{metavar}")
        else:
            how.setdefault("action", "store_true")
        self._how.add_argument(flag, help=self._about(flag.lstrip("-")), **how)

    def _about(self, name: str) -> str:
        own = f"cli.{self.verb}.{name}"
        return self.words(own if own in self.words else f"cli.argument.{name}").replace("%", "%%")

    def common(self) -> None:
        """What every verb takes, below all others."""
        self.option("--lang", metavar="lang", type=self.one_of(LANGUAGES))
        self._how.add_argument("-h", "--help", action=_Help, nargs=0, help=self.words("cli.argument.help"))

    # values

    def one_of(self, known: Iterable[str]) -> Callable[[str], str]:
        """A type: one of some words, the nearest offered when it is none of them."""
        words = tuple(known)

        def chosen(value: str) -> str:
            if value not in words:
                raise argparse.ArgumentTypeError(self._strange(value, words))
            return value

        return chosen

    def check(self, value: str, known: tuple[str, ...]) -> None:
        """Wrong usage when a word is none of those known."""
        if value not in known:
            raise Usage(self._strange(value, known), self.format_usage())

    def _strange(self, value: str, known: tuple[str, ...]) -> str:
        near = "".join(get_close_matches(value[:80], known, n=1))
        shown = (*known[:MANY], "…") if len(known) > MANY else known
        return self.words("cli.usage.choice", found=value[:80], known=shown) + self._meant(near)

    def whole(self, least: int = 0) -> Callable[[str], int]:
        """A type: a whole number that every reader of JSON keeps."""

        def number(value: str) -> int:
            if re.fullmatch(r"[0-9]{1,16}", value) and least <= int(value) <= LARGEST:
                return int(value)
            raise argparse.ArgumentTypeError(self.words("cli.usage.whole", found=value[:80], least=str(least)))

        return number

    def moment(self) -> Callable[[str], int]:
        """A type: a time of the exercise day, 14:30 or 14:30:05, in seconds; past midnight 25:10."""

        def second(value: str) -> int:
            match = _MOMENT.fullmatch(value)
            if match is None:
                raise argparse.ArgumentTypeError(self.words("cli.usage.moment", found=value[:80]))
            hours, minutes, seconds = (int(part or 0) for part in match.groups())
            return hours * 3600 + minutes * 60 + seconds

        return second

    # what argparse would do by itself: write to a stream and leave

    def error(self, message: str) -> NoReturn:
        """Wrong usage, in our words."""
        for pattern, key in _TOLD:
            match = pattern.fullmatch(message)
            if match:
                said = self.words(key, **match.groupdict())
                raise Usage(said + self._near(match.groupdict().get("found", "")), self.format_usage())
        raise Usage(message, self.format_usage())

    def _near(self, found: str) -> str:
        flags = [flag for action in self._actions for flag in action.option_strings]
        return self._meant("".join(get_close_matches(found.partition(" ")[0][:80], flags, n=1)))

    def _meant(self, near: str) -> str:
        return f" {self.words('cli.usage.near', near=near)}" if near else ""
