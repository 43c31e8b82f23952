"""People who ask about the list: callers in the morning, and whoever comes to the table to see a row.

The telephone stands on the secretary's table; while the secretary is out whoever leads the commission picks it up. A
caller acts on what they were told: who was sent elsewhere does not come, who was told nothing comes as before or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.life.room import SCENARIO
from simulator.procedures.enquiries import (
    CALL_CENTRE,
    HERE,
    SEARCH,
    UNSAID,
    VOTED,
    WHERE,
    AnswerPhone,
    CallerRangOff,
    CallerTold,
    LookAddressUp,
    PhoneAnswered,
    PhoneRang,
    RefuseRow,
    RowAskedFor,
    RowRefused,
    RowShown,
    ShowRow,
    TellCaller,
)
from simulator.station.clock import MINUTE
from simulator.station.people import SECRETARY

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew
    from simulator.life.plan import Enquiry
    from simulator.life.room import Room
    from simulator.station.enquiries import Call

RINGS = 90
"""Seconds for which somebody lets it ring (assumed)."""

HOLDS = 5 * MINUTE
"""How long a caller holds the line for an answer (assumed)."""

NEAR, AT_TABLE = (5, 25), (30, 120)
"""Seconds until a colleague picks up, and until the secretary has time for a row (assumed)."""


def live(crew: Crew) -> None:
    """Everybody who asks, each at their moment; whoever was shown a row, or not, stands at the table no more."""
    for kind in (RowShown, RowRefused):
        crew.room.day.listen(kind, lambda event: _answered(crew.room, event.number))
    for enquiry in crew.room.plan.enquiries:
        crew.room.day.start(_call(crew, enquiry) if enquiry.asks else _row(crew.room, enquiry))


def _near(room: Room) -> str:
    """Who sits by the telephone."""
    return room.station.leader if room.station.out(SECRETARY) else SECRETARY


def _call(crew: Crew, enquiry: Enquiry) -> Process:
    """One call, from the first ring to what the caller makes of it."""
    room, day = crew.room, crew.room.day
    yield day.until(enquiry.at)
    number, seat = len(room.station.calls) + 1, _near(room)
    day.tell(PhoneRang(day.now, "", SCENARIO, number, enquiry.person, enquiry.asks))
    call = room.station.calls[number - 1]
    if room.manned(seat):
        room.trays[seat].put("call", number, urgent=True)
        yield from room.until(PhoneAnswered, lambda: bool(call.answered), day.now + RINGS)
        if call.answered:
            yield from room.until(CallerTold, lambda: bool(call.ended), day.now + HOLDS)
        room.trays[seat].drop("call", number)
    else:
        yield day.timeout(room.seconds("pick-up", NEAR, number))
        yield from talk(room, seat, number)
    if not call.ended:
        day.tell(CallerRangOff(day.now, "", SCENARIO, number))
    _afterwards(crew, call)


def talk(room: Room, seat: str, number: int) -> Process:
    """A colleague picks up, looks the address up and says what may be said."""
    call = room.station.calls[number - 1]
    if not call.answered:
        room.do(seat, AnswerPhone(number))
    what = VOTED if room.slips(seat, "voted-told", 800, number) else UNSAID
    if call.asks == WHERE:
        yield room.day.timeout(LookAddressUp.SECONDS)
        room.do(seat, LookAddressUp(number))
        ours = call.person < room.station.laid.listed
        wrong = room.slips(seat, "wrong-address", 400, number)
        what = HERE if ours is not wrong else (SEARCH, CALL_CENTRE)[number % 2]
    yield room.day.timeout(TellCaller.SECONDS)
    room.do(seat, TellCaller(number, what))


def _afterwards(crew: Crew, call: Call) -> None:
    """Who lives here comes when told so; who lives elsewhere comes here unless they were told where to look."""
    ours = call.person < crew.room.station.laid.listed
    helped = call.told == HERE if ours else call.told in (SEARCH, CALL_CENTRE)
    if call.asks == WHERE and helped is not ours:
        crew.voters.elsewhere.add(call.person)


def _row(room: Room, enquiry: Enquiry) -> Process:
    """Somebody comes to the table and asks to see a row."""
    day = room.day
    yield day.until(enquiry.at)
    number, seat = len(room.station.rows) + 1, _near(room)
    day.tell(RowAskedFor(day.now, "", SCENARIO, number, enquiry.person, enquiry.row))
    if room.manned(seat):
        room.trays[seat].put("row", number)
    else:
        yield day.timeout(room.seconds("row", AT_TABLE, number))
        yield from show(room, seat, number)


def _answered(room: Room, number: int) -> None:
    for tray in room.trays.values():
        tray.drop("row", number)


def show(room: Room, seat: str, number: int) -> Process:
    """A colleague shows somebody their own row, the others covered, and nobody another's."""
    row = room.station.rows[number - 1]
    if row.own or room.slips(seat, "row-of-another", 800, number):
        yield room.day.timeout(ShowRow.SECONDS)
        room.do(seat, ShowRow(number, covered=not room.slips(seat, "page-laid-open", 800, number)))
    else:
        yield room.day.timeout(RefuseRow.SECONDS)
        room.do(seat, RefuseRow(number))
