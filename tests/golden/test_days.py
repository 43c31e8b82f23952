"""Golden days: what a scenario, a seed and a script come to, as a page to be read and a digest to be held to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from simulator.exercise.running import Exercise
from simulator.exercise.summary import summary
from tests.properties.days import SEAT, leave, serve
from tests.shelf import first_day, small_day

FOLDER = Path(__file__).parent


def lived(seed: int, crew: str = "", arrivals: str = "two-humps") -> Exercise:
    """The first day without anybody at a screen."""
    run = Exercise(first_day(arrivals), seed, crew=crew)
    run.finish()
    return run


def by_hand() -> Exercise:
    """A small day whose desk was played: ten lawful visits, one sent away, one sheet short, then left."""
    run = Exercise(small_day(), 7, played=(SEAT,))
    serve(run, 10)
    run.until_needed(SEAT)
    run.submit("away", SEAT, "refuse", {"reason": "no-document"})
    run.advance(run.now + 15)
    serve(run, 1, sets=(0, 1), first=20)
    leave(run)
    return run


DAYS: dict[str, Callable[[], Exercise]] = {
    "first-day-1": lambda: lived(1),
    "first-day-2": lambda: lived(2),
    "first-day-3": lambda: lived(3),
    "first-day-1-careless": lambda: lived(1, "careless"),
    "first-day-1-zhambyl-2023": lambda: lived(1, arrivals="zhambyl-2023"),
    "small-day-7-by-hand": by_hand,
}


def page(run: Exercise) -> str:
    """A finished day as text, one thing a line, the digest last."""
    told = summary(run)
    lines = [f"{name}: {told[name]}" for name in ("scenario", "seed", "law", "opened_at", "closed_at", "last_voter_at")]
    lines += [f"{name}: {told[name]}" for name in ("count_ended_at", "list", "given", "waits", "records")]
    lines += [f"turnout {row['at']}: {row['given']}, sent {row['sent']}" for row in told["turnout"]]
    for contest in told["contests"]:
        lines += [f"{contest['id']} {side}: {contest[side]}" for side in ("paper", "truth")]
    lines += [finding(one) for one in [*told["findings"], *told["advice"]]]
    lines += [f"{rule}: {row['kept']} of {row['applied']}" for rule, row in told["opportunities"].items()]
    kinds = Counter(type(record).__name__ for record in run.records)
    lines += [f"{kind}: {count}" for kind, count in sorted(kinds.items())]
    return "\n".join([*lines, f"digest: {told['digest']}", ""])


def finding(one: dict[str, Any]) -> str:
    """A finding on one line."""
    return f"found {one['at']} {one['rule']} {one['outcome']} {one['seat']} {one['events']}"


@pytest.mark.parametrize("name", DAYS)
def test_a_golden_day_is_as_it_was(name: str, bless: bool) -> None:  # noqa: FBT001 - a fixture
    """The same page, to the last byte of the journal; `pytest tests/golden --bless` when the change is meant."""
    path = FOLDER / f"{name}.txt"
    found = page(DAYS[name]())
    if bless:
        path.write_text(found, encoding="utf-8", newline="\n")
    wanted = path.read_text(encoding="utf-8") if path.exists() else ""
    assert found == wanted, f"{path.name} is another day now; if that is meant: pytest tests/golden --bless"
