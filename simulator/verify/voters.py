"""Where every voter is: in a line, at a desk, in a booth, with the secretary, at home, gone.

One person is in one place, a line is called from its head, who entered has left or is inside (I-48).
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from simulator.verify.given import Given
from simulator.verify.report import Checks, Hear

AWAY, LINE, AT_DESK, WALKING = "away", "line", "desk", "walking"
BOOTH, ASIDE, HOME, GONE = "booth", "aside", "home", "gone"
INSIDE = (LINE, AT_DESK, WALKING, BOOTH, ASIDE)
OUTSIDE = (AWAY, GONE)

BEFORE_DESK = ("VoterSpoke", "DocumentShown", "DocumentLooked", "VoterAsked", "MismatchPointed", "SheetSpoiled")
"""Events of somebody who stands before a desk and stays there."""

Event = dict[str, Any]


class Voters:
    """Everybody's place, the lines in their order, who stands before each desk."""

    def __init__(self, given: Given, check: Checks) -> None:
        self.given, self.check = given, check
        self.where: dict[int, tuple[str, int]] = {}
        self.lines: list[list[int]] = [[] for _ in range(given.desks)]
        self.before: list[int | None] = [None] * given.desks
        self.section_at = list(range(given.desks))
        self.entered = self.left = self.busy = 0
        self.hears: dict[str, Hear] = {
            "VoterJoined": self.joined,
            "VoterCalled": self.called,
            "VoterReturned": self.returned,
            "VoterSent": self.sent,
            "VoterTurnedBack": self.turned_back,
            "VoterLeft": self.voter_left,
            "BoothEntered": self.booth_entered,
            "BallotsIssued": self.issued,
            "SheetReplaced": self.issued,
            "BallotsCast": self.cast,
            "HomeIssued": self.home_issued,
            "SectionHanded": self.section_handed,
            "EndOfLineMarked": self.end_marked,
            **dict.fromkeys(BEFORE_DESK, self.stands),
        }

    def put(self, voter: int, places: tuple[str, ...], place: str, desk: int = -1) -> None:
        """Somebody goes from one of these places to another; lines, desks and booths follow."""
        was, at = self.where.get(voter, (AWAY, -1))
        self.check("I-48", f"voter {voter}: {was}, to {place}", so=was in places)
        if was == LINE:
            self.lines[at].remove(voter)
        elif was == AT_DESK and self.before[at] == voter:
            self.before[at] = None
        self.busy += (place == BOOTH) - (was == BOOTH)
        self.where[voter] = (place, desk)

    def joined(self, event: Event) -> None:
        """In from the street, to the end of a line."""
        self.put(event["voter"], OUTSIDE, LINE, event["desk"])
        self.lines[event["desk"]].append(event["voter"])
        self.entered += 1

    def called(self, event: Event) -> None:
        """From the head of a line to its desk, where nobody else stands."""
        voter, desk = event["voter"], event["desk"]
        head, standing = next(iter(self.lines[desk]), None), self.before[desk]
        self.check("I-48", f"desk {desk}: voter {voter} called, head of the line {head}", so=head == voter)
        self.check("I-48", f"desk {desk}: voter {voter} called, {standing} stands there", so=standing is None)
        self.put(voter, (LINE,), AT_DESK, desk)
        self.before[desk] = voter

    def returned(self, event: Event) -> None:
        """Back to the head of a line."""
        self.put(event["voter"], (ASIDE, BOOTH, WALKING), LINE, event["desk"])
        self.lines[event["desk"]].insert(0, event["voter"])

    def stands(self, event: Event) -> None:
        """Whoever speaks, shows something or is spoken to stands before that desk."""
        voter, desk = event["voter"], event["desk"]
        standing = self.before[desk]
        self.check("I-48", f"desk {desk}: {event['t']} of voter {voter}, {standing} stands there", so=standing == voter)

    def sent(self, event: Event) -> None:
        """From a desk to a colleague, or out."""
        self.stands(event)
        aside = event["place"] in ("secretary", "chair")
        self.put(event["voter"], INSIDE, ASIDE if aside else GONE)
        self.left += not aside

    def issued(self, event: Event) -> None:
        """From a desk on the way to a booth, with sheets."""
        self.stands(event)
        self.put(event["voter"], INSIDE, WALKING)

    def booth_entered(self, event: Event) -> None:
        """Into a booth, of which one was free; with sheets in hand also from the secretary or the chair."""
        self.put(event["voter"], (WALKING, ASIDE), BOOTH)
        self.check("I-48", f"{self.busy} booths of {self.given.booths} in use", so=self.busy <= self.given.booths)

    def cast(self, event: Event) -> None:
        """Out of the room, past the box; at home the box came along."""
        self._out(event["voter"])

    def _out(self, voter: int) -> None:
        self.left += self.where.get(voter, (AWAY, -1))[0] in INSIDE
        self.put(voter, (*INSIDE, HOME), GONE)

    def voter_left(self, event: Event) -> None:
        """Out of the room; whoever voted at home was never in it."""
        self._out(event["voter"])

    def turned_back(self, event: Event) -> None:
        """Never in."""
        self.put(event["voter"], OUTSIDE, GONE)

    def home_issued(self, event: Event) -> None:
        """Somebody at home is not in the room."""
        self.put(event["voter"], OUTSIDE, HOME)

    def section_handed(self, event: Event) -> None:
        """Those of a section who wait go over behind those already at the other desk."""
        old, new, sections = self.section_at[event["section"]], event["desk"], self.given.sections
        self.section_at[event["section"]] = new
        for voter in [v for v in self.lines[old] if sections[v] == event["section"]]:
            self.lines[old].remove(voter)
            self.lines[new].append(voter)
            self.where[voter] = (LINE, new)

    def end_marked(self, event: Event) -> None:
        """How many stood inside the marked end."""
        marked, waiting = event["waiting"], sum(map(len, self.lines))
        self.check("I-48", f"{marked} inside the end of the line, {waiting} wait", so=marked == waiting)

    def recount(self) -> None:
        """Entered = left + inside."""
        places = Counter(place for place, _ in self.where.values())
        inside = {place: places[place] for place in INSIDE}
        self.check.balance("I-48", "voters", {"left": self.left} | inside, entered=self.entered)
