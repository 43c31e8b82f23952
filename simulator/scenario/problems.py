"""What an author wrote that makes no sense: a place, a code that never changes meaning, and words.

The table below is the whole list; each code has an entry with a bad example in
`docs/reference/problems.md`. Nothing here knows how a problem is found.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final, NamedTuple

from simulator.texts.phrase import Arg, Phrase

Mark = tuple[int, int]
"""Line and column of a place in a file, both from 1."""

START: Final[Mark] = (1, 1)
_SHOWN = 40
_CUT = "…"

CODES: Final = {
    # S1: the text itself
    "S101": "problem.not-utf8",
    "S102": "problem.character",
    "S103": "problem.empty",
    "S104": "problem.too-large",
    "S105": "problem.too-deep",
    "S106": "problem.too-many",
    "S107": "problem.syntax",
    "S108": "problem.documents",
    "S109": "problem.directive",
    "S110": "problem.anchor",
    "S111": "problem.alias",
    "S112": "problem.tag",
    "S113": "problem.merge",
    "S114": "problem.duplicate-key",
    "S115": "problem.odd-key",
    "S116": "problem.not-a-number",
    "S117": "problem.notation",
    "S118": "problem.long-number",
    "S119": "problem.no-value",
    # S2: the shape of a file
    "S201": "problem.kind",
    "S202": "problem.missing",
    "S203": "problem.unknown-key",
    "S204": "problem.type",
    "S205": "problem.choice",
    "S206": "problem.negative",
    "S207": "problem.bounds",
    "S208": "problem.clock",
    "S209": "problem.percent",
    "S210": "problem.seat",
    "S211": "problem.pattern",
    "S212": "problem.length",
    "S213": "problem.one-of",
    "S214": "problem.order",
    "S215": "problem.fault",
    # S3: the sense of it
    "S301": "problem.law",
    "S302": "problem.station",
    "S303": "problem.arrivals",
    "S304": "problem.rule",
    "S305": "problem.party",
    "S306": "problem.not-in-commission",
    "S307": "problem.desk",
    "S308": "problem.outside-day",
    "S309": "problem.desks",
    "S310": "problem.too-long",
    "S311": "problem.language",
    "S312": "problem.twice",
    "S313": "problem.shares",
    "S314": "problem.rows",
    "S315": "problem.contest",
    "S316": "problem.no-ballot",
    "S317": "problem.candidates",
    "S318": "problem.mix",
    "S319": "problem.returns",
    "S320": "problem.default-seat",
    "S321": "problem.too-many-sent",
    "S322": "problem.joins-nobody",
    "S323": "problem.box",
    "S324": "problem.not-held",
    "S325": "problem.not-at-a-desk",
    "S326": "problem.no-contest-of",
    "S327": "problem.no-field",
}


class Problem(NamedTuple):
    """One thing wrong with a file: printed as `file:line:column code message (hint)`."""

    file: str
    line: int
    column: int
    code: str
    message: Phrase
    hint: Phrase | None = None


class Fault(NamedTuple):
    """What is wrong, before anybody knows where it stands: a code, what was found, a hint."""

    code: str
    args: dict[str, Arg]
    hint: Phrase | None = None

    def at(self, file: str, mark: Mark) -> Problem:
        """The same with its place."""
        return Problem(file, *mark, self.code, Phrase(key=CODES[self.code], args=self.args), self.hint)


def wrong(code: str, /, *, hint: Phrase | None = None, **args: Arg) -> Fault:
    """A code with the figures and words its message quotes."""
    return Fault(code, args, hint)


def hint(name: str, /, **args: Arg) -> Phrase:
    """A short way out, by its name under `problem.hint`."""
    return Phrase(key=f"problem.hint.{name}", args=args)


def shown(value: object) -> str:
    """A found value as it can be printed anywhere: 40 characters, nothing that a terminal obeys."""
    text = str(value) if not isinstance(value, bool) else str(value).lower()
    safe = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text[: _SHOWN + 1])
    return safe if len(safe) <= _SHOWN else safe[: _SHOWN - 1] + _CUT


def nearest(found: object, known: Iterable[str]) -> Phrase | None:
    """A hint at the known word that looks most alike, or nothing."""
    close = get_close_matches(str(found)[: 2 * _SHOWN], list(known), n=1)
    return hint("nearest", word=close[0]) if close else None


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, as somebody reading the file from the top meets them."""
    ranked = {(p.line, p.column, p.code, str(p.message.args)): p for p in problems}
    return [ranked[key] for key in sorted(ranked)]
