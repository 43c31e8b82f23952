"""Along with the mobile box: an observer asks to ride with the team, is let along or not, and is out with it.

What they see at the doors is the doors' own affair; whether they had to be let along it does not know.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.watching import absent
from simulator.station.station import Station
from simulator.station.watching import ROAD


class AskToRide(Command, frozen=True, gc=False):
    """Ask to go along with the mobile box."""

    SECONDS: ClassVar[int] = 15


class AnswerRide(Command, frozen=True, gc=False):
    """Let an observer go along, or not."""

    SECONDS: ClassVar[int] = 15
    granted: bool = True


class RideAsked(Event, frozen=True, gc=False):
    """The observer asked to go along with the mobile box on its next trip."""


class RideAnswered(Event, frozen=True, gc=False):
    """The observer was told that they can go along with the mobile box, or that they cannot."""

    granted: bool = True


class ObserverRode(Event, frozen=True, gc=False):
    """The observer who was let along left with the team; they are back when it is."""


def ask_to_ride(station: Station, doing: Doing, _: AskToRide) -> Outcome:
    """Before the team is out and while voting goes on or is to come, again after a refusal too."""
    if station.moment("closed"):
        return absent(station, doing) or Impossible("not-open")
    if any(box.away for box in station.boxes.values()):
        return absent(station, doing) or Impossible("team-is-out")
    ride = station.watch.ride
    if ride.granted or (ride.asked and not ride.refused):
        return absent(station, doing) or Impossible("already-done")
    return absent(station, doing) or (RideAsked(*who(doing)),)


def answer_ride(station: Station, doing: Doing, command: AnswerRide) -> Outcome:
    """Whatever was asked, once."""
    ride = station.watch.ride
    if not ride.asked:
        return Impossible("nothing-asked")
    return Impossible("already-done") if ride.granted or ride.refused else (RideAnswered(*who(doing), command.granted),)


def ride_asked(station: Station, event: RideAsked) -> None:
    """They wait for an answer."""
    ride = station.watch.ride
    ride.asked, ride.refused = event.at, 0


def ride_answered(station: Station, event: RideAnswered) -> None:
    """It was said."""
    ride = station.watch.ride
    if event.granted:
        ride.granted = event.at
    else:
        ride.refused = event.at


def observer_rode(station: Station, event: ObserverRode) -> None:
    """In the car, with nothing counted any more."""
    station.watch.ride.out, station.watch.place, station.watch.counting = True, ROAD, ""


APPLY = {RideAsked: ride_asked, RideAnswered: ride_answered, ObserverRode: observer_rode}
DECIDE = {AskToRide: ask_to_ride, AnswerRide: answer_ride}
