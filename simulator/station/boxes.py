"""Ballot boxes and their seals, from the corner where they stand empty to the table where they are opened.

A box knows how many sheets of each contest lie in it (truth); it knows neither sheets nor marks.
"""

from __future__ import annotations

from dataclasses import dataclass, field

STATIONARY, MOBILE, SPARE = "stationary", "mobile", "spare"


@dataclass(slots=True)
class Box:
    """One box: shown empty, sealed with a mark, filled, unsealed and emptied once.

    `sets` counts whole sets that were dropped, `odd` the sheets of each contest dropped otherwise, `stuffed` those
    of them that were never handed to anybody. `touched`: the mark on the seal is no longer that of the morning.
    """

    id: str
    kind: str
    contests: int
    checked: bool = False
    seal: str = ""
    away: bool = False
    opened: bool = False
    sets: int = 0
    touched: bool = False
    odd: list[int] = field(init=False)
    stuffed: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.odd = [0] * self.contests
        self.stuffed = [0] * self.contests

    @property
    def content(self) -> list[int]:
        """Sheets of each contest that lie, or lay, in it."""
        return [n + self.sets for n in self.odd]

    @property
    def sealed(self) -> bool:
        """Whether a seal stands on it now."""
        return bool(self.seal) and not self.opened
