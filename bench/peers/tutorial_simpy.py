"""The flow as SimPy's tutorial teaches it: a process a voter, a `Resource` a desk, `with`.

The measure of all others, so it must know no trick: whatever makes it faster belongs elsewhere.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field

import simpy

from bench.peers.base import Flow, Waits, waits

Steps = Generator[simpy.Event, None, None]


@dataclass(slots=True)
class Station:
    """The room before opening: the environment, its resources, and what will be noted."""

    env: simpy.Environment
    desks: list[simpy.Resource]
    booths: simpy.Resource
    flow: Flow
    desk_waits: list[float] = field(default_factory=list)
    booth_waits: list[float] = field(default_factory=list)


def setup(flow: Flow) -> Station:
    """An environment with a resource for each desk and one for the booths."""
    env = simpy.Environment()
    desks = [simpy.Resource(env, capacity=1) for _ in range(flow.desks)]
    return Station(env, desks, simpy.Resource(env, capacity=flow.booths), flow)


def voter(station: Station, i: int) -> Steps:
    """A voter's way from the door to the box."""
    env, flow = station.env, station.flow
    came = env.now
    with station.desks[flow.desk[i]].request() as req:
        yield req
        station.desk_waits.append(env.now - came)
        yield env.timeout(flow.visit[i])
    yield env.timeout(flow.walk[i])
    came = env.now
    with station.booths.request() as req:
        yield req
        station.booth_waits.append(env.now - came)
        yield env.timeout(flow.booth[i])


def source(station: Station) -> Steps:
    """Creates the voters as they come."""
    env = station.env
    for i, moment in enumerate(station.flow.arrival):
        yield env.timeout(moment - env.now)
        env.process(voter(station, i))


def run(station: Station) -> Waits:
    """The day, until nothing is left to happen."""
    station.env.process(source(station))
    station.env.run()
    return waits(station.desk_waits, station.booth_waits, station.env.now)
