"""The line to the territorial commission: whether it is engaged, and what was said and heard over it.

It knows figures by their reporting hour and nothing of what they ought to be.
"""

from __future__ import annotations

from dataclasses import dataclass, field

HOLDS = 180
"""Seconds for which whoever was read a figure back is still on the line (assumed)."""


@dataclass(slots=True)
class Line:
    """`engaged` while others talk to the territorial commission; `said` and `heard` are figures by reporting hour.

    `talked` is when a figure was last read back (0: never): whoever is on the line then needs no second call.
    """

    engaged: bool = False
    said: dict[int, int] = field(default_factory=dict)
    heard: dict[int, int] = field(default_factory=dict)
    talked: int = 0

    def free_at(self, second: int) -> bool:
        """Whether a call at this second is answered."""
        return not self.engaged or (bool(self.talked) and second <= self.talked + HOLDS)
