"""Observers and media: they come, are admitted or refused by the chair, entered by the secretary, and leave."""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.procedures.patrol import DOOR
from simulator.station.people import Observer
from simulator.station.station import Station


class AdmitObserver(Command, frozen=True, gc=False):
    """Look at an observer's papers and let them in."""

    SECONDS: ClassVar[int] = 120
    number: int


class RefuseObserver(Command, frozen=True, gc=False):
    """Refuse an observer with a written reason (empty: none given)."""

    SECONDS: ClassVar[int] = 180
    number: int
    reason: str


class EnterObserver(Command, frozen=True, gc=False):
    """Enter an admitted observer in the register."""

    SECONDS: ClassVar[int] = 60
    number: int


class ObserverCame(Event, frozen=True, gc=False):
    """Somebody wants to watch: what they are, name key of who sent them, what their papers are like.

    `kind` is `party`, `association`, `proxy` (of a candidate or list), `media`, `television` or `international` (an
    interpreter is of the same body as those they came with); `papers` are
    `complete`, or what is wrong with them: `unstamped`, `other-name` (than the document's), `unaccredited` (body,
    or foreign media), `no-assignment` (of the editors), `no-card` (that they must carry), `foreigner`.
    `played` is the one whose part a person takes.
    """

    number: int
    kind: str
    body: str
    papers: str
    played: bool = False


class ObserverAdmitted(Event, frozen=True, gc=False):
    """The chair let an observer in."""

    number: int


class ObserverRefused(Event, frozen=True, gc=False):
    """The chair refused an observer; the reason in writing, or empty."""

    number: int
    reason: str


class ObserverEntered(Event, frozen=True, gc=False):
    """The secretary wrote an observer into the register."""

    number: int


class ObserverLeft(Event, frozen=True, gc=False):
    """An observer went away."""

    number: int


def _find(station: Station, number: int) -> Observer | Impossible:
    if 1 <= number <= len(station.observers):
        return station.observers[number - 1]
    return Impossible("no-such-observer", str(number))


def admit_observer(station: Station, doing: Doing, command: AdmitObserver) -> Outcome:
    """Anyone who waits can be let in."""
    found = _find(station, command.number)
    if isinstance(found, Impossible):
        return found
    return Impossible("already-done") if found.admitted else (ObserverAdmitted(*who(doing), command.number),)


def refuse_observer(station: Station, doing: Doing, command: RefuseObserver) -> Outcome:
    """Anyone who waits can be refused."""
    found = _find(station, command.number)
    if isinstance(found, Impossible):
        return found
    return (ObserverRefused(*who(doing), command.number, command.reason),)


def enter_observer(station: Station, doing: Doing, command: EnterObserver) -> Outcome:
    """Whoever was admitted can be entered once."""
    found = _find(station, command.number)
    if isinstance(found, Impossible):
        return found
    return Impossible("already-done") if found.entered else (ObserverEntered(*who(doing), command.number),)


def observer_came(station: Station, event: ObserverCame) -> None:
    """They wait at the door."""
    station.observers.append(Observer(event.number, event.kind, event.body, event.papers, event.at))
    if event.played:
        station.watch.number, station.watch.place = event.number, DOOR


def observer_admitted(station: Station, event: ObserverAdmitted) -> None:
    """They are in the room."""
    station.observers[event.number - 1].admitted = event.at


def observer_refused(station: Station, event: ObserverRefused) -> None:
    """They stay outside."""
    observer = station.observers[event.number - 1]
    observer.refused = event.at
    observer.reason = event.reason


def observer_entered(station: Station, event: ObserverEntered) -> None:
    """They stand in the register."""
    station.observers[event.number - 1].entered = event.at


def observer_left(station: Station, event: ObserverLeft) -> None:
    """They are gone."""
    station.observers[event.number - 1].left = event.at


APPLY = {
    ObserverCame: observer_came,
    ObserverAdmitted: observer_admitted,
    ObserverRefused: observer_refused,
    ObserverEntered: observer_entered,
    ObserverLeft: observer_left,
}
DECIDE = {AdmitObserver: admit_observer, RefuseObserver: refuse_observer, EnterObserver: enter_observer}
