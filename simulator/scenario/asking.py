"""Who telephones the station to ask where they vote, and who comes to the table to see a row of the list.

Callers are people who come later that day anyway: of the list, or at the wrong station; so a right answer changes
nothing for the first and spares the second the way.
"""

from __future__ import annotations

from simulator.engine.draws import between
from simulator.life.plan import Enquiry
from simulator.procedures.enquiries import WHERE, WHETHER_VOTED
from simulator.scenario.coming import moment
from simulator.scenario.crowd import Crowd
from simulator.scenario.entries import CallEntry, RowEntry
from simulator.station.clock import HOUR, MINUTE

ELSEWHERE = "elsewhere"
"""What the timetable calls a caller who lives in another precinct."""

OFTEN = (*(WHERE,) * 11, *(ELSEWHERE,) * 6, *(WHETHER_VOTED,) * 3)
"""What twenty callers ask (assumed)."""

ANOTHERS = 5
"""One in so many at the table asks for another's row (assumed)."""

ON_THE_WAY = 30 * MINUTE
"""A caller comes so long after the call at the earliest (assumed)."""


def ask(crowd: Crowd) -> None:
    """Everybody whom the timetable names; where it names nobody, callers and askers up to the preset's number."""
    given = crowd.given
    entries = given.scenario.timetable
    for entry in entries:
        if isinstance(entry, CallEntry):
            _call(crowd, moment(given, entry), entry.call)
        elif isinstance(entry, RowEntry):
            _row(crowd, moment(given, entry), own=entry.row == "own")
    if not any(isinstance(entry, CallEntry) for entry in entries):
        _callers(crowd)
    if not any(isinstance(entry, RowEntry) for entry in entries):
        _askers(crowd)


def _callers(crowd: Crowd) -> None:
    """A few in the morning."""
    draws, opens = crowd.given.draws, crowd.given.book.hours.voting_from
    for n in range(crowd.given.preset.calls):
        at = between(draws.draw("call-at", n), opens + 15 * MINUTE, opens + 5 * HOUR)
        _call(crowd, at, OFTEN[draws.draw("call-asks", n) % len(OFTEN)])


def _askers(crowd: Crowd) -> None:
    """A few over the day."""
    draws, hours = crowd.given.draws, crowd.given.book.hours
    for n in range(crowd.given.preset.row_requests):
        at = between(draws.draw("row-at", n), hours.voting_from + HOUR, hours.voting_to - 2 * HOUR)
        _row(crowd, at, own=bool(draws.draw("row-own", n) % ANOTHERS))


def _call(crowd: Crowd, at: int, asks: str) -> None:
    """Somebody telephones; where nobody of that kind comes later, nobody does."""
    listed = crowd.given.preset.voters
    if asks == WHETHER_VOTED:
        about = crowd.given.draws.draw("call-about", at) % listed
        crowd.enquiries.append(Enquiry(at, about, asks))
        return
    called = {enquiry.person for enquiry in crowd.enquiries}
    later = [p for p, comes in crowd.comings.items() if comes >= at + ON_THE_WAY and p not in crowd.sent | called]
    if asks == ELSEWHERE:
        found = [p for p in later if p in crowd.personas and crowd.personas[p].kind == "wrong-station"]
    else:
        found = [p for p in later if p < listed and p not in crowd.personas]
    if found:
        person = sorted(found)[crowd.given.draws.draw("caller", at) % len(found)]
        crowd.enquiries.append(Enquiry(at, person, WHERE))


def _row(crowd: Crowd, at: int, *, own: bool) -> None:
    """Somebody of the list at the table."""
    listed = crowd.given.preset.voters
    person = crowd.given.draws.draw("row-of", at) % listed
    crowd.enquiries.append(Enquiry(at, person, row=person if own else (person + 1) % listed))
