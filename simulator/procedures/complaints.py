"""Papers handed in: complaints, statements, acts of observers. Registered with a mark of receipt, or refused.

A complaint is answered by a sitting on it (`sittings`).
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station.decisions import Paper
from simulator.station.station import Station


class RegisterPaper(Command, frozen=True, gc=False):
    """Write a paper into the register with its time, with a mark of receipt for whoever brought it or without."""

    SECONDS: ClassVar[int] = 60
    number: int
    receipt: bool = True


class RefusePaper(Command, frozen=True, gc=False):
    """Do not take a paper."""

    SECONDS: ClassVar[int] = 20
    number: int


class PaperHandedIn(Event, frozen=True, gc=False):
    """Somebody hands a paper in: its number (1..), who (`observer 2`, `voter 14`, a seat), what it is about.

    `kind` is `complaint` for a complaint or a statement the commission decides on, `act` for an observer's act.
    """

    number: int
    giver: str
    about: str
    kind: str = "complaint"


class PaperRegistered(Event, frozen=True, gc=False):
    """A paper stands in the register with its time; whether the giver has a mark of receipt."""

    number: int
    receipt: bool = True


class PaperRefused(Event, frozen=True, gc=False):
    """A paper was not taken."""

    number: int


def _find(station: Station, number: int) -> Paper | Impossible:
    if 1 <= number <= len(station.complaints):
        return station.complaints[number - 1]
    return Impossible("no-such-paper", str(number))


def register_paper(station: Station, doing: Doing, command: RegisterPaper) -> Outcome:
    """A paper that was handed in, once, even after it was refused first."""
    found = _find(station, command.number)
    if isinstance(found, Impossible):
        return found
    if found.registered:
        return Impossible("already-done")
    return (PaperRegistered(*who(doing), command.number, command.receipt),)


def refuse_paper(station: Station, doing: Doing, command: RefusePaper) -> Outcome:
    """A paper that is not in the register yet, once."""
    found = _find(station, command.number)
    if isinstance(found, Impossible):
        return found
    if found.registered or found.refused:
        return Impossible("already-done")
    return (PaperRefused(*who(doing), command.number),)


def paper_handed_in(station: Station, event: PaperHandedIn) -> None:
    """It is held out."""
    station.complaints.append(Paper(event.number, event.giver, event.about, event.at, event.kind))


def paper_registered(station: Station, event: PaperRegistered) -> None:
    """It is the commission's now."""
    paper = station.complaints[event.number - 1]
    paper.registered, paper.receipt = event.at, event.receipt


def paper_refused(station: Station, event: PaperRefused) -> None:
    """It went back into a pocket."""
    station.complaints[event.number - 1].refused = event.at


APPLY = {PaperHandedIn: paper_handed_in, PaperRegistered: paper_registered, PaperRefused: paper_refused}
DECIDE = {RegisterPaper: register_paper, RefusePaper: refuse_paper}
