"""What an exercise was worth, as its seat reads it afterwards: good moments first, no marks, no percentages."""

from __future__ import annotations

from pydantic import Field

from simulator.seat.ask import Frozen
from simulator.texts.phrase import Phrase, Spelled
from simulator.texts.words import Words


class Occasion(Frozen):
    """One occasion: when, what could be seen, which rule, what followed."""

    at: int = Field(description="Second of the day.")
    seen: Phrase = Field(description="What could be seen or was done.")
    also: tuple[Phrase, ...] = Field(default=(), description="What else the same act showed.")
    again: tuple[int, ...] = Field(default=(), description="Seconds of the day at which the same came about again.")
    rule: str = Field(description="The rule's id.")
    title: Spelled = Field(description="The rule in a line.")
    text: Spelled = Field(description="The rule in words.")
    source: str = Field(description="Article and paragraph.")
    outcome: str = Field(description="kept, late, missed or broken.")
    followed: Phrase | None = Field(default=None, description="What came of it later.")


def lesson(occasion: Occasion, words: Words) -> str:
    """The rule of an occasion by title and text; where the text begins with the title, nothing is said twice."""
    title, text = words.say(occasion.title), words.say(occasion.text)
    if text.startswith(title.rstrip(".")):
        return words("tui.debrief.rule-short", text=text, source=occasion.source)
    return words("tui.debrief.rule", title=title, text=text, source=occasion.source)


class Count(Frozen):
    """One's own figures of the evening beside each other, for a contest."""

    contest: str = Field(description="The letter.")
    tally: int | None = Field(description="What one wrote from one's strokes.")
    pack: int = Field(description="What one signed for less what went back.")
    truth: int = Field(description="What truly was handed out.")


class Parting(Frozen):
    """The first entry at which paper left truth: when, who wrote it, where, what it says and what is so."""

    at: int = Field(description="Second of the day.")
    seat: str = Field(description="Who wrote it.")
    paper: Phrase = Field(description="Which line of which paper, its words, a copy of it.")
    value: int = Field(description="What stands there.")
    truth: int = Field(description="What is so.")
    cause: Phrase | None = Field(default=None, description="How the two parted.")
    path: tuple[Phrase, ...] = Field(default=(), description="The figures from there to this one, each with its value.")


class NamedCause(Frozen):
    """Where somebody held a mistake to lie, and whether it did."""

    at: int = Field(description="Second of the day.")
    paper: Phrase = Field(description="Which line of which paper.")
    right: bool = Field(description="Whether paper left truth there.")


class Noted(Frozen):
    """Something an observer noted, or had in sight and did not: when, what, and whether a breach stands behind it."""

    at: int = Field(description="Second of the day at which it was seen; of an opinion, when it was written.")
    what: Phrase = Field(description="What was seen, or thought.")
    outcome: str = Field(description="breach, in-order, opinion or missed.")
    rule: str = Field(default="", description="The rule that was broken; empty when none was.")
    title: Spelled | None = Field(default=None, description="That rule in a line.")
    followed: Phrase | None = Field(default=None, description="What came of a breach one noted.")


class OwnFigure(Frozen):
    """One's own figure of a stack of the count beside the last that was said of it."""

    at: int = Field(description="Second of the day at which it was written.")
    contest: str = Field(description="The contest's letter.")
    stack: Phrase | Spelled = Field(description="The stack.")
    own: int = Field(description="One's own figure.")
    said: int | None = Field(description="What was said at the table; none when nothing was.")


class Reading(Frozen):
    """A turnout figure beside the clicker at the second at which it went up."""

    hour: int = Field(description="Reporting hour, second of the day.")
    sent: int = Field(description="What was announced.")
    clicked: int = Field(description="What the clicker had counted.")
    whole: bool = Field(description="Whether it ran at the boxes from the opening on, so that the two can be compared.")


class Watched(Frozen):
    """An observer's own record of the day beside what was found."""

    notes: tuple[Noted, ...] = Field(default=(), description="The notes, in order.")
    missed: tuple[Noted, ...] = Field(default=(), description="What was in sight, broke a rule, and was not noted.")
    readings: tuple[Reading, ...] = Field(default=(), description="The clicker against the announced figures.")
    figures: tuple[OwnFigure, ...] = Field(default=(), description="Own figures of stacks against those said.")


class Debrief(Frozen):
    """The whole of it."""

    scenario: Spelled = Field(description="The exercise.")
    seat: str = Field(description="The seat.")
    ended: int = Field(description="When play ended, second of the day.")
    occasions: int = Field(description="How many occasions there were.")
    kept: int = Field(description="How many were kept.")
    good: tuple[Occasion, ...] = Field(description="Good moments, a few.")
    look_at: tuple[Occasion, ...] = Field(description="Those to look at, in order of time.")
    advice: tuple[Occasion, ...] = Field(default=(), description="Rules of good practice, never a mark.")
    counts: tuple[Count, ...] = Field(default=(), description="The evening's figures.")
    partings: tuple[Parting, ...] = Field(default=(), description="Where paper left truth, the earliest first.")
    named: tuple[NamedCause, ...] = Field(default=(), description="Where one held a mistake to lie oneself.")
    watched: Watched | None = Field(default=None, description="An observer's own record; none for other seats.")
    served: int = Field(description="People one gave ballots to.")
    trips: tuple[Phrase, ...] = Field(default=(), description="Each trip with the mobile box, in a line.")
    longest: int = Field(description="Seconds the longest wait in one's line took.")
