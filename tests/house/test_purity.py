"""What a room loads when it is imported, seen in a Python of its own: contracts read, this runs."""

import pytest

from tests.house.tree import PURE, loaded, module_of, room

#: What our libraries load by themselves is theirs; a room is asked only for what it adds.
LIBRARIES = """
import gettext, importlib.resources, msgspec.json, pydantic, ruamel.yaml
class Model(pydantic.BaseModel):
    field: int
"""
ENGINE = LIBRARIES + "import simpy\n"

SHORES = {
    "asyncio",
    "http.client",
    "http.server",
    "multiprocessing",
    "rich",
    "simulator.cli",
    "simulator.session",
    "socket",
    "ssl",
    "subprocess",
    "textual",
    "tui",
}

ENTRY = "import sys; sys.argv[0] = 'votingday'; from tui.front import main; sys.exit(main())"

#: Rooms that stand beside or below the engine and never meet it.
TIMELESS = ("texts", "seat", "station", "procedures", "law", "journal")


def added(name: str, libraries: str = LIBRARIES) -> set[str]:
    """The modules that a room loads beyond the libraries."""
    imports = "".join(f"import {module_of(file)}\n" for file in room(name))
    return loaded(libraries + imports) - loaded(libraries)


@pytest.mark.parametrize("name", PURE)
def test_pure_room_brings_no_shore(name: str) -> None:
    """Importing a pure room loads no screen, no socket, no process and no event loop."""
    assert sorted(added(name, ENGINE) & SHORES) == []


@pytest.mark.parametrize("name", TIMELESS)
def test_timeless_room_meets_no_engine(name: str) -> None:
    """Rooms beside and below the engine load neither it nor SimPy."""
    assert sorted(added(name) & {"simpy", "simulator.engine"}) == []


def test_verifier_is_a_stranger() -> None:
    """The outside verifier loads no room but its own."""
    ours = {name for name in added("verify") if name.startswith(("simulator.", "tui", "scenarios"))}
    assert sorted(name for name in ours if not name.startswith("simulator.verify")) == []


def test_run_needs_no_screen() -> None:
    """A whole day from the command line loads no Textual."""
    seen = loaded(ENTRY, "run", "first-day", "--seed", "1", "--json")
    assert "simulator.exercise" in seen
    assert sorted(seen & {"textual", "rich", "asyncio"}) == []


def test_version_is_light() -> None:
    """`votingday --version` loads no library: it answers before a person wonders."""
    seen = loaded(ENTRY, "--version")
    libraries = {"pydantic", "msgspec", "simpy", "ruamel.yaml", "textual", "asyncio"}
    assert sorted(seen & libraries) == []
