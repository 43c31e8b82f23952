"""An observer's notebook as they see it: notes, clicker, figures they were shown, what is awaited and in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.debrief.sighting import PLAIN, Sighting
from simulator.seat.bench import Notebook, NoteSeen, Told, Waiting
from simulator.station.clock import MINUTE, hm
from simulator.station.watching import ROAD
from simulator.texts.phrase import Phrase, clock, phrase

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise
    from simulator.station.watching import Note

LAST = 6
"""Notes kept in sight."""

RECENT, MOST, ORDINARY = 15 * MINUTE, 9, 2
"""How long ago something was seen that can still be noted, how many such things, how many of them ordinary visits."""


def notebook(run: Exercise) -> Notebook:
    """The notebook at this second."""
    station, watch = run.station, run.station.watch
    run.eyes.follow(run.records)
    watcher = station.watcher
    return Notebook(
        notes=tuple(
            NoteSeen(
                number=n.number,
                at=when(run, n),
                what=words(run, n),
                where=_where(run, n),
                fact=n.fact,
                told=_came_of(run, n),
            )
            for n in watch.notes[-LAST:]
        ),
        written=len(watch.notes),
        clicker=run.eyes.clicked,
        counting=bool(watch.counting),
        told=_told(run),
        inside=watcher is not None and watcher.inside,
    )


def words(run: Exercise, note: Note) -> Phrase:
    """What a note says."""
    seen = run.eyes.find(note.record) if note.fact else None
    return phrase(f"noted.{note.about}") if seen is None else seen.words


def when(run: Exercise, note: Note) -> int:
    """When what a note says was seen; of an opinion, when it was written."""
    seen = run.eyes.find(note.record) if note.fact else None
    return note.at if seen is None else seen.at


def _where(run: Exercise, note: Note) -> Phrase | None:
    """Where it was seen, if its words do not say so and not the whole room saw it."""
    seen = run.eyes.find(note.record) if note.fact else None
    if seen is None or seen.place in ("", ROAD) or seen.place.startswith("desk-"):
        return None
    return phrase(f"place-at.{seen.place}")


def _came_of(run: Exercise, note: Note) -> Phrase | None:
    """Whether it was read out to the chair, and answered."""
    found = [one for one in run.station.watch.pointed if one.entry == note.number]
    if not found:
        return None
    last = found[-1]
    return (
        phrase("notebook.answered", at=clock(last.answered))
        if last.answered
        else phrase("notebook.pointed", at=clock(last.at))
    )


def _told(run: Exercise) -> tuple[Told, ...]:
    """The figures one was shown: each time the last that had gone up by then."""
    station = run.station
    sent = {hm(hour): station.moment(f"turnout-{hm(hour)}") for hour in station.line.said}
    shown = [r.shown for r in station.watch.requests if r.paper == "turnout" and r.shown]
    last = {max((h for h, at in sent.items() if 0 < at <= second), default="") for second in shown}
    return tuple(Told(hour=hm(hour), value=n) for hour, n in station.line.said.items() if hm(hour) in last)


def awaited(run: Exercise) -> tuple[Waiting, ...]:
    """What an observer waits for: to be let in, papers they asked to see, an answer."""
    station = run.station
    watch, watcher = station.watch, station.watcher
    if watcher is None:
        return ()
    door = () if watcher.inside else (Waiting(what=phrase("waits.let-in"), since=watcher.came),)
    papers = [
        Waiting(what=phrase(f"waits.see.{r.paper}"), since=r.at) for r in watch.requests if not (r.shown or r.withheld)
    ]
    ride = station.watch.ride
    asked = ride.asked and not (ride.granted or ride.refused)
    along = [Waiting(what=phrase("waits.ride"), since=ride.asked)] if asked else []
    answers = [Waiting(what=phrase("waits.answer", n=p.entry), since=p.at) for p in watch.pointed if not p.answered]
    return (*door, *papers, *along, *answers)


def in_sight(run: Exercise) -> list[tuple[int | str, Phrase]]:
    """What was seen of late and is not yet noted, the latest first, by the record that shows it."""
    run.eyes.follow(run.records)
    noted = [note.record for note in run.station.watch.notes]
    found: list[Sighting] = []
    for one in reversed(run.eyes.seen):
        if one.at < run.now - RECENT or len(found) == MOST:
            break
        plain = one.about == PLAIN and sum(other.about == PLAIN for other in found) >= ORDINARY
        if one.record not in noted and not plain:
            found.append(one)
    return [(one.record, phrase("item.seen", at=clock(one.at), what=one.words)) for one in found]


def notes(run: Exercise) -> list[tuple[int | str, Phrase]]:
    """One's notes, the last first."""
    run.eyes.follow(run.records)
    return [(n.number, phrase("item.note", n=n.number, what=words(run, n))) for n in reversed(run.station.watch.notes)]
