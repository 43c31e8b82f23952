"""The words of one language: a key or phrase in, a sentence out, numbers as people write them.
It must not know what is said or who reads it; whatever an argument holds goes in as plain text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Final

from simulator.texts import phrase as told
from simulator.texts.alphabet import alphabet_key
from simulator.texts.catalogue import Catalogue, load
from simulator.texts.domains import LANGUAGES, SLOT, Lang
from simulator.texts.phrase import Arg, Phrase, Spelled

__all__ = ["LANGUAGES", "Lang", "Words", "words"]

_MINUTE: Final = 60
_HOUR: Final = 60 * _MINUTE
_DAY: Final = 24 * _HOUR
_HUNDRED: Final = 100


class Words:
    """All that can be said in one language; see `words`."""

    def __init__(self, lang: Lang, catalogue: Catalogue) -> None:
        self.lang = lang
        self._texts = catalogue.texts
        self._form = catalogue.form
        # A language shows in one sample how it writes numbers.
        _, self._apart, *_, self._point, _ = list(self._text("number.sample", {}))
        self._ways: dict[str, Callable[[int], str]] = {
            told.CLOCK: self.clock,
            told.CLOCK_S: self.clock_s,
            told.DURATION: self.duration,
            told.PERCENT: self.percent,
        }

    def __call__(self, key: str, /, **args: Arg) -> str:
        """The text of a key; a missing key or argument raises `KeyError`, naming the nearest."""
        return self._fill(key, args)

    def say(self, what: Phrase | Spelled, /) -> str:
        """A phrase or a spelled text as a person reads it."""
        if isinstance(what, Spelled):
            return what.in_(self.lang)
        return self._fill(what.key, what.args)

    def __contains__(self, key: str) -> bool:
        """Whether there is such a text."""
        return key in self._texts

    def number(self, value: int) -> str:
        """A quantity with its thousands apart; a label such as a house number is no quantity."""
        return f"{value:,}".replace(",", self._apart)

    def percent(self, hundredths: int) -> str:
        """A share given in hundredths of a per cent, always with two decimals."""
        sign = "-" if hundredths < 0 else ""
        whole, part = divmod(abs(hundredths), _HUNDRED)
        return self("number.percent", value=f"{sign}{self.number(whole)}{self._point}{part:02}")

    def clock(self, seconds: int) -> str:
        """HH:MM, cut down to the minute; past midnight the night goes on at 00:00."""
        return self.clock_s(seconds)[:5]

    def clock_s(self, seconds: int) -> str:
        """HH:MM:SS; past midnight the night goes on at 00:00:00."""
        hours, rest = divmod(seconds % _DAY, _HOUR)
        return f"{hours:02}:{rest // _MINUTE:02}:{rest % _MINUTE:02}"

    def duration(self, seconds: int) -> str:
        """How long something took: hours, minutes and seconds that are not nought, or 0 s."""
        hours, rest = divmod(seconds, _HOUR)
        minutes, left = divmod(rest, _MINUTE)
        parts = (("unit.h", hours), ("unit.min", minutes), ("unit.s", left))
        said = [self(key, n=n) for key, n in parts if n]
        return " ".join(said) or self("unit.s", n=0)

    def alphabet_key(self, text: str) -> tuple[str, str]:
        """Sort key for lists of names: the 42 letters in their order."""
        return alphabet_key(text)

    def _fill(self, key: str, args: Mapping[str, Arg]) -> str:
        if key in self._ways:
            return self._ways[key](_number_of(key, args))
        text = self._text(key, args)
        if "{" not in text:
            return text
        # One pass with a function: what an argument holds is never read as a placeholder again.
        return SLOT.sub(lambda slot: self._show(_argument(key, args, slot[1])), text)

    def _text(self, key: str, args: Mapping[str, Arg]) -> str:
        text = self._texts.get(key)
        if text is None:
            nearest = get_close_matches(key, self._texts, n=1, cutoff=0)
            raise KeyError(f"no text {key!r}, the nearest is {''.join(nearest)!r}")
        if isinstance(text, str):
            return text
        return text[self._form(_number_of(key, args))]

    def _show(self, arg: Arg) -> str:
        if isinstance(arg, str):
            return arg
        if isinstance(arg, int):
            return self.number(arg)
        if isinstance(arg, tuple):
            return ", ".join(map(self._show, arg))
        return self.say(arg)


def _argument(key: str, args: Mapping[str, Arg], name: str) -> Arg:
    if name not in args:
        raise KeyError(f"{key}: no argument {name!r} among {sorted(args)}")
    return args[name]


def _number_of(key: str, args: Mapping[str, Arg]) -> int:
    n = args.get("n")
    if not isinstance(n, int):
        raise KeyError(f"{key}: needs a whole number n, found {n!r}")
    return n


@cache
def words(lang: Lang) -> Words:
    """The words of a language; read once, then kept."""
    return Words(lang, load(lang))
