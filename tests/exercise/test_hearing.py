"""What is heard is heard where one stood then: nobody hears words spoken at a desk before they came to it."""

from __future__ import annotations

from simulator.exercise.hearing import heard
from simulator.exercise.running import Exercise
from simulator.session.store import kit_for


def voices(run: Exercise) -> list[int]:
    """When a voter was heard by the chair, second of the day."""
    return [line.at for line in heard(run, "chair", None) if line.who is not None and line.who.key == "who.voter"]


def test_a_chair_hears_a_desk_from_the_moment_of_coming_there() -> None:
    """Away from the desks no voter is heard; beside one, those who speak from then on."""
    run = Exercise(kit_for("a-chairs-noon"), 1, played=("chair",))
    run.advance(run.plan.since)
    assert voices(run) == []
    came = run.now
    assert run.submit("go", "chair", "go", {"place": "desk-3"}).impossible is None
    assert voices(run) == []
    while not voices(run) and run.now < came + 90 * 60:
        run.advance(run.now + 60)
    assert voices(run)
    assert min(voices(run)) >= came
