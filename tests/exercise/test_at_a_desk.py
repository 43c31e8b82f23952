"""At a desk one key sends nobody away, a search without a line is heard, sheets are called by their letters."""

from __future__ import annotations

from simulator.exercise import bench
from simulator.exercise.hearing import heard
from simulator.exercise.running import Exercise
from simulator.exercise.viewing import view
from simulator.procedures.identity import VoterSent
from simulator.procedures.order import MemberRested
from tests.properties.days import SEAT
from tests.shelf import small_day


def somebody() -> Exercise:
    """Somebody stands before the first desk."""
    run = Exercise(small_day(), 7, played=(SEAT,))
    assert run.until_needed(SEAT)
    return run


def test_whoever_steps_up_is_not_sent_away_by_the_key_that_waits() -> None:
    """Pressed as they come, it is refused, before anything was done with them and after; only sending sends."""
    run = somebody()
    voter = run.station.desks[0].voter
    for number in (1, 2):
        answer = run.submit(f"next-{number}", SEAT, "next", {})
        assert answer.impossible is not None
        assert answer.impossible.reason == "somebody-here"
        look = run.submit(f"look-{number}", SEAT, "look", {})
        run.advance(run.now + look.cost)
    assert run.station.desks[0].voter == voter
    assert run.submit("send", SEAT, "send", {"place": "out"}).impossible is None
    assert [r.voter for r in run.records if isinstance(r, VoterSent)] == [voter]


def test_a_search_that_finds_nobody_is_heard() -> None:
    """A line that lies at another desk is none of this list; one that is there says nothing."""
    run = somebody()
    own = run.station.desks[0]
    there, elsewhere = run.station.section_lines(0).start, run.station.section_lines(1).start
    for number, (line, said) in enumerate(((there, False), (elsewhere, True))):
        answer = run.submit(f"find-{number}", SEAT, "find", {"line": line})
        run.advance(run.now + answer.cost)
        keys = [one.what.key for one in heard(run, SEAT, own)]
        assert ("noise.not-found" in keys) is said
        leaf = view(run, SEAT, "stands").leaf
        assert leaf is not None
        assert (leaf.cursor is None) is said


def test_sheets_are_chosen_by_their_letters() -> None:
    """As the note in the list names them."""
    offers = {o.act: o for o in view(somebody(), SEAT, "stands").offers}
    for act in ("sign-sheets", "hand-over", "replace"):
        (form,) = offers[act].forms
        assert [choice.label.args["contest"] for choice in form.choices] == ["A", "B", "E"]


def test_no_rest_since_is_the_end_of_the_rest() -> None:
    """A colleague who rested until half past has had no rest since half past."""
    run = Exercise(small_day(), 7, played=("chair", "boxes"))
    run.advance(12 * 3600)
    assert run.submit("rest", "boxes", "rest", {}).impossible is None
    rest = next(r for r in run.records if isinstance(r, MemberRested) and r.by == "boxes")
    assert rest.seconds
    assert bench.mate(run, run.station.members["boxes"]).rested == rest.at + rest.seconds
