"""Playing through a pipe: the documented line protocol, in words and in JSON (docs/reference/plain.md)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SERVE = "1\n2\n3\n4\n5\n6\n"


def play(typed: str, tmp_path: Path, *more: str, lang: str = "en") -> str:
    """What `play --plain` answers to what is typed."""
    environment = {**os.environ, "VOTINGDAY_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "tui.front", "play", "first-steps", "--plain", "--lang", lang, *more],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return done.stdout


def test_tutorial_in_json(tmp_path: Path) -> None:
    """Four served by the digits, the fifth refused: all kept, and every line is one JSON object."""
    typed = SERVE * 4 + "look\nmismatch card-face person\nsend out not-own-document\nleave\n"
    lines = [json.loads(line) for line in play(typed, tmp_path, "--json").splitlines()]
    assert set(lines[0]) == {"view"}
    assert all(set(line) == {"receipt", "view"} and line["receipt"]["accepted"] for line in lines[1:-1])
    told = lines[-1]["debrief"]
    assert told["occasions"] == told["kept"] == 6
    assert not told["look_at"]


def test_leaving_a_move_out_goes_through_and_is_told(tmp_path: Path) -> None:
    """Sheets can go out unsigned; the debrief says so with its article."""
    lines = [json.loads(line) for line in play("1\n2\n3\n4\n6\n", tmp_path, "--json").splitlines()]
    assert lines[-2]["receipt"]["accepted"]
    rules = [occasion["rule"] for occasion in lines[-1]["debrief"]["look_at"]]
    assert rules == ["ISS-08"]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_words_in_every_language(lang: str, tmp_path: Path) -> None:
    """Everything typed is answered in the language asked for, TRAINING first, up to the debrief."""
    answer = play("help\nlaw\nroom\nlist\nlog\n1\n2\nback\nwait 1\nleave\n", tmp_path, lang=lang)
    assert {"kk": "ОҚУ ҮШІН", "ru": "ОБУЧЕНИЕ", "en": "TRAINING"}[lang] in answer
    assert "{" not in answer


def test_nonsense_is_answered_not_fatal(tmp_path: Path) -> None:
    """Whatever is typed, the game goes on."""
    answer = play("fly\n9 x y\nfind line=99999\nsend moon\nhand-over Z\n\nlist 999\nwait many\n5 A=B=C\n", tmp_path)
    assert answer.count("Not possible.") >= 4


def test_the_journal_of_a_played_day_replays(tmp_path: Path) -> None:
    """The journal asked for is one that verifies and replays."""
    journal = tmp_path / "played.jsonl"
    play(SERVE + "leave\n", tmp_path, "--journal", str(journal))
    for verb in (("verify",), ("replay", "--verify")):
        done = subprocess.run(
            [sys.executable, "-m", "tui.front", verb[0], str(journal), *verb[1:]],
            capture_output=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stdout
