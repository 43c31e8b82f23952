"""What an observer did well, told as good moments: facts that mattered, said in time, papers seen, figures compared.

It is read from the journal and from what the notes came to; what an observer must not do the court finds itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.law.base import Kept
from simulator.procedures.complaints import PaperHandedIn, PaperRegistered
from simulator.procedures.copies import CopyGiven, ProtocolHandedOver
from simulator.procedures.riding import ObserverRode
from simulator.procedures.showing import StackCounted
from simulator.procedures.watching import FaultPointedOut, PaperAskedFor, PaperShown
from simulator.procedures.witness import FigureNoted
from simulator.station.clock import MINUTE
from simulator.station.people import OBSERVER
from simulator.station.watching import OPINIONS

if TYPE_CHECKING:
    from simulator.debrief.sighting import Eyes
    from simulator.debrief.telling import Day
    from simulator.debrief.watching import Note

SOON = 10 * MINUTE
"""Within so long of seeing a fault it is pointed out early (assumed)."""


def credited(day: Day, ended: int, eyes: Eyes, notes: list[Note]) -> list[Kept]:
    """Every good moment of the played part, one an act; those that weigh most come last."""
    found = [*_papers(day), *_figures(day, eyes), *_night(day), *_acts(day), *_noted(day, notes)]
    return [one for one in found if day.since <= one.at <= ended]


def _kept(rule: str, at: int, number: int, about: str) -> Kept:
    return Kept(rule, OBSERVER, at, (number,), about)


def _papers(day: Day) -> list[Kept]:
    """Each paper one asked to see and saw, once."""
    asked = {r.number: (n, r) for n, r in enumerate(day.records) if isinstance(r, PaperAskedFor)}
    shown = [asked[r.number] for r in day.records if isinstance(r, PaperShown)]
    first = {r.paper: _kept("OBS-07", r.at, n, "paper-seen") for n, r in reversed(shown)}
    return list(first.values())


def _figures(day: Day, eyes: Eyes) -> list[Kept]:
    """The clicker beside a figure one was shown; one's own figure of a stack beside the one that was said."""
    asked = {r.number: (n, r) for n, r in enumerate(day.records) if isinstance(r, PaperAskedFor)}
    seen = [r for r in day.records if isinstance(r, PaperShown) and asked[r.number][1].paper == "turnout"]
    held = [one.hour for one in eyes.readings if one.clicked]
    clicked = [
        _kept("OBS-07", asked[r.number][1].at, asked[r.number][0], "figures-compared")
        for r in seen
        if any(hour <= r.at for hour in held)
    ]
    said = {(r.contest, r.stack) for r in day.records if isinstance(r, StackCounted)}
    own = [(n, r) for n, r in enumerate(day.records) if isinstance(r, FigureNoted) and (r.contest, r.stack) in said]
    return [*clicked[:1], *(_kept("OBS-07", r.at, n, "stack-compared") for n, r in own)]


def _night(day: Day) -> list[Kept]:
    """Along with the box, a copy in the hand, the hand-over watched, each once; what was asked for."""
    station = day.station
    found: list[Kept] = []
    for n, record in enumerate(day.records):
        if isinstance(record, ObserverRode):
            found.append(_kept("OBS-07", record.at, n, "rode-along"))
        elif isinstance(record, CopyGiven) and record.observer == station.watch.number:
            if station.moment("copies-asked") and record.certified:
                found.append(_kept("PRT-15", record.at, n, "copy-in-hand"))
        elif isinstance(record, ProtocolHandedOver) and station.moment("follow-asked") and not record.barred:
            found.append(_kept("PRT-17", record.at, n, "hand-over-watched"))
    first = {one.about: one for one in reversed(found)}
    return list(first.values())


def _acts(day: Day) -> list[Kept]:
    """An act on a fact, with a mark of receipt."""
    receipts = {r.number for r in day.records if isinstance(r, PaperRegistered) and r.receipt}
    return [
        _kept("OBS-07", r.at, n, "act-received")
        for n, r in enumerate(day.records)
        if isinstance(r, PaperHandedIn) and r.by == OBSERVER and r.number in receipts and r.about not in OPINIONS
    ]


def _noted(day: Day, notes: list[Note]) -> list[Kept]:
    """Facts that were breaches: written down, pointed out early, put right because of it."""
    told: dict[int, tuple[int, int]] = {}
    for n, record in enumerate(day.records):
        if isinstance(record, FaultPointedOut):
            told.setdefault(record.entry, (n, record.at))
    found: list[Kept] = []
    for note in notes:
        if note.rule and note.seen is not None:
            found.append(_kept("OBS-09", note.event.at, note.number, "breach-noted"))
            number, at = told.get(note.event.number, (0, 0))
            if number and at <= note.righted:
                found.append(_kept("OBS-07", at, number, "breach-righted"))
            elif number and at <= note.seen.at + SOON:
                found.append(_kept("OBS-07", at, number, "breach-told"))
    return sorted(found, key=lambda one: one.about == "breach-righted")
