"""A workbench away from the issuing desks: what waits, who is where, boxes, papers, the room in outline.

Everything is what somebody at that place sees and knows; details belong to where one stands.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from simulator.seat.ask import Frozen
from simulator.seat.mobile import Mobile
from simulator.texts.phrase import Phrase

Role = Literal["chair", "deputy", "secretary", "boxes", "observer", "mobile"]


class Waiting(Frozen):
    """One thing that waits for this seat, and since when."""

    what: Phrase = Field(description="Who or what it is.")
    since: int = Field(description="Second of the day since which it waits.")
    due: int = Field(default=0, description="Second of the day by which it ought to be done; 0 when there is none.")


class Mate(Frozen):
    """A colleague: who, at which post, since when without a rest."""

    who: Phrase = Field(description="Who it is.")
    post: Phrase = Field(description="Where they are.")
    rested: int = Field(default=0, description="Second of the day at which their last rest ended, or when they began.")
    away: bool = Field(default=False, description="Whether they are out with the mobile box.")


class BoxSeen(Frozen):
    """A ballot box in the room."""

    id: str = Field(description="Its sign, such as S1.")
    kind: Phrase = Field(description="Stationary, mobile or spare.")
    state: Phrase = Field(description="Not yet sealed, sealed, away, opened.")
    away: bool = Field(default=False, description="Whether it is out with the mobile team.")


class DeskSeen(Frozen):
    """A desk in outline: its number, whether somebody sits there, how many stand in line."""

    number: int = Field(description="The desk.")
    staffed: bool = Field(description="Whether a member sits there.")
    line: int = Field(description="How many stand before it.")


class Paper(Frozen):
    """A paper on the table: what it is and how it stands."""

    name: Phrase = Field(description="Register, applications, turnout ...")
    state: Phrase = Field(description="How it stands.")
    open: bool = Field(default=False, description="Whether something on it waits to be done.")


class Quorum(Frozen):
    """Whether the commission could sit now."""

    present: int = Field(description="Members in the station.")
    of: int = Field(description="Members in all.")
    sitting: int = Field(description="How many a sitting needs.")
    decision: int = Field(description="How many votes a decision needs.")


class NoteSeen(Frozen):
    """A line of one's notebook."""

    number: int = Field(description="Its number.")
    at: int = Field(description="Second of the day of what it says; of an opinion, at which it was written.")
    where: Phrase | None = Field(default=None, description="Where it was seen; none where its words tell, or all saw.")
    what: Phrase = Field(description="What it says.")
    fact: bool = Field(description="Whether something seen stands behind it.")
    told: Phrase | None = Field(default=None, description="What came of reading it out to the chair; none when unread.")


class Told(Frozen):
    """A figure one was shown: the reporting hour, and how many."""

    hour: str = Field(description="The hour, such as 10:00.")
    value: int = Field(description="Voters given ballots by then, as the commission has it.")


class Notebook(Frozen):
    """An observer's own record beside the commission's."""

    notes: tuple[NoteSeen, ...] = Field(default=(), description="The last notes, newest last.")
    written: int = Field(default=0, description="How many there are in all.")
    clicker: int = Field(default=0, description="What the clicker shows.")
    counting: bool = Field(default=False, description="Whether one counts whoever is served where one stands.")
    told: tuple[Told, ...] = Field(default=(), description="Turnout figures one was shown.")
    inside: bool = Field(default=False, description="Whether one was let in.")


class Bench(Frozen):
    """The whole of it."""

    role: Role = Field(description="Whose bench it is.")
    place: str = Field(description="Where one stands: door, desk-1.., booths, boxes, papers, safe.")
    where: Phrase = Field(description="The same in words.")
    watching: bool = Field(default=False, description="Whether one looks on until something happens.")
    waits: tuple[Waiting, ...] = Field(default=(), description="What waits for this seat, next first.")
    mates: tuple[Mate, ...] = Field(default=(), description="Colleagues, by rank.")
    boxes: tuple[BoxSeen, ...] = Field(default=(), description="Boxes in the room.")
    desks: tuple[DeskSeen, ...] = Field(default=(), description="Desks in outline.")
    papers: tuple[Paper, ...] = Field(default=(), description="Papers on one's table.")
    booths: int = Field(default=0, description="Booths in the room.")
    taken: int = Field(default=0, description="Booths somebody is in.")
    around: dict[str, int] = Field(default_factory=dict, description="People around a place because of what goes on.")
    watchers: int = Field(default=0, description="Observers and media in the room.")
    notes: Notebook | None = Field(default=None, description="An observer's notebook; none for other seats.")
    quorum: Quorum | None = Field(default=None, description="Who could decide.")
    leads: Phrase | None = Field(default=None, description="Who leads in the chair's place; none while the chair does.")
    mobile: Mobile | None = Field(default=None, description="The road and the home, out with the mobile box.")

    @property
    def people(self) -> int:
        """How many stand in all lines."""
        return sum(desk.line for desk in self.desks)
