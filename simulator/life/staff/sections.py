"""A section of the list whose member is out: it goes on to another desk when the line there is much shorter.

It does not know why the member is out, nor where.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.procedures.home import HandSection
from simulator.station.clock import MINUTE

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew
    from simulator.life.staff.issuing import Clerk

LOOK = 10 * MINUTE
"""How often somebody looks at the lines (assumed)."""

SHORTER = 8
"""So many people fewer in another line make it worth the two minutes that handing a section over takes (assumed)."""


def share(crew: Crew, seat: str) -> Process:
    """As long as a member is out, whoever has the shortest line keeps the section."""
    day = crew.room.day
    yield day.timeout(LOOK)
    while seat in crew.relieved:
        keeper = crew.clerks[crew.relieved[seat]]
        taker = _shortest(crew, keeper)
        if taker is not None and len(keeper.line) - len(taker.line) >= SHORTER and _free(crew, keeper):
            yield from _hand_on(crew, seat, keeper, taker)
        yield day.timeout(LOOK)


def _free(crew: Crew, clerk: Clerk) -> bool:
    """Whether a member can be called: nobody plays the seat, and they are at the desk."""
    return clerk.seat not in crew.room.played and not clerk.out and clerk.called is None


def _shortest(crew: Crew, keeper: Clerk) -> Clerk | None:
    others = [clerk for clerk in crew.clerks.values() if clerk is not keeper and _free(crew, clerk)]
    return min(others, key=lambda clerk: len(clerk.line), default=None)


def _hand_on(crew: Crew, seat: str, keeper: Clerk, taker: Clerk) -> Process:
    """The keeper finishes with whoever stands there and hands the section over, unless its member is back by then."""
    yield from keeper.called_away()
    yield crew.room.day.timeout(HandSection.SECONDS)
    if crew.relieved.get(seat) == keeper.seat and not taker.out:
        crew.room.do(keeper.seat, HandSection(crew.clerks[seat].index, taker.seat))
        crew.relieved[seat] = taker.seat
        taker.knock()
    keeper.resume()
