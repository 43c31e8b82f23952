"""The counting table, kept a second time: what is lifted, sorted wrongly, shown, laid on stacks and counted.

A stack is counted here in two ways, as it grew and as it lies. Votes on sheets are another file's.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from simulator.verify.given import Given
from simulator.verify.piles import Pile
from simulator.verify.report import Checks, Hear
from simulator.verify.sheets import ITS_PILE, OUT, UNCLEAR, parts, stacks

Event = dict[str, Any]


class Table:
    """The piles, and sheets found outside the boxes that were put among them."""

    def __init__(self, given: Given, check: Checks) -> None:
        self.given, self.check = given, check
        self.piles = [Pile(contest, options) for contest, options in enumerate(given.options)]
        self.strays: list[tuple[int, str]] = []
        self.hears: dict[str, Hear] = {
            "BoxEmptied": self.box_emptied,
            "BoxVoided": self.box_voided,
            "SheetMisSorted": self.mis_sorted,
            "SheetsShown": self.sheets_shown,
            "SheetShown": self.in_hand,
            "SheetSaid": self.in_hand,
            "SheetPut": self.sheet_put,
            "SheetMoved": self.sheet_moved,
            "ContestShown": self.contest_shown,
            "StackCounted": self.stack_counted,
            "StrayFound": self.stray_found,
            "StrayKept": self.stray_settled,
            "StrayAdded": self.stray_settled,
        }

    def box_emptied(self, event: Event) -> None:
        """Sheets of each contest go onto its pile in the order in which they were lifted."""
        found: list[list[int]] = [[] for _ in self.piles]
        for sheet in event["sheets"]:
            contest = parts(sheet)[0]
            if 0 <= contest < len(found):
                found[contest].append(sheet)
        for pile, sheets in zip(self.piles, found, strict=True):
            pile.lift(event["box"], sheets)

    def box_voided(self, event: Event) -> None:
        """A mobile box alone can be voided."""
        self.check("I-53", f"{event['box']}: voided, no mobile box", so=event["box"] in self.given.mobile)
        self.piles[event["contest"]].voided.add(event["box"])

    def mis_sorted(self, event: Event) -> None:
        """A sheet in the middle of its own pile goes into the middle of another's (I-37); its box is known."""
        own, onto = self.piles[event["contest"]], self.piles[event["onto"]]
        position, there, name = event["position"], event["there"], self._name(event)
        if not self.check("I-37", f"{name}: mis-sorted onto its own pile", so=own is not onto):
            return
        free = len(own.where) <= position < len(own.sheets) and not own.stranger(position)
        place = len(onto.where) <= there <= len(onto.sheets)
        if not self.check("I-35", f"{name}: no sheet of its own in the middle, or no place {there}", so=free and place):
            return
        sheet, box = own.take(position)
        self.check("I-53", f"{name}: from {event['box']}, it was lifted from {box}", so=event["box"] == box)
        own.lent.append((sheet, box))
        onto.slip_in(there, sheet, box)

    def _home(self, pile: Pile, position: int) -> None:
        """A sheet goes onto the pile of its own contest, whose stacks are counted anew (I-37: each contest its own)."""
        sheet, box = pile.sheets[position], pile.boxes[position]
        own = self.piles[parts(sheet)[0]]
        own.lent.remove((sheet, box))
        own.lift(box, [sheet])
        own.counted = {}

    def lay(self, pile: Pile, position: int, stack: str) -> None:
        """A sheet goes onto a stack, or home: only one of another contest that has not gone there before."""
        here = 0 <= position < len(pile.sheets)
        gone = position < len(pile.where) and pile.where[position] == ITS_PILE
        letter = self.given.letters[pile.contest]
        self.check("I-37", f"{letter} sheet {position + 1}: {stack}, it lies on its own pile", so=not gone)
        away = here and not gone and pile.stranger(position)
        if stack == ITS_PILE:
            self.check("I-37", f"{letter} sheet {position + 1}: of this contest, laid elsewhere", so=away)
            if away:
                self._home(pile, position)
        if not gone:
            pile.lay(position, stack, self.check.event)

    def _name(self, event: Event) -> str:
        return f"{self.given.letters[event['contest']]} sheet {event.get('position', 0) + 1}"

    def sheets_shown(self, event: Event) -> None:
        """A run from the next sheet on, each put where it reads or elsewhere (I-35: each once, none left out)."""
        pile, letter = self.piles[event["contest"]], self.given.letters[event["contest"]]
        first, count, shown = event["first"], event["sheets"], len(pile.where)
        self.check("I-35", f"{letter}: shown from {first}, the next is {shown}", so=first == shown)
        past = f"{letter}: {count} shown from {first}, {len(pile.sheets)} lifted"
        if not self.check("I-53", past, so=first >= 0 and 0 < count <= len(pile.sheets) - first):
            return
        elsewhere: dict[int, str] = dict(event.get("elsewhere", ()))
        within = all(first <= n < first + count and self._known(pile, stack) for n, stack in elsewhere.items())
        self.check("I-53", f"{letter}: elsewhere {elsewhere}", so=within)
        for position in range(first, first + count):
            self.lay(pile, position, elsewhere.get(position) or pile.reads(position))

    def _known(self, pile: Pile, stack: str, *more: str) -> bool:
        return stack in (*stacks(pile.options), UNCLEAR, *more)

    def in_hand(self, event: Event) -> None:
        """What is turned round or spoken of is the next sheet."""
        pile = self.piles[event["contest"]]
        next_, lifted = len(pile.where), len(pile.sheets)
        detail = f"{self._name(event)} in hand, the next is {next_ + 1} of {lifted}"
        self.check("I-35", detail, so=event["position"] == next_ < lifted)

    def sheet_put(self, event: Event) -> None:
        """The next sheet goes onto a stack, or onto its own pile."""
        self.in_hand(event)
        self._put(event, ITS_PILE)

    def sheet_moved(self, event: Event) -> None:
        """A sheet that lies on a stack goes onto another, onto its own pile, or out."""
        self.lies(event)
        self._put(event, ITS_PILE, OUT)

    def lies(self, event: Event) -> bool:
        """Whether a sheet lies on a stack."""
        within = 0 <= event["position"] < len(self.piles[event["contest"]].where)
        return self.check("I-35", f"{self._name(event)}: {event['t']}, not on a stack yet", so=within)

    def _put(self, event: Event, *more: str) -> None:
        pile, stack = self.piles[event["contest"]], event["stack"]
        self.check("I-53", f"{self._name(event)}: stack {stack}", so=self._known(pile, stack, *more))
        self.lay(pile, event["position"], stack)

    def contest_shown(self, event: Event) -> None:
        """As many were shown as are said to be, and that is all there are (I-41)."""
        pile, letter = self.piles[event["contest"]], self.given.letters[event["contest"]]
        found, shown = len(pile.sheets), len(pile.where)
        self.check("I-41", f"{letter}: {event['sheets']} shown, {found} found", so=event["sheets"] == found)
        self.check("I-41", f"{letter}: {event['sheets']} shown, {shown} on stacks", so=event["sheets"] == shown)
        lie = Counter(pile.where)
        self.check("I-35", f"{letter}: stacks grew to {dict(pile.on)}, lie {dict(lie)}", so=lie == +pile.on)

    def stack_counted(self, event: Event) -> None:
        """How often a stack was counted is so; the same sheets should give the same figure each time (I-40)."""
        pile, stack, figure = self.piles[event["contest"]], event["stack"], event["figure"]
        name = f"{self.given.letters[event['contest']]} stack {stack}"
        self.check("I-53", f"{name}: no such stack", so=stack in stacks(pile.options))
        done = pile.counted.setdefault(stack, [])
        turn = len(done) + 1
        self.check("I-53", f"{name}: counted for time {event['turn']}, it is {turn}", so=event["turn"] == turn)
        lie = pile.on[stack] + self.added(event["contest"], stack)
        before = done[-1] if done else (figure, lie)
        same = before[1] != lie or before[0] == figure
        self.check.law("I-40", f"{name}: counted {figure}, {before[0]} before", so=same)
        done.append((figure, lie))

    def stray_found(self, event: Event) -> None:
        """The next sheet found outside the boxes."""
        wanted = len(self.strays) + 1
        self.check("I-53", f"sheet found {event['number']}, the next is {wanted}", so=event["number"] == wanted)
        self.strays.append((event["sheet"] // 100_000 - 1, ""))

    def stray_settled(self, event: Event) -> None:
        """A sheet that was found is laid by, or put among the others, once."""
        number, there = event["number"], len(self.strays)
        if self.check("I-53", f"sheet found {number} of {there}", so=0 < number <= there):
            contest, before = self.strays[number - 1]
            self.check("I-53", f"sheet found {number}: {event['t']} after {before}", so=not before)
            self.strays[number - 1] = contest, event["t"]
            self.check.law("I-38", f"sheet found {number} counted with those of a box", so=event["t"] == "StrayKept")

    def added(self, contest: int, stack: str) -> int:
        """Sheets found outside the boxes that lie on a stack; they are laid on the first."""
        return self.strays.count((contest, "StrayAdded")) if stack == "1" else 0
