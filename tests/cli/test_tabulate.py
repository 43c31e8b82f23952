"""`tabulate`: stations added up for a person and for programs, every refusal told, the same bytes in any order."""

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from simulator.texts.domains import LANGUAGES
from simulator.texts.words import words
from tests.cli.command import call, started
from tests.shelf import ROOT
from tests.study.returned import day, kept, relaid, told, under, unsigned, written


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Journals of three stations."""
    folder = tmp_path_factory.mktemp("stations")
    return [written(folder, f"{n}.jsonl", day(n, 10 + n)) for n in (1, 2, 3)]


@pytest.fixture(scope="module")
def refusals(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A journal for each refusal that one file can show."""
    folder = tmp_path_factory.mktemp("refused")
    station = day(4, 14)
    odd = {
        "T103": under(station, ("id: kz-2023-03-19", "id: xx-2099-01-01")),
        "T104": day(4, 11),
        "T202": kept(station),
        "T203": unsigned(station, "chair"),
        "T205": told(station, "F6", lambda _: None),
        "T207": told(station, "F4", lambda n: n + 1),
    }
    return {code: written(folder, f"{code}.jsonl", records) for code, records in odd.items()}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_table_for_a_person(three: list[str], lang: str) -> None:
    """0, the TRAINING mark first, every contest, nothing wider than a terminal."""
    done = call("tabulate", *three, lang=lang)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(words(lang)("mark.training"))
    assert [line[0] for line in done.out.splitlines() if line[1:3] == "  " and line[0] != " "] == list("ABCDE")
    assert max(map(len, done.out.splitlines())) <= 80
    assert words(lang)("tabulate.no-method").split()[0] in done.out


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", ["T103", "T104", "T202", "T203", "T205", "T207"])
def test_a_refusal_is_told_and_the_rest_is_added_up(
    three: list[str], refusals: dict[str, str], code: str, lang: str
) -> None:
    """1, with code, file, station and reason; the three sound stations are counted as if it were not there."""
    done = call("tabulate", *three, refusals[code], lang=lang)
    assert done.status == 1
    told_of = " ".join(done.out[done.out.index(f"\n{code}  ") :].split())
    assert words(lang)("tabulate.station", number="11" if code == "T104" else "14") in told_of
    assert refusals[code] in told_of
    found = json.loads(call("tabulate", *three, refusals[code], "--json").out)
    sound = json.loads(call("tabulate", *three, "--json").out)
    if code != "T104":
        assert found["contests"][0] == {**sound["contests"][0], "refused": found["contests"][0]["refused"]}
    assert [one["code"] for one in found["refused"]] == [code]


def test_what_is_no_journal_hides_nothing(three: list[str], tmp_path: Path) -> None:
    """A missing file is 4, a changed journal and any other file 1; all are named, and the others are added up."""
    changed = bytearray(Path(three[2]).read_bytes())
    changed[-2_000] ^= 1
    broken, other = tmp_path / "broken.jsonl", tmp_path / "other.jsonl"
    broken.write_bytes(changed)
    other.write_text("format: 1\n", encoding="utf-8")
    done = call("tabulate", *three[:2], str(broken), str(other))
    assert done.status == 1
    told_of = " ".join(done.out.split())
    assert f"T102 {broken}: The journal was changed: block" in told_of
    assert f"T102 {other}: " in told_of
    assert "2 protocols counted" in done.out
    gone = call("tabulate", *three, str(tmp_path / "gone.jsonl"))
    assert gone.status == 4
    assert "gone.jsonl: there is no such file" in " ".join(gone.out.split())
    assert "3 protocols counted" in gone.out


@pytest.mark.parametrize(
    "header", [{"played": ("nobody",)}, {"sources": ()}, {"seed": -1}, {"crew": {"x": "y"}}], ids=str
)
def test_a_forged_header_is_no_crash(tmp_path: Path, header: dict[str, Any]) -> None:
    """Whatever a stranger's journal says under a right chain, it is refused with a reason."""
    first, *rest = day()
    path = written(tmp_path, "forged.jsonl", [msgspec.structs.replace(first, **header), *rest])
    done = call("tabulate", path, "--json")
    assert (done.status, done.err) == (1, "")
    assert [one["code"] for one in json.loads(done.out)["refused"]] == ["T102"]


def test_what_cannot_have_happened_is_refused(tmp_path: Path) -> None:
    """An event that cannot be applied, a law book that is none, and a contest laid twice are no journals to add up."""
    sound = day()
    where = next(n for n, record in enumerate(sound) if type(record).__name__ == "BoxSealed")
    impossible = [*sound[:where], msgspec.structs.replace(sound[where], box="nowhere"), *sound[where + 1 :]]
    twice = relaid(sound, contests=(sound[1].contests[0], *sound[1].contests[:4]))
    for records in (impossible, twice, under(sound, ("format: 1", "format: 9"))):
        done = call("tabulate", written(tmp_path, "odd.jsonl", records), "--json")
        assert [one["code"] for one in json.loads(done.out)["refused"]] == ["T102"]


def test_nothing_at_all(tmp_path: Path) -> None:
    """No journal among the files is said, and JSON is still an object."""
    name = str(tmp_path / "gone.jsonl")
    assert "no protocol" in call("tabulate", name).out
    found = json.loads(call("tabulate", name, "--json").out)
    assert (found["law"], found["contests"], found["refused"][0]["code"]) == (None, [], "T101")
    done = call("tabulate", name, "--nist")
    assert (done.status, done.out) == (4, "")


def test_a_cut_journal_counts_and_is_noted(three: list[str], tmp_path: Path) -> None:
    """What was handed over before the cut counts; that its end has no checksum is said."""
    data = Path(three[0]).read_bytes().splitlines(keepends=True)
    cut = tmp_path / "cut.jsonl"
    cut.write_bytes(b"".join(data[:-1]))
    done = call("tabulate", str(cut), "--json")
    found = json.loads(done.out)
    assert done.status == 0
    assert [one["code"] for one in found["noted"]] == ["T308"]
    assert found["contests"][0]["counted"] == 1


def test_the_same_bytes_in_any_order(three: list[str]) -> None:
    """Every form is the same whatever order the files are named in, and however often one is."""
    for form in ([], ["--json"], ["--nist"]):
        first = call("tabulate", *three, *form).out
        assert call("tabulate", *reversed(three), three[0], *form).out == first


def test_the_same_bytes_in_another_python(three: list[str]) -> None:
    """Another hash seed changes no byte."""
    outs = {started("--lang", "en", "tabulate", *three, "--nist", PYTHONHASHSEED=seed).stdout for seed in ("1", "2")}
    assert outs == {call("tabulate", *three, "--nist").out.encode()}


def test_nist_speaks_beside_itself(three: list[str], refusals: dict[str, str]) -> None:
    """The format alone stands on standard output; what was refused is told beside it."""
    done = call("tabulate", *three, refusals["T203"], "--nist")
    assert done.status == 1
    assert json.loads(done.out)["IsTest"] is True
    assert done.err.startswith("T203  ")
    assert json.loads(call("tabulate", *three, "--nist", lang="kk").out) == json.loads(
        call("tabulate", *three, "--nist").out
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "wrong", [[], ["x.jsonl", "--json", "--nist"], ["x.jsonl", "--mandates", "A"], ["x.jsonl", "--mandates", "a=3"]]
)
def test_wrong_usage(wrong: list[str], lang: str) -> None:
    """No file, two forms at once, or mandates in another form than A=69: 2, and a reason."""
    done = call("tabulate", *wrong, lang=lang)
    assert (done.status, done.out) == (2, "")
    assert done.err


def test_mandates_are_for_lists(three: list[str]) -> None:
    """Mandates of a contest without lists are wrong usage; of lists, the book's silence is said."""
    assert call("tabulate", *three, "--mandates", "B=29").status == 2
    done = call("tabulate", *three, "--mandates", "A=69")
    assert done.status == 0
    assert "states no way to share mandates" in done.out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_mandates_of_a_made_up_book(tmp_path: Path, lang: str) -> None:
    """A book that states a method shares what was asked for, and says by which method and from where."""
    more = "threshold: {percent: 5, source: L 97-1(1)}"
    book = (more, f"{more}\n  sharing: {{method: highest-remainder, source: L 97-1(9)}}")
    path = written(tmp_path, "made-up.jsonl", under(day(), book))
    done = call("tabulate", path, "--mandates", "A=69", lang=lang)
    assert done.status == 0
    assert "§ 97-1(9)" in done.out
    assert max(map(len, done.out.splitlines())) <= 80
    rows = [line for line in done.out.splitlines() if line.startswith("   F5") and re.search(r"\* +\d+$", line)]
    assert 60 <= sum(int(line.split()[-1]) for line in rows) <= 69


def test_every_code_is_documented_and_has_words() -> None:
    """The page lists exactly the codes that have a text, and those that the code can give."""
    page = (ROOT / "docs" / "reference" / "tabulate.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| (T\d{3}) \|", page, re.MULTILINE)
    sources = [*(ROOT / "simulator" / "study").glob("*.py"), ROOT / "simulator" / "cli" / "tabulate.py"]
    given = {code for file in sources for code in re.findall(r'"(T\d{3})"', file.read_text(encoding="utf-8"))}
    assert listed == sorted(given)
    assert all(f"tabulate.{code}" in words(lang) for code in listed for lang in LANGUAGES)


def test_the_object_has_the_documented_keys(three: list[str]) -> None:
    """Every key of the object stands on the page."""
    page = (ROOT / "docs" / "reference" / "tabulate.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"`([a-z0-9_]+)`", page.partition("## `--json`")[2].partition("## `--nist`")[0]))
    found = json.loads(call("tabulate", *three, "--json").out)
    first = found["contests"][0]
    used = {*found, *found["stations"][0], *first, *first["options"][0], *first["protocols"][0]}
    assert used <= documented
