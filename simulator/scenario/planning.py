"""What nature has in store for a scenario and a seed: who comes when, with what, and how they vote.

Every figure is a row of its own stream, so that one person more changes nobody else's day.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from simulator.engine.draws import STEPS, Draws, between, chance, lognormal, quantile
from simulator.engine.vault import BLANK, PENCIL, TWO_MARKS
from simulator.law.book import Book
from simulator.life.personas import KINDS, persona
from simulator.life.plan import Durations, Filing, Hours, Persona, Plan, Watching
from simulator.scenario.laying import Census, census, laid, married, namesake
from simulator.scenario.model import (
    Arrivals,
    ApplicationEntry,
    GroupEntry,
    ObserverEntry,
    Scenario,
    StationPreset,
    VisitorEntry,
)
from simulator.station.clock import HOUR, MINUTE
from simulator.station.laid import Laid
from simulator.station.people import seats_of

HOMES = ("elsewhere", "same-region", "same-rayon")


@dataclass(slots=True)
class Planner:
    """Puts one day together; its lists become the plan's."""

    scenario: Scenario
    preset: StationPreset
    book: Book
    arrivals: Arrivals
    draws: Draws
    people: Census = field(init=False)
    comings: dict[int, int] = field(default_factory=dict)
    again: list[tuple[int, int]] = field(default_factory=list)
    personas: dict[int, Persona] = field(default_factory=dict)
    sent: set[int] = field(default_factory=set)
    known: list[int] = field(default_factory=list)
    aliases: list[tuple[int, int]] = field(default_factory=list)
    filings: list[Filing] = field(default_factory=list)
    watching: list[Watching] = field(default_factory=list)
    struck: tuple[int, ...] = ()
    certificates: int = 0
    spare: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.people = census(self.preset, self.draws)

    def plan(self, crew: dict[str, str], played: tuple[str, ...]) -> tuple[Laid, Plan]:
        """The station as laid and the day that nature has in store."""
        self._choose()
        self._by_rates()
        self._timetable()
        seats = seats_of(self.preset.members, self.preset.desks)
        station = laid(
            self.preset,
            self.book,
            self.draws,
            self.people,
            self.struck,
            tuple(self.known),
            tuple(self.aliases),
        )
        comings = sorted([(at, person) for person, at in self.comings.items()] + self.again)
        count = len(self.people.people)
        plan = Plan(
            seed=self.draws.seed,
            hours=hours(self.book),
            durations=durations(self.preset),
            crew={seat: crew.get(seat, crew.get("others", "careful")) for seat in seats},
            played=played,
            comings=comings,
            visit=self._quantiles(
                "visit",
                self.preset.service.visit.median,
                self.preset.service.visit.p90,
                self.preset.service.visit.max,
                count,
            ),
            walk=[between(u, *self.preset.service.walk) for u in self.draws.rows("walk", count)],
            booth=self._booth(count),
            slips=self.draws.rows("slip", count),
            marks=self._marks(count),
            personas=self.personas,
            carries=self._carries(count),
            spoils=self._spoils(count),
            watching=sorted(self.watching, key=lambda w: w.at),
            filings=sorted(self.filings, key=lambda f: f.at),
            entitlement=self._entitlement(),
            guided=self.scenario.guide,
        )
        self._slower(plan)
        plan.stops = self._stops(played, seats) if played else set()
        return station, plan

    # who comes

    def _choose(self) -> None:
        """Who of the list votes today, who took a certificate, who applied to vote at home, and when they come."""
        voters = self.preset.voters
        order = sorted(
            range(voters),
            key=list(zip(self.draws.rows("comes", voters), range(voters), strict=True)).__getitem__,
        )
        away = min(self.preset.avc_issued, voters // 10)
        self.struck = tuple(sorted(order[:away]))
        count = (voters * self.preset.turnout + 5_000) // 10_000
        rest = order[away:]
        outside = self._applicants(rest[:count])
        at_station = sorted(set(rest[:count]) - set(outside))
        for person, at in zip(at_station, self._moments(at_station), strict=True):
            self.comings[person] = at
        self.spare = rest[count:]

    def _applicants(self, comers: list[int]) -> list[int]:
        """Who votes outside, and when their applications come in."""
        entries = [e for e in self.scenario.timetable if isinstance(e, ApplicationEntry)]
        noon = self.book.hours.outside_until
        if entries:
            moments = [m for e in entries for m in [self._moment(e)] * e.application]
        else:
            first = self.book.hours.voting_from + HOUR
            rows = self.draws.rows(
                "application", self.preset.applications + self.preset.late_applications
            )
            timely = [first + u * (noon - first) // STEPS for u in rows[: self.preset.applications]]
            moments = timely + [
                noon + 5 * MINUTE + u * HOUR // STEPS for u in rows[self.preset.applications :]
            ]
        people = comers[-len(moments) :] if moments else []
        for person, at in zip(people, sorted(moments), strict=False):
            self.filings.append(Filing(at, person, ("illness", "care", "remote")[person % 3]))
        return people

    def _moments(self, people: list[int]) -> list[int]:
        """When each comes: by the curve, seven in ten alone, the others with somebody next to them on the list."""
        table = self._curve()
        rows = self.draws.rows("arrival", self.preset.voters)
        company = self.draws.rows("company", self.preset.voters)
        found: list[int] = []
        following = 0
        for person in people:
            if following and found:
                following -= 1
                found.append(found[-1])
                continue
            u = company[person] * 100 // STEPS
            following = 0 if u < 70 else 1 if u < 95 else 2 + u % 4
            found.append(moment_of(table, rows[person]))
        return found

    def _curve(self) -> list[tuple[int, int, int]]:
        """Rows of (cumulative share before, from, to) with shares of 1,000, less the slowness of the door."""
        rows, before = [], 0
        for hour in self.arrivals.hours:
            rows.append((before, hour.start, hour.end))
            before += hour.share
        rows.append((before, self.arrivals.hours[-1].end, self.arrivals.hours[-1].end))
        return rows

    # who is out of the ordinary

    def _by_rates(self) -> None:
        rates, count = self.preset.rates, len(self.comings)
        strangers = {
            "wrong-station": rates.wrong_station,
            "not-on-list": rates.not_on_list,
            "no-registration": rates.no_registration,
            "certificate": rates.avc,
        }
        table = self._curve()
        for kind, rate in strangers.items():
            for n in range((count * rate + 5_000) // 10_000):
                u = self.draws.draw("stranger", kind, n)
                at = moment_of(table, self.draws.draw("stranger-at", kind, n))
                self._stranger(kind, u % self.preset.desks, at, None)
        listed = {
            "no-document": rates.no_document,
            "expired-card": rates.expired,
            "digital": rates.digital,
            "passport": rates.passport,
        }
        rows = self.draws.rows("kind", self.preset.voters)
        for person in sorted(self.comings):
            if person < self.preset.voters:
                self._drawn_kind(person, rows[person], listed)

    def _drawn_kind(self, person: int, row: int, rates: dict[str, int]) -> None:
        below = 0
        for kind, rate in rates.items():
            below += rate
            if chance(row, below):
                self._listed(kind, person, None)
                return

    def _stranger(self, kind: str, section: int, at: int, desk: int | None) -> int:
        person = self.people.add(section)
        of = person
        found = persona(kind, person, of, self.draws.draw("persona", person), desk)
        if kind.startswith("certificate"):
            self.certificates += 1
            found.certificate = 40_000 + self.certificates * 7
            found.home = (
                "same-town"
                if kind.endswith("same-town")
                else HOMES[self.draws.draw("home", person) % 3]
            )
        if kind == "not-on-list":
            self.known.append(person)
        self.personas[person] = found
        self.comings[person] = at
        return person

    def _listed(self, kind: str, person: int, desk: int | None) -> None:
        self.personas[person] = persona(
            kind, person, person, self.draws.draw("persona", person), desk
        )
        if KINDS[kind].comes_back:
            wait = HOUR + self.draws.draw("back", person) * HOUR // STEPS
            back = min(self.comings[person] + wait, self.book.hours.voting_to - 20 * MINUTE)
            if back > self.comings[person] + 20 * MINUTE:
                self.again.append((back, person))

    # the timetable

    def _timetable(self) -> None:
        for number, entry in enumerate(self.scenario.timetable):
            at = self._moment(entry)
            if isinstance(entry, VisitorEntry):
                self._visitor(entry, at, number)
            elif isinstance(entry, GroupEntry):
                self._group(entry, at)
            elif isinstance(entry, ObserverEntry):
                self._observer(entry.observer, at)
        have = len(self.watching)
        kinds = ("party", "association", "party", "international")
        for n in range(have, self.preset.observers):
            self._observer(
                kinds[n % 4],
                6 * HOUR + 10 * MINUTE + self.draws.draw("observer-at", n) * 2 * HOUR // STEPS,
            )

    def _moment(self, entry: ApplicationEntry | GroupEntry | ObserverEntry | VisitorEntry) -> int:
        first, last = entry.window
        return between(self.draws.draw("moment", first, last), first, last)

    def _observer(self, kind: str, at: int) -> None:
        number = len(self.watching) + 1
        accredited = kind != "unaccredited"
        body = "association" if kind == "unaccredited" else kind
        self.watching.append(
            Watching(at, body, f"{body}-{number}", stamped=True, accredited=accredited)
        )

    def _visitor(self, entry: VisitorEntry, at: int, number: int) -> None:
        desk = (entry.desk or self.draws.draw("entry-desk", number) % self.preset.desks + 1) - 1
        kind = entry.visitor
        if kind == "another-card":
            owner = self._take(desk, entry.returns or at + 4 * HOUR)
            person = self._stranger(kind, desk, at, desk)
            self.personas[person].of = owner
            self.sent |= {person, owner}
        elif not KINDS[kind].listed:
            self.sent.add(self._stranger(kind, desk, at, desk))
        elif kind == "second-attempt":
            self._second(desk, at)
        else:
            self._sent_listed(kind, desk, at, entry.returns)

    def _sent_listed(self, kind: str, desk: int, at: int, returns: int | None) -> None:
        late = at >= self.book.hours.voting_to
        person = self._spare(desk) if late else self._take(desk, at)
        self.comings[person] = at
        self.sent.add(person)
        if kind != "ordinary":
            self._listed(kind, person, desk)
        if kind == "same-surname":
            self._namesake(person, returns or min(at + 5 * HOUR, self.book.hours.voting_to - HOUR))
        if kind == "new-surname":
            self._new_surname(person)
        if kind == "declines-some":
            self.personas[person].contests = (0, 1)

    def _second(self, desk: int, at: int) -> None:
        person = self._take(
            desk, min(at - 3 * HOUR, max(self.book.hours.voting_from + HOUR, at - 9 * HOUR))
        )
        self.again.append((at, person))
        self.sent.add(person)

    def _namesake(self, person: int, at: int) -> None:
        neighbour = person - 1 if person else person + 1
        self.people.people[neighbour] = namesake(self.draws, self.people.people[person], neighbour)
        if neighbour in self.comings:
            self.comings[neighbour] = at
            self.personas.pop(neighbour, None)
            self.again = [(t, p) for t, p in self.again if p != neighbour]

    def _new_surname(self, person: int) -> None:
        """The card shows another surname than the list, with the same number and birth date."""
        fresh = len(self.people.people)
        self.people.people.append(married(self.draws, self.people.people[person], fresh))
        self.aliases.append((fresh, person))
        self.personas[person].of = fresh

    def _group(self, entry: GroupEntry, at: int) -> None:
        for _ in range(entry.group):
            section = None if entry.desk is None else entry.desk - 1
            person = self._take(section, at)
            self.comings[person] = at

    def _take(self, section: int | None, at: int) -> int:
        """A listed voter of a section who would have come latest of all and is nobody special comes at this time."""
        people = self.people.people
        free = [
            (self.comings[p], p)
            for p in self.comings
            if p < self.preset.voters
            and p not in self.personas
            and p not in self.sent
            and (section is None or people[p].section == section)
        ]
        person = max(free)[1] if free else self._spare(section or 0)
        self.comings[person] = at
        self.sent.add(person)
        return person

    def _spare(self, section: int) -> int:
        """A listed voter of a section who would not have come at all."""
        for person in self.spare:
            if self.people.people[person].section == section and person not in self.comings:
                return person
        return self.people.add(section)

    # how they go about it

    def _quantiles(self, kind: str, median: int, p90: int, most: int, count: int) -> list[int]:
        table = lognormal(median, p90, most)
        return [max(1, quantile(table, u)) for u in self.draws.rows(kind, count)]

    def _slower(self, plan: Plan) -> None:
        """Reading a telephone takes longer."""
        for person, found in self.personas.items():
            if found.kind == "digital":
                plan.visit[person] += between(
                    self.draws.draw("telephone", person), *self.preset.service.digital
                )

    def _booth(self, count: int) -> list[int]:
        service = self.preset.service
        booth = self._quantiles(
            "booth", service.booth.median, service.booth.p90, service.booth.max, count
        )
        return [
            b + between(u, *service.drop)
            for b, u in zip(booth, self.draws.rows("drop", count), strict=True)
        ]

    def _marks(self, count: int) -> list[list[int]]:
        sheets = self.preset.sheets
        found = []
        for letter in self.preset.contests:
            options = self.preset.ballots[letter].lines
            table = mark_table(self.draws, letter, options, sheets.against_all, sheets.invalid)
            found.append([table[u >> 4] for u in self.draws.rows(f"mark-{letter}", count)])
        return found

    def _carries(self, count: int) -> dict[int, tuple[int, ...]]:
        return {
            person: (row % len(self.preset.contests),)
            for person, row in enumerate(self.draws.rows("carries", count))
            if chance(row, self.preset.sheets.carried_away)
        }

    def _spoils(self, count: int) -> dict[int, int]:
        sent = {
            p.person: p.person % len(self.preset.contests)
            for p in self.personas.values()
            if p.kind == "spoiled"
        }
        drawn = {
            person: row % len(self.preset.contests)
            for person, row in enumerate(self.draws.rows("spoils", count))
            if chance(row, self.preset.sheets.spoiled)
        }
        return {**drawn, **sent}

    def _entitlement(self) -> dict[str, tuple[int, ...]]:
        letters = list(self.preset.contests)
        return {
            home: tuple(letters.index(c) for c in contests if c in letters)
            for home, contests in self.book.entitlement.items()
        }

    def _stops(self, played: tuple[str, ...], seats: tuple[str, ...]) -> set[int]:
        """Who stops at the played desk: those sent, then as many in order as there are of the others, and the first five."""
        desks = [s for s in seats if s.startswith("issuer")] + ["deputy"]
        mine = {desks.index(seat) for seat in played if seat in desks}
        here = [
            p
            for p in sorted(self.comings, key=lambda q: (self.comings[q], q))
            if self._desk(p) in mine
        ]
        if self.scenario.stops == "every":
            return set(here)
        stops = {p for p in self.sent if self._desk(p) in mine}
        if self.scenario.stops == "sent":
            return stops
        odd = [p for p in here if p in self.personas and not self.personas[p].in_order]
        stops |= set(odd)
        plain = [p for p in here if p not in stops]
        stops |= set(plain[:5])
        share = self.scenario.mix.in_order
        wanted = len(odd) * share // max(1, 100 - share) - sum(p not in odd for p in stops)
        rows = self.draws.rows("stops", len(self.people.people))
        rest = sorted((p for p in plain[5:]), key=lambda p: (p not in self.personas, rows[p], p))
        odd_looking = [p for p in rest if p in self.personas][: wanted * 3 // 10]
        others = sorted((p for p in rest if p not in odd_looking), key=lambda p: (rows[p], p))
        return stops | set(odd_looking) | set(others[: max(0, wanted - len(odd_looking))])

    def _desk(self, person: int) -> int:
        found = self.personas.get(person)
        return (
            found.desk
            if found is not None and found.desk is not None
            else self.people.people[person].section
        )


def moment_of(curve: list[tuple[int, int, int]], number: int) -> int:
    """The second of the day at a uniform number along a curve."""
    position = number * 1_000
    for (before, start, end), (after, _, _) in zip(curve, curve[1:], strict=False):
        if position < after * STEPS:
            part = position - before * STEPS
            return start + part * (end - start) // ((after - before) * STEPS)
    return curve[-1][1]


def mark_table(draws: Draws, letter: str, options: int, against: int, invalid: int) -> list[int]:
    """4,096 marks in the shares of a contest: options falling off harmonically in a drawn order, then the rest."""
    size = STEPS >> 4
    bad = [BLANK, TWO_MARKS, PENCIL]
    spoiled = [bad[n % 3] for n in range(size * invalid // 10_000)]
    nobody = [options] * (size * against // 10_000)
    left = size - len(spoiled) - len(nobody)
    order = draws.shuffled(f"popular-{letter}", options)
    weights = [60 // (rank + 1) for rank in range(options)]
    chosen = [
        order[rank] for rank in range(options) for _ in range(left * weights[rank] // sum(weights))
    ]
    chosen += [order[0]] * (left - len(chosen))
    return chosen + nobody + spoiled


def hours(book: Book) -> Hours:
    """The book's hours as processes need them."""
    h = book.hours
    return Hours(
        h.work_from, h.boxes_from, h.voting_from, h.voting_to, h.outside_until, tuple(h.turnout_at)
    )


def durations(preset: StationPreset) -> Durations:
    """The preset's durations as processes need them."""
    service, counting = preset.service, preset.counting
    named = {f.name for f in fields(Durations)}
    spans = {
        name: getattr(group, name)
        for group in (service, counting)
        for name in named
        if hasattr(group, name)
    }
    return Durations(**{**spans, "copy": counting.copy_out})
