"""How a test plays: open the app at a desk, press, wait until the screen has settled, read it.
Waiting is for the screen's own workers, never for a measured time.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from simulator.seat.view import View
from tests.screens import fakes
from tui.app import VotingDay

SIZES = ((80, 24), (120, 40))
Playing = tuple[VotingDay, fakes.FakeSeat, Pilot[None]]


async def settle(pilot: Pilot[None]) -> None:
    """Let the link bring what has changed, and the screen draw it."""
    await pilot.pause(0.02)
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one by one, each on a screen that has settled."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


@asynccontextmanager
async def playing(*views: View, size: tuple[int, int] = (80, 24), **kind: Any) -> AsyncIterator[Playing]:
    """The app in a window of a size, at a desk with these views."""
    app, seat = fakes.app(*views, **kind)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield app, seat, pilot


async def find(pilot: Pilot[None], app: VotingDay, text: str) -> tuple[int, int]:
    """Where on the screen a text begins, column and row."""
    await settle(pilot)
    for y, row in enumerate(fakes.dump(app).splitlines()):
        if text in row:
            return row.index(text), y
    raise AssertionError(f"{text!r} is not on the screen:\n{fakes.dump(app)}")


async def click(pilot: Pilot[None], app: VotingDay, text: str) -> None:
    """Click on a text."""
    await pilot.click(offset=await find(pilot, app, text))
    await settle(pilot)
