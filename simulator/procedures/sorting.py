"""What goes wrong when lifted sheets are sorted by contest: one is laid on another contest's pile, and nobody sees it.

It comes to light when that pile is shown. How it is laid on its own pile then is in `showing` and `verdicts`.
"""

from __future__ import annotations

from simulator.procedures.base import Event
from simulator.station import sorting
from simulator.station.station import Station


class SheetMisSorted(Event, frozen=True, gc=False):
    """A sheet of a contest, lifted from a box, was laid among those of another contest: where it lay, where it lies."""

    contest: int
    position: int
    box: str
    onto: int
    there: int


def sheet_mis_sorted(station: Station, event: SheetMisSorted) -> None:
    """One pile is short of a sheet, another has one that is not its own."""
    sorting.mis_sort(station.count.piles, event.contest, event.position, event.onto, event.there)


APPLY = {SheetMisSorted: sheet_mis_sorted}
