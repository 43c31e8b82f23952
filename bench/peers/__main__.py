"""`python -m bench.peers`: the table of the peers, ratios to SimPy's tutorial form.

It must not know the simulator, which is timed against the same first row elsewhere.
"""

from __future__ import annotations

from argparse import ArgumentParser

from bench.memory import Memory, memory
from bench.peers.all import PEERS
from bench.peers.base import Flow, synthetic
from bench.timing import Contender, Ratio, ratios

COLUMNS = ("median", "min", "max", "us/voter", "MiB", "day KiB")


def main() -> None:
    """Time every installed peer over one synthetic day and print what came out."""
    parser = ArgumentParser(prog="python -m bench.peers")
    parser.add_argument("--voters", type=int, default=937)
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    voters, rounds, seed = int(chosen.voters), int(chosen.rounds), int(chosen.seed)
    flow = synthetic(voters, seed)
    contenders = [peer.contender(flow) for peer in PEERS if peer.installed]
    print(f"{voters} voters, {flow.desks} desks, {flow.booths} booths, seed {seed}, {rounds} rounds")
    _print_day(flow, contenders)
    print("".join([" " * 16, *(f"{column:>10}" for column in COLUMNS)]))
    for row in ratios(contenders[0], contenders[1:], rounds):
        taken = memory("bench.peers.all:synthetic_contender", row.name, voters, seed)
        print(_line(row, taken, voters))
    for peer in PEERS:
        if not peer.installed:
            print(f"{peer.name:<16}  not installed")


def _print_day(flow: Flow, contenders: list[Contender[object]]) -> None:
    """What the day came to; stops if two tools disagree, for then no ratio means anything."""
    first = contenders[0].run(contenders[0].setup())
    print(first)
    for contender in contenders[1:]:
        found = contender.run(contender.setup())
        if found != first:
            raise SystemExit(f"{contender.name} came to {found} over {len(flow.arrival)} voters")


def _line(row: Ratio, taken: Memory, voters: int) -> str:
    """One row of the table."""
    times = f"{row.middle:>10.3f}{row.low:>10.3f}{row.high:>10.3f}{row.seconds / voters * 1e6:>10.1f}"
    whole = f"{taken.process / 1024:>10.1f}" if taken.process else f"{'-':>10}"
    return f"{row.name:<16}{times}{whole}{taken.day:>10}"


if __name__ == "__main__":
    main()
