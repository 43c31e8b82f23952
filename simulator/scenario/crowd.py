"""Everybody who will come on one day, as far as the plan has got: who, when, and what is the matter with them.

It does not know why somebody was chosen; the files beside it choose, one subject each.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from simulator.engine.draws import Draws
from simulator.law.book import Book
from simulator.life.plan import Enquiry, Fault, Filing, Persona, Watching
from simulator.scenario.laying import Census, census
from simulator.scenario.model import Arrivals, Scenario, StationPreset


@dataclass(frozen=True, slots=True)
class Given:
    """What a day is planned from: what people wrote, and chance."""

    scenario: Scenario
    preset: StationPreset
    book: Book
    arrivals: Arrivals
    draws: Draws

    @property
    def own_curve(self) -> bool:
        """Whether people come by the curve that the scenario was written for, and not by another one laid under it."""
        return self.arrivals.id == self.scenario.arrivals


@dataclass(slots=True)
class Crowd:
    """The people of one day; its lists become the plan's.

    `comings` says when each comes first, `again` who comes a second time,
    `unserved` who does so only if the first time was in vain; `sent` are those whom the
    timetable sends, `spare` listed voters who would stay at home, `struck` those with a certificate of
    ours, `known` persons whom a look-up confirms, `register` what it tells of some besides; `left` are those who
    leave sheets of these contests lying about; `faults`, `stuffed`, `touched` and `recounts` are the plan's.
    """

    given: Given
    people: Census = field(init=False)
    comings: dict[int, int] = field(default_factory=dict)
    again: list[tuple[int, int]] = field(default_factory=list)
    unserved: set[int] = field(default_factory=set)
    personas: dict[int, Persona] = field(default_factory=dict)
    sent: set[int] = field(default_factory=set)
    known: list[int] = field(default_factory=list)
    register: list[tuple[int, str]] = field(default_factory=list)
    aliases: list[tuple[int, int]] = field(default_factory=list)
    filings: list[Filing] = field(default_factory=list)
    watching: list[Watching] = field(default_factory=list)
    enquiries: list[Enquiry] = field(default_factory=list)
    scenes: list[tuple[int, str, bool]] = field(default_factory=list)
    trips: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    doors: dict[int, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    stuffed: list[tuple[int, str, tuple[int, ...], bool]] = field(default_factory=list)
    touched: list[tuple[int, str]] = field(default_factory=list)
    recounts: list[int] = field(default_factory=list)
    left: dict[int, tuple[int, ...]] = field(default_factory=dict)
    struck: tuple[int, ...] = ()
    spare: list[int] = field(default_factory=list)
    certificates: int = 0

    def __post_init__(self) -> None:
        self.people = census(self.given.preset, self.given.draws)

    def desk(self, person: int) -> int:
        """The desk (index) somebody goes to: the one they were sent to, or that of their section."""
        found = self.personas.get(person)
        if found is not None and found.desk is not None:
            return found.desk
        return self.people.people[person].section

    def take(self, section: int | None, at: int) -> int:
        """A listed voter of a section who would have come latest of all and is nobody special comes at this time."""
        person = self._latest(section)
        if person is None:
            person = self.stay_at_home(section or 0)
        self.comings[person] = at
        self.sent.add(person)
        return person

    def _latest(self, section: int | None, *, special: bool = False) -> int | None:
        """Who of a section comes latest of those not sent; with `special` also somebody out of the ordinary."""
        people, listed = self.people.people, self.given.preset.voters
        free = [
            (self.comings[p], p)
            for p in self.comings
            if p < listed
            and (special or p not in self.personas)
            and p not in self.sent
            and (section is None or people[p].section == section)
        ]
        return max(free)[1] if free else None

    def stay_at_home(self, section: int) -> int:
        """A listed voter of a section who would not have come at all."""
        for person in self.spare:
            if self.people.people[person].section == section and person not in self.comings:
                return person
        return self._whoever(section)

    def _whoever(self, section: int) -> int:
        """On a list nearly used up: somebody out of the ordinary, somebody of another section, at last of no line."""
        for where in (section, None):
            person = self._latest(where, special=True)
            if person is not None:
                self.personas.pop(person, None)
                self.unserved.discard(person)
                self.again = [(at, p) for at, p in self.again if p != person]
                return person
        left = (person for person in self.spare if person not in self.comings)
        person = next(left, None)
        return self.people.add(section) if person is None else person
