"""The observer whom a person plays: where they stand, what they noted, what they asked for and pointed out.

It is their own record beside the commission's; whether anything noted is a breach it does not know.
"""

from __future__ import annotations

from dataclasses import dataclass, field

OPINIONS = ("opinion-good", "opinion-slow", "opinion-rude", "opinion-decided")
"""What can be noted without anything having been seen."""


@dataclass(slots=True, frozen=True)
class Note:
    """A note with its time: a fact seen at a place (the record that shows it), or an opinion (record 0)."""

    number: int
    at: int
    about: str
    place: str
    record: int

    @property
    def fact(self) -> bool:
        """Whether something seen stands behind it."""
        return self.record > 0


@dataclass(slots=True)
class Request:
    """A paper asked for, when, and when it was shown or withheld (0: not)."""

    number: int
    paper: str
    at: int
    shown: int = 0
    withheld: int = 0


@dataclass(slots=True)
class Pointed:
    """A note read out to whoever leads the commission, and when it was answered (0: not yet)."""

    number: int
    entry: int
    at: int
    answered: int = 0


@dataclass(slots=True)
class Watch:
    """The played observer's own state; `number` says which observer it is (0: none), `counting` where they count."""

    number: int = 0
    place: str = ""
    counting: str = ""
    notes: list[Note] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    pointed: list[Pointed] = field(default_factory=list)
