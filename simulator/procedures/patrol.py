"""Going round the room: where a body stands, words to a colleague, a post given, a call by telephone."""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.telephone import TERRITORIAL, unanswered
from simulator.station.people import OBSERVER
from simulator.station.station import Station

DOOR, BOOTHS, BOXES, PAPERS, SAFE = "door", "booths", "boxes", "papers", "safe"
PLACES = (DOOR, BOOTHS, BOXES, PAPERS, SAFE)
"""Places of the room besides the desks (`desk-1`..)."""

REMARKS = ("by-the-law", "sign-when-issuing", "look-at-documents", "rest")
"""What one can say to a colleague."""

LINES = (TERRITORIAL, "police", "ambulance", "fire")
"""Whom one can telephone."""

MATTERS = ("breach", "order", "illness", "power", "question")
"""What a call is about."""


class Walk(Command, frozen=True, gc=False):
    """Walk to a place of the room."""

    SECONDS: ClassVar[int] = 15
    place: str


class Remark(Command, frozen=True, gc=False):
    """Say a word to a colleague about their work."""

    SECONDS: ClassVar[int] = 15
    seat: str
    topic: str


class GivePost(Command, frozen=True, gc=False):
    """Give a colleague another post."""

    SECONDS: ClassVar[int] = 30
    seat: str
    post: str


class Phone(Command, frozen=True, gc=False):
    """Telephone somebody about a matter."""

    SECONDS: ClassVar[int] = 90
    whom: str
    about: str


class Walked(Event, frozen=True, gc=False):
    """A member, or the played observer, stands somewhere else now."""

    place: str


class Remarked(Event, frozen=True, gc=False):
    """A colleague was spoken to about their work."""

    seat: str
    topic: str


class PostGiven(Event, frozen=True, gc=False):
    """A colleague was told to take another post."""

    seat: str
    post: str


class Phoned(Event, frozen=True, gc=False):
    """Somebody was telephoned."""

    whom: str
    about: str


def _place(station: Station, place: str) -> bool:
    return place in PLACES or place in {f"desk-{desk.number}" for desk in station.desks}


def walk(station: Station, doing: Doing, command: Walk) -> Outcome:
    """Anywhere in the room, by whoever is in it."""
    if not _place(station, command.place):
        return Impossible("no-such-place", command.place)
    if doing.by == OBSERVER and (station.watcher is None or not station.watcher.inside):
        return Impossible("not-let-in")
    return (Walked(*who(doing), command.place),)


def _colleague(station: Station, seat: str) -> Impossible | None:
    if seat not in station.members:
        return Impossible("no-such-seat", seat)
    return Impossible("member-away", seat) if station.members[seat].away else None


def remark(station: Station, doing: Doing, command: Remark) -> Outcome:
    """To anybody of the commission who is here."""
    absent = _colleague(station, command.seat)
    if absent is not None:
        return absent
    if command.topic not in REMARKS:
        return Impossible("no-such-topic", command.topic)
    return (Remarked(*who(doing), command.seat, command.topic),)


def give_post(station: Station, doing: Doing, command: GivePost) -> Outcome:
    """To anybody of the commission who is here; a desk at which somebody sits is taken."""
    absent = _colleague(station, command.seat)
    if absent is not None:
        return absent
    if not _place(station, command.post) and command.post != "relief":
        return Impossible("no-such-place", command.post)
    if any(f"desk-{desk.number}" == command.post and desk.member for desk in station.desks):
        return Impossible("desk-taken", command.post)
    return (PostGiven(*who(doing), command.seat, command.post),)


def phone(station: Station, doing: Doing, command: Phone) -> Outcome:
    """Any of the numbers on the wall; the territorial commission may be talking to others."""
    if command.whom not in LINES or command.about not in MATTERS:
        return Impossible("no-such-topic", command.about)
    in_vain = unanswered(station, doing, command.about) if command.whom == TERRITORIAL else ()
    return in_vain or (Phoned(*who(doing), command.whom, command.about),)


def walked(station: Station, event: Walked) -> None:
    """Feet carry eyes and ears."""
    member = station.members.get(event.by)
    if member is None:
        station.watch.place, station.watch.counting = event.place, ""
    else:
        member.place = event.place


def remarked(station: Station, event: Remarked) -> None:
    """Words change nothing on their own."""


def post_given(station: Station, event: PostGiven) -> None:
    """They go when they can."""


def phoned(station: Station, event: Phoned) -> None:
    """Words change nothing on their own."""


APPLY = {Walked: walked, Remarked: remarked, PostGiven: post_given, Phoned: phoned}
DECIDE = {Walk: walk, Remark: remark, GivePost: give_post, Phone: phone}
"""What each command becomes."""
