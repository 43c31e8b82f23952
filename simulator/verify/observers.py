"""Observers as the journal shows them: who came, is in the room, has left (I-51), and who was counted present."""

from __future__ import annotations

from typing import Any

from simulator.verify.given import Given
from simulator.verify.members import Members
from simulator.verify.report import Checks, Hear

Event = dict[str, Any]


class Observers:
    """Numbers 1.. in the order of coming; in the room are those admitted who have not left."""

    def __init__(self, given: Given, check: Checks, members: Members) -> None:
        self.given, self.check, self.members = given, check, members
        self.came = self.admissions = self.departures = 0
        self.inside: set[int] = set()
        self.entered: set[int] = set()
        self.hears: dict[str, Hear] = {
            "ObserverCame": self.observer_came,
            "ObserverAdmitted": self.admitted,
            "ObserverRefused": self.known,
            "ObserverEntered": self.registered,
            "ObserverLeft": self.left,
            "PersonRemoved": self.left,
            "CopyGiven": self.copy_given,
            "BoxChecked": self.box_checked,
        }

    def observer_came(self, event: Event) -> None:
        """The next number."""
        self.came += 1
        self.check("I-51", f"observer {event['number']}, the next is {self.came}", so=event["number"] == self.came)

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
