"""What a scenario's timetable sends: visitors, groups, observers, each at its moment.

Applications to vote outside are the business of `coming`, what is planted that of `planting`. A visitor who
must stand on the list is a listed voter who would have come at another time, so that turnout stays what it was.
"""

from __future__ import annotations

from simulator.engine.draws import STEPS, between
from simulator.life.personas import KINDS
from simulator.life.plan import Watching
from simulator.scenario.coming import moment
from simulator.scenario.crowd import Crowd
from simulator.scenario.entries import (
    DoorEntry,
    GroupEntry,
    Moment,
    ObserverEntry,
    SceneEntry,
    TripEntry,
    VisitorEntry,
)
from simulator.scenario.laying import married, namesake
from simulator.scenario.planting import PLANTS, plant
from simulator.scenario.uncommon import listed, stranger
from simulator.station.clock import HOUR, MINUTE
from simulator.station.people import COMPLETE

WATCHERS = ("party", "association", "party", "international")
"""Bodies whose observers come to a station whose scenario names none."""

PAPERS = {
    "second-proxy": ("proxy", COMPLETE),
    "second-party": ("party", COMPLETE),
    "same-channel": ("television", COMPLETE),
    "interpreter": ("international", COMPLETE),
    "unaccredited": ("association", "unaccredited"),
    "unstamped": ("party", "unstamped"),
    "other-name": ("party", "other-name"),
    "foreigner": ("association", "foreigner"),
    "media-no-assignment": ("media", "no-assignment"),
    "international-no-card": ("international", "no-card"),
    "proxy-no-card": ("proxy", "no-card"),
}
"""Watchers of the timetable that are not simply of a kind with their papers in order: the kind, and the papers."""

JOINING = ("second-proxy", "second-party", "same-channel", "interpreter")
"""Watchers of the same body as the last of their kind before them."""


def send(crowd: Crowd) -> None:
    """Everybody whom the timetable sends, then observers up to the preset's number.

    By another curve than the scenario's own the day is a study: that curve and the rates alone bring voters.
    """
    for number, entry in enumerate(crowd.given.scenario.timetable):
        if isinstance(entry, VisitorEntry | GroupEntry) and not crowd.given.own_curve:
            continue
        if isinstance(entry, DoorEntry):
            crowd.doors[entry.door] = entry.story
        elif not isinstance(entry, Moment) or isinstance(entry, PLANTS):
            plant(crowd, entry, number)
        else:
            _send(crowd, entry, number)
    _unlawful(crowd)
    draws = crowd.given.draws
    for n in range(len(crowd.watching), crowd.given.preset.observers):
        early = draws.draw("observer-at", n) * 2 * HOUR // STEPS
        _observer(crowd, WATCHERS[n % 4], 6 * HOUR + 10 * MINUTE + early)


def _send(crowd: Crowd, entry: Moment, number: int) -> None:
    """Whoever or whatever comes at its moment."""
    at = moment(crowd.given, entry)
    if isinstance(entry, VisitorEntry):
        _visitor(crowd, entry, at, number)
    elif isinstance(entry, GroupEntry):
        _group(crowd, entry, at)
    elif isinstance(entry, SceneEntry):
        crowd.scenes.append((at, entry.scene, entry.quiet))
    elif isinstance(entry, TripEntry):
        crowd.trips.append((at, entry.trip))
    elif isinstance(entry, ObserverEntry):
        _observer(crowd, entry.observer, at)


def _observer(crowd: Crowd, watcher: str, at: int) -> None:
    """Somebody who wants to watch; every body is another one, but for those who come to join one of their own."""
    kind, papers = PAPERS.get(watcher, (watcher, COMPLETE))
    before = [w.body for w in crowd.watching if w.kind == kind and watcher in JOINING]
    body = before[-1] if before else f"{kind}-{len(crowd.watching) + 1}"
    crowd.watching.append(Watching(at, kind, body, papers))


def _group(crowd: Crowd, entry: GroupEntry, at: int) -> None:
    """So many at once; whoever brought them, if somebody did, comes first and speaks for all."""
    desk = None if entry.desk is None else entry.desk - 1
    for n in range(entry.group):
        person = crowd.take(desk, at)
        if entry.leader and not n:
            listed(crowd, "group-leader", person, desk)


def _visitor(crowd: Crowd, entry: VisitorEntry, at: int, number: int) -> None:
    desks = crowd.given.preset.desks
    desk = (entry.desk or crowd.given.draws.draw("entry-desk", number) % desks + 1) - 1
    kind = entry.visitor
    if kind == "another-card":
        _borrower(crowd, kind, desk, at, entry.returns or at + 4 * HOUR)
    elif not KINDS[kind].listed:
        crowd.sent.add(stranger(crowd, kind, desk, at, desk))
    elif kind == "second-attempt":
        _second(crowd, desk, at)
    else:
        _sent_listed(crowd, kind, desk, at, entry.returns)


def _borrower(crowd: Crowd, kind: str, desk: int, at: int, returns: int) -> None:
    """Somebody with the card of a listed voter, who comes later in the day."""
    owner = crowd.take(desk, returns)
    person = stranger(crowd, kind, desk, at, desk)
    crowd.personas[person].of = owner
    crowd.sent |= {person, owner}


def _sent_listed(crowd: Crowd, kind: str, desk: int, at: int, returns: int | None) -> None:
    end = crowd.given.book.hours.voting_to
    person = crowd.stay_at_home(desk) if at >= end else crowd.take(desk, at)
    crowd.comings[person] = at
    crowd.sent.add(person)
    if kind != "ordinary":
        listed(crowd, kind, person, desk)
    if kind == "same-surname":
        _namesake(crowd, person, returns or min(at + 5 * HOUR, end - HOUR))
    if kind == "new-surname":
        _new_surname(crowd, person)
    if kind == "declines-some":
        crowd.personas[person].contests = (0, 1)


def _second(crowd: Crowd, desk: int, at: int) -> None:
    """Somebody who voted some hours ago comes again."""
    opens = crowd.given.book.hours.voting_from
    person = crowd.take(desk, max(opens, min(at - 3 * HOUR, max(opens + HOUR, at - 9 * HOUR))))
    crowd.again.append((at, person))
    crowd.sent.add(person)


def _unlawful(crowd: Crowd) -> None:
    """Who tries twice, or with somebody else's card, by the preset's rates; at the mean station hardly ever anybody."""
    given, count = crowd.given, len(crowd.comings)
    hours, draws, rates = given.book.hours, given.draws, given.preset.rates
    for kind, rate in (("second-attempt", rates.second_attempt), ("another-card", rates.another_card)):
        for n in range((count * rate + 5_000) // 10_000):
            desk = draws.draw("unlawful", kind, n) % given.preset.desks
            at = between(draws.draw("unlawful-at", kind, n), hours.voting_from + 4 * HOUR, hours.voting_to - 2 * HOUR)
            if kind == "second-attempt":
                _second(crowd, desk, at)
            else:
                _borrower(crowd, kind, desk, at, at + HOUR)


def _namesake(crowd: Crowd, person: int, at: int) -> None:
    """The neighbour on the list bears the same name, and comes later if they come at all."""
    neighbour = person - 1 if person else person + 1
    people = crowd.people.people
    people[neighbour] = namesake(crowd.given.draws, people[person], neighbour)
    if neighbour in crowd.comings:
        crowd.comings[neighbour] = at
        crowd.personas.pop(neighbour, None)
        crowd.again = [(t, p) for t, p in crowd.again if p != neighbour]


def _new_surname(crowd: Crowd, person: int) -> None:
    """The card shows another surname than the list, with the same number and birth date."""
    people = crowd.people.people
    fresh = len(people)
    people.append(married(crowd.given.draws, people[person], fresh))
    crowd.aliases.append((fresh, person))
    crowd.personas[person].of = fresh
