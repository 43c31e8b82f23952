"""Asks as they are made at a screen: each with an id that nobody else has.
It knows acts by name only.
"""

from __future__ import annotations

import secrets
from itertools import count

from simulator.seat.ask import Ask, Value


class Asking:
    """Makes asks; the prefix is drawn once, so two screens of one person never share an id."""

    def __init__(self) -> None:
        self._prefix = secrets.token_hex(6)
        self._numbers = count(1)

    def ask(self, act: str, fields: dict[str, Value]) -> Ask:
        """The next ask."""
        return Ask(id=f"{self._prefix}-{next(self._numbers)}", act=act, fields=fields)
