"""The law of the opening: the guard's seal, packs, boxes shown and sealed from the half hour, posts, the hour."""

from __future__ import annotations

from simulator.law.base import BROKEN, LATE, MISSED, ORDER, Judge
from simulator.law.court import Court
from simulator.law.observers import full
from simulator.procedures.base import Event
from simulator.procedures.observers import ObserverAdmitted, ObserverCame, ObserverRefused
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
from simulator.station.people import COMPLETE
from simulator.station.station import Station

ANSWER = 30 * MINUTE
"""How long somebody at the door with papers in order may wait for an answer before the sealing (assumed)."""

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


def observer_came(court: Court, number: int, event: ObserverCame) -> None:
    """Whoever may watch and comes before the boxes are sealed is let in to see it, or answered soon."""
    station = court.station
    if event.papers == COMPLETE and not full(court, event.kind, event.body) and not _sealed(station):
        due = max(event.at + ANSWER, court.book.hours.boxes_from)
        court.owe("OPEN-07", "chair", due, number, "kept-outside", str(event.number))


def observer_answered(court: Court, number: int, event: ObserverAdmitted | ObserverRefused) -> None:
    """They know; whether the answer was right is judged under `observers`."""
    court.settle("OPEN-07", event, number, str(event.number))


def _sealed(station: Station) -> bool:
    return all(box.seal for box in station.boxes.values() if box.kind != SPARE)


def opening_written(court: Court, number: int, event: OpeningWritten) -> None:
    """The opening is on paper."""
    court.keep("OPEN-10", event.by)


def issuers_named(court: Court, number: int, event: IssuersNamed) -> None:
    """Named by the chair once the boxes are sealed; the chair and the secretary cannot be among them."""
    if _sealed(court.station):
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
    if not _sealed(station):
        court.find("OPEN-04", MISSED, event, number, "box-unsealed")
    if not station.moment("compared"):
        court.find("BAL-02", MISSED, event, number, "packs-uncompared")
    if not station.moment("opening-written"):
        court.find("OPEN-10", MISSED, event, number, "opening-unwritten")
    missing = _unwritten(station)
    court.judge("OPEN-08", not missing, event, number, "figures-unwritten", missing, "secretary")


def _unwritten(station: Station) -> int:
    """Morning figures that stand on no paper: received, list, certificates, applications, packs signed for."""
    papers = station.papers
    wanted = [("receipt", contest.id) for contest in station.laid.contests]
    wanted += [("list", "lines"), ("list", "certificates-issued")]
    wanted += [("list", "applications")] if station.applications else []
    packs = sum(desk.member not in station.packs for desk in station.desks if desk.member)
    return packs + sum(papers.value(paper, line) is None for paper, line in wanted)


JUDGES: dict[type[Event], Judge] = {
    ObserverCame: observer_came,
    ObserverAdmitted: observer_answered,
    ObserverRefused: observer_answered,
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
    "OPEN-07": "observer_came",
    "OPEN-08": "station_opened",
    "OPEN-09": "station_opened",
    "OPEN-10": "opening_written",
}
