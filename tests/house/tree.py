"""The checkout as house tests see it: its files, its rooms, and Python started beside it."""

import ast
import json
import os
import subprocess
import sys
import textwrap
import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

#: Rooms that touch neither clock nor machine; the others stand on the shore.
PURE = (
    "texts",
    "seat",
    "station",
    "procedures",
    "law",
    "engine",
    "journal",
    "life",
    "scenario",
    "debrief",
    "exercise",
)
SHORE = ("session", "study", "cli")
#: Beside the house: it reads a journal as a stranger would.
OUTSIDE = ("verify",)
#: Tools of the workshop that live beside the catalogues they make; a day never imports them.
WORKSHOP = ("simulator.texts.add", "simulator.texts.compile", "simulator.texts.workshop")

_NOT_OURS = {"__pycache__", "dist", "build"}


@cache
def files(*suffixes: str) -> tuple[Path, ...]:
    """The files of the checkout with one of the suffixes, without what tools leave behind."""
    found = []
    for folder, inner, names in os.walk(ROOT):
        inner[:] = [name for name in inner if name not in _NOT_OURS and name[0] != "."]
        found += [Path(folder, name) for name in names if Path(name).suffix in suffixes]
    return tuple(sorted(found))


def product() -> tuple[Path, ...]:
    """The Python files that are shipped."""
    shipped = {"simulator", "tui", "scenarios"}
    return tuple(file for file in files(".py") if file.relative_to(ROOT).parts[0] in shipped)


def room(name: str) -> tuple[Path, ...]:
    """The Python files of a room, without the tools of the workshop."""
    folder = ROOT / "simulator" / name
    return tuple(file for file in product() if file.is_relative_to(folder) and module_of(file) not in WORKSHOP)


def module_of(file: Path) -> str:
    """The name under which a file is imported."""
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def where(file: Path, node: ast.AST | None = None) -> str:
    """A place as an editor opens it."""
    line = f":{node.lineno}" if node is not None else ""
    return f"{file.relative_to(ROOT).as_posix()}{line}"


@cache
def tree_of(file: Path) -> ast.Module:
    """The syntax of a file."""
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def project() -> dict:
    """The pyproject.toml of the checkout."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run code in a Python of its own, started in the checkout."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def loaded(code: str, *arguments: str) -> set[str]:
    """The modules that a Python of its own has loaded once the code has run or has exited."""
    run = python(_REPORTING.format(textwrap.indent(code.strip(), "    ")), *arguments)
    told, _, modules = run.stderr.partition(_MARK)
    assert run.returncode == 0, told[-2000:]
    return set(json.loads(modules))


_MARK = "modules loaded: "
_REPORTING = f"""
import json, sys
try:
{{}}
except SystemExit as end:
    if end.code:
        raise
print({_MARK!r}, json.dumps(sorted(sys.modules)), file=sys.stderr)
"""
