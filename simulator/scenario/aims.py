"""What a scenario is about: the duties of the law book that its aims belong to.

A duty is a word for the first part of a rule's id; the words are a contract (docs/reference/commands.md).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

DUTIES: Final = {
    "COM": "commission",
    "PRE": "premises",
    "BAL": "ballots",
    "LST": "lists",
    "OPEN": "opening",
    "ISS": "issuing",
    "ADD": "additions",
    "AVC": "absentee",
    "ORD": "order",
    "SEC": "secrecy",
    "ACC": "access",
    "CMP": "campaigning",
    "OBS": "observers",
    "MOB": "home",
    "CLO": "closing",
    "CNT": "counting",
    "INV": "counting",
    "PRT": "protocol",
    "CPL": "complaints",
    "CTX": "event",
}
"""The duty of a rule by the letters of its id, in the order of the day."""


def duty_of(rule: str) -> str:
    """The duty a rule belongs to; empty for letters that no book of ours uses."""
    return DUTIES.get(rule.partition("-")[0], "")


def duties(aims: Iterable[str]) -> list[str]:
    """The duties that some rules belong to, each once, in the order of the day."""
    found = [duty_of(rule) for rule in aims]
    return [duty for duty in dict.fromkeys(DUTIES.values()) if duty in found]
