"""The count: signatures, unused sheets, each member's issue, boxes one by one, sorting, showing, stacks.

The order of the steps is the commission's to keep or to break. Marks come to light when a box is
emptied and not before.
"""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station import ballots
from simulator.station.station import Found, Station


class AnnounceGiven(Command, frozen=True, gc=False):
    """Announce how many voters were given ballots, per contest, and enter it on every form."""

    SECONDS: ClassVar[int] = 120
    figures: tuple[int, ...]


class CancelUnused(Command, frozen=True, gc=False):
    """Cancel the unused sheets of a contest that lie in the safe."""

    SECONDS: ClassVar[int] = 300
    contest: int


class OpenBox(Command, frozen=True, gc=False):
    """Compare a box's seal with the opening protocol and open it."""

    SECONDS: ClassVar[int] = 60
    box: str


class GivenAnnounced(Event, frozen=True, gc=False):
    """The figures of voters given ballots were announced and entered on every form."""

    figures: tuple[int, ...]


class UnusedCancelled(Event, frozen=True, gc=False):
    """So many unused sheets of a contest were cancelled, after being counted as `figure`."""

    contest: int
    figure: int


class BoxOpened(Event, frozen=True, gc=False):
    """A box was unsealed; the mark its seal bore."""

    box: str
    seal: str


class BoxEmptied(Event, frozen=True, gc=False):
    """What lay in a box, each sheet as `ballots.found` writes it, in an order that is not that of voting."""

    box: str
    sheets: tuple[Found, ...]


class BoxCounted(Event, frozen=True, gc=False):
    """Sheets of a box were counted by contest; for a mobile box against its applications."""

    box: str
    figures: tuple[int, ...]
    applications: int = 0


class ContestSorted(Event, frozen=True, gc=False):
    """All sheets of a contest lie together: this many, by the hands that sorted them."""

    contest: int
    figure: int


class ContestShown(Event, frozen=True, gc=False):
    """Every sheet of a contest was shown and announced by a member and put on a stack."""

    contest: int
    sheets: int


class StackCounted(Event, frozen=True, gc=False):
    """A stack (option 1.., `against`, `invalid`) was counted, first or second time."""

    contest: int
    stack: str
    turn: int
    figure: int


def announce_given(station: Station, doing: Doing, command: AnnounceGiven) -> Outcome:
    """It is said when it is said."""
    return (GivenAnnounced(*who(doing), command.figures),)


def cancel_unused(station: Station, doing: Doing, command: CancelUnused) -> Outcome:
    """What lies in the safe can be cancelled."""
    left = station.sheets.at(command.contest, ballots.SAFE)
    return (UnusedCancelled(*who(doing), command.contest, left),)


def open_box(station: Station, doing: Doing, command: OpenBox) -> Outcome:
    """A box that stands here can be opened at any time of the day."""
    box = station.boxes.get(command.box)
    if box is None:
        return Impossible("no-such-box", command.box)
    if box.opened or box.away:
        return Impossible("box-not-here", command.box)
    return (BoxOpened(*who(doing), command.box, box.seal),)


def given_announced(station: Station, event: GivenAnnounced) -> None:
    """Everybody heard it."""
    station.moments["given-announced"] = event.at


def unused_cancelled(station: Station, event: UnusedCancelled) -> None:
    """What lay in the safe can never be used."""
    station.sheets.move_all(event.contest, ballots.SAFE, ballots.CANCELLED)
    station.moments.setdefault("first-cancelled", event.at)
    station.moments["last-cancelled"] = event.at


def box_opened(station: Station, event: BoxOpened) -> None:
    """A seal is broken once."""
    station.boxes[event.box].opened = True
    station.moments.setdefault("first-box-opened", event.at)


def box_emptied(station: Station, event: BoxEmptied) -> None:
    """Sheets lie on the table."""
    station.found[event.box] = Counter(event.sheets)


def box_counted(station: Station, event: BoxCounted) -> None:
    """A count is words until it is written."""


def contest_sorted(station: Station, event: ContestSorted) -> None:
    """Sheets lie together."""


def contest_shown(station: Station, event: ContestShown) -> None:
    """Everybody could see."""


def stack_counted(station: Station, event: StackCounted) -> None:
    """A count is words until it is written."""


APPLY = {
    GivenAnnounced: given_announced,
    UnusedCancelled: unused_cancelled,
    BoxOpened: box_opened,
    BoxEmptied: box_emptied,
    BoxCounted: box_counted,
    ContestSorted: contest_sorted,
    ContestShown: contest_shown,
    StackCounted: stack_counted,
}
DECIDE = {AnnounceGiven: announce_given, CancelUnused: cancel_unused, OpenBox: open_box}
