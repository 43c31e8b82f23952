"""`votingday tabulate`: the protocols of several journals added up as a territorial commission does.

A file that cannot be read does not hide the others; what is refused is told, and everything else is counted.
"""

from __future__ import annotations

import re
import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from hashlib import sha256
from typing import Final

from simulator.cli.adding import remark_line, tabulation_lines
from simulator.cli.base import Code, Talk
from simulator.cli.clean import clean
from simulator.cli.opening import folded, look_over
from simulator.cli.parser import Parser, Usage
from simulator.exercise.protocols import returns
from simulator.journal.lines import Broken, decode
from simulator.session.disk import Outside, journal_bytes
from simulator.study.nist import report
from simulator.study.protocols import UNREAD, Remark
from simulator.study.summary import summary
from simulator.study.tabulation import LIST, Journal, Tabulation, tabulate
from simulator.texts.phrase import phrase

_MANDATES: Final = re.compile(r"([A-Z])=([0-9]{1,4})", re.ASCII)


def arguments(parser: Parser) -> None:
    """What may stand behind `tabulate`."""
    parser.takes("journals", metavar="file", nargs="+")
    parser.option("--mandates", metavar="mandates", action="append", type=_mandates(parser))
    parser.option("--nist")
    parser.option("--json")


def run(asked: Namespace, talk: Talk) -> int:
    """Open them all, add them up; the graver number of any wins."""
    if asked.json and asked.nist:
        raise Usage(talk.words("cli.usage.not-with", name="--nist", other="--json"))
    opened = [_opened(name) for name in dict.fromkeys(asked.journals)]
    journals = [one for one in opened if isinstance(one, Journal)]
    found = tabulate(journals, [one for one in opened if isinstance(one, Remark)])
    mandates = dict(asked.mandates or ())
    _known(found, mandates, talk)
    _print(found, mandates, asked, talk)
    if any(one.code == UNREAD for one in found.refused):
        return Code.REFUSED
    return Code.PROBLEMS if found.refused else Code.DONE


def _mandates(parser: Parser) -> Callable[[str], tuple[str, int]]:
    """A type: a contest and how many mandates, A=69."""

    def pair(value: str) -> tuple[str, int]:
        match = _MANDATES.fullmatch(value)
        if match is None:
            raise ArgumentTypeError(parser.words("cli.usage.mandates", found=value[:80]))
        return match[1], int(match[2])

    return pair


def _known(found: Tabulation, mandates: dict[str, int], talk: Talk) -> None:
    """Wrong usage when mandates are asked for where no lists stand."""
    parser = Parser("tabulate", talk.words)
    arguments(parser)
    lists = tuple(one.id for one in found.book.contests if one.kind == LIST) if found.book else tuple(mandates)
    for letter in mandates:
        parser.check(letter, lists)


def _opened(name: str) -> Journal | Remark:
    """A journal, or why it is none."""
    try:
        data = journal_bytes(name)
        read = decode(data)
        look_over(read.records)
        returned = returns(read.records, folded(read.records))
    except Outside as error:
        why = phrase(f"cli.outside.{error.reason}", name=name, detail=error.detail)
        return Remark(UNREAD, name, 0, "", {"why": why})
    except Broken as broken:
        why = phrase(f"cli.broken.{broken.reason}", block=str(broken.block), record=str(broken.record))
        return Remark("T102", name, 0, "", {"why": why})
    return Journal(name, sha256(data).hexdigest(), read.whole, returned)


def _print(found: Tabulation, mandates: dict[str, int], asked: Namespace, talk: Talk) -> None:
    if asked.json:
        talk.json(summary(found, mandates, talk.words), indent=1)
    elif asked.nist:
        if found.book is not None:
            talk.json(report(found), indent=1)
        for one in found.remarks:
            print(clean(remark_line(one, talk.words)), file=sys.stderr)
    else:
        for line in tabulation_lines(found, mandates, talk.words):
            talk.line(line)
