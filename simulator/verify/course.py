"""The order of the day as the law wants it: boxes shown, sealed, opened; opening, trips, closing, start of the count.

All here is (L): people can do otherwise, and then the journal says so.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from simulator.verify.given import Given
from simulator.verify.ledger import Ledger
from simulator.verify.places import HANDS, MEMBER, SAFE, TEAM
from simulator.verify.report import Checks, Hear
from simulator.verify.table import Table
from simulator.verify.voters import INSIDE, Voters

Event = dict[str, Any]


class Course:
    """Seals by box, the moments of the day, what a team carried when it left, signatures by the second."""

    def __init__(self, given: Given, check: Checks, ledger: Ledger, voters: Voters, table: Table) -> None:
        self.given, self.check, self.ledger, self.voters, self.table = given, check, ledger, voters, table
        self.seals: dict[str, str] = {}
        self.shown: set[str] = set()
        self.opened: list[str] = []
        self.moments: set[str] = set()
        self.told: set[str] = set()
        self.out: dict[str, str] = {}
        self.bag: dict[str, tuple[list[int], list[int]]] = {}
        self.homes: dict[str, int] = dict.fromkeys(given.boxes, 0)
        self.seconds: list[int] = []
        self.served = self.turnout = 0
        moments = dict.fromkeys(("GivenAnnounced", "EndOfLineMarked"), self.moment)
        self.hears: dict[str, Hear] = {
            **moments,
            "BoxChecked": self.box_checked,
            "BoxSealed": self.box_sealed,
            "SealTouched": self.seal_touched,
            "StationOpened": self.station_opened,
            "LineReopened": self.line_reopened,
            "BallotsIssued": self.ballots_issued,
            "BallotsCast": self.ballots_cast,
            "VoterJoined": self.voter_joined,
            "VoterSigned": self.voter_signed,
            "TurnoutSent": self.turnout_sent,
            "TeamLeft": self.team_left,
            "HomeIssued": self.home_issued,
            "TeamReturned": self.team_returned,
            "StationClosed": self.station_closed,
            "BoxOpened": self.box_opened,
            "ContestShown": self.contest_shown,
        }

    def _once(self, relation: str, detail: str, *, so: bool) -> None:
        """A comparison that is told once a day."""
        if so or detail not in self.told:
            self.check.law(relation, detail, so=so)
            if not so:
                self.told.add(detail)

    def moment(self, event: Event) -> None:
        """It has happened."""
        self.moments.add(event["t"])

    # the morning

    def box_checked(self, event: Event) -> None:
        """Shown empty."""
        self.shown.add(event["box"])

    def box_sealed(self, event: Event) -> None:
        """Shown before (I-29), with a mark of its own (I-32)."""
        box, seal = event["box"], event["seal"]
        self.check.law("I-29", f"{box}: sealed, not shown empty", so=box in self.shown)
        self.check.law("I-32", f"{box}: seal {seal} stands on another box", so=seal not in self.seals.values())
        self.seals[box] = seal

    def seal_touched(self, event: Event) -> None:
        """A seal is broken and replaced openly, or not at all (I-32)."""
        self.check.law("I-32", f"{event['box']}: the seal was replaced unseen", so=False)

    def station_opened(self, event: Event) -> None:
        """Not before the boxes stand sealed (I-46)."""
        self.moment(event)
        bare = [box for box in self.given.boxes if box in self.shown and box not in self.seals]
        self.check.law("I-46", f"opened, no seal on {', '.join(bare) or 'any box'}", so=not bare and bool(self.seals))

    def ballots_issued(self, _: Event) -> None:
        """Not before the station is open (I-46)."""
        self._once("I-46", "ballots before the station was opened", so="StationOpened" in self.moments)

    def ballots_cast(self, event: Event) -> None:
        """Into a box under seal (I-29)."""
        box = event["box"]
        self._once("I-29", f"{box}: votes without a seal on it", so=box in self.seals)

    # turnout

    def voter_signed(self, event: Event) -> None:
        """One more signature on the list."""
        self.seconds.append(event["at"])

    def turnout_sent(self, event: Event) -> None:
        """Not less than signatures before the hour, not more than at the sending; it never falls (I-18)."""
        value, least = event["value"], bisect_left(self.seconds, event["hour"])
        most, before = len(self.seconds) + self.served, self.turnout
        self.check.law("I-18", f"turnout {value}, signatures {least} to {most}", so=least <= value <= most)
        self.check.law("I-18", f"turnout {value}, {before} before", so=value >= before)
        self.turnout = value

    # trips

    def team_left(self, event: Event) -> None:
        """A bag goes out with a box."""
        self.out |= dict.fromkeys(event["seats"], event["box"])
        self.bag[event["box"]] = list(self.ledger.counts[TEAM]), [0] * len(self.given.letters)

    def home_issued(self, event: Event) -> None:
        """Sheets go from the bag to a home, one more voter of that box."""
        box = self.out.get(event["by"], "")
        self.served += 1
        if box:
            self.homes[box] += 1
            for sheet in event["sheets"]:
                if self.given.exists(sheet):
                    self.bag[box][1][sheet // 100_000 - 1] += 1

    def team_returned(self, event: Event) -> None:
        """What went out was issued or comes back (I-24)."""
        carried, issued = self.bag.get(event["box"], ([], []))
        for letter, left, gone, back in zip(
            self.given.letters, carried, issued, self.ledger.counts[TEAM], strict=False
        ):
            detail = f"{event['box']} {letter}: carried {left}, issued {gone}, back {back}"
            self.check.law("I-24", detail, so=left == gone + back)
        self.out = {seat: box for seat, box in self.out.items() if box != event["box"]}

    # the evening

    def line_reopened(self, _: Event) -> None:
        """The end is no longer marked."""
        self.moments.discard("EndOfLineMarked")

    def voter_joined(self, event: Event) -> None:
        """Nobody comes in behind a marked end that was not taken back, or after closing (I-47)."""
        late = "StationClosed" in self.moments or "EndOfLineMarked" in self.moments
        self.check.law("I-47", f"voter {event['voter']} joins after the end was marked", so=not late)

    def station_closed(self, event: Event) -> None:
        """Those inside have been served (I-47)."""
        self.moment(event)
        self._nobody("closed")

    def _nobody(self, what: str) -> None:
        inside = sum(place in INSIDE for place, _ in self.voters.where.values())
        self.check.law("I-47", f"{what} with {inside} voters inside", so=not inside)

    def box_opened(self, event: Event) -> None:
        """Once, after closing and the announcement, mobile before stationary (I-33), the seal of the morning (I-32)."""
        box, seal = event["box"], self.seals.get(event["box"], "")
        if not self.opened:
            self._count_begins()
        for name in ("StationClosed", "GivenAnnounced"):
            self.check.law("I-33", f"{box}: opened before {name}", so=name in self.moments)
        others = [other for other in self.opened if other not in self.given.mobile]
        late = box in self.given.mobile and bool(others)
        self.check.law("I-33", f"{box}: opened after {', '.join(others)}", so=not late)
        self.check.law("I-33", f"{box}: opened twice", so=box not in self.opened)
        self.check.law("I-32", f"{box}: seal {event['seal']}, sealed with {seal}", so=event["seal"] == seal)
        self.opened.append(box)

    def _count_begins(self) -> None:
        """All is either given or cancelled (I-08), every spoiled sheet replaced (I-07), the last voter out (I-47)."""
        self._nobody("count begun")
        for contest, letter in enumerate(self.given.letters):
            left = {kind: self.ledger.counts[kind][contest] for kind in (SAFE, MEMBER, TEAM, HANDS)}
            self.check.law("I-08", f"{letter}: count begun with {left}", so=not any(left.values()))
            spoiled, replaced = self.ledger.spoiled[contest], self.ledger.replaced[contest]
            self.check.law("I-07", f"{letter}: {replaced} replaced, {spoiled} spoiled", so=replaced == spoiled)

    def contest_shown(self, event: Event) -> None:
        """More in a mobile box than it served homes: its sheets of the contest were voided (I-27)."""
        contest = event["contest"]
        pile, letter = self.table.piles[contest], self.given.letters[contest]
        for box in self.given.mobile:
            found, served = pile.lifted_from(box), self.homes[box]
            detail = f"{box} {letter}: {found} found, {served} voters served"
            self.check.law("I-27", detail, so=found <= served or box in pile.voided)
