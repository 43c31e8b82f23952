"""Callers and whoever asks to see a row, as one sits by the telephone and the list: what they ask, what is heard of it.

The line to the territorial commission is the same telephone: nobody answers, or a figure is read back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from simulator.exercise.own import mine
from simulator.procedures.enquiries import (
    AddressLookedUp,
    CallerRangOff,
    CallerTold,
    PhoneAnswered,
    PhoneRang,
    RowAskedFor,
)
from simulator.procedures.patrol import PAPERS
from simulator.procedures.telephone import CallUnanswered, FigureReadBack
from simulator.station.clock import hm
from simulator.station.people import SECRETARY
from simulator.texts.phrase import Phrase, Spelled, phrase, spelled

if TYPE_CHECKING:
    from simulator.exercise.hearing import Ear
    from simulator.exercise.running import Exercise
    from simulator.station.station import Station

Item = tuple[int | str, Phrase]
"""Something that can be acted on: what an ask carries, what a person reads."""

Heard = tuple[Phrase | None, Phrase] | None
"""Who is heard, and what; None for nothing."""


def named(station: Station, person: int) -> Spelled:
    """A name in the three spellings."""
    return spelled(station.laid.people[person].name)


def calls(run: Exercise) -> list[Item]:
    """Whoever is on the station's own telephone: it rings, or what they ask."""
    return [(call.number, asked(run, call.number)) for call in run.station.calls if not call.ended]


def asked(run: Exercise, number: int) -> Phrase:
    """A call as whoever sits by the telephone hears it."""
    call = run.station.calls[number - 1]
    if not call.answered:
        return phrase("caller.rings", n=number)
    return phrase(f"caller.{call.asks}", n=number, name=named(run.station, call.person))


def rows(run: Exercise) -> list[Item]:
    """Whoever stands at the table and asks to see a row of the list."""
    return [(row.number, wanted(run, row.number)) for row in run.station.rows if not row.answered]


def wanted(run: Exercise, number: int) -> Phrase:
    """What somebody at the table asks to see."""
    row = run.station.rows[number - 1]
    names = {"name": named(run.station, row.person), "of": named(run.station, row.line)}
    return phrase("row-of.own" if row.own else "row-of.another", n=number, **names)


# what is heard


def _table(ear: Ear) -> bool:
    """Whether one sits by the telephone and the secretary's papers, or stands there."""
    return ear.place == PAPERS or (ear.seat == SECRETARY and not ear.place)


def _rings(ear: Ear, _: PhoneRang) -> Heard:
    return (None, phrase("noise.phone-rings")) if _table(ear) else None


def _rang_off(ear: Ear, _: CallerRangOff) -> Heard:
    return (None, phrase("noise.rang-off")) if _table(ear) else None


def _caller(ear: Ear, record: PhoneAnswered) -> Heard:
    return (phrase("who.caller"), asked(ear.run, record.number)) if mine(ear.seat, record) else None


def _address(ear: Ear, record: AddressLookedUp) -> Heard:
    """The address, and the desk of its section where it is one of the precinct."""
    if not mine(ear.seat, record):
        return None
    station = ear.run.station
    desk = station.section_at[station.laid.people[station.calls[record.number - 1].person].section] + 1
    return None, phrase("noise.address-ours", desk=str(desk)) if record.ours else phrase("noise.address-elsewhere")


def _row(ear: Ear, record: RowAskedFor) -> Heard:
    return (None, wanted(ear.run, record.number)) if _table(ear) else None


def _read_back(ear: Ear, record: FigureReadBack) -> Heard:
    """The figure as the other end has it."""
    heard = ear.seat == SECRETARY
    return (phrase("who.line"), phrase("noise.read-back", hour=hm(record.hour), n=record.value)) if heard else None


HEARD: dict[type, Callable[[Ear, Any], Heard]] = {
    CallUnanswered: lambda ear, r: (None, phrase("noise.unanswered")) if mine(ear.seat, r) else None,
    FigureReadBack: _read_back,
    PhoneRang: _rings,
    PhoneAnswered: _caller,
    AddressLookedUp: _address,
    CallerTold: lambda ear, r: (phrase("who.me"), phrase(f"told.{r.what}")) if mine(ear.seat, r) else None,
    CallerRangOff: _rang_off,
    RowAskedFor: _row,
}
"""What each kind of event sounds like."""
