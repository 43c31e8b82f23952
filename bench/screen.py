"""`python -m bench.screen`: from a key to the frame it changes, at a 3,000-voter station at 600 times real time.

A wall time, of use only beside the budget it is held against (50 ms at the 95th percentile); no test asserts it.
"""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser
from time import perf_counter

from textual.app import App
from textual.events import Key

from bench.quiet import quiet
from simulator.exercise.running import Exercise
from simulator.session.local import LocalSeat
from simulator.session.sitting import Sitting
from simulator.texts.words import words
from tui.screens.issuing import IssuingScreen

SEAT = "issuer-1"
KEYS = ("1", "down", "down", "up", "pagedown", "right", "left")


class Desk(App[None]):
    """The desk screen alone."""

    CSS_PATH = "../tui/look.tcss"

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting

    def on_mount(self) -> None:
        """Sit down."""
        self.push_screen(IssuingScreen(LocalSeat(self.sitting), words("kk")))


async def frames(listed: int, speed: int, rounds: int) -> list[float]:
    """Milliseconds from a key to the screen at rest, for every key pressed."""
    sitting = Sitting(Exercise(quiet(listed), 1, played=(SEAT,)), SEAT, "goes")
    sitting.time.choose("fast", speed)
    app = Desk(sitting)
    found: list[float] = []
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(0.5)
        for number in range(rounds):
            found.append(await _drawn(app, KEYS[number % len(KEYS)]))
            await asyncio.sleep(0.05)
    return found


async def _drawn(app: Desk, key: str) -> float:
    """Milliseconds from a key in the driver's queue to the end of the refresh that follows it."""
    drawn = asyncio.Event()
    start = perf_counter()
    app.post_message(Key(key, key if len(key) == 1 else None))
    # First the app hands the key on, then the screen takes it, then it draws: the callback follows the same way.
    app.call_later(lambda: app.screen.call_after_refresh(drawn.set))
    await drawn.wait()
    return (perf_counter() - start) * 1000


def main() -> None:
    """Print the median, the 95th percentile and the most."""
    parser = ArgumentParser(prog="python -m bench.screen")
    parser.add_argument("--rounds", type=int, default=200)
    asked = parser.parse_args()
    found = sorted(asyncio.run(frames(3_000, 600, asked.rounds)))
    median, p95 = found[len(found) // 2], found[len(found) * 95 // 100]
    print(f"{len(found)} keys: median {median:.1f} ms, 95th percentile {p95:.1f} ms, most {found[-1]:.1f} ms")


if __name__ == "__main__":
    main()
