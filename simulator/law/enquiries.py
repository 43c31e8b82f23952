"""The law of what may be told from the list: one's own row and where one votes, nothing about anybody else.

No row of the law tells what is said on a telephone: list data are personal (OBS-15, L 24(4)). A wrong address
given is nobody's breach here; its cost is the voter's.
"""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.enquiries import VOTED, WHETHER_VOTED, CallerTold, RowRefused, RowShown


def caller_told(court: Court, number: int, event: CallerTold) -> None:
    """Whether somebody has voted is told to nobody on the telephone."""
    call = court.station.calls[event.number - 1]
    if event.what == VOTED:
        court.find("OBS-15", BROKEN, event, number, "voted-told")
    elif call.asks == WHETHER_VOTED:
        about = "voted-untold" if event.cause.startswith("ask") else ""
        court.keep("OBS-15", event.by, number, event.at, about)


def row_shown(court: Court, number: int, event: RowShown) -> None:
    """One's own row, and no other beside it."""
    row = court.station.rows[event.number - 1]
    about = "page-laid-open" if row.own else "row-of-another"
    court.judge("OBS-15", row.own and event.covered, event, number, about)


def row_refused(court: Court, number: int, event: RowRefused) -> None:
    """The list is open to everybody for their own row, so that what is wrong in it can be put right that day."""
    own = court.station.rows[event.number - 1].own
    court.judge("LST-05" if own else "OBS-15", not own, event, number, "own-row-refused")


JUDGES: dict[type[Event], Judge] = {CallerTold: caller_told, RowShown: row_shown, RowRefused: row_refused}
RULES = {"OBS-15": "caller_told", "LST-05": "row_refused"}
