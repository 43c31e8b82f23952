"""Where a seat stood when something happened, and whether it was in the room at all: read back through the journal.

Out with the team one hears the doors and nothing of the station; before one was let in, nothing but the answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from simulator.procedures.home import TeamLeft, TeamReturned
from simulator.procedures.observers import ObserverAdmitted, ObserverLeft, ObserverRefused
from simulator.procedures.patrol import Walked
from simulator.procedures.removal import PersonRemoved
from simulator.procedures.riding import ObserverRode
from simulator.station.people import OBSERVER

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise


class Then(NamedTuple):
    """A record, where the seat stood then (empty: nobody remembers), whether it was out, whether it was inside."""

    record: Any
    place: str
    out: bool
    inside: bool


def then(run: Exercise, seat: str, recent: list[Any]) -> Iterator[Then]:
    """Records, newest first, each with where the seat was; out with the team none from before one left."""
    walks = [record for record in recent if isinstance(record, Walked) and record.by == seat]
    place, out = run.station.place_of(seat), run.out(seat)
    away = out
    inside = seat != OBSERVER or _inside(run)
    for back, record in enumerate(reversed(recent)):
        if seat == OBSERVER and isinstance(record, ObserverLeft | PersonRemoved) and _own(run, record):
            inside = True
        if isinstance(record, TeamLeft | ObserverRode) and out and _leaves(record, seat):
            if away:
                yield Then(record, place, out, inside)
                return
            out = False
        yield Then(record, place, out, inside or _answer(run, record))
        if walks and record is walks[-1]:
            walks.pop()
            place = walks[-1].place if walks else ""
        if isinstance(record, TeamReturned):
            out = _rode(run, seat, len(run.records) - 1 - back)
        if seat == OBSERVER and isinstance(record, ObserverAdmitted) and _own(run, record):
            inside = False


def _inside(run: Exercise) -> bool:
    watcher = run.station.watcher
    return watcher is not None and watcher.inside


def _own(run: Exercise, record: ObserverAdmitted | ObserverRefused | ObserverLeft | PersonRemoved) -> bool:
    """Whether it is about the observer whom a person plays."""
    return record.number == run.station.watch.number


def _answer(run: Exercise, record: object) -> bool:
    """What is said to whoever waits at the door."""
    return isinstance(record, ObserverRefused) and _own(run, record)


def _leaves(record: TeamLeft | ObserverRode, seat: str) -> bool:
    """Whether a seat went out then."""
    return seat == OBSERVER if isinstance(record, ObserverRode) else seat in record.seats


def _rode(run: Exercise, seat: str, returned: int) -> bool:
    """Whether a seat was with the team that came back at a record."""
    for record in reversed(run.records[:returned]):
        if isinstance(record, ObserverRode) and seat == OBSERVER:
            return True
        if isinstance(record, TeamLeft):
            return seat in record.seats
    return False
