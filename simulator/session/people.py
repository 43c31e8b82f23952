"""A person's own folder: the language they chose, the exercises they played, what they left off.

Plain files where the system keeps such things; `VOTINGDAY_HOME` names another place. Nothing leaves it.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.journal.lines import Broken, decode
from simulator.journal.records import ENGINE, Asked, Header

MEMORY = "memory.json"
JOURNALS = "journals"


@dataclass(frozen=True, slots=True)
class LeftOff:
    """An exercise somebody stopped in: its journal, scenario, seat, seed, and the last second that was asked."""

    path: Path
    scenario: str
    seat: str
    seed: int
    at: int


def home() -> Path:
    """Where this person's files are."""
    named = os.environ.get("VOTINGDAY_HOME")
    if named:
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", str(Path.home()))) / "VotingDay"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "VotingDay"
    return Path(os.environ.get("XDG_DATA_HOME", str(Path.home() / ".local" / "share"))) / "votingday"


class Folder:
    """One person's folder; whatever cannot be read counts as not there."""

    def __init__(self, place: Path | None = None) -> None:
        self.place = place or home()

    def recall(self, name: str) -> str | None:
        """Something remembered, such as the language."""
        found = self._memory().get(name)
        return found if isinstance(found, str) else None

    def remember(self, name: str, value: str) -> None:
        """Remember something; a folder that cannot be written remembers nothing, and the game goes on."""
        memory = {**self._memory(), name: value}
        with suppress(OSError):
            self.place.mkdir(parents=True, exist_ok=True)
            fresh = self.place / f"{MEMORY}.new"
            fresh.write_text(json.dumps(memory, ensure_ascii=False, indent=1), encoding="utf-8")
            fresh.replace(self.place / MEMORY)

    def _memory(self) -> dict[str, Any]:
        try:
            found = json.loads((self.place / MEMORY).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def new_journal(self, scenario: str, seat: str) -> Path:
        """A file name nobody has yet for a new exercise."""
        folder = self.place / JOURNALS
        number = 1
        while (path := folder / f"{scenario}-{seat}-{number:03d}.jsonl").exists():
            number += 1
        return path

    def left_off(self) -> tuple[LeftOff, ...]:
        """Exercises that were begun and not ended, newest first."""
        try:
            files = sorted((self.place / JOURNALS).glob("*.jsonl"), key=lambda f: -f.stat().st_mtime)
        except OSError:
            return ()
        return tuple(found for file in files if (found := _left_off(file)) is not None)


def _left_off(path: Path) -> LeftOff | None:
    try:
        records = decode(path.read_bytes()).records
    except (OSError, Broken):
        return None
    header = records[0]
    asks = [r for r in records if isinstance(r, Asked)]
    if not isinstance(header, Header) or header.engine != ENGINE or not header.played or not asks:
        return None
    if asks[-1].act == "leave":
        return None
    return LeftOff(path, header.scenario, header.played[0], header.seed, asks[-1].at)
