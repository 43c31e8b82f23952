"""The observer whom a person plays: where they stand, what they noted, what they asked for and pointed out.

It is their own record beside the commission's; whether anything noted is a breach it does not know.
"""

from __future__ import annotations

from dataclasses import dataclass, field

ROAD = "road"
"""Where one is while out with the mobile team."""

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


@dataclass(slots=True, frozen=True)
class Tallied:
    """One's own figure of a stack of the count, and when it was written."""

    contest: int
    stack: str
    figure: int
    at: int


@dataclass(slots=True)
class Ride:
    """Going along with the mobile box: when it was asked for, granted, refused (0: not), and whether one is out."""

    asked: int = 0
    granted: int = 0
    refused: int = 0
    out: bool = False


@dataclass(slots=True)
class Watch:
    """The played observer's own state; `number` says which observer it is (0: none), `counting` where they count."""

    number: int = 0
    place: str = ""
    counting: str = ""
    notes: list[Note] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    pointed: list[Pointed] = field(default_factory=list)
    tallies: list[Tallied] = field(default_factory=list)
    ride: Ride = field(default_factory=Ride)
