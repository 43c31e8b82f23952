"""The vault: which sheets went into which box, kept from everybody until the box is emptied.

It alone joins a voter with a choice, in memory and for the time of the run; what it gives out is in an
order of its own stream, which tells nothing about the order of voting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from operator import add

from simulator.engine.draws import Draws
from simulator.procedures.boxes import SheetsStuffed
from simulator.procedures.order import BallotsCast
from simulator.station import ballots, marks
from simulator.station.station import Station

Marks = Sequence[Sequence[int]]
"""By contest and voter, the mark on the sheet as `marks.mark` writes it."""


SIGNED = tuple(ballots.found(0, 0, signer) for signer in range(100))
"""What the number of a signing member adds to an unsigned sheet."""


class Vault:
    """Keeps what each box swallowed; hears `BallotsCast` before the sheets leave the hands.

    What went into a box is two rows of one length, a voter's sheets beside what those say unsigned.
    """

    def __init__(self, station: Station, draws: Draws, signs: Marks) -> None:
        self._station = station
        self._draws = draws
        columns = ([ballots.found(contest, mark, 0) for mark in row] for contest, row in enumerate(signs))
        self._unsigned = list(zip(*columns, strict=True))
        self._sheets: dict[str, list[tuple[int, ...]]] = {b: [] for b in station.boxes}
        self._said: dict[str, list[tuple[int, ...]]] = {b: [] for b in station.boxes}
        self._pushed: dict[str, list[int]] = {b: [] for b in station.boxes}

    def cast(self, _: int, event: BallotsCast) -> None:
        """Sheets fall into a box."""
        hand, said = self._station.hands[event.voter], self._unsigned[event.voter]
        if event.contests != self._station.everything or len(hand) != len(said):
            hand = tuple(_those(hand, list(event.contests)))
            said = tuple([said[ballots.contest_of(sheet)] for sheet in hand])
        self._sheets[event.box].append(hand)
        self._said[event.box].append(said)

    def stuffed(self, _: int, event: SheetsStuffed) -> None:
        """Foreign sheets are pushed into a box: unsigned, with a mark on the first line, copies or of the set form."""
        form = marks.SET_FORM if event.genuine else marks.COPY
        more = [ballots.found(contest, marks.mark(1), 0, form) for contest in event.contests]
        self._pushed[event.box] += more

    def empty(self, box: str) -> tuple[int, ...]:
        """What lies in a box, shuffled, each sheet as `ballots.found` writes it."""
        signers = map(self._station.sheets.signer.__getitem__, chain.from_iterable(self._sheets[box]))
        said = chain.from_iterable(self._said[box])
        found = [*map(add, said, map(SIGNED.__getitem__, signers)), *self._pushed[box]]
        return tuple(map(found.__getitem__, self._draws.shuffled(f"count-{box}", len(found))))


def _those(hand: tuple[int, ...], wanted: list[int]) -> Iterator[int]:
    """Those sheets of a hand that went into the box."""
    for sheet in hand:
        contest = ballots.contest_of(sheet)
        if contest in wanted:
            wanted.remove(contest)
            yield sheet
