"""A region of stations, one after the other and on two processes: what dividing the work costs in CPU time.

It must not know what a station does all day; each has its own seed and nothing in common with the next.
"""

from __future__ import annotations

import resource
from concurrent.futures import ProcessPoolExecutor
from time import process_time

from bench.quiet import laid_out, quiet
from simulator.journal.lines import digest

STATIONS = 499
"""Stations of Zhambyl region on 19 March 2023."""

LISTED = 1_437


def station(seed: int) -> str:
    """One station from its draws to the digest of its journal."""
    run = laid_out(quiet(LISTED), seed)
    run.finish()
    return digest(run.records)


def children() -> float:
    """CPU seconds of processes that were started here and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def region(stations: int) -> tuple[float, float]:
    """CPU seconds of a region serially, and on two processes with everything they need to start."""
    station(0)
    start = process_time()
    alone = [station(seed) for seed in range(stations)]
    serial = process_time() - start
    start, before = process_time(), children()
    with ProcessPoolExecutor(2) as pool:
        shared = list(pool.map(station, range(stations), chunksize=max(1, stations // 16)))
    divided = process_time() - start + children() - before
    assert shared == alone, "a station came out otherwise in another process"
    return serial, divided
