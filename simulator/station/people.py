"""Who is in the station: commission members and their posts, observers, and where every voter stands.

Seats are roles, not persons; a seat's first word is its role. It knows no law: what a role may do is
judged elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

AWAY, IN_LINE, AT_DESK, TO_BOOTH, IN_BOOTH, GONE, ASIDE, AT_HOME = range(8)
"""Where a voter is. ASIDE is with the secretary or waiting for the commission,
AT_HOME outside the premises with the mobile team."""

CHAIR, DEPUTY, SECRETARY, ISSUER, BOXES, OBSERVER = "chair", "deputy", "secretary", "issuer", "boxes", "observer"


def role_of(seat: str) -> str:
    """The role of a seat: issuer-2 is an issuer."""
    return seat.partition("-")[0]


def seats_of(members: int, desks: int, *, deputy_issues: bool = True) -> tuple[str, ...]:
    """The seats of a commission: chair, deputy, secretary, issuing members, the rest at door, booths and boxes.

    The deputy takes the last desk unless there is an issuing member for each.
    """
    issuers = min(desks - deputy_issues, members - 4)
    rest = members - 3 - issuers
    boxes = (BOXES,) if rest == 1 else tuple(f"{BOXES}-{i + 1}" for i in range(rest))
    return (CHAIR, DEPUTY, SECRETARY, *(f"{ISSUER}-{i + 1}" for i in range(issuers)), *boxes)


ADULT = 18
"""Years by the voting day with which somebody has the vote (rule LST-03)."""


def of_age(born: int, date: int) -> bool:
    """Whether somebody born on a day (YYYYMMDD) is of age on another."""
    return born + ADULT * 10_000 <= date


COMPLETE = "complete"
"""What is said of the papers of somebody who wants to watch when nothing is wrong with them."""

NO_DESK = -1


@dataclass(slots=True)
class Member:
    """A commission member: the post they hold, where they stand if elsewhere, the desk (index) they sit at or
    NO_DESK, whether they are out; until when they rest, when they were suspended, when they last campaigned (0: not).
    """

    seat: str
    post: str = ""
    place: str = ""
    desk: int = NO_DESK
    named: bool = False
    away: bool = False
    rests: int = 0
    suspended: int = 0
    campaigned: int = 0


@dataclass(slots=True)
class Observer:
    """Somebody who came to watch: who sent them, with which papers (COMPLETE, or what is wrong), how it went."""

    number: int
    kind: str
    body: str
    papers: str
    came: int
    admitted: int = 0
    refused: int = 0
    reason: str = ""
    entered: int = 0
    left: int = 0
    cancelled: int = 0

    @property
    def inside(self) -> bool:
        """Whether they are in the room."""
        return bool(self.admitted) and not self.left


@dataclass(slots=True)
class Application:
    """A written application to vote outside the premises, by a person, and how it went.

    `others` tells whether somebody else is in the room with the voter while the team stands there; `absent`
    when nobody was found at home, `turned` when the team gave the applicant no ballots.
    """

    number: int
    person: int
    filed: int
    ground: str
    accepted: bool = False
    refused: int = 0
    marked: int = 0
    served: int = 0
    absent: int = 0
    turned: int = 0
    others: bool = False

    @property
    def unvisited(self) -> bool:
        """Whether it was accepted and no team has been there: nobody served, told why not, or found not at home."""
        return self.accepted and not (self.served or self.absent or self.turned)


@dataclass(slots=True)
class Certificate:
    """An absentee certificate shown here: its number, where the holder's home lies, what became of it."""

    number: int
    person: int
    home: str
    shown: int
    kept: bool = False
    refused: bool = False
    reason: str = ""
