"""The peers, in the order of the table; the first is the measure of all others.

It must not import the tools themselves: two of them are extras that may be missing.
"""

from __future__ import annotations

from bench.peers.base import Peer, synthetic
from bench.timing import Contender

PEERS = (
    Peer("SimPy tutorial", "simpy", "tutorial_simpy"),
    Peer("Ciw", "ciw", "ciw_day"),
    Peer("salabim", "salabim", "salabim_day"),
    Peer("heap loop", "heapq", "heap_loop"),
)


def synthetic_contender(name: str, voters: int, seed: int) -> Contender[object]:
    """The named peer over a synthetic day; the target that `bench.memory` is given."""
    peer = next(peer for peer in PEERS if peer.name == name)
    return peer.contender(synthetic(voters, seed))
