"""A bug of ours, reported: where it happened, without anybody's data, and the journal saved so that nothing is lost.

It prints no traceback and writes no value of any variable.
"""

from __future__ import annotations

import platform
import tempfile
import traceback
from pathlib import Path
from typing import Final

from simulator import __version__
from simulator.cli.base import Code, Talk
from simulator.cli.clean import clean
from simulator.session.disk import Outside, write_bytes

NAME: Final = "votingday-crash"
_OURS: Final = ("simulator", "tui")


def report(error: BaseException, talk: Talk) -> int:
    """Write the report and the journal, and say where they are."""
    talk.warn("cli.crash", error=type(error).__name__)
    text = describe(error)
    place = _written(text)
    if place:
        talk.warn("cli.crash.report", name=place)
    else:
        for line in text.splitlines():
            talk.warn("cli.crash.line", line=line)
    journal = _rescued(talk)
    if journal:
        talk.warn("cli.crash.journal", name=journal)
    return Code.BUG


def describe(error: BaseException) -> str:
    """The report: versions, the error, and the places it passed through, innermost last."""
    places = traceback.extract_tb(error.__traceback__)
    lines = [
        f"votingday {__version__}, Python {platform.python_version()}, {platform.system()}",
        f"{type(error).__name__}: {clean(str(error))[:500]}",
        *(f"  {_place(place.filename)}:{place.lineno} {place.name}" for place in places),
    ]
    return "\n".join(lines) + "\n"


def _place(filename: str) -> str:
    """A file by its place in its package: whose folder it lies in is nobody's business."""
    parts = Path(filename).parts
    starts = [n for n, part in enumerate(parts) if part in _OURS]
    return "/".join(parts[starts[-1] :] if starts else parts[-2:])


def _written(text: str) -> str:
    """Where the report is: here, else where the computer keeps what it may lose; empty when nowhere."""
    for folder in (Path.cwd(), Path(tempfile.gettempdir())):
        place = _free(folder)
        try:
            write_bytes(str(place), [text.encode()])
        except Outside:
            continue
        return str(place)
    return ""


def _free(folder: Path) -> Path:
    names = (folder / f"{NAME}-{n}.txt" for n in range(1, 1000))
    return next((name for name in names if not name.exists()), folder / f"{NAME}.txt")


def _rescued(talk: Talk) -> str:
    if talk.rescue is None:
        return ""
    try:
        return talk.rescue()
    except Exception:  # noqa: BLE001 - what fails twice is told once
        return ""
