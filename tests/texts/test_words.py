"""What a person reads: plurals, numbers, times, and arguments that can do no harm.
The tests speak through `Words` and must not look into a catalogue file.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.texts.alphabet import ALPHABET
from simulator.texts.catalogue import Catalogue, merge
from simulator.texts.phrase import Phrase, Spelled, clock, clock_s, duration, percent, phrase
from simulator.texts.words import LANGUAGES, Words, words

NBSP = "\u00a0"
HOSTILE = ["{0.__class__}", "{n}", "{{n}}", "[/b]", "%s", "%(n)s", "\\1", "\\g<0>", "{n:>99}", "}{"]


def small(**texts):
    """A language of a few texts, beside the one every language needs."""
    return Words("en", Catalogue({"number.sample": "1,437.5", **texts}, lambda n: int(n != 1)))


@pytest.mark.parametrize(
    ("lang", "n", "expected"),
    [
        ("ru", 0, "0 избирателей"),
        ("ru", 1, "1 избиратель"),
        ("ru", 2, "2 избирателя"),
        ("ru", 5, "5 избирателей"),
        ("ru", 11, "11 избирателей"),
        ("ru", 12, "12 избирателей"),
        ("ru", 21, "21 избиратель"),
        ("ru", 22, "22 избирателя"),
        ("ru", 111, "111 избирателей"),
        ("ru", 1001, f"1{NBSP}001 избиратель"),
        ("kk", 1, "1 сайлаушы"),
        ("kk", 5, "5 сайлаушы"),
        ("en", 0, "0 voters"),
        ("en", 1, "1 voter"),
        ("en", 21, "21 voters"),
    ],
)
def test_a_number_chooses_its_form(lang, n, expected):
    """Each language takes the form its own rule gives."""
    assert words(lang)("unit.voter", n=n) == expected


def test_a_plural_needs_its_number():
    """A plural text asked for without `n` is a mistake, not a guess."""
    with pytest.raises(KeyError, match="needs a whole number n"):
        words("en")("unit.voter")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_missing_key_names_the_nearest(lang):
    """Whoever mistypes a key is told the right one."""
    with pytest.raises(KeyError, match=r"seat\.chair"):
        words(lang)("seat.chiar")


def test_a_missing_argument_is_named():
    """A text with a hole in it never reaches a screen."""
    with pytest.raises(KeyError, match="'year'"):
        words("en")("date.3", day=19)


def test_numbers_are_written_as_each_language_writes_them():
    """Thousands stand apart by a no-break space, in English by a comma."""
    assert words("ru").number(1437) == f"1{NBSP}437"
    assert words("kk").number(12_152_876) == f"12{NBSP}152{NBSP}876"
    assert words("en").number(1437) == "1,437"
    assert words("ru").number(999) == "999"
    assert words("en").number(-1437) == "-1,437"


def test_shares_have_two_decimals():
    """Hundredths of a per cent come in whole and go out exact."""
    assert words("ru").percent(6521) == f"65,21{NBSP}%"
    assert words("kk").percent(6521) == "65,21%"
    assert words("en").percent(6521) == "65.21%"
    assert words("en").percent(5) == "0.05%"
    assert words("en").percent(-5) == "-0.05%"
    assert words("en").percent(10_000) == "100.00%"


def test_the_night_goes_on_at_nought():
    """Past midnight the clock shows what hangs on the wall."""
    en = words("en")
    assert en.clock(9 * 3600 + 40 * 60 + 59) == "09:40"
    assert en.clock_s(9 * 3600 + 40 * 60 + 59) == "09:40:59"
    assert en.clock(24 * 3600 + 40 * 60) == "00:40"
    assert en.clock(0) == "00:00"


@pytest.mark.parametrize(
    ("lang", "seconds", "expected"),
    [
        ("en", 95, "1 min 35 s"),
        ("ru", 95, "1 мин 35 с"),
        ("kk", 95, "1 мин 35 с"),
        ("en", 0, "0 s"),
        ("en", 60, "1 min"),
        ("ru", 2 * 3600 + 47 * 60, "2 ч 47 мин"),
        ("kk", 2 * 3600 + 47 * 60, "2 сағ 47 мин"),
        ("en", 3605, "1 h 5 s"),
    ],
)
def test_lengths_of_time_leave_out_what_is_nought(lang, seconds, expected):
    """A person reads only the parts that are there."""
    assert words(lang).duration(seconds) == expected


@pytest.mark.parametrize("name", HOSTILE)
def test_what_an_argument_holds_is_plain_text(name):
    """A name is shown as it is written, whatever it looks like."""
    said = small(hello="{name}, {n} of {name}")("hello", name=name, n=2)
    assert said == f"{name}, 2 of {name}"


@given(st.text(), st.text())
def test_no_argument_is_read_again(one, other):
    """Two arguments never mix, whatever they hold."""
    assert small(pair="{a}|{b}")("pair", a=one, b=other) == f"{one}|{other}"


def test_arguments_are_said_in_the_language_of_the_whole():
    """A phrase carries other phrases and names, and each seat reads them in its own language."""
    name = Spelled(kk="Қайың көшесі", ru="улица Берёзовая", en="Kaiyn street")
    whole = phrase("place.street", name=phrase("place.street", name=(name, 1437, "x")))
    assert words("ru").say(whole) == f"улица улица улица Берёзовая, 1{NBSP}437, x"
    assert words("en").say(whole) == "Kaiyn street, 1,437, x street street"
    assert words("kk").say(name) == "Қайың көшесі"


def test_a_phrase_can_hold_a_time_or_a_share():
    """A view says what number it means, and the seat's language writes it."""
    assert words("en").say(clock(24 * 3600 + 40 * 60)) == "00:40"
    assert words("en").say(clock_s(5)) == "00:00:05"
    assert words("ru").say(percent(6521)) == f"65,21{NBSP}%"
    nested = phrase("place.street", name=duration(95))
    assert words("kk").say(nested) == "1 мин 35 с көшесі"


def test_a_phrase_survives_the_wire():
    """What is sent as JSON comes back as it was, kinds included."""
    name = Spelled(kk="қ", ru="р", en="e")
    sent = phrase("a.b", n=3, s="3", name=name, list=(name, phrase("c.d", x=1), 2, "y"))
    assert Phrase.model_validate_json(sent.model_dump_json()) == sent


def test_a_phrase_takes_nothing_strange():
    """A decimal number, a truth value or an extra field is refused at the border."""
    for wrong in ({"key": "a.b", "args": {"n": 1.5}}, {"key": "a.b", "args": {"n": True}}):
        with pytest.raises(ValueError, match="args"):
            Phrase.model_validate(wrong)
    with pytest.raises(ValueError, match="more"):
        Phrase.model_validate({"key": "a.b", "args": {}, "more": 1})


def test_lists_follow_the_kazakh_alphabet():
    """Ё, І and the Kazakh letters stand in their places, not where the code tables put them."""
    key = words("kk").alphabet_key
    assert len(ALPHABET) == len(set(ALPHABET)) == 42
    assert sorted(ALPHABET.upper(), key=key) == list(ALPHABET.upper())
    assert sorted(["Әлиев", "Яковлев", "Аканов", "Бауэр"], key=key) == [
        "Аканов",
        "Әлиев",
        "Бауэр",
        "Яковлев",
    ]
    assert sorted(["Жуков", "Ёлкин", "Ильин", "Ігор", "Zed"], key=key)[:2] == ["Zed", "Ёлкин"]


def test_a_key_lives_in_one_domain():
    """Two parts of the house that claim one key are found at load."""
    with pytest.raises(ValueError, match=r"desk\.look"):
        merge({"desk.look": "a"}, {"desk.look": "b"})
