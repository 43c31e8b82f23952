"""The catalogues are whole, compiled and true to the glossary, and the tools keep them so.
The tools work in a folder of the test's own and must not touch the catalogues of the product.
"""

from __future__ import annotations

import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files

import pytest
from ruamel.yaml import YAML

from simulator.texts import add, workshop
from simulator.texts import compile as compiling
from simulator.texts.catalogue import load
from simulator.texts.checks import row_problems, table_problems
from simulator.texts.domains import LANGUAGES, PLURAL_RULES
from simulator.texts.words import words

LINE = """
desk.line:
  kk: ["Күтіп тұр: {n}", "Күтіп тұр: {n}"]
  ru: ["Ждёт {n} человек", "Ждут {n} человека", "Ждут {n} человек"]
  en: ["{n} person waits", "{n} people wait"]
"""


def glossary():
    """The terms as the product ships them."""
    text = files("simulator.texts").joinpath("data", "glossary.yaml").read_text("utf-8")
    return YAML(typ="safe", pure=True).load(text)


@pytest.fixture
def bench(tmp_path):
    """A workshop of its own with the pools and no texts."""
    shutil.copytree(workshop.ROOT / "data", tmp_path / "data")
    assert add.add("common", "term.voter: {kk: сайлаушы, ru: избиратель, en: voter}", tmp_path) == []
    for lang, domain, catalogue in workshop.catalogues(tmp_path):
        workshop.write(workshop.path_of(lang, domain, "po", tmp_path), workshop.po_bytes(catalogue))
    assert compiling.problems(tmp_path) == []
    return tmp_path


def test_the_catalogues_are_whole():
    """Every text is there in three languages, agrees in placeholders and is compiled."""
    with workshop.locked():
        assert compiling.problems() == []


def test_the_languages_have_the_same_keys():
    """What the game loads is the same in every language."""
    keys = [sorted(load(lang).texts) for lang in LANGUAGES]
    assert keys[0] == keys[1] == keys[2]


def test_every_term_is_a_text():
    """A term reads exactly as the glossary has it, long and short."""
    for term in glossary():
        for lang in LANGUAGES:
            assert words(lang)(f"term.{term['id']}") == term[lang]
            assert words(lang)(f"short.{term['id']}") == term["short"][lang]


def test_counted_terms_take_the_forms_of_the_glossary():
    """After 1, 2 and 5 a Russian noun ends as the glossary says."""
    for term in glossary():
        for n, form in zip((1, 2, 5), term.get("ru_forms", ()), strict=False):
            said = words("ru")(f"unit.{term['id']}", n=n)
            assert form.split()[0] in said.split()


def test_short_forms_fit_a_table():
    """A short form has at most 12 characters."""
    shorts = [key for key in load("ru").texts if key.startswith("short.") or key.endswith(".short")]
    assert len(shorts) > 200
    for lang in LANGUAGES:
        long = [key for key in shorts if len(words(lang)(key, n=9)) > 12]
        assert long == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"kk": "қ", "ru": "р"}, "no text in en"),
        ({"kk": "қ", "ru": "р", "en": " e"}, "space at the beginning"),
        ({"kk": "қ", "ru": "р", "en": ""}, "empty"),
        ({"kk": "қ {x}", "ru": "р {x}", "en": "e"}, "placeholders differ"),
        ({"kk": "қ {x}", "ru": "р {x}", "en": "{x} e {0.a}"}, "a brace"),
        ({"kk": "{x}ға", "ru": "р {x}", "en": "{x} e"}, "an ending glued"),
        ({"kk": "Күтiп", "ru": "р", "en": "e"}, "Latin and Cyrillic"),
        ({"kk": "қəлем", "ru": "р", "en": "e"}, "Latin and Cyrillic"),
        ({"kk": "қ", "ru": "и\u0306", "en": "e"}, "not composed"),
        ({"kk": "қ", "ru": "р\x1b", "en": "e"}, "control character"),
        ({"kk": "қ", "ru": ("р", "р", "р"), "en": "e"}, "plural forms in one language"),
        ({"kk": ("қ", "қ"), "ru": ("р", "р"), "en": ("e", "e")}, "expected 3 plural forms"),
        ({"kk": ("қ", "қтар"), "ru": ("р", "р", "р"), "en": ("e", "e")}, "stays singular"),
    ],
)
def test_a_faulty_text_is_told(row, fault):
    """Each fault has its own line, and that line names it."""
    assert any(fault in line for line in row_problems("a.b", row))


def test_a_good_text_is_not_faulted():
    """Labels, line breaks and Latin words beside Kazakh ones are in order."""
    row = {"kk": "{n}-үстел, F2", "ru": "стол {n}\nF2", "en": "desk {n}'s F2"}
    assert table_problems({"a.b": row}) == []


def test_a_text_is_added_updated_and_removed(bench):
    """The tool takes a text in, changes it and takes it out, and leaves all compiled."""
    assert add.add("desk", LINE, bench) == []
    assert compiling.table(bench)["desk.line"]["en"] == ("{n} person waits", "{n} people wait")
    assert add.add("desk", "desk.line: {kk: кезек, ru: очередь, en: line}", bench) == []
    assert compiling.table(bench)["desk.line"]["ru"] == "очередь"
    assert add.add("desk", "desk.line: ~", bench) == []
    assert "desk.line" not in compiling.table(bench)
    assert compiling.problems(bench) == []


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("desk.a: {kk: қ, ru: р, en: 5}", "expected a text"),
        ("desk.a: {kk: қ, ru: р, en: e, de: d}", "no language 'de'"),
        ("desk.a: text", "expected {kk"),
        ("- a", "expected a map"),
        ("a: {", "not YAML"),
        ("desk: {kk: қ, ru: р, en: e}", "joined by dots"),
        ("term.voter: {kk: қ, ru: р, en: e}", "is in common already"),
    ],
)
def test_a_faulty_file_changes_nothing(bench, source, fault):
    """With any problem the catalogues stay as they were, good texts of the file included."""
    before = compiling.table(bench)
    good = "desk.good: {kk: қ, ru: р, en: e}\n" if source.startswith(("desk", "term")) else ""
    assert any(fault in line for line in add.add("desk", good + source, bench))
    assert compiling.table(bench) == before


def test_many_may_add_at_once(bench):
    """Nobody's text is lost when several add to one domain at the same time."""
    sources = [f"desk.k{i}: {{kk: қ{i}, ru: р{i}, en: e{i}}}" for i in range(8)]
    with ThreadPoolExecutor(4) as people:
        faults = list(people.map(lambda source: add.add("desk", source, bench), sources))
    assert faults == [[]] * 8
    assert {f"desk.k{i}" for i in range(8)} <= set(compiling.table(bench))


def test_the_same_texts_give_the_same_bytes(bench):
    """Order of adding and hand edits of the header leave no trace in the compiled file."""
    add.add("desk", "desk.b: {kk: қ, ru: р, en: e}\ndesk.a: {kk: қ, ru: р, en: e}", bench)
    path = workshop.path_of("ru", "desk", "mo", bench)
    before = path.read_bytes()
    po = workshop.path_of("ru", "desk", "po", bench)
    po.write_text(po.read_text("utf-8").replace("MIME", 'X-Editor: somebody\\n"\n"MIME'), "utf-8")
    assert workshop.path_of("ru", "desk", "po", bench).read_text("utf-8").count("X-Editor") == 1
    compiling.compile_all(bench)
    assert path.read_bytes() == before


def test_an_edited_catalogue_must_be_compiled(bench):
    """A teacher's edit of a .po file is asked for until it is compiled."""
    po = workshop.path_of("ru", "common", "po", bench)
    po.write_text(po.read_text("utf-8").replace("избиратель", "избиратели"), "utf-8")
    assert any("out of date" in line for line in compiling.problems(bench))
    compiling.compile_all(bench)
    assert compiling.problems(bench) == []


def test_doubled_keys_are_told(bench):
    """A key written twice in a file or in two domains is named with its places."""
    po = workshop.path_of("ru", "common", "po", bench)
    text = po.read_text("utf-8")
    po.write_text(text + 'msgid "term.voter"\nmsgstr "ещё раз"\n', "utf-8")
    desk = workshop.path_of("kk", "desk", "po", bench)
    desk.write_text(desk.read_text("utf-8") + '\nmsgid "term.voter"\nmsgstr "сайлаушы"\n', "utf-8")
    told = compiling.problems(bench)
    assert "term.voter: twice in ru common.po" in told
    assert "term.voter: in both common and desk (kk)" in told


def test_a_wrong_plural_rule_is_told(bench):
    """An editor that writes another rule into the header is found."""
    po = workshop.path_of("ru", "desk", "po", bench)
    po.write_text(po.read_text("utf-8").replace(PLURAL_RULES["ru"][1], "(n != 1)"), "utf-8")
    assert any("expected plural=" in line for line in compiling.problems(bench))


def test_a_lock_left_behind_is_broken(bench, monkeypatch):
    """A tool that died does not stop everybody for good."""
    monkeypatch.setattr(workshop, "_PATIENCE", -1.0)
    (bench / "locale" / ".lock").touch()
    with workshop.locked(bench):
        assert (bench / "locale" / ".lock").exists()
    assert not (bench / "locale" / ".lock").exists()


def test_the_game_needs_no_workshop():
    """Reading words and names loads neither Babel nor YAML."""
    import subprocess

    code = (
        "import sys, simulator.texts.names, simulator.texts.words as w; w.words('kk');"
        "print(*{'babel', 'ruamel', 'simulator.texts.workshop'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, cwd=workshop.ROOT.parents[1])
    assert done.stdout.strip() == b""
