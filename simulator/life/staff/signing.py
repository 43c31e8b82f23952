"""Colleagues walk over and sign an act that was drafted: whoever leads the commission, then two others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.procedures.acts import ActDrafted, SignAct
from simulator.station.decisions import OTHERS_TO_SIGN

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew

SIGNING = (15, 40)
"""Seconds to walk over, read and sign (assumed; the walk is 10 to 20 of them)."""


def live(crew: Crew) -> None:
    """Hear that an act was drafted."""
    day = crew.room.day
    day.listen(ActDrafted, lambda event: day.start(sign_acts(crew, event.number)))


def sign_acts(crew: Crew, number: int) -> Process:
    """One signature after another; a person who is at work in a seat signs by themselves."""
    room = crew.room
    leader = room.station.leader
    if room.slips(leader, "act-left", 300, number):
        return
    seats = ([] if room.manned(leader) else [leader]) + _others(crew, leader)
    for seat in seats:
        yield room.day.timeout(room.seconds("sign-act", SIGNING, number, seat))
        room.do(seat, SignAct(number))


def _others(crew: Crew, leader: str) -> list[str]:
    """Two members who are here, first those whom no line waits for."""
    room = crew.room
    here = [
        m.seat
        for m in room.station.members.values()
        if m.seat != leader and not (m.away or m.suspended or room.manned(m.seat))
    ]
    return sorted(here, key=lambda seat: seat in crew.clerks)[:OTHERS_TO_SIGN]
