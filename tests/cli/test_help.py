"""Help and wrong usage: each verb in three languages with an example, no word of argparse's own left."""

import re

import pytest

from simulator.cli.all import VERBS
from tests.cli.command import call

LANGS = ("kk", "ru", "en")
ARGPARSE = (
    "usage:",
    "positional arguments",
    "options:",
    "optional arguments",
    "show this help",
    "expected",
    "required",
)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_an_example(verb: str, lang: str) -> None:
    """`VERB --help`: 0, an example that begins as one types it, at most 80 wide, in this language."""
    done = call(verb, "--help", lang=lang)
    assert (done.status, done.err) == (0, "")
    assert f"\n  votingday {verb}" in done.out
    assert max(map(len, done.out.splitlines())) <= 80
    if lang != "en":
        assert not [word for word in ARGPARSE if word in done.out]
        assert re.search("[а-яё]", done.out)


@pytest.mark.parametrize("lang", LANGS)
def test_the_command_lists_its_verbs(lang: str) -> None:
    """`--help` names every verb with a line about it; without a screen, so does no verb at all."""
    done = call("--help", lang=lang)
    assert done.status == 0
    assert all(re.search(rf"^  {verb} +\S", done.out, re.MULTILINE) for verb in VERBS)
    assert call(lang=lang).out == done.out


WRONG = [
    ("run",),
    ("run", "first-day", "second"),
    ("run", "first-day", "--seed"),
    ("run", "first-day", "--seed", "-1"),
    ("run", "first-day", "--seed", "1_000"),
    ("run", "first-day", "--seed", "٣"),
    ("run", "first-day", "--seed", "9" * 400),
    ("run", "first-day", "--crew", "perfect"),
    ("run", "first-day", "--json=1"),
    ("run", "first-day", "--sed", "1"),
    ("run", "first-dya"),
    ("run", "first-day", "--arrivals", "three-humps"),
    ("runn",),
    ("--nope",),
    ("run", "first-day", "--lang", "de"),
    ("fork", "x.jsonl"),
    ("law",),
    ("law", "shw"),
    ("law", "show"),
    ("law", "show", "ISS-99"),
    ("schema", "planet"),
    ("\x1b[31m",),
]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_usage(arguments: tuple[str, ...], lang: str) -> None:
    """Wrong usage ends with 2 and says why beside the answer, in this language, without a traceback."""
    done = call(*arguments, lang=lang)
    assert (done.status, done.out) == (2, "")
    assert "Traceback" not in done.err
    assert all(line.isprintable() for line in done.err.splitlines())
    if lang != "en":
        assert not [word for word in ARGPARSE if word in done.err]


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (("runn",), "run"),
        (("run", "first-dya"), "first-day"),
        (("run", "--sed", "1"), "--seed"),
        (("law", "shw"), "show"),
    ],
)
def test_the_nearest_right_word(arguments: tuple[str, ...], near: str) -> None:
    """A slip of the finger is answered with the word that was meant."""
    assert f"Did you mean {near}?" in call(*arguments).err
