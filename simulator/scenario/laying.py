"""A scenario laid out: the list with its invented people, the stock, the seats, the boxes.

What stands on record 1 of the journal is made here and nowhere else; nobody's plans for the day are.
"""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import structs

from simulator.engine.draws import Draws
from simulator.law.book import Book
from simulator.scenario.model import StationPreset
from simulator.station import iin
from simulator.station.boxes import MOBILE, SPARE, STATIONARY
from simulator.station.laid import BoxLaid, Contest, Laid, Option, Person, Spelling
from simulator.station.people import ADULT, seats_of
from simulator.texts.names import CANDIDATES, PARTIES, STREETS, person_name
from simulator.texts.phrase import Spelled

HOUSEHOLD = 3
"""Listed voters of one flat, about."""

STREETS_A_DESK = 4


@dataclass(frozen=True, slots=True)
class Facts:
    """What registers say of people, each field as `Laid` has it."""

    struck: tuple[int, ...]
    known: tuple[int, ...]
    aliases: tuple[tuple[int, int], ...]
    register: tuple[tuple[int, str], ...]


def spelling(text: Spelled) -> Spelling:
    """A name in the order of a laid station."""
    return text.kk, text.ru, text.en


@dataclass(slots=True)
class Census:
    """People as they are invented: first the list in order, then those whom the exercise sends."""

    draws: Draws
    desks: int
    people: list[Person]

    def add(self, section: int, line: int | None = None) -> int:
        """One more person of a section; those of the list live house by house."""
        number = len(self.people)
        place = number if line is None else line
        self.people.append(person(self.draws, number, section, place))
        return number


def person(draws: Draws, number: int, section: int, place: int) -> Person:
    """An invented person: name, birth date, identification number nobody can have, address."""
    pick = draws.picker("person", number)
    name = person_name(pick)
    born = (2023 - 18 - 1 - pick(70)) * 10_000 + (pick(12) + 1) * 100 + pick(28) + 1
    street = section * STREETS_A_DESK + place // 120 % STREETS_A_DESK
    house, flat = place // (HOUSEHOLD * 4) % 60 + 1, place // HOUSEHOLD % 4 + 1
    return Person(
        spelling(name.full),
        name.sex,
        born,
        iin.synthetic(born, pick(10), number + pick(3) * 3000),
        street % len(STREETS),
        str(house),
        str(flat),
        section,
    )


def namesake(draws: Draws, original: Person, number: int) -> Person:
    """Somebody of the same surname and given name next door: other patronymic, birth year and number."""
    pick = draws.picker("namesake", number)
    other = person_name(pick, "m" if original.sex == "m" else "f")
    name = tuple(
        " ".join([*mine.split(" ")[:2], *theirs.split(" ")[2:]])
        for mine, theirs in zip(original.name, spelling(other.full), strict=True)
    )
    born = original.born + (7 + pick(9)) * 10_000 * (1 if original.born < 19_700_000 else -1)
    number_ = iin.synthetic(born, pick(10), number + 7_000)
    return Person(
        (name[0], name[1], name[2]),
        original.sex,
        born,
        number_,
        original.street,
        str(int(original.house) + 2),
        original.flat,
        original.section,
    )


def minor(draws: Draws, original: Person, number: int) -> Person:
    """The same person born too late to have the vote: 18 some weeks or months after the voting day."""
    pick = draws.picker("minor", number)
    born = (2023 - ADULT) * 10_000 + (pick(9) + 4) * 100 + pick(28) + 1
    return structs.replace(original, born=born, iin=iin.synthetic(born, pick(10), number + 8_000))


def married(draws: Draws, original: Person, number: int) -> Person:
    """The same person under another surname."""
    other = person_name(draws.picker("surname", number), "m" if original.sex == "m" else "f")
    name = tuple(
        " ".join([theirs.split(" ")[0], *mine.split(" ")[1:]])
        for mine, theirs in zip(original.name, spelling(other.full), strict=True)
    )
    return structs.replace(original, name=(name[0], name[1], name[2]))


def census(preset: StationPreset, draws: Draws) -> Census:
    """The list: every section of the same size, people living house by house."""
    found = Census(draws, preset.desks, [])
    for line in range(preset.voters):
        section = line * preset.desks // preset.voters
        first = -(-section * preset.voters // preset.desks)
        found.add(section, line - first)
    return found


def contests(preset: StationPreset, book: Book) -> tuple[Contest, ...]:
    """Ballots with their invented lines."""
    parties = {party.id: party for party in PARTIES}
    found = []
    for letter in preset.contests:
        ballot, contest = preset.ballots[letter], book.contest(letter)
        if ballot.parties:
            options = tuple(Option(p, spelling(parties[p].name)) for p in ballot.parties)
        else:
            options = tuple(
                Option(f"candidate-{n + 1}", spelling(CANDIDATES[n % len(CANDIDATES)].full))
                for n in preset.candidates_of(letter)
            )
        found.append(Contest(letter, contest.kind, contest.colour, contest.protocol_to, options))
    return tuple(found)


def stock(voters: int, reserve_percent: int) -> int:
    """Sheets of a contest: voters and the reserve, rounded up (rule BAL-01)."""
    return voters + -(-voters * reserve_percent // 100)


def boxes(preset: StationPreset) -> tuple[BoxLaid, ...]:
    """Boxes with their letters: S stationary, M mobile, R spare."""
    kinds = (
        (STATIONARY, "S", preset.boxes.stationary),
        (MOBILE, "M", preset.boxes.mobile),
        (SPARE, "R", preset.boxes.spare),
    )
    return tuple(BoxLaid(f"{letter}{n + 1}", kind) for kind, letter, count in kinds for n in range(count))


def laid(
    preset: StationPreset,
    book: Book,
    draws: Draws,
    people: Census,
    facts: Facts,
) -> Laid:
    """The station as laid."""
    seats = seats_of(preset.members, preset.desks, deputy_issues=preset.deputy_issues)
    count = len(preset.contests)
    return Laid(
        number=preset.number,
        place=spelling(preset.place),
        law=book.id,
        date=int(book.date.replace("-", "")),
        clock=preset.clock,
        contests=contests(preset, book),
        received=(stock(preset.voters, book.ballots.reserve_percent),) * count,
        seats=seats,
        members=tuple(person(draws, 1_000_000 + n, n % preset.desks, n) for n in range(len(seats))),
        desks=preset.desks,
        booths=preset.booths,
        boxes=boxes(preset),
        streets=tuple(spelling(street) for street in STREETS),
        listed=preset.voters,
        people=tuple(people.people),
        struck=facts.struck,
        known=facts.known,
        aliases=facts.aliases,
        form=book.form.lines,
        wording=tuple((line, (text.kk, text.ru, text.en)) for line, text in sorted(book.form.words.items())),
        originals=book.form.originals,
        may_close_early=preset.may_close_early,
        register=facts.register,
        one_day_registration=preset.one_day_registration,
    )
