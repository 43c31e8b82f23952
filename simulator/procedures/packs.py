"""Packs of sheets changing keeper against signature: safe, members, the mobile team's bag.

It counts nothing out to voters, and it does not ask who ought to hold a pack.
"""

from __future__ import annotations

from collections import Counter
from operator import sub
from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station import ballots
from simulator.station.station import Station

SAFE = "safe"
"""The keeper that is no seat."""


class HandPack(Command, frozen=True, gc=False):
    """Hand whole sets to a member against signature: so many, or what is left, from the safe or a member's pack."""

    SECONDS: ClassVar[int] = 90
    taker: str
    sets: int
    giver: str = SAFE


class PackHanded(Event, frozen=True, gc=False):
    """Sheets went from one keeper to another against signature: from each contest a run (first sheet, how many).

    `giver` and `taker` are seats; `safe` is the commission's safe, `team` the bag of the mobile team.
    """

    giver: str
    taker: str
    runs: tuple[tuple[int, int], ...]


def hand_pack(station: Station, doing: Doing, command: HandPack) -> Outcome:
    """Sets that lie in the safe or with a member who is here, to another."""
    for seat in (command.taker, *([command.giver] if command.giver != SAFE else [])):
        if seat not in station.members:
            return Impossible("no-such-seat", seat)
        if station.members[seat].away:
            return Impossible("member-away", seat)
    if command.giver == command.taker:
        return Impossible("nobody-else")
    if command.giver != SAFE:
        return _from_member(station, doing, command)
    ledger = station.sheets
    sets = min(command.sets, *(ledger.at(c, ballots.SAFE) for c in station.contests))
    if sets <= 0:
        return Impossible("nothing-in-the-safe")
    taken = tuple(run for c in station.contests for run in runs(ledger.lying(c, ballots.SAFE, sets)))
    return (PackHanded(*who(doing), SAFE, command.taker, taken),)


def _from_member(station: Station, doing: Doing, command: HandPack) -> Outcome:
    """The sheets that a member would hand out last."""
    held = station.held.get(command.giver, [])
    sets = min([command.sets, *map(len, held)]) if held else 0
    if sets <= 0:
        return Impossible("no-sheets", command.giver)
    taken = tuple(run for pack in held for run in runs(pack[:sets]))
    return (PackHanded(*who(doing), command.giver, command.taker, taken),)


def pack_handed(station: Station, event: PackHanded) -> None:
    """Sheets change keeper; what a member has signed for changes with them."""
    contests = len(station.laid.contests)
    sheets = Counter(dict.fromkeys(range(contests), 0))
    for first, count in event.runs:
        sheets[ballots.contest_of(first)] += count
    station.handings.append((event.giver, event.taker, tuple(sheets.values())))
    taker = _keeper(station, event.taker, contests)
    giver = _keeper(station, event.giver, contests)
    code = ballots.SAFE if event.taker == "safe" else ballots.TEAM if event.taker == "team" else ballots.MEMBER
    for first, count in event.runs:
        contest = ballots.contest_of(first)
        station.sheets.place[first : first + count] = bytes([code]) * count
        if giver is not None:
            gone = range(first, first + count)
            giver[contest] = [s for s in giver[contest] if s not in gone]
            station.packs[event.giver][contest] -= count
            if station.ready.get(event.giver):
                station.ready[event.giver] = [s for s in station.ready[event.giver] if s not in gone]
        if taker is not None:
            taker[contest] = sorted([*taker[contest], *range(first, first + count)], reverse=True)
            station.packs[event.taker][contest] += count


def _keeper(station: Station, keeper: str, contests: int) -> list[list[int]] | None:
    if keeper == "safe":
        return None
    if keeper not in station.held:
        station.held[keeper] = [[] for _ in range(contests)]
        station.tally[keeper] = [0] * contests
        station.whole[keeper] = 0
        station.packs[keeper] = [0] * contests
    return station.held[keeper]


def runs(sheets: list[int]) -> tuple[tuple[int, int], ...]:
    """Different sheets as runs (first, how many), in order.

    In order, the sheets of one run all lie equally far from their places in the row.
    """
    ordered = sorted(sheets)
    if ordered and ordered[-1] - ordered[0] == len(ordered) - 1:
        return ((ordered[0], len(ordered)),)
    found, before = [], 0
    for offset, length in Counter(map(sub, ordered, range(len(ordered)))).items():
        found.append((offset + before, length))
        before += length
    return tuple(found)


APPLY = {PackHanded: pack_handed}
DECIDE = {HandPack: hand_pack}
