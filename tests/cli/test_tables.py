"""`scenarios`, `schema`, `law`: what comes along, its shape, and the law it is judged by."""

import json
import re
from pathlib import Path

import msgspec
import pytest

from simulator.cli import schema
from simulator.law.all import judged_by
from simulator.law.coverage import coverage
from simulator.scenario.aims import DUTIES, duty_of
from simulator.session.store import shelf
from tests.cli.command import call
from tests.shelf import ROOT


@pytest.fixture(scope="module")
def rows() -> list[dict]:
    """`law coverage --json`."""
    return json.loads(call("law", "coverage", "--json").out)


def test_scenarios() -> None:
    """A list of objects with id, path, title and more; each path is a file that passes."""
    found = json.loads(call("scenarios", "--json").out)
    ids = [row["id"] for row in found]
    assert ids == sorted(ids) == list(shelf().ids("scenario"))
    assert {"first-day", "first-steps", "day-atyrau", "day-3000", "day-village", "day-almaty", "day-hospital"} <= {*ids}
    for row in found:
        assert set(row) == {"id", "path", "title", "titles", "kind", "seats", "minutes", "difficulty", "duties"}
        assert row["title"] == row["titles"]["en"]
        assert call("check", row["path"]).status == 0
    assert [line.split()[0] for line in call("scenarios").out.splitlines()] == ids


def test_scenarios_say_what_they_are_about() -> None:
    """`duties` are words of the documented table, in the order of the day, as the aims of the file have them."""
    found = {row["id"]: row for row in json.loads(call("scenarios", "--json").out)}
    assert found["first-steps"]["duties"] == ["issuing"]
    assert found["first-day"]["duties"] == ["ballots", "lists", "issuing", "additions", "absentee", "home"]
    assert found["day-hospital"]["duties"] == ["issuing", "additions", "home", "closing", "counting"]
    assert all(row["duties"] for row in found.values())


def test_every_rule_belongs_to_a_duty_of_the_page() -> None:
    """No rule of a shipped book is left out of the table, and the page shows the table as it is."""
    page = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    cells = re.findall(r"\| `(\w+)` \| ([A-Z, ]+) ", page.partition("## scenarios")[2].partition("## schema")[0])
    assert {letters: duty for duty, row in cells for letters in row.split(", ")} == DUTIES
    for law in shelf().ids("law"):
        book = shelf().book(law)
        assert book is not None
        assert [rule.id for rule in book.rules if not duty_of(rule.id)] == []


def test_coverage_is_that_of_the_contract(rows: list[dict]) -> None:
    """Every rule of the book once, in its order, with exactly the keys of the contract."""
    book = shelf().book("kz-2023-03-19")
    assert book is not None
    assert [row["rule"] for row in rows] == [rule.id for rule in book.rules]
    keys = {"rule", "section", "confidence", "status", "by", "cases", "reason"}
    assert all(set(row) == keys for row in rows)


def test_status_follows_from_the_tables(rows: list[dict]) -> None:
    """Judged when a function judges it, explained when the book says why not; nothing is left between."""
    for row in rows:
        assert (row["status"] == "judged") == bool(row["by"]) == (row["rule"] in judged_by())
        assert (row["status"] == "explained") == bool(row["reason"])


def test_cases_come_from_the_index() -> None:
    """A rule names the cases that show it."""
    book = shelf().book("kz-2023-03-19")
    assert book is not None
    found = {row.rule: row.cases for row in coverage(book, {"ISS-01": ("issuing/kept", "issuing/broken")})}
    assert found["ISS-01"] == ("issuing/kept", "issuing/broken")
    assert found["ISS-02"] == ()


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_law_for_a_person(lang: str) -> None:
    """The book in this language: a line a rule, a rule in full by its id in any case, the sum of what is judged."""
    assert call("law", "list", lang=lang).out.count("\n") > 150
    shown = call("law", "show", "iss-01", lang=lang).out
    assert "41(3)" in shown
    book = shelf().book("kz-2023-03-19")
    assert book is not None
    assert book.rule("ISS-01").text.model_dump()[lang] in shown
    assert call("law", "coverage", lang=lang).status == 0


def test_every_rule_can_be_shown() -> None:
    """No rule lacks a word for its status."""
    book = shelf().book("kz-2023-03-19")
    assert book is not None
    for rule in book.rules:
        assert call("law", "show", rule.id, lang="kk").status == 0


@pytest.mark.parametrize("name", ["scenario", "station", "arrivals", "law", "view", "ask", "debrief", "journal"])
def test_schema(name: str) -> None:
    """Each shape is JSON Schema, and the same as among all of them."""
    one = json.loads(call("schema", name).out)
    assert "properties" in one or "anyOf" in one
    assert json.loads(call("schema").out)[name] == one


def test_schema_of_the_journal_names_every_record(journal: Path) -> None:
    """Every record that a day writes stands in the schema, with no field that the schema lacks."""
    parts = schema.journal()["$defs"]
    for line in journal.read_bytes().splitlines():
        record = msgspec.json.decode(line)
        assert set(record) <= set(parts[record["t"]]["properties"])
