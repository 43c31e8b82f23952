"""The ledger of sheets, kept a second time from the events alone: one place a sheet, moves, hands, boxes.

It sees contests, serial numbers and signatures; what is marked on a sheet is the count's.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from simulator.verify.given import SERIES, Given
from simulator.verify.places import (
    BOX,
    CANCELLED,
    CARRIED,
    HANDS,
    LAID_BY,
    LEFT,
    LEGAL,
    MEMBER,
    PLACES,
    SAFE,
    SPOILED,
    TEAM,
    kind_of,
)
from simulator.verify.report import Checks, Hear


class Ledger:
    """Every sheet's place; per contest how many are in each kind of place, issued, replaced, dropped."""

    def __init__(self, given: Given, check: Checks) -> None:
        self.given, self.check = given, check
        size = len(given.letters)
        self.place = {(c + 1) * SERIES + n: SAFE for c in range(size) for n in range(1, given.received[c] + 1)}
        self.counts = {place: [0] * size for place in PLACES} | {SAFE: list(given.received)}
        self.hands: dict[int, list[int]] = {}
        self.signer: dict[int, int] = {}
        self.issued, self.replaced, self.spoiled = [0] * size, [0] * size, [0] * size
        self.issued_by = {seat: [0] * size for seat in given.seats}
        self.was_issued: set[int] = set()
        self.content = {box: [0] * size for box in given.boxes}
        self.stuffed = {box: [0] * size for box in given.boxes}
        self.copies = {box: [0] * size for box in given.boxes}
        self.signed_in = {box: Counter[tuple[int, int]]() for box in given.boxes}
        self.hears: dict[str, Hear] = {
            "PackHanded": self.pack_handed,
            "SheetsSigned": self.sheets_signed,
            "TeamSheetsSigned": self.team_sheets_signed,
            "BallotsIssued": self.ballots_issued,
            "HomeIssued": self.home_issued,
            "SheetSpoiled": self.sheet_spoiled,
            "SheetReplaced": self.sheet_replaced,
            "BallotsCast": self.ballots_cast,
            "SheetsCarried": self.sheets_carried,
            "SheetsLeft": self.sheets_left,
            "SheetsStuffed": self.sheets_stuffed,
            "StrayFound": self.stray_found,
            "UnusedCancelled": self.unused_cancelled,
        }

    def first_issues(self, contest: int) -> int:
        """Voters given a sheet of a contest: F."""
        return self.issued[contest] - self.replaced[contest]

    def dropped(self, contest: int) -> int:
        """All sheets of a contest that went into boxes, in whatever way."""
        return sum(content[contest] for content in self.content.values())

    def foreign(self, contest: int) -> int:
        """Those of them that nobody was ever given: U."""
        return sum(stuffed[contest] for stuffed in self.stuffed.values())

    def own(self, contest: int) -> int:
        """Those that voters were given: B."""
        return self.dropped(contest) - self.foreign(contest)

    def move(self, sheet: int, source: str, target: str) -> None:
        """A sheet goes from one place to another; what the journal says happens, even where it cannot."""
        name, now = self.given.name(sheet), self.place.get(sheet)
        if now is None:
            self.check("I-01", f"{name}: never received, taken from {source}", so=False)
            return
        if target.startswith(HANDS):
            again = self.check("I-03", f"{name}: issued before, now {now}", so=sheet not in self.was_issued)
            self.was_issued.add(sheet)
            if not again:
                source = now
        before, after = kind_of(now), kind_of(target)
        if before in (SPOILED, CANCELLED):
            self.check.law("I-02", f"{name}: {before}, out to {after}", so=False)
        if now != source and not (source == SAFE and now in LAID_BY):
            self.check("I-01", f"{name}: {now}, taken from {source}", so=False)
        self.check("I-02", f"{name}: {before} to {after}", so=(before, after) in LEGAL)
        contest = sheet // SERIES - 1
        self.counts[before][contest] -= 1
        self.counts[after][contest] += 1
        self.place[sheet] = target

    def balances(self, contests: set[int]) -> None:
        """I-04 and I-06 for contests whose sheets moved."""
        for contest in sorted(contests & set(range(len(self.issued)))):
            letter, issued = self.given.letters[contest], self.issued[contest]
            stock = {kind: self.counts[kind][contest] for kind in (SAFE, MEMBER, TEAM, CANCELLED)}
            self.check.balance("I-04", letter, stock | {"issued": issued}, received=self.given.received[contest])
            out = {kind: self.counts[kind][contest] for kind in (SPOILED, HANDS, CARRIED, LEFT)}
            self.check.balance("I-06", letter, out | {"boxes": self.own(contest)}, issued=issued)

    def recount(self) -> None:
        """Every sheet looked up once more: the places partition what was received (I-01)."""
        places, first = list(self.place.values()), 0
        for contest, received in enumerate(self.given.received):
            found = dict.fromkeys(PLACES, 0)
            for place, count in Counter(places[first : first + received]).items():
                found[kind_of(place)] += count
            first += received
            letter, kept = self.given.letters[contest], {kind: n[contest] for kind, n in self.counts.items()}
            self.check("I-01", f"{letter}: {kept}, recounted {found}", so=kept == found)

    def pack_handed(self, event: dict[str, Any]) -> None:
        """Runs of sheets change keeper."""
        source, target = self._keeper(event["giver"]), self._keeper(event["taker"])
        for first, count in event["runs"]:
            if self.check("I-05", f"a run of {count} sheets", so=0 < count < SERIES):
                same = self.check("I-03", f"{count} sheets from {first}", so=first % SERIES + count <= SERIES)
                for sheet in range(first, first + count) if same else ():
                    self.move(sheet, source, target)
        self.balances({first // SERIES - 1 for first, _ in event["runs"]})

    def _keeper(self, name: str) -> str:
        known = name in self.given.seats or name in (SAFE, TEAM)
        self.check("I-02", f"keeper {name}", so=known)
        return f"{MEMBER} {name}" if name not in (SAFE, TEAM) else name

    def sheets_signed(self, event: dict[str, Any]) -> None:
        """A member signs sheets of the own pack."""
        pack = f"{MEMBER} {event['by']}"
        for sheet in event["sheets"]:
            now = self.place.get(sheet, "never received")
            self.check("I-01", f"{self.given.name(sheet)}: {now}, signed in {pack}", so=now == pack)

    def team_sheets_signed(self, event: dict[str, Any]) -> None:
        """A member signs sheets of the team's bag."""
        for sheet in event["sheets"]:
            now = self.place.get(sheet, "never received")
            self.check("I-01", f"{self.given.name(sheet)}: {now}, signed in the team's bag", so=now == TEAM)

    def ballots_issued(self, event: dict[str, Any]) -> None:
        """Sheets go from a pack into hands."""
        self._give(event, event["sheets"], f"{MEMBER} {event['by']}")

    def home_issued(self, event: dict[str, Any]) -> None:
        """Sheets go from the team's bag into hands."""
        self._give(event, event["sheets"], TEAM)

    def _give(self, event: dict[str, Any], sheets: list[int], source: str) -> None:
        by, unsigned, hand = event["by"], event.get("unsigned", ()), self.hands.setdefault(event["voter"], [])
        for sheet in unsigned:
            self.check("I-01", f"{self.given.name(sheet)}: unsigned, not handed over", so=sheet in sheets)
        number = self.given.seats.index(by) + 1
        for sheet in sheets:
            self.move(sheet, source, f"{HANDS} {event['voter']}")
            if self.given.exists(sheet):
                contest = sheet // SERIES - 1
                self.issued[contest] += 1
                self.issued_by[by][contest] += 1
                self.signer[sheet] = 0 if sheet in unsigned else number
                hand.append(sheet)
        self.balances({sheet // SERIES - 1 for sheet in sheets})

    def sheet_replaced(self, event: dict[str, Any]) -> None:
        """One more sheet goes into hands, for a spoiled one."""
        sheet = event["sheet"]
        if self.given.exists(sheet):
            self.replaced[sheet // SERIES - 1] += 1
        unsigned = {} if event.get("signed", True) else {"unsigned": [sheet]}
        self._give(event | unsigned, [sheet], f"{MEMBER} {event['by']}")

    def sheet_spoiled(self, event: dict[str, Any]) -> None:
        """A sheet goes from hands to the spoiled ones."""
        voter, sheet = event["voter"], event["sheet"]
        if self.given.exists(sheet):
            self.spoiled[sheet // SERIES - 1] += 1
        self.move(sheet, f"{HANDS} {voter}", SPOILED)
        if sheet in self.hands.get(voter, ()):
            self.hands[voter].remove(sheet)
        self.balances({sheet // SERIES - 1})

    def ballots_cast(self, event: dict[str, Any]) -> None:
        """Sheets of these contests fall from hands into a box (I-31, I-30)."""
        voter, box = event["voter"], event["box"]
        for contest in event["contests"]:
            sheet = self._drop(voter, contest)
            self.content[box][contest] += 1
            if self.check("I-31", f"{box}: voter {voter} holds no {self.given.letters[contest]}", so=sheet > 0):
                self.move(sheet, f"{HANDS} {voter}", f"{BOX} {box}")
                self.signed_in[box][contest, self.signer.get(sheet, 0)] += 1
        self.balances(set(event["contests"]))

    def sheets_carried(self, event: dict[str, Any]) -> None:
        """Sheets of these contests go into a pocket."""
        self._lay_by(event, CARRIED)

    def sheets_left(self, event: dict[str, Any]) -> None:
        """Sheets of these contests stay in a booth or on the floor."""
        self._lay_by(event, LEFT)

    def _lay_by(self, event: dict[str, Any], place: str) -> None:
        for contest in event["contests"]:
            sheet = self._drop(event["voter"], contest)
            detail = f"voter {event['voter']} holds no {self.given.letters[contest]} to lay by: {place}"
            if self.check("I-01", detail, so=sheet > 0):
                self.move(sheet, f"{HANDS} {event['voter']}", place)
        self.balances(set(event["contests"]))

    def sheets_stuffed(self, event: dict[str, Any]) -> None:
        """Sheets that nobody was given are pushed into a box."""
        for contest in event["contests"]:
            self.content[event["box"]][contest] += 1
            self.stuffed[event["box"]][contest] += 1
            self.copies[event["box"]][contest] += not event.get("genuine", False)
            self.signed_in[event["box"]][contest, 0] += 1
        self.balances(set(event["contests"]))

    def stray_found(self, event: dict[str, Any]) -> None:
        """Somebody holds up a sheet that was left, signed as it went out."""
        sheet, signed = event["sheet"], event.get("signed", True)
        now, name = self.place.get(sheet, "never received"), self.given.name(sheet)
        self.check("I-01", f"{name}: {now}, found lying about", so=now == LEFT)
        self.check("I-01", f"{name}: found signed {signed}", so=signed == bool(self.signer.get(sheet, 0)))

    def _drop(self, voter: int, contest: int) -> int:
        """The first sheet of a contest that a voter holds leaves the hand; 0 when there is none."""
        hand = self.hands.get(voter, [])
        for sheet in hand:
            if sheet // SERIES - 1 == contest:
                hand.remove(sheet)
                return sheet
        return 0

    def unused_cancelled(self, event: dict[str, Any]) -> None:
        """What lies in the safe of a contest is cancelled."""
        first = (event["contest"] + 1) * SERIES
        for sheet in range(first + 1, first + self.given.received[event["contest"]] + 1):
            if self.place[sheet] == SAFE:
                self.move(sheet, SAFE, CANCELLED)
        self.balances({event["contest"]})
