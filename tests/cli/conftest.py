"""Days that the tests of the command share: one that nobody played, one with a person at desk 1, each as a journal."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from simulator.exercise import replay as replaying
from simulator.exercise.running import Exercise
from simulator.session.disk import write_journal
from simulator.session.store import kit_for
from tests.cli.command import Answer, call
from tests.shelf import SMALL_DAY

HAND = ("look", "find", "voter-signs", "sign-list", "sign-sheets", "hand-over")
WITH_CONTESTS = {"sign-sheets": {"contests": (0, 1, 2)}, "hand-over": {"contests": (0, 1, 2)}}


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small day as somebody's own file."""
    path = tmp_path_factory.mktemp("own") / "my day.yaml"
    path.write_text(SMALL_DAY, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def ran(small: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Answer, Path]:
    """`run --json --journal` of the small day: what it said and where the journal is."""
    journal = tmp_path_factory.mktemp("journals") / "day.jsonl"
    return call("run", str(small), "--seed", "3", "--json", "--journal", str(journal)), journal


@pytest.fixture(scope="session")
def journal(ran: tuple[Answer, Path]) -> Path:
    """The journal of a day nobody played."""
    return ran[1]


@pytest.fixture(scope="session")
def data(journal: Path) -> bytes:
    """Its bytes."""
    return journal.read_bytes()


@pytest.fixture(scope="session")
def played(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The journal of a day with a person at desk 1, who serves everybody alike, lawful or not, and never leaves."""
    day = Exercise(kit_for(str(small)), 3, played=("issuer-1",))
    serve(day)
    day.advance(day.now + 60)
    path = tmp_path_factory.mktemp("journals") / "played.jsonl"
    write_journal(str(path), day.records)
    return path


def serve(day: Exercise) -> None:
    """Give ballots to whoever stands there, until the evening."""
    number = 0
    while day.until_needed("issuer-1") and day.clerk("issuer-1").desk.voter >= 0:  # type: ignore[union-attr]
        number += 1
        for act in HAND:
            fields: dict[str, Any] = WITH_CONTESTS.get(act, {})
            answer = day.submit(f"{number}-{act}", "issuer-1", act, fields)
            if answer.impossible:
                day.submit(f"{number}-send", "issuer-1", "send", {"place": "out"})
                day.advance(day.now + 30)
                break
            day.advance(day.now + answer.cost)
        if number > 60:
            break


@pytest.fixture(scope="session", autouse=True)
def read_once() -> Iterator[None]:
    """Four texts make one kit, however many journals hold them: reading them again takes longer than the small day."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(replaying, "kit", cache(replaying.kit))
        yield
