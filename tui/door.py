"""What the app is handed from outside: the language a person took last time, the exercises there are, a way to a seat.
Whoever makes a door knows sessions and files; the app knows this page alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from simulator.seat.base import Seat
from simulator.texts.domains import Lang
from simulator.texts.phrase import Phrase, Spelled


@dataclass(frozen=True, slots=True)
class Role:
    """A seat one can take in an exercise: its id and how it is called."""

    seat: str
    label: Phrase | Spelled


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the lobby: an exercise to begin, or one that was left off at a second of its day."""

    id: str
    title: Spelled
    minutes: int
    difficulty: int
    roles: tuple[Role, ...]
    left_at: int | None = None


@dataclass(frozen=True, slots=True)
class Start:
    """Where to begin without asking."""

    entry: str
    seat: str


class Door(Protocol):
    """What lies outside the screens."""

    def language(self) -> Lang | None:
        """The language to speak, or none to ask."""

    def speaks(self, lang: Lang) -> None:
        """A person chose a language: remember it."""

    def first(self) -> Start | None:
        """Where to begin at once (the tutorial, what was left off, what the command named), or none for the lobby."""

    async def entries(self) -> Sequence[Entry]:
        """What the lobby offers, what was left off first."""

    async def open(self, entry: str, seat: str) -> Seat:
        """Begin or go on, and sit down."""
