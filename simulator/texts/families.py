"""Families of names that go together: surnames, given names, patronymics, and ways to write them.
Built once from the pools; it must not know how one of them is chosen.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from simulator.texts.latin import latin
from simulator.texts.phrase import Spelled
from simulator.texts.pools import POOLS, Father, Given, Sex, Surname

__all__ = ["FAMILIES", "Family", "Manner", "Sex", "spelled"]


class Patronymics(NamedTuple):
    """The ways to write the name of one father."""

    #: -ұлы in Kazakh, -ович in Russian: most papers of today.
    own: Spelled
    #: -ович in both, as earlier papers keep it.
    older: Spelled
    #: -ұлы in Kazakh and -улы in Russian.
    turkic: Spelled


#: Places in `Patronymics`.
OWN, OLDER, TURKIC = 0, 1, 2


class Manner(NamedTuple):
    """How a person's papers write the name."""

    #: The surname without -ов or -ев, the same for both sexes.
    bare: bool
    #: Which of `Patronymics`, or None for no patronymic.
    father: int | None


class Family(NamedTuple):
    """What a whole name is drawn from; `roots`, `surnames` and `bare` run in step."""

    #: Surnames of men in Russian, to know a pair by.
    roots: tuple[str, ...]
    surnames: dict[Sex, tuple[Spelled, ...]]
    bare: tuple[Spelled, ...]
    given: dict[Sex, tuple[Spelled, ...]]
    fathers: dict[Sex, tuple[Patronymics, ...]]
    manners: tuple[Manner, ...]


#: Of twenty people: nine with today's mixture, five with older papers, the rest as new ones are.
_KAZAKH_MANNERS: Final = (
    *[Manner(bare=False, father=OWN)] * 9,
    *[Manner(bare=False, father=OLDER)] * 5,
    Manner(bare=False, father=TURKIC),
    Manner(bare=False, father=None),
    Manner(bare=True, father=OWN),
    *[Manner(bare=True, father=TURKIC)] * 2,
    Manner(bare=True, father=None),
)
#: Where surnames have no such form.
_KAZAKH_BARELESS: Final = tuple(manner._replace(bare=False) for manner in _KAZAKH_MANNERS)
_OTHER_MANNERS: Final = (*[Manner(bare=False, father=OWN)] * 19, Manner(bare=False, father=None))


def spelled(kk: str, ru: str) -> Spelled:
    """A name in three spellings, the English one made from the Russian."""
    return Spelled(kk=kk, ru=ru, en=latin(ru))


def _patronymics(father: Father, child: int) -> Patronymics:
    kk, ru = father.kk_father[child], father.ru_father[child]
    turkic = father.ru.rstrip("ь") + ("улы", "кызы")[child]
    return Patronymics(spelled(kk, ru), spelled(ru, ru), spelled(kk, turkic))


def _family(
    surnames: tuple[Surname, ...],
    men: tuple[Father, ...],
    women: tuple[Given, ...],
    manners: tuple[Manner, ...],
) -> Family:
    def form(place: int) -> tuple[Spelled, ...]:
        return tuple(spelled(one.kk[place], one.ru[place]) for one in surnames)

    return Family(
        roots=tuple(one.ru[0] for one in surnames),
        surnames={"m": form(0), "f": form(1)},
        bare=form(2),
        given={"m": _given(men), "f": _given(women)},
        fathers={"m": _fathers(men, 0), "f": _fathers(men, 1)},
        manners=manners,
    )


def _given(names: tuple[Given, ...]) -> tuple[Spelled, ...]:
    return tuple(spelled(name.kk, name.ru) for name in names)


def _fathers(men: tuple[Father, ...], child: int) -> tuple[Patronymics, ...]:
    return tuple(_patronymics(father, child) for father in men)


def _alike(pairs: tuple[tuple[str, str], ...]) -> tuple[Surname, ...]:
    """Surnames spelled the same in both languages, which have no form without -ов."""
    return tuple(Surname(kk=(man, woman, man), ru=(man, woman, man)) for man, woman in pairs)


def _unchanged(surnames: tuple[str, ...]) -> tuple[Surname, ...]:
    return _alike(tuple((surname, surname) for surname in surnames))


def _families() -> tuple[Family, ...]:
    men, women, other = POOLS.male_names, POOLS.female_names, POOLS.other_surnames
    man = [name.ru for name in men].index(POOLS.slavic_from.male)
    woman = [name.ru for name in women].index(POOLS.slavic_from.female)
    steppe = (men[:man], women[:woman])
    slavic = (men[man:], women[woman:], _OTHER_MANNERS)
    kazakh = _family(POOLS.kazakh_surnames, *steppe, _KAZAKH_MANNERS)
    neighbour = _family(_alike(other.by_sex), *steppe, _KAZAKH_BARELESS)
    russian = _family(_alike(POOLS.russian_surnames), *slavic)
    settler = _family(_alike(other.by_sex_adjective) + _unchanged(other.unchanged), *slavic)
    return (kazakh,) * 14 + (russian,) * 3 + (neighbour,) * 2 + (settler,)


#: Of twenty households fourteen Kazakh, as in the south; one place each, so one pick finds one.
FAMILIES: Final = _families()
