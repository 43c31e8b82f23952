"""Every rule the court judges, kept and not kept: a file a situation, found by its folder."""

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from simulator.law import base
from simulator.law.all import judged_by
from simulator.law.book import Book
from simulator.law.case_index import CASES
from tests.shelf import first_day
from tests.small import Sitting, yaml

FOLDER = Path(__file__).parent / "cases"
FILES = sorted(FOLDER.glob("*/*.yaml"))
NOT_KEPT = {base.LATE, base.ORDER, base.MISSED, base.BROKEN}


def name(path: Path) -> str:
    """What a case is called: its duty and its file."""
    return f"{path.parent.name}/{path.stem}"


@cache
def case(path: Path) -> dict[str, Any]:
    """A case as data."""
    return yaml(path.read_text(encoding="utf-8"))


def book(answers: dict[str, str]) -> Book:
    """The book of the first day, with some open questions answered otherwise."""
    found = first_day().book
    questions = found.settings.questions
    update = {name: questions[name].model_copy(update={"default": answer}) for name, answer in answers.items()}
    return found.model_copy(update={"settings": found.settings.model_copy(update=update)}) if update else found


@cache
def heard(path: Path) -> Sitting:
    """The court after a case."""
    told = case(path)
    situation = told.get("situation", {})
    sitting = Sitting(book(situation.get("settings", {})), situation.get("stage", "open"), situation.get("station"))
    sitting.play(situation.get("before", ()))
    sitting.forget()
    sitting.play(told["events"], situation.get("cause", "crew"))
    if situation.get("day", "goes on") == "ends":
        sitting.court.rise()
    return sitting


@pytest.mark.parametrize("path", FILES, ids=name)
def test_the_court_finds_what_a_case_says(path: Path) -> None:
    """The findings are those of the case and no others; the rules it names were kept."""
    told = case(path)
    court = heard(path).court
    wanted = [(f["rule"], f["outcome"], f["about"]) for f in told["expect"].get("findings", ())]
    assert sorted((f.rule, f.outcome, f.about) for f in court.findings) == sorted(wanted)
    kept = {rule for (rule, _), count in court.kept.items() if count}
    assert set(told["expect"].get("kept", ())) <= kept
    notable = [(k.rule, k.about) for k in court.notable]
    assert notable == [(g["rule"], g["about"]) for g in told["expect"].get("good", ())]


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_case_shows_the_rules_it_is_about(path: Path) -> None:
    """Each rule a case is filed under is kept or found in it."""
    told = case(path)
    shown = {f["rule"] for f in told["expect"].get("findings", ())} | set(told["expect"].get("kept", ()))
    assert set(told["rules"]) <= shown


@pytest.mark.parametrize("path", FILES, ids=name)
def test_findings_name_records_that_exist(path: Path) -> None:
    """Whoever is told of a finding can be shown the records; occasions are never fewer than outcomes."""
    sitting = heard(path)
    for finding in sitting.court.findings:
        assert finding.events
        assert all(0 <= number < sitting.number for number in finding.events)
    for key, count in sitting.court.kept.items():
        assert count <= sitting.court.applied[key]


def kinds() -> dict[str, set[str]]:
    """For each rule, the outcomes its cases show."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path in FILES:
        expect = case(path)["expect"]
        for rule in expect.get("kept", ()):
            found[rule].add(base.KEPT)
        for finding in expect.get("findings", ()):
            found[finding["rule"]].add(finding["outcome"])
    return found


def test_every_judged_rule_has_a_kept_and_a_broken_case() -> None:
    """A rule that no case keeps or no case breaks is not proved to be judged at all."""
    shown = kinds()
    judged = sorted(judged_by())
    assert [rule for rule in judged if base.KEPT not in shown[rule]] == []
    assert [rule for rule in judged if not shown[rule] & NOT_KEPT] == []
    assert sorted(set(shown) - set(judged)) == []


def test_the_index_of_cases_is_true() -> None:
    """`law coverage` reads the index; write it anew with `python -m tests.law.index`."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in FILES:
        for rule in case(path)["rules"]:
            found[rule].append(name(path))
    assert {rule: tuple(cases) for rule, cases in sorted(found.items())} == CASES
