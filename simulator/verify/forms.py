"""What the lines of a protocol come to: from the sheets and lists themselves, and from the papers they are made from.

Written from the documented page alone; it knows nothing of who wrote a figure, or when.
"""

from __future__ import annotations

from simulator.verify.ledger import Ledger
from simulator.verify.lists import Lists
from simulator.verify.places import CANCELLED, SPOILED
from simulator.verify.sheets import AGAINST, INVALID, stacks
from simulator.verify.table import Table

Standing = dict[str, dict[str, tuple[int, int]]]
"""By paper and line, the figure that stands there and the record that wrote it."""

OF_LISTS = ("F1", "F10", "F11", "F12", "F13")
"""Lines that say the same in every contest's protocol."""

MADE: dict[str, tuple[tuple[str, str, int], ...]] = {
    "F1": (("list", "lines", 1), ("list", "certificates-issued", -1), ("list", "added", 1)),
    "F2": (("given", "*", 1),),
    "F6": (("stack:*", AGAINST, 1),),
    "F7": (("stack:*", INVALID, 1),),
    "F8": (("receipt", "*", 1),),
    "F9": (("unused", "*", 1), ("spoiled", "*", 1)),
    "F10": (("certificates", "voted", 1),),
    "F11": (("applications", "served", 1),),
    "F12": (("list", "certificates-issued", 1),),
    "F13": (("certificates", "kept", 1),),
}
"""Paper, line and sign of what a line is added up from; a star is the contest's letter."""


def lines(form: tuple[str, ...], options: int, packs: list[str]) -> tuple[str, ...]:
    """All lines of a form with these fields, for so many options and the members who had packs."""
    found: list[str] = []
    for field in form:
        if field == "F3":
            found += [f"F3/{seat}" for seat in packs]
        elif field == "F5":
            found += [f"F5/{n + 1}" for n in range(options)]
        else:
            found.append(field)
    return tuple(found)


def by_papers(standing: Standing, letter: str, options: int, line: str) -> int | None:
    """What a line comes to by what stands on other papers; None for a line that is made from none."""
    name, _, part = line.partition("/")
    made = MADE.get(name, ())
    if name == "F3":
        made = ((f"issued:{part}", letter, 1),)
    elif name == "F4":
        made = tuple(("stack:*", stack, 1) for stack in stacks(options) if stack != INVALID)
    elif name == "F5":
        made = (("stack:*", part, 1),)
    found = [
        (standing.get(paper.replace("*", letter), {}).get(at.replace("*", letter)), sign) for paper, at, sign in made
    ]
    return sum(sign * entry[0] for entry, sign in found if entry) if made else None


class Truth:
    """What each line of each form should read once the day is over."""

    def __init__(self, ledger: Ledger, lists: Lists, table: Table) -> None:
        self.ledger, self.lists, self.table = ledger, lists, table
        self.given = ledger.given

    def of(self, contest: int) -> dict[str, int]:
        """By line, from the sheets of a contest and from the lists."""
        ledger, pile, added = self.ledger, self.table.piles[contest], len(self.lists.lines) - self.given.listed
        known = stacks(pile.options)
        belong = dict.fromkeys(known, 0)
        for stack in pile.all_belong():
            belong[stack] = belong.get(stack, 0) + 1
        found = {
            "F1": self.given.listed - len(self.given.struck) + added,
            "F2": ledger.first_issues(contest),
            "F4": sum(count for stack, count in belong.items() if stack != INVALID),
            "F6": belong[AGAINST],
            "F7": belong[INVALID],
            "F8": self.given.received[contest],
            "F9": ledger.counts[CANCELLED][contest] + ledger.counts[SPOILED][contest],
            "F10": self.lists.by_certificate,
            "F11": len(self.lists.served),
            "F12": len(self.given.struck),
            "F13": self.lists.kept,
        }
        votes = {f"F5/{n + 1}": belong[str(n + 1)] for n in range(pile.options)}
        return found | votes | {f"F3/{seat}": counts[contest] for seat, counts in ledger.issued_by.items()}
