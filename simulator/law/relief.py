"""The law of desks that change hands: somebody goes on issuing, and only members named in the morning do."""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.patrol import PostGiven
from simulator.procedures.relief import DeskGivenUp


def desk_given_up(court: Court, number: int, event: DeskGivenUp) -> None:
    """Issuing goes on: at another desk, or at this one with somebody else who was named."""
    others = [desk.member for desk in court.station.desks if desk.member and desk.member != event.by]
    court.judge("ISS-15", bool(others or event.taker), event, number, "desk-deserted")
    if event.taker in court.named:
        court.keep("COM-09", event.by)
    elif event.taker:
        court.find("COM-09", BROKEN, event, number, "desk-to-unnamed")


def post_given(court: Court, number: int, event: PostGiven) -> None:
    """While voting goes on a desk is given to nobody who was not named; before it, naming is yet to come."""
    if event.post.startswith("desk-") and court.station.open:
        court.judge("COM-09", event.seat in court.named, event, number, "desk-to-unnamed")


JUDGES: dict[type[Event], Judge] = {DeskGivenUp: desk_given_up, PostGiven: post_given}
RULES = {"ISS-15": "desk_given_up", "COM-09": "post_given"}
