"""An observer reads their own record in the debrief on the screen: what was noted, what was not, the clicker."""

from __future__ import annotations

import pytest

from simulator.exercise.running import Exercise
from simulator.exercise.telling import debrief
from simulator.seat.debrief import Debrief, Occasion, lesson
from simulator.session.store import kit_for
from simulator.texts.domains import LANGUAGES, Lang
from simulator.texts.phrase import Spelled, phrase
from simulator.texts.words import words
from tui.worth import pages


@pytest.fixture(scope="module")
def run() -> Exercise:
    """An observer at the boxes from 09:40 on, who writes nothing down."""
    run = Exercise(kit_for("see-and-note"), 1, played=("observer",))
    run.advance(9 * 3600 + 40 * 60)
    assert run.submit("walks", "observer", "go", {"place": "boxes"}).impossible is None
    run.advance(11 * 3600)
    return run


def test_what_was_missed_stands_on_the_page(run: Exercise) -> None:
    """Each breach in sight has its time and rule, in every language."""
    told = debrief(run, "observer")
    assert told.watched is not None
    assert told.watched.missed
    for lang in LANGUAGES:
        assert _page(lang, told).count(words(lang)("watched.missed")) == 1
        assert all(one.rule in _page(lang, told) for one in told.watched.missed)


def test_a_noted_breach_stands_with_its_rule(run: Exercise) -> None:
    """What was noted and was a breach is told by the rule's own line."""
    told = debrief(run, "observer")
    assert told.watched is not None
    noted = tuple(one.model_copy(update={"outcome": "breach"}) for one in told.watched.missed)
    told = told.model_copy(update={"watched": told.watched.model_copy(update={"notes": noted, "missed": ()})})
    for lang in LANGUAGES:
        assert _page(lang, told).count(words(lang)("watched.noted")) == 1
        assert all(one.rule in _page(lang, told) for one in noted)


def test_a_rule_whose_text_begins_with_its_title_is_said_once() -> None:
    """Nobody reads the same sentence twice."""
    title = Spelled(kk="Дауыс беру құпия", ru="Голосование тайное", en="The vote is secret")
    text = Spelled(kk="Дауыс беру құпия. Ешкім.", ru="Голосование тайное. Никто.", en="Voting is secret. Nobody.")
    told = Occasion(
        at=0, seen=phrase("scene.shows-ballot"), rule="SEC-07", title=title, text=text, source="8", outcome="kept"
    )
    assert lesson(told, words("kk")) == "Дауыс беру құпия. Ешкім. (8)"
    assert lesson(told, words("ru")) == "Голосование тайное. Никто. (8)"
    assert lesson(told, words("en")) == "The vote is secret. Voting is secret. Nobody. (8)"


def _page(lang: Lang, told: Debrief) -> str:
    return "\n".join("".join(span.text for span in row) for row in pages(told, words(lang), 80))
