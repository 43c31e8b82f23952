"""`votingday verify`: a journal checked from outside, by code that shares nothing with what wrote it.

A line for each relation that does not hold, those of law marked as such.
"""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from simulator.cli.base import Code, Talk
from simulator.cli.parser import Parser
from simulator.session.disk import journal_bytes
from simulator.verify.report import Report
from simulator.verify.verify import verify

LAW = "L "
"""Stands before the detail of a relation that people owe the law, and can break."""


def arguments(parser: Parser) -> None:
    """What may stand behind `verify`."""
    parser.takes("journal", metavar="file")
    parser.option("--json")


def run(asked: Namespace, talk: Talk) -> int:
    """Check it."""
    report = verify(journal_bytes(asked.journal))
    if asked.json:
        talk.json(asdict(report), indent=1)
    else:
        _tell(report, talk)
    return Code.DONE if sound(report) else Code.PROBLEMS


def sound(report: Report) -> bool:
    """Whether nothing failed; a journal that was only cut is sound as far as it goes."""
    return not report.failures and (report.broken is None or report.broken.reason == "cut")


def _tell(report: Report, talk: Talk) -> None:
    for one in report.failures:
        talk.line(f"{one.relation} {one.event} {LAW if one.law else ''}{one.detail}")
    if report.broken:
        where = {"block": str(report.broken.block), "record": str(report.broken.record)}
        talk.tell(f"cli.broken.{report.broken.reason}", **where)
    checked = {"relations": report.relations, "failed": len(report.failures)}
    talk.tell("cli.verify.done", n=report.events, **checked)
