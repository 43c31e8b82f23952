"""What the commission decides and writes, as the journal shows it: acts, sittings, papers handed in, the police.

Each is numbered from 1 in the order it came (I-53), and whoever votes or signs is in the house (I-48).
"""

from __future__ import annotations

from typing import Any

from simulator.verify.given import Given
from simulator.verify.members import Members
from simulator.verify.report import Checks, Hear

Event = dict[str, Any]

BORN = {"ActDrafted": "acts", "SittingCalled": "sittings", "PaperHandedIn": "papers"}
"""Events that bring something new, and what."""

NAMES = {
    "ActSigned": "acts",
    "SittingOpened": "sittings",
    "VoteCast": "sittings",
    "SittingClosed": "sittings",
    "DissentWritten": "sittings",
    "DissentSent": "sittings",
    "PaperRegistered": "papers",
    "PaperRefused": "papers",
}
"""Events that name something by its number, and what."""


class Decisions:
    """How many acts, sittings and papers there are; who voted at which sitting; whether the police are inside."""

    def __init__(self, given: Given, check: Checks, members: Members) -> None:
        self.given, self.check, self.members = given, check, members
        self.there = {"acts": 0, "sittings": 0, "papers": 0}
        self.present: dict[int, list[str]] = {}
        self.votes: dict[int, dict[str, bool]] = {}
        self.ended: set[int] = set()
        self.inside = False
        self.hears: dict[str, Hear] = {
            **dict.fromkeys(BORN, self.comes),
            **dict.fromkeys(NAMES, self.named),
            "SittingOpened": self.opened,
            "VoteCast": self.voted,
            "ActSigned": self.signed,
            "SittingClosed": self.closed,
            "PoliceEntered": self.police_entered,
            "PoliceSentAway": self.police_here,
            "PoliceLeft": self.police_left,
        }

    def comes(self, event: Event) -> None:
        """The next number."""
        what = BORN[event["t"]]
        self.there[what] += 1
        wanted = self.there[what]
        self.check("I-53", f"{event['t']} {event['number']}, the next is {wanted}", so=event["number"] == wanted)

    def named(self, event: Event) -> bool:
        """Nothing is signed, voted on or registered that does not exist."""
        last = self.there[NAMES[event["t"]]]
        return self.check("I-53", f"{event['t']} {event['number']} of {last}", so=1 <= event["number"] <= last)

    def opened(self, event: Event) -> None:
        """Those present are members, here, each once."""
        self.named(event)
        present = event["present"]
        known = all(seat in self.given.seats for seat in present) and len(set(present)) == len(present)
        self.check("I-53", f"present {', '.join(present)}", so=known)
        out = [seat for seat in present if seat in self.members.away]
        self.check("I-48", f"present and out with the team: {', '.join(out)}", so=not out)
        self.present[event["number"]] = present

    def voted(self, event: Event) -> None:
        """A hand is raised once, at a sitting that is open, by somebody who sits at it."""
        if not self.named(event):
            return
        number, by = event["number"], event["by"]
        open_ = number in self.present and number not in self.ended
        self.check("I-53", f"vote at sitting {number}, not open", so=open_)
        here = by not in self.given.seats or by in self.present.get(number, ())
        self.check("I-48", f"{by} votes at sitting {number}, not present", so=here)
        votes = self.votes.setdefault(number, {})
        self.check("I-53", f"{by} votes twice at sitting {number}", so=by not in votes)
        votes[by] = event["yes"]

    def signed(self, event: Event) -> None:
        """Whoever signs is in the house."""
        self.named(event)
        self.check("I-48", f"{event['by']} signs, out with the team", so=event["by"] not in self.members.away)

    def closed(self, event: Event) -> None:
        """Closed once; the hands as they were counted are those that were raised."""
        if not self.named(event):
            return
        number = event["number"]
        self.check("I-53", f"sitting {number} closed twice", so=number not in self.ended)
        self.ended.add(number)
        hands = list(self.votes.get(number, {}).values())
        raised = hands.count(True), hands.count(False), len(self.present.get(number, ()))
        told = event["votes_for"], event["votes_against"], event["present"]
        self.check("I-53", f"sitting {number}: {told}, raised and present {raised}", so=told == raised)
        members = len(self.given.seats)
        enough = 2 * told[2] > members and 2 * told[0] > members
        detail = f"sitting {number}: adopted with {told[0]} hands, {told[2]} of {members} present"
        self.check.law("I-52", detail, so=enough or not event["adopted"])

    def police_entered(self, event: Event) -> None:
        """In, once."""
        self.check("I-48", f"police in twice, second {event['at']}", so=not self.inside)
        self.inside = True

    def police_here(self, event: Event) -> None:
        """They can be spoken to in the room alone."""
        self.check("I-48", f"{event['t']} without police in the room", so=self.inside)

    def police_left(self, event: Event) -> None:
        """Out, after having been in."""
        self.police_here(event)
        self.inside = False
