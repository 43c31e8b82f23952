"""Which rules of a book the simulator judges, and which it only explains, with the reason why no judge can hear them.

It reads the tables of the court and of the cases; it judges nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from simulator.law.all import judged_by
from simulator.law.book import Book, Rule
from simulator.law.case_index import CASES

Status = Literal["judged", "explained"]


class Covered(NamedTuple):
    """One rule: judged `by` which functions and shown by which `cases`, or explained for a `reason`."""

    rule: str
    section: int
    confidence: str
    status: Status
    by: tuple[str, ...]
    cases: tuple[str, ...]
    reason: str


def coverage(book: Book, cases: Mapping[str, tuple[str, ...]] = CASES) -> list[Covered]:
    """Every rule of a book, in its order."""
    judged = judged_by()
    return [_covered(rule, judged.get(rule.id, ()), cases.get(rule.id, ())) for rule in book.rules]


def _covered(rule: Rule, by: tuple[str, ...], cases: tuple[str, ...]) -> Covered:
    status: Status = "judged" if by else "explained"
    return Covered(rule.id, rule.section, rule.confidence, status, by, cases, "" if by else rule.not_judged or "")
