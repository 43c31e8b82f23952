"""The papers around the code: what README promises runs, and no paper names a machine."""

import re
from pathlib import Path

import pytest

from start import GAME
from tests.house.tree import ROOT, files, python, where

TEXT = (".py", ".md", ".toml", ".yaml", ".yml", ".po", ".tcss", ".json", ".jsonl", ".lock", ".txt")

#: docs/news: what changed for people, a fragment a change, named <slug>.<kind>.md.
NEWS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.(added|changed|fixed|removed)\.md")
#: docs/decisions: a number, then what was decided.
DECISION = re.compile(r"(\d{4})-[a-z0-9]+(-[a-z0-9]+)*\.md")


def papers(folder: str) -> list[Path]:
    """The pages of a folder of docs, without its own index."""
    return [p for p in (ROOT / "docs" / folder).glob("*.md") if p.name != "README.md"]


def verbs() -> list[str]:
    """The verbs that README and docs call, at the start of a line of commands or within a line."""
    pages = [file for file in files(".md") if file.relative_to(ROOT).parts[0] != "tests"]
    call = re.compile(r"(?:^(?:\$ )?|`)(?:votingday|(?:python3|py) start\.py) ([a-z]+)", re.MULTILINE)
    found = {verb for page in pages for verb in call.findall(page.read_text(encoding="utf-8"))}
    return sorted(found - {"test"})


@pytest.mark.parametrize("verb", verbs())
def test_a_promised_verb_exists(verb: str) -> None:
    """A command in README or docs is one that the product knows."""
    asked = python(GAME, verb, "--help")
    assert asked.returncode == 0, asked.stderr


def test_nothing_names_the_machine_it_grew_on() -> None:
    """No file holds a path of somebody's machine."""
    path = re.compile(r"(?<![\w.:/-])/(?:tmp|root|home|work|opt|Users)\b(?!:)")
    guilty = [where(file) for file in files(*TEXT) if path.search(file.read_text(encoding="utf-8"))]
    assert guilty == []


def test_news_has_a_slug_and_a_kind() -> None:
    """A fragment of news is named for its kind and is one paragraph that ends with a full stop."""
    for page in papers("news"):
        text = page.read_text(encoding="utf-8").strip()
        assert NEWS.fullmatch(page.name), page.name
        assert text.endswith("."), page.name
        assert "\n\n" not in text, page.name


def test_decisions_have_numbers_of_their_own() -> None:
    """A decision record has a number that no other has."""
    pages = papers("decisions")
    matches = [DECISION.fullmatch(page.name) for page in pages]
    assert [page.name for page, match in zip(pages, matches, strict=True) if not match] == []
    numbers = [match[1] for match in matches if match]
    assert len(numbers) == len(set(numbers))
