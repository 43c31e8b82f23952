"""The law of turnout: at each hour of the book a figure goes up, and it is the signatures'."""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.opening import StationOpened
from simulator.procedures.papers import FigureWritten
from simulator.procedures.turnout import TurnoutSent
from simulator.station import lists
from simulator.station.clock import MINUTE, hm

WITHIN = 25 * MINUTE
"""How long after the nominal hour a figure may go up (assumed: 10 past, plus a busy line)."""


def begin(court: Court, number: int, event: StationOpened) -> None:
    """Every hour of the day is owed a figure."""
    for hour in court.book.hours.turnout_at:
        court.owe("ORD-06", "secretary", hour + WITHIN, number, "turnout-late", str(hour))


def turnout_sent(court: Court, number: int, event: TurnoutSent) -> None:
    """Sent, in time or late; what is read out is what was counted and written."""
    court.settle("ORD-06", event, number, str(event.hour))
    if court.station.papers.value("turnout", hm(event.hour)) != event.value:
        court.find("ORD-06", BROKEN, event, number, "turnout-uncounted", event.value)


def figure_written(court: Court, number: int, event: FigureWritten) -> None:
    """The figure is that of the signatures at that moment."""
    if event.paper != "turnout":
        return
    station = court.station
    signed = len(station.voter_list.signed) - station.voter_list.signed.count(lists.NOBODY)
    outside = sum(bool(a.served) for a in station.applications)
    right = signed <= event.value <= signed + outside
    court.judge("ORD-06", right, event, number, "turnout-figure", event.value)


JUDGES: dict[type[Event], Judge] = {StationOpened: begin, TurnoutSent: turnout_sent, FigureWritten: figure_written}
RULES = {"ORD-06": "turnout_sent"}
