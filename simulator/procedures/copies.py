"""What leaves the table: the copy on the wall, certified copies, papers packed, protocols handed over."""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.protocol import drawn
from simulator.station.station import Station

COMMISSIONS = ("tec", "dec")
"""Where protocols go: the territorial commission, or that of a single-mandate district."""


class PostProtocol(Command, frozen=True, gc=False):
    """Hang a copy of a contest's protocol in the station."""

    SECONDS: ClassVar[int] = 60
    contest: int


class CertifyCopies(Command, frozen=True, gc=False):
    """Sign and seal the copies of a contest's protocol."""

    SECONDS: ClassVar[int] = 120
    contest: int


class GiveCopies(Command, frozen=True, gc=False):
    """Copy the protocol of a contest for everybody present who asks."""

    SECONDS: ClassVar[int] = 300
    contest: int


class PackPapers(Command, frozen=True, gc=False):
    """Pack sheets and papers, with an inventory or without."""

    SECONDS: ClassVar[int] = 1_800
    inventory: bool = True


class DeliverProtocol(Command, frozen=True, gc=False):
    """Take the protocol of a contest to a commission, with those who want to watch it or without them."""

    SECONDS: ClassVar[int] = 60
    contest: int
    commission: str
    alone: bool = False


class ProtocolPosted(Event, frozen=True, gc=False):
    """A copy of the protocol of a contest hangs in the station; `off` are lines on which it reads otherwise."""

    contest: int
    off: tuple[tuple[str, int], ...] = ()


class CopiesCertified(Event, frozen=True, gc=False):
    """Copies of a contest's protocol were signed and sealed."""

    contest: int


class CopyGiven(Event, frozen=True, gc=False):
    """A copy of a protocol was given to an observer (by number).

    `off` are lines on which the copy reads otherwise, `certified` whether chair, secretary and seal stand on it.
    """

    contest: int
    observer: int
    off: tuple[tuple[str, int], ...] = ()
    certified: bool = True


class PapersPacked(Event, frozen=True, gc=False):
    """Sheets and papers were packed, with an inventory or without."""

    inventory: bool = True


class ProtocolHandedOver(Event, frozen=True, gc=False):
    """The protocol of a contest went to a commission, `tec` or `dec`; so many observers went along.

    `barred` are those who wanted to and were kept away.
    """

    contest: int
    commission: str
    watched: int = 0
    barred: int = 0


def post_protocol(station: Station, doing: Doing, command: PostProtocol) -> Outcome:
    """What is drawn up can be hung up."""
    form = drawn(station, command.contest)
    if isinstance(form, Impossible):
        return form
    return Impossible("already-done") if form.posted else (ProtocolPosted(*who(doing), command.contest),)


def certify_copies(station: Station, doing: Doing, command: CertifyCopies) -> Outcome:
    """Copies of what is drawn up can be signed and sealed."""
    form = drawn(station, command.contest)
    if isinstance(form, Impossible):
        return form
    return Impossible("already-done") if form.certified else (CopiesCertified(*who(doing), command.contest),)


def give_copies(station: Station, doing: Doing, command: GiveCopies) -> Outcome:
    """A copy for everybody present who has none yet, certified or as it is."""
    form = drawn(station, command.contest)
    if isinstance(form, Impossible):
        return form
    asking = station.without_copy(command.contest)
    if not asking:
        return Impossible("nobody-asks")
    return tuple(CopyGiven(*who(doing), command.contest, n, (), form.certified) for n in asking)


def pack_papers(station: Station, doing: Doing, command: PackPapers) -> Outcome:
    """Once, when there is something to pack."""
    if station.moment("packed"):
        return Impossible("already-done")
    return (
        (PapersPacked(*who(doing), command.inventory),)
        if station.moment("first-box-opened")
        else Impossible("nothing-counted")
    )


def deliver_protocol(station: Station, doing: Doing, command: DeliverProtocol) -> Outcome:
    """A protocol that exists goes once; whoever watches comes along, or is kept away."""
    form = drawn(station, command.contest)
    if isinstance(form, Impossible):
        return form
    if form.handed:
        return Impossible("already-done")
    if command.commission not in COMMISSIONS:
        return Impossible("no-such-choice", command.commission)
    here = sum(bool(o.admitted and not o.left) for o in station.observers)
    watched, barred = (0, here) if command.alone else (here, 0)
    return (ProtocolHandedOver(*who(doing), command.contest, command.commission, watched, barred),)


def protocol_posted(station: Station, event: ProtocolPosted) -> None:
    """It hangs, and says what it says."""
    station.forms[event.contest].posted = event.at


def copies_certified(station: Station, event: CopiesCertified) -> None:
    """Ink and seal on copies."""
    station.forms[event.contest].certified = True


def copy_given(station: Station, event: CopyGiven) -> None:
    """A copy is out of the house."""
    station.forms[event.contest].copies[event.observer] = event.at


def papers_packed(station: Station, event: PapersPacked) -> None:
    """Nothing lies about any more."""
    station.moments["packed"] = event.at


def protocol_handed_over(station: Station, event: ProtocolHandedOver) -> None:
    """The station's work on this contest is done."""
    station.forms[event.contest].handed = event.at
    station.moments["ended"] = event.at


APPLY = {
    ProtocolPosted: protocol_posted,
    CopiesCertified: copies_certified,
    CopyGiven: copy_given,
    PapersPacked: papers_packed,
    ProtocolHandedOver: protocol_handed_over,
}
DECIDE = {
    PostProtocol: post_protocol,
    CertifyCopies: certify_copies,
    GiveCopies: give_copies,
    PackPapers: pack_papers,
    DeliverProtocol: deliver_protocol,
}
