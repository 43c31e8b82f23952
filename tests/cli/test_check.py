"""`check`: every problem at its place, all files at once, no file brings it down or reaches the terminal."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.command import call
from tests.scenario.shelf import examples, shipped, text_of

LINE = re.compile(r"(?P<file>.+):(?P<line>\d+):(?P<column>\d+) (?P<code>S\d{3}) (?P<message>.+?)(?: \((?P<hint>.+)\))?")


def test_shipped_files_are_clean() -> None:
    """Everything that is shipped passes, named by path or by id: no output, 0."""
    for names in ([str(path) for path in shipped()], ["first-day", "kz-2023-03-19", "two-humps", "zhambyl-mean"]):
        assert call("check", *names) == (0, "", "")


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.code)
def test_every_bad_example_is_told(example, tmp_path: Path) -> None:
    """Each entry of docs/reference/problems.md is printed as `file:line:column code message (hint)`, with 1."""
    path = tmp_path / "bad.yaml"
    path.write_bytes(text_of(example))
    done = call("check", str(path))
    found = [LINE.fullmatch(line) for line in done.out.splitlines()]
    assert (done.status, done.err) == (1, "")
    assert all(found)
    places = [(match["file"], match["code"], f"{match['line']}:{match['column']}") for match in found if match]
    assert (str(path), example.code, example.at) in places


def test_all_files_at_once(tmp_path: Path) -> None:
    """A file that cannot be read does not hide the problems of the next; the graver number wins."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("format: 1\nid: x\nkind: dayy\n", encoding="utf-8")
    done = call("check", str(tmp_path / "none.yaml"), str(bad), str(tmp_path), "first-day")
    assert done.status == 4
    assert "S205" in done.out
    assert done.err.count("\n") == 2


def test_problems_in_every_language(tmp_path: Path) -> None:
    """The places and codes are the same in all languages, the words are not."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("format: 1\nid: x\nkind: dayy\n", encoding="utf-8")
    said = [call("check", str(bad), lang=lang).out for lang in ("kk", "ru", "en")]
    assert len(set(said)) == 3
    assert len({tuple(re.findall(r":\d+:\d+ S\d+", text)) for text in said}) == 1


def test_problems_for_programs(tmp_path: Path) -> None:
    """With --json each problem is an object."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("format: 1\nid: x\nkind: dayy\n", encoding="utf-8")
    rows = json.loads(call("check", str(bad), "--json").out)
    assert set(rows[0]) == {"file", "line", "column", "code", "message", "hint"}


HOSTILE = {
    "escape": b"\x1b]52;c;eA==\x07\x1b[2J\x9b31m: 1\n",
    "keys": "\u202eid: x\n\u200bkind: day\n[/b]: [@click=app.quit]\n".encode(),
    "nothing": b"",
    "zeros": b"\0" * 5000,
    "deep": b"[" * 200_000,
    "bomb": b"a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "huge": b"voters: 0x" + b"f" * 200_000,
    "large": b"a: b\n" * 200_000,
    "half": "кккк".encode()[:-1],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_contents(name: str, tmp_path: Path) -> None:
    """Whatever a file holds: problems and 1, no traceback, nothing that a terminal obeys."""
    path = tmp_path / "hostile.yaml"
    path.write_bytes(HOSTILE[name])
    for verb in ("check", "run"):
        done = call(verb, str(path))
        assert done.status == 1, done.err
        assert "Traceback" not in done.err
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e]", done.out + done.err)


@pytest.mark.parametrize(
    "name", ["\x1b[31mred\x07.yaml", "line\nbreak.yaml", "\u202etxt.yaml", "Ә Ғ 1.yaml", "-x.yaml"]
)
def test_hostile_names(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file's name is told in one line and as letters alone."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text("format: 1\n", encoding="utf-8")
    for done in (call("check", f"./{name}"), call("check", f"./none/{name}")):
        assert done.status in {1, 4}
        for line in (done.out + done.err).splitlines():
            assert line.startswith("./")
            assert line.isprintable()


@pytest.mark.parametrize(
    "name", ["", "\0", "x" * 5000, "x" * 5000 + ".yaml", "/dev/null", "\udcff.yaml", "~", "C:\\x.yaml"]
)
def test_names_that_cannot_be(name: str) -> None:
    """A name that no file can have is answered, not crashed on."""
    for verb in ("check", "run", "replay", "verify"):
        done = call(verb, name)
        assert done.status in {1, 2, 4}
        assert "Traceback" not in done.err
