"""The secretary's day: additions, certificates, applications, the register, turnout, packs topped up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.life.room import VOTER
from simulator.life.staff.opening import hand
from simulator.procedures.absentee import AcceptCertificate, CertificateShown, RefuseCertificate
from simulator.procedures.additions import AdditionRequested, AddVoter, LookUp, RefuseAddition
from simulator.procedures.home import AcceptApplication, RefuseApplication
from simulator.procedures.observers import EnterObserver
from simulator.procedures.order import VoterReturned
from simulator.procedures.packs import PackHanded, runs
from simulator.procedures.papers import FigureWritten
from simulator.procedures.turnout import SendTurnout
from simulator.station import lists
from simulator.station.clock import hm

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew
    from simulator.life.plan import Persona
    from simulator.life.staff.issuing import Clerk
    from simulator.station.station import Station

SEAT = "secretary"

TOP_UP = 50
"""Sets a member is brought when a pack runs low: one pack of the printer's (assumed)."""

BRING = 90
"""Seconds to bring them, or to enter an observer in the register (assumed)."""

PUT_OFF = 15 * 60
"""Work that can take longer than this is not put off before a turnout report: it would never be done (assumed)."""


def signatures(station: Station) -> int:
    """Voters given ballots as paper tells it: lines signed, and applications served that are back on the table."""
    back = not any(box.away for box in station.boxes.values())
    outside = sum(bool(a.served) for a in station.applications) if back else 0
    return len(station.voter_list.signed) - station.voter_list.signed.count(lists.NOBODY) + outside


class Secretary:
    """The secretary as a server of an in-tray, turnout first."""

    def __init__(self, crew: Crew) -> None:
        self.crew = crew
        self.room = crew.room
        self.tray = crew.room.trays[SEAT]

    def work(self) -> Process:
        """From opening to the count, one paper after another."""
        station = self.room.station
        while True:
            taken = self.tray.take()
            if taken is None:
                if station.moment("closed"):
                    break
                yield self.tray.wait()
                continue
            kind, value = taken
            hour = self._next_report()
            if kind != "turnout" and hour is not None and self.room.day.now + self._longest(kind) > hour:
                self.tray.put_back(kind, value)
                yield self.room.day.until(hour)
                continue
            yield from getattr(self, f"_{kind}")(value)

    def _next_report(self) -> int | None:
        """The next hour of a turnout report not yet counted; None after the last."""
        now, papers = self.room.day.now, self.room.station.papers
        hours = self.room.plan.hours.turnout_at
        return next((h for h in hours if h >= now and papers.value("turnout", hm(h)) is None), None)

    def _longest(self, kind: str) -> int:
        """Seconds for which a piece of work can hold the secretary, if it is to be put off before a report."""
        spans = self.room.plan.durations
        most = {"person": max(spans.addition[1], spans.certificate[1]), "application": spans.application[1]}
        return min(PUT_OFF, most.get(kind, BRING))

    def _observer(self, number: int) -> Process:
        yield self.room.day.timeout(EnterObserver.SECONDS)
        self.room.do(SEAT, EnterObserver(number))

    def _more(self, clerk: Clerk) -> Process:
        """A member's pack runs low: more sets, against signature."""
        yield self.room.day.timeout(BRING)
        closed = self.room.station.moment("closed")
        if not closed and not hand(self.room, clerk.seat, TOP_UP) and not self._borrow(clerk):
            self.room.nothing_left = True
        clerk.supplied()

    def _borrow(self, clerk: Clerk) -> int:
        """With the safe empty, half of the fullest pack at another desk; how many sets it was."""
        room, held = self.room, self.room.station.held
        others = [s for s in self.crew.clerks if s != clerk.seat and s not in room.played and s in held]
        sets = {seat: min(map(len, held[seat])) // 2 for seat in others}
        giver = max(others, key=sets.__getitem__, default="")
        count = min(TOP_UP, sets.get(giver, 0))
        if count:
            taken = tuple(run for pack in held[giver] for run in runs(pack[:count]))
            room.day.tell(PackHanded(room.day.now, SEAT, room.cause(SEAT), giver, clerk.seat, taken))
        return count

    def _application(self, number: int) -> Process:
        room = self.room
        yield room.day.timeout(room.seconds("application", room.plan.durations.application, number))
        filed = room.station.applications[number - 1].filed
        late = filed > room.plan.hours.outside_until
        if late and not room.slips(SEAT, "late-application", 600, number):
            room.do(SEAT, RefuseApplication(number, "after-noon"))
        elif room.do(SEAT, AcceptApplication(number)):
            room.trays["chair"].put("mark", number)

    def _turnout(self, hour: int) -> Process:
        """Count at the hour, phone some minutes later."""
        room, day = self.room, self.room.day
        counted = signatures(room.station) + (3 if room.slips(SEAT, "mis-add-turnout", 300, hour) else 0)
        entries = room.station.papers
        day.tell(FigureWritten(day.now, SEAT, room.cause(SEAT), "turnout", hm(hour), counted))
        late = 40 * 60 if room.slips(SEAT, "late-turnout", 300, hour) else 0
        yield day.timeout(room.seconds("turnout", room.plan.durations.turnout, hour) + late)
        room.do(SEAT, SendTurnout(hour, entries.value("turnout", hm(hour)) or 0))

    def _person(self, value: tuple[int, int]) -> Process:
        """Somebody sent from a desk (index): with a certificate, or asking to be added."""
        voter, desk = value
        persona = self.room.plan.personas.get(voter)
        if self.room.station.voter_list.line_of(voter) != lists.NOBODY:
            yield self.room.day.timeout(60)
            self.crew.voters.away(voter)
        elif persona is not None and persona.certificate:
            yield from self._certificate(voter, desk, persona)
        else:
            yield from self._addition(voter, desk)

    def _certificate(self, voter: int, desk: int, persona: Persona) -> Process:
        room, day = self.room, self.room.day
        number, home = persona.certificate, persona.home
        day.tell(CertificateShown(day.now, "", "voter", number, voter, home))
        yield day.timeout(room.seconds("certificate", room.plan.durations.certificate, number))
        same_town = home == "same-town"
        if same_town and not room.slips(SEAT, "same-town", 800, number):
            room.do(SEAT, RefuseCertificate(number, "same-town"))
            self.crew.voters.away(voter)
            return
        lawful = room.plan.entitlement.get(home, (0,))
        contests = room.everybody if room.slips(SEAT, "whole-set", 800, number) else lawful
        room.do(SEAT, AcceptCertificate(number, contests))
        self._back(voter, desk)

    def _addition(self, voter: int, desk: int) -> Process:
        room, day = self.room, self.room.day
        day.tell(AdditionRequested(day.now, "", "voter", voter))
        unread = room.slips(SEAT, "no-look-up", 500, voter)
        if not unread:
            yield day.timeout(LookUp.SECONDS)
            room.do(SEAT, LookUp(voter))
        rest = room.seconds("addition", room.plan.durations.addition, voter) - LookUp.SECONDS
        yield day.timeout(max(0, rest))
        if unread or voter in room.station.laid.known:
            room.do(SEAT, AddVoter(voter))
            self._back(voter, desk)
        else:
            room.do(SEAT, RefuseAddition(voter, "not-confirmed"))
            self.crew.voters.away(voter)

    def _back(self, voter: int, desk: int) -> None:
        """To the head of the line: of the desk they came from, or of whoever keeps its section now."""
        at = self.room.station.section_at[desk]
        self.room.day.tell(VoterReturned(self.room.day.now, "", VOTER, voter, at))
        self.crew.voters.knock[at]()
