"""People who ask about the list: callers on the station's own telephone, and those who want to see a row at the table.

It knows who asked what and what they were told; whether it was right or might be said it does not know.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Call:
    """A call to the station: whom it is about, what is asked, and when it went on (0: not yet).

    `told` is what the caller heard last, empty while they heard nothing.
    """

    number: int
    person: int
    asks: str
    rang: int
    answered: int = 0
    looked: int = 0
    told: str = ""
    ended: int = 0


@dataclass(slots=True)
class Row:
    """Somebody at the table who wants to see a row of the list; `line` is whose row it is."""

    number: int
    person: int
    line: int
    asked: int
    answered: int = 0

    @property
    def own(self) -> bool:
        """Whether it is their own."""
        return self.line == self.person
