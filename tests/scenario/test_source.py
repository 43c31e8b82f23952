"""The traps of YAML: what a word without quotes means here, and what is refused, at its place."""

import json
from decimal import Decimal

import pytest

from simulator.scenario.reading import read
from simulator.scenario.source import MAX_BYTES, MAX_DEPTH, MAX_NODES, read_source
from tests.scenario.hostile import BOMB, CORPUS
from tests.scenario.shelf import FIRST_DAY, Shelf, told


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("07:00", "07:00"),
        ("20:00", "20:00"),
        ("7:30", "7:30"),
        ("1:20:30", "1:20:30"),
        ("NO", "NO"),
        ("off", "off"),
        ("yes", "yes"),
        ("True", "True"),
        ("true", True),
        ("false", False),
        ("'true'", "true"),
        ("1437", 1437),
        ("-3", -3),
        ("0", 0),
        ("900101300123", 900101300123),
        ("'010203500123'", "010203500123"),
        ("'0123'", "0123"),
        ("999999999999999999", 999999999999999999),
        ("65.21", Decimal("65.21")),
        ("9.40", Decimal("9.40")),
        ("1e5", "1e5"),
        ("+5", "+5"),
        (".5", ".5"),
        ("2023-03-19", "2023-03-19"),
        ("=", "="),
        ("٣", "٣"),
        ("Қарлығаш мектебі", "Қарлығаш мектебі"),
    ],
)
def test_words_mean_one_thing(written: str, meant: object) -> None:
    """Times stay texts, NO is no truth, digits in quotes stay digits, percents stay exact."""
    source = read_source("x.yaml", f"a: {written}\n")
    assert source.problems == ()
    assert source.data == {"a": meant}
    assert type(source.data["a"]) is type(meant)


def test_every_path_has_a_place() -> None:
    """Keys and values know their line and column, in lists, in flow and in block."""
    source = read_source("x.yaml", "a: 1\nb:\n  - {c: x, d: [1, 2]}\n  - e\n")
    assert source.keys == {
        ("a",): (1, 1),
        ("b",): (2, 1),
        ("b", 0, "c"): (3, 6),
        ("b", 0, "d"): (3, 12),
    }
    assert source.values[("a",)] == (1, 4)
    assert source.values[("b", 0)] == (3, 5)
    assert source.values[("b", 0, "d", 1)] == (3, 19)
    assert source.values[("b", 1)] == (4, 5)
    assert source.mark(("b", 0, "d")) == (3, 12)
    assert source.mark(("b", 0, "zz", "deeper")) == (3, 5)
    assert source.mark(("nowhere",)) == (1, 1)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_places_hold_under_every_line_ending(ending: str) -> None:
    """Windows and old line endings count as one."""
    assert told(list(read_source("x", f"a: 1{ending}b: 2{ending}a: 3").problems)) == [("S114", "3:1")]
    assert told(list(read_source("x", f"a: 1{ending}b: \x07").problems)) == [("S102", "2:4")]


def test_a_mark_at_the_beginning_is_left_out() -> None:
    """A BOM that an editor put at the beginning changes neither data nor places."""
    text = "voters: 0x1F\n"
    plain, marked = read_source("x", text), read_source("x", b"\xef\xbb\xbf" + text.encode())
    assert plain == marked
    assert told(list(plain.problems)) == [("S117", "1:9")]


def test_faults_come_all_at_once() -> None:
    """What does not end the reading is told together."""
    text = "a: &x 1\nb: *x\nc: 0x1\nc: 2\nd: !y z\ne: .nan\nf:\n"
    assert told(list(read_source("x", text).problems)) == [
        ("S110", "1:4"),
        ("S111", "2:4"),
        ("S117", "3:4"),
        ("S114", "4:1"),
        ("S112", "5:4"),
        ("S116", "6:4"),
        ("S119", "7:1"),
    ]


def test_the_first_of_two_keys_is_kept() -> None:
    """A key twice keeps its first value, and what the second holds is looked at all the same."""
    source = read_source("x", "a: {b: 1}\na: {b: 0x2}\n")
    assert source.data == {"a": {"b": 1}}
    assert [p.code for p in source.problems] == ["S114", "S117"]


def test_limits_are_reached_and_not_passed() -> None:
    """Exactly 20 levels, 20,000 values and 256 KB are read; one more is not."""
    deep = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert read_source("x", deep).problems == ()
    assert [p.code for p in read_source("x", f"[{deep}]").problems] == ["S105"]
    blocks = "".join(" " * n + "a:\n" for n in range(MAX_DEPTH - 1)) + " " * 19 + "a: 1\n"
    assert read_source("x", blocks).problems == ()
    assert read_source("x", "- 1\n" * (MAX_NODES - 1)).problems == ()
    assert [p.code for p in read_source("x", "- 1\n" * MAX_NODES).problems] == ["S106"]
    full = "a: 1\n#" + "x" * (MAX_BYTES - 6)
    assert read_source("x", full).problems == ()
    assert [p.code for p in read_source("x", full + "x").problems] == ["S104"]


def test_an_alias_bomb_stays_small() -> None:
    """Nothing is repeated: the data of a bomb are about as large as its text."""
    assert len(json.dumps(read_source("x", BOMB).data)) < 2 * len(BOMB)


@pytest.mark.parametrize(("text", "code"), CORPUS, ids=range(len(CORPUS)))
def test_hostile_text_is_answered(text: str | bytes, code: str) -> None:
    """Each gets its code and only problems, inside the file; no traceback and no model."""
    model, problems = read("hostile.yaml", text, library=Shelf())
    assert model is None
    assert code in [problem.code for problem in problems]
    lines = 1 + max(text.count(b"\n" if isinstance(text, bytes) else "\n"), 0)
    assert all(1 <= problem.line <= lines + 1 and problem.column >= 1 for problem in problems)


def test_the_corpus_is_large() -> None:
    """Sixty hostile texts at least."""
    assert len(CORPUS) >= 60


def test_a_shipped_file_reads_without_a_word() -> None:
    """The reader's strictness leaves our own files alone."""
    assert read_source("first-day.yaml", FIRST_DAY.read_bytes()).problems == ()
