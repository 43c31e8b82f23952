"""The page of problems and the table of codes are one thing, and each bad example proves itself."""

import re

import pytest

from simulator.scenario.problems import CODES, hint, nearest, shown
from simulator.scenario.reading import read
from simulator.texts.words import LANGUAGES, words
from tests.scenario.shelf import PAGE, Example, Shelf, examples, text_of, told


@pytest.mark.parametrize("example", examples(), ids=lambda e: f"{e.code} {e.info}".strip())
def test_example_yields_its_code_at_its_place(example: Example) -> None:
    """Each bad example yields exactly its code, once, at the stated line and column."""
    model, problems = read("bad.yaml", text_of(example), library=Shelf())
    assert told(problems) == [(example.code, example.at)]
    assert model is None


def test_every_code_has_an_entry_and_every_entry_a_code() -> None:
    """The table and the page name the same codes, in order, each once."""
    headings = re.findall(r"^### (S\d{3}): ", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == sorted(CODES)
    assert [example.code for example in examples()] == headings


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("example", examples(), ids=lambda e: e.code)
def test_message_is_said_in_three_languages(example: Example, lang: str) -> None:
    """Every message and hint can be said, is short, and neither shouts nor says "invalid"."""
    _, (problem,) = read("bad.yaml", text_of(example), library=Shelf())
    say = words(lang).say
    for part in (problem.message, problem.hint):
        text = say(part) if part else "-"
        assert 0 < len(text) <= 120
        assert "!" not in text.replace("!!int", "")
        assert "invalid" not in text.lower()


@pytest.mark.parametrize(
    ("found", "safe"),
    [
        ("plain", "plain"),
        ("a" * 50, "a" * 39 + "…"),
        ("\x1b]52;c;aGk=\x07", "\\u001b]52;c;aGk=\\u0007"),
        ("\ud800", "\\ud800"),
        ("\u202edrow", "\\u202edrow"),
        (True, "true"),
        (10**18, "1" + "0" * 18),
    ],
)
def test_found_values_are_shown_safely(found: object, safe: str) -> None:
    """What was found is cut to 40 characters and holds nothing a terminal obeys."""
    assert shown(found) == safe


def test_nearest_word_is_offered_only_when_near() -> None:
    """A typing slip gets its word, something else gets none; a huge word costs nothing."""
    assert nearest("votters", ["voters", "desks"]) == hint("nearest", word="voters")
    assert nearest("xyz", ["voters", "desks"]) is None
    assert nearest("v" * 200_000, ["voters"]) is None
