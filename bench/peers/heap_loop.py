"""The flow as a hand-written loop over a heap: the floor, what the arithmetic itself costs.

It must not grow into a simulator: nothing here could be observed, stopped, judged or extended.
"""

from __future__ import annotations

from heapq import heappop, heappush, heapreplace

from bench.peers.base import Flow, Waits, waits


def setup(flow: Flow) -> Flow:
    """Nothing to lay out: the flow is all there is."""
    return flow


def run(flow: Flow) -> Waits:
    """The day: a desk is the second at which it is free, the booths are a heap of such seconds.

    Between desks and booths stands a heap of those who walk, by the second they reach the booths,
    then by order of arrival.
    """
    visit, walk, booth = flow.visit, flow.walk, flow.booth
    desk_waits: list[float] = []
    booth_waits: list[float] = []
    desks = [0] * flow.desks
    booths = [0] * flow.booths
    walking: list[tuple[int, int]] = []

    def enter(reached: int, i: int) -> None:
        begins = max(booths[0], reached)
        booth_waits.append(begins - reached)
        heapreplace(booths, begins + booth[i])

    for i, (came, desk) in enumerate(zip(flow.arrival, flow.desk, strict=True)):
        while walking and walking[0][0] <= came:
            enter(*heappop(walking))
        begins = max(desks[desk], came)
        desk_waits.append(begins - came)
        desks[desk] = begins + visit[i]
        heappush(walking, (desks[desk] + walk[i], i))
    while walking:
        enter(*heappop(walking))
    return waits(desk_waits, booth_waits, max(booths))
