"""Colleagues walk over and sign an act that was drafted: whoever leads the commission, then two others.

Whoever has left meanwhile is replaced by somebody who is here; a person who plays is asked when there is nobody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.procedures.acts import ActDrafted, ActSigned, SignAct
from simulator.procedures.home import TeamReturned
from simulator.station.decisions import OTHERS_TO_SIGN

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew
    from simulator.life.room import Room
    from simulator.station.decisions import Act

SIGNING = (15, 40)
"""Seconds to walk over, read and sign (assumed; the walk is 10 to 20 of them)."""


def live(crew: Crew) -> None:
    """Hear that an act was drafted, and that it stands."""
    day = crew.room.day
    day.listen(ActDrafted, lambda event: day.start(sign_acts(crew, event.number)))
    day.listen(ActSigned, lambda event: _signed(crew, event))


def sign_acts(crew: Crew, number: int) -> Process:
    """One signature after another; a person who is at work in a seat signs by themselves."""
    room = crew.room
    leader = room.station.leader
    if room.slips(leader, "act-left", 300, number):
        return
    seats = ([] if room.manned(leader) else [leader]) + _others(crew, leader)[:OTHERS_TO_SIGN]
    for seat in seats:
        yield room.day.timeout(room.seconds("sign-act", SIGNING, number, seat))
        room.do(seat, SignAct(number))
    yield from _still_missing(crew, number)


def _still_missing(crew: Crew, number: int) -> Process:
    """As long as it is a draft: somebody else who is here, a person who plays, the team once it is back."""
    room, act = crew.room, crew.room.station.acts[number - 1]
    while not act.stands:
        wanted = _wanted(crew, act)
        free = [seat for seat in wanted if not room.manned(seat)]
        if free:
            yield room.day.timeout(room.seconds("sign-act", SIGNING, number, free[0]))
            room.do(free[0], SignAct(number))
            continue
        for seat in wanted:
            room.trays[seat].drop("act", number)
            room.trays[seat].put("act", number)
        if not room.station.road.box:
            return
        yield from room.until(TeamReturned, lambda: not room.station.road.box)


def _wanted(crew: Crew, act: Act) -> list[str]:
    """Members who are here and whose signature an act lacks."""
    station = crew.room.station
    leader, signed = station.leader, {one.seat for one in act.signed}
    enough = sum(one.member and not one.leads for one in act.signed) >= OTHERS_TO_SIGN
    led = any(one.leads for one in act.signed)
    here = [m.seat for m in station.members.values() if not (m.away or m.suspended) and m.seat not in signed]
    wanted = [seat for seat in here if (not led if seat == leader else not enough)]
    return sorted(wanted, key=lambda seat: seat in crew.clerks)


def sign(room: Room, seat: str, number: int) -> Process:
    """What a person who has left was asked to sign, by the seat's own hand."""
    yield room.day.timeout(SignAct.SECONDS)
    room.do(seat, SignAct(number))


def _signed(crew: Crew, event: ActSigned) -> None:
    """Whoever signed, or need not any more, is asked no more."""
    stands = crew.room.station.acts[event.number - 1].stands
    for seat, tray in crew.room.trays.items():
        if stands or seat == event.by:
            tray.drop("act", event.number)


def _others(crew: Crew, leader: str) -> list[str]:
    """Members who are here, first those whom no line waits for."""
    room = crew.room
    here = [
        m.seat
        for m in room.station.members.values()
        if m.seat != leader and not (m.away or m.suspended or room.manned(m.seat))
    ]
    return sorted(here, key=lambda seat: seat in crew.clerks)
