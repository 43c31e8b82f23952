"""Pace: the only place where the wall clock meets the exercise's. STANDS, GOES, FAST.

*stands*: time moves by acts alone, then to the next moment that needs the person. *goes*: a second a
second while something waits for them, a jump to the next such moment otherwise. *fast*: a multiple.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from simulator.exercise.running import Exercise
from simulator.seat.view import Pace

Clock = Callable[[], float]
"""Seconds of some steady clock."""

LOOK = 0.5
"""Seconds of wall time between two looks at a clock that goes."""

steady: Clock = time.monotonic


class Timekeeper:
    """Moves one exercise along for one person."""

    def __init__(self, run: Exercise, seat: str, pace: Pace, wall: Clock = steady) -> None:
        self.run = run
        self.seat = seat
        self.pace: Pace = pace
        self.speed = 1
        self._wall = wall
        self._frozen = False
        self._since = wall()
        self._at = run.now

    def start(self, second: int) -> None:
        """Live the morning up to a second, then to the first moment that needs the person."""
        self.run.advance(second)
        self._to_need()

    def follow(self, run: Exercise) -> None:
        """Keep the time of another run from now on."""
        self.run = run
        self._rebase()

    def choose(self, pace: Pace, speed: int) -> None:
        """Another pace from now on."""
        self.catch_up()
        self.pace, self.speed = pace, max(1, speed)
        self._rebase()

    def freeze(self, *, frozen: bool) -> None:
        """Stop, or go on from where it stopped."""
        if not frozen:
            self._rebase()
        else:
            self.catch_up()
        self._frozen = frozen

    def catch_up(self) -> None:
        """Bring the exercise to the second that the wall clock has reached."""
        if self._frozen or self.pace == "stands":
            return
        if not self.run.awaits(self.seat):
            if not self.run.over(self.seat):
                self._to_need()
            return
        due = self._at + int((self._wall() - self._since) * self._rate())
        if due > self.run.now:
            self.run.advance(due)

    def after_act(self, free: int) -> None:
        """An act was done and took its time at once; what counts in real time is hesitation."""
        self.run.advance(free)
        self._to_need()

    def pass_by(self, seconds: int) -> None:
        """So many seconds go by without an act."""
        self.catch_up()
        self.run.advance(self.run.now + max(0, seconds))
        self._rebase()

    def next_look(self) -> float | None:
        """Wall seconds until time may have moved by itself; None when it stands."""
        return None if self._frozen or self.pace == "stands" else LOOK / self._rate()

    def _rate(self) -> int:
        return self.speed if self.pace == "fast" else 1

    def _to_need(self) -> None:
        self.run.until_needed(self.seat)
        self._rebase()

    def _rebase(self) -> None:
        self._since, self._at = self._wall(), self.run.now
