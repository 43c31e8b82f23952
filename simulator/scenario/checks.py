"""What a schema cannot say: ids that exist nowhere, figures that contradict each other, long texts.

Each check gets a model and a library and tells what it found by path; `reading` knows the places.
Everything here makes no sense; what is merely unlawful may be played, and is judged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from textwrap import wrap
from typing import Final, NamedTuple, Protocol, get_args

from pydantic import BaseModel

from simulator.law.book import OPTIONAL_FIELDS, Book, FormField, Words
from simulator.scenario.entries import Moment, ObserverEntry, Planting, TripEntry, VisitorEntry
from simulator.scenario.model import OTHERS, Arrivals, Scenario, StationPreset
from simulator.scenario.plantable import amiss
from simulator.scenario.planting import PLANTS
from simulator.scenario.problems import Fault, nearest, shown, wrong
from simulator.scenario.sending import too_many
from simulator.scenario.source import Path
from simulator.station.clock import DAY, HOUR, hm
from simulator.station.people import OBSERVER, seats_of
from simulator.texts.phrase import Spelled

WIDTH: Final = 60
TITLE_LINES, CARD_LINES, BRIEFING_LINES = 1, 6, 10
_WHOLE = 1_000
_DEPENDS: Final = {"desks": ("members",), "ballots": ("contests",), "contests": ("ballots",)}
"""Figures that may be right by themselves and wrong beside another: told there."""
_JOINS: Final = {
    "second-proxy": "proxy",
    "second-party": "party",
    "same-channel": "television",
    "interpreter": "international",
}
"""Watchers who come from the body of one before them, and what that one is called."""
_NOT_ISSUING = 3
"""Chair and secretary may not issue, and one member stands at door, booths and boxes."""


class Library(Protocol):
    """What lies beside the file that is checked; asked only for what the file names."""

    def laws(self) -> Collection[str]:
        """Ids of the law books."""

    def book(self, law: str) -> Book | None:
        """A law book by id, None when there is none that can be read."""

    def stations(self) -> Collection[str]:
        """Ids of the station presets."""

    def station(self, preset: str) -> StationPreset | None:
        """A station preset by id, None when there is none that can be read."""

    def arrivals(self) -> Collection[str]:
        """Ids of the curves of arrivals."""

    def parties(self) -> Collection[str]:
        """Ids of the invented parties."""

    def candidates(self) -> int:
        """How many invented candidates there are."""


class Found(NamedTuple):
    """What is wrong and the path it is wrong at; `key` when it is the key and not its value."""

    path: Path
    fault: Fault
    key: bool = False


def found_in(model: BaseModel, library: Library | None) -> list[Found]:
    """All that is wrong with a model; what needs other files is left out without a library."""
    found = list(_languages(model, ()))
    if isinstance(model, Scenario):
        found += _scenario(model)
        found += _beside(model, library) if library else ()
    elif isinstance(model, StationPreset):
        found += _station(model, library)
    elif isinstance(model, Arrivals):
        found += _arrivals(model)
    elif isinstance(model, Book):
        found += _book(model)
    return found


# --- Texts ------------------------------------------------------------------------------------


def lines_of(text: str) -> int:
    """Lines a text takes at a width of 60."""
    return sum(max(1, len(wrap(part, WIDTH))) for part in text.strip().split("\n"))


def _languages(value: object, path: Path) -> Iterator[Found]:
    """Each text stands in all three languages."""
    if isinstance(value, Spelled | Words):
        for lang, text in (("kk", value.kk), ("ru", value.ru), ("en", value.en)):
            if not text.strip():
                yield Found((*path, lang), wrong("S311", lang=lang))
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from _languages(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, tuple):
        for n, one in enumerate(value):
            yield from _languages(one, (*path, n))


def _fits(text: Spelled | Words, path: Path, limit: int) -> Iterator[Found]:
    for lang, words in (("kk", text.kk), ("ru", text.ru), ("en", text.en)):
        taken = lines_of(words)
        if taken > limit:
            yield Found((*path, lang), wrong("S310", found=taken, limit=limit, width=WIDTH))


def _twice(ids: Iterable[str], path: Path, *rest: str) -> Iterator[Found]:
    seen: Counter[str] = Counter()
    for n, one in enumerate(ids):
        seen[one] += 1
        if seen[one] > 1:
            yield Found((*path, n, *rest), wrong("S312", found=shown(one)))


def _unknown(code: str, path: Path, found: str, known: Collection[str]) -> Iterator[Found]:
    if found not in known:
        yield Found(path, wrong(code, found=shown(found), hint=nearest(found, known)))


# --- A scenario by itself ---------------------------------------------------------------------


def _scenario(it: Scenario) -> Iterator[Found]:
    yield from _fits(it.title, ("title",), TITLE_LINES)
    yield from _fits(it.briefing, ("briefing",), BRIEFING_LINES)
    yield from _twice(it.seats, ("seats",))
    yield from _twice(it.aims, ("aims",))
    if it.seat not in it.playable:
        yield Found(("seat",), wrong("S320", found=it.seat, known=it.playable))
    if it.day.end is not None and it.day.end <= it.day.start:
        yield Found(("day",), wrong("S214"))
    if it.mix.digital + it.mix.passport + it.mix.new_surname > it.mix.in_order:
        yield Found(("mix",), wrong("S318", n=it.mix.in_order))
    yield from _timetable(it)


MORNING, DAWN = 6 * HOUR, DAY + 6 * HOUR
"""A scenario's day begins with the commission's work and ends before it would begin again."""


def _timetable(it: Scenario) -> Iterator[Found]:
    last = it.day.end if it.day.end is not None else DAWN - 1
    for n, entry in enumerate(it.timetable):
        path = ("timetable", n)
        if isinstance(entry, Moment):
            yield from _moment(it, path, entry, last)
        elif isinstance(entry, Planting) and entry.at is not None and entry.at > last:
            yield Found((*path, "at"), _outside(MORNING, last))
        if isinstance(entry, VisitorEntry) and entry.returns is not None and entry.returns <= entry.window[1]:
            yield Found((*path, "returns"), wrong("S319", found=hm(entry.returns)))
    yield from _joining(it)


def _moment(it: Scenario, path: Path, entry: Moment, last: int) -> Iterator[Found]:
    """Within the played part; what is planted, and whoever watches, may come before it."""
    when = "at" if entry.at is not None else "between"
    begins, ends = entry.window
    first = MORNING if isinstance(entry, (*PLANTS, ObserverEntry)) else it.day.start
    if begins < first or ends - entry.seconds > last:
        yield Found((*path, when), _outside(first, last))


def _outside(first: int, last: int) -> Fault:
    return wrong("S308", start=hm(first % DAY), end=hm(last % DAY))


def _joining(it: Scenario) -> Iterator[Found]:
    """Whoever joins one of their own body comes after a first of it."""
    watchers = [getattr(entry, "observer", "") for entry in it.timetable]
    for n, watcher in enumerate(watchers):
        first = _JOINS.get(watcher)
        if first is not None and first not in watchers[:n]:
            yield Found(("timetable", n, "observer"), wrong("S322", found=watcher, first=first))


# --- A scenario beside what it names ----------------------------------------------------------


def _beside(it: Scenario, library: Library) -> Iterator[Found]:
    yield from _unknown("S301", ("law",), it.law, library.laws())
    yield from _unknown("S302", ("station",), it.station, library.stations())
    yield from _unknown("S303", ("arrivals",), it.arrivals, library.arrivals())
    book, preset = library.book(it.law), library.station(it.station)
    if book is not None:
        rules = [rule.id for rule in book.rules]
        for n, aim in enumerate(it.aims):
            yield from _unknown("S304", ("aims", n), aim, rules)
    if preset is not None:
        station = it.station_of(preset)
        yield from _own(it, _furniture(station))
        yield from _own(it, _ballots(station, library))
        yield from _seats(it, station)
        yield from _desk_numbers(it, station)
        for n, wanted, there in too_many(it, station):
            yield Found(("timetable", n), wrong("S321", found=wanted, n=there))
        yield from _contests(it, station, book)
        yield from (Found(path, fault) for path, fault in amiss(it, station))


def _own(it: Scenario, found: Iterable[Found]) -> Iterator[Found]:
    """What is wrong with the station, told where the scenario writes it, or where it is named."""
    for one in found:
        first = str(one.path[0])
        keys = (first, *_DEPENDS.get(first, ()), "station")
        key = next(key for key in keys if key in it.model_fields_set)
        yield one if key == first else Found((key,), one.fault)


def _seats(it: Scenario, station: StationPreset) -> Iterator[Found]:
    station_seats = seats_of(station.members, station.desks, deputy_issues=station.deputy_issues)
    known = (*station_seats, OBSERVER)
    for path, seat in ((("seat",), it.seat), *((("seats", n), s) for n, s in enumerate(it.seats))):
        yield from _unknown("S306", path, seat, known)
    for n, entry in enumerate(it.timetable):
        for m, seat in enumerate(entry.trip if isinstance(entry, TripEntry) else ()):
            yield from _unknown("S306", ("timetable", n, "trip", m), seat, station_seats)
    for seat in it.crew:
        if seat not in {OTHERS, *known}:
            fault = wrong("S306", found=seat, hint=nearest(seat, known))
            yield Found(("crew", seat), fault, key=True)


def _desk_numbers(it: Scenario, station: StationPreset) -> Iterator[Found]:
    for n, entry in enumerate(it.timetable):
        desk = getattr(entry, "desk", None)
        if desk is not None and desk > station.desks:
            yield Found(("timetable", n, "desk"), wrong("S307", found=str(desk), n=station.desks))


def _contests(it: Scenario, station: StationPreset, book: Book | None) -> Iterator[Found]:
    known = [contest.id for contest in book.contests] if book else station.contests
    for n, contest in enumerate(station.contests):
        path = ("contests", n) if it.contests is not None else ("station",)
        yield from _unknown("S315", path, contest, known)


# --- A station --------------------------------------------------------------------------------


def _station(it: StationPreset, library: Library | None) -> Iterator[Found]:
    yield from _fits(it.place, ("place",), TITLE_LINES)
    yield from _furniture(it)
    yield from _ballots(it, library)


def _furniture(it: StationPreset) -> Iterator[Found]:
    issuing = it.members - _NOT_ISSUING - (not it.deputy_issues)
    if it.desks > issuing:
        fault = wrong("S309", found=str(it.desks), members=str(it.members), n=issuing)
        yield Found(("desks",), fault)


def _ballots(it: StationPreset, library: Library | None) -> Iterator[Found]:
    yield from _twice(it.contests, ("contests",))
    for n, contest in enumerate(it.contests):
        if contest not in it.ballots:
            yield Found(("contests", n), wrong("S316", found=contest))
    if library is None:
        return
    for contest, ballot in it.ballots.items():
        for n, party in enumerate(ballot.parties):
            path = ("ballots", contest, "parties", n)
            yield from _unknown("S305", path, party, library.parties())
        yield from _twice(ballot.parties, ("ballots", contest, "parties"))
    standing = sum(ballot.candidates for ballot in it.ballots.values())
    if standing > library.candidates():
        yield Found(("ballots",), wrong("S317", found=standing, n=library.candidates()))


# --- A curve of arrivals, a law book ----------------------------------------------------------


def _arrivals(it: Arrivals) -> Iterator[Found]:
    yield from _fits(it.title, ("title",), TITLE_LINES)
    total = sum(row.share for row in it.hours)
    if total != _WHOLE:
        yield Found(("hours",), wrong("S313", found=total, n=_WHOLE))
    for n, row in enumerate(it.hours):
        if row.start >= row.end:
            yield Found(("hours", n, "to"), wrong("S214"))
    for n, (one, after) in enumerate(pairwise(it.hours), 1):
        if after.start != one.end:
            yield Found(("hours", n, "from"), wrong("S314", expected=hm(one.end)))


def _book(it: Book) -> Iterator[Found]:
    yield from _twice([rule.id for rule in it.rules], ("rules",), "id")
    yield from _twice([card.id for card in it.cards], ("cards",), "id")
    yield from _twice([contest.id for contest in it.contests], ("contests",), "id")
    rules = [rule.id for rule in it.rules]
    for n, card in enumerate(it.cards):
        for m, rule in enumerate(card.rules):
            yield from _unknown("S304", ("cards", n, "rules", m), rule, rules)
        yield from _fits(card.title, ("cards", n, "title"), TITLE_LINES)
        yield from _fits(card.text, ("cards", n, "text"), CARD_LINES)
    for name, setting in it.settings.questions.items():
        yield from _unknown("S304", ("settings", name, "rule"), setting.rule, rules)
        if setting.default not in setting.options:
            fault = wrong("S205", expected=setting.options, found=shown(setting.default))
            yield Found(("settings", name, "default"), fault)
    for n, rule in enumerate(it.settings.judge_uncertain):
        yield from _unknown("S304", ("settings", "judge_uncertain", n), rule, rules)
    yield from _twice(it.form.lines, ("form", "lines"))
    missing = [field for field in get_args(FormField) if field not in (*it.form.lines, *OPTIONAL_FIELDS)]
    if missing:
        yield Found(("form", "lines"), wrong("S327", expected=tuple(missing)))
    letters = [contest.id for contest in it.contests]
    for home, contests in it.entitlement.items():
        for n, letter in enumerate(contests):
            yield from _unknown("S315", ("entitlement", home, n), letter, letters)
    yield from _hours(it)


def _hours(it: Book) -> Iterator[Found]:
    names = ("work_from", "boxes_from", "voting_from", "voting_to")
    for before, after in pairwise(names):
        if getattr(it.hours, before) >= getattr(it.hours, after):
            yield Found(("hours", after), wrong("S214"))
