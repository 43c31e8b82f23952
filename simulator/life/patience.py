"""Nobody waits for ever: after voting hours, whoever waits before a person who does not see to them gives up and goes.

While nobody plays, the members' own hands see to everybody; this is for a seat where a person looks elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.station.clock import MINUTE
from simulator.station.people import ASIDE

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew

STAYS = 40 * MINUTE
"""How long after the hour somebody inside waits to be seen to (assumed)."""

AGAIN = 10 * MINUTE
"""How often those who still wait lose patience."""


def evening(crew: Crew) -> Process:
    """From forty minutes after the hour until voting is declared over."""
    room = crew.room
    yield room.day.until(room.plan.hours.voting_to + STAYS)
    while not room.station.moment("closed"):
        for seat in filter(room.manned, room.station.members):
            for kind, value, _ in room.trays[seat].waiting():
                _lose(crew, seat, kind, value)
        yield room.day.timeout(AGAIN)


def _lose(crew: Crew, seat: str, kind: str, value: object) -> None:
    """One who waited for a person leaves; a desk that asked for sheets hears that there are none, and its line goes."""
    room = crew.room
    if kind in ("person", "case"):
        voter = int(str(value[0] if isinstance(value, tuple) else value))
        room.trays[seat].drop(kind, value)
        if room.station.where.get(voter) == ASIDE:
            crew.voters.away(voter)
    elif kind == "more":
        room.trays[seat].drop(kind, value)
        room.nothing_left = True
        for clerk in crew.clerks.values():
            if clerk.brought is not None:
                for voter in tuple(clerk.line):
                    crew.voters.away(voter)
                clerk.supplied()
