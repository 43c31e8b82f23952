"""Calls to the territorial commission: a line that is engaged, a call in vain, a figure read back and said again.

Whether somebody is on the line is nature's; the commission learns of it only by calling.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station.station import Station

TERRITORIAL, TURNOUT, CHANGES = "territorial", "turnout", "changes"
"""Who is called; what a call can be about besides the matters of every telephone."""


class SayAgain(Command, frozen=True, gc=False):
    """Say the figure of a reporting hour once more."""

    SECONDS: ClassVar[int] = 30
    hour: int
    value: int


class LineEngaged(Event, frozen=True, gc=False):
    """From now on nobody gets through to the territorial commission."""


class LineFreed(Event, frozen=True, gc=False):
    """From now on the territorial commission answers again."""


class CallUnanswered(Event, frozen=True, gc=False):
    """Somebody telephoned the territorial commission and got no answer; `hour` is 0 when it was not about turnout."""

    about: str
    hour: int = 0


class FigureReadBack(Event, frozen=True, gc=False):
    """The territorial commission read a figure back as it wrote it down, rightly or not."""

    hour: int
    value: int


class FigureSaidAgain(Event, frozen=True, gc=False):
    """A figure was said once more, in the place of what was said or written down before."""

    hour: int
    value: int


def unanswered(station: Station, doing: Doing, about: str, hour: int = 0) -> Outcome:
    """What becomes of a call that nobody answers; nothing when somebody does."""
    if station.line.free_at(doing.at):
        return ()
    return (CallUnanswered(*who(doing), about, hour),)


def say_again(station: Station, doing: Doing, command: SayAgain) -> Outcome:
    """Whatever was sent before, as often as one likes, while or when one gets through."""
    if command.hour not in station.line.said:
        return Impossible("nothing-sent")
    in_vain = unanswered(station, doing, TURNOUT, command.hour)
    return in_vain or (FigureSaidAgain(*who(doing), command.hour, command.value),)


def line_engaged(station: Station, event: LineEngaged) -> None:
    """Others talk."""
    station.line.engaged = True


def line_freed(station: Station, event: LineFreed) -> None:
    """Nobody talks."""
    station.line.engaged = False


def call_unanswered(station: Station, event: CallUnanswered) -> None:
    """Nothing was said."""


def figure_read_back(station: Station, event: FigureReadBack) -> None:
    """So it stands above."""
    station.line.heard[event.hour] = event.value
    station.line.talked = event.at


def figure_said_again(station: Station, event: FigureSaidAgain) -> None:
    """The last word holds."""
    station.line.said[event.hour] = event.value


APPLY = {
    LineEngaged: line_engaged,
    LineFreed: line_freed,
    CallUnanswered: call_unanswered,
    FigureReadBack: figure_read_back,
    FigureSaidAgain: figure_said_again,
}
DECIDE = {SayAgain: say_again}
