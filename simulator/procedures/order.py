"""The running of the room: people join a line, step up, speak, vote in a booth, use a box, leave.

A voter's sheets lose their identity at the slot: the event tells box and contests. What is marked on
a sheet is never here.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Outcome
from simulator.procedures.identity import DocumentLooked
from simulator.station import ballots, people
from simulator.station.desks import NOBODY
from simulator.station.station import Station


class Rest(Command, frozen=True, gc=False):
    """Get up for ten minutes: tea in sight of the boxes. Nobody takes one's line meanwhile."""

    SECONDS: ClassVar[int] = 600


class MemberRested(Event, frozen=True, gc=False):
    """A member got up from the post for some minutes."""

    seconds: int


class VoterJoined(Event, frozen=True, gc=False):
    """Somebody joined the line of a desk (index 0..)."""

    voter: int
    desk: int


class VoterCalled(Event, frozen=True, gc=False):
    """The next in line stepped up to a desk."""

    voter: int
    desk: int


class VoterReturned(Event, frozen=True, gc=False):
    """Somebody came back to the head of a desk's line: from the secretary, or from a booth with a spoiled sheet."""

    voter: int
    desk: int


class VoterSpoke(Event, frozen=True, gc=False):
    """What one hears of somebody at a desk: the text key of what they say."""

    voter: int
    desk: int
    says: str


class VoterTurnedBack(Event, frozen=True, gc=False):
    """Somebody came when nobody may join a line any more."""

    voter: int


class BoothEntered(Event, frozen=True, gc=False):
    """A voter went into a free booth."""

    voter: int


class BallotsCast(Event, frozen=True, gc=False):
    """A voter came out, dropped sheets of these contests (numbers 0..) into a box and left the room."""

    voter: int
    box: str
    contests: tuple[int, ...]


class SheetsCarried(Event, frozen=True, gc=False):
    """A voter puts sheets of these contests into a pocket instead of the box."""

    voter: int
    contests: tuple[int, ...]


class VoterLeft(Event, frozen=True, gc=False):
    """Somebody left the room without having used a box just now."""

    voter: int


def rest(_station: Station, doing: Doing, _: Rest) -> Outcome:
    """Always possible; whoever stands there waits."""
    return (MemberRested(doing.at, doing.by, doing.cause, Rest.SECONDS),)


def member_rested(station: Station, event: MemberRested) -> None:
    """A rest is a moment; the seat is busy with it."""
    station.moments[f"rested-{event.by}"] = event.at
    if event.by in station.members:
        station.members[event.by].rests = event.at + event.seconds


def voter_joined(station: Station, event: VoterJoined) -> None:
    """One more at the end of a line."""
    station.where[event.voter] = people.IN_LINE
    station.desks[event.desk].line.append(event.voter)


def voter_called(station: Station, event: VoterCalled) -> None:
    """The head of the line stands before the desk."""
    desk = station.desks[event.desk]
    if desk.line and desk.line[0] == event.voter:
        desk.line.popleft()
    else:
        desk.line.remove(event.voter)
    desk.clear()
    desk.voter = event.voter
    station.where[event.voter] = people.AT_DESK


def ordinary_call(station: Station, called: VoterCalled, looked: DocumentLooked) -> None:
    """The head of a line steps up and their document is looked at: two events applied at once.

    The same as applying each (tested over whole days); the caller vouches that it is the head of the line.
    """
    desk, voter = station.desks[called.desk], called.voter
    desk.line.popleft()
    desk.voter = voter
    desk.shown = None
    desk.document = looked
    desk.found = NOBODY
    station.where[voter] = people.AT_DESK


def voter_returned(station: Station, event: VoterReturned) -> None:
    """First in line; a booth they were in is free."""
    if station.where.get(event.voter) == people.IN_BOOTH:
        station.booths_taken -= 1
    station.where[event.voter] = people.IN_LINE
    station.desks[event.desk].line.appendleft(event.voter)


def voter_spoke(station: Station, event: VoterSpoke) -> None:
    """Words change nothing on their own."""


def voter_turned_back(station: Station, event: VoterTurnedBack) -> None:
    """They never stood in a line."""
    station.where[event.voter] = people.GONE


def booth_entered(station: Station, event: BoothEntered) -> None:
    """One booth fewer is free."""
    station.where[event.voter] = people.IN_BOOTH
    station.booths_taken += 1


def ballots_cast(station: Station, event: BallotsCast) -> None:
    """Sheets go from hands into the box; whoever came from a booth frees it."""
    voter, contests = event.voter, event.contests
    box = station.boxes[event.box]
    place, where = station.sheets.place, station.where
    hand = station.hands.pop(voter)
    if len(contests) == len(hand) and contests == station.everything:
        for sheet in hand:
            place[sheet] = ballots.BOX
        box.sets += 1
    else:
        _drop_some(station, event, hand)
    if where[voter] == people.IN_BOOTH:
        station.booths_taken -= 1
        station.last_out = event.at
    where[voter] = people.GONE


def _drop_some(station: Station, event: BallotsCast, hand: tuple[int, ...]) -> None:
    odd = station.boxes[event.box].odd
    wanted = list(event.contests)
    kept: list[int] = []
    for sheet in hand:
        contest = ballots.contest_of(sheet)
        if contest in wanted:
            wanted.remove(contest)
            station.sheets.place[sheet] = ballots.BOX
            odd[contest] += 1
        else:
            kept.append(sheet)
    if kept:
        station.hands[event.voter] = tuple(kept)


def sheets_carried(station: Station, event: SheetsCarried) -> None:
    """Sheets of these contests go into a pocket, and out of the room with it."""
    lay_by(station, event.voter, event.contests, ballots.CARRIED)


def lay_by(station: Station, voter: int, contests: tuple[int, ...], place: int) -> None:
    """Sheets of these contests leave a voter's hands for another place than a box."""
    kept = list(contests)
    left: list[int] = []
    for sheet in station.hands[voter]:
        contest = ballots.contest_of(sheet)
        if contest in kept:
            kept.remove(contest)
            station.sheets.place[sheet] = place
        else:
            left.append(sheet)
    if left:
        station.hands[voter] = tuple(left)
    else:
        del station.hands[voter]


def voter_left(station: Station, event: VoterLeft) -> None:
    """Gone; a booth they were in is free, a line they stood in shorter."""
    where = station.where
    if where.get(event.voter) == people.IN_LINE:
        for desk in station.desks:
            if event.voter in desk.line:
                desk.line.remove(event.voter)
    if where.get(event.voter) == people.IN_BOOTH:
        station.booths_taken -= 1
        station.last_out = event.at
    where[event.voter] = people.GONE


APPLY = {
    MemberRested: member_rested,
    VoterJoined: voter_joined,
    VoterCalled: voter_called,
    VoterReturned: voter_returned,
    VoterSpoke: voter_spoke,
    VoterTurnedBack: voter_turned_back,
    BoothEntered: booth_entered,
    BallotsCast: ballots_cast,
    SheetsCarried: sheets_carried,
    VoterLeft: voter_left,
}

DECIDE = {Rest: rest}
