"""The round of the mobile team: from door to door, who is there and what they say, the set given or refused, and back.

While a person leads, the own hand waits and the team drives where that person says; what it does by
itself it does from what anybody sees at a door.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.life.room import VOTER
from simulator.procedures.doors import (
    AskAtHome,
    AskOthersOut,
    DroveOff,
    HomeAsked,
    HomeSpoke,
    HomeVisited,
    NoteHelper,
    OthersAskedOut,
)
from simulator.procedures.identity import CARD, NOTHING, PASSPORT
from simulator.procedures.outside import (
    APPLICANT,
    BESIDES,
    GiveAtHome,
    HomeIssued,
    LetApplicantSign,
    LookAtPaper,
    RefuseAtHome,
    SignApplication,
    SignTeamSheets,
    next_set,
)
from simulator.station.clock import MINUTE
from simulator.station.doors import BACK, NAMES_HELPER, PAPERS, Visit
from simulator.station.lists import NOBODY

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew
    from simulator.procedures.base import Command

OTHERS = 40
"""Of 100 homes, in how many somebody else is in the room with the voter (assumed)."""

IN_ORDER, ABSENT, DAUGHTER, NEIGHBOUR, BARE = (
    *("in-order", "not-home", "wants-daughter-to-mark", "neighbour-too"),
    "no-document",
)
"""Stories of a door."""

RATES = ((ABSENT, 5), (DAUGHTER, 10), (NEIGHBOUR, 8), (BARE, 6))
"""Of 100 doors at which a person stands, how many have a story (assumed)."""

SAYS = {
    ABSENT: "home-nobody",
    DAUGHTER: NAMES_HELPER,
    NEIGHBOUR: "home-neighbour",
    BARE: "home-forgot",
}
"""What is said as the door opens."""

VISIT = 5 * MINUTE
"""How long a door can take at which all is done before a person's eyes."""

LINGERS = 20
"""Seconds from the last thing done at a door until a colleague who leads drives on with a person (assumed)."""

PASSPORTS = 60
"""Of 100 who have lost sight of their card, how many find a passport when asked (assumed)."""


class Doors:
    """The doors of a day. `turned` is the cause for which the team drove back: an ask, or the own hand."""

    def __init__(self, crew: Crew) -> None:
        self.crew = crew
        self.room = crew.room
        self.turned = ""

    def live(self) -> None:
        """Hear what is asked and given at doors."""
        day = self.room.day
        day.listen(DroveOff, self._off)
        day.listen(HomeAsked, self._answer)
        day.listen(OthersAskedOut, self._steps_out)
        day.listen(HomeIssued, self._votes)

    def round(self, team: tuple[str, ...], due: list[int]) -> Process:
        """From door to door, as long as the way back still ends before the voting does; then back."""
        room, leader, home = self.room, team[0], self.room.plan.durations.home
        road, left = room.station.road, list(due)
        self.turned = ""
        while road.to != BACK:
            if road.moving:
                yield from self._arrives(team, road.to)
            elif room.manned(leader):
                yield room.stirring()
            else:
                yield from self._serves(leader)
                if self._accompanied():
                    yield room.day.timeout(LINGERS)
                number = self._next(left)
                if self._watched(team):
                    room.day.tell(DroveOff(room.day.now, leader, room.cause(leader), number))
                elif number == BACK:
                    break
                else:
                    yield from self._arrives(team, number)
        yield room.day.timeout(room.seconds("way-back", (home[0] // 2, home[1] // 2)))
        self.turned = self.turned or room.cause(leader)

    def _next(self, left: list[int]) -> int:
        """The next of those still to be visited, as long as there is time for it; or back."""
        room, home = self.room, self.room.plan.durations.home
        last = room.plan.hours.voting_to - home[1] - home[1] // 2 - (VISIT if self._accompanied() else 0)
        while left and room.day.now <= last:
            number = left.pop(0)
            application = room.station.applications[number - 1]
            if not (application.served or application.absent or application.turned):
                return number
        return BACK

    def _watched(self, team: tuple[str, ...]) -> bool:
        """Whether a person is, or was, with the team: then its way is told move by move."""
        return self.room.station.watch.ride.out or any(seat in self.room.played for seat in team)

    def _accompanied(self) -> bool:
        """Whether a person rides with a colleague who leads: then all is done before their eyes."""
        members, leader = self.room.station.members.values(), self.room.station.road.leader
        return any(m.away and m.seat != leader and self.room.manned(m.seat) for m in members)

    def _off(self, event: DroveOff) -> None:
        if event.number == BACK:
            self.turned = event.cause
        self.room.stir()

    def _arrives(self, team: tuple[str, ...], number: int) -> Process:
        """So long from door to door; then it opens, or does not."""
        room, leader = self.room, team[0]
        yield room.day.timeout(room.seconds("home", room.plan.durations.home, number))
        application = room.station.applications[number - 1]
        story = self._story(number, team)
        found = not room.station.sets.get(application.person) and (story != ABSENT or bool(application.absent))
        others = found and (story == DAUGHTER or room.draws.draw("others-at-home", number) % 100 < OTHERS)
        besides = self._neighbour(application.person) if found and story == NEIGHBOUR else NOBODY
        holds = NOTHING if story == BARE and found else CARD
        says = SAYS.get(story, "home-good-day") if found else SAYS[ABSENT]
        if story == IN_ORDER and not self._watched(team):
            says = ""
        cause = room.cause(leader)
        room.day.tell(HomeVisited(room.day.now, leader, cause, number, found, others, holds, says, besides))

    def _story(self, number: int, team: tuple[str, ...]) -> str:
        """The scenario's story for this door of the day; drawn only where a person is with the team."""
        room = self.room
        told = room.plan.doors.get(room.station.road.doors + 1)
        if told or not self._watched(team):
            return told or IN_ORDER
        drawn = room.draws.draw("door-story", number) % 100
        for story, share in RATES:
            if drawn < share:
                return story
            drawn -= share
        return IN_ORDER

    def _neighbour(self, person: int) -> int:
        """Somebody next on the list who would not have voted today."""
        plan, laid = self.room.plan, self.room.station.laid
        busy = {p for _, p in plan.comings} | {filing.person for filing in plan.filings} | set(laid.struck)
        near = (p % laid.listed for p in range(person + 1, person + laid.listed))
        return next((p for p in near if p not in busy and p not in self.room.station.sets), NOBODY)

    def _answer(self, event: HomeAsked) -> None:
        """Whoever was asked answers, and may hold out something else."""
        station = self.room.station
        visit, others = station.road.visit, station.applications[event.number - 1].others
        if visit is None:
            return
        if event.topic != "another-document":
            alone = {"who-marks": "home-marks-alone", "who-is-here": "home-alone"}
            family = {"who-marks": "home-family-marks", "who-is-here": "home-family"}
            self._says(event.number, (family if others else alone)[event.topic])
        elif visit.holds != NOTHING:
            self._says(event.number, "home-only-this")
        elif self.room.draws.draw("door-document", event.number) % 100 < PASSPORTS:
            self._says(event.number, "home-passport", PASSPORT)
        else:
            self._says(event.number, "home-no-other")

    def _steps_out(self, event: OthersAskedOut) -> None:
        if self._watched((self.room.station.road.leader,)):
            self._says(event.number, "home-steps-out")

    def _says(self, number: int, says: str, holds: str = "") -> None:
        self.room.day.tell(HomeSpoke(self.room.day.now, "", VOTER, number, says, holds))

    def _votes(self, event: HomeIssued) -> None:
        """A voter outside marks at once and drops the sheets into the team's box."""
        self.crew.voters.at_home(event, self.room.station.road.box)

    def _serves(self, leader: str) -> Process:
        """What is still undone at this door, lawfully but for slips."""
        room, station = self.room, self.room.station
        visit = station.road.visit
        if visit is None or not visit.found:
            return
        number, application = visit.number, station.applications[visit.number - 1]
        if visit.besides != NOBODY:
            yield room.day.timeout(RefuseAtHome.SECONDS)
            room.do(leader, RefuseAtHome(BESIDES, "no-application"))
        if application.served or application.turned or not all(station.held.get("team", [[]])):
            return
        if visit.holds == NOTHING:
            yield room.day.timeout(AskAtHome.SECONDS)
            room.do(leader, AskAtHome("another-document"))
        if visit.holds == NOTHING:
            yield room.day.timeout(RefuseAtHome.SECONDS)
            room.do(leader, RefuseAtHome(APPLICANT, "no-document"))
            return
        if application.others and not visit.helper and not room.slips(leader, "others-stay", 400, number):
            command = NoteHelper() if visit.named else AskOthersOut()
            yield room.day.timeout(command.SECONDS)
            room.do(leader, command)
        if self._accompanied():
            yield from self._openly(leader, visit)
        else:
            self._issues(leader, number)

    def _openly(self, leader: str, visit: Visit) -> Process:
        """Papers, signatures, the set, one after the other; what the person with them has done is not done again."""
        room, station = self.room, self.room.station
        application = station.applications[visit.number - 1]
        moves: list[Command] = [LookAtPaper(paper) for paper in PAPERS if paper not in visit.seen]
        moves += [LetApplicantSign(), SignApplication()]
        if not station.road.ready and not room.slips(leader, "home-unsigned", 50, visit.number):
            moves.append(SignTeamSheets())
        for command in (*moves, GiveAtHome(APPLICANT)):
            yield room.day.timeout(command.SECONDS)
            if station.road.visit is not visit or application.served or application.turned:
                return
            room.do(leader, command)

    def _issues(self, leader: str, number: int) -> None:
        room, application = self.room, self.room.station.applications[number - 1]
        sheets = next_set(room.station)
        if not isinstance(sheets, tuple) or application.served:
            return
        unsigned = sheets[:1] if room.slips(leader, "home-unsigned", 50, number) else ()
        event = HomeIssued(room.day.now, leader, room.cause(leader), number, application.person, sheets, unsigned)
        room.day.tell(event)
