"""Issuing ballots: two signatures on a line, a signature on each sheet, a set handed over, sheets taken back.

Each hand move is its own command and can be left out; the set that goes out is whatever is handed over.
It does not know whether the person was entitled to it.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.identity import desk_with_voter
from simulator.station import ballots, lists, people
from simulator.station.desks import NOBODY
from simulator.station.station import Station


class LetSign(Command, frozen=True, gc=False):
    """Have the voter sign the line under the finger."""

    SECONDS: ClassVar[int] = 8


class SignLine(Command, frozen=True, gc=False):
    """Sign the list against the voter's name, noting which contests if not the whole set."""

    SECONDS: ClassVar[int] = 4
    contests: tuple[int, ...] = ()


class SignSheets(Command, frozen=True, gc=False):
    """Take so many sheets of each named contest off the pack and sign them, one by one."""

    SECONDS: ClassVar[int] = 5
    contests: tuple[int, ...]


class HandOver(Command, frozen=True, gc=False):
    """Hand one sheet of each of these contests to whoever stands there."""

    SECONDS: ClassVar[int] = 5
    contests: tuple[int, ...]


class ReplaceSheet(Command, frozen=True, gc=False):
    """Take a spoiled sheet of a contest back and give another for it."""

    SECONDS: ClassVar[int] = 60
    contest: int


class VoterSigned(Event, frozen=True, gc=False):
    """A voter signed a line of the list."""

    voter: int
    line: int


class MemberSigned(Event, frozen=True, gc=False):
    """A member signed against a line; `contests` are those noted when fewer than the whole set."""

    line: int
    contests: tuple[int, ...] = ()


class SheetsSigned(Event, frozen=True, gc=False):
    """A member signed sheets that are still in the pack."""

    sheets: tuple[int, ...]


class BallotsIssued(Event, frozen=True, gc=False):
    """Sheets were handed to a voter at a desk, under a line (-1: none).

    `unsigned` are those among them without a member's signature; `noted` the contests the member put
    strokes for in the own tally, where they are not those of the sheets.
    """

    voter: int
    desk: int
    line: int
    sheets: tuple[int, ...]
    unsigned: tuple[int, ...] = ()
    noted: tuple[int, ...] = ()


class SheetSpoiled(Event, frozen=True, gc=False):
    """A spoiled sheet was taken back from a voter before the box and kept."""

    voter: int
    desk: int
    sheet: int


class SheetReplaced(Event, frozen=True, gc=False):
    """A sheet was given for a spoiled one; signed, or not."""

    voter: int
    desk: int
    sheet: int
    signed: bool = True


def let_sign(station: Station, doing: Doing, command: LetSign) -> Outcome:
    """A voter signs where the finger points; a line that is signed already has no room."""
    desk = desk_with_voter(station, doing)
    if isinstance(desk, Impossible):
        return desk
    if desk.found == NOBODY:
        return Impossible("no-line")
    if station.voter_list.signed[desk.found] != NOBODY:
        return Impossible("line-signed")
    return (VoterSigned(*who(doing), desk.voter, desk.found),)


def sign_line(station: Station, doing: Doing, command: SignLine) -> Outcome:
    """A member signs where the finger points."""
    desk = desk_with_voter(station, doing)
    if isinstance(desk, Impossible):
        return desk
    if desk.found == NOBODY:
        return Impossible("no-line")
    if station.voter_list.member[desk.found]:
        return Impossible("line-signed")
    return (MemberSigned(*who(doing), desk.found, command.contests),)


def sign_sheets(station: Station, doing: Doing, command: SignSheets) -> Outcome:
    """Sheets of the own pack can be signed at any time, with or without somebody there."""
    if not command.contests:
        return Impossible("nothing-chosen")
    taken = take(station, doing.by, command.contests, skip_signed=True)
    if isinstance(taken, Impossible):
        return taken
    return (SheetsSigned(*who(doing), taken),)


def take(
    station: Station, seat: str, contests: tuple[int, ...], *, skip_signed: bool = False
) -> tuple[int, ...] | Impossible:
    """The next sheets of these contests off a seat's pack, signed ones first unless they are skipped."""
    held = station.held.get(seat)
    if held is None:
        return Impossible("no-pack")
    ready = station.ready.get(seat, [])
    taken: list[int] = []
    for contest in contests:
        signed = [] if skip_signed else [s for s in ready if ballots.contest_of(s) == contest and s not in taken]
        found = signed[0] if signed else _unsigned(held[contest], ready, taken)
        if not found:
            return Impossible("no-sheets", station.laid.contests[contest].id)
        taken.append(found)
    return tuple(taken)


def _unsigned(pack: list[int], ready: list[int], taken: list[int]) -> int:
    return next((s for s in reversed(pack) if s not in ready and s not in taken), 0)


def hand_over(station: Station, doing: Doing, command: HandOver) -> Outcome:
    """Sheets go to whoever stands there, signed or not, under whatever line the finger is on."""
    desk = desk_with_voter(station, doing)
    if isinstance(desk, Impossible):
        return desk
    if not command.contests:
        return Impossible("nothing-chosen")
    taken = take(station, doing.by, command.contests)
    if isinstance(taken, Impossible):
        return taken
    unsigned = tuple(s for s in taken if not station.sheets.signer[s])
    return (BallotsIssued(*who(doing), desk.voter, desk.number - 1, desk.found, taken, unsigned),)


def replace_sheet(station: Station, doing: Doing, command: ReplaceSheet) -> Outcome:
    """A sheet can be replaced while the voter still holds it."""
    desk = desk_with_voter(station, doing)
    if isinstance(desk, Impossible):
        return desk
    hand = station.hands.get(desk.voter, ())
    old = [s for s in hand if ballots.contest_of(s) == command.contest]
    if not old:
        return Impossible("no-such-sheet")
    taken = take(station, doing.by, (command.contest,))
    if isinstance(taken, Impossible):
        return taken
    index = desk.number - 1
    return (
        SheetSpoiled(*who(doing), desk.voter, index, old[0]),
        SheetReplaced(*who(doing), desk.voter, index, taken[0], signed=True),
    )


def voter_signed(station: Station, event: VoterSigned) -> None:
    """Ink on the voter's side of a line."""
    station.voter_list.signed[event.line] = event.voter


def member_signed(station: Station, event: MemberSigned) -> None:
    """Ink on the member's side of a line."""
    station.voter_list.member[event.line] = event.by
    if event.contests:
        station.voter_list.partial[event.line] = event.contests


def sheets_signed(station: Station, event: SheetsSigned) -> None:
    """Ink on sheets."""
    number = station.numbers[event.by]
    ready = station.ready.setdefault(event.by, [])
    for sheet in event.sheets:
        station.sheets.signer[sheet] = number
        ready.append(sheet)


def ballots_issued(station: Station, event: BallotsIssued) -> None:
    """Sheets leave the pack for a voter's hands; the member puts a stroke in the tally for each."""
    by, voter, sheets = event.by, event.voter, event.sheets
    held = station.held[by]
    if event.unsigned or event.noted or len(sheets) != len(held) or station.ready.get(by) or not _whole(held, sheets):
        _issue_odd(station, event)
    else:
        place, signer, number = station.sheets.place, station.sheets.signer, station.numbers[by]
        for sheet, pack in zip(sheets, held, strict=True):
            pack.pop()
            place[sheet] = ballots.HANDS
            signer[sheet] = number
        station.whole[by] += 1
    hands, sets = station.hands, station.sets
    hands[voter] = hands[voter] + sheets if voter in hands else sheets
    station.where[voter] = people.TO_BOOTH
    sets[voter] = sets[voter] + 1 if voter in sets else 1
    line = event.line
    channel = lists.MAIN if 0 <= line < station.voter_list.size else _channel(station, line)
    station.given[channel] += 1
    desk = station.desks[event.desk]
    desk.voter = NOBODY
    desk.shown = desk.document = None
    desk.found = NOBODY


def _whole(held: list[list[int]], sheets: tuple[int, ...]) -> bool:
    """Whether these are the next sheets of every pack, in order."""
    return all(pack and pack[-1] == sheet for sheet, pack in zip(sheets, held, strict=True))


def ordinary_visit(station: Station, signed: VoterSigned, against: MemberSigned, issued: BallotsIssued) -> None:
    """The three events of a visit at which a whole signed set off the packs is given, applied at once.

    The same as applying each (tested over whole days); the caller vouches that the sheets are the next
    of every pack and that nothing signed lies ready.
    """
    by, voter, line = issued.by, issued.voter, signed.line
    voter_list = station.voter_list
    voter_list.signed[line] = voter
    voter_list.member[line] = by
    place, signer, number = station.sheets.place, station.sheets.signer, station.numbers[by]
    for pack in station.held[by]:
        sheet = pack.pop()
        place[sheet] = ballots.HANDS
        signer[sheet] = number
    station.whole[by] += 1
    station.hands[voter] = issued.sheets
    station.where[voter] = people.TO_BOOTH
    station.sets[voter] = 1
    station.given[lists.MAIN] += 1
    desk = station.desks[issued.desk]
    desk.voter = NOBODY
    desk.shown = desk.document = None
    desk.found = NOBODY


def _issue_odd(station: Station, event: BallotsIssued) -> None:
    """A set that is not whole, not signed, or not the next of every pack: sheet by sheet."""
    by = event.by
    held, ledger, number = station.held[by], station.sheets, station.numbers[by]
    for sheet in event.sheets:
        contest = ballots.contest_of(sheet)
        held[contest].remove(sheet)
        ledger.place[sheet] = ballots.HANDS
        ledger.signer[sheet] = 0 if sheet in event.unsigned else number
        station.odd[contest] += 1
        station.issued_by[by][contest] += 1
    for contest in event.noted or tuple(ballots.contest_of(sheet) for sheet in event.sheets):
        station.tally[by][contest] += 1
    if station.ready.get(by):
        station.ready[by] = [s for s in station.ready[by] if s not in event.sheets]


def _channel(station: Station, line: int) -> str:
    return station.voter_list.channel_of(line) if line >= 0 else "list"


def sheet_spoiled(station: Station, event: SheetSpoiled) -> None:
    """A sheet goes from hands to the envelope of spoiled ones."""
    hand = list(station.hands[event.voter])
    hand.remove(event.sheet)
    station.hands[event.voter] = tuple(hand)
    station.sheets.place[event.sheet] = ballots.SPOILED


def sheet_replaced(station: Station, event: SheetReplaced) -> None:
    """A sheet leaves the pack for the one that was spoiled."""
    contest = ballots.contest_of(event.sheet)
    station.held[event.by][contest].remove(event.sheet)
    if event.sheet in station.ready.get(event.by, ()):
        station.ready[event.by].remove(event.sheet)
    station.sheets.place[event.sheet] = ballots.HANDS
    station.sheets.signer[event.sheet] = station.numbers[event.by] if event.signed else 0
    station.hands[event.voter] = (*station.hands[event.voter], event.sheet)
    station.desks[event.desk].clear()
    station.where[event.voter] = people.TO_BOOTH
    station.replaced[contest] += 1
    station.issued_by[event.by][contest] += 1
    station.tally[event.by][contest] += 1


APPLY = {
    VoterSigned: voter_signed,
    MemberSigned: member_signed,
    SheetsSigned: sheets_signed,
    BallotsIssued: ballots_issued,
    SheetSpoiled: sheet_spoiled,
    SheetReplaced: sheet_replaced,
}

DECIDE = {
    LetSign: let_sign,
    SignLine: sign_line,
    SignSheets: sign_sheets,
    HandOver: hand_over,
    ReplaceSheet: replace_sheet,
}
