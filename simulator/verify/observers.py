"""Observers as the journal shows them: who came, is in the room, has left (I-51), and who was counted present.

One of them may be played by a person: what they do, they do from inside.
"""

from __future__ import annotations

from typing import Any

from simulator.verify.given import Given
from simulator.verify.members import Members
from simulator.verify.report import Checks, Hear

Event = dict[str, Any]

ACTS = (
    *("CountingBegan", "Filmed", "Interfered", "RideAsked", "ObserverRode"),
    *("FigureNoted", "CopiesAskedFor", "HandOverAskedFor"),
)
"""What the played observer does, and can do only in the room."""

FIRST = 2
"""The first record after the head."""


class Observers:
    """Numbers 1.. in the order of coming; in the room are those admitted who have not left."""

    def __init__(self, given: Given, check: Checks, members: Members) -> None:
        self.given, self.check, self.members = given, check, members
        self.came = self.admissions = self.departures = 0
        self.inside: set[int] = set()
        self.entered: set[int] = set()
        self.played = self.notes = self.requests = self.pointed = 0
        self.hears: dict[str, Hear] = {
            "ObserverCame": self.observer_came,
            "ObserverAdmitted": self.admitted,
            "ObserverRefused": self.known,
            "ObserverEntered": self.registered,
            "ObserverLeft": self.left,
            "PersonRemoved": self.left,
            "CopyGiven": self.copy_given,
            "BoxChecked": self.box_checked,
            "Walked": self.walked,
            "NoteMade": self.noted,
            "PaperAskedFor": self.asked_for,
            "FaultPointedOut": self.pointed_out,
            "PaperShown": self.shown,
            "PaperWithheld": self.shown,
            "FaultAnswered": self.answered,
            **dict.fromkeys(ACTS, self.acts),
        }

    def observer_came(self, event: Event) -> None:
        """The next number."""
        self.came += 1
        self.check("I-51", f"observer {event['number']}, the next is {self.came}", so=event["number"] == self.came)
        if event.get("played"):
            self.check("I-51", f"observer {self.played} and {self.came} are played", so=not self.played)
            self.played = self.came

    def known(self, event: Event, name: str = "number") -> None:
        """Nobody is judged, entered or served who never came."""
        self.check("I-51", f"observer {event[name]} of {self.came}", so=1 <= event[name] <= self.came)

    def admitted(self, event: Event) -> None:
        """In, once."""
        self.known(event)
        self.check("I-51", f"observer {event['number']} admitted twice", so=event["number"] not in self.inside)
        self.inside.add(event["number"])
        self.admissions += 1

    def registered(self, event: Event) -> None:
        """In the register, once."""
        self.known(event)
        self.check("I-51", f"observer {event['number']} entered twice", so=event["number"] not in self.entered)
        self.entered.add(event["number"])

    def left(self, event: Event) -> None:
        """Out, after having been in."""
        self.known(event)
        self.check("I-51", f"observer {event['number']} leaves, was not in", so=event["number"] in self.inside)
        self.inside.discard(event["number"])
        self.departures += 1

    def acts(self, _: Event) -> None:
        """Whoever is played acts in the room."""
        self.check("I-51", f"observer {self.played} acts, is not in", so=self.played in self.inside)

    def walked(self, event: Event) -> None:
        """The played observer walks inside."""
        if event["by"] not in self.given.seats:
            self.acts(event)

    def noted(self, event: Event) -> None:
        """The next note, by somebody who came, on a record that stands in the journal."""
        self.notes += 1
        self.check("I-51", f"note {event['number']}, the next is {self.notes}", so=event["number"] == self.notes)
        self.check("I-51", "a note of nobody who came", so=self.played > 0)
        record = event.get("record", 0)
        self.check("I-53", f"record {record}", so=record == 0 or FIRST <= record < self.check.event)

    def asked_for(self, event: Event) -> None:
        """The next request."""
        self.acts(event)
        self.requests += 1
        self.check("I-51", f"request {event['number']} of {self.requests}", so=event["number"] == self.requests)

    def pointed_out(self, event: Event) -> None:
        """The next fault, read from a note there is."""
        self.acts(event)
        self.pointed += 1
        self.check("I-51", f"fault {event['number']} of {self.pointed}", so=event["number"] == self.pointed)
        self.check("I-51", f"note {event['entry']} of {self.notes}", so=1 <= event["entry"] <= self.notes)

    def shown(self, event: Event) -> None:
        """Only what was asked for is shown or withheld."""
        self.check("I-51", f"request {event['number']} of {self.requests}", so=1 <= event["number"] <= self.requests)

    def answered(self, event: Event) -> None:
        """Only what was pointed out is answered."""
        self.check("I-51", f"fault {event['number']} of {self.pointed}", so=1 <= event["number"] <= self.pointed)

    def copy_given(self, event: Event) -> None:
        """A copy goes to somebody who came."""
        self.known(event, "observer")

    def box_checked(self, event: Event) -> None:
        """Those to whom a box was shown are those present."""
        observers, members = len(self.inside), len(self.given.seats) - len(self.members.away)
        shown = event.get("observers", 0)
        self.check("I-51", f"shown to {shown} observers, {observers} are in", so=shown == observers)
        self.check("I-48", f"shown to {event['members']} members, {members} are in", so=event["members"] == members)

    def recount(self) -> None:
        """Present = entered - left."""
        terms = {"left": self.departures, "present": len(self.inside)}
        self.check.balance("I-51", "observers", terms, admitted=self.admissions)
