"""What an observer is offered and can do: the same acts at every hour, over what they saw and what they noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise.forms import bare, go, group, items, one, watch
from simulator.exercise.notebook import in_sight, notes
from simulator.procedures.base import Command, Impossible
from simulator.procedures.patrol import Walk
from simulator.procedures.watching import (
    ASKED_FOR,
    FILMS,
    AskToSee,
    CountHere,
    Film,
    GiveOrders,
    HandInNote,
    MakeNote,
    PointOutFault,
)
from simulator.seat.ask import Offer
from simulator.station.people import OBSERVER
from simulator.station.watching import OPINIONS
from simulator.texts.phrase import phrase

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise
    from simulator.station.station import Station

COMMANDS = (Walk, MakeNote, CountHere, AskToSee, Film, PointOutFault, GiveOrders, HandInNote)
"""What somebody beyond the commission can do in the room."""


def offers(run: Exercise) -> tuple[Offer, ...]:
    """What the played observer can try."""
    entries = items("entry", notes(run))
    return (
        go(run),
        group(
            "note",
            "2",
            ("note-fact", "note-opinion"),
            items("seen", in_sight(run), "note-fact"),
            one("opinion", OPINIONS, "noted", "note-opinion"),
        ),
        bare("count-here", "3"),
        Offer(act="ask-to-see", key="4", label=phrase("offer.ask-to-see"), forms=(one("paper", ASKED_FOR, "see"),)),
        Offer(act="film", key="5", label=phrase("offer.film"), forms=(one("film", FILMS, "film"),)),
        Offer(act="point-out", key="6", label=phrase("offer.point-out"), forms=(entries,)),
        bare("interfere", "7"),
        group("hand-in", "F4", ("hand-in-act", "complain"), entries),
        watch(),
    )


def meant(run: Exercise, made: Command | Impossible) -> Command | Impossible:
    """An observer has an observer's acts, and notes as facts what they saw."""
    if isinstance(made, Impossible):
        return made
    if not isinstance(made, COMMANDS):
        return Impossible("not-your-seat", OBSERVER)
    if not isinstance(made, MakeNote) or not made.record:
        return made
    run.eyes.follow(run.records)
    seen = run.eyes.find(made.record)
    return Impossible("not-seen") if seen is None else MakeNote(seen.about, seen.record, seen.place)


def sent_off(station: Station) -> bool:
    """Whether the played observer was refused, or is out again."""
    watcher = station.watcher
    return watcher is not None and bool(watcher.left or (watcher.refused and not watcher.admitted))
