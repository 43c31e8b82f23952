"""Opening the station: the room taken over, packs compared, boxes shown empty and sealed, the hour declared.

Nothing here asks for the lawful order: boxes can be sealed unseen and doors opened early.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station.people import NO_DESK
from simulator.station.station import Station


class LookAtSeal(Command, frozen=True, gc=False):
    """Look at the seal on the door of the guarded room."""

    SECONDS: ClassVar[int] = 30


class TakeRoom(Command, frozen=True, gc=False):
    """Take the room over from the police guard."""

    SECONDS: ClassVar[int] = 240


class ComparePacks(Command, frozen=True, gc=False):
    """Hold the packs against the receipt act; `found` of each contest, empty for what truly lies there."""

    SECONDS: ClassVar[int] = 1_020
    found: tuple[int, ...] = ()


class WriteOpening(Command, frozen=True, gc=False):
    """Write the opening protocol."""

    SECONDS: ClassVar[int] = 300


class CheckBox(Command, frozen=True, gc=False):
    """Show a box to those present: whole and empty."""

    SECONDS: ClassVar[int] = 60
    box: str


class SealBox(Command, frozen=True, gc=False):
    """Put a seal with its own mark on a box; empty for the mark next in the station's row."""

    SECONDS: ClassVar[int] = 60
    box: str
    seal: str = ""


class NameIssuers(Command, frozen=True, gc=False):
    """Name the members who issue ballots."""

    SECONDS: ClassVar[int] = 60
    seats: tuple[str, ...]


class TakePost(Command, frozen=True, gc=False):
    """Sit down at a desk (1..) or take another post."""

    SECONDS: ClassVar[int] = 30
    post: str


class DeclareOpen(Command, frozen=True, gc=False):
    """Declare the station open."""

    SECONDS: ClassVar[int] = 10


class SealLooked(Event, frozen=True, gc=False):
    """The seal on the guarded room was looked at."""


class RoomTaken(Event, frozen=True, gc=False):
    """The room came from the police guard; whether the seal on its door was looked at and was whole."""

    looked: bool
    whole: bool = True


class PacksCompared(Event, frozen=True, gc=False):
    """Packs of every contest were held against the receipt act; what was found of each."""

    found: tuple[int, ...]


class BoxChecked(Event, frozen=True, gc=False):
    """A box was shown empty to those present (how many members, how many observers)."""

    box: str
    members: int
    observers: int = 0


class BoxSealed(Event, frozen=True, gc=False):
    """A seal with this mark is on a box."""

    box: str
    seal: str


class OpeningWritten(Event, frozen=True, gc=False):
    """The opening protocol was written and signed."""


class IssuersNamed(Event, frozen=True, gc=False):
    """The chair named the issuing members."""

    seats: tuple[str, ...]


class PostTaken(Event, frozen=True, gc=False):
    """A member is at a post: `desk-N`, `boxes`, `papers`, `patrol`."""

    post: str


class StationOpened(Event, frozen=True, gc=False):
    """The station was declared open."""


def look_at_seal(station: Station, doing: Doing, _: LookAtSeal) -> Outcome:
    """As long as the room is guarded."""
    if station.moment("taken"):
        return Impossible("already-done")
    return (SealLooked(*who(doing)),)


def compare_packs(station: Station, doing: Doing, command: ComparePacks) -> Outcome:
    """Once the room is the commission's, and once a day."""
    if not station.moment("taken"):
        return Impossible("room-guarded")
    if station.moment("compared"):
        return Impossible("already-done")
    return (PacksCompared(*who(doing), command.found or station.laid.received),)


def write_opening(station: Station, doing: Doing, _: WriteOpening) -> Outcome:
    """Once a day, whatever it may say."""
    if station.moment("opening-written"):
        return Impossible("already-done")
    return (OpeningWritten(*who(doing)),)


def take_room(station: Station, doing: Doing, _: TakeRoom) -> Outcome:
    """It can be taken over once, its seal looked at or not."""
    if station.moment("taken"):
        return Impossible("already-done")
    return (RoomTaken(*who(doing), bool(station.moment("seal-looked"))),)


def check_box(station: Station, doing: Doing, command: CheckBox) -> Outcome:
    """A box without a seal can be shown."""
    box = station.boxes.get(command.box)
    if box is None:
        return Impossible("no-such-box", command.box)
    if box.seal:
        return Impossible("box-sealed", command.box)
    if not station.moment("taken"):
        return Impossible("room-guarded")
    present = sum(not m.away for m in station.members.values())
    watching = sum(bool(o.admitted) and not o.left for o in station.observers)
    return (BoxChecked(*who(doing), command.box, present, watching),)


def seal_box(station: Station, doing: Doing, command: SealBox) -> Outcome:
    """Any box without a seal can be sealed, shown or not, with a mark no other seal bears."""
    box = station.boxes.get(command.box)
    if box is None:
        return Impossible("no-such-box", command.box)
    if box.seal:
        return Impossible("box-sealed", command.box)
    if not station.moment("taken"):
        return Impossible("room-guarded")
    number = list(station.boxes).index(command.box) + 1
    seal = command.seal or f"{station.laid.number}-{number:02d}"
    if any(b.seal == seal for b in station.boxes.values()):
        return Impossible("seal-used", seal)
    return (BoxSealed(*who(doing), command.box, seal),)


def name_issuers(station: Station, doing: Doing, command: NameIssuers) -> Outcome:
    """Anybody of the commission can be named."""
    for seat in command.seats:
        if seat not in station.members:
            return Impossible("no-such-seat", seat)
    return (IssuersNamed(*who(doing), command.seats),)


def take_post(station: Station, doing: Doing, command: TakePost) -> Outcome:
    """A free desk, or any other post."""
    kind, _, number = command.post.partition("-")
    if kind == "desk":
        index = int(number) - 1 if number.isdigit() else -1
        if not 0 <= index < len(station.desks):
            return Impossible("no-such-desk", command.post)
        if station.desks[index].member not in ("", doing.by):
            return Impossible("desk-taken", command.post)
    return (PostTaken(*who(doing), command.post),)


def declare_open(station: Station, doing: Doing, command: DeclareOpen) -> Outcome:
    """Once a day, and not when voting is over."""
    if station.moment("opened") or station.moment("closed"):
        return Impossible("already-done")
    return (StationOpened(*who(doing)),)


def seal_looked(station: Station, event: SealLooked) -> None:
    """Seen whole or broken."""
    station.moments["seal-looked"] = event.at


def room_taken(station: Station, event: RoomTaken) -> None:
    """The commission answers for the room."""
    station.moments["taken"] = event.at


def packs_compared(station: Station, event: PacksCompared) -> None:
    """Looking changes nothing; what was found is written as figures."""
    station.moments["compared"] = event.at


def box_checked(station: Station, event: BoxChecked) -> None:
    """Shown empty."""
    station.boxes[event.box].checked = True


def box_sealed(station: Station, event: BoxSealed) -> None:
    """Sealed."""
    station.boxes[event.box].seal = event.seal


def opening_written(station: Station, event: OpeningWritten) -> None:
    """The protocol of the opening exists."""
    station.moments["opening-written"] = event.at


def issuers_named(station: Station, event: IssuersNamed) -> None:
    """Named for the day."""
    for seat in event.seats:
        station.members[seat].named = True


def post_taken(station: Station, event: PostTaken) -> None:
    """A member leaves one post for another."""
    member = station.members[event.by]
    left = station.desk_of(event.by)
    leave_desk(station, event.by)
    member.post = event.post
    kind, _, number = event.post.partition("-")
    if left is not None:
        member.place = f"desk-{left.number}"
    if kind == "desk":
        member.desk, member.place = int(number) - 1, ""
        station.desks[member.desk].member = event.by


def leave_desk(station: Station, seat: str) -> None:
    """Nobody sits where this member sat."""
    desk = station.desk_of(seat)
    if desk is not None:
        desk.member = ""
        station.members[seat].desk = NO_DESK


def station_opened(station: Station, event: StationOpened) -> None:
    """Voting has begun."""
    station.moments["opened"] = event.at


APPLY = {
    SealLooked: seal_looked,
    RoomTaken: room_taken,
    PacksCompared: packs_compared,
    BoxChecked: box_checked,
    BoxSealed: box_sealed,
    OpeningWritten: opening_written,
    IssuersNamed: issuers_named,
    PostTaken: post_taken,
    StationOpened: station_opened,
}

DECIDE = {
    LookAtSeal: look_at_seal,
    ComparePacks: compare_packs,
    WriteOpening: write_opening,
    TakeRoom: take_room,
    CheckBox: check_box,
    SealBox: seal_box,
    NameIssuers: name_issuers,
    TakePost: take_post,
    DeclareOpen: declare_open,
}
