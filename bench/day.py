"""`python -m bench.day`: the product's whole day against the voter flow of the same day in other tools.

1 is SimPy as its tutorial teaches it, fed the product's own draws; it has no opening, no rules, no journal,
no count. What the comparison stands on, that both sides lived the same day, is checked before anything is timed.
"""

from __future__ import annotations

from argparse import ArgumentParser
from functools import partial
from platform import python_version

from bench.memory import Memory, memory
from bench.peers.all import PEERS
from bench.peers.base import Flow, Waits, ties
from bench.quiet import flow, laid_out, lived, quiet
from bench.region import STATIONS, region
from bench.timing import Contender, Ratio, ratios
from simulator.exercise.running import Exercise
from simulator.journal.lines import encode

LISTED = 1_437
SIZES = (1_000, 3_000, 20_000)
TOLERANCE = 0.02
"""By how much the mean wait for a booth may differ for each voter who reached the booths in another's second."""


def product(listed: int, seed: int, *, judge: bool = True) -> Contender[Exercise]:
    """The day in memory, every rule judging or none."""
    made = quiet(listed)
    name = "product" if judge else "replay, unjudged"
    return Contender(name, partial(laid_out, made, seed, judge=judge), Exercise.finish)


def written(listed: int, seed: int) -> Contender[Exercise]:
    """The day with its journal as JSON lines and their chain."""
    return Contender("product, JSONL", partial(laid_out, quiet(listed), seed), _write)


def _write(run: Exercise) -> int:
    run.finish()
    return sum(map(len, encode(run.records)))


def tutorial(listed: int, seed: int) -> Contender[object]:
    """The tutorial form over the same day."""
    return PEERS[0].contender(flow(laid_out(quiet(listed), seed)))


def agree(run: Exercise, fed: Flow, peers: list[Contender[object]]) -> Waits:
    """What the day came to; stops if somebody lived another one, for then no ratio means anything.

    Who of two that reach the booths in one second takes the last free one is each tool's own affair and
    changes later waits there, never a desk's: desks and the last voter out must agree exactly.
    """
    run.finish()
    ours = lived(run)
    for peer in peers:
        theirs = peer.run(peer.setup())
        assert isinstance(theirs, Waits)
        off = abs(theirs.booth_mean - ours.booth_mean)
        desks = abs(theirs.desk_mean - ours.desk_mean) < 1e-9
        last = abs(theirs.last_out - ours.last_out) <= (60 if ties(fed) else 0)
        if not desks or not last or off > TOLERANCE * ours.booth_mean * max(1, ties(fed)):
            raise SystemExit(f"{peer.name} came to {theirs}, the product to {ours}")
    return ours


def compare(listed: int, seed: int, rounds: int) -> None:
    """The table of one station."""
    fed = flow(laid_out(quiet(listed), seed))
    peers = [peer.contender(fed) for peer in PEERS if peer.installed]
    came = agree(laid_out(quiet(listed), seed), fed, peers)
    print(f"{listed} listed, {len(fed.arrival)} voters, {fed.desks} desks, {fed.booths} booths, seed {seed}")
    print(f"{rounds} rounds, Python {python_version()}; {came}, {ties(fed)} booth ties")
    ours = [product(listed, seed), written(listed, seed), product(listed, seed, judge=False)]
    print(f"{'':<18}{'median':>9}{'min':>9}{'max':>9}{'us/voter':>10}")
    for row in ratios(peers[0], [*ours, *peers[1:]], rounds):
        print(_line(row, len(fed.arrival)))
    for peer in PEERS:
        if not peer.installed:
            print(f"{peer.name:<18}  not installed")


def _line(row: Ratio, voters: int) -> str:
    us = row.seconds / voters * 1e6
    return f"{row.name:<18}{row.middle:>9.3f}{row.low:>9.3f}{row.high:>9.3f}{us:>10.1f}"


def scale(seed: int, rounds: int) -> None:
    """Cost a voter at three sizes, as a ratio to the first; commissions grow with the list."""
    runs = [product(listed, seed) for listed in SIZES]
    voters = [len(run.setup().plan.comings) for run in runs]
    rows = ratios(runs[0], runs[1:], rounds)
    for listed, count, row in zip(SIZES, voters, rows, strict=True):
        print(f"{listed:>6} listed: {row.middle * voters[0] / count:.2f} of the cost a voter at {SIZES[0]}")


def weigh(listed: int, seed: int) -> None:
    """Peak memory of one day in processes of their own; both hold the same draws."""
    mine, theirs = (memory(f"bench.day:{what}", listed, seed) for what in ("product", "tutorial"))
    print(f"peak memory: {_over(mine, theirs)}")


def _over(mine: Memory, theirs: Memory) -> str:
    whole = f"process {mine.process / theirs.process:.2f}, " if mine.process and theirs.process else ""
    return f"{whole}day {mine.day / theirs.day:.2f} ({mine.day} and {theirs.day} KiB)"


def main() -> None:
    """Print every figure of the page `docs/background/performance.md`."""
    parser = ArgumentParser(prog="python -m bench.day")
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--full", action="store_true", help="all stations of the region, not a tenth")
    chosen = parser.parse_args()
    rounds, seed = int(chosen.rounds), int(chosen.seed)
    compare(LISTED, seed, rounds)
    weigh(LISTED, seed)
    scale(seed, max(3, rounds // 5))
    stations = STATIONS if chosen.full else STATIONS // 10
    serial, divided = region(stations)
    print(f"{stations} stations: CPU on two processes {divided / serial:.3f} of serial ({serial:.1f} s)")


if __name__ == "__main__":
    main()
