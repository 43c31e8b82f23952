"""The count as the sheets tell it: boxes opened and emptied, what lies on the table against what went in.

What people counted and wrote is paper and may be wrong; here is what lay on the table.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from simulator.verify.given import Given
from simulator.verify.ledger import Ledger
from simulator.verify.places import CANCELLED, CARRIED, HANDS, LEFT, MEMBER, SAFE, SPOILED, TEAM
from simulator.verify.report import Checks, Figures, Hear
from simulator.verify.sheets import AGAINST, INVALID, marked, parts, stacks
from simulator.verify.table import Table

Event = dict[str, Any]


class Count:
    """Seals, boxes on the table, and how many sheets of each contest were lifted from each."""

    def __init__(self, given: Given, check: Checks, ledger: Ledger, table: Table) -> None:
        self.given, self.check, self.ledger, self.table = given, check, ledger, table
        self.sealed: set[str] = set()
        self.emptied: dict[str, Counter[int]] = {}
        self.lifted = 0
        self.hears: dict[str, Hear] = {
            "BoxSealed": self.box_sealed,
            "BoxOpened": self.box_opened,
            "BoxEmptied": self.box_emptied,
        }

    def box_sealed(self, event: Event) -> None:
        """A seal is on it."""
        self.sealed.add(event["box"])

    def box_opened(self, event: Event) -> None:
        """The seal is off."""
        self.sealed.discard(event["box"])

    def box_emptied(self, event: Event) -> None:
        """What lies on the table is what went in: contests and signatures (I-34), foreign paper by stuffing (I-31)."""
        box = event["box"]
        self.check("I-30", f"{box}: emptied under its seal", so=box not in self.sealed)
        self.check("I-34", f"{box}: emptied twice", so=box not in self.emptied)
        found = Counter(map(self._sort, event["sheets"]))
        self.lifted += len(event["sheets"])
        self.emptied[box] = Counter(contest for contest, _, _ in found.elements())
        self._found(box)
        for contest, letter in enumerate(self.given.letters):
            odd = sum(count for (of, _, form), count in found.items() if of == contest and form)
            copies = self.ledger.copies[box][contest]
            self.check("I-31", f"{box} {letter}: {odd} on other paper, {copies} pushed in", so=odd == copies)
            for signer in range(len(self.given.seats) + 1):
                lie = found[contest, signer, False] + found[contest, signer, True]
                cast = self.ledger.signed_in[box][contest, signer]
                name = self.given.seats[signer - 1] if signer else "nobody"
                self.check("I-34", f"{box} {letter}: {lie} signed by {name}, {cast} dropped", so=lie == cast)

    def _found(self, box: str) -> None:
        content = self.ledger.content[box]
        for contest, letter in enumerate(self.given.letters):
            found = self.emptied[box][contest]
            self.check.balance("I-34", f"{box} {letter}", {"found": found}, content=content[contest])

    def _sort(self, sheet: int) -> tuple[int, int, bool]:
        """Contest and signer of a lifted sheet, and whether it is on other paper than the set form."""
        contest, line, second, shape, signer, form = parts(sheet)
        known = 0 <= contest < len(self.given.letters) and signer <= len(self.given.seats)
        if self.check("I-35", f"sheet {sheet}: no such contest or signer", so=known):
            options = self.given.options[contest]
            detail = f"sheet {sheet}: lines {line} and {second} of {options + 1}, shape {shape}"
            self.check("I-35", detail, so=marked(sheet, options))
        return contest, signer, form > 0

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
        lie = {letter: pile.lie_here() for letter, pile in zip(self.given.letters, self.table.piles, strict=True)}
        self.check.balance("I-37", "piles", lie, lifted=self.lifted)

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
        missing = {kind: self.ledger.counts[kind][contest] for kind in (CARRIED, LEFT, HANDS)}
        own = {"found": found, "foreign": -self.ledger.foreign(contest)}
        self.check.balance("I-38", letter, own | missing, given=given)
        belong = self._stacks(contest)
        valid = {"valid": belong.total() - belong[INVALID], "invalid": belong[INVALID]}
        self.check.balance("I-35", letter, valid, found=found)
        self.check.balance("I-41", letter, valid, dropped=self.ledger.dropped(contest))

    def _stacks(self, contest: int) -> Counter[str]:
        """How many of the sheets lifted belong on each stack."""
        known = stacks(self.given.options[contest])
        return Counter(stack for stack in self.table.piles[contest].all_belong() if stack in known)

    def figures(self) -> list[Figures]:
        """All contests as the sheets tell them."""
        return [self._figures(contest) for contest in range(len(self.given.letters))]

    def _figures(self, contest: int) -> Figures:
        ledger, options = self.ledger, self.given.options[contest]
        at = {kind: counts[contest] for kind, counts in ledger.counts.items()}
        belong = self._stacks(contest)
        return Figures(
            contest=self.given.letters[contest],
            received=self.given.received[contest],
            issued=ledger.first_issues(contest),
            issued_by={seat: counts[contest] for seat, counts in ledger.issued_by.items()},
            replaced=ledger.replaced[contest],
            spoiled=at[SPOILED],
            unused=at[CANCELLED],
            carried=at[CARRIED],
            left=at[LEFT],
            stuffed=ledger.foreign(contest),
            in_boxes=ledger.dropped(contest),
            found=self._lifted(contest),
            votes=tuple(belong[str(option + 1)] for option in range(options)),
            against=belong[AGAINST],
            invalid=belong[INVALID],
        )
