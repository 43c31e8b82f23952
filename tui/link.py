"""Between a screen and its seat: asks and look-ups go in one after the other, new views come back as messages.
It awaits and never blocks; it must not know what is asked or shown.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from textual.message import Message

from simulator.seat.ask import Ask
from simulator.seat.base import Seat
from simulator.seat.view import Pace, Query
from tui.messages import Answered, DebriefReady, Looked, ViewChanged, WentBack

#: A seat that changes without pause is drawn at most so often, in seconds: a hand is not faster.
BREATH: Final = 0.05


class Link:
    """One seat as a screen uses it; `tell` takes the messages. Run `watch` and `work` as workers."""

    def __init__(self, seat: Seat, tell: Callable[[Message], object]) -> None:
        self._seat = seat
        self._tell = tell
        # One queue keeps the order in which keys were pressed.
        self._jobs: asyncio.Queue[Callable[[], Awaitable[None]]] = asyncio.Queue()

    async def watch(self) -> None:
        """Tell the view now, and again each time it has changed."""
        while True:
            view = await self._seat.view()
            self._tell(ViewChanged(view))
            await self._seat.changed(view.revision)
            await asyncio.sleep(BREATH)

    async def work(self) -> None:
        """Do what was asked for, in order."""
        while True:
            job = await self._jobs.get()
            await job()

    def submit(self, ask: Ask) -> None:
        """Try an act; `Answered` follows."""

        async def job() -> None:
            self._tell(Answered(ask, await self._seat.submit(ask)))

        self._jobs.put_nowait(job)

    def look(self, query: Query) -> None:
        """Look something up; `Looked` follows."""

        async def job() -> None:
            self._tell(Looked(query, await self._seat.look(query)))

        self._jobs.put_nowait(job)

    def freeze(self, *, frozen: bool) -> None:
        """Stop the world while somebody reads, or let it go on."""

        async def job() -> None:
            await self._seat.freeze(frozen=frozen)

        self._jobs.put_nowait(job)

    def pace(self, pace: Pace, speed: int) -> None:
        """Choose how time goes."""

        async def job() -> None:
            await self._seat.pace(pace, speed)
            # Another pace is no event, so nobody else would say that the word beside the clock has changed.
            self._tell(ViewChanged(await self._seat.view()))

        self._jobs.put_nowait(job)

    def back(self) -> None:
        """Take the last act back; `WentBack` follows."""

        async def job() -> None:
            self._tell(WentBack(done=await self._seat.back()))

        self._jobs.put_nowait(job)

    def leave(self) -> None:
        """End one's part; `DebriefReady` follows."""

        async def job() -> None:
            # The day lives on to its end before it is told: the screen says so first.
            await asyncio.sleep(BREATH)
            self._tell(DebriefReady(await self._seat.leave()))

        self._jobs.put_nowait(job)
