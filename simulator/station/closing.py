"""Ending early: whether everybody on the list has voted, and whether this station may then close.

It reads the list and the applications as they lie on the table; what the law makes of a closing is judged elsewhere.
"""

from __future__ import annotations

from simulator.station.lists import NOBODY
from simulator.station.station import Station


def still_to_vote(station: Station) -> int:
    """How many on the list, voters added today among them, have neither signed nor been served outside.

    Whoever took a certificate before the day is not waited for; what a team has served counts once it is back.
    """
    book = station.voter_list
    back = not any(box.away for box in station.boxes.values())
    served = {book.line_of(a.person) for a in station.applications if a.served and back}
    unsigned = [line for line, who in enumerate(book.signed) if who == NOBODY]
    return sum(line not in book.struck and line not in served for line in unsigned)


def may_close_early(station: Station) -> bool:
    """Whether the station is on the approved list and waits for nobody of its own (CLO-02); not who is still inside."""
    return station.laid.may_close_early and still_to_vote(station) == 0
