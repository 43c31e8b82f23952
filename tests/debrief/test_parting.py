"""Every line that anybody writes in a day can be told in words."""

from __future__ import annotations

import pytest

from simulator.debrief.parting import figure
from simulator.exercise.running import Exercise
from simulator.texts.domains import LANGUAGES, Lang
from simulator.texts.words import words
from tests.shelf import SMALL_DAY, made


@pytest.fixture(scope="module")
def day() -> Exercise:
    """A small day, to the end of its count."""
    run = Exercise(made(SMALL_DAY), 7)
    run.finish()
    return run


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_of_paper_has_a_name_of_its_own(day: Exercise, lang: Lang) -> None:
    """In each language, none like another's, none with a key or a bare id of a seat in it."""
    lines = {(entry.paper, entry.line) for entry in day.station.papers.entries}
    told = {line: words(lang).say(figure(day.station, *line)) for line in sorted(lines)}
    assert len(set(told.values())) == len(told), [one for one in told if list(told.values()).count(told[one]) > 1]
    for name in told.values():
        assert "issuer-" not in name
        assert "{" not in name
