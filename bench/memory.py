"""Peak memory of a contender, measured in processes of its own.

It must not measure in the process that asks: a peak is never given back, so the second contender
would show the first one's.

Two figures, because neither is honest alone. The kernel's peak is what the machine sets aside, but
at 1,000 voters it is mostly interpreter and imports, and a small day fits into pages they left
free. What the day itself took is counted by tracemalloc, which misses only what C code takes past
Python's allocator. `ru_maxrss` serves for neither: on Linux a child inherits its parent's.
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from bench.timing import Contender

STATUS = Path("/proc/self/status")


@dataclass(frozen=True, slots=True)
class Memory:
    """KiB at the peak of one run.

    `process`: all of it, interpreter, imports and draws included; None where not Linux.
    `day`: what `setup` and `run` had allocated at once.
    """

    process: int | None
    day: int


def memory(target: str, *args: str | int) -> Memory:
    """Peaks of the contender that `target` ("package.module:function") makes from `args`.

    The function is imported and called in a fresh interpreter, which sets up and runs it once;
    another interpreter does the same under tracemalloc, whose own tables must not count.
    """
    process = _ask("process", target, args) if STATUS.exists() else None
    return Memory(process, _ask("day", target, args))


def _ask(what: str, target: str, args: tuple[str | int, ...]) -> int:
    """One figure from a fresh interpreter."""
    command = [sys.executable, "-m", "bench.memory", what, target, json.dumps(args)]
    return int(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)  # noqa: S603


def _process_peak(contender: Contender[Any]) -> int:
    """The kernel's high-water mark of this process after one run, in KiB."""
    contender.run(contender.setup())
    lines = STATUS.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))


def _day_peak(contender: Contender[Any]) -> int:
    """The most that one run had allocated at once since before its setup, in KiB."""
    gc.collect()
    tracemalloc.start()
    contender.run(contender.setup())
    return tracemalloc.get_traced_memory()[1] // 1024


def _main(what: str, target: str, args: str) -> None:
    """Print one figure; what the child of `_ask` does."""
    module, function = target.split(":")
    make = cast("Callable[..., Contender[Any]]", getattr(import_module(module), function))
    measure = {"process": _process_peak, "day": _day_peak}[what]
    print(measure(make(*json.loads(args))))


if __name__ == "__main__":
    _main(*sys.argv[1:])
