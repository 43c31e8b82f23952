"""What is decided at the counting table: votes on single sheets, recounts, one step after the other.

It keeps who raised a hand; what the sheets are is the table's.
"""

from __future__ import annotations

from typing import Any

from simulator.verify.given import Given
from simulator.verify.members import Members
from simulator.verify.observers import Observers
from simulator.verify.report import Checks, Hear
from simulator.verify.sheets import UNCLEAR, stacks
from simulator.verify.table import Table

Event = dict[str, Any]
Sheet = tuple[int, int, str]
"""Contest, position, and the stack proposed."""


class Hands:
    """The vote that goes on, the hands raised in it, applications for recounts, the step the table is at."""

    def __init__(self, given: Given, check: Checks, table: Table, members: Members, observers: Observers) -> None:
        self.given, self.check, self.table = given, check, table
        self.members, self.observers = members, observers
        self.vote: Sheet | None = None
        self.raised: dict[str, bool] = {}
        self.asked: list[int] = []
        self.answered: set[int] = set()
        self.step: tuple[str, int] | None = None
        self.hears: dict[str, Hear] = {
            "VoteOnSheet": self.vote_on_sheet,
            "HandRaised": self.hand_raised,
            "SheetDecided": self.sheet_decided,
            "RecountAsked": self.recount_asked,
            "RecountAnswered": self.recount_answered,
            "StepCalled": self.step_called,
            "StepEnded": self.step_ended,
            "PlaceGiven": self.place_given,
        }

    @property
    def enough(self) -> int:
        """Hands that a decision needs: more than half of all members."""
        return len(self.given.seats) // 2 + 1

    def vote_on_sheet(self, event: Event) -> None:
        """One sheet is voted on at a time, and it lies on the table."""
        self.table.lies(event)
        self.check("I-53", f"vote on a sheet while {self.vote} is voted on", so=self.vote is None)
        options = self.given.options[event["contest"]]
        self.check("I-53", f"vote for stack {event['stack']}", so=event["stack"] in stacks(options))
        self.vote, self.raised = (event["contest"], event["position"], event["stack"]), {}

    def hand_raised(self, event: Event) -> None:
        """A hand goes up once, in a vote that goes on, of somebody in the house."""
        by = event["by"]
        self.check("I-53", f"{by} raises a hand, nothing is voted on", so=self.vote is not None)
        self.check("I-53", f"{by} raises a hand twice", so=by not in self.raised)
        self.check("I-48", f"{by} raises a hand, out with the team", so=by not in self.members.away)
        self.raised[by] = event["yes"]

    def sheet_decided(self, event: Event) -> None:
        """Hands as they were raised; decided is what more than half of all members want (I-52)."""
        about = event["contest"], event["position"], event["stack"]
        self.check("I-53", f"decided {about}, voted on {self.vote}", so=about == self.vote)
        hands = list(self.raised.values())
        raised, told = (hands.count(True), hands.count(False)), (event["votes_for"], event["votes_against"])
        self.check("I-53", f"hands {told}, raised {raised}", so=told == raised)
        right = event["adopted"] == (event["votes_for"] >= self.enough)
        self.check.law("I-52", f"adopted {event['adopted']}: {told[0]} hands of {self.enough} needed", so=right)
        self.vote, self.raised = None, {}
        if event["adopted"] and self.table.lies(event):
            self._decided(event)

    def _decided(self, event: Event) -> None:
        """It lies there now; it belongs there when it was unclear and hands were enough."""
        pile, position = self.table.piles[event["contest"]], event["position"]
        if pile.reads(position) == UNCLEAR and event["votes_for"] >= self.enough:
            pile.verdicts[position] = event["stack"]
        self.table.lay(pile, position, event["stack"])

    def recount_asked(self, event: Event) -> None:
        """The next application, of an observer who is here."""
        self.asked.append(event["contest"])
        wanted = len(self.asked)
        self.check("I-53", f"recount {event['number']}, the next is {wanted}", so=event["number"] == wanted)
        inside = event["observer"] in self.observers.inside
        self.check("I-51", f"recount asked by observer {event['observer']}, not in", so=inside)

    def recount_answered(self, event: Event) -> None:
        """Answered once; granted, the sheets of the contest lie in the middle again."""
        number, there = event["number"], len(self.asked)
        if not self.check("I-53", f"recount {number} of {there}", so=0 < number <= there):
            return
        self.check("I-53", f"recount {number} answered twice", so=number not in self.answered)
        self.answered.add(number)
        if event["granted"]:
            self.table.piles[self.asked[number - 1]].back()

    def step_called(self, event: Event) -> None:
        """The table does one thing at a time."""
        self.check("I-53", f"{event['step']} called during {self.step}", so=self.step is None)
        self.step = event["step"], event.get("contest", -1)

    def step_ended(self, event: Event) -> None:
        """What ends is what was begun."""
        ended = event["step"], event.get("contest", -1)
        self.check("I-53", f"{ended} ended, the table is at {self.step}", so=ended == self.step)
        self.step = None

    def place_given(self, event: Event) -> None:
        """Whoever has a place at the table is a member in the house."""
        member = event["member"]
        self.check("I-53", f"a place for {member}", so=member in self.given.seats)
        self.check("I-48", f"a place for {member}, out with the team", so=member not in self.members.away)
