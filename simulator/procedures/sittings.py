"""Sittings of the commission: called, opened with those present, voted, closed with a result, dissents sent on.

Whoever closes a vote says how it ended; whether enough members were there and agreed is for the law.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station.clock import MINUTE
from simulator.station.decisions import Sitting, Target
from simulator.station.station import Station

REMOVE, CANCEL, SUSPEND = "remove-person", "cancel-registration", "suspend-member"
SIGNED, EXPIRED, COMPLAINT = "line-signed", "expired-document", "complaint"
EARLY, REFUSE, OTHER = "early-closing", "refuse-addition", "other"

MATTERS = (REMOVE, CANCEL, SUSPEND, SIGNED, EXPIRED, COMPLAINT, EARLY, REFUSE, OTHER)
"""What a sitting can be about: an observer (two matters), a seat, a person's signed line, a person's expired document,
a paper handed in, the end of voting, a person who asked to be added, anything else."""


OVER = 5 * MINUTE
"""A sitting that was opened so long ago and never closed holds nobody any more (assumed)."""


class CallSitting(Command, frozen=True, gc=False):
    """Call the members together over a matter; `target` is whom or what it is about."""

    SECONDS: ClassVar[int] = 30
    matter: str
    target: Target = ""


class Vote(Command, frozen=True, gc=False):
    """Raise one's hand for or against."""

    SECONDS: ClassVar[int] = 10
    sitting: int
    yes: bool


class CloseVote(Command, frozen=True, gc=False):
    """Close a sitting and say whether the decision was adopted."""

    SECONDS: ClassVar[int] = 30
    sitting: int
    adopted: bool


class WriteDissent(Command, frozen=True, gc=False):
    """Write down a dissenting opinion on a decision."""

    SECONDS: ClassVar[int] = 300
    sitting: int


class SendDissent(Command, frozen=True, gc=False):
    """Send the dissents on a decision to the higher commission and attach them to the minutes, or not."""

    SECONDS: ClassVar[int] = 120
    sitting: int
    attached: bool = True


class SittingCalled(Event, frozen=True, gc=False):
    """The members were called together: number (1..), matter, and whom or what it is about."""

    number: int
    matter: str
    target: Target = ""


class SittingOpened(Event, frozen=True, gc=False):
    """A sitting was opened with these members present."""

    number: int
    present: tuple[str, ...]


class VoteCast(Event, frozen=True, gc=False):
    """Somebody raised a hand, for or against."""

    number: int
    yes: bool


class SittingClosed(Event, frozen=True, gc=False):
    """A sitting ended: hands as they were counted, members present, and the result as it was announced."""

    number: int
    votes_for: int
    votes_against: int
    present: int
    adopted: bool


class DissentWritten(Event, frozen=True, gc=False):
    """A member wrote a dissenting opinion."""

    number: int


class DissentSent(Event, frozen=True, gc=False):
    """The dissent of a member went to the higher commission; whether it is attached to the minutes."""

    number: int
    writer: str
    attached: bool = True


def call_sitting(station: Station, doing: Doing, command: CallSitting) -> Outcome:
    """One sitting at a time, over a matter there is and somebody or something that exists.

    One that was opened and waits for nothing but its closing ends with it: not adopted, as nobody said otherwise.
    """
    if command.matter not in MATTERS:
        return Impossible("no-such-choice", command.matter)
    before = next((sitting for sitting in station.sittings if not sitting.ended), None)
    if before is not None and not _waits_for_its_end(before, doing.at):
        return Impossible("sitting-under-way")
    if not exists(station, command.matter, command.target):
        return Impossible("no-such-target", str(command.target))
    called = SittingCalled(*who(doing), len(station.sittings) + 1, command.matter, command.target)
    return (called,) if before is None else (_closed(doing, before, adopted=False), called)


def _waits_for_its_end(sitting: Sitting, now: int) -> bool:
    """Whether everybody there has raised a hand, or it is long over."""
    voted = all(seat in sitting.votes for seat in sitting.present)
    return bool(sitting.opened) and (voted or now >= sitting.opened + OVER)


def _closed(doing: Doing, sitting: Sitting, *, adopted: bool) -> SittingClosed:
    counted = sitting.hands(yes=True), sitting.hands(yes=False)
    return SittingClosed(*who(doing), sitting.number, *counted, len(sitting.present), adopted)


def exists(station: Station, matter: str, target: Target) -> bool:
    """Whether whom or what a sitting is to be about can be found in this station."""
    if matter == SUSPEND:
        return target in station.members
    last = {REMOVE: len(station.observers), CANCEL: len(station.observers), COMPLAINT: len(station.complaints)}
    if matter in last:
        return isinstance(target, int) and 1 <= target <= last[matter]
    if matter in (SIGNED, EXPIRED, REFUSE):
        return isinstance(target, int) and 0 <= target < len(station.laid.people)
    return True


def _find(station: Station, number: int) -> Sitting | Impossible:
    if 1 <= number <= len(station.sittings):
        return station.sittings[number - 1]
    return Impossible("no-such-sitting", str(number))


def vote(station: Station, doing: Doing, command: Vote) -> Outcome:
    """Whoever sits at a sitting that is open raises a hand once; a member who is not there cannot."""
    found = _find(station, command.sitting)
    if isinstance(found, Impossible):
        return found
    if not found.opened or found.ended:
        return Impossible("sitting-not-open", str(command.sitting))
    if doing.by in station.members and (doing.by not in found.present or station.out(doing.by)):
        return Impossible("member-away", doing.by)
    if doing.by in found.votes:
        return Impossible("already-done")
    return (VoteCast(*who(doing), command.sitting, command.yes),)


def close_vote(station: Station, doing: Doing, command: CloseVote) -> Outcome:
    """A sitting ends once, as whoever closes it says."""
    found = _find(station, command.sitting)
    if isinstance(found, Impossible):
        return found
    if found.ended:
        return Impossible("already-done")
    if not found.opened:
        return Impossible("sitting-not-open", str(command.sitting))
    return (_closed(doing, found, adopted=command.adopted),)


def write_dissent(station: Station, doing: Doing, command: WriteDissent) -> Outcome:
    """On a decision that was taken, once."""
    found = _find(station, command.sitting)
    if isinstance(found, Impossible):
        return found
    if not found.ended:
        return Impossible("no-decision", str(command.sitting))
    return Impossible("already-done") if doing.by in found.dissents else (DissentWritten(*who(doing), found.number),)


def send_dissent(station: Station, doing: Doing, command: SendDissent) -> Outcome:
    """Every dissent that was written and lies here still."""
    found = _find(station, command.sitting)
    if isinstance(found, Impossible):
        return found
    lying = [seat for seat, sent in found.dissents.items() if not sent]
    if not lying:
        return Impossible("no-dissent", str(command.sitting))
    return tuple(DissentSent(*who(doing), found.number, seat, command.attached) for seat in lying)


def sitting_called(station: Station, event: SittingCalled) -> None:
    """The members are asked to come."""
    station.sittings.append(Sitting(event.number, event.matter, event.target, event.at, event.by))


def sitting_opened(station: Station, event: SittingOpened) -> None:
    """These are there."""
    sitting = station.sittings[event.number - 1]
    sitting.opened, sitting.present = event.at, event.present


def vote_cast(station: Station, event: VoteCast) -> None:
    """A hand is up."""
    station.sittings[event.number - 1].votes[event.by] = event.yes


def sitting_closed(station: Station, event: SittingClosed) -> None:
    """What was announced holds from now on, until somebody says otherwise."""
    sitting = station.sittings[event.number - 1]
    sitting.ended, sitting.adopted = event.at, event.adopted
    sitting.votes_for, sitting.votes_against = event.votes_for, event.votes_against
    if sitting.matter == COMPLAINT and isinstance(sitting.target, int):
        station.complaints[sitting.target - 1].answered = event.at
    elif sitting.adopted and sitting.matter == SUSPEND:
        station.members[str(sitting.target)].suspended = event.at
    elif sitting.adopted and sitting.matter == CANCEL and isinstance(sitting.target, int):
        station.observers[sitting.target - 1].cancelled = event.at


def dissent_written(station: Station, event: DissentWritten) -> None:
    """It lies with the minutes."""
    station.sittings[event.number - 1].dissents[event.by] = 0


def dissent_sent(station: Station, event: DissentSent) -> None:
    """It is on its way."""
    station.sittings[event.number - 1].dissents[event.writer] = event.at


APPLY = {
    SittingCalled: sitting_called,
    SittingOpened: sitting_opened,
    VoteCast: vote_cast,
    SittingClosed: sitting_closed,
    DissentWritten: dissent_written,
    DissentSent: dissent_sent,
}
DECIDE = {
    CallSitting: call_sitting,
    Vote: vote,
    CloseVote: close_vote,
    WriteDissent: write_dissent,
    SendDissent: send_dissent,
}
