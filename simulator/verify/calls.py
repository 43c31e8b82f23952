"""Calls and enquiries as the journal shows them: callers, rows asked for, figures read back, calls in vain.

Each is numbered from 1 in the order it came, and nothing is said to whoever is not there (I-53).
"""

from __future__ import annotations

from typing import Any

from simulator.verify.given import Given
from simulator.verify.report import Checks, Hear

Event = dict[str, Any]


class Calls:
    """Calls by number and whether each was answered, rows that wait, hours whose figure went up, the line."""

    def __init__(self, given: Given, check: Checks) -> None:
        self.given, self.check = given, check
        self.rang = self.asked = 0
        self.talking: dict[int, bool] = {}
        self.rows: set[int] = set()
        self.sent: set[int] = set()
        self.engaged = False
        self.hears: dict[str, Hear] = {
            "PhoneRang": self.phone_rang,
            "PhoneAnswered": self.answered,
            "AddressLookedUp": self.talks,
            "CallerTold": self.told,
            "CallerRangOff": self.ended,
            "RowAskedFor": self.row_asked_for,
            "RowShown": self.row_answered,
            "RowRefused": self.row_answered,
            "TurnoutSent": self.turnout_sent,
            "FigureReadBack": self.figure,
            "FigureSaidAgain": self.figure,
            "LineEngaged": self.line_engaged,
            "LineFreed": self.line_freed,
            "CallUnanswered": self.in_vain,
        }

    def phone_rang(self, event: Event) -> None:
        """The next call."""
        self.rang += 1
        self.check("I-53", f"call {event['number']}, the next is {self.rang}", so=event["number"] == self.rang)
        self.talking[self.rang] = False

    def answered(self, event: Event) -> None:
        """One that rings, once."""
        number = event["number"]
        self.check("I-53", f"call {number} answered", so=self.talking.get(number) is False)
        self.talking[number] = True

    def talks(self, event: Event) -> None:
        """One that was answered and is not over."""
        self.check("I-53", f"nobody on call {event['number']}", so=self.talking.get(event["number"]) is True)

    def told(self, event: Event) -> None:
        """One that was answered, and is over now."""
        self.talks(event)
        self.talking.pop(event["number"], None)

    def ended(self, event: Event) -> None:
        """One that was not over."""
        self.check("I-53", f"call {event['number']} is over", so=event["number"] in self.talking)
        self.talking.pop(event["number"], None)

    def row_asked_for(self, event: Event) -> None:
        """The next at the table, for a row of the list."""
        self.asked += 1
        self.check("I-53", f"row {event['number']}, the next is {self.asked}", so=event["number"] == self.asked)
        self.check("I-53", f"line {event['line']}", so=0 <= event["line"] < self.given.listed)
        self.rows.add(event["number"])

    def row_answered(self, event: Event) -> None:
        """Shown or refused once."""
        self.check("I-53", f"row {event['number']} is not asked for", so=event["number"] in self.rows)
        self.rows.discard(event["number"])

    def turnout_sent(self, event: Event) -> None:
        """A figure can be read back from now on."""
        self.sent.add(event["hour"])

    def figure(self, event: Event) -> None:
        """Of an hour whose figure went up."""
        self.check("I-53", f"no figure for {event['hour']}", so=event["hour"] in self.sent)

    def line_engaged(self, _: Event) -> None:
        """Nobody gets through."""
        self.engaged = True

    def line_freed(self, _: Event) -> None:
        """Whoever calls gets through."""
        self.engaged = False

    def in_vain(self, _: Event) -> None:
        """Only while others talk."""
        self.check("I-53", "a call in vain on a free line", so=self.engaged)
