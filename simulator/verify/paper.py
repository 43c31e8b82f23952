"""Paper held against the sheets: what stands on each protocol, what it is made from, what copies say.

It judges no counting at the table; a figure of a paper on the way to the form is looked at where the form needs it.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from simulator.verify.forms import OF_LISTS, Standing, Truth, by_papers, lines
from simulator.verify.given import Given
from simulator.verify.places import CARRIED, HANDS, LEFT
from simulator.verify.report import Checks, Hear
from simulator.verify.sheets import stacks

Event = dict[str, Any]

AFTER = ("ProtocolSigned", "ProtocolRefused", "ProtocolPosted", "CopiesCertified", "CopyGiven", "ProtocolHandedOver")
"""Events of a protocol that is drawn up."""

ONCE = ("ProtocolSigned", "ProtocolRefused")
"""What a member does to a form once at most."""


class Form:
    """One contest's form: whether it is drawn up, who has signed or refused, whether its copies are certified."""

    def __init__(self) -> None:
        self.drawn = self.certified = False
        self.done: set[tuple[str, str]] = set()


class Paper:
    """Every figure that stands, and the forms of the protocols."""

    def __init__(self, given: Given, check: Checks, truth: Truth) -> None:
        self.given, self.check, self.truth = given, check, truth
        self.standing: Standing = {}
        self.packs: list[str] = []
        self.forms = [Form() for _ in given.letters]
        self.handed: set[int] = set()
        self.hears: dict[str, Hear] = {
            "FigureWritten": self.figure_written,
            "PackHanded": self.pack_handed,
            "CleanFormTaken": self.clean_form,
            "ProtocolDrawn": self.drawn,
            **dict.fromkeys(AFTER, self.after),
        }

    def pack_handed(self, event: Event) -> None:
        """Whoever has a pack has a line of their own on every form."""
        self.packs += [s for s in (event["giver"], event["taker"]) if s in self.given.seats and s not in self.packs]

    def figure_written(self, event: Event) -> None:
        """A figure stands on a line; on a form, a correction needs a clean one (I-43)."""
        paper, line, value = event["paper"], event["line"], event["value"]
        name, _, letter = paper.partition(":")
        if name == "protocol":
            if not self.check("I-53", f"{paper}: no such contest", so=letter in self.given.letters):
                return
            again = line in self.standing.get(paper, {})
            self.check.law("I-43", f"{letter} {line}: written over, {value}", so=not again)
        elif name == "receipt" and line in self.given.letters:
            received = self.given.received[self.given.letters.index(line)]
            self.check.law("I-10", f"{line}: {value} by the receipt act, {received} came", so=value == received)
        self.standing.setdefault(paper, {})[line] = value, self.check.event

    def clean_form(self, event: Event) -> None:
        """Nothing stands on it."""
        self.forms[event["contest"]] = Form()
        self.standing.pop(f"protocol:{self.given.letters[event['contest']]}", None)

    def drawn(self, event: Event) -> None:
        """Drawn up once; by then every sheet was shown and lies where it belongs, stacks are as they were counted."""
        contest, form = event["contest"], self.forms[event["contest"]]
        self.check("I-53", f"{self.given.letters[contest]}: drawn up twice", so=not form.drawn)
        form.drawn = True
        self._placed(contest)
        self._counted(contest)

    def _placed(self, contest: int) -> None:
        letter, pile = self.given.letters[contest], self.truth.table.piles[contest]
        shown, found = len(pile.where), len(pile.sheets)
        self.check.law("I-41", f"{letter}: {shown} of {found} sheets shown", so=shown == found)
        for position, (lies, belongs) in enumerate(zip(pile.where, pile.belongs(), strict=False)):
            detail = f"{letter} sheet {position + 1}: lies on {lies}, belongs on {belongs}"
            self.check.law("I-41", detail, so=lies == belongs, event=pile.laid[position])

    def _counted(self, contest: int) -> None:
        letter, pile = self.given.letters[contest], self.truth.table.piles[contest]
        for stack in stacks(pile.options):
            lie = pile.on[stack] + self.truth.table.added(contest, stack)
            done = pile.counted.get(stack)
            figure, record = self.standing.get(f"stack:{letter}", {}).get(stack, (-1, 0))
            name = f"{letter} stack {stack}"
            self.check.law("I-41", f"{name}: {lie} lie there, never counted", so=done is not None)
            if done:
                self.check.law("I-41", f"{name}: counted {done[-1][0]}, {lie} lie there", so=done[-1][0] == lie)
            if record:
                self.check.law("I-41", f"{name}: paper {figure}, {lie} lie there", so=figure == lie, event=record)

    def after(self, event: Event) -> None:
        """Only what is drawn up is signed, copied, hung up, handed over."""
        kind, contest = event["t"], event["contest"]
        form, name = self.forms[contest], f"{self.given.letters[contest]}: {kind}"
        self.check("I-53", f"{name}, not drawn up", so=form.drawn)
        if kind in ONCE:
            self.check("I-53", f"{name} of {event['by']} twice", so=(kind, event["by"]) not in form.done)
            form.done.add((kind, event["by"]))
        elif kind == "CopiesCertified":
            form.certified = True
        elif kind == "ProtocolHandedOver":
            self._handed(event, form)
        else:
            off = ", ".join(f"{line} {figure}" for line, figure in event.get("off", ()))
            self.check.law("I-43", f"{name}, reads otherwise: {off}", so=not off)
        if kind == "CopyGiven":
            self.check("I-53", f"{name} certified", so=form.certified or not event.get("certified", True))

    def _handed(self, event: Event, form: Form) -> None:
        """It goes once, signed by more than half of the members (I-52)."""
        contest = event["contest"]
        letter, members = self.given.letters[contest], len(self.given.seats)
        self.check("I-53", f"{letter}: handed over twice", so=contest not in self.handed)
        self.handed.add(contest)
        signed = sum(kind == "ProtocolSigned" for kind, _ in form.done)
        self.check.law("I-52", f"{letter}: handed over with {signed} of {members} signatures", so=2 * signed > members)

    def end(self) -> None:
        """After the last record: every figure that stands on a form, three ways (I-41), and its sums."""
        for contest, letter in enumerate(self.given.letters):
            stands = self.standing.get(f"protocol:{letter}", {})
            true = self.truth.of(contest)
            options = self.given.options[contest]
            for line in dict.fromkeys((*lines(self.given.form, options, self.packs), *stands)):
                if line in stands:
                    self._line(letter, options, line, true.get(line))
                elif self.forms[contest].drawn:
                    self.check.law("I-41", f"{letter} {line}: paper nothing, sheets {true.get(line)}", so=False)
            if self.forms[contest].drawn:
                self._sums(contest, Counter({line: value for line, (value, _) in stands.items()}))

    def _line(self, letter: str, options: int, line: str, true: int | None) -> None:
        value, record = self.standing[f"protocol:{letter}"][line]
        source = "lists" if line in OF_LISTS else "sheets"
        self.check.law("I-41", f"{letter} {line}: paper {value}, {source} {true}", so=value == true, event=record)
        made = by_papers(self.standing, letter, options, line)
        self.check.law("I-41", f"{letter} {line}: paper {value}, made from {made}", so=value == made, event=record)

    def _sums(self, contest: int, form: Counter[str]) -> None:
        """Options and against all are the valid (I-36); where nothing went astray, what was given was found (I-39)."""
        letter, ledger = self.given.letters[contest], self.truth.ledger
        votes = sum(value for line, value in form.items() if line.startswith("F5/")) + form["F6"]
        self.check.law("I-36", f"{letter}: F5 + F6 {votes}, F4 {form['F4']}", so=votes == form["F4"])
        astray = ledger.foreign(contest) + sum(ledger.counts[kind][contest] for kind in (CARRIED, LEFT, HANDS))
        found = form["F4"] + form["F7"]
        detail = f"{letter}: F4 + F7 {found}, F2 {form['F2']}, nothing astray"
        self.check.law("I-39", detail, so=astray > 0 or found == form["F2"])
