"""A trip with the mobile box in a line: when, who led, what came of the doors; told to whoever rode along.

It counts what happened and judges nothing.
"""

from __future__ import annotations

from typing import Any

from simulator.procedures.doors import HomeVisited
from simulator.procedures.home import TeamLeft, TeamReturned
from simulator.procedures.outside import HomeIssued, HomeRefused
from simulator.seat.naming import seat_short
from simulator.texts.phrase import Phrase, clock, phrase


def trips(records: list[Any], seat: str, since: int, ended: int) -> tuple[Phrase, ...]:
    """Every trip of a seat of which its person saw the leaving."""
    left = [
        (number, record)
        for number, record in enumerate(records)
        if isinstance(record, TeamLeft) and seat in record.seats and since <= record.at <= ended
    ]
    return tuple(_told(records[number:], record) for number, record in left)


def _told(records: list[Any], left: TeamLeft) -> Phrase:
    """From one leaving to the return; where the box never came back, to the end of the day."""
    back = next((n for n, record in enumerate(records) if isinstance(record, TeamReturned)), len(records) - 1)
    out = records[: back + 1]
    doors = [record for record in out if isinstance(record, HomeVisited)]
    return phrase(
        "trip.told",
        left=clock(left.at),
        back=clock(out[-1].at),
        who=seat_short(left.seats[0]),
        doors=len(doors),
        given=sum(isinstance(record, HomeIssued) for record in out),
        refused=sum(isinstance(record, HomeRefused) for record in out),
        absent=sum(not record.found for record in doors),
    )
