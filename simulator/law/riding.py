"""The law of riding along with the mobile box: an observer who asks is let along (OBS-07)."""

from __future__ import annotations

from simulator.law.base import Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.riding import RideAnswered


def ride_answered(court: Court, number: int, event: RideAnswered) -> None:
    """Nobody who watches inside is kept from the doors."""
    court.judge("OBS-07", event.granted, event, number, "ride-refused")


JUDGES: dict[type[Event], Judge] = {RideAnswered: ride_answered}
RULES = {"OBS-07": "ride_answered"}
