"""Sheets sorted onto another contest's pile, followed through the night: where each lay when a stack was read.

Such a sheet is missing on one stack and one too many on another from the moment it was mis-sorted until it is shown
among its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from simulator.procedures.base import Event
from simulator.procedures.showing import SheetPut, SheetsShown
from simulator.procedures.sorting import SheetMisSorted
from simulator.procedures.verdicts import RecountAnswered, SheetDecided, SheetMoved
from simulator.station.count import Astray, Pile
from simulator.station.station import Station

MIS_SORTED = "mis-sorted"
"""What happened to such a sheet."""

MOVES = (SheetMisSorted, SheetsShown, SheetPut, SheetMoved, SheetDecided, RecountAnswered)
"""Events after which such a sheet may lie elsewhere."""

Lying = tuple[int, str]
"""The contest on whose pile or stack a sheet lies, and the stack; empty for the middle."""


@dataclass(slots=True)
class Followed:
    """One such sheet: the record of its mis-sorting, and from which record on it lay where."""

    record: int
    one: Astray
    lay: list[tuple[int, Lying]] = field(default_factory=list)

    def at(self, record: int) -> Lying | None:
        """Where it lay when a record came; None before it was mis-sorted."""
        return next((where for since, where in reversed(self.lay) if since < record), None)


class MisSorted:
    """Every sheet that was mis-sorted in a day, as the day is told once more."""

    def __init__(self) -> None:
        self.all: list[Followed] = []
        self._piles: list[Pile] = []

    def follow(self, number: int, event: Event, station: Station) -> None:
        """After an event had its effect: where they lie now."""
        self._piles = piles = station.count.piles
        if isinstance(event, SheetMisSorted):
            self.all.append(Followed(number, piles[event.onto].strangers[event.there]))
        if self.all and isinstance(event, MOVES):
            for found in self.all:
                where = _where(piles, found.one)
                if not found.lay or found.lay[-1][1] != where:
                    found.lay.append((number, where))

    def bent(self, contest: int, stack: str, before: int) -> list[tuple[int, str]]:
        """The mis-sortings for which a stack, read at a record, was not what it should be."""
        found = []
        for each in self.all:
            where = each.at(before)
            if where is None or (each.one.contest == contest == where[0] and where[1]):
                continue
            missing = each.one.contest == contest and self._belongs(each.one) == stack
            if missing != (where == (contest, stack)):
                found.append((each.record, MIS_SORTED))
        return found

    def _belongs(self, one: Astray) -> str:
        """The stack of its own contest that such a sheet belongs on."""
        own = self._piles[one.contest]
        back = next((position for position, found in own.back.items() if found is one), None)
        return own.would_belong(one) if back is None else own.belongs(back)


def _where(piles: list[Pile], one: Astray) -> Lying:
    for contest, pile in enumerate(piles):
        kept = pile.back if one.home else pile.strangers
        for position, stranger in kept.items():
            if stranger is one:
                return contest, pile.lies(position)
    return one.contest, ""
