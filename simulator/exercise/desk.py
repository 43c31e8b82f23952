"""The desk as its member sees it: who stands there, the document in the hand, the leaf of the list."""

from __future__ import annotations

from simulator.exercise.running import Exercise
from simulator.procedures.identity import LICENCE, NOTHING
from simulator.procedures.order import VoterSpoke
from simulator.seat.view import CardSeen, Leaf, PersonSeen, Row
from simulator.station import lists
from simulator.station.desks import Desk, Document
from simulator.station.laid import Person
from simulator.texts.phrase import Phrase, phrase, spelled

AROUND = 3
"""Lines shown above and below the finger."""

LEAF = 12
"""Lines on a leaf of the list."""


def person(run: Exercise, own: Desk) -> PersonSeen:
    """Whoever stands before the desk, by eye and ear."""
    says = next(
        (r.says for r in reversed(run.records) if isinstance(r, VoterSpoke) and r.voter == own.voter), "good-day"
    )
    holds = own.shown.kind if own.shown is not None else NOTHING
    return PersonSeen(looks=_looks(run, own.voter), says=phrase(f"speech.{says}"), holds=phrase(f"holds.{holds}"))


def _looks(run: Exercise, voter: int) -> Phrase:
    who = run.station.laid.people[voter]
    age = 2023 - who.born // 10_000
    kind = "young" if age < 30 else "old" if age > 64 else "middle"
    return phrase(f"looks.{'man' if who.sex == 'm' else 'woman'}-{kind}-{voter % 2 + 1}")


def card(run: Exercise, own: Desk) -> CardSeen | None:
    """The document in one's hand; nothing before it was looked at."""
    document = own.document
    if document is None:
        return None
    kind = phrase(f"document.{document.kind}")
    if document.kind == NOTHING or document.of < 0:
        return CardSeen(kind=kind)
    who = run.station.laid.people[document.of]
    name = spelled(who.name)
    if document.kind == LICENCE:
        return CardSeen(kind=kind, name=name, born=_date(who.born), photo=_photo(document))
    return CardSeen(
        kind=kind, name=name, born=_date(who.born), iin=who.iin, valid=_valid(document), photo=_photo(document)
    )


def _photo(document: Document) -> Phrase:
    return phrase("card.photo.fits" if document.face else "card.photo.other")


def _valid(document: Document) -> Phrase:
    """Until when a document is in force; an expired one ended days or months before the vote."""
    if document.valid:
        months = 3 + (document.of * 7 + len(document.kind)) % 100
        year, month = 2023 + (months + 2) // 12, (months + 2) % 12 + 1
        return phrase("card.valid", until=f"{document.of % 28 + 1:02d}.{month:02d}.{year}")
    return phrase("card.valid", until=f"{document.of % 14 + 1:02d}.03.2023")


def _date(born: int) -> str:
    return f"{born % 100:02d}.{born // 100 % 100:02d}.{born // 10_000}"


def leaf(run: Exercise, own: Desk) -> Leaf | None:
    """The lines around the finger; the first of the section when it rests on none."""
    lines = sections(run, own)
    if not lines:
        return None
    if own.found not in lines:
        return _leaf(run, lines[: 2 * AROUND + 1], None)
    place = lines.index(own.found)
    first = max(0, min(place - AROUND, len(lines) - 2 * AROUND - 1))
    return _leaf(run, lines[first : first + 2 * AROUND + 1], own.found)


def sections(run: Exercise, own: Desk) -> list[int]:
    """All lines that lie at a desk, in order, the supplementary sheet last."""
    station = run.station
    lines = [
        line
        for section, at in enumerate(station.section_at)
        if at == own.number - 1
        for line in station.section_lines(section)
    ]
    return lines + list(range(station.voter_list.size, len(station.voter_list.signed)))


def leaf_at(run: Exercise, own: Desk, page: int) -> tuple[Leaf | None, int]:
    """A whole leaf of what lies at a desk, and how many leaves there are; turning them is free."""
    lines = sections(run, own)
    pages = max(1, -(-len(lines) // LEAF))
    page = min(page, pages - 1)
    part = lines[page * LEAF : (page + 1) * LEAF]
    return (_leaf(run, part, own.found if own.found in part else None) if part else None), pages


def _leaf(run: Exercise, lines: list[int], cursor: int | None) -> Leaf:
    rows = tuple(_row(run, line) for line in lines)
    street = run.station.laid.people[run.station.voter_list.person_of(lines[0])].street
    name = run.station.laid.streets[street]
    return Leaf(
        leaf=lines[0] // LEAF + 1,
        street=spelled(name),
        rows=rows,
        cursor=cursor,
    )


def _row(run: Exercise, line: int) -> Row:
    station = run.station
    voter_list = station.voter_list
    who: Person = station.laid.people[voter_list.person_of(line)]
    signed, member = voter_list.signed[line], voter_list.member[line]
    return Row(
        line=line,
        number=line + 1,
        name=spelled(who.name),
        born=who.born // 10_000,
        home=f"{who.house}-{who.flat}",
        iin=who.iin,
        voter="" if signed == lists.NOBODY else _scrawl(station.laid.people[signed]),
        member=f"~{station.numbers[member]}~" if member else "",
        note=_note(run, line),
    )


def _scrawl(who: Person) -> str:
    """A signature as ink: the initial and the head of the surname of whose hand it is."""
    surname, given, *_ = (*who.name[1].split(" "), "")
    return f"~{given[:1]}.{surname[:3]}~"


def _note(run: Exercise, line: int) -> Phrase | None:
    voter_list = run.station.voter_list
    if line in voter_list.marked:
        return phrase("note.outside")
    if line in voter_list.struck:
        return phrase("note.struck")
    if line >= voter_list.size:
        wanted = voter_list.entries[line - voter_list.size].contests
        letters = "".join(run.station.laid.contests[c].id for c in wanted)
        return phrase("note.only", letters=letters) if letters else phrase("note.added")
    return None
