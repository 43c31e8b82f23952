"""What an observer is offered and can do: over what they saw and noted, in the room, at the doors and at the count.

Nothing here is a member's: sheets, forms and votes are the commission's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise import bench
from simulator.exercise.figures import stack_name
from simulator.exercise.forms import bare, go, group, items, one, watch
from simulator.exercise.notebook import in_sight, notes
from simulator.exercise.table import focus, letter
from simulator.procedures.base import Command, Impossible
from simulator.procedures.patrol import BOXES, DOOR, PAPERS, Walk
from simulator.procedures.riding import AskToRide
from simulator.procedures.watching import (
    ASKED_FOR,
    FILMS,
    ROOM,
    AskToSee,
    CountHere,
    Film,
    GiveOrders,
    HandInNote,
    MakeNote,
    PointOutFault,
)
from simulator.procedures.witness import PROXY, AskForCopies, AskRecount, AskToFollow, NoteFigure
from simulator.seat.ask import Choice, Form, Offer
from simulator.station import marks
from simulator.station.people import OBSERVER
from simulator.station.watching import OPINIONS
from simulator.texts.phrase import phrase

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise
    from simulator.station.station import Station

COMMANDS = (
    *(Walk, MakeNote, CountHere, AskToSee, Film, PointOutFault, GiveOrders, HandInNote, AskToRide),
    *(NoteFigure, AskForCopies, AskToFollow, AskRecount),
)
"""What somebody beyond the commission can do."""


def offers(run: Exercise) -> tuple[Offer, ...]:
    """What the played observer can try by day."""
    if run.out(OBSERVER):
        return (_note(run), watch())
    return (
        go(run),
        _note(run),
        bare("count-here", "3"),
        _ask_to_see(),
        _film(FILMS),
        _point_out(run),
        bare("interfere", "7"),
        bare("ask-to-ride", "8"),
        _hand_in(run),
        watch(),
    )


def at_night(run: Exercise) -> tuple[Offer, ...]:
    """What they can try at the count; a proxy can apply for a recount besides."""
    watcher = run.station.watcher
    proxy = watcher is not None and watcher.kind == PROXY
    return (
        _stand(),
        _note(run),
        _figure(run),
        _ask_to_see(),
        _film((ROOM,)),
        _point_out(run),
        bare("interfere", "7"),
        bare("ask-for-copies", "8"),
        bare("ask-to-follow", "9"),
        *((_recount(run),) if proxy else ()),
        _hand_in(run),
        watch(),
    )


def _note(run: Exercise) -> Offer:
    return group(
        "note",
        "2",
        ("note-fact", "note-opinion"),
        items("seen", in_sight(run), "note-fact"),
        one("opinion", OPINIONS, "noted", "note-opinion"),
    )


def _ask_to_see() -> Offer:
    return Offer(act="ask-to-see", key="4", label=phrase("offer.ask-to-see"), forms=(one("paper", ASKED_FOR, "see"),))


def _film(what: tuple[str, ...]) -> Offer:
    return Offer(act="film", key="5", label=phrase("offer.film"), forms=(one("film", what, "film"),))


def _point_out(run: Exercise) -> Offer:
    entries = items("entry", notes(run))
    return Offer(act="point-out", key="6", label=phrase("offer.point-out"), forms=(entries,))


def _hand_in(run: Exercise) -> Offer:
    return group("hand-in", "F4", ("hand-in-act", "complain"), items("entry", notes(run)))


def _stand() -> Offer:
    """Beside the table, where the secretary writes, or by the door."""
    places = [(BOXES, phrase("place-at.table")), (PAPERS, bench.place(PAPERS)), (DOOR, bench.place(DOOR))]
    choices = tuple(Choice(value=place, label=label) for place, label in places)
    form = Form(name="place", kind="one", label=phrase("form.place"), choices=choices, default=BOXES)
    return Offer(act="go", key="1", label=phrase("offer.go"), forms=(form,))


def _figure(run: Exercise) -> Offer:
    """One's own figure of a stack of the contest at the table."""
    station, contest = run.station, focus(run)
    at = letter(station, contest)
    stacks = [
        (f"{at}/{sign}", phrase("item.own-stack", contest=at, name=stack_name(station, contest, sign)))
        for sign in marks.stacks_of(station.count.piles[contest].options)
    ]
    value = Form(name="value", kind="number", label=phrase("form.own-figure"), default=0)
    return Offer(act="note-figure", key="3", label=phrase("offer.note-figure"), forms=(items("pile", stacks), value))


def _recount(run: Exercise) -> Offer:
    contests = [
        (n, phrase("item.at-contest", contest=c.id, name=phrase(f"contest.{c.id}.short")))
        for n, c in enumerate(run.station.laid.contests)
    ]
    form = items("contest", contests).model_copy(update={"default": focus(run)})
    return Offer(act="ask-recount", key="F3", label=phrase("offer.ask-recount"), forms=(form,))


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
