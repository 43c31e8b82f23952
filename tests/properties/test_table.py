"""The counting table whatever a crew does: no sheet lifted from a box is lost, doubled or made on it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from simulator.exercise.running import Exercise
from simulator.life.plan import Fault
from simulator.life.planting import plant
from simulator.procedures.boxes import BoxEmptied, SheetsStuffed, VoidBox
from simulator.procedures.counting import SORTING, StepEnded
from simulator.procedures.showing import ContestShown, SheetPut, SheetsShown
from simulator.procedures.sorting import SheetMisSorted
from simulator.procedures.verdicts import MoveSheet, PutToVote, RecountAnswered, SheetDecided, SheetMoved
from simulator.station.count import ITS_PILE, OUT
from tests.properties.invariants import check, stacks
from tests.shelf import small_day

MOVES = (SheetMisSorted, SheetsShown, SheetPut, SheetMoved, SheetDecided, RecountAnswered)
CREWS = ("careful", "ordinary", "careless", "random")


def watched(run: Exercise) -> list[str]:
    """The kinds of moves at the table, each checked as soon as it has its effect."""
    moves: list[str] = []

    def moved(event: Any) -> None:
        moves.append(type(event).__name__)
        stacks(run.station)

    for kind in MOVES:
        run.day.listen(kind, moved)
    return moves


@pytest.mark.parametrize("crew", CREWS)
@pytest.mark.parametrize("seed", range(1, 6))
def test_no_sheet_is_lost_on_the_table(seed: int, crew: str) -> None:
    """After every move stacks, middle and thrown out are what was lifted, and every sheet belongs somewhere."""
    run = Exercise(small_day(), seed, crew=crew)
    moves = watched(run)
    run.finish()
    assert moves.count("SheetsShown") >= len(run.station.contests)
    check(run.station)


@pytest.mark.parametrize("crew", CREWS)
def test_no_sheet_is_lost_however_the_sheets_are_pushed_about(crew: str) -> None:
    """Sheets thrown out and brought back, voted away, of a voided box, shown again: none is lost."""
    run = Exercise(small_day(), 4, crew=crew)
    run.plan.recounts = (0,)
    moves = watched(run)

    def push(event: ContestShown) -> None:
        for position, stack in ((0, OUT), (1, "invalid"), (2, "unclear"), (0, "1"), (3, OUT)):
            assert run.day.do("chair", "crew", MoveSheet(event.contest, position, stack)) is None
        assert run.day.do("chair", "crew", PutToVote(event.contest, 4, "invalid")) is None

    def void(event: StepEnded) -> None:
        if event.step == SORTING:
            assert run.day.do("chair", "crew", VoidBox("M1")) is None

    run.day.listen(ContestShown, push)
    run.day.listen(StepEnded, void)
    run.finish()
    assert {"SheetsShown", "SheetMoved", "SheetDecided", "RecountAnswered"} <= set(moves)
    check(run.station)


@pytest.mark.parametrize("crew", CREWS)
@pytest.mark.parametrize("seed", range(1, 6))
def test_no_sheet_is_lost_over_all_piles(seed: int, crew: str) -> None:
    """Of every contest a sheet mis-sorted, missed, moved about, laid on its own pile: nothing is lost or doubled.

    After each move all that was lifted lies there; in the end a careful table has every sheet where it belongs.
    """
    run = Exercise(small_day(), seed, crew=crew)
    run.plan.recounts = (seed % 3,)
    for contest in run.station.contests:
        plant(run.room, Fault("mis-sorted", contest=contest))
        plant(run.room, Fault("foreign-sheet-missed", contest=contest))
    lifted: Counter[int] = Counter()
    moves = watched(run)
    run.day.listen(BoxEmptied, lambda event: lifted.update(event.sheets))

    def lie(_: object) -> None:
        piles = run.station.count.piles
        here = (s for p in piles for n, s in enumerate(p.sheets) if not (n in p.strangers and p.strangers[n].home))
        assert Counter(here) == lifted

    def push(event: ContestShown) -> None:
        pile = run.station.count.piles[event.contest]
        for position in [n for n in pile.strangers if pile.stranger(n)]:
            for stack in ("1", OUT, "unclear", ITS_PILE):
                assert run.day.do("chair", "crew", MoveSheet(event.contest, position, stack)) is None
            assert run.day.do("chair", "crew", MoveSheet(event.contest, position, "1")) is not None

    for kind in MOVES:
        run.day.listen(kind, lie)
    run.day.listen(ContestShown, push)
    run.finish()
    assert moves.count("SheetMisSorted") >= len(run.station.contests)
    check(run.station)
    if crew == "careful":
        assert [pile.amiss() for pile in run.station.count.piles] == [[], [], []]
        assert [pile.away for pile in run.station.count.piles] == [[], [], []]


def test_what_others_pushed_into_a_box_is_nothing_against_a_careful_crew() -> None:
    """The copies are invalid, the paper says what lay inside, each member's issue is known: no finding, no advice."""
    run = Exercise(small_day(), 3, crew="careful")
    run.advance(17 * 3600)
    for box in ("S1", "M1"):
        run.day.tell(SheetsStuffed(run.now, "", "scenario", box, (0, 0, 1)))
    run.finish()
    assert run.court.findings == []
    assert [run.station.papers.value(f"protocol:{letter}", "F7") for letter in "ABE"] == [
        pile.truth()["invalid"] for pile in run.station.count.piles
    ]
    assert run.court.kept["CNT-08", "secretary"] == 2
    check(run.station)
