"""At the counting table an observer writes own figures, asks for copies, for a recount, to watch the hand-over.

None of it moves a sheet or a line of a form; who may ask for what it does not know, but for the paper a proxy has.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.verdicts import RecountAsked
from simulator.procedures.watching import absent
from simulator.station.marks import stacks_of
from simulator.station.papers import LARGEST, fits
from simulator.station.station import Station
from simulator.station.watching import Tallied

PROXY = "proxy"
"""The authorised representative of a candidate or list, who alone carries the written powers to apply with."""


class NoteFigure(Command, frozen=True, gc=False):
    """Write down how many sheets one counted oneself on a stack."""

    SECONDS: ClassVar[int] = 20
    contest: int
    stack: str
    figure: int


class AskForCopies(Command, frozen=True, gc=False):
    """Ask for certified copies of the protocols."""

    SECONDS: ClassVar[int] = 20


class AskToFollow(Command, frozen=True, gc=False):
    """Ask to watch the hand-over of the protocols to the higher commission."""

    SECONDS: ClassVar[int] = 15


class AskRecount(Command, frozen=True, gc=False):
    """Hand in a written application to count a contest again."""

    SECONDS: ClassVar[int] = 120
    contest: int


class FigureNoted(Event, frozen=True, gc=False):
    """The observer wrote down their own figure of a stack, beside the one the table says."""

    contest: int
    stack: str
    figure: int


class CopiesAskedFor(Event, frozen=True, gc=False):
    """The observer asked for certified copies of the protocols."""


class HandOverAskedFor(Event, frozen=True, gc=False):
    """The observer asked to watch the hand-over of the protocols."""


def note_figure(station: Station, doing: Doing, command: NoteFigure) -> Outcome:
    """Of any stack there is; the figure is one's own."""
    if command.contest not in station.contests:
        return Impossible("no-such-contest")
    if command.stack not in stacks_of(station.count.piles[command.contest].options):
        return Impossible("no-such-choice", command.stack)
    if not fits(command.figure):
        return Impossible("figure-too-large", str(LARGEST))
    noted = FigureNoted(*who(doing), command.contest, command.stack, command.figure)
    return absent(station, doing) or _closed(station) or (noted,)


def _closed(station: Station) -> Impossible | None:
    return None if station.moment("closed") else Impossible("not-closed")


def ask_for_copies(station: Station, doing: Doing, _: AskForCopies) -> Outcome:
    """Once is enough, from the end of voting on."""
    done = Impossible("already-done") if station.moment("copies-asked") else None
    return absent(station, doing) or _closed(station) or done or (CopiesAskedFor(*who(doing)),)


def ask_to_follow(station: Station, doing: Doing, _: AskToFollow) -> Outcome:
    """Once is enough, from the end of voting on."""
    done = Impossible("already-done") if station.moment("follow-asked") else None
    return absent(station, doing) or _closed(station) or done or (HandOverAskedFor(*who(doing)),)


def ask_recount(station: Station, doing: Doing, command: AskRecount) -> Outcome:
    """An application is written by somebody with powers to write it: a proxy, of what was shown and not yet told."""
    watcher = station.watcher
    if absent(station, doing) is not None or watcher is None:
        return absent(station, doing) or Impossible("not-let-in")
    if watcher.kind != PROXY:
        return Impossible("not-a-proxy")
    if command.contest not in station.contests:
        return Impossible("no-such-contest")
    if ("show", command.contest) not in station.count.ended:
        return Impossible("nothing-counted")
    if station.forms[command.contest].announced:
        return Impossible("results-told")
    number = len(station.count.asked) + 1
    return (RecountAsked(*who(doing), number, command.contest, watcher.number),)


def figure_noted(station: Station, event: FigureNoted) -> None:
    """It stands in the notebook."""
    station.watch.tallies.append(Tallied(event.contest, event.stack, event.figure, event.at))


def copies_asked_for(station: Station, event: CopiesAskedFor) -> None:
    """They wait for them."""
    station.moments["copies-asked"] = event.at


def hand_over_asked_for(station: Station, event: HandOverAskedFor) -> None:
    """They wait for the car."""
    station.moments["follow-asked"] = event.at


APPLY = {
    FigureNoted: figure_noted,
    CopiesAskedFor: copies_asked_for,
    HandOverAskedFor: hand_over_asked_for,
}
DECIDE = {
    NoteFigure: note_figure,
    AskForCopies: ask_for_copies,
    AskToFollow: ask_to_follow,
    AskRecount: ask_recount,
}
