"""The law of the count: the order of its steps, mobile boxes against applications, everything shown, twelve hours."""

from __future__ import annotations

from simulator.law.base import MISSED, ORDER, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.counting import BoxCounted, BoxOpened, ContestShown, StackCounted, UnusedCancelled
from simulator.procedures.protocol import ProtocolDrawn
from simulator.station import ballots, truth
from simulator.station.boxes import MOBILE


def box_opened(court: Court, number: int, event: BoxOpened) -> None:
    """After what was given is announced, the unused cancelled, each member's issue known; mobile boxes first."""
    station = court.station
    unused = any(station.sheets.at(c, ballots.SAFE) for c in station.contests)
    members = [seat for seat in station.packs if seat != "team"]
    written = all(station.papers.number(f"issued:{seat}", station.laid.contests[-1].id) for seat in members)
    missing = "given" if not station.moment("given-announced") else "unused" if unused else "" if written else "issued"
    if missing:
        court.find("CNT-02", ORDER, event, number, f"box-before-{missing}")
        return
    stationary_first = station.boxes[event.box].kind == MOBILE and any(
        b.opened and b.kind != MOBILE for b in station.boxes.values()
    )
    if stationary_first:
        court.find("CNT-02", ORDER, event, number, "mobile-after")
    else:
        court.keep("CNT-02", event.by)


def unused_cancelled(court: Court, number: int, event: UnusedCancelled) -> None:
    """Cancelled before any box is opened."""
    opened = bool(court.station.moment("first-box-opened"))
    if opened:
        court.find("CNT-02", ORDER, event, number, "cancelled-after")
    else:
        court.keep("CNT-02", event.by)


def box_counted(court: Court, number: int, event: BoxCounted) -> None:
    """A mobile box holds no more sheets of a contest than applications were served."""
    if court.station.boxes[event.box].kind == MOBILE:
        over = max(event.figures) - event.applications
        court.judge("CNT-06", over <= 0, event, number, "mobile-surplus", over)


def contest_shown(court: Court, number: int, event: ContestShown) -> None:
    """Each sheet lifted from the boxes shown and said aloud."""
    left = sum(truth.stacks(court.station, event.contest).values()) - event.sheets
    court.judge("CNT-04", left == 0, event, number, "sheets-unshown", left)


def stack_counted(court: Court, number: int, event: StackCounted) -> None:
    """A stack of its own, remembered until the protocol."""
    court.memory.setdefault(("stacks", event.contest), set()).add(event.stack)


def protocol_drawn(court: Court, number: int, event: ProtocolDrawn) -> None:
    """There was one stack for every line, one for against all, one for invalid."""
    wanted = len(court.station.laid.contests[event.contest].options) + 2
    missing = wanted - len(court.memory.get(("stacks", event.contest), ()))
    if missing:
        court.find("CNT-05", MISSED, event, number, "stacks-missing", missing)
    else:
        court.keep("CNT-05", event.by)


JUDGES: dict[type[Event], Judge] = {
    BoxOpened: box_opened,
    UnusedCancelled: unused_cancelled,
    BoxCounted: box_counted,
    ContestShown: contest_shown,
    StackCounted: stack_counted,
    ProtocolDrawn: protocol_drawn,
}
RULES = {
    "CNT-02": "box_opened",
    "CNT-04": "contest_shown",
    "CNT-05": "protocol_drawn",
    "CNT-06": "box_counted",
}
