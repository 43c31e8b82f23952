"""A seat in the same process for screens: a sitting behind the seam's awaitable methods."""

from __future__ import annotations

import asyncio

from simulator.seat.ask import Ask, Receipt
from simulator.seat.debrief import Debrief
from simulator.seat.view import Pace, Page, Query, View
from simulator.session.sitting import Sitting


class LocalSeat:
    """A sitting as screens hold it."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._woken = asyncio.Event()

    async def submit(self, ask: Ask) -> Receipt:
        """Try an act."""
        receipt = self._sitting.submit(ask)
        self._woken.set()
        return receipt

    async def view(self) -> View:
        """What this seat sees now."""
        return self._sitting.view()

    async def look(self, query: Query) -> Page:
        """Look something up."""
        return self._sitting.look(query)

    async def changed(self, revision: int) -> int:
        """Wait until the view is newer than a revision: an act, or time going on by itself."""
        while True:
            now = self._sitting.revision
            if now != revision:
                return now
            self._woken.clear()
            try:
                await asyncio.wait_for(self._woken.wait(), self._sitting.time.next_look())
            except TimeoutError:
                continue

    async def freeze(self, *, frozen: bool) -> None:
        """Stop the world while reading, or let it go on."""
        self._sitting.time.freeze(frozen=frozen)
        self._woken.set()

    async def pace(self, pace: Pace, speed: int = 1) -> None:
        """Choose how time goes."""
        self._sitting.time.choose(pace, speed)
        self._woken.set()

    async def back(self) -> bool:
        """Take one's last act back."""
        taken = self._sitting.back()
        self._woken.set()
        return taken

    async def leave(self) -> Debrief:
        """End one's part and be told what it was worth."""
        return self._sitting.leave()
