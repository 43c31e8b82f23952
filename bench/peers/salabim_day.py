"""The flow as salabim's manual writes it: a component a voter, resources that are requested, holds.

It must not know how the others do it. The form with `yield` is used, because the other one wants
greenlet; the trace is off, the monitors stay on as a new user finds them.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any

import salabim  # type: ignore[import-not-found,import-untyped,unused-ignore]

from bench.peers.base import Flow, Waits, waits


@dataclass(slots=True)
class Station:
    """The room before opening: the environment, its resources, and what will be noted."""

    env: Any
    desks: list[Any]
    booths: Any
    flow: Flow
    desk_waits: list[float] = field(default_factory=list)
    booth_waits: list[float] = field(default_factory=list)


class Voter(salabim.Component):  # type: ignore[misc,unused-ignore]  # salabim carries no types
    """A voter, from the door to the box."""

    def process(self, station: Station, i: int) -> Generator[None, None, None]:
        """The voter's way."""
        env, flow = station.env, station.flow
        desk = station.desks[flow.desk[i]]
        came = env.now()
        yield self.request(desk)
        station.desk_waits.append(env.now() - came)
        yield self.hold(flow.visit[i])
        self.release(desk)
        yield self.hold(flow.walk[i])
        came = env.now()
        yield self.request(station.booths)
        station.booth_waits.append(env.now() - came)
        yield self.hold(flow.booth[i])
        self.release(station.booths)


class Source(salabim.Component):  # type: ignore[misc,unused-ignore]
    """The street."""

    def process(self, station: Station) -> Generator[None, None, None]:
        """Creates the voters as they come."""
        for i, moment in enumerate(station.flow.arrival):
            yield self.hold(till=moment)
            Voter(station=station, i=i)


def setup(flow: Flow) -> Station:
    """An environment with a resource for each desk and one for the booths."""
    env = salabim.Environment(trace=False, yieldless=False)
    desks = [salabim.Resource("desk.", capacity=1) for _ in range(flow.desks)]
    return Station(env, desks, salabim.Resource("booths", capacity=flow.booths), flow)


def run(station: Station) -> Waits:
    """The day, until nothing is left to happen."""
    Source(station=station)
    station.env.run()
    return waits(station.desk_waits, station.booth_waits, station.env.now())
