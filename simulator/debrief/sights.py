"""What the played observer sees besides the day in the room: at the counting table, and at the doors with the team.

Marks are seen from beside a table that stands in view; what is said aloud is heard by everybody. What a rule makes
of any of it is not written here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from simulator.procedures.boxes import BoxOpened, StrayAdded
from simulator.procedures.copies import CopyGiven, ProtocolHandedOver, ProtocolPosted
from simulator.procedures.counting import CountBroken, GivenAnnounced, TableSet, UnusedCancelled
from simulator.procedures.doors import HomeVisited, OthersAskedOut
from simulator.procedures.home import TeamReturned
from simulator.procedures.outside import HomeIssued, HomeRefused
from simulator.procedures.patrol import BOXES, DOOR
from simulator.procedures.protocol import ResultsAnnounced
from simulator.procedures.riding import ObserverRode
from simulator.procedures.showing import SheetSaid, SheetsShown, StackCounted
from simulator.procedures.verdicts import RecountAnswered, SheetMoved
from simulator.station.count import IN_VIEW, OUT
from simulator.station.marks import UNCLEAR
from simulator.station.watching import ROAD
from simulator.texts.phrase import Arg

if TYPE_CHECKING:
    from simulator.debrief.sighting import Eyes

Look = Callable[["Eyes", int, Any], None]


def room(about: str, place: str = "") -> Look:
    """Seen at a place, or by everybody in the room."""
    return lambda eyes, n, record: eyes.see(n, record.at, about, place)


def _of(about: str, *fields: str) -> Look:
    """Something about a contest, with what of the record is told."""

    def look(eyes: Eyes, n: int, record: Any) -> None:
        args: dict[str, Arg] = {name: getattr(record, name) for name in fields}
        eyes.see(n, record.at, about, args={"contest": eyes.letters[record.contest], **args})

    return look


def _table(eyes: Eyes, n: int, record: TableSet) -> None:
    """In view, or behind backs."""
    eyes.apart = record.how != IN_VIEW
    eyes.see(n, record.at, "table-apart" if eyes.apart else "table-set")


def _laid(eyes: Eyes, n: int, at: int, contest: int, position: int, stack: str) -> None:
    """From beside the table one sees the mark and where the sheet goes."""
    if not eyes.apart:
        name = eyes.stack(contest, stack)
        args: dict[str, Arg] = {"contest": eyes.letters[contest], "number": str(position + 1), "stack": name}
        eyes.see(n, at, "sheet-out" if stack == OUT else "sheet-laid", BOXES, args=args)


def _said(eyes: Eyes, n: int, record: SheetSaid | SheetMoved) -> None:
    _laid(eyes, n, record.at, record.contest, record.position, record.stack)


def _shown(eyes: Eyes, n: int, record: SheetsShown) -> None:
    """A run of sheets nobody said aloud; else the first of it that went to another stack."""
    if not record.aloud:
        eyes.see(n, record.at, "sheets-silent", args={"contest": eyes.letters[record.contest]})
        return
    elsewhere = [(position, stack) for position, stack in record.elsewhere if stack != UNCLEAR]
    if elsewhere:
        _laid(eyes, n, record.at, record.contest, *elsewhere[0])


def _stack(eyes: Eyes, n: int, record: StackCounted) -> None:
    name = eyes.stack(record.contest, record.stack)
    args: dict[str, Arg] = {"contest": eyes.letters[record.contest], "stack": name, "n": record.figure}
    eyes.see(n, record.at, "stack-counted", args=args)


def _copy(eyes: Eyes, n: int, record: CopyGiven) -> None:
    """One's own copy in the hand."""
    if record.observer == eyes.number:
        eyes.see(n, record.at, "copy-given", args={"contest": eyes.letters[record.contest]})


def _recount(eyes: Eyes, n: int, record: RecountAnswered) -> None:
    if not record.granted:
        eyes.see(n, record.at, "recount-refused")


# out with the team


def _rode(eyes: Eyes, _: int, __: ObserverRode) -> None:
    """Of the station nothing is seen any more."""
    eyes.goes(ROAD)
    eyes.out = True


def _back(eyes: Eyes, n: int, record: TeamReturned) -> None:
    """Everybody in the room sees the team come in, whoever was with it too."""
    if eyes.out:
        eyes.out = False
        eyes.goes(DOOR)
    eyes.see(n, record.at, "team-back")


def _door(eyes: Eyes, n: int, record: HomeVisited) -> None:
    """A door opens, or does not."""
    eyes.others = record.others
    if not record.found:
        eyes.see(n, record.at, "door-nobody", ROAD, args={"n": record.number})


def _alone(eyes: Eyes, _: int, __: OthersAskedOut) -> None:
    eyes.others = False


def _given(eyes: Eyes, n: int, record: HomeIssued) -> None:
    """Sheets in a home, and what was left out there."""
    about = "door-issued"
    if record.unsigned:
        about = "door-unsigned"
    elif record.without:
        about = "door-without"
    elif eyes.others:
        about = "door-others"
    eyes.see(n, record.at, about, ROAD, args={"n": record.number})


LOOKS: dict[type, Look] = {
    TableSet: _table,
    GivenAnnounced: room("given-announced"),
    UnusedCancelled: _of("unused-cancelled"),
    BoxOpened: lambda eyes, n, record: eyes.see(n, record.at, "box-opened", args={"box": record.box}),
    CountBroken: room("count-broken"),
    StrayAdded: room("stray-added", BOXES),
    SheetsShown: _shown,
    SheetSaid: _said,
    SheetMoved: _said,
    StackCounted: _stack,
    RecountAnswered: _recount,
    ResultsAnnounced: _of("results"),
    ProtocolPosted: _of("posted"),
    CopyGiven: _copy,
    ProtocolHandedOver: _of("handed-over"),
    ObserverRode: _rode,
    TeamReturned: _back,
    HomeVisited: _door,
    OthersAskedOut: _alone,
    HomeIssued: _given,
    HomeRefused: lambda eyes, n, record: eyes.see(n, record.at, "door-refused", ROAD, args={"n": record.number}),
}
"""What each kind of event shows there."""
