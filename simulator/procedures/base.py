"""What every command and every event is, and what a command meets when it cannot happen.

Commands are imperative and may be answered with `Impossible`; events are facts in the past tense, one
fact each. Neither knows the law: what is unlawful but possible goes through.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from msgspec import Struct

from simulator.station.station import Station


class Event(Struct, frozen=True, gc=False, tag=True, tag_field="t", omit_defaults=True):
    """A fact: when (second of the day), by which seat (empty: nature) and from what cause.

    Causes: `crew` (a simulated colleague), `routine` (the own hand of a played seat), `voter`, `bell`
    (a clock hour), `scenario`, `ask:N` (the ask that is record N).
    """

    at: int
    by: str
    cause: str


class Command(Struct, frozen=True, gc=False, tag=True, tag_field="t", omit_defaults=True):
    """Something a seat sets out to do; `SECONDS` is what it takes when done by hand."""

    SECONDS: ClassVar[int] = 5


class Impossible(Struct, frozen=True, gc=False):
    """This cannot happen now. `reason` is a text key under `impossible.`, `value` what it quotes."""

    reason: str
    value: str = ""


class Doing(Struct, frozen=True, gc=False):
    """Who does a command, when and from what cause: the first three fields of the events it becomes."""

    at: int
    by: str
    cause: str


def who(doing: Doing) -> tuple[int, str, str]:
    """The first three fields of an event done by somebody."""
    return doing.at, doing.by, doing.cause


Outcome = tuple[Event, ...] | Impossible
Decide = Callable[[Station, Doing, Command], Outcome]
Apply = Callable[[Station, Event], None]
