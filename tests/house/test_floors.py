"""The walls of the house stand, every room is behind them, and each of them bites."""

import re
import shutil
from pathlib import Path

import pytest

from tests.house.tree import OUTSIDE, PURE, ROOT, SHORE, project, python

LINT = """
import os, sys
os.chdir(sys.argv[1])
sys.path.insert(0, sys.argv[1])
from importlinter.cli import lint_imports
sys.exit(lint_imports(no_cache=True))
"""

#: A breach a contract: where it is planted, what is written there.
BREACHES = {
    "floors": ("simulator/station/planted.py", "import simulator.life"),
    "no-screens": ("simulator/session/planted.py", "import textual"),
    "data": ("scenarios/planted.py", "import simulator.seat"),
    "screens": ("tui/planted.py", "import simulator.exercise"),
    "front": ("tui/planted2.py", "import tui.front"),
    "verifier": ("simulator/session/planted2.py", "import simulator.verify"),
    "wordless": ("simulator/life/planted.py", "import simulator.texts"),
    "one-door": ("simulator/cli/planted.py", "import simulator.engine"),
    "simpy": ("simulator/life/planted2.py", "import simpy"),
    "random": ("simulator/exercise/planted.py", "from random import Random"),
    "pure": ("simulator/law/planted.py", "import time"),
}


def contracts() -> dict[str, dict]:
    """The contracts of pyproject.toml by id."""
    return {contract["id"]: contract for contract in project()["tool"]["importlinter"]["contracts"]}


def broken(report: str) -> set[str]:
    """The names of contracts that a report calls broken."""
    return set(re.findall(r"^(.+) BROKEN", report, re.MULTILINE))


def test_walls_stand() -> None:
    """No room imports what its contract forbids."""
    lint = python(LINT, str(ROOT))
    assert lint.returncode == 0, lint.stdout + lint.stderr


def test_every_wall_bites(tmp_path: Path) -> None:
    """A breach planted behind each wall is found by the contract that guards it."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in ("simulator", "tui", "scenarios"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=lambda *_: {"__pycache__"})
    for place, line in BREACHES.values():
        (tmp_path / place).write_text(f'"""A breach."""\n\n{line}\n', encoding="utf-8")
    found = broken(python(LINT, str(tmp_path)).stdout)
    missed = {key for key, contract in contracts().items() if contract["name"] not in found}
    assert not missed


def test_every_room_is_behind_a_wall() -> None:
    """A folder in simulator/ is a room that house tests and contracts know."""
    inside = {path.parent.name for path in (ROOT / "simulator").glob("*/*.py")}
    assert inside == {*PURE, *SHORE, *OUTSIDE}


@pytest.mark.parametrize(
    ("contract", "free"),
    [("simpy", {"engine"}), ("random", {"engine"}), ("pure", {*SHORE, *OUTSIDE})],
)
def test_no_room_is_forgotten(contract: str, free: set[str]) -> None:
    """A contract that lists rooms lists all but those it frees."""
    listed = {name.partition(".")[2] for name in contracts()[contract]["source_modules"]}
    assert listed - {""} == {*PURE, *SHORE, *OUTSIDE} - free


def test_screens_are_kept_from_every_other_room() -> None:
    """Of the rooms, only the seam and the words are open to the screens."""
    listed = {name.partition(".")[2] for name in contracts()["screens"]["protected_modules"]}
    assert listed == {*PURE, *SHORE, *OUTSIDE} - {"seat", "texts"}
