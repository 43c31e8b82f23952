"""What a seat sees at one moment: small, made anew when somebody looks, in text keys and numbers.

A view holds nothing its seat could not perceive where it stands.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from simulator.seat.ask import Frozen, Offer
from simulator.seat.bench import Bench, Waiting
from simulator.seat.count import Count
from simulator.texts.phrase import Phrase, Spelled

Pace = Literal["stands", "goes", "fast"]
Phase = Literal["waiting", "visitor", "evening", "bench", "count", "over"]


class Line(Frozen):
    """One thing said or heard: when, by whom (a phrase such as Desk 1), what."""

    at: int = Field(description="Second of the day.")
    who: Phrase | None = Field(default=None, description="Who is heard; none for oneself or nobody.")
    what: Phrase = Field(description="The words, or what one notices.")


class PersonSeen(Frozen):
    """Whoever stands before the desk: how they look and what they last said."""

    looks: Phrase = Field(description="What one sees of them.")
    says: Phrase = Field(description="What they last said.")
    holds: Phrase = Field(description="What is in their hand, before it is looked at.")


class CardSeen(Frozen):
    """The document in one's hand."""

    kind: Phrase = Field(description="What document it is.")
    name: Spelled | None = Field(default=None, description="The name on it; none when it bears none.")
    born: str = Field(default="", description="Birth date on it, DD.MM.YYYY.")
    iin: str = Field(default="", description="Identification number on it.")
    valid: Phrase | None = Field(default=None, description="Until when it is in force.")
    photo: Phrase | None = Field(default=None, description="Whether the face is this person's.")


class Row(Frozen):
    """One line of the list as it lies on the desk."""

    line: int = Field(description="The line's index, what an ask carries.")
    number: int = Field(description="The number printed before it.")
    name: Spelled = Field(description="Surname, given name, patronymic.")
    born: int = Field(description="Birth year.")
    home: str = Field(description="House and flat.")
    iin: str = Field(description="Identification number.")
    voter: str = Field(default="", description="Ink on the voter's side: a short scrawl, empty when unsigned.")
    member: str = Field(default="", description="Ink on the member's side.")
    note: Phrase | None = Field(default=None, description="A mark: votes outside, struck, fewer contests.")


class Leaf(Frozen):
    """The part of the list under one's eyes; `cursor` is the row the finger is on, or none."""

    leaf: int = Field(description="Number of the leaf.")
    street: Spelled | None = Field(default=None, description="The street its first row lies in.")
    rows: tuple[Row, ...] = Field(description="Up to seven lines around the finger.")
    cursor: int | None = Field(default=None, description="Index of the line under the finger.")


class Sheets(Frozen):
    """What is left of one contest in one's pack."""

    contest: str = Field(description="The contest's letter.")
    left: int = Field(description="Sheets left.")
    signed: int = Field(default=0, description="Of them signed and not yet handed over.")
    tally: int = Field(description="Strokes of one's own tally.")


class View(Frozen):
    """Everything one seat sees now."""

    revision: int = Field(description="Grows with every change; the same number is the same view.")
    seat: str = Field(description="The seat.")
    scenario: Spelled = Field(description="The exercise.")
    station: int = Field(description="The station's number.")
    post: Phrase = Field(description="Where one sits.")
    clock: int = Field(description="Second of the day.")
    pace: Pace = Field(description="How time goes.")
    speed: int = Field(default=1, description="Multiple of real time.")
    phase: Phase = Field(description="What the moment asks of this seat.")
    busy_until: int = Field(default=0, description="Until when the hands are full.")
    took: int = Field(default=0, description="Seconds the last act took; 0 when none.")
    line: int = Field(description="How many stand in one's line.")
    person: PersonSeen | None = Field(default=None, description="Who stands here.")
    card: CardSeen | None = Field(default=None, description="The document in one's hand.")
    leaf: Leaf | None = Field(default=None, description="The list as it lies open.")
    sheets: tuple[Sheets, ...] = Field(default=(), description="One's pack, contest by contest.")
    sets: int = Field(default=0, description="People given ballots by one's own tally, whole sets.")
    moves: tuple[str, ...] = Field(default=(), description="Acts already done with whoever stands here.")
    offers: tuple[Offer, ...] = Field(default=(), description="What can be tried.")
    heard: tuple[Line, ...] = Field(default=(), description="What was said around here, newest last.")
    bench: Bench | None = Field(default=None, description="One's workbench, away from the issuing desks.")
    count: Count | None = Field(default=None, description="The counting table, once voting is over.")
    waits: tuple[Waiting, ...] = Field(default=(), description="What waits for one at a desk besides whoever stands.")
    advice: Phrase | None = Field(default=None, description="What the deputy beside one says, in the tutorial.")


class Query(Frozen):
    """What is looked at besides the view: free, and not written down."""

    what: Literal["list", "law", "help", "room", "log"] = Field(
        description="The leaf of the list, the booklet, what can be done, the room, what was said."
    )
    page: int = Field(default=0, ge=0, description="Page from 0.")
    word: str = Field(default="", max_length=60, description="A word to search for.")


class Card(Frozen):
    """A card of the booklet, a line of help, or another piece of a page."""

    title: Phrase | Spelled = Field(description="Its head.")
    text: Phrase | Spelled = Field(description="Its words.")
    source: str = Field(default="", description="Article and paragraph.")


class Page(Frozen):
    """An answer to a query: cards, or rows of the list; 50 at most."""

    cards: tuple[Card, ...] = Field(default=(), max_length=50, description="Cards in order.")
    leaf: Leaf | None = Field(default=None, description="A leaf of the list.")
    pages: int = Field(default=1, description="How many pages there are.")
