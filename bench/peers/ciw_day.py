"""The flow as a Ciw network: a node a desk, one of endless servers for the walk, one of booths.

It must not know how the others do it. Ciw draws from distributions, so the day's own seconds come
in as `Sequential` gaps between arrivals and as a distribution that looks at who is served.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import ciw  # type: ignore[import-not-found,import-untyped,unused-ignore]

from bench.peers.base import Flow, Waits, waits


class Own(ciw.dists.Distribution):  # type: ignore[misc,unused-ignore]  # Ciw carries no types
    """Each individual's own seconds; `seconds` is in the order of their numbers."""

    def __init__(self, seconds: list[int]) -> None:
        """Individuals are numbered from 1."""
        self.seconds = seconds

    def sample(self, t: float | None = None, ind: Any = None) -> int:  # noqa: ARG002
        """The seconds of the individual whose service begins."""
        number: int = ind.id_number
        return self.seconds[number - 1]


@dataclass(slots=True)
class Network:
    """The room before opening."""

    simulation: Any
    flow: Flow


def setup(flow: Flow) -> Network:
    """A network of desks, walk and booths, and a simulation over it."""
    order = sorted(range(len(flow.arrival)), key=lambda i: (flow.arrival[i], flow.desk[i], i))
    network = ciw.create_network(
        arrival_distributions=[*(_arrivals(flow, d) for d in range(flow.desks)), None, None],
        service_distributions=[
            *(Own([flow.visit[i] for i in order]) for _ in range(flow.desks)),
            Own([flow.walk[i] for i in order]),
            Own([flow.booth[i] for i in order]),
        ],
        number_of_servers=[*[1] * flow.desks, float("inf"), flow.booths],
        routing=ciw.routing.NetworkRouting(
            routers=[
                *(ciw.routing.Direct(to=flow.desks + 1) for _ in range(flow.desks)),
                ciw.routing.Direct(to=flow.desks + 2),
                ciw.routing.Leave(),
            ]
        ),
    )
    return Network(ciw.Simulation(network), flow)


def _arrivals(flow: Flow, desk: int) -> Any:
    """The gaps between one desk's arrivals; then nobody ever, for `Sequential` begins again."""
    moments = [came for came, at in zip(flow.arrival, flow.desk, strict=True) if at == desk]
    gaps = [later - earlier for earlier, later in zip([0, *moments], moments, strict=False)]
    return ciw.dists.Sequential([*gaps, float("inf")])


def run(network: Network) -> Waits:
    """The day, until all have left; the waits are read from Ciw's records."""
    flow, simulation = network.flow, network.simulation
    simulation.simulate_until_max_customers(len(flow.arrival), method="Finish")
    records = simulation.get_all_records()
    return waits(
        [record.waiting_time for record in records if record.node <= flow.desks],
        [record.waiting_time for record in records if record.node == flow.desks + 2],
        max(record.exit_date for record in records),
    )
