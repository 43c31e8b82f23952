"""A journal folded into a station without engine, law or time: what is so after its events."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from simulator.procedures.all import APPLY
from simulator.procedures.base import Event
from simulator.station.laid import Laid
from simulator.station.station import Station


def fold(records: Iterable[Any]) -> Station:
    """The station after all events of these records; ValueError when none of them is the station as laid."""
    station: Station | None = None
    for record in records:
        if isinstance(record, Laid):
            station = Station(record)
        elif isinstance(record, Event) and station is not None:
            APPLY[type(record)](station, record)
    if station is None:
        raise ValueError("no station was laid")
    return station
