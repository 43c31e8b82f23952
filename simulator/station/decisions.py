"""What the commission decides and writes: its sittings with their votes, its acts, the papers handed in to it.

A sitting holds what was said to be decided; whether that was a lawful decision is judged elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field

OTHERS_TO_SIGN = 2
"""Members who sign an act besides whoever leads the commission (practice; rules ISS-11, CNT-06)."""

Target = int | str
"""Whom or what a sitting is about: a number (observer, person, paper), a seat, or nothing (empty)."""


SEAL_TOUCHED = "seal-touched"
"""What an act is about when a seal bears another mark than in the morning."""

MOBILE_SURPLUS = "mobile-surplus"
"""What an act is about that names who carried a box with more sheets than applications (CNT-06)."""


@dataclass(slots=True)
class Sitting:
    """One sitting. `votes` are raised hands by seat; `dissents` say when each dissent was sent on (0: not yet)."""

    number: int
    matter: str
    target: Target
    called: int
    by: str
    opened: int = 0
    present: tuple[str, ...] = ()
    votes: dict[str, bool] = field(default_factory=dict)
    ended: int = 0
    adopted: bool = False
    votes_for: int = 0
    votes_against: int = 0
    dissents: dict[str, int] = field(default_factory=dict)

    def hands(self, *, yes: bool) -> int:
        """Hands raised for, or against."""
        return sum(vote is yes for vote in self.votes.values())


@dataclass(slots=True, frozen=True)
class Signature:
    """Who signed an act and when; whether as the one who leads the commission, whether as a member at all."""

    seat: str
    at: int
    leads: bool
    member: bool


def enough(signed: list[Signature]) -> bool:
    """Whether an act with these signatures stands: whoever leads the commission and two other members."""
    others = sum(one.member and not one.leads for one in signed)
    return any(one.leads for one in signed) and others >= OTHERS_TO_SIGN


@dataclass(slots=True)
class Act:
    """An act on something that happened, from its draft to its signatures. `about` is a text key under `act.`."""

    number: int
    about: str
    drafted: int
    by: str
    signed: list[Signature] = field(default_factory=list)

    @property
    def stands(self) -> bool:
        """Whether it is more than a draft."""
        return enough(self.signed)


@dataclass(slots=True)
class Paper:
    """A paper handed in: by whom, about what, of what kind, and how it went. `receipt` is the mark of receipt."""

    number: int
    giver: str
    about: str
    at: int
    kind: str
    registered: int = 0
    receipt: bool = False
    refused: int = 0
    answered: int = 0


@dataclass(slots=True)
class Police:
    """The police: since when they are invited, and since when they are in the room (0: not)."""

    invited: int = 0
    inside: int = 0


def more_than_half(members: int) -> int:
    """Hands that a decision needs: more than half of all members (COM-06, L 20(8))."""
    return members // 2 + 1
