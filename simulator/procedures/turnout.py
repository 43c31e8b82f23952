"""Turnout reports: signatures counted some minutes before an hour, the figure sent up some minutes after it."""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.telephone import TURNOUT, unanswered
from simulator.station.clock import hm
from simulator.station.station import Station


class SendTurnout(Command, frozen=True, gc=False):
    """Phone the figure for a nominal hour through to the territorial commission."""

    SECONDS: ClassVar[int] = 120
    hour: int
    value: int


class CountTurnout(Command, frozen=True, gc=False):
    """Add up the signatures of the lists for a report."""

    SECONDS: ClassVar[int] = 240
    hour: int


class TurnoutSent(Event, frozen=True, gc=False):
    """A figure went up for a nominal hour (second of the day)."""

    hour: int
    value: int


class TurnoutCounted(Event, frozen=True, gc=False):
    """Signatures were added up for a report: so many voters given ballots, as paper tells it."""

    hour: int
    value: int


def count_turnout(station: Station, doing: Doing, command: CountTurnout) -> Outcome:
    """As often as one likes."""
    return (TurnoutCounted(*who(doing), command.hour, station.signatures),)


def turnout_counted(station: Station, event: TurnoutCounted) -> None:
    """Known, not yet on paper."""


def send_turnout(station: Station, doing: Doing, command: SendTurnout) -> Outcome:
    """A figure for an hour goes up once, when somebody answers."""
    if station.moment(f"turnout-{hm(command.hour)}"):
        return Impossible("already-done")
    in_vain = unanswered(station, doing, TURNOUT, command.hour)
    return in_vain or (TurnoutSent(*who(doing), command.hour, command.value),)


def turnout_sent(station: Station, event: TurnoutSent) -> None:
    """It cannot be called back."""
    station.moments[f"turnout-{hm(event.hour)}"] = event.at
    station.line.said[event.hour] = event.value


APPLY = {TurnoutCounted: turnout_counted, TurnoutSent: turnout_sent}
DECIDE = {CountTurnout: count_turnout, SendTurnout: send_turnout}
