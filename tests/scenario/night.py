"""A careful person at the counting table, for tests: the next act of the night for a chair, a secretary, a member.

What is right is read from the same pages as the simulated colleagues read; how people really count is not here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from simulator.exercise.running import Exercise
from simulator.life.staff.leading import Leading
from simulator.station import ballots, marks, truth
from simulator.station.count import Pile
from simulator.station.decisions import MOBILE_SURPLUS, SEAL_TOUCHED
from simulator.station.people import SECRETARY
from simulator.station.protocol import Form, paper_of
from simulator.station.sources import fields, put_together

Act = tuple[str, dict[str, Any]]
"""An act and its fields."""


class Night:
    """The next thing to do at the table."""

    def __init__(self, run: Exercise, seat: str) -> None:
        self.run, self.seat = run, seat
        self.station, self.count = run.station, run.station.count
        self.letters = [contest.id for contest in run.station.laid.contests]
        self.leading = Leading(run.crew.table)
        self.votes: Counter[tuple[int, int]] = Counter()

    def next(self) -> Act | None:
        """The first that is due."""
        hands = self.count.hands
        if hands is not None and self.seat not in hands.raised:
            return "raise-hand", {"hand": "yes"}
        if self.run.in_hand(self.seat):
            return self._sheet()
        found = next((act for form in self.station.forms for act in self._form(form)), None)
        if found is not None:
            return found
        if self.seat == self.station.leader:
            return next(self._chair(), None)
        return next(self._secretary(), None) if self.seat == SECRETARY else None

    def _form(self, form: Form) -> Iterator[Act]:
        """What every member owes a form, and what chair and secretary owe it besides."""
        contest = {"contest": form.contest}
        if not form.drawn:
            return
        if self.seat not in (*form.signed, *form.refused):
            yield "sign-protocol", contest
        if self.seat == SECRETARY and not form.posted:
            yield "post-protocol", contest
        waiting = any(o.number not in form.copies for o in self.station.observers if o.inside)
        if self.seat == self.station.leader and waiting and not form.certified:
            yield "certify", contest
        if self.seat == SECRETARY and waiting and form.certified and self._all("drawn"):
            yield "give-copies", contest

    def _all(self, what: str) -> bool:
        return all(getattr(form, what) for form in self.station.forms)

    def _sheet(self) -> Act:
        """Shown and said; whoever stacks puts it there."""
        pile = self.count.piles[self.count.step[1] if self.count.step else 0]
        void = any(box in pile.voided and first <= pile.done < first + n for box, first, n in pile.runs)
        decided = void or pile.done in pile.verdicts
        stack = pile.belongs(pile.done) if decided else pile.reads(pile.done)
        return "call-sheet", {"stack": stack}

    # whoever leads

    def _chair(self) -> Iterator[Act]:
        if not self.count.table:
            yield "table-in-view", {}
        if self.count.step is not None or self.count.hands is not None:
            return
        for stray in self.count.strays:
            if not (stray.kept or stray.added):
                yield "keep-apart", {"stray": stray.number}
        yield from self._before()
        yield from self._boxes()
        if any(box.opened and not self.station.moment(f"counted-box-{box.id}") for box in self.station.boxes.values()):
            return
        yield from self._step("sorting")
        yield from self._contests()
        if self.station.moment("packed"):
            for form in self.station.forms:
                if not form.handed:
                    kind = self.station.laid.contests[form.contest].kind
                    yield "deliver", {"contest": form.contest, "commission": "tec" if kind == "party-list" else "dec"}

    def _step(self, step: str, contest: int = -1) -> Iterator[Act]:
        if (step, contest) not in self.count.ended:
            yield f"step-{step}", {} if contest < 0 else {"contest": contest}

    def _before(self) -> Iterator[Act]:
        yield from self._step("signatures")
        if not self.station.moment("given-announced"):
            yield "announce-given", {}
        for contest in self.station.contests:
            yield from self._step("unused", contest)
            if self.station.sheets.at(contest, ballots.SAFE):
                yield "cancel-unused", {"contest": contest}
        yield from self._step("members")

    def _boxes(self) -> Iterator[Act]:
        for box in sorted(self.station.boxes.values(), key=lambda b: (b.kind != "mobile", b.id)):
            if (box.kind == "spare" and not any(box.content)) or box.away:
                continue
            if not box.opened:
                if box.id not in self.count.compared:
                    yield "compare-seal", {"box": box.id}
                if box.touched and not any(act.about == SEAL_TOUCHED for act in self.station.acts):
                    yield "write-act", {"about": SEAL_TOUCHED}
                    yield "sign-act", {"number": len(self.station.acts)}
                yield "open-box", {"box": box.id}
            if box.kind == "mobile" and self.station.moment(f"counted-box-{box.id}"):
                for contest in self.station.contests:
                    over = truth.surplus(self.station, box.id, contest) > 0
                    if over and box.id not in self.count.piles[contest].voided:
                        yield "void-box", {"box": box.id, "contest": contest}
                voided = any(box.id in pile.voided for pile in self.count.piles)
                if voided and not any(act.about == MOBILE_SURPLUS for act in self.station.acts):
                    yield "write-act", {"about": MOBILE_SURPLUS}
                    yield "sign-act", {"number": len(self.station.acts)}

    def _contests(self) -> Iterator[Act]:
        tables = self.leading._tables()
        if tables > self.count.tables:
            yield "table-in-view", {"tables": tables}
        for contest in self.station.contests:
            yield from self._step("show", contest)
            for asked in self.count.asked:
                if asked.contest == contest and not (asked.granted or asked.refused):
                    yield "grant-recount", {"recount": asked.number}
            yield from self._aside(contest, self.count.piles[contest])
            yield from self._step("stacks", contest)
            if not self.station.forms[contest].announced:
                yield "announce-results", {"contest": contest}

    def _aside(self, contest: int, pile: Pile) -> Iterator[Act]:
        """Voted on: for the line it is nearest to, then as invalid, then laid there all the same."""
        for position in pile.aside():
            sheet = {"sheet": f"{self.letters[contest]}/{position + 1}"}
            line = marks.read_mark(pile.sheets[position] // 1_000 % 100_000)[0]
            turn = self.votes[contest, position]
            self.votes[contest, position] += 1
            if turn > 2:
                yield "move-sheet", {**sheet, "stack": marks.INVALID}
            yield "put-to-vote", {**sheet, "stack": str(line) if not turn else marks.INVALID}

    # the secretary

    def _secretary(self) -> Iterator[Act]:
        ready = ("signatures", -1) in self.count.ended or self.count.step == ("signatures", -1)
        for contest in self.run.plan.table.written if ready else ():
            yield from self._lines(contest, self.letters[contest])
        if self._all("drawn") and self._all("posted") and not self.station.moment("packed") and self._served():
            yield "pack", {}

    def _served(self) -> bool:
        here = [o.number for o in self.station.observers if o.inside]
        return all(number in form.copies for form in self.station.forms for number in here)

    def _lines(self, contest: int, letter: str) -> Iterator[Act]:
        """The sum of those given ballots, that line of the form before any box, the others when stacks are counted."""
        station, papers = self.station, self.station.papers
        places = (*range(1, station.laid.desks + 1), "supplementary", "applications")
        if not papers.number("given", letter) and all(papers.number(f"signatures:{p}", letter) for p in places):
            yield "write-sum", {"sum": f"given/{letter}", "value": put_together(station, "given", letter)[0]}
        form, paper = station.forms[contest], paper_of(letter)
        if form.drawn or not station.moment("given-announced"):
            return
        done = papers.lines(paper)
        known = ("F2",) if ("stacks", contest) not in self.count.ended else fields(station, contest)
        for line in known:
            if line not in done:
                value = put_together(station, paper, line)[0]
                yield "write-line", {"field": f"{letter}/{line}", "value": value, "words": value}
        if len(known) > 1:
            yield "draw-up", {"contest": contest}
