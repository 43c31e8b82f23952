"""An issuing desk: its section of the list, its line of people, who sits there and who stands before it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Protocol

NOBODY = -1


class Document(Protocol):
    """A document: its kind, whose data stand on it, whether the face fits and whether it is in force."""

    @property
    def kind(self) -> str: ...
    @property
    def of(self) -> int: ...
    @property
    def face(self) -> bool: ...
    @property
    def valid(self) -> bool: ...


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
