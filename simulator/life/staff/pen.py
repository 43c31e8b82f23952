"""What colleagues write down: packs as they change keeper, all day long; at night the figures put together from others.

A figure is what the writer believes; slips of the pen stand here, slips of counting with whoever counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.life.plan import CARELESS
from simulator.procedures.papers import FigureWritten
from simulator.station import truth
from simulator.station.people import SECRETARY
from simulator.station.sources import put_together

if TYPE_CHECKING:
    from simulator.life.room import Room
    from simulator.procedures.closing import PackCounted
    from simulator.procedures.packs import PackHanded


class Pen:
    """The pen of the commission; the secretary's unless another seat is named."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.station = room.station
        self.letters = [contest.id for contest in room.station.laid.contests]

    def write(self, paper: str, line: str, value: int, made_from: tuple[int, ...] = (), seat: str = SECRETARY) -> int:
        """A figure goes onto paper; the number of its entry."""
        day = self.room.day
        day.tell(FigureWritten(day.now, seat, self.room.cause(seat), paper, line, value, made_from))
        return len(self.station.papers.entries) - 1

    def sum_up(self, paper: str, line: str, off: int = 0, seat: str = SECRETARY) -> None:
        """A figure put together from the papers it is made from, with a slip or without."""
        value, made = put_together(self.station, paper, line)
        self.write(paper, line, value + off, made, seat)

    def handed(self, event: PackHanded) -> None:
        """Both sign for a pack that changes keeper; the secretary writes how many sheets."""
        sheets = self.station.handings[-1][2]
        if event.taker == "safe" and self.station.moment(f"counted-{event.giver}"):
            return
        for seat, way in ((event.taker, "in"), (event.giver, "out")):
            if seat not in ("safe", "team"):
                self._pack(seat, way, sheets)

    def _pack(self, seat: str, way: str, sheets: tuple[int, ...]) -> None:
        number = sum(seat in (giver, taker) for giver, taker, _ in self.station.handings)
        off = 10 if self.room.slips(SECRETARY, "pack-misnoted", 20, seat, number) else 0
        day = self.room.day
        lines = {f"{way}/{number}": sheets[0]}
        if len(set(sheets)) > 1:
            lines = {f"{way}/{number}/{letter}": n for letter, n in zip(self.letters, sheets, strict=True)}
        for line, value in lines.items():
            day.tell(FigureWritten(day.now, SECRETARY, self.room.cause(SECRETARY), f"handed:{seat}", line, value + off))
            off = 0

    def pack_counted(self, event: PackCounted) -> None:
        """What a member counted in the own pack before giving it back stands on the sheet of the pack."""
        for letter, found in zip(self.letters, event.found, strict=True):
            self.write(f"handed:{event.by}", f"back/{letter}", found, seat=event.by)

    def issued(self, seat: str, contest: int, letter: str) -> None:
        """What a member issued: by the packs; a careless one is believed on the own tally."""
        tally = self.station.papers.number(f"tally:{seat}", letter)
        if self.room.competence(seat) == CARELESS and tally:
            value = self.station.papers.entries[tally[0]].value
            self.write(f"issued:{seat}", letter, value, tally)
            return
        off = 1 if self.room.slips(SECRETARY, "issued-mis-added", 30, contest, seat) else 0
        self.sum_up(f"issued:{seat}", letter, off)

    def files(self) -> None:
        """What lies in the files: voters added, certificates kept and voted on, applications served."""
        station, slips = self.station, self.room.slips
        added = len(station.voter_list.entries)
        self.write("list", "added", added + (1 if slips(SECRETARY, "additions-miscounted", 30) else 0))
        kept = sum(c.kept for c in station.certificates)
        self.write("certificates", "kept", kept + (1 if slips(SECRETARY, "certificates-miscounted", 30) else 0))
        voted = truth.by_certificate(station)
        self.write("certificates", "voted", voted + (1 if slips(SECRETARY, "holders-miscounted", 30) else 0))
        served = truth.outside(station)
        self.write("applications", "served", served + (1 if slips(SECRETARY, "applications-miscounted", 30) else 0))
