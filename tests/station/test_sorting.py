"""A sheet on the pile of another contest: what is missing there, what is too many here, and how it comes back."""

from __future__ import annotations

from simulator.station import truth
from simulator.station.count import ITS_PILE, Count, Pile, lift
from simulator.station.sorting import lay, mis_sort, to_the_middle
from tests.shelf import first_day
from tests.small import Sitting, lifted


def piles() -> list[Pile]:
    """Four sheets of A and three of B out of two boxes; the first of B, marked in its second line, lies among A."""
    made = [Pile(2), Pile(3)]
    lift(made, "M1", lifted("1 1-between") + lifted("2", 1, 3))
    lift(made, "S1", lifted("against 2") + lifted("3 1-word", 1, 3))
    mis_sort(made, 1, 0, 0, 1)
    return made


def test_it_lies_among_the_others_and_belongs_to_its_own() -> None:
    """Places move by one on both piles; of no box here, of its box there; truth is what it was."""
    one, other = piles()
    assert one.sheets == [*lifted("1"), *lifted("2", 1, 3), *lifted("1-between against 2")]
    assert [one.reads(n) for n in range(5)] == ["1", ITS_PILE, "unclear", "against", "2"]
    assert one.belongs(1) == ITS_PILE
    assert one.unclear == [2]
    assert one.runs == [("M1", 0, 1), ("M1", 2, 1), ("S1", 3, 2)]
    assert other.runs == [("M1", 0, 0), ("S1", 0, 2)]
    assert other.unclear == [1]
    assert one.truth() == {"1": 1, "2": 1, "against": 1, "invalid": 1}
    assert other.truth() == {"1": 0, "2": 1, "3": 1, "against": 0, "invalid": 1}
    assert [len(one.from_box("M1")), len(other.from_box("M1")), len(other.from_box("S1"))] == [2, 1, 2]


def test_a_voided_box_voids_its_sheet_wherever_it_lies() -> None:
    """In its own contest, and not in the one where it lies."""
    one, other = piles()
    one.voided.add("M1")
    assert [one.belongs(n) for n in range(3)] == ["invalid", ITS_PILE, "invalid"]
    assert other.truth()["2"] == 1
    other.voided.add("M1")
    assert other.truth() == {"1": 0, "2": 0, "3": 1, "against": 0, "invalid": 2}


def test_on_a_stack_it_is_one_too_many_and_amiss() -> None:
    """Whatever the stack, while it lies on one."""
    one, _ = piles()
    one.done = 5
    one.put[1] = "2"
    assert one.stacks() == {"1": 1, "2": 2, "against": 1, "invalid": 0, "unclear": 1}
    assert one.amiss() == [1, 2]
    one.done = 2
    assert one.stacks() == {"1": 1, "2": 1, "against": 0, "invalid": 0, "unclear": 0}


def test_it_comes_back_uppermost_and_its_contest_is_counted_anew() -> None:
    """Of its box, yet to be shown; what was counted and ended there is so no more; here nothing lies of it."""
    made = piles()
    count = Count(made)
    one, other = made
    one.done, other.done = 2, 2
    other.counted["1"] = []
    count.ended = {("show", 1): 5, ("stacks", 1): 6, ("stacks", 0): 7, ("sorting", -1): 1}
    lay(count, 0, 1, ITS_PILE)
    assert one.lies(1) == ITS_PILE
    assert one.stacks()["2"] == 0
    assert one.amiss() == []
    assert other.sheets == [*lifted("3 1-word", 1, 3), *lifted("2", 1, 3)]
    assert (other.done, other.counted, other.away) == (2, {}, [])
    assert other.runs[-1] == ("M1", 2, 1)
    assert count.ended == {("stacks", 0): 7, ("sorting", -1): 1}
    lay(count, 0, 1, ITS_PILE)
    assert len(other.sheets) == 3


def test_a_recount_does_not_bring_it_back_here() -> None:
    """What went to its own pile is numbered here no more; what lies on a stack lies in the middle, astray as before."""
    made = piles()
    one = made[0]
    one.done = 5
    one.verdicts[2] = "1"
    one.put[1] = "2"
    to_the_middle(one)
    assert (one.done, one.put, one.stranger(1)) == (0, {}, True)
    one.done = 5
    lay(Count(made), 0, 1, ITS_PILE)
    to_the_middle(one)
    assert one.sheets == [*lifted("1 1-between against 2")]
    assert one.runs == [("M1", 0, 1), ("M1", 1, 1), ("S1", 2, 2)]
    assert (one.unclear, one.verdicts, one.strangers) == ([1], {1: "1"}, {})


def test_a_surplus_in_a_mobile_box_is_one_wherever_its_sheets_lie() -> None:
    """Two sheets of B came out of M1, one of them lies among A."""
    sitting = Sitting(first_day().book, "closed")
    sitting.play([{"20:30 lifts": {"sheets": "1 2", "contest": 1, "box": "M1"}}])
    sitting.play([{"lifts": {"sheets": "1"}}])
    before = truth.surplus(sitting.station, "M1", 1)
    sitting.play([{"mis-sorted": {"box": "M1"}}])
    assert truth.surplus(sitting.station, "M1", 1) == before == 2
