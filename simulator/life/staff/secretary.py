"""The secretary's day: additions, certificates, applications, the register, turnout, packs topped up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.life import enquiries
from simulator.life.room import VOTER
from simulator.life.staff import policy
from simulator.life.staff.opening import hand
from simulator.life.staff.signing import sign
from simulator.procedures.absentee import (
    AcceptCertificate,
    CertificateKept,
    CertificateRefused,
    CertificateShown,
    RefuseCertificate,
)
from simulator.procedures.additions import (
    AdditionRefused,
    AdditionRequested,
    AddVoter,
    LookUp,
    RefuseAddition,
    RegisterForDay,
    VoterAdded,
)
from simulator.procedures.cases import CaseSettled, SettleCase
from simulator.procedures.home import AcceptApplication, ApplicationAccepted, ApplicationRefused, RefuseApplication
from simulator.procedures.observers import EnterObserver, ObserverAdmitted, ObserverEntered
from simulator.procedures.order import VoterReturned
from simulator.procedures.packs import PackHanded, runs
from simulator.procedures.papers import FigureWritten
from simulator.procedures.turnout import SendTurnout, TurnoutCounted, TurnoutSent
from simulator.station import lists
from simulator.station.clock import hm
from simulator.station.people import of_age

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew
    from simulator.life.plan import Persona
    from simulator.life.staff.issuing import Clerk

SEAT = "secretary"

TOP_UP = 50
"""Sets a member is brought when a pack runs low: one pack of the printer's (assumed)."""

BRING = 90
"""Seconds to bring them, or to enter an observer in the register (assumed)."""

PUT_OFF = 15 * 60
"""Work that can take longer than this is not put off before a turnout report: it would never be done (assumed)."""


class Secretary:
    """The secretary as a server of an in-tray, turnout first."""

    def __init__(self, crew: Crew) -> None:
        self.crew = crew
        self.room = crew.room
        self.tray = crew.room.trays[SEAT]
        self._from: dict[int, int] = {}

    def live(self) -> None:
        """Hear what fills and empties the tray."""
        room, tray = self.room, self.tray
        day = room.day
        day.listen(ObserverAdmitted, lambda event: tray.put("observer", event.number, urgent=True))
        day.listen(ObserverEntered, lambda event: tray.drop("observer", event.number))
        day.listen(ApplicationAccepted, lambda event: tray.drop("application", event.number))
        day.listen(ApplicationRefused, lambda event: tray.drop("application", event.number))
        day.listen(VoterAdded, lambda event: self._back(event.person))
        day.listen(CertificateKept, lambda event: self._back(self._holder(event.number)))
        day.listen(AdditionRefused, lambda event: self._off(event.person))
        day.listen(CertificateRefused, lambda event: self._off(self._holder(event.number)))
        day.listen(CaseSettled, self._settled)
        day.listen(TurnoutCounted, self._on_paper)
        day.listen(PackHanded, self._handed)
        day.listen(TurnoutSent, lambda event: tray.drop("turnout", event.hour))

    def work(self) -> Process:
        """From opening to the count, one paper after another."""
        station = self.room.station
        while True:
            yield from self.room.turn(SEAT)
            taken = self.tray.take()
            if taken is None:
                if station.moment("closed"):
                    break
                yield self.tray.wait()
                continue
            kind, value = taken
            hour = self._next_report()
            now = self.room.day.now
            if kind != "turnout" and hour is not None and now < hour < now + self._longest(kind):
                self.tray.put_back(kind, value)
                yield self.room.day.until(hour)
                continue
            yield from getattr(self, f"_{kind}")(value)

    def at_the_register(self) -> Process:
        """Before voting begins: whoever was let in is entered, between two steps of the morning."""
        room = self.room
        for kind, value, _ in self.tray.waiting():
            if kind == "observer" and not room.manned(SEAT) and not room.station.moment("opened"):
                self.tray.drop(kind, value)
                yield from self._observer(value)

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
        sets = {seat: (min(map(len, held[seat])) + 1) // 2 for seat in others}
        giver = max(others, key=sets.__getitem__, default="")
        count = min(TOP_UP, sets.get(giver, 0))
        if count:
            taken = tuple(run for pack in held[giver] for run in runs(pack[:count]))
            room.day.tell(PackHanded(room.day.now, SEAT, room.cause(SEAT), giver, clerk.seat, taken))
        return count

    def _act(self, number: int) -> Process:
        """What a person who has left was asked to sign."""
        yield from sign(self.room, SEAT, number)

    def _sitting(self, _: int) -> Process:
        """What a person who has left did not close is closed by those who sat there."""
        yield self.room.day.timeout(1)

    def _application(self, number: int) -> Process:
        room = self.room
        yield room.day.timeout(room.seconds("application", room.plan.durations.application, number))
        reason = policy.accepts(room.station.applications[number - 1], room.plan.hours.outside_until)
        if reason and not room.slips(SEAT, "late-application", 600, number):
            room.do(SEAT, RefuseApplication(number, reason))
        else:
            room.do(SEAT, AcceptApplication(number))

    def _call(self, number: int) -> Process:
        """Somebody is on the line whom a person who has left did not answer."""
        yield from enquiries.talk(self.room, SEAT, number)

    def _row(self, number: int) -> Process:
        """Somebody at the table wants to see a row."""
        yield from enquiries.show(self.room, SEAT, number)

    def _turnout(self, hour: int) -> Process:
        """Count at the hour, phone some minutes later; where nobody answers, `telephone` tries again."""
        room, day = self.room, self.room.day
        counted = room.station.signatures + (3 if room.slips(SEAT, "mis-add-turnout", 300, hour) else 0)
        entries = room.station.papers
        day.tell(FigureWritten(day.now, SEAT, room.cause(SEAT), "turnout", hm(hour), counted))
        late = 40 * 60 if room.slips(SEAT, "late-turnout", 300, hour) else 0
        yield day.timeout(room.seconds("turnout", room.plan.durations.turnout, hour) + late)
        room.do(SEAT, SendTurnout(hour, entries.value("turnout", hm(hour)) or 0))

    def arrives(self, voter: int, desk: int) -> None:
        """Somebody comes over from a desk (index): shows a certificate, or asks in writing to be added."""
        day, persona = self.room.day, self.room.plan.personas.get(voter)
        self._from[voter] = desk
        if self.room.station.voter_list.line_of(voter) == lists.NOBODY:
            if persona is not None and persona.certificate:
                day.tell(CertificateShown(day.now, "", VOTER, persona.certificate, voter, persona.home))
            else:
                day.tell(AdditionRequested(day.now, "", VOTER, voter))
        self.tray.put("person", voter)

    def _person(self, voter: int) -> Process:
        """Somebody sent from a desk: with a certificate, asking to be added, or on the list after all."""
        persona = self.room.plan.personas.get(voter)
        if self.room.station.voter_list.line_of(voter) != lists.NOBODY:
            yield self.room.day.timeout(60)
            self.room.do(SEAT, SettleCase(voter, "home"))
        elif persona is not None and persona.certificate:
            yield from self._certificate(persona)
        else:
            yield from self._addition(voter)

    def _certificate(self, persona: Persona) -> Process:
        room = self.room
        number, home = persona.certificate, persona.home
        yield room.day.timeout(room.seconds("certificate", room.plan.durations.certificate, number))
        same_town = home == "same-town"
        if same_town and not room.slips(SEAT, "same-town", 800, number):
            room.do(SEAT, RefuseCertificate(number, "same-town"))
            return
        lawful = room.plan.entitlement.get(home, (0,))
        contests = room.everybody if room.slips(SEAT, "whole-set", 800, number) else lawful
        room.do(SEAT, AcceptCertificate(number, contests))

    def _addition(self, voter: int) -> Process:
        room, laid = self.room, self.room.station.laid
        unread = room.slips(SEAT, "no-look-up", 500, voter)
        if not unread:
            yield room.day.timeout(LookUp.SECONDS)
            room.do(SEAT, LookUp(voter))
        rest = room.seconds("addition", room.plan.durations.addition, voter) - LookUp.SECONDS
        yield room.day.timeout(max(0, rest))
        adult = of_age(laid.people[voter].born, laid.date)
        reason = "" if unread else policy.adds(laid.noted(voter), confirmed=voter in laid.known, adult=adult)
        ground = "request"
        if reason == "nowhere" and laid.one_day_registration:
            yield room.day.timeout(RegisterForDay.SECONDS)
            if room.do(SEAT, RegisterForDay(voter)):
                reason, ground = "", "one-day"
        if reason:
            room.do(SEAT, RefuseAddition(voter, reason))
        else:
            room.do(SEAT, AddVoter(voter, "" if room.slips(SEAT, "ground-unkept", 300, voter) else ground))

    def _on_paper(self, event: TurnoutCounted) -> None:
        """The sum is written down, to be read out on the telephone."""
        figure = FigureWritten(event.at, event.by, event.cause, "turnout", hm(event.hour), event.value)
        self.room.day.tell(figure)

    def _handed(self, event: PackHanded) -> None:
        """A person handed sets out: whoever asked for them goes on."""
        clerk = self.crew.clerks.get(event.taker)
        if clerk is not None and event.cause.startswith("ask"):
            self.tray.drop("more", clerk)
            clerk.supplied()

    def _settled(self, event: CaseSettled) -> None:
        """Whoever stood here was sent on by word of mouth."""
        if event.way != "secretary":
            self.tray.drop("person", event.voter)
            self._from.pop(event.voter, None)

    def _back(self, voter: int) -> None:
        """To the head of the line: of the desk they came from, or of whoever keeps its section now."""
        self.tray.drop("person", voter)
        desk = self._from.pop(voter, None)
        if desk is None:
            return
        at = self.room.station.section_at[desk]
        self.room.day.tell(VoterReturned(self.room.day.now, "", VOTER, voter, at))
        self.crew.voters.knock[at]()

    def _off(self, voter: int) -> None:
        """Out of the room: nothing could be done."""
        self.tray.drop("person", voter)
        if self._from.pop(voter, None) is not None:
            self.crew.voters.away(voter)

    def _holder(self, number: int) -> int:
        """Whose certificate it is."""
        return next(c.person for c in reversed(self.room.station.certificates) if c.number == number)
