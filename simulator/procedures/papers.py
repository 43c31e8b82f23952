"""Writing figures down: the one way anything gets onto paper, and acts.

A figure is what the writer believes; what it was made from is named by entry numbers.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Outcome
from simulator.station.papers import Entry
from simulator.station.station import Station


class WriteFigure(Command, frozen=True, gc=False):
    """Write a figure on a line of a paper."""

    SECONDS: ClassVar[int] = 15
    paper: str
    line: str
    value: int


class WriteAct(Command, frozen=True, gc=False):
    """Write an act on something that happened (a text key under `act.`)."""

    SECONDS: ClassVar[int] = 240
    about: str


class FigureWritten(Event, frozen=True, gc=False):
    """A figure stands on paper now."""

    paper: str
    line: str
    value: int
    made_from: tuple[int, ...] = ()


class ActWritten(Event, frozen=True, gc=False):
    """An act was written and signed by chair and two members."""

    about: str


def write_figure(station: Station, doing: Doing, command: WriteFigure) -> Outcome:
    """Paper is patient."""
    return (FigureWritten(doing.at, doing.by, doing.cause, command.paper, command.line, command.value),)


def write_act(station: Station, doing: Doing, command: WriteAct) -> Outcome:
    """An act can be written about anything."""
    return (ActWritten(doing.at, doing.by, doing.cause, command.about),)


def figure_written(station: Station, event: FigureWritten) -> None:
    """One more entry; the line shows it from now on."""
    station.papers.write(Entry(event.paper, event.line, event.value, event.by, event.at, event.made_from))


def act_written(station: Station, event: ActWritten) -> None:
    """One more act in the folder."""
    station.acts.append((event.at, event.by, event.about))


APPLY = {FigureWritten: figure_written, ActWritten: act_written}
DECIDE = {WriteFigure: write_figure, WriteAct: write_act}
