"""An issuing desk: its section of the list, its line of people, who sits there and who stands before it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Protocol

NOBODY = -1


class Document(Protocol):
    """A document: its kind, whose data stand on it, whether the face fits and whether it is in force."""

    @property
    def kind(self) -> str:
        """What it is."""

    @property
    def of(self) -> int:
        """Whose data stand on it."""

    @property
    def face(self) -> bool:
        """Whether the face on it is that of whoever holds it out."""

    @property
    def valid(self) -> bool:
        """Whether it is in force."""


@dataclass(slots=True)
class Desk:
    """A desk. `voter` is who stands before it (NOBODY: no one), `found` the line the finger is on."""

    number: int
    member: str = ""
    line: deque[int] = field(default_factory=deque)
    voter: int = NOBODY
    shown: Document | None = None
    document: Document | None = None
    found: int = NOBODY

    def clear(self) -> None:
        """The place before the desk is free again."""
        self.voter = NOBODY
        self.shown = None
        self.document = None
        self.found = NOBODY
