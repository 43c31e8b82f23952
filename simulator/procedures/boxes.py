"""Boxes at the count: seals compared, opened, emptied, counted, voided; what was pushed in, and sheets found outside.

Marks come to light when a box is emptied and not before.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.order import lay_by
from simulator.station import ballots
from simulator.station.count import Stray, lift
from simulator.station.station import Station


class CompareSeal(Command, frozen=True, gc=False):
    """Hold the mark on a box's seal against the opening protocol of the morning, in view of everybody."""

    SECONDS: ClassVar[int] = 40
    box: str


class OpenBox(Command, frozen=True, gc=False):
    """Break a box's seal and open it."""

    SECONDS: ClassVar[int] = 20
    box: str


class VoidBox(Command, frozen=True, gc=False):
    """Find the sheets of a contest in a mobile box invalid, all of them (-1: of every contest)."""

    SECONDS: ClassVar[int] = 120
    box: str
    contest: int = -1


class KeepApart(Command, frozen=True, gc=False):
    """Lay a sheet found outside the boxes by, with an act."""

    SECONDS: ClassVar[int] = 120
    number: int


class AddStray(Command, frozen=True, gc=False):
    """Put a sheet found outside the boxes among those that are counted."""

    SECONDS: ClassVar[int] = 10
    number: int


class SealCompared(Event, frozen=True, gc=False):
    """The mark on a box's seal was held against the opening protocol, and was the same, or not."""

    box: str
    same: bool = True


class BoxOpened(Event, frozen=True, gc=False):
    """A box was unsealed; the mark its seal bore."""

    box: str
    seal: str


class BoxEmptied(Event, frozen=True, gc=False):
    """What lay in a box, each sheet as `ballots.found` writes it, in an order that is not that of voting."""

    box: str
    sheets: tuple[int, ...]


class BoxCounted(Event, frozen=True, gc=False):
    """Sheets of a box were counted by contest; for a mobile box against its applications."""

    box: str
    figures: tuple[int, ...]
    applications: int = 0


class BoxVoided(Event, frozen=True, gc=False):
    """All sheets of a contest in a mobile box were found invalid."""

    box: str
    contest: int


class SheetsStuffed(Event, frozen=True, gc=False):
    """Somebody pushed sheets that this station never had into a box: of which contests.

    `genuine` ones are of the set form, of another station; others are copies. No member's signature stands on either.
    """

    box: str
    contests: tuple[int, ...]
    genuine: bool = False


class SealTouched(Event, frozen=True, gc=False):
    """Somebody broke a box's seal and put another on it, unseen."""

    box: str


class SheetsLeft(Event, frozen=True, gc=False):
    """A voter left sheets of these contests in a booth or on the floor instead of dropping them into a box."""

    voter: int
    contests: tuple[int, ...]


class StrayFound(Event, frozen=True, gc=False):
    """A sheet that nobody dropped into a box was found: its number, in a booth or on the floor."""

    number: int
    sheet: int
    place: str
    signed: bool = True


class StrayKept(Event, frozen=True, gc=False):
    """A sheet found outside the boxes was laid by, with an act."""

    number: int


class StrayAdded(Event, frozen=True, gc=False):
    """A sheet found outside the boxes was put among those counted."""

    number: int


def compare_seal(station: Station, doing: Doing, command: CompareSeal) -> Outcome:
    """A seal that stands can be looked at."""
    box = station.boxes.get(command.box)
    if box is None:
        return Impossible("no-such-box", command.box)
    if box.away or not box.sealed:
        return Impossible("box-not-here", command.box)
    return (SealCompared(*who(doing), command.box, same=not box.touched),)


def open_box(station: Station, doing: Doing, command: OpenBox) -> Outcome:
    """A box that stands here can be opened at any time of the day."""
    box = station.boxes.get(command.box)
    if box is None:
        return Impossible("no-such-box", command.box)
    if box.opened or box.away:
        return Impossible("box-not-here", command.box)
    return (BoxOpened(*who(doing), command.box, box.seal),)


def void_box(station: Station, doing: Doing, command: VoidBox) -> Outcome:
    """Sheets of a mobile box that lie on the table."""
    box = station.boxes.get(command.box)
    if box is None or box.kind != "mobile":
        return Impossible("no-such-box", command.box)
    if not box.opened:
        return Impossible("nothing-lifted")
    contests = station.everything if command.contest < 0 else (command.contest,)
    if not set(contests) <= set(station.everything):
        return Impossible("no-such-contest")
    return tuple(BoxVoided(*who(doing), command.box, contest) for contest in contests)


def _stray(station: Station, number: int) -> Stray | Impossible:
    if not 0 < number <= len(station.count.strays):
        return Impossible("no-such-sheet")
    stray = station.count.strays[number - 1]
    return Impossible("already-done") if stray.kept or stray.added else stray


def keep_apart(station: Station, doing: Doing, command: KeepApart) -> Outcome:
    """A sheet that was found can be laid by once."""
    stray = _stray(station, command.number)
    return stray if isinstance(stray, Impossible) else (StrayKept(*who(doing), command.number),)


def add_stray(station: Station, doing: Doing, command: AddStray) -> Outcome:
    """A sheet that was found can be put among the others."""
    stray = _stray(station, command.number)
    return stray if isinstance(stray, Impossible) else (StrayAdded(*who(doing), command.number),)


def seal_compared(station: Station, event: SealCompared) -> None:
    """It was looked at."""
    station.count.compared.add(event.box)


def box_opened(station: Station, event: BoxOpened) -> None:
    """A seal is broken once."""
    station.boxes[event.box].opened = True
    station.moments.setdefault("first-box-opened", event.at)


def box_emptied(station: Station, event: BoxEmptied) -> None:
    """Sheets lie on the table."""
    lift(station.count.piles, event.box, event.sheets)


def box_counted(station: Station, event: BoxCounted) -> None:
    """A count is words until it is written."""
    station.moments[f"counted-box-{event.box}"] = event.at


def box_voided(station: Station, event: BoxVoided) -> None:
    """What was in it counts for nobody."""
    station.count.piles[event.contest].voided.add(event.box)


def sheets_stuffed(station: Station, event: SheetsStuffed) -> None:
    """There is more in the box than was dropped into it by voters."""
    for contest in event.contests:
        station.boxes[event.box].odd[contest] += 1
        station.boxes[event.box].stuffed[contest] += 1


def seal_touched(station: Station, event: SealTouched) -> None:
    """It is another mark."""
    station.boxes[event.box].touched = True


def sheets_left(station: Station, event: SheetsLeft) -> None:
    """They are nobody's now."""
    lay_by(station, event.voter, event.contests, ballots.LEFT_BEHIND)


def stray_found(station: Station, event: StrayFound) -> None:
    """Somebody holds it up."""
    contest = ballots.contest_of(event.sheet)
    station.count.strays.append(Stray(event.number, contest, event.place, event.signed))


def stray_kept(station: Station, event: StrayKept) -> None:
    """It lies by itself."""
    station.count.strays[event.number - 1].kept = True


def stray_added(station: Station, event: StrayAdded) -> None:
    """It lies among the others."""
    station.count.strays[event.number - 1].added = True


APPLY = {
    SealCompared: seal_compared,
    BoxOpened: box_opened,
    BoxEmptied: box_emptied,
    BoxCounted: box_counted,
    BoxVoided: box_voided,
    SheetsStuffed: sheets_stuffed,
    SealTouched: seal_touched,
    SheetsLeft: sheets_left,
    StrayFound: stray_found,
    StrayKept: stray_kept,
    StrayAdded: stray_added,
}
DECIDE = {
    CompareSeal: compare_seal,
    OpenBox: open_box,
    VoidBox: void_box,
    KeepApart: keep_apart,
    AddStray: add_stray,
}
