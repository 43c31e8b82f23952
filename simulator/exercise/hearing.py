"""What is heard and remembered at a desk: words spoken there, noises of the room, the moves of this visit.

Feedback is the world's: those who could see something say or do something. The law is silent here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulator.exercise.running import Exercise
from simulator.journal.records import Asked
from simulator.procedures.closing import EndOfLineMarked, StationClosed
from simulator.procedures.home import SectionHanded, TeamLeft, TeamReturned
from simulator.procedures.identity import VoterAsked, VoterSent
from simulator.procedures.issuing import BallotsIssued, PackHanded
from simulator.procedures.observers import ObserverAdmitted, ObserverRefused
from simulator.procedures.opening import StationOpened
from simulator.procedures.order import VoterCalled, VoterSpoke
from simulator.seat.view import Line
from simulator.station.desks import NOBODY, Desk
from simulator.texts.phrase import Phrase, phrase

LINES = 12
"""Lines kept in sight; older ones are in the log."""

BACK = 400
"""Records looked back over for what was heard."""

Heard = tuple[Phrase | None, Phrase]


def moves(run: Exercise, seat: str) -> tuple[str, ...]:
    """Acts done with whoever stands at the seat's desk, oldest first."""
    found: list[str] = []
    for record in reversed(run.records):
        if isinstance(record, Asked) and record.seat == seat and not record.refused:
            found.append(record.act)
        elif isinstance(record, VoterCalled) and record.by == seat:
            break
    return tuple(reversed(found))


def took(run: Exercise, seat: str) -> int:
    """Seconds the seat's last act took, while its hands are full; 0 when it is free."""
    until = run.busy.get(seat, 0)
    for record in reversed(run.records):
        if isinstance(record, Asked) and record.seat == seat and not record.refused:
            return max(0, until - record.at)
        if isinstance(record, VoterCalled) and record.by == seat:
            break
    return 0


def visitors(run: Exercise, own: Desk) -> int:
    """How many have stopped at a desk so far, the one standing there included."""
    index = own.number - 1
    return sum(isinstance(r, VoterSpoke) and r.desk == index and r.cause == "voter" and _first(run, n) for n, r in enumerate(run.records))


def _first(run: Exercise, number: int) -> bool:
    """Whether somebody's words are the first of their visit: right after they were called."""
    return isinstance(run.records[number - 1], VoterCalled)


def heard(run: Exercise, seat: str, own: Desk | None) -> tuple[Line, ...]:
    """The last lines heard at a seat, newest last."""
    index = own.number - 1 if own is not None else NOBODY
    found: list[Line] = []
    for record in reversed(run.records[-BACK:]):
        words = _words(run, record, seat, index)
        if words is not None:
            found.append(Line(at=record.at, who=words[0], what=words[1]))
        if len(found) == LINES:
            break
    return tuple(reversed(found))


def _words(run: Exercise, record: Any, seat: str, index: int) -> Heard | None:  # noqa: ANN401 - any record
    hear = HEARD.get(type(record))
    return hear(run, record, seat, index) if hear is not None else None


def _spoke(run: Exercise, record: VoterSpoke, seat: str, index: int) -> Heard | None:
    return (phrase("who.voter"), phrase(f"speech.{record.says}")) if record.desk == index else None


def _asked(run: Exercise, record: VoterAsked, seat: str, index: int) -> Heard | None:
    return (phrase("who.me"), phrase(f"saying.{record.topic}")) if record.by == seat and record.cause != "routine" else None


def _sent(run: Exercise, record: VoterSent, seat: str, index: int) -> Heard | None:
    """Whoever is sent off wrongly protests, if they know better."""
    if record.by != seat or record.cause == "routine":
        return None
    line = run.station.voter_list.line_of(record.voter)
    protest = record.place in ("out", "other-station") and line != NOBODY and record.voter not in run.station.sets
    return (phrase("who.voter"), phrase("speech.protest")) if protest else (phrase("who.voter"), phrase("speech.goes"))


def _issued(run: Exercise, record: BallotsIssued, seat: str, index: int) -> Heard | None:
    """What those who could see it do."""
    if record.by != seat or record.cause == "routine":
        return None
    watched = any(o.admitted and not o.left for o in run.station.observers)
    if record.unsigned or record.line == NOBODY or run.station.sets.get(record.voter, 0) > 1:
        return (None, phrase("noise.observer-writes")) if watched else (None, phrase("noise.colleague-looks"))
    return (phrase("who.voter"), phrase("speech.thanks"))


def _pack(run: Exercise, record: PackHanded, seat: str, index: int) -> Heard | None:
    if record.taker != seat:
        return None
    return phrase("who.secretary"), phrase("noise.pack", n=record.runs[0][1])


def _noise(key: str) -> Callable[[Exercise, Any, str, int], Heard | None]:
    def hear(run: Exercise, record: Any, seat: str, index: int) -> Heard | None:  # noqa: ANN401 - any record
        return None, phrase(key)

    return hear


HEARD: dict[type, Callable[[Exercise, Any, str, int], Heard | None]] = {
    VoterSpoke: _spoke,
    VoterAsked: _asked,
    VoterSent: _sent,
    BallotsIssued: _issued,
    PackHanded: _pack,
    StationOpened: _noise("noise.opened"),
    EndOfLineMarked: _noise("noise.end-of-line"),
    StationClosed: _noise("noise.closed"),
    TeamLeft: _noise("noise.team-left"),
    TeamReturned: _noise("noise.team-back"),
    SectionHanded: _noise("noise.section"),
    ObserverAdmitted: _noise("noise.observer-in"),
    ObserverRefused: _noise("noise.observer-out"),
}
