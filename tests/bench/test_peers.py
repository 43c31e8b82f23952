"""The benchmark's peers live through one and the same day, so that their ratios mean something.

No timing is asserted here: the measuring is tried with a clock that the test itself winds.
"""

from __future__ import annotations

from functools import partial
from itertools import count

import pytest

from bench import memory, timing
from bench.peers.all import PEERS
from bench.peers.base import Flow, Peer, Waits, reaching, synthetic, ties, untied
from bench.timing import Contender, ratios

DAYS = ((1, 1), (40, 2), (937, 1), (937, 2), (937, 3), (1500, 4))

SMALL = Flow(
    desks=2,
    booths=1,
    arrival=[10, 10, 11, 30],
    desk=[0, 0, 1, 0],
    visit=[100, 50, 100, 20],
    walk=[5, 5, 10, 5],
    booth=[40, 30, 60, 10],
)
"""By hand: desk 0 is free at 110, 160, 180 and desk 1 at 111; the booths are reached at 115, 165,
185 and 121; the one booth is taken at 115, 155 (by the third voter), 215 and 245, free at 255."""


def live(peer: Peer, flow: Flow) -> Waits:
    """What a peer's day comes to; a tool that is not installed skips the test."""
    if not peer.installed:
        pytest.skip(f"{peer.needs} is not installed")
    contender = peer.contender(flow)
    result = contender.run(contender.setup())
    assert isinstance(result, Waits)
    return result


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_a_day_worked_out_by_hand(peer: Peer) -> None:
    """Every tool finds the waits that pencil and paper find."""
    desk_waits, booth_waits = 100 + 130, (155 - 121) + (215 - 165) + (245 - 185)
    assert live(peer, SMALL) == Waits(desk_waits / 4, booth_waits / 4, 255)


@pytest.mark.parametrize(("voters", "seed"), DAYS)
@pytest.mark.parametrize("peer", PEERS[1:], ids=lambda peer: peer.name)
def test_all_tools_live_the_same_day(peer: Peer, voters: int, seed: int) -> None:
    """Sums of waits and the last voter out agree exactly with SimPy's tutorial form."""
    flow = synthetic(voters, seed)
    assert live(peer, flow) == live(PEERS[0], flow)


@pytest.mark.parametrize(("voters", "seed"), DAYS)
def test_a_synthetic_day_leaves_nothing_to_lots(voters: int, seed: int) -> None:
    """No two voters reach the booths at once, and all come sorted, within opening hours."""
    flow = synthetic(voters, seed)
    assert ties(flow) == 0
    assert flow.arrival == sorted(flow.arrival)
    assert 7 * 3600 <= flow.arrival[0] <= flow.arrival[-1] < 20 * 3600
    assert flow == synthetic(voters, seed)


def test_untying_moves_as_few_seconds_as_it_can() -> None:
    """Of three who would reach the booths at once two walk on, one second and two."""
    flow = Flow(3, 1, [0, 0, 0], [0, 1, 2], [9, 9, 9], [4, 4, 4], [1, 1, 1])
    assert ties(flow) == 2
    assert untied(flow).walk == [4, 5, 6]
    assert reaching(untied(flow)) == [13, 14, 15]
    assert untied(untied(flow)) == untied(flow)


def test_ratios_are_taken_within_a_round(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that gets slower each round leaves the ratios alone; each run has its own state."""
    states = count()
    used: list[int] = []
    seconds = {"base": 2.0, "half": 1.0}
    clock = 0.0

    def run(name: str, state: int) -> None:
        nonlocal clock
        used.append(state)
        clock += seconds[name] * (1 + (len(used) - 1) // 2)

    monkeypatch.setattr(timing, "process_time", lambda: clock)
    base = Contender("base", lambda: next(states), partial(run, "base"))
    half = Contender("half", lambda: next(states), partial(run, "half"))
    rows = ratios(base, [half], rounds=3)
    assert [(row.name, row.low, row.middle, row.high) for row in rows] == [
        ("base", 1.0, 1.0, 1.0),
        ("half", 0.5, 0.5, 0.5),
    ]
    assert [row.seconds for row in rows] == [6.0, 3.0]
    assert used == list(range(8))


def test_memory_is_asked_of_another_process() -> None:
    """A peak comes back from the child, and a day four times as long takes more of it."""
    target = "bench.peers.all:synthetic_contender"
    short, long = (memory.memory(target, "heap loop", voters, 1) for voters in (2_000, 8_000))
    assert 0 < short.day < long.day
    assert short.process is None or short.process > short.day
