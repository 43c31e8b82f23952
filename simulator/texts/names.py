"""Invented people and places: whole names put together from the pools, in three spellings.
The caller picks, for this room has no chance, and it must not know who is who in the station.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from simulator.texts.families import FAMILIES, Family, Sex, spelled
from simulator.texts.latin import latin
from simulator.texts.phrase import Spelled
from simulator.texts.pools import POOLS, PartyData
from simulator.texts.words import words

#: The caller's chance: a whole number from 0 up to, not including, the argument.
Pick = Callable[[int], int]

_SEXES: Final[tuple[Sex, Sex]] = ("m", "f")


class PersonName(NamedTuple):
    """A person's name; each part and the whole in one spelling per language."""

    sex: Sex
    surname: Spelled
    given: Spelled
    #: None where the papers have none.
    patronymic: Spelled | None
    #: Surname, given name, patronymic, in the order of lists and cards.
    full: Spelled


class Party(NamedTuple):
    """An invented party as it stands on a ballot."""

    id: str
    name: Spelled
    #: For stacks and tables, at most 12 letters.
    short: Spelled


def person_name(pick: Pick, sex: Sex | None = None) -> PersonName:
    """Draw a name; picks six times, or five when the sex is given, so people stay apart."""
    who = sex or _SEXES[pick(2)]
    family = FAMILIES[pick(len(FAMILIES))]
    place = pick(len(family.roots))
    given = _unlike_known(family, place, who, pick(len(family.given[who])))
    father = family.fathers[who][pick(len(family.fathers[who]))]
    manner = family.manners[pick(len(family.manners))]
    surname = (family.bare if manner.bare else family.surnames[who])[place]
    patronymic = None if manner.father is None else father[manner.father]
    return _whole(who, surname, given, patronymic)


def _unlike_known(family: Family, place: int, sex: Sex, first: int) -> Spelled:
    # The next name instead of another draw: everybody costs the same number of picks.
    names = family.given[sex]
    while (family.roots[place], names[first].ru) in POOLS.never_pair:
        first = (first + 1) % len(names)
    return names[first]


def _whole(sex: Sex, surname: Spelled, given: Spelled, father: Spelled | None) -> PersonName:
    if father is None:
        full = Spelled(
            kk=f"{surname.kk} {given.kk}",
            ru=f"{surname.ru} {given.ru}",
            en=f"{surname.en} {given.en}",
        )
    else:
        full = Spelled(
            kk=f"{surname.kk} {given.kk} {father.kk}",
            ru=f"{surname.ru} {given.ru} {father.ru}",
            en=f"{surname.en} {given.en} {father.en}",
        )
    return PersonName(sex, surname, given, father, full)


def _candidate(sex: Sex, kk: str, ru: str) -> PersonName:
    surname, given, father = map(spelled, kk.split(" "), ru.split(" "))
    return _whole(sex, surname, given, father)


def _party(data: PartyData) -> Party:
    return Party(data.id, Spelled(kk=data.kk, ru=data.ru, en=data.en), data.short)


def _street(kk: str, ru: str) -> Spelled:
    # In English a street keeps its Kazakh name: a translation would stand on no plate.
    own, _, _ = kk.rpartition(" ")
    return Spelled(kk=kk, ru=ru, en=words("en")("place.street", name=latin(own)))


STREETS: Final = tuple(_street(street.kk, street.ru) for street in POOLS.streets)
PARTIES: Final = tuple(map(_party, POOLS.parties))
CANDIDATES: Final = tuple(_candidate(one.sex, one.kk, one.ru) for one in POOLS.candidates)
#: Hosts of a polling station, without a number.
PLACES: Final = POOLS.station_places
VILLAGES: Final = tuple(spelled(village.kk, village.ru) for village in POOLS.villages)


def street(i: int) -> Spelled:
    """The i-th street; past the last they begin again."""
    return STREETS[i % len(STREETS)]
