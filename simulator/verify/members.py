"""Where every member is: at which desk, or out with the team and its box.

What a seat does, it does from there: one person is in one place (I-48).
"""

from __future__ import annotations

from typing import Any

from simulator.verify.given import Given
from simulator.verify.report import Checks, Hear
from simulator.verify.shapes import DESK, TEAM, WRITER
from simulator.verify.voters import AWAY, HOME, Voters

Event = dict[str, Any]


class Members:
    """Who sits at which desk, who is out with which box; what a seat does, it does from where it is."""

    def __init__(self, given: Given, check: Checks, voters: Voters) -> None:
        self.given, self.check, self.voters = given, check, voters
        self.desk: dict[str, int] = {}
        self.away: set[str] = set()
        self.boxes_out: set[str] = set()
        self.hears: dict[str, Hear] = {
            "PostTaken": self.post_taken,
            "TeamLeft": self.team_left,
            "TeamReturned": self.team_returned,
            "BallotsCast": self.cast,
            "VoterSigned": self.voter_signed,
            "SectionHanded": self.section_handed,
        }

    def acts(self, event: Event) -> None:
        """A seat at a desk acts at that desk, a seat of the team outside."""
        writer, by = WRITER[event["t"]], event["by"]
        if writer == DESK:
            at = self.desk.get(by, -1)
            wanted = event.get("desk", at)
            self.check("I-48", f"{by}: {event['t']} at desk {wanted}, sits at {at}", so=at == wanted and at >= 0)
        elif writer == TEAM:
            self.check("I-48", f"{by}: {event['t']}, not out with the team", so=by in self.away)

    def post_taken(self, event: Event) -> None:
        """From one post to another; a desk has one chair."""
        by, (kind, _, number) = event["by"], event["post"].partition("-")
        self.desk.pop(by, None)
        if kind == "desk":
            desk = int(number) - 1 if number.isascii() and number.isdigit() and len(number) < 5 else -1
            if self.check("I-53", f"post {event['post']}", so=0 <= desk < self.given.desks):
                others = [seat for seat, at in self.desk.items() if at == desk]
                self.check("I-48", f"{event['post']}: {by} and {', '.join(others)}", so=not others)
                self.desk[by] = desk

    def team_left(self, event: Event) -> None:
        """Members and a box are out."""
        for seat in event["seats"]:
            self.check("I-48", f"{seat} leaves twice", so=seat not in self.away)
            self.away.add(seat)
            self.desk.pop(seat, None)
        self.check("I-48", f"{event['box']} leaves twice", so=event["box"] not in self.boxes_out)
        self.boxes_out.add(event["box"])

    def team_returned(self, event: Event) -> None:
        """Everybody is back."""
        self.check("I-48", f"{event['box']} returns, was not out", so=event["box"] in self.boxes_out)
        self.boxes_out.discard(event["box"])
        self.away.clear()

    def cast(self, event: Event) -> None:
        """A box is where the voter is."""
        home = self.voters.where.get(event["voter"], (AWAY, -1))[0] == HOME
        out = event["box"] in self.boxes_out
        self.check("I-48", f"{event['box']} {'out' if out else 'here'}, voter {event['voter']} is not", so=home == out)

    def voter_signed(self, event: Event) -> None:
        """Whoever signs the list stands before the desk of the member who had them sign."""
        self.voters.stands(event | {"desk": self.desk.get(event["by"], -1)})

    def section_handed(self, event: Event) -> None:
        """A section goes to the desk where its taker sits."""
        at = self.desk.get(event["taker"], -1)
        self.check("I-48", f"section to desk {event['desk']}, {event['taker']} sits at {at}", so=at == event["desk"])
