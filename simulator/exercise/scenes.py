"""What goes on in the room as one sees and hears it: scenes beginning, met, worse, and the people they bring.

How a scene is met is answered by those it is about; what the law says of it is silent here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import TYPE_CHECKING, Any, NamedTuple

from simulator.exercise.own import mine
from simulator.life.scenes import KINDS
from simulator.procedures.patrol import Walked
from simulator.procedures.scenes import SceneBegan, SceneMet, SceneWorsened
from simulator.procedures.watching import Filmed, Interfered
from simulator.seat.naming import seat_short
from simulator.station.desks import NOBODY
from simulator.station.people import OBSERVER
from simulator.texts.phrase import Phrase, phrase

if TYPE_CHECKING:
    from simulator.exercise.hearing import Ear
    from simulator.exercise.running import Exercise
    from simulator.station.scenes import Scene
    from simulator.station.station import Station

Heard = tuple[Phrase | None, Phrase] | None
"""Who is heard, and what; None for nothing."""

OWN = ("observer-films-room", "observer-films-list", "observer-films-ballot", "observer-interferes")
"""Scenes that a played observer brings about."""

QUIET = "let-be"
"""The way of meeting a scene that nobody hears."""

RECENT = 60
"""Records looked back over for what one did oneself at that second."""


class Crowd(NamedTuple):
    """People whom scenes have brought into the room: at each place, in booths, among those who watch."""

    around: dict[str, int]
    inside: int
    watching: bool


def crowd(station: Station) -> Crowd:
    """Who is there besides voters on their way."""
    kinds = [KINDS[scene.kind] for scene in station.scenes if scene.going_on]
    around: dict[str, int] = {}
    for kind in kinds:
        if kind.people:
            around[kind.place] = around.get(kind.place, 0) + kind.people
    watching = any(kind.reply in ("observer", "right") for kind in kinds)
    return Crowd(around, sum(kind.inside for kind in kinds), watching)


def words(scene: Scene) -> Phrase:
    """What goes on."""
    return phrase(f"scene.{scene.kind}")


def _of_own_making(run: Exercise, record: SceneBegan | SceneMet) -> bool:
    """Whether a scene is of the played observer's own making."""
    scene = run.station.scenes[record.number - 1]
    if scene.kind not in OWN:
        return False
    number = next(n for n, r in enumerate(run.records) if isinstance(r, SceneBegan) and r.number == scene.number)
    before = run.records[max(0, number - RECENT) : number]
    return any(isinstance(r, Filmed | Interfered) and r.at == scene.began for r in before)


def _word(ear: Ear, record: SceneMet) -> Heard:
    """What is said to an observer about what they do."""
    if ear.seat != OBSERVER or record.how == QUIET or not _of_own_making(ear.run, record):
        return None
    kind = ear.run.station.scenes[record.number - 1].kind
    stopped = kind == OWN[0] and record.how != "allow"
    return seat_short(record.by), phrase("word.stop-filming" if stopped else f"word.{kind}")


def _began(ear: Ear, record: SceneBegan) -> Heard:
    """Whoever is nearest notices, and whoever stands there."""
    if ear.seat == OBSERVER and _of_own_making(ear.run, record):
        return None
    near = ear.seat == record.seat or ear.place == record.place
    return (None, phrase(f"scene.{record.kind}")) if near and not record.quiet else None


def _met(ear: Ear, record: SceneMet) -> Heard:
    """What one did oneself, and how it is taken where nothing comes of it."""
    if not mine(ear.seat, record):
        return _word(ear, record)
    kind = KINDS[ear.run.station.scenes[record.number - 1].kind]
    how = phrase(f"how.{record.how}")
    if kind.over(record.how) or kind.left(record.how):
        return None, phrase("noise.own", what=how)
    return None, phrase("noise.own-in-vain", what=how, reply=phrase(f"reply.{kind.reply}"))


def _walked(ear: Ear, record: Walked) -> Heard:
    """What one finds where one has just come."""
    if not mine(ear.seat, record):
        return None
    here = [s for s in ear.run.station.scenes if s.place == record.place and s.began <= record.at]
    seen = [words(s) for s in here if s.going_on or s.ended > record.at]
    return (None, reduce(lambda one, more: phrase("noise.both", one=one, more=more), seen)) if seen else None


def _worse(ear: Ear, record: SceneWorsened) -> Heard:
    """Away from the desks everybody sees it by now; what is quickly done is done."""
    if ear.desk != NOBODY and ear.run.station.desk_of(ear.seat) is not None:
        return None
    scene = ear.run.station.scenes[record.number - 1]
    if KINDS[scene.kind].quick:
        return None, phrase(f"gone.{scene.kind}")
    return None, phrase("noise.worse", what=words(scene))


HEARD: dict[type, Callable[[Ear, Any], Heard]] = {
    Walked: _walked,
    SceneBegan: _began,
    SceneMet: _met,
    SceneWorsened: _worse,
}
"""What each kind of event of a scene sounds like."""
