"""Writing figures down: the one way a figure gets onto paper.

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


class FigureWritten(Event, frozen=True, gc=False):
    """A figure stands on paper now."""

    paper: str
    line: str
    value: int
    made_from: tuple[int, ...] = ()


def write_figure(station: Station, doing: Doing, command: WriteFigure) -> Outcome:
    """Paper is patient."""
    return (FigureWritten(doing.at, doing.by, doing.cause, command.paper, command.line, command.value),)


def figure_written(station: Station, event: FigureWritten) -> None:
    """One more entry; the line shows it from now on."""
    station.papers.write(Entry(event.paper, event.line, event.value, event.by, event.at, event.made_from))


APPLY = {FigureWritten: figure_written}
DECIDE = {WriteFigure: write_figure}
