"""The vault: which sheets went into which box, kept from everybody until the box is emptied.

It alone joins a voter with a choice, in memory and for the time of the run; what it gives out is in an
order of its own stream, which tells nothing about the order of voting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simulator.engine.draws import Draws
from simulator.procedures.order import BallotsCast
from simulator.station import ballots
from simulator.station.station import Found, Station

Marks = Sequence[Sequence[int]]
"""By contest and voter, the mark on the sheet: option number 0.., then against all, or one of the codes below."""

BLANK, TWO_MARKS, PENCIL = 90, 91, 92
"""Marks that make a sheet invalid (rules INV-03, INV-04)."""


class Vault:
    """Keeps what each box swallowed; hears `BallotsCast` before the sheets leave the hands."""

    def __init__(self, station: Station, draws: Draws, marks: Marks) -> None:
        self._station = station
        self._draws = draws
        self._unsigned = [[ballots.found(contest, mark, 0) for mark in row] for contest, row in enumerate(marks)]
        self._cast: dict[str, list[tuple[int, tuple[int, ...], tuple[int, ...]]]] = {b: [] for b in station.boxes}

    def cast(self, _: int, event: BallotsCast) -> None:
        """Sheets fall into a box."""
        self._cast[event.box].append((event.voter, self._station.hands[event.voter], event.contests))

    def empty(self, box: str) -> tuple[Found, ...]:
        """What lies in a box, shuffled, each sheet as `ballots.found` writes it."""
        signer, everything = self._station.sheets.signer, self._station.everything
        columns = self._unsigned
        found: list[Found] = []
        for voter, hand, contests in self._cast[box]:
            if contests == everything and len(hand) == len(columns):
                found += [row[voter] + signer[sheet] * 10 for sheet, row in zip(hand, columns, strict=True)]
            else:
                found += self._some(voter, hand, list(contests))
        return tuple(map(found.__getitem__, self._draws.shuffled(f"count-{box}", len(found))))

    def _some(self, voter: int, hand: tuple[int, ...], wanted: list[int]) -> Iterator[Found]:
        """Those sheets of a hand that went into the box."""
        for sheet in hand:
            contest = ballots.contest_of(sheet)
            if contest in wanted:
                wanted.remove(contest)
                yield self._unsigned[contest][voter] + self._station.sheets.signer[sheet] * 10
