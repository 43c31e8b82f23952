"""What the command names is what a sitting on the screen begins with."""

from __future__ import annotations

import asyncio
from argparse import Namespace
from pathlib import Path

from simulator.session.lobby import Lobby
from simulator.session.people import Folder
from tui.front import Home


def test_the_journal_is_written_where_the_command_says(tmp_path: Path) -> None:
    """On the screen as line by line."""
    wanted = tmp_path / "mine.jsonl"
    asked = Namespace(scenario="first-steps", seat=None, seed=2, at=None, pace="stands", journal=str(wanted))
    lobby = Lobby(Folder(tmp_path / "own"))
    home = Home(lobby, "en", asked)
    start = home.first()
    assert start is not None
    asyncio.run(home.open(start.entry, start.seat))
    lobby.close()
    assert wanted.read_bytes().startswith(b"{")
