"""What nature has in store for a scenario and a seed: who comes when, with what, and how they vote.

Every figure is a row of its own stream, so that one person more changes nobody else's day. It puts
together what the files beside it choose.
"""

from __future__ import annotations

from dataclasses import fields

from simulator.engine.draws import between
from simulator.law.book import Book
from simulator.law.counting import WHOLE_BOX
from simulator.life.plan import Durations, Hours, Plan, TableSetting
from simulator.scenario import asking, coming, planting, stopping, timetable, uncommon, voting
from simulator.scenario.crowd import Crowd, Given
from simulator.scenario.laying import Facts, laid
from simulator.scenario.model import StationPreset
from simulator.station.laid import Laid
from simulator.station.people import seats_of


class Planner(Given):
    """Puts one day together."""

    def plan(self, crew: dict[str, str], played: tuple[str, ...]) -> tuple[Laid, Plan]:
        """The station as laid and the day that nature has in store."""
        crowd = Crowd(self)
        coming.choose(crowd)
        uncommon.by_rates(crowd)
        timetable.send(crowd)
        planting.leave(crowd)
        asking.ask(crowd)
        seats = seats_of(self.preset.members, self.preset.desks, deputy_issues=self.preset.deputy_issues)
        station = laid(
            self.preset,
            self.book,
            self.draws,
            crowd.people,
            Facts(crowd.struck, tuple(crowd.known), tuple(crowd.aliases), tuple(crowd.register)),
        )
        plan = _plan(crowd, {seat: crew.get(seat, crew.get("others", "careful")) for seat in seats}, played)
        plan.stops = stopping.stops(crowd, played, seats) if played else set()
        return station, plan


def _plan(crowd: Crowd, crew: dict[str, str], played: tuple[str, ...]) -> Plan:
    """The page that processes read."""
    given, count = crowd.given, len(crowd.people.people)
    draws, service = given.draws, given.preset.service
    return Plan(
        seed=draws.seed,
        hours=hours(given.book),
        durations=durations(given.preset),
        crew=crew,
        played=played,
        comings=sorted([*((at, person) for person, at in crowd.comings.items()), *crowd.again]),
        visit=voting.visits(crowd),
        walk=[between(u, *service.walk) for u in draws.rows("walk", count)],
        booth=voting.booths(given, count),
        slips=draws.rows("slip", count),
        marks=voting.marks(given, count),
        personas=crowd.personas,
        carries=voting.carries(given, count) | crowd.left,
        spoils=voting.spoils(given, count, crowd.personas),
        watching=sorted(crowd.watching, key=lambda w: w.at),
        filings=sorted(crowd.filings, key=lambda f: f.at),
        entitlement=voting.entitlement(given),
        enquiries=sorted(crowd.enquiries, key=lambda e: e.at),
        scenes=crowd.scenes,
        trips=sorted(crowd.trips),
        doors=crowd.doors,
        unserved=crowd.unserved,
        faults=tuple(crowd.faults),
        left=frozenset(crowd.left),
        stuffed=tuple(sorted(crowd.stuffed)),
        touched=tuple(sorted(crowd.touched)),
        recounts=tuple(crowd.recounts),
        table=table(given),
        guided=given.scenario.guide,
    )


def table(given: Given) -> TableSetting:
    """How much of the count is done by hand, and how the book reads a surplus in a mobile box (CNT-07)."""
    own, contests = given.scenario.count, given.preset.contests
    written = tuple(contests.index(letter) for letter in own.by_hand if letter in contests)
    whole = given.book.settings.questions["mobile_surplus"].default == WHOLE_BOX
    return TableSetting(own.stops == "every", own.sample, written, whole)


def hours(book: Book) -> Hours:
    """The book's hours as processes need them."""
    h = book.hours
    return Hours(h.work_from, h.boxes_from, h.voting_from, h.voting_to, h.outside_until, tuple(h.turnout_at))


def durations(preset: StationPreset) -> Durations:
    """The preset's durations as processes need them."""
    service, counting = preset.service, preset.counting
    named = [f.name for f in fields(Durations)]
    spans = {name: getattr(group, name) for group in (service, counting) for name in named if hasattr(group, name)}
    return Durations(**{**spans, "copy": counting.copy_out})
