"""Calls out and calls in: a busy line, a figure misheard, a caller who acts on what they were told, a row shown."""

from __future__ import annotations

from typing import Any

import pytest

from simulator.exercise.running import Exercise
from simulator.procedures.enquiries import CallerRangOff, CallerTold, PhoneRang, RowRefused, RowShown
from simulator.procedures.order import VoterJoined
from simulator.procedures.patrol import Phone
from simulator.procedures.telephone import CallUnanswered, FigureReadBack, FigureSaidAgain, LineEngaged, LineFreed
from simulator.procedures.turnout import TurnoutSent
from simulator.station.clock import hm, seconds_of
from tests.shelf import first_day, small_day

SECRETARY = ("secretary",)
WHERE, ELSEWHERE, WHETHER = 1, 2, 3
"""The calls of the small day, in their order."""


def told(run: Exercise, kind: type) -> list[Any]:
    """The events of a kind, in order."""
    return [record for record in run.records if isinstance(record, kind)]


def careful(seed: int) -> Exercise:
    """A small day of a careful crew."""
    run = Exercise(small_day(), seed, crew="careful")
    run.finish()
    return run


def test_the_line_is_engaged_in_its_busy_minutes_alone() -> None:
    """Around the first report and half an hour after voting, free in between and at the end."""
    run = careful(1)
    taken, freed = told(run, LineEngaged), told(run, LineFreed)
    assert len(taken) == len(freed) > 4
    spans = [("09:58", "10:12"), ("20:25", "20:50")]
    inside = [any(seconds_of(a) <= e.at <= seconds_of(b) for a, b in spans) for e in (*taken, *freed)]
    assert all(inside)
    assert not run.station.line.engaged


def test_a_colleague_who_gets_no_answer_tries_again() -> None:
    """Some days the first call is in vain; every figure goes up all the same, and nothing is found."""
    runs = [careful(seed) for seed in range(1, 9)]
    in_vain = [told(run, CallUnanswered) for run in runs]
    assert sum(map(bool, in_vain)) >= 2
    assert {call.hour for calls in in_vain for call in calls} == {seconds_of("10:00")}
    for run in runs:
        assert [sent.hour for sent in told(run, TurnoutSent)] == list(run.kit.book.hours.turnout_at)
        assert run.court.findings == []


def test_a_careful_colleague_hears_a_wrong_figure() -> None:
    """Every figure is read back; in the end what stands above is what was counted."""
    runs = [careful(seed) for seed in range(1, 9)]
    assert any(told(run, FigureSaidAgain) for run in runs)
    for run in runs:
        heard = {one.hour: one.value for one in told(run, FigureReadBack)}
        assert heard == {hour: run.station.papers.value("turnout", hm(hour)) for hour in heard}
        assert len(heard) == len(run.kit.book.hours.turnout_at)


def test_any_call_to_the_territorial_commission_can_be_in_vain() -> None:
    """The police answer at once; the territorial commission when the line is free."""
    run = Exercise(small_day(), 1, played=("chair",))
    run.advance(told(careful(1), LineEngaged)[0].at)
    for whom, kind in (("territorial", "CallUnanswered"), ("police", "Phoned")):
        assert run.submit(whom, "chair", "phone", {"whom": whom, "about": "question"}).impossible is None
        assert type(run.records[-1]).__name__ == kind
        run.advance(run.now + Phone.SECONDS)


def at_the_telephone(number: int, what: str = "") -> Exercise:
    """A small day whose secretary answers one call in a way of their own, or lets it ring, and leaves at ten."""
    run = Exercise(small_day(), 1, crew="careful", played=SECRETARY)
    while len(run.station.calls) < number:
        run.advance(run.now + 5)
    if what:
        for act, fields in (("answer-phone", {}), ("tell-caller", {"told": what})):
            answer = run.submit(act, "secretary", act, {"call": number, **fields})
            assert answer.impossible is None
            run.advance(run.now + answer.cost)
    run.advance(seconds_of("10:00"))
    run.submit("leave", "secretary", "leave", {})
    run.finish()
    return run


def came(run: Exercise, number: int) -> bool:
    """Whether whom a call was about came to the station that day."""
    return run.station.calls[number - 1].person in {joined.voter for joined in told(run, VoterJoined)}


@pytest.mark.parametrize(
    ("number", "what", "comes"),
    [
        (WHERE, "here", True),
        (WHERE, "call-centre", False),
        (WHERE, "hang-up", False),
        (WHERE, "", False),
        (ELSEWHERE, "search-by-iin", False),
        (ELSEWHERE, "call-centre", False),
        (ELSEWHERE, "here", True),
        (ELSEWHERE, "", True),
    ],
)
def test_a_caller_acts_on_what_they_were_told(number: int, what: str, comes: bool) -> None:  # noqa: FBT001
    """Who lives here comes when told so; who lives elsewhere is spared the way by a right answer alone."""
    run = at_the_telephone(number, what)
    assert came(run, number) is comes
    ended = told(run, CallerTold if what else CallerRangOff)
    assert number in {one.number for one in ended}


def test_nobody_says_on_the_telephone_who_has_voted() -> None:
    """A careful colleague says that this is not said; a person who says it is advised."""
    assert [one.what for one in told(careful(1), CallerTold)][WHETHER - 1] == "cannot-say"
    abouts = [finding.about for finding in at_the_telephone(WHETHER, "voted-or-not").court.findings]
    assert "voted-told" in abouts


def test_whoever_asks_sees_their_own_row() -> None:
    """A careful colleague covers the others, and shows nobody another's."""
    run = careful(1)
    assert [(row.number, row.covered) for row in told(run, RowShown)] == [(1, True)]
    assert [row.number for row in told(run, RowRefused)] == [2]


def test_a_few_call_in_a_morning_unbidden() -> None:
    """Callers come by the preset's number where the timetable names none, all of them before the afternoon."""
    run = Exercise(first_day(), 1)
    run.advance(seconds_of("12:30"))
    rang = told(run, PhoneRang)
    assert 2 <= len(rang) <= run.kit.station.calls
    assert all(call.ended for call in run.station.calls)
