"""Invented people: whole names agree in sex, keep to the rules of the pools, and meet nobody known.
The tests bring the chance and must not look at how a name was put together.
"""

from __future__ import annotations

import random
from functools import cache

import pytest

from simulator.texts.latin import latin
from simulator.texts.names import (
    CANDIDATES,
    PARTIES,
    PLACES,
    STREETS,
    VILLAGES,
    person_name,
    street,
)
from simulator.texts.pools import POOLS

# Letters that Russian does not have; the rest of the alphabet is tested through them too.
KAZAKH = set("әғқңөұүһі")


@cache
def crowd():
    """Twenty thousand people, the same in every run."""
    pick = random.Random(19032023).randrange  # noqa: S311 - people of a test
    return [person_name(pick) for _ in range(20_000)]


def root_of(surname):
    """The Russian surname of the men of the family."""
    for one in POOLS.kazakh_surnames:
        if surname in one.ru:
            return one.ru[0]
    others = POOLS.other_surnames
    pairs = (*POOLS.russian_surnames, *others.by_sex, *others.by_sex_adjective)
    return next((man for man, woman in pairs if surname in (man, woman)), surname)


def test_known_people_are_not_met():
    """A pair of the list never comes, also in the form without -ов."""
    met = {(root_of(person.surname.ru), person.given.ru) for person in crowd()}
    assert not met & POOLS.never_pair


def test_a_known_pair_is_passed_over_for_the_next_name():
    """The picks that would make a known pair make another person."""
    man = [name.ru for name in POOLS.male_names]
    place = [one.ru[0] for one in POOLS.kazakh_surnames].index("Оспанов")
    picks = iter([0, place, man.index("Марат"), 0, 0])
    person = person_name(lambda _: next(picks), "m")
    assert (person.surname.ru, person.given.ru) == ("Оспанов", man[man.index("Марат") + 1])


def test_every_kazakh_letter_comes():
    """A font without one of the nine letters shows itself in any crowd."""
    assert set("".join(person.full.kk for person in crowd()).lower()) >= KAZAKH
    assert not KAZAKH & set("".join(person.full.ru for person in crowd()).lower())
    assert all(person.full.en.isascii() for person in crowd())


def test_the_parts_agree_in_sex():
    """A woman's surname, given name and patronymic are a woman's."""
    men = {name.ru for name in POOLS.male_names}
    women = {name.ru for name in POOLS.female_names}
    for person in crowd():
        assert person.given.ru in (men if person.sex == "m" else women)
        son = ("ович", "евич", "ұлы", "улы")
        daughter = ("овна", "евна", "қызы", "кызы")
        if person.patronymic:
            assert person.patronymic.ru.endswith(son if person.sex == "m" else daughter)
            assert person.patronymic.kk.endswith(son if person.sex == "m" else daughter)
        wrong = ("ова", "ева", "ина", "ская") if person.sex == "m" else ("ов", "ев", "ский")
        assert not person.surname.ru.endswith(wrong) or person.surname.ru == "Сара"


def test_all_manners_of_papers_come():
    """New and old patronymics, none, and surnames without an ending all stand in the list."""
    fathers = [person.patronymic for person in crowd() if person.patronymic]
    assert any(one.kk.endswith("ұлы") and one.ru.endswith("ович") for one in fathers)
    assert any(one.kk == "Серикович" == one.ru for one in fathers)
    assert any((one.kk, one.ru) == ("Серікқызы", "Сериккызы") for one in fathers)
    bare = {one.ru[2] for one in POOLS.kazakh_surnames}
    assert any(person.surname.ru in bare for person in crowd())
    absent = sum(person.patronymic is None for person in crowd())
    assert 0.02 < absent / len(crowd()) < 0.15


def test_a_name_without_patronymic_has_no_dash():
    """The whole is the parts with single spaces and nothing else."""
    for person in crowd():
        parts = [person.surname, person.given, *([person.patronymic] if person.patronymic else [])]
        for lang in ("kk", "ru", "en"):
            assert person.full.in_(lang) == " ".join(part.in_(lang) for part in parts)


def test_the_sex_can_be_asked_for():
    """A scenario that needs a woman gets one."""
    pick = random.Random(1).randrange  # noqa: S311 - people of a test
    assert {person_name(pick, "f").sex for _ in range(50)} == {"f"}


@pytest.mark.parametrize(
    ("cyrillic", "expected"),
    [
        ("Оспанова Айгуль Сериковна", "Ospanova Aigul Serikovna"),
        ("Жанузаков", "Zhanuzakov"),
        ("Хасанов", "Khasanov"),
        ("Цой", "Tsoi"),
        ("Чингис", "Chingis"),
        ("Шмидт", "Shmidt"),
        ("Щербаков", "Shcherbakov"),
        ("Соловьёв", "Solovyov"),
        ("Юрьевич", "Yuryevich"),
        ("Яковлев", "Yakovlev"),
        ("Эдуард", "Eduard"),
        ("Ёлкин", "Yolkin"),
        ("Ыбырай", "Ybyrai"),
        ("Сергей", "Sergei"),
        ("Дмитрий", "Dmitriy"),
        ("Михайлов", "Mikhailov"),
        ("Қайың", "Kaiyn"),
        ("Үйеңкі", "Uyenki"),
        ("Ер-тоқым", "Er-tokym"),
        ("Гауһар", "Gauhar"),
        ("112 B", "112 B"),
    ],
)
def test_names_in_latin_letters(cyrillic, expected):
    """English screens show names a reader can say aloud."""
    assert latin(cyrillic) == expected


def test_places_have_three_spellings():
    """Streets, villages, hosts, parties and candidates are ready for every language."""
    assert street(0).en == "Kaiyn street"
    assert street(len(STREETS) + 3) == STREETS[3]
    for place in (*STREETS, *VILLAGES, *PLACES, *(party.name for party in PARTIES)):
        assert place.kk
        assert place.ru
        assert place.en.isascii()
    assert all(len(party.short.in_(lang)) <= 12 for party in PARTIES for lang in ("kk", "ru", "en"))
    assert {candidate.sex for candidate in CANDIDATES} == {"m", "f"}
    assert CANDIDATES[0].full.en == "Tuyakov Meiram Askarovich"
