"""The sheets of a contest at the table: shown, said aloud, put on a stack, voted on when unclear; the stacks counted.

Routine sheets go by in runs; one that somebody looks at twice is shown, said and put by itself. A sheet is
named by its contest and its place in the pile.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station import sorting
from simulator.station.count import ITS_PILE, Counted, Pile
from simulator.station.marks import UNCLEAR, stacks_of
from simulator.station.station import Station

FIRST, SECOND = 1, 2
"""Counts of a stack: each is counted twice, and again where the two differ."""


class ShowSheet(Command, frozen=True, gc=False):
    """Turn the sheet in hand so that everybody sees its mark."""

    SECONDS: ClassVar[int] = 2


class SaySheet(Command, frozen=True, gc=False):
    """Say aloud how the sheet in hand is marked: an option, against all, invalid, unclear; or another contest's."""

    SECONDS: ClassVar[int] = 2
    stack: str


class CallSheet(Command, frozen=True, gc=False):
    """Turn the sheet in hand and say aloud how it is marked, in one."""

    SECONDS: ClassVar[int] = 4
    stack: str


class PutSheet(Command, frozen=True, gc=False):
    """Put the sheet in hand on a stack, aside to be voted on, or on the pile of its own contest."""

    SECONDS: ClassVar[int] = 2
    stack: str


class CountStack(Command, frozen=True, gc=False):
    """Count a stack oneself and have the figure written down."""

    SECONDS: ClassVar[int] = 60
    contest: int
    stack: str


class SheetsShown(Event, frozen=True, gc=False):
    """So many sheets of a contest from a position on were shown, said aloud and put where they read.

    `elsewhere` are those put on another stack, as (position, stack); `aloud` says whether their marks were shown
    and said.
    """

    contest: int
    first: int
    sheets: int
    elsewhere: tuple[tuple[int, str], ...] = ()
    aloud: bool = True


class SheetShown(Event, frozen=True, gc=False):
    """One sheet was turned so that everybody saw its mark."""

    contest: int
    position: int


class SheetSaid(Event, frozen=True, gc=False):
    """It was said aloud how a sheet is marked."""

    contest: int
    position: int
    stack: str


class SheetPut(Event, frozen=True, gc=False):
    """One sheet was put on a stack, or on the pile of its own contest."""

    contest: int
    position: int
    stack: str


class ContestShown(Event, frozen=True, gc=False):
    """The last sheet of a contest was put on its stack: so many were shown."""

    contest: int
    sheets: int


class StackCounted(Event, frozen=True, gc=False):
    """A stack (option 1.., `against`, `invalid`) was counted, first or second time, or again."""

    contest: int
    stack: str
    turn: int
    figure: int


def in_hand(station: Station) -> tuple[int, Pile] | Impossible:
    """The contest whose sheets are shown now, with the pile whose next sheet is in hand."""
    step = station.count.step
    if step is None or step[0] != "show":
        return Impossible("nothing-in-hand")
    pile = station.count.piles[step[1]]
    return Impossible("nothing-in-hand") if pile.done >= len(pile.sheets) else (step[1], pile)


def known(pile: Pile, stack: str, *more: str) -> bool:
    """Whether there is such a stack in a contest."""
    return stack in (*stacks_of(pile.options), UNCLEAR, *more)


def _destined(station: Station, stack: str) -> tuple[int, int] | Impossible:
    """Contest and position of the sheet in hand, for which there is such a stack."""
    found = in_hand(station)
    if isinstance(found, Impossible):
        return found
    contest, pile = found
    if stack == ITS_PILE and not pile.stranger(pile.done):
        return Impossible("own-contest")
    return (contest, pile.done) if known(pile, stack, ITS_PILE) else Impossible("no-such-choice", stack)


def show_sheet(station: Station, doing: Doing, command: ShowSheet) -> Outcome:
    """What is in hand can be turned round."""
    found = in_hand(station)
    if isinstance(found, Impossible):
        return found
    contest, pile = found
    return (SheetShown(*who(doing), contest, pile.done),)


def say_sheet(station: Station, doing: Doing, command: SaySheet) -> Outcome:
    """Anything can be said of a sheet."""
    found = _destined(station, command.stack)
    return found if isinstance(found, Impossible) else (SheetSaid(*who(doing), *found, command.stack),)


def call_sheet(station: Station, doing: Doing, command: CallSheet) -> Outcome:
    """Shown and said."""
    said = say_sheet(station, doing, SaySheet(command.stack))
    shown = show_sheet(station, doing, ShowSheet())
    return said if isinstance(said, Impossible) else shown if isinstance(shown, Impossible) else (*shown, *said)


def put_sheet(station: Station, doing: Doing, command: PutSheet) -> Outcome:
    """A sheet can be put anywhere, shown or not."""
    found = _destined(station, command.stack)
    return found if isinstance(found, Impossible) else (SheetPut(*who(doing), *found, command.stack),)


def count_stack(station: Station, doing: Doing, command: CountStack) -> Outcome:
    """Whoever counts with care finds what lies there."""
    if command.contest not in station.contests:
        return Impossible("no-such-contest")
    pile = station.count.piles[command.contest]
    if not pile.done or command.stack not in stacks_of(pile.options):
        return Impossible("no-such-choice", command.stack)
    turn = len(pile.counted.get(command.stack, ())) + 1
    figure = pile.stacks()[command.stack] + station.count.strays_on(command.contest, command.stack)
    return (StackCounted(*who(doing), command.contest, command.stack, turn, figure),)


def sheets_shown(station: Station, event: SheetsShown) -> None:
    """They lie on their stacks."""
    pile = station.count.piles[event.contest]
    pile.done = max(pile.done, event.first + event.sheets)
    for position, stack in event.elsewhere:
        pile.lay(position, stack)
    for position in [n for n in pile.strangers if event.first <= n < event.first + event.sheets and n not in pile.put]:
        sorting.lay(station.count, event.contest, position, ITS_PILE)
    pile.shown, pile.said = False, ""


def sheet_shown(station: Station, event: SheetShown) -> None:
    """Everybody saw it."""
    station.count.piles[event.contest].shown = True


def sheet_said(station: Station, event: SheetSaid) -> None:
    """Everybody heard it."""
    station.count.piles[event.contest].said = event.stack


def sheet_put(station: Station, event: SheetPut) -> None:
    """It lies on a stack; the next one is in hand."""
    pile = station.count.piles[event.contest]
    pile.done = event.position + 1
    sorting.lay(station.count, event.contest, event.position, event.stack)
    pile.shown, pile.said = False, ""


def contest_shown(station: Station, event: ContestShown) -> None:
    """Everybody could see."""


def stack_counted(station: Station, event: StackCounted) -> None:
    """A count is words until it is written."""
    counted = station.count.piles[event.contest].counted
    counted.setdefault(event.stack, []).append(Counted(event.by, event.figure, event.at))


APPLY = {
    SheetsShown: sheets_shown,
    SheetShown: sheet_shown,
    SheetSaid: sheet_said,
    SheetPut: sheet_put,
    ContestShown: contest_shown,
    StackCounted: stack_counted,
}
DECIDE = {
    ShowSheet: show_sheet,
    SaySheet: say_sheet,
    CallSheet: call_sheet,
    PutSheet: put_sheet,
    CountStack: count_stack,
}
