"""What the court hears and says: the sight of a rule on an event, an outcome, a finding, an open duty.

A rule is a plain function in a file of its duty; it reads the station as it was before the event, and the
book. It knows no seat's wishes and no screen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from simulator.law.court import Court

KEPT, LATE, ORDER, MISSED, BROKEN = "kept", "late", "order", "missed", "broken"
"""Outcomes of an occasion at which a rule applied."""


class Finding(Struct, frozen=True, gc=False):
    """A rule was not kept: which, how, by which seat, when, and the records that show it.

    `about` is a text key under `finding.` that says what could be seen, with `value` for its quantity.
    """

    rule: str
    outcome: str
    seat: str
    at: int
    events: tuple[int, ...]
    about: str = ""
    value: int = 0


class Kept(Struct, frozen=True, gc=False):
    """A rule was kept on an occasion worth telling (no ordinary visit is)."""

    rule: str
    seat: str
    at: int
    events: tuple[int, ...]
    about: str = ""


@dataclass(slots=True)
class Duty:
    """Something that must be done by a time: opened by an event, closed by another, missed when neither came.

    Of a wrong that can still be put right `wrong` is the second it was done; when nobody does, it is broken.
    """

    rule: str
    seat: str
    due: int
    opened: int
    about: str = ""
    wrong: int = 0

    @property
    def lapsed(self) -> Finding:
        """What it comes to when its time has passed."""
        outcome = BROKEN if self.wrong else MISSED
        return Finding(self.rule, outcome, self.seat, self.wrong or self.due, (self.opened,), self.about)


Judge = Callable[["Court", int, Any], None]
"""`judge(court, number, event)`: hears one event, with the record number it will have."""
