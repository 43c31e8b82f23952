"""The law of turnout: at each hour of the book a figure goes up, it is the signatures', and it is heard rightly.

A call in vain keeps the duty open a while, where the book's setting says so: a busy line is nobody's fault here.
"""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.opening import StationOpened
from simulator.procedures.papers import FigureWritten
from simulator.procedures.telephone import TURNOUT, CallUnanswered, FigureReadBack, FigureSaidAgain
from simulator.procedures.turnout import TurnoutSent
from simulator.station import lists
from simulator.station.clock import MINUTE, hm

WITHIN = 25 * MINUTE
"""How long after the nominal hour a figure may go up (assumed: 10 past, plus a busy line)."""

REDIAL = 15 * MINUTE
"""So long after a call in vain the duty stays open, for another try (assumed)."""

PUT_RIGHT = 10 * MINUTE
"""How long a figure misheard may stand above (assumed)."""

COUNTS = "attempt-counts"
"""The setting by which a call in time counts although nobody answers."""


def begin(court: Court, number: int, event: StationOpened) -> None:
    """Every hour of the day is owed a figure."""
    for hour in court.book.hours.turnout_at:
        court.owe("ORD-06", "secretary", hour + WITHIN, number, "turnout-late", str(hour))


def turnout_sent(court: Court, number: int, event: TurnoutSent) -> None:
    """Sent, in time or late; what is read out is what was counted and written."""
    court.settle("ORD-06", event, number, str(event.hour))
    court.memory["turnout-by", event.hour] = event.by
    if court.station.papers.value("turnout", hm(event.hour)) != event.value:
        court.find("ORD-06", BROKEN, event, number, "turnout-uncounted", event.value)


def figure_written(court: Court, number: int, event: FigureWritten) -> None:
    """The figure is that of the signatures at that moment."""
    if event.paper != "turnout":
        return
    station = court.station
    signed = len(station.voter_list.signed) - station.voter_list.signed.count(lists.NOBODY)
    right = signed <= event.value <= signed + station.served
    court.judge("ORD-06", right, event, number, "turnout-figure", event.value)


def try_again(court: Court, event: Event, rule: str, key: str = "") -> None:
    """A call in time and in vain: where the book says that it counts, the duty stays open for another."""
    duty = court.duties.get((rule, key))
    setting = court.book.settings.questions.get("busy_line")
    if duty is not None and (setting is None or setting.default == COUNTS):
        court.owe(rule, duty.seat, max(duty.due, event.at + REDIAL), duty.opened, duty.about, key)


def call_unanswered(court: Court, number: int, event: CallUnanswered) -> None:
    """For a report that is due, or a figure to be put right."""
    if event.about == TURNOUT:
        try_again(court, event, "ORD-06", str(event.hour))
        try_again(court, event, "ORD-06", f"heard-{event.hour}")


def figure_read_back(court: Court, number: int, event: FigureReadBack) -> None:
    """A figure that was misheard is to be put right by whoever sent it."""
    key = f"heard-{event.hour}"
    if event.value == court.station.line.said[event.hour]:
        court.drop("ORD-06", key)
    else:
        seat = court.memory["turnout-by", event.hour]
        court.owe("ORD-06", seat, event.at + PUT_RIGHT, number, "figure-misheard", key)


def figure_said_again(court: Court, number: int, event: FigureSaidAgain) -> None:
    """What is said again is what was counted."""
    key = f"heard-{event.hour}"
    if court.station.papers.value("turnout", hm(event.hour)) == event.value:
        court.settle("ORD-06", event, number, key)
    else:
        court.drop("ORD-06", key)
        court.find("ORD-06", BROKEN, event, number, "turnout-uncounted", event.value)


JUDGES: dict[type[Event], Judge] = {
    StationOpened: begin,
    TurnoutSent: turnout_sent,
    FigureWritten: figure_written,
    CallUnanswered: call_unanswered,
    FigureReadBack: figure_read_back,
    FigureSaidAgain: figure_said_again,
}
RULES = {"ORD-06": "turnout_sent"}
