"""What the table changes its mind about: sheets moved, unclear ones voted on, a contest counted once more on request.

A vote says where an unclear sheet belongs; a clear one reads as it reads.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.showing import known
from simulator.station import sorting
from simulator.station.count import ITS_PILE, OUT, Asked, Hands, Pile
from simulator.station.decisions import more_than_half
from simulator.station.marks import UNCLEAR, stacks_of
from simulator.station.station import Station


class MoveSheet(Command, frozen=True, gc=False):
    """Put a sheet that lies on a stack onto another one, onto the pile of its own contest, or out of the count."""

    SECONDS: ClassVar[int] = 10
    contest: int
    position: int
    stack: str


class PutToVote(Command, frozen=True, gc=False):
    """Have the commission vote on the stack of a sheet that lies aside."""

    SECONDS: ClassVar[int] = 20
    contest: int
    position: int
    stack: str


class RaiseHand(Command, frozen=True, gc=False):
    """Raise one's hand for the stack proposed, or against it."""

    SECONDS: ClassVar[int] = 5
    yes: bool = True


class GrantRecount(Command, frozen=True, gc=False):
    """Have the sheets of a contest shown and its stacks counted once more, as a proxy asked in writing."""

    SECONDS: ClassVar[int] = 30
    number: int


class RefuseRecount(Command, frozen=True, gc=False):
    """Refuse a recount that was asked for in writing."""

    SECONDS: ClassVar[int] = 30
    number: int


class SheetMoved(Event, frozen=True, gc=False):
    """A sheet that lay on one stack was put onto another, onto the pile of its own contest, or out of the count."""

    contest: int
    position: int
    stack: str


class VoteOnSheet(Event, frozen=True, gc=False):
    """The commission was asked on which stack an unclear sheet belongs."""

    contest: int
    position: int
    stack: str


class HandRaised(Event, frozen=True, gc=False):
    """A member raised a hand for the stack proposed, or against it."""

    yes: bool


class SheetDecided(Event, frozen=True, gc=False):
    """The vote on an unclear sheet ended: hands for and against; decided with more than half of all members."""

    contest: int
    position: int
    stack: str
    votes_for: int
    votes_against: int
    adopted: bool


class RecountAsked(Event, frozen=True, gc=False):
    """An observer handed in a written application to count a contest again."""

    number: int
    contest: int
    observer: int


class RecountAnswered(Event, frozen=True, gc=False):
    """An application for a recount was granted or refused."""

    number: int
    granted: bool


def _lying(station: Station, contest: int, position: int) -> Pile | Impossible:
    if contest not in station.contests:
        return Impossible("no-such-contest")
    pile = station.count.piles[contest]
    there = 0 <= position < pile.done and pile.lies(position) != ITS_PILE
    return pile if there else Impossible("no-such-sheet")


def move_sheet(station: Station, doing: Doing, command: MoveSheet) -> Outcome:
    """A sheet that lies on a stack can be taken from it."""
    pile = _lying(station, command.contest, command.position)
    if isinstance(pile, Impossible):
        return pile
    if command.stack == ITS_PILE and not pile.stranger(command.position):
        return Impossible("own-contest")
    if not known(pile, command.stack, OUT, ITS_PILE):
        return Impossible("no-such-choice", command.stack)
    return (SheetMoved(*who(doing), command.contest, command.position, command.stack),)


def put_to_vote(station: Station, doing: Doing, command: PutToVote) -> Outcome:
    """One sheet is voted on at a time."""
    pile = _lying(station, command.contest, command.position)
    if isinstance(pile, Impossible):
        return pile
    if station.count.hands is not None:
        return Impossible("vote-goes-on")
    if command.stack not in stacks_of(pile.options):
        return Impossible("no-such-choice", command.stack)
    return (VoteOnSheet(*who(doing), command.contest, command.position, command.stack),)


def raise_hand(station: Station, doing: Doing, command: RaiseHand) -> Outcome:
    """A member raises a hand once in a vote."""
    hands = station.count.hands
    if hands is None or doing.by not in station.members:
        return Impossible("no-vote")
    if doing.by in hands.raised:
        return Impossible("already-done")
    return (HandRaised(*who(doing), command.yes),)


def _asked(station: Station, number: int) -> Asked | Impossible:
    if not 0 < number <= len(station.count.asked):
        return Impossible("no-such-paper")
    asked = station.count.asked[number - 1]
    return Impossible("already-done") if asked.granted or asked.refused else asked


def grant_recount(station: Station, doing: Doing, command: GrantRecount) -> Outcome:
    """An application can be granted while the table is free to do it."""
    asked = _asked(station, command.number)
    return asked if isinstance(asked, Impossible) else (RecountAnswered(*who(doing), command.number, granted=True),)


def refuse_recount(station: Station, doing: Doing, command: RefuseRecount) -> Outcome:
    """An application can be refused."""
    asked = _asked(station, command.number)
    return asked if isinstance(asked, Impossible) else (RecountAnswered(*who(doing), command.number, granted=False),)


def sheet_moved(station: Station, event: SheetMoved) -> None:
    """It lies elsewhere."""
    sorting.lay(station.count, event.contest, event.position, event.stack)


def vote_on_sheet(station: Station, event: VoteOnSheet) -> None:
    """Hands are asked for."""
    station.count.hands = Hands(event.contest, event.position, event.stack, event.by, event.at)


def hand_raised(station: Station, event: HandRaised) -> None:
    """One hand more."""
    if station.count.hands is not None:
        station.count.hands.raised[event.by] = event.yes


def sheet_decided(station: Station, event: SheetDecided) -> None:
    """Where it belongs from now on, and lies."""
    station.count.hands = None
    if event.adopted:
        pile = station.count.piles[event.contest]
        if pile.reads(event.position) == UNCLEAR and event.votes_for >= more_than_half(len(station.members)):
            pile.verdicts[event.position] = event.stack
        pile.lay(event.position, event.stack)


def recount_asked(station: Station, event: RecountAsked) -> None:
    """A paper more on the table."""
    station.count.asked.append(Asked(event.number, event.contest, event.observer, event.at))


def recount_answered(station: Station, event: RecountAnswered) -> None:
    """Granted: the sheets of the contest lie in the middle again, decided ones as they were decided."""
    asked = station.count.asked[event.number - 1]
    if not event.granted:
        asked.refused = event.at
        return
    asked.granted = event.at
    sorting.to_the_middle(station.count.piles[asked.contest])
    for step in ("show", "stacks"):
        station.count.ended.pop((step, asked.contest), None)


APPLY = {
    SheetMoved: sheet_moved,
    VoteOnSheet: vote_on_sheet,
    HandRaised: hand_raised,
    SheetDecided: sheet_decided,
    RecountAsked: recount_asked,
    RecountAnswered: recount_answered,
}
DECIDE = {
    MoveSheet: move_sheet,
    PutToVote: put_to_vote,
    RaiseHand: raise_hand,
    GrantRecount: grant_recount,
    RefuseRecount: refuse_recount,
}
