"""Playing through a pipe: the documented line protocol, in words and in JSON (docs/reference/plain.md)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.cli.count import count_lines
from simulator.texts.phrase import phrase
from simulator.texts.words import Lang, words
from tests.screens import tables

ROOT = Path(__file__).parents[2]
SERVE = "1\n2\n3\n4\n5\n6\n"


def play(typed: str, tmp_path: Path, *more: str, lang: str = "en", scenario: str = "first-steps") -> str:
    """What `play --plain` answers to what is typed."""
    environment = {**os.environ, "VOTINGDAY_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "tui.front", "play", scenario, "--plain", "--lang", lang, *more],
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


MORNING = ("look-at-seal", "box take-room", "watch 60", "door admit 1", "8 show-box S1", "go what=none door")
CHAIR = "\n".join((*MORNING, "name-issuers 2,4,5,6", "view", ""))


def test_a_chair_in_json(tmp_path: Path) -> None:
    """Groups by their name, their key or an act alone; members by number; a field of another act is refused."""
    lines = [json.loads(line) for line in play(CHAIR, tmp_path, "--json", scenario="six-oclock").splitlines()]
    assert [line["receipt"]["accepted"] for line in lines[1:-2]] == [True, True, True, True, True, False, True]
    before, after = lines[0]["view"]["bench"], lines[-2]["view"]["bench"]
    assert [desk["staffed"] for desk in before["desks"]] == [False] * 4
    assert [desk["staffed"] for desk in after["desks"]] == [True] * 4
    assert after["place"] == "boxes"
    assert after["watchers"] == 1


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize("scenario", ["six-oclock", "until-noon", "at-the-boxes"])
def test_a_bench_in_every_language(lang: str, scenario: str, tmp_path: Path) -> None:
    """Where I stand, what waits, people, boxes, who is present, the acts of each group, and every value in the help."""
    answer = play("help\nwatch 60\nrest\nroom\nleave\n", tmp_path, lang=lang, scenario=scenario)
    say = words(lang)
    for key in ("tui.waits.head", "tui.people.head", "tui.boxes.head"):
        assert say(key) in answer
    assert say("tui.people.quorum", present=7, of=7, sitting=5, decision=4) in answer
    assert f"minutes {say('form.minutes')}: 1 = " in answer
    assert ("* " in answer) is (scenario == "until-noon")
    assert "{" not in answer


def test_a_group_says_what_to_type(tmp_path: Path) -> None:
    """Acts and things with their numbers; right after an ask the things alone."""
    first, second = play("watch 60\n", tmp_path, scenario="six-oclock").split("Done:")
    assert "4 door: 1 admit = " in first
    assert "4 door: 1 admit = " not in second
    assert "4 door observer: 1 = observer 1" in second


def test_the_mobile_team_in_lines(tmp_path: Path) -> None:
    """The road, the bag and the home are told, papers once they were looked at; what was left out at the end."""
    typed = "drive 1\nlook-at-paper document\napplicant-signs\ngive-set applicant\ndrive to=0\nleave\n"
    said = play(typed, tmp_path, scenario="steppe-road")
    for key in ("mobile.route", "mobile.bag"):
        assert words("en")(key) in said
    assert words("en").say(phrase("in-room.applicant")) in said
    assert words("en").say(phrase("document.card")) in said
    assert "MOB-07" in said


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_a_sheet_of_another_contest_in_lines(lang: Lang, tmp_path: Path) -> None:
    """Its letter and lines are read out; the pile of its own contest is typed like a stack, and no way for others."""
    say, sheet = words(lang).say, tables.SHEETS["other-contest"]
    lines = list(count_lines(tables.AMONG.count, tables.NIGHT, words(lang)))
    assert say(sheet.title) in lines
    assert all(any(say(line) in told for told in lines) for line in sheet.lines)
    assert any(say(phrase("count.of-contest", contest="E")) in told for told in lines if told.startswith("  A/9 "))
    before = "mark-end\nclose\nwatch 60\nstep-signatures\nwatch 60\nopen-box S1\nwatch 1\nstep-sorting\nwatch 15\n"
    typed = before + "step-show A\nto-its-pile\n+ its-pile\nput-sheet its-pile\nleave\n"
    answer = play(typed, tmp_path, lang=lang, scenario="count-50")
    assert answer.count(say(phrase("impossible.own-contest"))) == 3


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_a_count_line_by_line(lang: str, tmp_path: Path) -> None:
    """From the end of the line to sheets called one by one: stacks, the sheet's lines, the hours, in every language."""
    before = (
        "mark-end\nclose\nwatch 60\ntable-in-view 1\nstep-signatures\nwatch 60\nannounce-given\nopen-box S1\nwatch 1\n"
    )
    calls = "step-sorting\nwatch 15\nstep-show A\n+ 3\n+ unclear\nput-to-vote A/2 2\nraise-hand yes\n"
    alone = "show-sheet\nsay-sheet invalid\nleave\n"
    answer = play(before + calls + alone, tmp_path, lang=lang, scenario="count-50")
    told = words(lang)
    assert "{" not in answer
    assert told("count.stacks") in answer
    assert f"{told('count.in-hand')}" in answer
    assert told("count.member") in answer
    assert told("night.said", contest="A", stack=told("stack.invalid")) in answer
    refused = told("plain.refused", reason="").strip()
    assert answer.count(refused) == 0
