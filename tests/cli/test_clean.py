"""Letters for a terminal: all of the three languages pass, nothing that a terminal obeys does."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from simulator.cli.clean import as_json, clean


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ә Ғ Қ Ң Ө Ұ Ү Һ І", "Ә Ғ Қ Ң Ө Ұ Ү Һ І"),
        ("  4\u00a0187 kept", "  4\u00a0187 kept"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x1b]52;c;eA==\x1b\\", "]52;c;eA==\\"),
        ("\x9b31m", "31m"),
        ("one\r\ntwo\tthree", "one  two three"),
        ("\u202eright to left", "right to left"),
        ("a\u200bb\ufeff", "ab"),
        ("é" + "\u0301" * 9, "é\u0301\u0301"),
        ("half \udcff", "half "),
        ("[@click=app.quit]x[/]", "[@click=app.quit]x[/]"),
    ],
)
def test_clean(text: str, shown: str) -> None:
    """What is left of a text."""
    assert clean(text) == shown


@given(some.text())
def test_always_one_printable_line(text: str) -> None:
    """Whatever the text, one line of printable characters comes out, and cleaning it again changes nothing."""
    shown = clean(text)
    assert all(sign.isprintable() or sign.isspace() for sign in shown)
    assert len(shown.splitlines()) <= 1
    assert clean(shown) == shown


@given(some.dictionaries(some.text(), some.text() | some.integers() | some.none()))
def test_json_says_the_same(value: dict) -> None:
    """JSON reads back as what was given, and holds nothing that a terminal obeys."""
    text = as_json(value)
    assert json.loads(text) == value
    assert not [sign for sign in text if ord(sign) < 32 or 127 <= ord(sign) < 160 or sign in "\u202e\u200b\u2066"]
