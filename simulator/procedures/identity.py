"""Who stands there: the document in the hand, the finger on the list, asking, comparing, sending on.

The event says what was looked at as it is; whether it suffices is for the law, whether it is noticed is
for whoever looks.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station import people
from simulator.station.desks import NOBODY, Desk
from simulator.station.station import Station

CARD, PASSPORT, DIGITAL, SCREENSHOT, LICENCE, NOTHING = "card", "passport", "digital", "screenshot", "licence", "none"
"""Kinds of document; NOTHING is an empty hand."""

PLACES = ("secretary", "chair", "other-station", "out")
"""Where a voter can be sent from a desk."""

REASONS = (
    "no-document",
    "not-on-list",
    "expired",
    "not-own-document",
    "already-signed",
    "outside-marked",
    "certificate",
    "age",
)
"""The one fixed list of reasons for refusing; it is always shown whole."""

TOPICS = ("document", "another-document", "open-live", "name", "address", "whose", "wait", "outside", "booth", "hours")
"""What can be said or asked at a desk."""

FACTS = ("card-face", "card-name", "card-number", "card-date", "list-name", "list-number", "list-signature", "person")
"""Facts that can be pointed at as not matching."""


class LookAtDocument(Command, frozen=True, gc=False):
    """Take the document and look at it."""

    SECONDS: ClassVar[int] = 10


class FindLine(Command, frozen=True, gc=False):
    """Look for a line in the list by house or by name, or take the one the finger points at."""

    SECONDS: ClassVar[int] = 20
    by: str = "name"
    line: int = NOBODY


class Ask(Command, frozen=True, gc=False):
    """Say or ask something: one of `TOPICS`."""

    SECONDS: ClassVar[int] = 10
    topic: str


class PointOut(Command, frozen=True, gc=False):
    """Say that two facts do not match: two of `FACTS`."""

    SECONDS: ClassVar[int] = 10
    first: str
    second: str


class SendTo(Command, frozen=True, gc=False):
    """Send the person on to another place, or away with a reason."""

    SECONDS: ClassVar[int] = 10
    place: str
    reason: str = ""


class NextVoter(Command, frozen=True, gc=False):
    """Have the next one step up; whoever still stands there is not sent off by it."""

    SECONDS: ClassVar[int] = 3


class DocumentLooked(Event, frozen=True, gc=False):
    """A document was looked at: its kind, whose data it bears, whether the face fits, whether it is in force."""

    desk: int
    voter: int
    of: int
    kind: str = CARD
    face: bool = True
    valid: bool = True


class DocumentShown(Event, frozen=True, gc=False):
    """Somebody holds a document out; what stands on it is seen only by looking."""

    desk: int
    voter: int
    kind: str
    of: int
    face: bool = True
    valid: bool = True


class LineFound(Event, frozen=True, gc=False):
    """The finger rests on a line of the list; -1 when the search ended without one."""

    desk: int
    line: int


class VoterAsked(Event, frozen=True, gc=False):
    """A member said or asked something."""

    desk: int
    voter: int
    topic: str


class MismatchPointed(Event, frozen=True, gc=False):
    """A member said that two facts do not match."""

    desk: int
    voter: int
    first: str
    second: str


class VoterSent(Event, frozen=True, gc=False):
    """Somebody was sent on, or away with a reason (one of `REASONS`)."""

    desk: int
    voter: int
    place: str
    reason: str = ""


def desk_with_voter(station: Station, doing: Doing) -> Desk | Impossible:
    """The desk of a seat with somebody standing before it."""
    desk = station.desk_of(doing.by)
    if desk is None:
        return Impossible("no-desk")
    if desk.voter == NOBODY:
        return Impossible("nobody-here")
    return desk


def look_at_document(station: Station, doing: Doing, command: LookAtDocument) -> Outcome:
    """A document can be looked at once it is held out; an empty hand is seen too."""
    desk = desk_with_voter(station, doing)
    if isinstance(desk, Impossible):
        return desk
    shown = desk.shown
    if shown is None:
        return Impossible("nothing-shown")
    return (DocumentLooked(*who(doing), desk.number - 1, desk.voter, shown.of, shown.kind, shown.face, shown.valid),)


def find_line(station: Station, doing: Doing, command: FindLine) -> Outcome:
    """Turning leaves is always possible with somebody's name known or a finger on a line."""
    desk = desk_with_voter(station, doing)
    if isinstance(desk, Impossible):
        return desk
    index = desk.number - 1
    if command.line != NOBODY:
        if not 0 <= command.line < station.voter_list.size + len(station.voter_list.entries):
            return Impossible("no-such-line")
        return (LineFound(*who(doing), index, command.line),)
    return (LineFound(*who(doing), index, sought(station, desk, command.by)),)


def sought(station: Station, desk: Desk, by: str) -> int:
    """Where a search lands: by house on the own line, by name on the first of that surname and given name nearby.

    What is searched for is the name that was said or read; a namesake may stand before the right
    person, so a finger can rest on the wrong line.
    """
    shown = desk.shown
    person = shown.of if shown is not None and shown.of >= 0 else desk.voter
    line = station.voter_list.line_of(person)
    if by == "house" or not 0 <= line < station.voter_list.size:
        return line
    people_ = station.laid.people
    name = people_[person].name[1].rsplit(" ", 1)[0]
    for other in range(max(0, line - 3), line):
        if people_[other].name[1].startswith(name):
            return other
    return line


def ask(station: Station, doing: Doing, command: Ask) -> Outcome:
    """Anything can be said to whoever stands there."""
    desk = desk_with_voter(station, doing)
    if isinstance(desk, Impossible):
        return desk
    if command.topic not in TOPICS:
        return Impossible("no-such-choice", command.topic)
    return (VoterAsked(*who(doing), desk.number - 1, desk.voter, command.topic),)


def point_out(station: Station, doing: Doing, command: PointOut) -> Outcome:
    """Any two different facts can be held against each other once a document was looked at."""
    desk = desk_with_voter(station, doing)
    if isinstance(desk, Impossible):
        return desk
    for fact in (command.first, command.second):
        if fact not in FACTS:
            return Impossible("no-such-choice", fact)
    if command.first == command.second:
        return Impossible("same-fact")
    return (MismatchPointed(*who(doing), desk.number - 1, desk.voter, command.first, command.second),)


def send_to(station: Station, doing: Doing, command: SendTo) -> Outcome:
    """Whoever stands there can be sent anywhere; without a reason too."""
    desk = desk_with_voter(station, doing)
    if isinstance(desk, Impossible):
        return desk
    if command.place not in PLACES:
        return Impossible("no-such-choice", command.place)
    if command.reason and command.reason not in REASONS:
        return Impossible("no-such-choice", command.reason)
    return (VoterSent(*who(doing), desk.number - 1, desk.voter, command.place, command.reason),)


def next_voter(station: Station, doing: Doing, command: NextVoter) -> Outcome:
    """Nobody steps up to a place that is taken; whoever stands there is sent away by saying so, not by this."""
    desk = desk_with_voter(station, doing)
    return desk if isinstance(desk, Impossible) else Impossible("somebody-here")


def document_looked(station: Station, event: DocumentLooked) -> None:
    """What was seen stays before the member's eyes."""
    station.desks[event.desk].document = event


def document_shown(station: Station, event: DocumentShown) -> None:
    """A new paper lies on the desk; the look at the old one is over."""
    desk = station.desks[event.desk]
    desk.shown = event
    desk.document = None


def line_found(station: Station, event: LineFound) -> None:
    """The finger moves."""
    station.desks[event.desk].found = event.line


def voter_asked(station: Station, event: VoterAsked) -> None:
    """Words change nothing on their own."""


def mismatch_pointed(station: Station, event: MismatchPointed) -> None:
    """Words change nothing on their own."""


def voter_sent(station: Station, event: VoterSent) -> None:
    """The place before the desk is free."""
    station.desks[event.desk].clear()
    station.where[event.voter] = people.ASIDE if event.place in ("secretary", "chair") else people.GONE


APPLY = {
    DocumentLooked: document_looked,
    DocumentShown: document_shown,
    LineFound: line_found,
    VoterAsked: voter_asked,
    MismatchPointed: mismatch_pointed,
    VoterSent: voter_sent,
}

DECIDE = {
    LookAtDocument: look_at_document,
    FindLine: find_line,
    Ask: ask,
    PointOut: point_out,
    SendTo: send_to,
    NextVoter: next_voter,
}
