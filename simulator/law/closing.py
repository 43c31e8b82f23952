"""The law of closing: the hour, the line that stood at it, nobody left unserved, no box opened before."""

from __future__ import annotations

from simulator.law.base import BROKEN, LATE, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.boxes import BoxOpened
from simulator.procedures.closing import EndOfLineMarked, LineReopened, StationClosed, TallyWritten
from simulator.procedures.order import VoterTurnedBack
from simulator.station import people
from simulator.station.clock import MINUTE
from simulator.station.closing import may_close_early, still_to_vote


def end_of_line_marked(court: Court, number: int, event: EndOfLineMarked) -> None:
    """At the hour, not before it, and within minutes."""
    court.memory["line-ended-by"] = event.by
    hour = court.book.hours.voting_to
    if event.at < hour and not may_close_early(court.station):
        court.find("CLO-03", BROKEN, event, number, "line-early", hour - event.at)
    elif event.at > hour + 2 * MINUTE:
        court.find("CLO-03", LATE, event, number, "line-late", event.at - hour)
    else:
        court.keep("CLO-03", event.by)


def line_reopened(court: Court, number: int, event: LineReopened) -> None:
    """A mark that came too early is taken back; at the hour nobody joins any more."""
    court.memory.pop("line-ended-by", None)
    court.judge("CLO-03", event.at < court.book.hours.voting_to, event, number, "line-reopened")


def voter_turned_back(court: Court, number: int, event: VoterTurnedBack) -> None:
    """Whoever came in time is not turned back, unless a station that may close early waits for nobody."""
    right = event.at >= court.book.hours.voting_to or may_close_early(court.station)
    seat = str(court.memory.get("line-ended-by", "chair"))
    court.judge("CLO-03", right, event, number, "turned-back-early", seat=seat)


def station_closed(court: Court, number: int, event: StationClosed) -> None:
    """Not before the hour unless it may be, and nobody inside is left without a vote."""
    early, done = event.at < court.book.hours.voting_to, may_close_early(court.station)
    court.memory.setdefault("line-ended-by", event.by)
    court.judge("CLO-01", done or not early, event, number, "closed-early")
    if early:
        _ends_early(court, number, event)
    inside = sum(
        w in (people.IN_LINE, people.AT_DESK, people.TO_BOOTH, people.IN_BOOTH) for w in court.station.where.values()
    )
    if inside:
        court.find("CLO-03", BROKEN, event, number, "left-unserved", inside)
    court.owe("CNT-01", "chair", event.at + court.book.hours.count_hours * 60 * MINUTE, number, "count-too-long")


def _ends_early(court: Court, number: int, event: StationClosed) -> None:
    """Only where the station is on the approved list and everybody on its list has voted.

    No turnout is owed for the hours after that (assumed).
    """
    missing = still_to_vote(court.station)
    if not court.station.laid.may_close_early:
        court.find("CLO-02", BROKEN, event, number, "closed-though-ordinary")
    elif missing:
        court.find("CLO-02", BROKEN, event, number, "closed-without-all", missing)
    else:
        court.keep("CLO-02", event.by, number, event.at, "closed-when-all-voted")
        for hour in court.book.hours.turnout_at:
            if hour > event.at:
                court.drop("ORD-06", str(hour))


def box_opened(court: Court, number: int, event: BoxOpened) -> None:
    """No box before voting is declared over; its seal bears the morning's mark."""
    closed = bool(court.station.moment("closed"))
    court.judge("ORD-07", closed, event, number, "box-opened-early")


def tally_written(court: Court, number: int, event: TallyWritten) -> None:
    """The own tally meets the pack: signed for less what is left (ISS-16)."""
    station = court.station
    held, packs = station.held.get(event.by), station.packs.get(event.by)
    if held is None or packs is None:
        return
    outside = _outside(court, event.by)
    given = [packs[c] - len(held[c]) + outside for c in station.contests]
    off = sum(abs(a - b) for a, b in zip(given, event.figures, strict=True))
    court.judge("ISS-16", off == 0, event, number, "tally-off", off)


def _outside(court: Court, seat: str) -> int:
    return int(court.memory.get(("outside", seat), 0))


JUDGES: dict[type[Event], Judge] = {
    EndOfLineMarked: end_of_line_marked,
    LineReopened: line_reopened,
    VoterTurnedBack: voter_turned_back,
    StationClosed: station_closed,
    BoxOpened: box_opened,
    TallyWritten: tally_written,
}
RULES = {
    "CLO-01": "station_closed",
    "CLO-02": "_ends_early",
    "CLO-03": "end_of_line_marked",
    "ORD-07": "box_opened",
    "ISS-16": "tally_written",
}
