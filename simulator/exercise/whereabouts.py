"""Where a played seat is at this moment, and what awaits it there: at a desk, without one, out with the mobile box.

Whether a seat is free is a fact of the moment: a deputy sits at a desk now and goes round an hour later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.station.decisions import Sitting
from simulator.station.people import CHAIR, NO_DESK, OBSERVER

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise


def at_large(run: Exercise, seat: str) -> bool:
    """Whether a seat acts when it likes: it has no desk by the roster, has left it, is out with the box, or counts."""
    by_roster = seat in run.free and not _keeps_a_desk(run, seat)
    return by_roster or run.out(seat) or _off_desk(run, seat) or run.at_table(seat)


def _keeps_a_desk(run: Exercise, seat: str) -> bool:
    """Whether somebody without a desk of their own sits at one all the same, and serves people there."""
    member = run.station.members.get(seat)
    return member is not None and run.clerk(seat) is not None and member.desk != NO_DESK


def _off_desk(run: Exercise, seat: str) -> bool:
    """Whether a member who had a desk sits at none, as long as voting goes on."""
    member, clerk = run.station.members.get(seat), run.clerk(seat)
    return member is not None and clerk is not None and run.station.open and member.desk == NO_DESK


def awaits(run: Exercise, seat: str) -> bool:
    """Whether somebody or something waits for this seat's own decision. On the road there is nothing to decide."""
    if not at_large(run, seat):
        return awaited_at_desk(run, seat) or (called(run, seat) and not run.over(seat))
    riding = run.out(seat) and run.station.road.moving
    yet = seat == OBSERVER and run.station.watcher is None
    return not (riding or yet) and not run.attention.looks_on(seat) and not run.over(seat)


def awaited_at_desk(run: Exercise, seat: str) -> bool:
    """Whether somebody stands before a desk, or its member's evening has come."""
    clerk = run.clerk(seat)
    return clerk is not None and clerk.turn is not None and not clerk.turn.triggered


def called(run: Exercise, seat: str) -> bool:
    """Whether a member at a desk is asked for a hand, or was just told something."""
    if run.clerk(seat) is None or not run.room.manned(seat):
        return False
    hands = [sitting for sitting in to_vote(run, seat) if sitting.number != run.attention.silent(seat)]
    return bool(hands) or (run.station.open and run.attention.called(seat))


def goes_on(run: Exercise, seat: str) -> bool:
    """Whether a member at a desk can go on with the next in line without an answer to what they were told; they do."""
    if at_large(run, seat) or awaited_at_desk(run, seat) or not called(run, seat):
        return False
    run.attention.heed(seat)
    for sitting in to_vote(run, seat):
        run.attention.lets_be(seat, sitting.number)
    return True


def trays(run: Exercise, seat: str) -> tuple[str, ...]:
    """Whose trays are this seat's to see to: its own, and the chair's for whoever leads in the chair's place."""
    if seat not in run.room.trays:
        return ()
    return (seat, CHAIR) if run.station.stands_in == seat else (seat,)


def to_vote(run: Exercise, seat: str) -> list[Sitting]:
    """Sittings that are open and where this member's hand is missing."""
    return [
        sitting
        for sitting in run.station.sittings
        if sitting.opened and not sitting.ended and seat in sitting.present and seat not in sitting.votes
    ]
