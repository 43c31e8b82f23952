"""Who stops at a played desk: the first five of the day, those sent, and draws from a stream of their own.

Everybody else is served there by the seat's own hand. That somebody stops must tell nothing, so as many
in order stop as the scenario's mix asks for.
"""

from __future__ import annotations

from simulator.scenario.crowd import Crowd
from simulator.station.people import DEPUTY

FIRST = 5
"""So many of the day stop in any case."""


def stops(crowd: Crowd, played: tuple[str, ...], seats: tuple[str, ...]) -> set[int]:
    """Who stops at the played desks; at the others too where a deputy, who takes them over for a while, is played."""
    here, elsewhere = _here(crowd, played, seats)
    found = _stopping(crowd, here, FIRST)
    return found | _stopping(crowd, elsewhere, 0) if DEPUTY in played else found


def _stopping(crowd: Crowd, here: list[int], first: int) -> set[int]:
    """Those sent, the odd, as many in order, and the first of the day."""
    if crowd.given.scenario.stops == "every":
        return set(here)
    sent = {p for p in here if p in crowd.sent}
    if crowd.given.scenario.stops == "sent":
        return sent
    odd = {p for p in here if p in crowd.personas and not crowd.personas[p].in_order}
    plain = [p for p in here if p not in sent and p not in odd]
    chosen = sent | odd | set(plain[:first])
    share = crowd.given.scenario.mix.in_order
    wanted = len(odd) * share // max(1, 100 - share) - len(chosen - odd)
    return chosen | _drawn(crowd, plain[first:], max(0, wanted))


def _here(crowd: Crowd, played: tuple[str, ...], seats: tuple[str, ...]) -> tuple[list[int], list[int]]:
    """Everybody who comes to the played desks, and to the others, in the order of coming."""
    desks = [s for s in seats if s.startswith("issuer")] + [DEPUTY]
    mine = {desks.index(seat) for seat in played if seat in desks}
    order = sorted(crowd.comings, key=lambda p: (crowd.comings[p], p))
    return [p for p in order if crowd.desk(p) in mine], [p for p in order if crowd.desk(p) not in mine]


def _drawn(crowd: Crowd, rest: list[int], wanted: int) -> set[int]:
    """So many of those in order, three in ten of them such as look odd."""
    rows = crowd.given.draws.rows("stops", len(crowd.people.people))
    looking = sorted((p for p in rest if p in crowd.personas), key=lambda p: (rows[p], p))
    odd_looking = set(looking[: wanted * 3 // 10])
    others = sorted((p for p in rest if p not in odd_looking), key=lambda p: (rows[p], p))
    return odd_looking | set(others[: wanted - len(odd_looking)])
