"""Where the team with the mobile box is: on the road to a home or back, or in a home, and what was done there.

It knows what is to be seen at a door and what was done about it; what ought to be done it does not know.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from simulator.station.lists import NOBODY

NOWHERE, BACK = -1, 0
"""Where a team that stands still drives to; the station, among the numbers of applications."""

DOCUMENT, APPLICATION = "document", "application"
PAPERS = (DOCUMENT, APPLICATION)
"""Papers that are looked at in a home."""


NAMES_HELPER = "home-daughter"
"""What a voter says who cannot see well and names somebody to mark."""


@dataclass(slots=True)
class Visit:
    """The home of an application where the team stands: whether the voter is there, what they hold out, what was said.

    `besides` is somebody else who wants sheets too, `seen` the papers looked at; `signed` whether the voter
    has signed the application, `countersigned` whether a member has; `named` whether the voter has named a
    helper, `helper` whether the helper's name was written down.
    """

    number: int
    found: bool
    holds: str
    says: str = ""
    besides: int = NOBODY
    seen: list[str] = field(default_factory=list)
    signed: bool = False
    countersigned: bool = False
    named: bool = False
    helper: bool = False


@dataclass(slots=True)
class Road:
    """The way of a team: who leads, with which box, to which application it drives, how many doors it has stood at.

    `ready` are sheets in the bag that are signed already.
    """

    leader: str = ""
    box: str = ""
    to: int = NOWHERE
    doors: int = 0
    visit: Visit | None = None
    ready: list[int] = field(default_factory=list)

    @property
    def moving(self) -> bool:
        """Whether the team is on its way somewhere."""
        return self.to != NOWHERE
