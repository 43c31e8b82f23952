"""The counting table as a whole: the sheet, the stacks, the hands; or the form; or the form and the papers beside it.
It arranges and hands on; what a key does is the screen's.
"""

from __future__ import annotations

from typing import Final

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from simulator.seat.count import Count, SheetSeen
from simulator.seat.view import View
from simulator.texts.phrase import clock
from simulator.texts.words import Words
from tui import keys
from tui.filling import Filling
from tui.hand import FUNCTIONS, Hand
from tui.panels.boxes import TOGETHER
from tui.panels.figures import Figures
from tui.panels.form import Form
from tui.panels.hands import Hands
from tui.panels.heard import Ears
from tui.panels.sheet import WIDTH, Held
from tui.panels.stacks import Stacks
from tui.panels.top import Top

TABLE, DESK, FORM = "table", "desk", "form"
#: Notes of an observer in sight beside the table.
NOTES: Final = 3
#: Cells of the form beside the papers on the smallest screen.
NARROW: Final = 42


def papers_of(count: Count) -> tuple[str, ...]:
    """What one can have before one's eyes: the secretary writes from papers, everybody reads the form."""
    return (DESK, FORM, TABLE) if count.role == "secretary" else (TABLE, FORM)


class CountTop(Top):
    """All panels of the counting table."""

    functions = (*FUNCTIONS[:3], keys.PAPER, *FUNCTIONS[3:])

    def __init__(self, words: Words) -> None:
        super().__init__(words, Ears(words, "ears"))
        self._wide = False
        self._splits = (WIDTH + 1, NARROW)
        self.held, self.stacks = Held(words, "held"), Stacks(words, "stacks")
        self.hands, self.form = Hands(words, "hands"), Form(words, "form")
        self.figures = Figures(words, "figures")
        self.question.elsewhere = {
            "stack": "count.choose",
            "pile": "count.choose",
            "field": "count.choose-row",
            "sheet": "count.choose-row",
        }

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.header
        yield self.above
        with Horizontal(id="middle"):
            yield self.held
            yield self.stacks
            yield self.form
            yield self.figures
        yield self.reading
        yield self.below
        with Vertical(id="edge"):
            yield self.hands
        yield self.status
        with Vertical(id="bottom"):
            yield self.offers
            yield self.question
            yield self.advice
            yield self.ears
        yield self.footer

    def part(self, *, wide: bool, width: int) -> None:
        """The sheet keeps its size; the form takes more where there is more."""
        self.hands.wide = self._wide = wide
        self.add_class("count")
        self._splits = (WIDTH + 1, width - NARROW if wide else NARROW)
        self.held.styles.width = self._splits[0]

    def display_own(self, view: View, hand: Hand) -> None:
        """What lies before my eyes; after the end, as it was last."""
        count = view.count
        if count is None:
            return
        papers = papers_of(count)
        paper = papers[hand.paper % len(papers)]
        reading = hand.booklet is not None
        split = {TABLE: self._splits[0], DESK: self._splits[1]}.get(paper, 0)
        tees = [(split, "┬")] if split and not reading else []
        self.above.tee(*tees)
        self.above.say(*self._going(count))
        self.below.tee(*((column, "┴") for column, _ in tees))
        self.below.display = self._wide and paper == TABLE and not reading
        for panel in (self.held, self.stacks):
            panel.display = paper == TABLE
        self.form.display, self.figures.display = paper != TABLE, paper == DESK
        self.form.styles.width = self._splits[1] if paper == DESK else "1fr"
        sheet = _before(count, hand.filling)
        self.held.show(sheet, self._said(count, held=sheet is not None))
        self.stacks.show(count, hand.filling)
        self.form.show(count, hand.filling, hand.leafed if paper == FORM else 0)
        self.figures.show(count.figures, hand.leafed)
        self.hands.show(count, brief=paper != TABLE)

    def _going(self, count: Count) -> list[str]:
        """What the table does, in the rule above it."""
        if count.stopped:
            return [self.words("count.stopped")]
        nothing = self.words("count.over" if count.over else "count.idle")
        said = [nothing if count.step is None else self.words.say(count.step)]
        if count.sheet is not None:
            held = [self.words("count.in-hand" if count.mine else "count.held-up")]
            held += [self.words("count.shown")] if count.shown else []
            said.append(", ".join(held))
        return said

    def _said(self, count: Count, *, held: bool) -> list[str]:
        """Words below the sheet, or in its place."""
        said = []
        if not held:
            said.append(self.words("count.no-sheet" if count.sees else "count.out-of-sight"))
        if count.announced:
            letters = [form.contest for form in count.forms]
            figures = [f"{letter}{TOGETHER}{n}" for letter, n in zip(letters, count.announced, strict=False)]
            said.append(self.words("count.announced", n=", ".join(figures)))
        states: dict[str, list[str]] = {}
        for box in count.boxes:
            states.setdefault(self.words.say(box.state), []).append(box.id)
        if count.notes is not None:
            said.append(self.words("notebook.title", n=count.notes.written))
            said += [f"{self.words.say(clock(n.at))} {self.words.say(n.what)}" for n in count.notes.notes[-NOTES:]]
        boxes = [f"{', '.join(ids)}: {state}" for state, ids in states.items()]
        said += [f"{self.words('tui.boxes.head')}  {'; '.join(boxes)}"] if boxes else []
        if not held and count.lately:
            last = [f"· {self.words.say(put.told)}" for put in reversed(count.lately)]
            said += [self.words("count.lately"), *last]
        return said


def _before(count: Count, filling: Filling | None) -> SheetSeen | None:
    """The sheet under the cursor while one is chosen, else the one voted on, else the one held up."""
    if filling is not None and filling.form.kind == "one" and filling.form.choices:
        chosen = filling.fields.get("sheet", filling.picked("sheet"))
        if filling.form.name == "sheet":
            chosen = filling.form.choices[filling.at].value
        for put in (*count.aside, *count.lately):
            if put.value == chosen:
                return put.sheet
    return count.hands.sheet if count.hands is not None else count.sheet
