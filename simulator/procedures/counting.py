"""The count at the table: how it stands, who does what, the steps, figures announced, unused sheets, boxes one by one.

The order of the steps is the commission's to keep or to break. Marks come to light when a box is
emptied and not before. What is done with the sheets then is in `showing`.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station import ballots
from simulator.station.count import APART, IN_VIEW, PLACES
from simulator.station.station import Station

SIGNATURES, UNUSED, MEMBERS, SORTING, SHOW, STACKS = "signatures", "unused", "members", "sorting", "show", "stacks"
STEPS = (SIGNATURES, UNUSED, MEMBERS, SORTING, SHOW, STACKS)
"""What the table can be told to do: count signatures, count unused sheets of a contest, put together what each
member issued, sort what was lifted by contest, show a contest's sheets, count its stacks."""

ONE_CONTEST = (UNUSED, SHOW, STACKS)
"""Steps that are about one contest."""


class SetTable(Command, frozen=True, gc=False):
    """Have the table stand in view of everybody, or apart; at so many tables sheets are shown beside each other."""

    SECONDS: ClassVar[int] = 60
    how: str
    tables: int = 1


class GivePlace(Command, frozen=True, gc=False):
    """Tell a member what to do at the table."""

    SECONDS: ClassVar[int] = 10
    member: str
    place: str


class CallStep(Command, frozen=True, gc=False):
    """Tell the table what to do next."""

    SECONDS: ClassVar[int] = 10
    step: str
    contest: int = -1


class StopTable(Command, frozen=True, gc=False):
    """Have the table stop, or go on."""

    SECONDS: ClassVar[int] = 2
    stop: bool = True


class AnnounceGiven(Command, frozen=True, gc=False):
    """Announce how many voters were given ballots, per contest, and have it entered on every form."""

    SECONDS: ClassVar[int] = 120
    figures: tuple[int, ...] = ()


class CancelUnused(Command, frozen=True, gc=False):
    """Cancel the unused sheets of a contest that lie in the safe."""

    SECONDS: ClassVar[int] = 300
    contest: int


class BreakCount(Command, frozen=True, gc=False):
    """Send everybody away from the table for so many minutes."""

    SECONDS: ClassVar[int] = 10
    minutes: int


class TableSet(Event, frozen=True, gc=False):
    """The counting table stands in view, or apart; sheets are shown at so many tables."""

    how: str
    tables: int = 1


class PlaceGiven(Event, frozen=True, gc=False):
    """A member has something else to do at the table."""

    member: str
    place: str


class StepCalled(Event, frozen=True, gc=False):
    """The table was told what to do next; -1: it is about all contests."""

    step: str
    contest: int = -1


class StepEnded(Event, frozen=True, gc=False):
    """The table has done what it was told."""

    step: str
    contest: int = -1


class TableStopped(Event, frozen=True, gc=False):
    """The table stopped, or went on."""

    stopped: bool


class GivenAnnounced(Event, frozen=True, gc=False):
    """The figures of voters given ballots were announced and entered on every form."""

    figures: tuple[int, ...]


class UnusedCancelled(Event, frozen=True, gc=False):
    """So many unused sheets of a contest were cancelled, after being counted as `figure`."""

    contest: int
    figure: int


class ContestSorted(Event, frozen=True, gc=False):
    """All sheets of a contest lie together: this many, by the hands that sorted them."""

    contest: int
    figure: int


class CountBroken(Event, frozen=True, gc=False):
    """Everybody left the table for so many seconds."""

    seconds: int


def set_table(station: Station, doing: Doing, command: SetTable) -> Outcome:
    """Tables can be moved at any time."""
    most = max(1, (len(station.members) - 1) // 3)
    if command.how not in (IN_VIEW, APART):
        return Impossible("no-such-choice", command.how)
    if not 1 <= command.tables <= most:
        return Impossible("too-many-tables", str(most))
    return (TableSet(*who(doing), command.how, command.tables),)


def give_place(station: Station, doing: Doing, command: GivePlace) -> Outcome:
    """A member who is here can be told."""
    if command.member not in station.members:
        return Impossible("no-such-seat", command.member)
    if station.members[command.member].away:
        return Impossible("member-away", command.member)
    if command.place not in PLACES:
        return Impossible("no-such-choice", command.place)
    return (PlaceGiven(*who(doing), command.member, command.place),)


def call_step(station: Station, doing: Doing, command: CallStep) -> Outcome:
    """The table does one thing at a time, once voting is over."""
    if not station.moment("closed"):
        return Impossible("not-closed")
    if station.count.step is not None:
        return Impossible("table-busy", station.count.step[0])
    if command.step not in STEPS:
        return Impossible("no-such-choice", command.step)
    one = command.step in ONE_CONTEST
    if one and command.contest not in station.contests:
        return Impossible("no-such-contest")
    if command.step in (SHOW, STACKS, SORTING) and not any(pile.sheets for pile in station.count.piles):
        return Impossible("nothing-lifted")
    return (StepCalled(*who(doing), command.step, command.contest if one else -1),)


def stop_table(station: Station, doing: Doing, command: StopTable) -> Outcome:
    """A table at work can be stopped, a stopped one told to go on."""
    if command.stop == station.count.stopped or (command.stop and station.count.step is None):
        return Impossible("already-done")
    return (TableStopped(*who(doing), command.stop),)


def announce_given(station: Station, doing: Doing, command: AnnounceGiven) -> Outcome:
    """It is said when it is said: the figures named, or those that stand on paper."""
    named = command.figures or tuple(station.papers.value("given", c.id) or 0 for c in station.laid.contests)
    if len(named) != len(station.laid.contests):
        return Impossible("figures-missing")
    return (GivenAnnounced(*who(doing), named),)


def cancel_unused(station: Station, doing: Doing, command: CancelUnused) -> Outcome:
    """What lies in the safe can be cancelled; the figure is that counted, or nobody counted."""
    if command.contest not in station.contests:
        return Impossible("no-such-contest")
    if not station.sheets.at(command.contest, ballots.SAFE):
        return Impossible("nothing-in-the-safe")
    figure = station.papers.value("unused", station.laid.contests[command.contest].id) or 0
    return (UnusedCancelled(*who(doing), command.contest, figure),)


def break_count(station: Station, doing: Doing, command: BreakCount) -> Outcome:
    """Nobody is tied to a table."""
    if not station.moment("closed"):
        return Impossible("not-closed")
    if not 0 < command.minutes <= 600:
        return Impossible("not-a-number")
    return (CountBroken(*who(doing), command.minutes * 60),)


def table_set(station: Station, event: TableSet) -> None:
    """The table stands."""
    station.count.table, station.count.tables = event.how, event.tables


def place_given(station: Station, event: PlaceGiven) -> None:
    """Somebody changes places."""
    station.count.places[event.member] = event.place
    station.count.since[event.member] = event.at


def step_called(station: Station, event: StepCalled) -> None:
    """The table is at work."""
    station.count.step, station.count.stopped = (event.step, event.contest), False


def step_ended(station: Station, event: StepEnded) -> None:
    """The table is free."""
    station.count.step = None
    station.count.ended[event.step, event.contest] = event.at


def table_stopped(station: Station, event: TableStopped) -> None:
    """Nobody moves, or all go on."""
    station.count.stopped = event.stopped


def given_announced(station: Station, event: GivenAnnounced) -> None:
    """Everybody heard it."""
    station.moments["given-announced"] = event.at
    station.count.announced = event.figures


def unused_cancelled(station: Station, event: UnusedCancelled) -> None:
    """What lay in the safe can never be used."""
    station.sheets.move_all(event.contest, ballots.SAFE, ballots.CANCELLED)
    station.moments.setdefault("first-cancelled", event.at)
    station.moments["last-cancelled"] = event.at


def contest_sorted(station: Station, event: ContestSorted) -> None:
    """Sheets lie together."""


def count_broken(station: Station, event: CountBroken) -> None:
    """The table stands alone."""


APPLY = {
    TableSet: table_set,
    PlaceGiven: place_given,
    StepCalled: step_called,
    StepEnded: step_ended,
    TableStopped: table_stopped,
    GivenAnnounced: given_announced,
    UnusedCancelled: unused_cancelled,
    ContestSorted: contest_sorted,
    CountBroken: count_broken,
}
DECIDE = {
    SetTable: set_table,
    GivePlace: give_place,
    CallStep: call_step,
    StopTable: stop_table,
    AnnounceGiven: announce_given,
    CancelUnused: cancel_unused,
    BreakCount: break_count,
}
