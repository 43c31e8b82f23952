"""The count as the sheets tell it: boxes opened and emptied, every sheet on its stack, figures a contest.

What people counted and wrote is paper and may be wrong; here is what lay on the table.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from simulator.verify.given import Given
from simulator.verify.ledger import Ledger
from simulator.verify.places import CANCELLED, CARRIED, HANDS, MEMBER, SAFE, SPOILED, TEAM
from simulator.verify.report import Checks, Figures, Hear

BLANK, TWO_MARKS, PENCIL = 90, 91, 92
"""Marks that are for nobody; below them stand options 0.. and, after the last, against all."""

Event = dict[str, Any]


class Count:
    """Seals, boxes on the table, and how many sheets of each contest belong on each stack."""

    def __init__(self, given: Given, check: Checks, ledger: Ledger) -> None:
        self.given, self.check, self.ledger = given, check, ledger
        self.sealed: set[str] = set()
        self.emptied: dict[str, Counter[int]] = {}
        self.stacks: list[Counter[int]] = [Counter() for _ in given.letters]
        self.invalid = [0] * len(given.letters)
        self.lifted = 0
        self.hears: dict[str, Hear] = {
            "BoxSealed": self.box_sealed,
            "BoxOpened": self.box_opened,
            "BoxEmptied": self.box_emptied,
            "ContestShown": self.contest_shown,
        }

    def box_sealed(self, event: Event) -> None:
        """A seal is on it."""
        self.sealed.add(event["box"])

    def box_opened(self, event: Event) -> None:
        """The seal is off."""
        self.sealed.discard(event["box"])

    def box_emptied(self, event: Event) -> None:
        """What lies on the table is what went in: contests and signatures (I-34), every sheet of a kind (I-35)."""
        box = event["box"]
        self.check("I-30", f"{box}: emptied under its seal", so=box not in self.sealed)
        self.check("I-34", f"{box}: emptied twice", so=box not in self.emptied)
        signed = Counter(map(self._sort, event["sheets"]))
        self.lifted += len(event["sheets"])
        self.emptied[box] = Counter(contest for contest, _ in signed.elements())
        self._found(box)
        for contest, letter in enumerate(self.given.letters):
            for signer in range(len(self.given.seats) + 1):
                found, cast = signed[contest, signer], self.ledger.signed_in[box][contest, signer]
                name = self.given.seats[signer - 1] if signer else "nobody"
                self.check("I-34", f"{box} {letter}: {found} signed by {name}, {cast} dropped", so=found == cast)

    def _found(self, box: str) -> None:
        content = self.ledger.content[box]
        for contest, letter in enumerate(self.given.letters):
            found = self.emptied[box][contest]
            self.check.balance("I-34", f"{box} {letter}", {"found": found}, content=content[contest])

    def _sort(self, sheet: int) -> tuple[int, int]:
        """A lifted sheet goes on a stack; its contest and the number of its signer."""
        rest, form = divmod(sheet, 10)
        rest, signer = divmod(rest, 100)
        contest, mark = divmod(rest, 100)
        known = 0 <= contest < len(self.stacks) and signer <= len(self.given.seats)
        if self.check("I-35", f"sheet {sheet}: no such contest or signer", so=known):
            options = self.given.options[contest]
            good = mark <= options or mark in (BLANK, TWO_MARKS, PENCIL)
            self.check("I-35", f"sheet {sheet}: mark {mark} of {options + 1}", so=good)
            if form or not signer or mark > options:
                self.invalid[contest] += 1
            else:
                self.stacks[contest][mark] += 1
        return contest, signer

    def contest_shown(self, event: Event) -> None:
        """Every sheet of a contest that was lifted is shown (I-41)."""
        contest = event["contest"]
        letter, found = self.given.letters[contest], self._lifted(contest)
        self.check("I-41", f"{letter}: {event['sheets']} shown, {found} found", so=event["sheets"] == found)

    def _lifted(self, contest: int) -> int:
        return sum(counts[contest] for counts in self.emptied.values())

    def end(self) -> None:
        """After the last record: what was emptied stayed so, and the figures of a finished count meet."""
        for box in self.emptied:
            self._found(box)
        full = [box for box, content in self.ledger.content.items() if any(content) and box not in self.emptied]
        for contest in range(len(self.given.letters)):
            self._cancelled(contest)
            if self.emptied and not full:
                self._totals(contest)
        terms = {letter: self._lifted(contest) for contest, letter in enumerate(self.given.letters)}
        self.check.balance("I-37", "all", terms, lifted=self.lifted)

    def _cancelled(self, contest: int) -> None:
        """I-11: unused and spoiled apart, and both as what neither is out nor in stock."""
        kept = {kind: self.ledger.counts[kind][contest] for kind in (SAFE, MEMBER, TEAM, CANCELLED, SPOILED)}
        out = self.ledger.issued[contest] - kept[SPOILED]
        received = self.given.received[contest]
        self.check.balance("I-11", self.given.letters[contest], kept | {"given": out}, received=received)

    def _totals(self, contest: int) -> None:
        """I-38: given = found + missing. I-35 and I-41: the stacks are what was found and what was dropped."""
        letter, found = self.given.letters[contest], self._lifted(contest)
        given = self.ledger.issued[contest] - self.ledger.counts[SPOILED][contest]
        missing = {kind: self.ledger.counts[kind][contest] for kind in (CARRIED, HANDS)}
        self.check.balance("I-38", letter, {"found": found} | missing, given=given)
        valid = {"valid": self.stacks[contest].total(), "invalid": self.invalid[contest]}
        self.check.balance("I-35", letter, valid, found=found)
        dropped = sum(content[contest] for content in self.ledger.content.values())
        self.check.balance("I-41", letter, valid, dropped=dropped)

    def figures(self) -> list[Figures]:
        """All contests as the sheets tell them."""
        return [self._figures(contest) for contest in range(len(self.given.letters))]

    def _figures(self, contest: int) -> Figures:
        ledger, options = self.ledger, self.given.options[contest]
        at = {kind: counts[contest] for kind, counts in ledger.counts.items()}
        return Figures(
            contest=self.given.letters[contest],
            received=self.given.received[contest],
            issued=ledger.first_issues(contest),
            issued_by={seat: counts[contest] for seat, counts in ledger.issued_by.items()},
            replaced=ledger.replaced[contest],
            spoiled=at[SPOILED],
            unused=at[CANCELLED],
            carried=at[CARRIED],
            in_boxes=sum(content[contest] for content in ledger.content.values()),
            found=self._lifted(contest),
            votes=tuple(self.stacks[contest][option] for option in range(options)),
            against=self.stacks[contest][options],
            invalid=self.invalid[contest],
        )
