"""The counting table as a seat sees it: the sheet in hand, the stacks, who does what, the forms, what waits.

A sheet is what stands on it; no view says where it belongs. Figures are those that somebody said or wrote.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from simulator.seat.ask import Frozen
from simulator.seat.bench import BoxSeen, Notebook, Waiting
from simulator.texts.phrase import Phrase, Spelled, phrase

Shape = Literal["none", "tick", "cross", "dot", "circle", "filled", "border", "between", "word", "pencil", "erased"]
Paper = Literal["set", "foreign", "copy"]

INK = {"none": "blank", "pencil": "pencil", "erased": "erased"}
"""Words about the ink, where it is not that of a pen."""


class SheetSeen(Frozen):
    """A ballot sheet as it is held up: its colour, its lines, the marks, the member's signature, the paper."""

    contest: str = Field(description="The contest's letter, as printed on it.")
    among: str = Field(default="", description="The letter of the contest among whose sheets it lay.")
    colour: str = Field(description="Colour of the paper, such as light-blue.")
    position: int = Field(description="Its place in the pile, from 1.")
    lines: tuple[Spelled | Phrase, ...] = Field(description="The printed lines from the first; against all is last.")
    line: int = Field(description="The line marked, from 1; 0 for none.")
    second: int = Field(default=0, description="Another line marked; 0 for none.")
    shape: Shape = Field(default="none", description="The shape of the mark.")
    signature: str = Field(default="", description="The member's scrawl; empty when there is none.")
    paper: Paper = Field(default="set", description="The set form, or paper that is something else.")

    @property
    def title(self) -> Phrase:
        """The paper in words: its colour, or what else it is."""
        number = str(self.position)
        if self.paper != "set":
            return phrase(f"count.{self.paper}", number=number)
        return phrase("count.sheet", colour=phrase(f"paper-colour.{self.colour}"), contest=self.contest, number=number)

    @property
    def ink(self) -> Phrase:
        """What it was marked with, or that it was not."""
        return phrase(f"count.{INK.get(self.shape, 'ink')}")

    @property
    def marked(self) -> tuple[Phrase, ...]:
        """What one sees at once: other paper, another contest, lines marked and how, a signature that is not there."""
        told = [phrase(f"sheet-paper.{self.paper}")] if self.paper != "set" else []
        if self.among not in ("", self.contest):
            told.append(phrase("count.of-contest", contest=self.contest))
        if self.second:
            told.append(phrase("count.marked-two", line=str(self.line), second=str(self.second)))
        elif self.line:
            told.append(phrase("count.marked", line=str(self.line)))
        told.append(phrase(f"shape.{self.shape}"))
        return (*told, phrase("count.unsigned")) if not self.signature else tuple(told)


class StackSeen(Frozen):
    """A stack: its sign, its name, how tall it looks, every count of it, the figure written down."""

    sign: str = Field(description="1 .. by line, against, invalid.")
    name: Spelled | Phrase = Field(description="What it is for.")
    about: int = Field(description="About how many sheets lie on it: to ten.")
    counts: tuple[int, ...] = Field(default=(), description="Every count of it so far, oldest first.")
    written: int | None = Field(default=None, description="The figure on paper; none while there is none.")


class AtTable(Frozen):
    """Somebody at the table and what they do there."""

    who: Phrase = Field(description="Who.")
    place: Literal["showing", "stacking", "tallying", "resting"] = Field(description="What they do.")
    hours: int = Field(description="Hours since they last rested.")


class Watching(Frozen):
    """Somebody who watches: whether they can see the marks from where they stand."""

    who: Phrase = Field(description="Who.")
    sees: bool = Field(description="Whether the marks can be seen from there.")


class PutSeen(Frozen):
    """A sheet that was put somewhere a moment ago, worth a second look: what it was, where it lies."""

    sheet: SheetSeen = Field(description="The sheet.")
    value: str = Field(description="What an ask about it carries.")
    stack: Phrase | Spelled = Field(description="Where it lies now.")

    @property
    def told(self) -> Phrase:
        """The same in one line."""
        return phrase("count.put", number=str(self.sheet.position), marked=self.sheet.marked, stack=self.stack)


class HandsSeen(Frozen):
    """A vote under way: on which sheet, for which stack, hands so far."""

    sheet: SheetSeen = Field(description="The sheet.")
    stack: Phrase | Spelled = Field(description="The stack proposed.")
    yes: int = Field(description="Hands for.")
    no: int = Field(description="Hands against.")
    needed: int = Field(description="Hands that decide.")
    mine: bool = Field(description="Whether one's own hand has been raised.")


class RowSeen(Frozen):
    """A line of a form: what it asks for, figure and words as they stand, in what ink, written over or not."""

    row: str = Field(description="F1 .. F13, with a seat or line where there are several.")
    name: Phrase | Spelled = Field(description="What it asks for.")
    of: Phrase | Spelled | None = Field(default=None, description="The member or the line of the ballot it is about.")
    value: int | None = Field(default=None, description="The figure; none when empty.")
    words: Phrase | None = Field(default=None, description="What stands in words.")
    ink: Literal["pen", "pencil", "other"] = Field(default="pen", description="What it was written with.")
    corrected: bool = Field(default=False, description="Whether it was written over.")


class CheckSeen(Frozen):
    """A control of the form: its code, whether it holds on what is written, where to look, what it means."""

    code: str = Field(description="E1 .. E10.")
    holds: bool = Field(description="Whether it holds.")
    off: int = Field(description="By how much it fails.")
    short: Phrase = Field(description="For whoever writes: where to look.")
    meaning: Phrase = Field(description="For whoever must judge: what it means.")


class FormSeen(Frozen):
    """The protocol of a contest as it lies there."""

    contest: str = Field(description="The contest's letter.")
    title: Phrase = Field(description="The contest.")
    version: int = Field(default=1, description="Which form this is; the earlier ones were laid by.")
    originals: int = Field(default=1, description="How many originals of it are signed.")
    rows: tuple[RowSeen, ...] = Field(default=(), description="Its lines.")
    checks: tuple[CheckSeen, ...] = Field(default=(), description="Controls that can be made on what is written.")
    drawn: bool = Field(default=False, description="Whether it lies ready to be signed.")
    signed: tuple[Phrase, ...] = Field(default=(), description="Who has signed.")
    refused: tuple[Phrase, ...] = Field(default=(), description="Who has refused.")
    mine: bool = Field(default=False, description="Whether one has signed or refused.")
    posted: bool = Field(default=False, description="Whether a copy hangs in the station.")
    copies: int = Field(default=0, description="Copies given out.")
    handed: bool = Field(default=False, description="Whether it has gone to the higher commission.")


class FigureSeen(Frozen):
    """A figure on a working paper."""

    name: Phrase = Field(description="What it is.")
    value: int = Field(description="What is written.")


class Count(Frozen):
    """The whole table."""

    role: Literal["chair", "secretary", "member", "observer"] = Field(description="What one is here.")
    contest: str = Field(description="The contest the table is at, by its letter.")
    title: Phrase = Field(description="The same in words.")
    since: int = Field(description="Second of the day at which the count began.")
    hours: int = Field(description="Hours it may take.")
    step: Phrase | None = Field(default=None, description="What the table does; none when it waits to be told.")
    over: bool = Field(default=False, description="Whether every contest is counted.")
    stopped: bool = Field(default=False, description="Whether it was told to stop.")
    watching: bool = Field(default=False, description="Whether one looks on until something needs one.")
    sheet: SheetSeen | None = Field(default=None, description="The sheet held up, when one shows or it is shown.")
    mine: bool = Field(default=False, description="Whether it is in one's own hand.")
    shown: bool = Field(default=False, description="Whether it was turned so that everybody saw it.")
    said: Phrase | Spelled | None = Field(default=None, description="What was said of it.")
    middle: int = Field(default=0, description="About how many sheets still lie in the middle.")
    stacks: tuple[StackSeen, ...] = Field(default=(), description="Stacks of this contest.")
    aside: tuple[PutSeen, ...] = Field(default=(), description="Sheets set aside to be voted on.")
    lately: tuple[PutSeen, ...] = Field(default=(), description="Odd sheets put on stacks a moment ago, newest last.")
    hands: HandsSeen | None = Field(default=None, description="A vote under way.")
    table: tuple[AtTable, ...] = Field(default=(), description="Who does what.")
    tables: int = Field(default=1, description="At how many tables sheets are shown.")
    in_view: bool | None = Field(default=None, description="Whether the table stands in view; none while not set.")
    sees: bool = Field(default=True, description="Whether one sees the marks from where one stands.")
    notes: Notebook | None = Field(default=None, description="An observer's notebook; none for other seats.")
    watchers: tuple[Watching, ...] = Field(default=(), description="Who watches, and whether they can.")
    boxes: tuple[BoxSeen, ...] = Field(default=(), description="The boxes.")
    announced: tuple[int, ...] = Field(default=(), description="Voters given ballots as announced, by contest.")
    figures: tuple[FigureSeen, ...] = Field(default=(), description="Working papers, those of this contest first.")
    form: FormSeen | None = Field(default=None, description="The form before one: the one written, or to be signed.")
    forms: tuple[FormSeen, ...] = Field(default=(), description="How all forms stand; their lines left out.")
    waits: tuple[Waiting, ...] = Field(default=(), description="What waits for this seat.")
