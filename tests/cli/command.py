"""The command as tests call it: within this process, where a call costs nothing, or in a Python of its own."""

import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from typing import NamedTuple

from simulator.cli.base import Screens
from simulator.cli.main import main
from start import GAME
from tests.house.tree import ROOT


class Answer(NamedTuple):
    """How a call ended and what it said."""

    status: int
    out: str
    err: str


def call(*arguments: str, lang: str = "en", screens: Screens | None = None) -> Answer:
    """The command in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="ascii", newline="\r\n") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        status = main(["--lang", lang, *arguments] if lang else arguments, screens)
    return Answer(status, *(text(stream) for stream in (out, err)))


def text(stream: io.TextIOWrapper) -> str:
    """What was written to a stream, as its bytes say."""
    stream.flush()
    return stream.buffer.getvalue().decode()  # type: ignore[attr-defined]


def started(*arguments: str, interpreter: str = sys.executable, **settings: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a Python of its own, with settings of its own."""
    return subprocess.run(
        command(*arguments, interpreter=interpreter), env=surroundings(**settings), capture_output=True, check=False
    )


def command(*arguments: str, interpreter: str = sys.executable) -> list[str]:
    """The words that start it."""
    return [interpreter, "-P", "-c", GAME, *arguments]


def surroundings(**settings: str) -> dict[str, str]:
    """What the computer is set up like."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **settings}
