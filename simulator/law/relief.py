"""The law of desks that change hands: whoever gets up from one leaves somebody at the table who issues."""

from __future__ import annotations

from simulator.law.base import Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.relief import DeskGivenUp


def desk_given_up(court: Court, number: int, event: DeskGivenUp) -> None:
    """Issuing goes on: at another desk, or at this one with somebody else."""
    others = [desk.member for desk in court.station.desks if desk.member and desk.member != event.by]
    court.judge("ISS-15", bool(others or event.taker), event, number, "desk-deserted")


JUDGES: dict[type[Event], Judge] = {DeskGivenUp: desk_given_up}
RULES = {"ISS-15": "desk_given_up"}
