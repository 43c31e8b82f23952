"""`votingday law`: the book's rules, one rule in full, and which of them the simulator judges.

It tells the law and never applies it.
"""

from __future__ import annotations

from argparse import Namespace
from typing import Any, cast

from simulator.cli.base import Code, Talk
from simulator.cli.parser import Parser, Usage
from simulator.law.all import judged_by
from simulator.law.book import Book, Rule, Words
from simulator.law.coverage import Covered, coverage
from simulator.session.store import read_model, shelf

WHAT = ("list", "show", "coverage")


def arguments(parser: Parser) -> None:
    """What may stand behind `law`."""
    parser.takes("what", metavar="what", type=parser.one_of(WHAT))
    parser.takes("rule", metavar="rule", nargs="?")
    parser.option("--book", metavar="name")
    parser.option("--json")


def run(asked: Namespace, talk: Talk) -> int:
    """Tell it; the newest book unless another is named."""
    book = cast("Book", read_model("law", asked.book or shelf().ids("law")[-1])[0])
    if asked.what == "show":
        return _show(asked, book, talk)
    if asked.what == "list":
        return _list(book, talk, as_json=asked.json)
    return _coverage(coverage(book), talk, as_json=asked.json)


def _list(book: Book, talk: Talk, *, as_json: bool) -> int:
    if as_json:
        talk.json([_row(rule) for rule in book.rules], indent=1)
        return Code.DONE
    talk.line(said(book.title, talk))
    for rule in book.rules:
        talk.line(f"{rule.id:8} {rule.confidence}  {said(rule.title, talk)}")
    return Code.DONE


def _row(rule: Rule) -> dict[str, Any]:
    return {
        "rule": rule.id,
        "section": rule.section,
        "confidence": rule.confidence,
        "competence": rule.competence,
        "weight": rule.weight,
        "source": rule.source,
        "title": rule.title.model_dump(),
        "text": rule.text.model_dump(),
    }


def _show(asked: Namespace, book: Book, talk: Talk) -> int:
    if asked.rule is None:
        raise Usage(talk.words("cli.usage.required", names=talk.words("cli.metavar.rule")))
    parser = Parser("law", talk.words)
    arguments(parser)
    parser.check(asked.rule.upper(), tuple(rule.id for rule in book.rules))
    rule = book.rule(asked.rule.upper())
    if asked.json:
        talk.json(_row(rule), indent=1)
        return Code.DONE
    talk.line(f"{rule.id}  {said(rule.title, talk)}")
    talk.tell("cli.law.source", source=rule.source)
    talk.tell(f"cli.law.confidence.{rule.confidence}")
    talk.line(said(rule.text, talk))
    by = judged_by().get(rule.id, ())
    talk.tell("cli.law.judged" if by else f"cli.law.reason.{rule.not_judged or 'open'}", by=by)
    return Code.DONE


def _coverage(rows: list[Covered], talk: Talk, *, as_json: bool) -> int:
    if as_json:
        talk.json([one._asdict() for one in rows], indent=1)
        return Code.DONE
    for one in rows:
        why = ", ".join(one.by) or talk.words(f"cli.law.reason.{one.reason or 'open'}")
        talk.line(f"{one.rule:8} {one.confidence}  {talk.words(f'cli.law.status.{one.status}')}: {why}")
    for status in ("judged", "explained"):
        count = sum(one.status == status for one in rows)
        talk.line(f"{talk.words(f'cli.law.status.{status}')}: {talk.words.number(count)}")
    return Code.DONE


def said(text: Words, talk: Talk) -> str:
    """A text of the book in the language of the talk."""
    lang = talk.words.lang
    return text.kk if lang == "kk" else text.ru if lang == "ru" else text.en
