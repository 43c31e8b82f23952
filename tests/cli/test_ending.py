"""How the command ends: the numbers of design section 5, whatever happens to it on the way."""

import json
import os
import signal
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from simulator import __version__
from simulator.cli import run as running
from simulator.cli import scenarios
from simulator.exercise.running import Exercise
from simulator.session.lobby import NotPlayable
from simulator.texts.domains import Lang
from tests.cli.command import call, command, started, surroundings


class Screens:
    """Screens that only remember what was asked of them."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def first(self, lang: Lang) -> int:
        """The first screen."""
        self.asked.append(f"first {lang}")
        return 7

    def play(self, asked: Namespace, lang: Lang) -> int:
        """A seat."""
        self.asked.append(f"{asked.scenario} {lang}")
        return 8


def test_no_verb_opens_the_first_screen() -> None:
    """Without a verb the front door is asked for the first screen, and its number is ours."""
    screens = Screens()
    assert call(lang="ru", screens=screens).status == 7
    assert screens.asked == ["first ru"]


class Elsewhere(Screens):
    """Screens that find no such seat."""

    def play(self, asked: Namespace, lang: Lang) -> int:
        """A seat that the scenario does not have."""
        raise NotPlayable("mobile", ("deputy", f"{lang}-{asked.scenario}"))


def test_a_seat_that_is_not_there_is_said_on_screens_too() -> None:
    """No report of a bug: which seat is missing, and which there are."""
    told = call("play", "steppe-road", "--seat", "mobile", lang="ru", screens=Elsewhere())
    assert told.status == 2
    assert "mobile" in told.err
    assert "deputy" in told.err


def test_version() -> None:
    """`--version` says it, by either way in."""
    assert call("--version").out == f"votingday {__version__}\n"
    assert started("--version").stdout.decode() == f"votingday {__version__}\n"


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        ({"LANGUAGE": "ru:en"}, "Упражнени"),
        ({"LANGUAGE": "", "LC_ALL": "en_GB.UTF-8", "LANG": "ru_RU"}, "exercises"),
        ({"LANGUAGE": "", "LC_ALL": "C", "LANG": "ru_RU.UTF-8"}, "Упражнени"),
        ({"LANGUAGE": "de", "LC_ALL": "", "LC_MESSAGES": "", "LANG": "de_DE.UTF-8"}, "жаттығулар."),
    ],
)
def test_language_of_the_computer(settings: dict[str, str], word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The computer's own setting chooses the language when it is one of ours, else it is Kazakh; --lang outranks it."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, settings.get(name, ""))
    assert word in call("scenarios", "--help", lang="").out
    assert "exercises" in call("scenarios", "--help", "--lang=en", lang="").out


def test_output_is_utf8_with_plain_line_ends() -> None:
    """Letters and line ends are the same whatever the computer's own encoding is."""
    done = started("--lang", "kk", "scenarios", PYTHONIOENCODING="latin-1")
    assert "Бірінші дауыс беру күні" in done.stdout.decode("utf-8")
    assert b"\r" not in done.stdout


def test_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends with 130 and says nothing."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(scenarios, "run", interrupt)
    assert call("scenarios") == (130, "", "")


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal to one process")
def test_interrupted_in_the_middle() -> None:
    """Ctrl-C while a day is lived, or while Python is still starting: 130, and no traceback."""
    for wanted in (b"", b"{"):
        child = subprocess.Popen(
            command("run", "first-day", "--json"),
            env=surroundings(PYTHONUNBUFFERED="1"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        with pytest.raises(subprocess.TimeoutExpired):
            child.wait(0.4 if wanted else 0.25)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate()
        assert child.returncode == 130, err
        assert (out, err) == (b"", b"")


def test_a_bug_is_reported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, small: Path) -> None:
    """A bug ends with 3: a report and the journal are written, their places printed, no traceback, nobody's values."""
    monkeypatch.chdir(tmp_path)
    finish = Exercise.finish

    def fall_over(day: Exercise) -> None:
        typed = "canary"
        finish(day)
        day.records.pop()
        raise RuntimeError(f"{len(typed)}")

    monkeypatch.setattr(running.Exercise, "finish", fall_over)
    done = call("run", str(small), "--journal", "day.jsonl")
    assert (done.status, done.out) == (3, "")
    assert "Traceback" not in done.err
    assert "votingday-crash-1.txt" in done.err
    report = (tmp_path / "votingday-crash-1.txt").read_text(encoding="utf-8")
    assert "RuntimeError" in report
    assert "simulator/cli/run.py" in report
    assert "canary" not in report
    assert str(Path.home()) not in report
    assert json.loads(call("replay", "day.jsonl", "--json").out)["records"] > 500


def test_a_bug_where_nothing_can_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """When no report can be written it is printed."""

    def fall_over(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(scenarios, "run", fall_over)
    monkeypatch.setattr("simulator.cli.crash._written", lambda _: "")
    done = call("scenarios")
    assert done.status == 3
    assert "simulator/cli/main.py" in done.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_outside_refuses() -> None:
    """A full disk, under the answer or under the journal: 4, and a sentence."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command("law", "list", "--json"),
            env=surroundings(LC_ALL="en"),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 4
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr


def test_reader_goes_away() -> None:
    """Whoever reads our answer may stop early: no word about it."""
    with subprocess.Popen(
        command("law", "list", "--json"), env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        assert child.stdout
        child.stdout.read(10)
        child.stdout.close()
        assert child.stderr
        assert child.stderr.read() == b""
    assert child.returncode == 4


def test_journal_where_it_cannot_be(small: Path, tmp_path: Path) -> None:
    """A folder that is not there, a folder as the file: 4, and nothing is printed as if it had been kept."""
    for name in (tmp_path / "none" / "j.jsonl", tmp_path):
        done = call("run", str(small), "--journal", str(name), "--json")
        assert (done.status, done.out) == (4, "")


def test_door_is_light() -> None:
    """The front door itself loads nothing but the version; a verb loads only itself."""
    code = "import sys; from tui.front import main; print([m for m in sys.modules if m.startswith('simulator.')])"
    done = subprocess.run([sys.executable, "-c", code], env=surroundings(), capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"
