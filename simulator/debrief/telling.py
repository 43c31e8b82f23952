"""A day told to one seat: good moments first, then those to look at, the figures, where paper left truth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simulator.debrief.crediting import credited
from simulator.debrief.divergence import Finder
from simulator.debrief.following import followed
from simulator.debrief.parting import named, partings
from simulator.debrief.sighting import Eyes
from simulator.debrief.trips import trips
from simulator.debrief.watching import notes_of, watched
from simulator.law.base import MISSED, Finding, Kept
from simulator.law.book import Book, Words
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.closing import TallyWritten
from simulator.procedures.issuing import BallotsIssued
from simulator.procedures.order import VoterCalled, VoterJoined, VoterReturned
from simulator.procedures.scenes import SceneMet
from simulator.seat.debrief import Count, Debrief, Occasion, Watched
from simulator.station import truth
from simulator.station.people import OBSERVER
from simulator.station.station import Station
from simulator.texts.phrase import Phrase, Spelled, phrase

GOOD = 5
"""Good moments that are told one by one."""

WATCHED = 10
"""The same for an observer, whose acts are of many kinds."""

PLAIN = "served"
"""The good moment that is everybody's: somebody in order was given a set."""


@dataclass(frozen=True, slots=True)
class Day:
    """A finished day to be told: its records, the station at its end, the court.

    `free` are played seats away from the desks: what they did not do counts too, from the second `since` on.
    """

    title: Spelled
    book: Book
    records: list[Any]
    station: Station
    court: Court
    free: tuple[str, ...] = ()
    since: int = 0


def tell(day: Day, seat: str, ended: int) -> Debrief:
    """The debrief of one seat; only what its person did by hand counts for or against them.

    Nothing is praised about which something was found.
    """
    kept = [k for k in day.court.notable if k.seat == seat and _by_hand(day, k.events)]
    against = [f for f in day.court.findings if f.seat == seat and _by_hand(day, f.events)]
    if seat in day.free:
        against = [*against, *_undone(day, seat, ended, against)]
        kept = [*kept, *_done(day, seat, _events(kept))]
    found = _events(against)
    kept = [k for k in kept if found.isdisjoint(k.events)]
    good, own = _observers(day, ended) if seat == OBSERVER else ([], None)
    kept = [*[k for k in kept if not _events(good) & {*k.events}], *good]
    marks = _visits(day, [f for f in against if not day.book.advises(f.rule)])
    advice = _visits(day, [f for f in against if day.book.advises(f.rule)])
    finder = Finder(day.records, day.station)
    return Debrief(
        scenario=day.title,
        seat=seat,
        ended=ended,
        occasions=len(kept) + len(marks),
        kept=len(kept),
        good=tuple(_good(day, k) for k in _best(kept, WATCHED if seat == OBSERVER else GOOD)),
        look_at=tuple(_wrong(day, alike) for alike in _alike(marks)),
        advice=tuple(_wrong(day, alike) for alike in _alike(advice)),
        counts=_counts(day, seat),
        partings=partings(finder),
        named=named(finder, seat),
        watched=own,
        served=sum(isinstance(r, BallotsIssued) and r.by == seat and r.at <= ended for r in day.records),
        trips=trips(day.records, seat, day.since, ended),
        longest=_longest(day, seat, ended),
    )


def _observers(day: Day, ended: int) -> tuple[list[Kept], Watched]:
    """An observer's good moments, and their own record."""
    eyes = Eyes()
    eyes.follow(day.records)
    notes = notes_of(day, eyes)
    return credited(day, ended, eyes, notes), watched(day, ended, eyes, notes)


def _done(day: Day, seat: str, told: set[int]) -> list[Kept]:
    """Each lawful act of a free seat once, under its weightiest rule."""
    acts: dict[int, Kept] = {}
    for kept in day.court.lawful:
        (number,) = kept.events
        first = acts.get(number)
        heavier = first is None or day.book.rule(kept.rule).weight > day.book.rule(first.rule).weight
        if kept.seat == seat and number not in told and heavier:
            acts[number] = kept
    return list(acts.values())


def _events(told: list[Kept] | list[Finding]) -> set[int]:
    return {number for one in told for number in one.events}


def _undone(day: Day, seat: str, ended: int, told: list[Finding]) -> list[Finding]:
    """What a free seat let pass while its person was there."""
    here = [f for f in day.court.findings if f.seat == seat and f.outcome == MISSED and day.since <= f.at <= ended]
    return [f for f in here if f not in told]


def _by_hand(day: Day, events: tuple[int, ...]) -> bool:
    return any(_asked(day.records[n]) for n in events if n < len(day.records))


def _asked(record: object) -> bool:
    """Whether a person did it."""
    return isinstance(record, Event) and record.cause.startswith("ask")


def _visits(day: Day, findings: list[Finding]) -> list[list[Finding]]:
    """Findings of one act told as one occasion, the weightiest rule first."""
    grouped: dict[tuple[int, ...], list[Finding]] = {}
    for finding in findings:
        grouped.setdefault(finding.events, []).append(finding)
    return [sorted(group, key=lambda f: -day.book.rule(f.rule).weight) for group in grouped.values()]


def _alike(visits: list[list[Finding]]) -> list[list[list[Finding]]]:
    """Occasions of one kind together, in the order of the first: nobody reads the same lesson once a contest."""
    grouped: dict[tuple[tuple[str, str, str], ...], list[list[Finding]]] = {}
    for visit in visits:
        grouped.setdefault(tuple((f.rule, f.outcome, f.about) for f in visit), []).append(visit)
    return list(grouped.values())


def _best(kept: list[Kept], most: int) -> list[Kept]:
    """The good moments told one by one: the first of each kind, rarer kinds before plain service."""
    kinds = {k.about or k.rule: k for k in reversed(kept)}
    plain = kinds.pop(PLAIN, None)
    told = [*kinds.values(), *([plain] if plain else [])]
    return sorted(told[:most], key=lambda k: k.at)


def _good(day: Day, kept: Kept) -> Occasion:
    seen = phrase(f"good.{kept.about}") if kept.about else _lawful(day, day.records[kept.events[0]])
    return _occasion(day, kept.at, kept.rule, "kept", seen, None)


def _lawful(day: Day, record: Event) -> Phrase:
    """What somebody did, in words; of a scene what went on and how it was met."""
    if isinstance(record, SceneMet):
        kind = day.station.scenes[record.number - 1].kind
        return phrase("done.scene", scene=phrase(f"scene.{kind}"), how=phrase(f"how.{record.how}"))
    return phrase(f"done.{type(record).__name__}")


def _wrong(day: Day, alike: list[list[Finding]]) -> Occasion:
    """The first of occasions of one kind in words, of the others when they came about."""
    (finding, *more), *others = alike
    every = (f for visit in alike for f in visit)
    after = next((told for f in every if (told := followed(day.records, day.station, f)) is not None), None)
    occasion = _occasion(day, finding.at, finding.rule, finding.outcome, _seen(finding), after)
    again = tuple(visit[0].at for visit in others)
    return occasion.model_copy(update={"also": tuple(map(_seen, more)), "again": again})


def _seen(finding: Finding) -> Phrase:
    return phrase(f"finding.{finding.about}", n=finding.value)


def _occasion(day: Day, at: int, rule: str, outcome: str, seen: Phrase, after: Phrase | None) -> Occasion:
    law = day.book.rule(rule)
    return Occasion(
        at=at,
        seen=seen,
        rule=rule,
        title=_spelled(law.title),
        text=_spelled(law.text),
        source=law.article or "—",
        outcome=outcome,
        followed=after,
    )


def _spelled(words: Words) -> Spelled:
    return Spelled(kk=words.kk, ru=words.ru, en=words.en)


def _counts(day: Day, seat: str) -> tuple[Count, ...]:
    """The evening's figures, if the person saw the evening."""
    station = day.station
    if not any(isinstance(r, TallyWritten) and r.by == seat and _asked(r) for r in day.records):
        return ()
    return tuple(
        Count(
            contest=contest.id,
            tally=station.papers.value(f"tally:{seat}", contest.id),
            pack=truth.taken(station, seat, n),
            truth=station.issued_by_member(seat, n),
        )
        for n, contest in enumerate(station.laid.contests)
    )


def _longest(day: Day, seat: str, ended: int) -> int:
    since: dict[int, int] = {}
    longest = 0
    for record in day.records:
        if isinstance(record, VoterJoined | VoterReturned):
            since[record.voter] = record.at
        elif isinstance(record, VoterCalled) and record.by == seat and record.at <= ended:
            longest = max(longest, record.at - since[record.voter])
    return longest
