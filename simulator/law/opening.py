"""The law of the opening: the guard's seal, packs, boxes shown and sealed from the half hour, posts, the hour."""

from __future__ import annotations

from simulator.law.base import BROKEN, LATE, MISSED, ORDER, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.opening import (
    BoxSealed,
    IssuersNamed,
    OpeningWritten,
    PacksCompared,
    RoomTaken,
    StationOpened,
)
from simulator.station.boxes import SPARE
from simulator.station.clock import MINUTE

GRACE = 15 * MINUTE
"""How much after the hour opening work may begin and still count as begun at the hour (assumed)."""


def begin(court: Court) -> None:
    """The day's first duty: opening work starts an hour before voting."""
    court.owe("OPEN-01", "chair", court.book.hours.work_from + GRACE, 0, "work-late")


def room_taken(court: Court, number: int, event: RoomTaken) -> None:
    """The room is taken over in time, its seal looked at."""
    court.settle("OPEN-01", event, number)
    court.judge("BAL-03", event.looked, event, number, "seal-unseen")


def packs_compared(court: Court, number: int, event: PacksCompared) -> None:
    """What is found is what was received."""
    right = event.found == court.station.laid.received
    court.judge("BAL-02", right, event, number, "packs-miscounted")


def box_sealed(court: Court, number: int, event: BoxSealed) -> None:
    """From the half hour on, and only a box that was shown empty."""
    box = court.station.boxes[event.box]
    rule = "OPEN-05" if box.kind == SPARE else "OPEN-04"
    if not box.checked:
        court.find(rule, BROKEN, event, number, "box-unshown")
    elif event.at < court.book.hours.boxes_from:
        court.find(rule, ORDER, event, number, "box-early")
    else:
        court.keep(rule, event.by)


def opening_written(court: Court, number: int, event: OpeningWritten) -> None:
    """The opening is on paper."""
    court.keep("OPEN-10", event.by)


def issuers_named(court: Court, number: int, event: IssuersNamed) -> None:
    """Named by the chair once the boxes are sealed; the chair and the secretary cannot be among them."""
    sealed = all(box.seal for box in court.station.boxes.values() if box.kind != SPARE)
    if sealed:
        court.keep("OPEN-06", event.by)
    else:
        court.find("OPEN-06", ORDER, event, number, "named-before-sealing")
    court.name(event.seats)


def station_opened(court: Court, number: int, event: StationOpened) -> None:
    """At the hour, not earlier, with everything before it done."""
    hour = court.book.hours.voting_from
    if event.at < hour:
        court.find("OPEN-09", BROKEN, event, number, "opened-early", hour - event.at)
    elif event.at > hour + 5 * MINUTE:
        court.find("OPEN-09", LATE, event, number, "opened-late", event.at - hour)
    else:
        court.keep("OPEN-09", event.by)
    station = court.station
    if not all(box.seal for box in station.boxes.values() if box.kind != SPARE):
        court.find("OPEN-04", MISSED, event, number, "box-unsealed")
    if not station.moment("compared"):
        court.find("BAL-02", MISSED, event, number, "packs-uncompared")
    if not station.moment("opening-written"):
        court.find("OPEN-10", MISSED, event, number, "opening-unwritten")


JUDGES: dict[type[Event], Judge] = {
    RoomTaken: room_taken,
    PacksCompared: packs_compared,
    BoxSealed: box_sealed,
    OpeningWritten: opening_written,
    IssuersNamed: issuers_named,
    StationOpened: station_opened,
}
RULES = {
    "OPEN-01": "room_taken",
    "BAL-03": "room_taken",
    "BAL-02": "packs_compared",
    "OPEN-04": "box_sealed",
    "OPEN-05": "box_sealed",
    "OPEN-06": "issuers_named",
    "OPEN-09": "station_opened",
    "OPEN-10": "opening_written",
}
