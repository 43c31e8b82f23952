"""The seat: the one thing that everything taking part holds, be it a screen, a far browser or a test."""

from __future__ import annotations

from typing import Protocol

from simulator.seat.ask import Ask, Receipt
from simulator.seat.debrief import Debrief
from simulator.seat.view import Pace, Page, Query, View


class Seat(Protocol):
    """Asks go in, receipts and views come out; a seat never receives what it must not know."""

    async def submit(self, ask: Ask) -> Receipt:
        """Try an act; the receipt says what came of it."""

    async def view(self) -> View:
        """What this seat sees now."""

    async def look(self, query: Query) -> Page:
        """Look something up: free, changes nothing."""

    async def changed(self, revision: int) -> int:
        """Wait until the view is newer than a revision; the new one."""

    async def freeze(self, *, frozen: bool) -> None:
        """Stop the world while reading (law, help), or let it go on."""

    async def pace(self, pace: Pace, speed: int = 1) -> None:
        """Choose how time goes."""

    async def back(self) -> bool:
        """Take one's last act back (practice alone only); whether there was one."""

    async def leave(self) -> Debrief:
        """End one's part; the day goes on without this seat, and what it was worth is told."""
