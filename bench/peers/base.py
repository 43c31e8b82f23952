"""The voter flow of one polling day that every peer is fed, and the figures all must agree on.

It must not know any simulation tool, nor the simulator that the peers are compared with.

A voter arrives, joins the line of their desk (one member each, first come first served), is
served, walks to the booths, waits for a free one in order of coming there, and leaves from it.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, cast

from bench.timing import Contender

OPENS = 7 * 3600
CLOSES = 20 * 3600


@dataclass(frozen=True, slots=True)
class Flow:
    """One day's draws, in whole seconds; the five lists are parallel, voters sorted by arrival.

    `arrival` counts from midnight, the other three are durations; `desk` is 0 to `desks` - 1.
    """

    desks: int
    booths: int
    arrival: list[int]
    desk: list[int]
    visit: list[int]
    walk: list[int]
    booth: list[int]


@dataclass(frozen=True, slots=True)
class Waits:
    """What a day came to: mean seconds in a desk's line and for a booth, and the last voter out."""

    desk_mean: float
    booth_mean: float
    last_out: int


def waits(desk_waits: list[float], booth_waits: list[float], last_out: float) -> Waits:
    """The figures of a day from every voter's two waits, in any order; whole seconds throughout.

    Clocks are typed as floats by most tools; fed whole seconds they stay whole, so sums are exact.
    """
    voters = len(desk_waits)
    return Waits(sum(desk_waits) / voters, sum(booth_waits) / voters, int(last_out))


class PeerModule(Protocol):
    """What each file beside this one offers: a day laid out, then lived through."""

    def setup(self, flow: Flow) -> object:
        """Everything made before the first voter; not timed."""

    def run(self, state: object) -> Waits:
        """The day itself, once for each state; timed."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool to compare with: its name in the table, the package it needs, the module here."""

    name: str
    needs: str
    module: str

    @property
    def installed(self) -> bool:
        """Whether the tool is there; Ciw and salabim are extras that nothing else needs."""
        return find_spec(self.needs) is not None

    def contender(self, flow: Flow) -> Contender[object]:
        """This peer over one flow, ready to be timed."""
        module = cast("PeerModule", import_module(f"bench.peers.{self.module}"))
        return Contender(self.name, lambda: module.setup(flow), module.run)


def synthetic(voters: int, seed: int) -> Flow:
    """A day of two humps (11:00 and 17:30), a desk for each 235 voters, a booth for each 134.

    At 937 voters it has the load of the mean station: four desks, seven booths, some 100 voters
    an hour at the peak, 103 s a visit, 190 s a booth. Nobody reaches the booths in the same
    second (see `untied`).
    """
    draws = random.Random(seed)
    desks = max(1, round(voters / 235))
    flow = Flow(
        desks=desks,
        booths=max(1, round(voters * 7 / 937)),
        arrival=sorted(_arrival(draws) for _ in range(voters)),
        desk=[draws.randrange(desks) for _ in range(voters)],
        visit=[30 + round(draws.gammavariate(2, 36.5)) for _ in range(voters)],
        walk=[draws.randint(5, 20) for _ in range(voters)],
        booth=[40 + round(draws.gammavariate(3, 50)) for _ in range(voters)],
    )
    return untied(flow)


def _arrival(draws: random.Random) -> int:
    """A second between opening and closing: 40 % of voters spread evenly, the rest in two humps."""
    while True:
        hump = draws.random()
        if hump < 0.40:
            return draws.randrange(OPENS, CLOSES)
        middle, spread = (11.0, 1.75) if hump < 0.73 else (17.5, 1.5)
        second = round(3600 * draws.gauss(middle, spread))
        if OPENS <= second < CLOSES:
            return second


def reaching(flow: Flow) -> list[int]:
    """The second at which each voter reaches the booths; no simulation, a desk has one line."""
    free = [0] * flow.desks
    reached = []
    for came, desk, visit, walk in zip(flow.arrival, flow.desk, flow.visit, flow.walk, strict=True):
        free[desk] = max(free[desk], came) + visit
        reached.append(free[desk] + walk)
    return reached


def ties(flow: Flow) -> int:
    """How many voters reach the booths in a second in which an earlier one reached them too."""
    return len(flow.arrival) - len(set(reaching(flow)))


def untied(flow: Flow) -> Flow:
    """The same flow, some walks lengthened by a second or so: no two reach the booths at once.

    Who of two takes the last free booth is each tool's own affair (Ciw draws lots), and changes
    every later wait. Nothing else in the flow hangs on the order within a second: a desk's line
    is in order of arrival everywhere, and a booth given back in the second in which somebody
    comes goes to whoever came first. So over an untied flow all tools agree exactly.
    """
    taken: set[int] = set()
    walks = []
    for reached, walk in zip(reaching(flow), flow.walk, strict=True):
        second = reached
        while second in taken:
            second += 1
        taken.add(second)
        walks.append(walk + second - reached)
    return replace(flow, walk=walks)
