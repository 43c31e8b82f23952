"""A pile of lifted sheets: where each lies, where it belongs, what is on the stacks, what a recount leaves."""

from __future__ import annotations

from collections import Counter

import pytest

from simulator.station import marks
from simulator.station.count import OUT, Pile, lift
from tests.shelf import first_day
from tests.small import Sitting, lifted

SHEETS = "1 2 against blank unsigned:1 1-between 2 1-pencil"


def pile(done: int = 8) -> Pile:
    """Eight sheets out of two boxes, the first ones shown and put where they read."""
    made = Pile(2)
    found = lifted(SHEETS)
    lift([made], "M1", found[:3])
    lift([made], "S1", found[3:])
    made.done = done
    return made


def test_sheets_of_a_box_stay_together_in_the_order_they_were_lifted() -> None:
    """Each contest has its own pile, each box its own run in it."""
    one, other = Pile(2), Pile(2)
    lift([one, other], "M1", lifted("1 2") + lifted("against", 1) + lifted("blank"))
    lift([one, other], "S1", lifted("2 1", 1))
    assert one.runs == [("M1", 0, 3), ("S1", 3, 0)]
    assert other.runs == [("M1", 0, 1), ("S1", 1, 2)]
    assert one.sheets == [*lifted("1 2 blank")]
    assert other.sheets == [*lifted("against 2 1", 1)]


def test_a_sheet_lies_in_the_middle_until_it_is_shown() -> None:
    """Then on the stack where it reads, or where somebody put it."""
    here = pile(done=2)
    here.put[1] = "1"
    assert [here.lies(n) for n in range(4)] == ["1", "1", "", ""]
    assert here.stacks() == {"1": 2, "2": 0, "against": 0, "invalid": 0, "unclear": 0}


def test_stacks_hold_what_was_put_on_them() -> None:
    """An unclear sheet lies aside; one thrown out lies on no stack."""
    here = pile()
    assert here.stacks() == {"1": 1, "2": 2, "against": 1, "invalid": 3, "unclear": 1}
    here.put |= {0: OUT, 4: "1"}
    assert here.stacks() == {"1": 1, "2": 2, "against": 1, "invalid": 2, "unclear": 1}
    assert here.aside() == [5]


def test_a_clear_sheet_put_aside_is_aside() -> None:
    """Whoever doubts a clear one lays it by the unclear ones."""
    here = pile()
    here.put |= {0: marks.UNCLEAR, 5: "1"}
    assert here.aside() == [0]


@pytest.mark.parametrize(("position", "belongs"), [(0, "1"), (2, "against"), (3, "invalid"), (4, "invalid")])
def test_a_clear_sheet_belongs_where_it_reads(position: int, belongs: str) -> None:
    """Shown or not, wherever it was put."""
    for done in (0, 8):
        here = pile(done)
        here.put[position] = "2"
        assert here.belongs(position) == belongs


def test_an_unclear_sheet_belongs_where_it_was_decided() -> None:
    """Until then on no option's stack."""
    here = pile()
    assert here.belongs(5) == "invalid"
    here.verdicts[5] = "1"
    assert here.belongs(5) == "1"
    assert here.truth() == {"1": 2, "2": 2, "against": 1, "invalid": 3}


def test_a_voided_box_makes_its_sheets_invalid() -> None:
    """Those of that box alone, also one that was decided; truth counts every sheet once."""
    here = pile()
    here.verdicts[5] = "1"
    here.voided.add("M1")
    assert [here.belongs(n) for n in range(8)] == [*["invalid"] * 5, "1", "2", "invalid"]
    assert here.truth() == {"1": 1, "2": 1, "against": 0, "invalid": 6}
    here.voided.add("S1")
    assert here.truth() == {"1": 0, "2": 0, "against": 0, "invalid": 8}


def test_amiss_are_those_that_lie_where_they_do_not_belong() -> None:
    """Put wrongly, undecided, of a voided box; not those still in the middle."""
    here = pile(done=6)
    assert here.amiss() == [5]
    here.put |= {5: "1", 0: "2", 3: "invalid"}
    here.verdicts[5] = "1"
    assert here.amiss() == [0]
    here.voided.add("M1")
    assert here.amiss() == [0, 1, 2]
    here.put |= dict.fromkeys(range(3), "invalid")
    assert here.amiss() == []


@pytest.mark.parametrize("voided", [set(), {"M1"}, {"S1"}, {"M1", "S1"}])
def test_truth_is_every_sheet_where_it_belongs(voided: set[str]) -> None:
    """The sum by reading and the sheets one by one come to the same."""
    here = pile(done=0)
    here.verdicts[5] = "2"
    here.voided |= voided
    one_by_one = Counter(here.belongs(n) for n in range(len(here.sheets)))
    assert here.truth() == {stack: one_by_one[stack] for stack in marks.stacks_of(2)}


def test_a_recount_lays_all_in_the_middle_and_keeps_what_was_decided() -> None:
    """Stacks, figures and what was put where are gone; the verdict and the voided box stay."""
    sitting = Sitting(first_day().book, "closed")
    sitting.play([{"20:30 lifts": {"sheets": "1-between 2"}}, {"shown": {}}, {"decided": {"stack": "1"}}])
    sitting.play([{"SheetMoved": {"contest": 0, "position": 1, "stack": "1"}}, {"stacks": {}}, {"asked": {}}])
    here = sitting.station.count.piles[0]
    assert (here.done, here.put, len(here.counted)) == (2, {0: "1", 1: "1"}, 4)
    sitting.play([{"RecountAnswered": {"number": 1, "granted": True}}])
    assert (here.done, here.put, here.counted, here.verdicts) == (0, {}, {}, {0: "1"})


def test_half_of_those_present_decide_no_verdict() -> None:
    """The sheet lies where it was said, and belongs where it did before (CNT-09)."""
    sitting = Sitting(first_day().book, "closed")
    sitting.play([{"20:30 lifts": {"sheets": "1-between"}}, {"shown": {}}])
    sitting.play([{"decided": {"stack": "1", "yes": 2, "no": 1}}])
    here = sitting.station.count.piles[0]
    assert (here.lies(0), here.belongs(0), here.amiss()) == ("1", "invalid", [0])


def test_a_vote_on_a_clear_sheet_moves_it_and_changes_nothing_of_what_it_is() -> None:
    """All hands together cannot vote a clear mark away."""
    sitting = Sitting(first_day().book, "closed")
    sitting.play([{"20:30 lifts": {"sheets": "1"}}, {"shown": {}}, {"decided": {"stack": "invalid"}}])
    here = sitting.station.count.piles[0]
    assert (here.lies(0), here.belongs(0), here.truth()["1"]) == ("invalid", "1", 1)
