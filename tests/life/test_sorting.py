"""Hands that sort by contest: careful ones never slip, others now and then; what is told, and who waits for it."""

from __future__ import annotations

from typing import Any

import pytest

from simulator.exercise.running import Exercise
from simulator.journal.fold import fold
from simulator.procedures.counting import SORTING, CallStep, ContestSorted
from simulator.procedures.protocol import ProtocolDrawn
from simulator.procedures.showing import SheetPut, SheetsShown
from simulator.procedures.sorting import SheetMisSorted
from simulator.station import ballots
from simulator.station.clock import MINUTE
from simulator.station.count import ITS_PILE
from tests.shelf import SMALL_DAY, made, small_day, text

SEEDS = range(1, 11)
PLANTED = "  - {fault: mis-sorted, contest: A}\n"
MISSED = "  - {fault: foreign-sheet-missed}\n"


def lived(more: str = "", *, crew: str = "careful", seed: int = 1, played: tuple[str, ...] = ()) -> Exercise:
    """A small day to its end."""
    run = Exercise(small_day(more=more), seed, crew=crew, played=played)
    run.finish()
    return run


def told(run: Exercise, *kinds: type) -> list[Any]:
    """Events of these kinds, in order."""
    return [record for record in run.records if isinstance(record, kinds)]


def test_careful_hands_never_slip_and_random_ones_do() -> None:
    """By chance alone, and at most one sheet of a contest."""
    assert not any(told(lived(seed=seed), SheetMisSorted) for seed in SEEDS)
    for seed in SEEDS:
        contests = [event.contest for event in told(lived(crew="random", seed=seed), SheetMisSorted)]
        assert contests == sorted(set(contests))
    assert sum(len(told(lived(crew="random", seed=seed), SheetMisSorted)) for seed in SEEDS) >= 10


@pytest.mark.parametrize("seed", SEEDS)
def test_it_is_told_when_it_happens(seed: int) -> None:
    """Who sorted, which sheet, out of which box, onto which pile: just before that contest lies together."""
    run = lived(PLANTED + MISSED, seed=seed)
    (event,) = told(run, SheetMisSorted)
    (sorted_,) = [one for one in told(run, ContestSorted) if one.contest == 0]
    assert (event.at, event.by, event.contest) == (sorted_.at, "deputy", 0)
    assert event.onto in (1, 2)
    pile = run.station.count.piles[event.onto]
    (one,) = pile.strangers.values()
    assert fold(run.records) == run.station
    assert (one.box, ballots.read_found(one.sheet)[0], ballots.read_found(one.sheet)[3]) == (event.box, 0, 0)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_missed_one_lies_by_its_line_or_as_invalid(seed: int) -> None:
    """On a stack that there is, told in a run of its own; a seen one is put on its own pile."""
    run = lived(PLANTED + MISSED, seed=seed)
    ((contest, position, stack),) = [(e.contest, *e.elsewhere[0]) for e in told(run, SheetsShown) if e.elsewhere]
    pile = run.station.count.piles[contest]
    assert stack in {str(pile.line(position)), "against", "invalid"}
    assert stack in pile.stacks()
    seen = told(lived(PLANTED, seed=seed), SheetPut)
    assert [(e.contest, e.stack) for e in seen] == [(contest, ITS_PILE)]


def test_a_form_short_of_a_sheet_waits_for_the_other_piles() -> None:
    """It is written when the sheet was found, or when all was shown; otherwise forms are written in their order."""
    for more in (PLANTED, PLANTED + MISSED):
        assert told(lived(more), ProtocolDrawn)[0].contest != 0
    for more in ("", PLANTED.replace("A", "E")):
        assert [event.contest for event in told(lived(more), ProtocolDrawn)] == [0, 1, 2]


def test_sorting_again_mis_sorts_nothing_more() -> None:
    """What lies together is only looked through."""
    run = Exercise(small_day(more=PLANTED), 1, crew="careful")
    while (SORTING, -1) not in run.station.count.ended:
        run.advance(run.now + MINUTE // 6)
    run.room.plants += [*run.plan.faults]
    while run.day.do("chair", "crew", CallStep(SORTING)) is not None:
        run.advance(run.now + 1)
    run.finish()
    assert len(told(run, SheetMisSorted)) == 1


def test_no_persons_hand_mis_sorts() -> None:
    """Where a person is the deputy, another member's hand slips."""
    night = text("exercises", "count-200").replace("seat: chair", "seat: deputy")
    run = Exercise(made(night), 1, played=("deputy",))
    run.advance(run.plan.since)
    for act in ("count-pack", "write-tally", "return-pack"):
        figures = {"figures": run.station.strokes("deputy")} if act == "write-tally" else {}
        run.submit(act, "deputy", act, figures)
        run.advance(run.now + 5 * MINUTE)
    for _ in range(600):
        run.advance(run.now + MINUTE)
    assert told(run, SheetMisSorted)[0].by == run.station.laid.seats[-1]


def test_where_there_is_one_contest_nothing_can_be_mis_sorted() -> None:
    """There is no other pile."""
    run = Exercise(made(SMALL_DAY.replace("contests: [A, B, E]", "contests: [A]") + PLANTED), 1)
    run.finish()
    assert told(run, SheetMisSorted) == []
    assert run.room.slipped == []
