"""The station as laid before anyone comes: the list, the stock, the seats, the furniture.

It is record 1 of every journal, so a fold and an outside check need nothing else. It holds no draw and
no plan of the day: who will come, and when, is not written here.
"""

from __future__ import annotations

from msgspec import Struct

Spelling = tuple[str, str, str]
"""A name as spelled in Kazakh, Russian and English."""


class Person(Struct, frozen=True, gc=False, array_like=True):
    """Somebody who may come: what a register or a document of theirs says. Born is YYYYMMDD."""

    name: Spelling
    sex: str
    born: int
    iin: str
    street: int
    house: str
    flat: str
    section: int


class Option(Struct, frozen=True, gc=False):
    """A line of a ballot: an invented party or candidate."""

    id: str
    name: Spelling


class Contest(Struct, frozen=True, gc=False):
    """A contest with its own ballot: its letter, kind, colour and options without the line against all.

    `protocol_to` is the commission its protocol goes to.
    """

    id: str
    kind: str
    colour: str
    protocol_to: str
    options: tuple[Option, ...]


class BoxLaid(Struct, frozen=True, gc=False):
    """A box as it stands in the corner: its id and kind (stationary, mobile, spare)."""

    id: str
    kind: str


NOWHERE, OTHER_LIST, INCAPABLE = "nowhere", "other-list", "incapable"
"""What a look-up tells of a person besides: registered nowhere at all, on the list of another station, declared
incapable by a court."""


class Laid(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True, tag=True, tag_field="t"):
    """Everything given before the day.

    `people` are first the lines of the list in order, then persons of no line, whom an exercise sends;
    `received` counts sheets a contest (protocol line F8); `struck` are lines whose voter took a
    certificate before the day; `known` are persons a look-up confirms as residents of the precinct;
    `aliases` pairs a person as newer papers show them (new surname) with the person of the list;
    `may_close_early` says whether the station stands on the approved list of closed ones (CLO-02);
    `register` pairs a person with what a look-up tells of them besides (NOWHERE, OTHER_LIST, INCAPABLE);
    `one_day_registration` says whether staff are here who register somebody for the day (ADD-03). `date` is the
    voting day, YYYYMMDD. `form` are the fields of the results protocol in printed order, `wording` what a field says
    where the form words it in its own way, `originals` how many of each are signed.
    """

    number: int
    place: Spelling
    law: str
    date: int
    clock: str
    contests: tuple[Contest, ...]
    received: tuple[int, ...]
    seats: tuple[str, ...]
    members: tuple[Person, ...]
    desks: int
    booths: int
    boxes: tuple[BoxLaid, ...]
    streets: tuple[Spelling, ...]
    listed: int
    people: tuple[Person, ...]
    struck: tuple[int, ...]
    known: tuple[int, ...]
    aliases: tuple[tuple[int, int], ...]
    form: tuple[str, ...]
    wording: tuple[tuple[str, Spelling], ...] = ()
    originals: int = 1
    may_close_early: bool = False
    register: tuple[tuple[int, str], ...] = ()
    one_day_registration: bool = False

    def noted(self, person: int) -> str:
        """What a look-up tells of a person besides; empty when nothing."""
        return next((word for other, word in self.register if other == person), "")
