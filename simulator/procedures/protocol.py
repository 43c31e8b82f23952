"""The results protocol of each contest: drawn up, signed, posted, copied, handed over."""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station.station import Station


class SignProtocol(Command, frozen=True, gc=False):
    """Sign the protocol of a contest."""

    SECONDS: ClassVar[int] = 30
    contest: int


class ProtocolDrawn(Event, frozen=True, gc=False):
    """The protocol of a contest was drawn up, in figures and words, in one ink."""

    contest: int


class ProtocolSigned(Event, frozen=True, gc=False):
    """A member signed the protocol of a contest."""

    contest: int


class ProtocolPosted(Event, frozen=True, gc=False):
    """A copy of the protocol of a contest hangs in the station."""

    contest: int


class CopyGiven(Event, frozen=True, gc=False):
    """A certified copy of a protocol was given to an observer (by number)."""

    contest: int
    observer: int


class ProtocolHandedOver(Event, frozen=True, gc=False):
    """The protocol of a contest went to the commission it belongs to: `tec` or `dec`."""

    contest: int
    commission: str


def sign_protocol(station: Station, doing: Doing, command: SignProtocol) -> Outcome:
    """A protocol that exists can be signed."""
    if not station.moment(f"drawn-{command.contest}"):
        return Impossible("no-protocol")
    return (ProtocolSigned(*who(doing), command.contest),)


def protocol_drawn(station: Station, event: ProtocolDrawn) -> None:
    """The form is filled."""
    station.moments[f"drawn-{event.contest}"] = event.at


def protocol_signed(station: Station, event: ProtocolSigned) -> None:
    """One more signature."""
    key = f"signatures-{event.contest}"
    station.moments[key] = station.moments.get(key, 0) + 1


def protocol_posted(station: Station, event: ProtocolPosted) -> None:
    """It hangs."""
    station.moments[f"posted-{event.contest}"] = event.at


def copy_given(station: Station, event: CopyGiven) -> None:
    """A copy is out of the house."""


def protocol_handed_over(station: Station, event: ProtocolHandedOver) -> None:
    """The station's work on this contest is done."""
    station.moments[f"handed-{event.contest}"] = event.at
    station.moments["ended"] = event.at


APPLY = {
    ProtocolDrawn: protocol_drawn,
    ProtocolSigned: protocol_signed,
    ProtocolPosted: protocol_posted,
    CopyGiven: copy_given,
    ProtocolHandedOver: protocol_handed_over,
}
DECIDE = {SignProtocol: sign_protocol}
