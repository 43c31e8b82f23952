"""What a simulated member raises a hand for: what is lawful in the matter, unless they slip.

It asks only what everybody at the sitting could know: the list, the papers, what was said aloud.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from simulator.procedures.sittings import CANCEL, COMPLAINT, EARLY, EXPIRED, OTHER, REFUSE, REMOVE, SIGNED, SUSPEND

if TYPE_CHECKING:
    from simulator.life.room import Room
    from simulator.station.decisions import Sitting
    from simulator.station.station import Station

HINDERS = "observer-hinders"
"""The act that documents what an observer did (rule OBS-09: remarks and decisions rest on facts)."""

WRONG = 200
"""Votes in ten thousand that an ordinary member casts against the law (assumed)."""


def quorum(size: int) -> int:
    """Members who must be there: two thirds of all (rule COM-05)."""
    return -(-2 * size // 3)


def majority(size: int) -> int:
    """Members who must agree: more than half of all (rule COM-06)."""
    return size // 2 + 1


def votes_for(room: Room, sitting: Sitting, seat: str) -> bool:
    """Whether a member raises a hand for it."""
    right = LAWFUL[sitting.matter](room.station, sitting)
    return right is not room.slips(seat, "vote", WRONG, sitting.number)


def _hindered(station: Station, sitting: Sitting) -> bool:
    """Only on facts that an act tells; an international accreditation is not the commission's to take."""
    observer = station.observers[int(sitting.target) - 1]
    own = sitting.matter == REMOVE or observer.kind != "international"
    return own and station.wrote_of(HINDERS)


def _campaigned(station: Station, sitting: Sitting) -> bool:
    return bool(station.members[str(sitting.target)].campaigned)


def _unserved(station: Station, sitting: Sitting) -> bool:
    """Whoever was given no ballots yet is given them, whoever signed their line."""
    return int(sitting.target) not in station.sets


def _no_resident(station: Station, sitting: Sitting) -> bool:
    return int(sitting.target) not in station.laid.known


def _yes(_: Station, __: Sitting) -> bool:
    return True


def _no(_: Station, __: Sitting) -> bool:
    return False


LAWFUL: dict[str, Callable[[Station, Sitting], bool]] = {
    REMOVE: _hindered,
    CANCEL: _hindered,
    SUSPEND: _campaigned,
    SIGNED: _unserved,
    EXPIRED: _no,
    COMPLAINT: _yes,
    EARLY: _no,
    REFUSE: _no_resident,
    OTHER: _yes,
}
"""By matter, whether a lawful commission decides for it (OBS-10, COM-12, ISS-11, ISS-05, COM-17, ORD-08, ADD-01)."""
