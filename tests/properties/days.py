"""How tests of whole days play a desk and go through a day again: shared, and knowing no single test."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulator.exercise.kit import Kit
from simulator.exercise.replay import again
from simulator.exercise.running import Exercise
from simulator.journal.records import Asked

SEAT = "issuer-1"
LAWFUL = (("look", {}), ("find", {"by": "house"}), ("voter-signs", {}), ("sign-list", {}))

Play = Callable[[Exercise], None]


def serve(run: Exercise, stops: int, *, seat: str = SEAT, sets: tuple[int, ...] = (0, 1, 2), first: int = 0) -> int:
    """Everybody who stops at a seat, one after another, up to so many: signatures and a set; how many there were."""
    for stop in range(first, first + stops):
        if not run.until_needed(seat):
            return stop
        for act, fields in (*LAWFUL, ("sign-sheets", {"contests": sets}), ("hand-over", {"contests": sets})):
            answer = run.submit(f"{stop}-{act}", seat, act, fields)
            run.advance(run.now + answer.cost)
        if run.awaits(seat):
            run.submit(f"{stop}-send", seat, "send", {"place": "out"})
            run.advance(run.now + 5)
    return first + stops


def leave(run: Exercise, seat: str = SEAT) -> None:
    """The seat goes home, on record."""
    run.submit(f"leave-{seat}", seat, "leave", {})
    run.finish()


def rerun(records: list[Any], kit: Kit, *, until: int | None = None) -> Exercise:
    """A journal run again with a kit at hand (reading one takes longer than the day)."""
    return again(records, made=kit, until=until)


def asked(records: list[Any]) -> list[int]:
    """The numbers of the records that are asks."""
    return [n for n, record in enumerate(records) if isinstance(record, Asked)]
