"""Who asks about the list: a caller who wants to know where to vote, or about another; somebody who wants to see a row.

Anything can be said and anything shown. An answer ends a call; a row is shown covered, or the page lies open.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station.enquiries import Call, Row
from simulator.station.station import Station

WHERE, WHETHER_VOTED = "where", "whether-voted"
"""What a caller asks: where they themselves vote, whether somebody has voted."""

HERE, CALL_CENTRE, SEARCH, VOTED, UNSAID, HANG_UP = (
    *("here", "call-centre", "search-by-iin"),
    *("voted-or-not", "cannot-say", "hang-up"),
)
ANSWERS = (HERE, CALL_CENTRE, SEARCH, VOTED, UNSAID, HANG_UP)
"""What a caller can be told: here, and at which desk; ask the call centre; search by identification number; whether
somebody has voted; that this is not said; nothing at all."""

COVERED, PAGE = "covered", "page"
WAYS = (COVERED, PAGE)
"""How a row is shown: all others covered, or the page as it lies."""


class AnswerPhone(Command, frozen=True, gc=False):
    """Pick up the station's own telephone."""

    SECONDS: ClassVar[int] = 10
    number: int


class LookAddressUp(Command, frozen=True, gc=False):
    """Look a caller's address up among the streets and houses of the precinct."""

    SECONDS: ClassVar[int] = 40
    number: int


class TellCaller(Command, frozen=True, gc=False):
    """Tell a caller something, and hang up."""

    SECONDS: ClassVar[int] = 20
    number: int
    what: str


class ShowRow(Command, frozen=True, gc=False):
    """Show the row that somebody asks to see, with the others covered or not."""

    SECONDS: ClassVar[int] = 40
    number: int
    covered: bool = True


class RefuseRow(Command, frozen=True, gc=False):
    """Do not show it."""

    SECONDS: ClassVar[int] = 15
    number: int


class PhoneRang(Event, frozen=True, gc=False):
    """The station's telephone rang: which call (1..), whom it is about, what is asked (`where`, `whether-voted`)."""

    number: int
    person: int
    asks: str


class PhoneAnswered(Event, frozen=True, gc=False):
    """Somebody picked it up and heard what is asked."""

    number: int


class AddressLookedUp(Event, frozen=True, gc=False):
    """A caller's address was looked up: whether it is one of this precinct."""

    number: int
    ours: bool


class CallerTold(Event, frozen=True, gc=False):
    """A caller was told something, one of a fixed list, and the call was over."""

    number: int
    what: str


class CallerRangOff(Event, frozen=True, gc=False):
    """A caller gave up: nobody answered, or nobody said anything."""

    number: int


class RowAskedFor(Event, frozen=True, gc=False):
    """Somebody at the table asked to see a line of the list: which of them (1..), who, whose line."""

    number: int
    person: int
    line: int


class RowShown(Event, frozen=True, gc=False):
    """The row was shown, the others covered or the page open."""

    number: int
    covered: bool = True


class RowRefused(Event, frozen=True, gc=False):
    """The row was not shown."""

    number: int


def _call(station: Station, number: int) -> Call | Impossible:
    if not 1 <= number <= len(station.calls) or station.calls[number - 1].ended:
        return Impossible("nobody-calls")
    return station.calls[number - 1]


def answer_phone(station: Station, doing: Doing, command: AnswerPhone) -> Outcome:
    """Whoever is in the house picks up while it rings."""
    found = _call(station, command.number)
    if isinstance(found, Impossible):
        return found
    return Impossible("already-done") if found.answered else (PhoneAnswered(*who(doing), command.number),)


def look_address_up(station: Station, doing: Doing, command: LookAddressUp) -> Outcome:
    """The streets and houses of the precinct hang by the telephone."""
    found = _talking(station, command.number)
    if isinstance(found, Impossible):
        return found
    ours = found.person < station.laid.listed or found.person in station.laid.known
    return (AddressLookedUp(*who(doing), command.number, ours),)


def tell_caller(station: Station, doing: Doing, command: TellCaller) -> Outcome:
    """Anything of the list, with or without having looked."""
    found = _talking(station, command.number)
    if isinstance(found, Impossible):
        return found
    if command.what not in ANSWERS:
        return Impossible("no-such-choice", command.what)
    return (CallerTold(*who(doing), command.number, command.what),)


def _talking(station: Station, number: int) -> Call | Impossible:
    """A call that somebody has answered and that is not over."""
    found = _call(station, number)
    return Impossible("not-answered") if isinstance(found, Call) and not found.answered else found


def _row(station: Station, number: int) -> Row | Impossible:
    if not 1 <= number <= len(station.rows):
        return Impossible("nobody-waits")
    return Impossible("already-done") if station.rows[number - 1].answered else station.rows[number - 1]


def show_row(station: Station, doing: Doing, command: ShowRow) -> Outcome:
    """Whatever row was asked for, once."""
    found = _row(station, command.number)
    return found if isinstance(found, Impossible) else (RowShown(*who(doing), command.number, command.covered),)


def refuse_row(station: Station, doing: Doing, command: RefuseRow) -> Outcome:
    """Whatever row was asked for, once."""
    found = _row(station, command.number)
    return found if isinstance(found, Impossible) else (RowRefused(*who(doing), command.number),)


def phone_rang(station: Station, event: PhoneRang) -> None:
    """Somebody holds the line."""
    station.calls.append(Call(event.number, event.person, event.asks, event.at))


def phone_answered(station: Station, event: PhoneAnswered) -> None:
    """Two people talk."""
    station.calls[event.number - 1].answered = event.at


def address_looked_up(station: Station, event: AddressLookedUp) -> None:
    """Knowing changes nothing on its own."""
    station.calls[event.number - 1].looked = event.at


def caller_told(station: Station, event: CallerTold) -> None:
    """They act on it."""
    call = station.calls[event.number - 1]
    call.told, call.ended = event.what, event.at


def caller_rang_off(station: Station, event: CallerRangOff) -> None:
    """They know no more than before."""
    station.calls[event.number - 1].ended = event.at


def row_asked_for(station: Station, event: RowAskedFor) -> None:
    """They wait at the table."""
    station.rows.append(Row(event.number, event.person, event.line, event.at))


def row_answered(station: Station, event: RowShown | RowRefused) -> None:
    """They go."""
    station.rows[event.number - 1].answered = event.at


APPLY = {
    PhoneRang: phone_rang,
    PhoneAnswered: phone_answered,
    AddressLookedUp: address_looked_up,
    CallerTold: caller_told,
    CallerRangOff: caller_rang_off,
    RowAskedFor: row_asked_for,
    RowShown: row_answered,
    RowRefused: row_answered,
}
DECIDE = {
    AnswerPhone: answer_phone,
    LookAddressUp: look_address_up,
    TellCaller: tell_caller,
    ShowRow: show_row,
    RefuseRow: refuse_row,
}
