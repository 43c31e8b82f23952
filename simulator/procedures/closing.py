"""Closing: the end of the line marked, the last voter served, the station closed, packs counted and given back."""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.packs import PackHanded, runs
from simulator.station.papers import LARGEST, fits
from simulator.station.station import Station


class MarkEndOfLine(Command, frozen=True, gc=False):
    """Mark the end of the line: whoever comes later may not join."""

    SECONDS: ClassVar[int] = 20


class ReopenLine(Command, frozen=True, gc=False):
    """Take the mark back: whoever comes may join a line again."""

    SECONDS: ClassVar[int] = 20


class DeclareClosed(Command, frozen=True, gc=False):
    """Declare voting over."""

    SECONDS: ClassVar[int] = 10


class CountPack(Command, frozen=True, gc=False):
    """Count the sheets left in one's pack."""

    SECONDS: ClassVar[int] = 180


class WriteTally(Command, frozen=True, gc=False):
    """Write down how many sheets of each contest one has given out, from the strokes of one's own tally."""

    SECONDS: ClassVar[int] = 60
    figures: tuple[int, ...]


class ReturnPack(Command, frozen=True, gc=False):
    """Give what is left of the pack back against signature."""

    SECONDS: ClassVar[int] = 60


class EndOfLineMarked(Event, frozen=True, gc=False):
    """The end of the line was marked; how many were inside it."""

    waiting: int


class LineReopened(Event, frozen=True, gc=False):
    """The mark of the end of the line was taken back: whoever comes may join again."""


class StationClosed(Event, frozen=True, gc=False):
    """Voting was declared over."""


class PackCounted(Event, frozen=True, gc=False):
    """A member counted what is left of the own pack: so many of each contest."""

    found: tuple[int, ...]


class TallyWritten(Event, frozen=True, gc=False):
    """A member wrote down what the own strokes add up to."""

    figures: tuple[int, ...]


def mark_end_of_line(station: Station, doing: Doing, command: MarkEndOfLine) -> Outcome:
    """It can be done once."""
    if station.moment("end-of-line"):
        return Impossible("already-done")
    return (EndOfLineMarked(*who(doing), sum(len(desk.line) for desk in station.desks)),)


def reopen_line(station: Station, doing: Doing, command: ReopenLine) -> Outcome:
    """As long as the end is marked and voting goes on."""
    if not station.moment("end-of-line"):
        return Impossible("line-unmarked")
    if station.moment("closed"):
        return Impossible("not-open")
    return (LineReopened(*who(doing)),)


def declare_closed(station: Station, doing: Doing, command: DeclareClosed) -> Outcome:
    """Once, whoever may still be inside."""
    if station.moment("closed"):
        return Impossible("already-done")
    return (StationClosed(*who(doing)),)


def count_pack(station: Station, doing: Doing, command: CountPack) -> Outcome:
    """A pack can be counted by whoever holds one."""
    held = station.held.get(doing.by)
    if held is None:
        return Impossible("no-pack")
    return (PackCounted(*who(doing), tuple(len(pack) for pack in held)),)


def write_tally(station: Station, doing: Doing, command: WriteTally) -> Outcome:
    """One figure a contest, whatever it says."""
    if len(command.figures) != len(station.laid.contests):
        return Impossible("figures-missing")
    if not fits(*command.figures):
        return Impossible("figure-too-large", str(LARGEST))
    return (TallyWritten(*who(doing), command.figures),)


def return_pack(station: Station, doing: Doing, command: ReturnPack) -> Outcome:
    """What is left goes to the safe."""
    held = station.held.get(doing.by)
    if held is None or not any(held):
        return Impossible("no-pack")
    left = [sheet for pack in held for sheet in pack]
    return (PackHanded(*who(doing), doing.by, "safe", runs(left)),)


def end_of_line_marked(station: Station, event: EndOfLineMarked) -> None:
    """Nobody joins any more."""
    station.moments["end-of-line"] = event.at


def line_reopened(station: Station, event: LineReopened) -> None:
    """The end is to be marked another time."""
    station.moments.pop("end-of-line", None)


def station_closed(station: Station, event: StationClosed) -> None:
    """Voting is over."""
    station.moments["closed"] = event.at


def pack_counted(station: Station, event: PackCounted) -> None:
    """Known, not yet on paper."""
    station.moments[f"counted-{event.by}"] = event.at


def tally_written(station: Station, event: TallyWritten) -> None:
    """Said; the paper is written as figures."""
    station.moments[f"tally-{event.by}"] = event.at


APPLY = {
    EndOfLineMarked: end_of_line_marked,
    LineReopened: line_reopened,
    StationClosed: station_closed,
    PackCounted: pack_counted,
    TallyWritten: tally_written,
}
DECIDE = {
    MarkEndOfLine: mark_end_of_line,
    ReopenLine: reopen_line,
    DeclareClosed: declare_closed,
    CountPack: count_pack,
    WriteTally: write_tally,
    ReturnPack: return_pack,
}
