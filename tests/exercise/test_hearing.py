"""What is heard is heard where one stood then: nobody hears words spoken at a desk before they came to it."""

from __future__ import annotations

from simulator.exercise.hearing import heard
from simulator.exercise.running import Exercise
from simulator.exercise.viewing import own_desk
from simulator.session.store import kit_for
from simulator.texts.phrase import Phrase
from tests.shelf import small_day


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


def test_a_counted_pack_says_its_figures() -> None:
    """In the evening whoever counts the own pack hears what they have found, contest by contest."""
    run = Exercise(small_day(swap=("stops: every", "stops: sent")), 3, crew="careful", played=("issuer-1",))
    run.submit("late", "issuer-1", "begin", {"at": 19 * 3600 + 1800})
    while run.until_needed("issuer-1") and not run.station.moment("closed"):
        run.submit(f"off-{run.now}", "issuer-1", "send", {"place": "out"})
    run.submit("count", "issuer-1", "count-pack", {})
    (line,) = [one for one in heard(run, "issuer-1", own_desk(run, "issuer-1")) if one.what.key == "night.pack-counted"]
    figures = line.what.args["figures"]
    assert isinstance(figures, tuple)
    counted = [figure.args["n"] for figure in figures if isinstance(figure, Phrase)]
    assert counted == [len(pack) for pack in run.station.held["issuer-1"]]
