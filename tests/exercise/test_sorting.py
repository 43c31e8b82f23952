"""A person at the table and a sheet of another contest: it stops, is seen for what it is, and goes where they say."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from simulator.debrief.divergence import divergences
from simulator.exercise.running import Exercise
from simulator.exercise.table import count, in_mind
from simulator.exercise.table_offers import offers
from simulator.exercise.table_sounds import SOUNDS
from simulator.procedures.showing import SheetPut
from simulator.procedures.sorting import SheetMisSorted
from simulator.station.count import ITS_PILE, Count, Pile, lift
from simulator.station.sorting import lay, mis_sort
from simulator.texts.words import words
from tests.scenario.night import Night
from tests.shelf import made, text
from tests.small import lifted

TABLE = ("CNT", "INV", "PRT-E")
"""Rules about the sheets and the figures made of them; how the day was closed is not what is asked here."""


class Chair:
    """A person who leads the night of `count-200` lawfully, until something is so."""

    def __init__(self, letter: str, seed: int = 1) -> None:
        swap = ("{fault: mis-sorted, contest: B}", f"{{fault: mis-sorted, contest: {letter}}}")
        scenario = text("exercises", "count-200").replace(*swap).replace("stops: every", "stops: odd, sample: 0")
        self.run = Exercise(made(scenario), seed, played=("chair",))
        self.run.advance(self.run.plan.since)
        self.night = Night(self.run, "chair")
        self.asks = 0

    def do(self, act: str, **fields: int | str) -> str:
        """One act as soon as the hands are free; empty, or why it was impossible."""
        run = self.run
        self.free()
        self.asks += 1
        answer = run.submit(f"chair-{self.asks}", "chair", act, fields)
        return answer.impossible.reason if answer.impossible else ""

    def free(self) -> None:
        """On until the hands are free."""
        self.run.advance(max(self.run.now, self.run.busy.get("chair", 0)))

    def until(self, so: Callable[[], bool]) -> None:
        """Lawfully on, until something is so."""
        station = self.run.station
        for _ in range(5_000):
            self.free()
            if so():
                return
            if not station.moment("closed"):
                self.do("close" if station.moment("end-of-line") else "mark-end")
            elif (act := self.night.next()) is not None:
                assert self.do(act[0], **act[1]) == "", act
            self.run.advance(self.run.now + 10)
        raise AssertionError

    def stranger(self) -> tuple[Pile, int]:
        """On to the sheet of another contest in hand: the pile it lies on, and its place there."""
        count = self.run.station.count
        self.until(lambda: self.run.in_hand("chair") and any(p.stranger(p.done) for p in count.piles))
        pile = next(p for p in count.piles if p.stranger(p.done))
        return pile, pile.done


def told(run: Exercise, kind: type) -> list[Any]:
    """The events of a kind."""
    return [record for record in run.records if isinstance(record, kind)]


@pytest.mark.parametrize("letter", ["A", "B"])
def test_it_stops_and_is_seen_for_what_it_is(letter: str) -> None:
    """Letter, colour and lines are those of its own contest, whatever pile it lies on; nobody says so."""
    chair = Chair(letter)
    chair.stranger()
    run = chair.run
    (event,) = told(run, SheetMisSorted)
    seen = count(run, "chair").sheet
    own = next(contest for contest in run.station.laid.contests if contest.id == letter)
    assert seen is not None
    assert (seen.contest, seen.colour, len(seen.lines)) == (letter, own.colour, len(own.options) + 1)
    assert seen.among == run.station.laid.contests[event.onto].id != letter
    assert [one.by for one in told(run, SheetMisSorted)] == ["deputy"]
    assert ITS_PILE not in run.station.count.piles[event.onto].stacks()


@pytest.mark.parametrize("act", [("call-sheet", {"stack": ITS_PILE}), ("to-its-pile", {})])
@pytest.mark.parametrize("letter", ["A", "B"])
def test_it_is_laid_on_its_own_pile_and_counted_there(letter: str, act: tuple[str, dict[str, str]]) -> None:
    """Said or laid there without a word; if its contest was counted, that is done again; nothing is found."""
    chair = Chair(letter)
    pile, position = chair.stranger()
    assert chair.do(act[0], **act[1]) == ""
    chair.until(lambda: pile.done > position)
    assert pile.lies(position) == ITS_PILE
    run = chair.run
    chair.until(lambda: all(form.drawn for form in run.station.forms))
    assert [found for found in run.court.findings if found.rule.startswith(TABLE)] == []
    run.finish()
    assert divergences(run.records, run.station) == ()
    assert [p.amiss() for p in run.station.count.piles] == [[], []]


@pytest.mark.parametrize("letter", ["A", "B"])
@pytest.mark.parametrize("stack", ["invalid", "1"])
def test_counted_where_it_lies_is_the_mistake(letter: str, stack: str) -> None:
    """As invalid or for a line: found by the law, and by whoever asks later, in both contests."""
    chair = Chair(letter)
    pile, position = chair.stranger()
    assert chair.do("call-sheet", stack=stack) == ""
    chair.until(lambda: pile.done > position)
    found = [(f.rule, f.about, f.seat) for f in chair.run.court.findings if f.rule.startswith(TABLE)]
    assert found == [("CNT-05", "other-contest", "chair")]
    chair.until(lambda: all(form.drawn for form in chair.run.station.forms))
    chair.run.finish()
    parted = divergences(chair.run.records, chair.run.station)
    assert {d.paper for d in parted if d.paper.startswith("protocol")} == {"protocol:A", "protocol:B"}
    assert {d.cause.how for d in parted} == {"mis-sorted"}


def test_a_second_look_puts_it_right() -> None:
    """From a stack too it can be laid on its own pile, once; a sheet of this contest cannot."""
    chair = Chair("A")
    pile, position = chair.stranger()
    assert chair.do("call-sheet", stack="invalid") == ""
    chair.until(lambda: pile.done > position)
    (seen,) = [put for put in count(chair.run, "chair").lately if put.sheet.contest == "A"]
    assert seen.value == f"B/{position + 1}"
    assert words("en").say(seen.sheet.marked[0]) == "a sheet of A"
    before = chair.run.station.count.ended["stacks", 0]
    assert chair.do("move-sheet", sheet=seen.value, stack=ITS_PILE) == ""
    assert before
    assert ("stacks", 0) not in chair.run.station.count.ended
    assert chair.do("move-sheet", sheet=seen.value, stack="1") == "no-such-sheet"
    assert count(chair.run, "chair").contest == "B"
    assert [put for put in count(chair.run, "chair").lately if put.sheet.contest == "A"] == []
    chair.until(lambda: all(form.drawn for form in chair.run.station.forms))
    assert chair.run.station.count.piles[0].away == []


def test_everybody_hears_where_it_goes() -> None:
    """Of which contest it is; of a sheet that is put on a stack nothing is heard besides what was said of it."""
    chair = Chair("B")
    pile, position = chair.stranger()
    assert chair.do("to-its-pile") == ""
    chair.until(lambda: pile.done > position + 1)
    heard = [SOUNDS[SheetPut](SimpleNamespace(run=chair.run), event) for event in told(chair.run, SheetPut)]
    (said,) = [words("en").say(one[1]) for one in heard if one is not None]
    assert said == "A sheet of B here: to its own pile."
    assert len(heard) > 1


def test_one_has_in_mind_what_lies_here() -> None:
    """An odd one of another contest, while it lies on a stack; no more when it has gone to its own pile."""
    piles = [Pile(2), Pile(2)]
    lift(piles, "S1", lifted("1 1 1") + lifted("2-dot", 1))
    mis_sort(piles, 1, 0, 0, 1)
    piles[0].done = 4
    piles[0].put[1] = "2"
    assert in_mind(piles[0]) == [0, 1]
    lay(Count(piles), 0, 1, ITS_PILE)
    assert in_mind(piles[0]) == [0]


def test_a_sheet_of_this_contest_has_no_other_pile() -> None:
    """The act is offered with every sheet and tells nothing; with an own one it is impossible."""
    chair = Chair("B")
    chair.until(lambda: chair.run.in_hand("chair"))
    offered = {offer.act: offer for offer in offers(chair.run, "chair")}
    assert ITS_PILE in [choice.value for choice in offered["call-sheet"].forms[0].choices]
    assert chair.do("to-its-pile") == "own-contest"
    assert chair.do("call-sheet", stack=ITS_PILE) == "own-contest"
