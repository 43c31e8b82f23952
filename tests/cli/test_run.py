"""`run`: the contract of its JSON, word by word, and the same bytes everywhere."""

import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.command import Answer, call, started

WAITS = {"mean", "p50", "p95", "max"}
FIGURES = {
    "received", "issued", "issued_by_member", "cancelled", "spoiled", "took_part", "votes", "against_all",
    "invalid", "in_boxes",
}  # fmt: skip
KEYS = {
    "scenario", "seed", "law", "opened_at", "closed_at", "last_voter_at", "count_ended_at", "list", "given",
    "turnout", "waits", "contests", "findings", "opportunities", "advice", "acts",
    "decisions", "observers", "applications", "complaints", "records", "digest",
}  # fmt: skip


@pytest.fixture(scope="module")
def found(ran: tuple[Answer, Path]) -> dict:
    """The object that `run --json` printed."""
    assert ran[0].status == 0, ran[0].err
    return json.loads(ran[0].out)


def test_one_object_on_one_line(ran: tuple[Answer, Path]) -> None:
    """The answer is one JSON object and nothing else, on either stream."""
    assert ran[0].out.count("\n") == 1
    assert ran[0].err == ""


def test_keys_are_those_of_the_contract(found: dict) -> None:
    """No key is missing and none is new, at any depth."""
    assert set(found) == KEYS
    assert set(found["given"]) == {"list", "supplementary", "absentee", "outside"}
    assert all(set(row) == {"at", "sent", "given"} for row in found["turnout"])
    assert set(found["waits"]) == {*WAITS, "booth"}
    assert set(found["waits"]["booth"]) == WAITS
    for contest in found["contests"]:
        assert set(contest) == {"id", "paper", "truth"}
        assert set(contest["paper"]) == set(contest["truth"]) == FIGURES
    rows = [*found["findings"], *found["advice"]]
    assert all(set(row) == {"rule", "outcome", "seat", "at", "events"} for row in rows)
    assert all(set(row) == {"applied", "kept"} for row in found["opportunities"].values())


def test_who_watched_and_who_applied_are_told_with_their_times(found: dict) -> None:
    """Each has the keys of the page; whoever was let in was entered afterwards."""
    observers, applications = found["observers"], found["applications"]
    keys = {"number", "kind", "papers", "came", "admitted", "refused", "reason", "entered", "left"}
    assert observers
    assert all(set(row) == keys for row in observers)
    assert all(row["entered"] > row["admitted"] >= row["came"] for row in observers if row["admitted"])
    assert applications
    assert all(
        set(row) == {"number", "ground", "filed", "accepted", "refused", "marked", "served"} for row in applications
    )
    assert all(row["served"] > row["marked"] > row["filed"] for row in applications if row["served"])


def test_figures_have_their_form(found: dict) -> None:
    """Times are HH:MM:SS, past 24 after midnight; nominal hours HH:MM; a mean has one decimal."""
    times = [found[key] for key in ("opened_at", "closed_at", "last_voter_at", "count_ended_at")]
    assert all(len(time) == 8 and time[2] == time[5] == ":" for time in times)
    assert [row["at"] for row in found["turnout"]] == ["10:00", "12:00", "14:00", "16:00", "18:00", "20:00"]
    assert round(found["waits"]["mean"], 1) == found["waits"]["mean"]


def test_digest_is_that_of_the_journal(ran: tuple[Answer, Path], found: dict) -> None:
    """`digest` is the SHA-256 of exactly the bytes that `--journal` wrote, `records` how many records they hold."""
    data = ran[1].read_bytes()
    assert sha256(data).hexdigest() == found["digest"]
    lines = data.splitlines()
    assert len(lines) - sum(line.startswith(b'{"t":"Chain"') for line in lines) == found["records"]


def test_journal_knows_no_machine(data: bytes, small: Path) -> None:
    """No path, file name, host or language of whoever ran it stands in a journal."""
    for strange in (str(small.parent), small.name, str(Path.home()), os.uname().nodename):
        assert strange.encode() not in data


@pytest.mark.parametrize(
    "settings",
    [
        {"PYTHONHASHSEED": "0", "TZ": "Asia/Almaty", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "1", "TZ": "America/St_Johns", "LC_ALL": "ru_RU.UTF-8", "PYTHONUTF8": "1"},
        {"PYTHONHASHSEED": "777", "TZ": "UTC", "LANG": "kk_KZ.UTF-8", "PYTHONIOENCODING": "ascii"},
    ],
)
def test_same_bytes_wherever(settings: dict[str, str], small: Path, data: bytes, tmp_path: Path) -> None:
    """The same scenario and seed give the same journal for every hash seed, time zone and locale."""
    target = tmp_path / "again.jsonl"
    done = started("run", str(small), "--seed", "3", "--journal", str(target), "--json", **settings)
    assert done.returncode == 0, done.stderr
    assert target.read_bytes() == data


def pythons(version: str) -> list[str]:
    """Where a Python of this version may be: named in VOTINGDAY_PYTHONS, on the path, in pyenv's folder."""
    named = os.environ.get("VOTINGDAY_PYTHONS", "").split(os.pathsep)
    folder = Path(os.environ.get("PYENV_ROOT", str(Path.home() / ".pyenv"))) / "versions"
    found = [shutil.which(f"python{version}"), *map(str, folder.glob(f"{version}.*/bin/python"))]
    return [path for path in [*named, *found] if path]


def has_libraries(interpreter: str, version: str) -> bool:
    """Whether it is of this version and can import what the product needs."""
    asked = f"import msgspec, pydantic, ruamel.yaml, simpy, sys; sys.exit(sys.version[:4] != {version!r})"
    return subprocess.run([interpreter, "-c", asked], capture_output=True, check=False).returncode == 0


OTHERS = [version for version in ("3.11", "3.12", "3.13") if version != sys.version[:4]]


@pytest.mark.parametrize("version", OTHERS)
def test_same_bytes_under_every_python(version: str, small: Path, data: bytes, tmp_path: Path) -> None:
    """Python 3.11 to 3.13 write the same journal."""
    interpreter = next((path for path in pythons(version) if has_libraries(path, version)), None)
    if interpreter is None:
        pytest.skip(f"no Python {version} with the libraries here")
    target = tmp_path / "again.jsonl"
    done = started("run", str(small), "--seed", "3", "--journal", str(target), interpreter=interpreter)
    assert done.returncode == 0, done.stderr
    assert target.read_bytes() == data


def test_another_curve_and_crew(small: Path) -> None:
    """`--arrivals` and `--crew` make it another day, and the object says the same things of it."""
    done = call("run", str(small), "--arrivals", "zhambyl-2023", "--crew", "careless", "--json")
    assert done.status == 0, done.err
    found = json.loads(done.out)
    assert set(found) == KEYS
    assert found["findings"]


def test_the_same_text_is_the_same_day(small: Path, data: bytes, tmp_path: Path) -> None:
    """What a person calls a file and where it lies changes no byte of its journal."""
    other = tmp_path / "Өзге атау.yaml"
    shutil.copy(small, other)
    assert call("run", str(other), "--seed", "3", "--journal", str(tmp_path / "j")).status == 0
    assert (tmp_path / "j").read_bytes() == data


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_summary_for_a_person(small: Path, lang: str, found: dict) -> None:
    """Without --json a person reads it in their language: a TRAINING mark, hours, figures, each protocol."""
    done = call("run", str(small), "--seed", "3", lang=lang)
    assert done.status == 0
    first, *rest = done.out.splitlines()
    assert first.startswith({"kk": "ОҚУ ҮШІН", "ru": "ОБУЧЕНИЕ", "en": "TRAINING"}[lang])
    assert [line[0] for line in rest if line[1:3] == "  "] == ["A", "B", "E"]
    assert found["digest"] in done.out


def test_help_wanted_for_a_wrong_scenario(tmp_path: Path) -> None:
    """A scenario with problems prints them all beside the answer and ends with 1."""
    path = tmp_path / "bad.yaml"
    path.write_text("format: 1\nid: x\nkind: dayy\n", encoding="utf-8")
    done = call("run", str(path), "--json")
    assert (done.status, done.out) == (1, "")
    assert f"{path}:3:7 S205 " in done.err
    assert done.err.count("\n") > 5
