"""The trip with the mobile box: who is asked along, told to those present, ordered by the chair. Doors: `home`."""

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


class AskAlong(Command, frozen=True, gc=False):
    """Ask a colleague to go with the mobile box."""

    SECONDS: ClassVar[int] = 15
    seat: str


class AnswerTrip(Command, frozen=True, gc=False):
    """Say that one goes with the mobile box, or that one stays; asked or not."""

    SECONDS: ClassVar[int] = 10
    goes: bool


class TripAsked(Event, frozen=True, gc=False):
    """A colleague was asked to go with the mobile box."""

    seat: str


class TripAnswered(Event, frozen=True, gc=False):
    """A member said that they go with the mobile box, or that they stay."""

    goes: bool


class TripOrdered(Event, frozen=True, gc=False):
    """The chair said who goes out with which box; they get ready."""

    box: str
    seats: tuple[str, ...]


def announce_trip(_: Station, doing: Doing, __: AnnounceTrip) -> Outcome:
    """It can be said at any time."""
    return (TripAnnounced(*who(doing)),)


def order_trip(station: Station, doing: Doing, command: OrderTrip) -> Outcome:
    """Any box that is here, can be carried and was not opened, and anybody who is here, each once."""
    refused = _box(station, command.box) or _team(station, command.seats)
    if refused is not None:
        return refused
    if station.trip_under_way:
        return Impossible("already-done")
    return (TripOrdered(*who(doing), command.box, command.seats),)


def ask_along(station: Station, doing: Doing, command: AskAlong) -> Outcome:
    """Anybody of the commission who is here."""
    return _team(station, (command.seat,)) or (TripAsked(*who(doing), command.seat),)


def answer_trip(station: Station, doing: Doing, command: AnswerTrip) -> Outcome:
    """By anybody of the commission, as often as they change their mind."""
    if doing.by not in station.members:
        return Impossible("no-such-seat", doing.by)
    return (TripAnswered(*who(doing), command.goes),)


def goes(station: Station, seat: str) -> bool:
    """Whether a member said that they go with the box."""
    return bool(station.moment(f"goes-{seat}"))


def answered(station: Station, seat: str) -> bool:
    """Whether a member said at all what they do."""
    return goes(station, seat) or bool(station.moment(f"stays-{seat}"))


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
    if len(set(seats)) < len(seats):
        return Impossible("same-member-twice", seats[0])
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
    for seat in station.members:
        for answer in ("goes", "stays"):
            station.moments.pop(f"{answer}-{seat}", None)


def trip_asked(station: Station, event: TripAsked) -> None:
    """They have a say in it; what was said before counts no more."""
    for answer in ("goes", "stays"):
        station.moments.pop(f"{answer}-{event.seat}", None)


def trip_answered(station: Station, event: TripAnswered) -> None:
    """Said for the next trip."""
    word, other = ("goes", "stays") if event.goes else ("stays", "goes")
    station.moments[f"{word}-{event.by}"] = event.at
    station.moments.pop(f"{other}-{event.by}", None)


APPLY = {TripAsked: trip_asked, TripAnswered: trip_answered, TripOrdered: trip_ordered}
DECIDE = {AskAlong: ask_along, AnswerTrip: answer_trip, AnnounceTrip: announce_trip, OrderTrip: order_trip}
