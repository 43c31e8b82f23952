"""The trip with the mobile box: told to those present, ordered by the chair. The doors are in `home`."""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.home import TripAnnounced
from simulator.station.boxes import STATIONARY
from simulator.station.station import Station


class AnnounceTrip(Command, frozen=True, gc=False):
    """Tell those present that members are about to leave with the mobile box."""

    SECONDS: ClassVar[int] = 30


class OrderTrip(Command, frozen=True, gc=False):
    """Send members out with a box; the first of them leads."""

    SECONDS: ClassVar[int] = 60
    box: str
    seats: tuple[str, ...]


class TripOrdered(Event, frozen=True, gc=False):
    """The chair said who goes out with which box; they get ready."""

    box: str
    seats: tuple[str, ...]


def announce_trip(_: Station, doing: Doing, __: AnnounceTrip) -> Outcome:
    """It can be said at any time."""
    return (TripAnnounced(*who(doing)),)


def order_trip(station: Station, doing: Doing, command: OrderTrip) -> Outcome:
    """Any box that is here, can be carried and was not opened, and anybody who is here, once each."""
    refused = _box(station, command.box) or _team(station, command.seats)
    if refused is not None:
        return refused
    if station.moment("trip-ordered") and not station.moment("trip-ended"):
        return Impossible("already-done")
    return (TripOrdered(*who(doing), command.box, tuple(dict.fromkeys(command.seats))),)


def _box(station: Station, name: str) -> Impossible | None:
    box = station.boxes.get(name)
    if box is None:
        return Impossible("no-such-box", name)
    if box.kind == STATIONARY:
        return Impossible("box-too-large", name)
    return Impossible("box-not-here", name) if box.away or box.opened else None


def _team(station: Station, seats: tuple[str, ...]) -> Impossible | None:
    if not seats:
        return Impossible("no-such-seat", "-")
    for seat in seats:
        if seat not in station.members:
            return Impossible("no-such-seat", seat)
        if station.members[seat].away:
            return Impossible("member-away", seat)
    return None


def trip_ordered(station: Station, event: TripOrdered) -> None:
    """They get ready."""
    station.moments["trip-ordered"] = event.at
    station.moments.pop("trip-ended", None)


APPLY = {TripOrdered: trip_ordered}
DECIDE = {AnnounceTrip: announce_trip, OrderTrip: order_trip}
