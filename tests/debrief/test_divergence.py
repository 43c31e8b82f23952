"""The first divergence is right: for every kind of slip, planted by an author, whatever the day looks like otherwise.

Who slipped, and at which second, is known from the slip itself; what is asked is only the journal.
"""

from __future__ import annotations

import pytest

from simulator.debrief.divergence import Cause, divergences
from simulator.exercise.running import Exercise
from simulator.life.staff.faults import KINDS
from simulator.procedures.protocol import WriteLine
from simulator.procedures.verdicts import MoveSheet
from simulator.session.sitting import Sitting
from simulator.session.store import kit_for
from simulator.station import marks
from simulator.station.sources import fields, put_together
from tests.scenario.careful import Careful
from tests.scenario.night import Night
from tests.shelf import SMALL_DAY, made

SEEDS = range(20)

DAY = SMALL_DAY.replace("contests: [A, B, E]", "contests: [A, B]").replace(
    "carried_away: 400}", "carried_away: 400, invalid: 2500, unclear: 900}"
)
"""A day of a blink, with enough odd sheets for every way of misreading one."""

EMPTY = ""

NO_FIGURE = (
    *("sheet-unsigned", "member-unsigned", "not-aloud", "box-first", "seal-uncompared", "half-of-those-present"),
)
"""Slips after which every figure on paper is still so: an unsigned sheet is invalid, and counted as such."""

BY_HAND = ("wrong-stack",)
"""Slips of whoever stacks what a person says; see test_a_stacker_slips."""

ALSO = {
    "unsigned-as-good": "  - fault: sheet-unsigned\n    contest: A\n",
    "form-as-good": "  - at: '12:00'\n    stuffed: S1\n    contests: [A]\n",
    "stray-added": "  - left: 1\n    contest: A\n",
    "mis-sorted": "  - fault: foreign-sheet-missed\n",
    "foreign-sheet-missed": "  - fault: mis-sorted\n",
}
"""What must be there to be slipped on."""

EARLIER = {"foreign-sheet-missed": "mis-sorted"}
"""Slips with what another had bent before: of the two the earlier is named, since paper parts from truth with it."""

TELLING = tuple(kind for kind in KINDS if kind not in (*NO_FIGURE, *BY_HAND))


def _day(kind: str, seed: int) -> Exercise:
    timetable = f"  - fault: {kind}\n{ALSO.get(kind, EMPTY)}"
    run = Exercise(made(DAY + timetable), seed)
    run.finish()
    return run


def test_there_are_enough_kinds() -> None:
    """At least twenty-five ways in which a figure leaves truth."""
    assert len(TELLING) >= 25


@pytest.mark.parametrize("kind", TELLING)
def test_the_event_the_seat_and_the_moment(kind: str) -> None:
    """For twenty days each: where it parted, by whom, when; and the way from there leads to the figure."""
    fired = 0
    for seed in SEEDS:
        run = _day(kind, seed)
        slipped = [one for one in run.room.slipped if one[2] == kind]
        slips = [(at, seat) for at, seat, of in run.room.slipped if of == EARLIER.get(kind, kind)]
        if not slipped:
            continue
        fired += 1
        found = divergences(run.records, run.station)
        assert found, f"{kind}, seed {seed}: nothing found"
        causes = {(d.cause.at, d.cause.seat) for d in found}
        assert causes == {slips[0]}, f"{kind}, seed {seed}: {found}"
        entries = run.station.papers.entries
        for one in found:
            assert _stands(run, one.cause)
            if one.path:
                assert entries[one.path[-1]].line == one.line
            for before, after in zip(one.path, one.path[1:], strict=False):
                assert before in entries[after].made_from
    assert fired == len(SEEDS), f"{kind}: slipped on {fired} of {len(SEEDS)} days"


@pytest.mark.parametrize("letter", ["A", "B"])
def test_a_sheet_among_others_is_missing_in_one_contest_and_too_many_in_another(letter: str) -> None:
    """Nobody noticed: every figure that is not so in either contest comes from the same hand and second."""
    sorted_ = f"  - fault: mis-sorted\n    contest: {letter}\n  - fault: foreign-sheet-missed\n"
    for seed in SEEDS:
        run = Exercise(made(DAY + sorted_), seed)
        run.finish()
        found = divergences(run.records, run.station)
        assert {d.paper.partition(":")[2] for d in found if d.paper.startswith("protocol")} == {"A", "B"}
        assert {d.cause.how for d in found} == {"mis-sorted"}
        assert {(d.cause.at, d.cause.seat) for d in found} == {run.room.slipped[0][:2]}


@pytest.mark.parametrize("letter", ["A", "B"])
def test_a_sheet_put_right_in_time_parts_nothing(letter: str) -> None:
    """A careful table sees it, lays it on its own pile, shows and counts it there: paper is so, nothing is found."""
    for seed in SEEDS:
        run = Exercise(made(DAY + f"  - fault: mis-sorted\n    contest: {letter}\n"), seed)
        run.finish()
        assert [kind for *_, kind in run.room.slipped] == ["mis-sorted"]
        assert divergences(run.records, run.station) == ()
        assert run.court.findings == []


def test_a_sheet_put_right_too_late_is_named_all_the_same() -> None:
    """Form A was written while one of its sheets lay elsewhere: what stands on it left truth when it was mis-sorted."""
    for seed in SEEDS[:5]:
        run = Exercise(made(DAY + "  - fault: mis-sorted\n    contest: A\n"), seed)
        while ("stacks", 0) not in run.station.count.ended:
            run.advance(run.now + 60)
        for line in fields(run.station, 0):
            run.day.do("secretary", "crew", WriteLine(0, line, put_together(run.station, "protocol:A", line)[0]))
        run.finish()
        found = divergences(run.records, run.station)
        assert [pile.away for pile in run.station.count.piles] == [[], []]
        assert {d.paper for d in found} == {"protocol:A"}
        assert {d.cause.how for d in found} == {"mis-sorted"}


def test_a_sheet_put_wrongly_among_its_own_is_another_mistake() -> None:
    """It came home and was shown there; who lays it on the wrong stack after that made the figures wrong."""
    for seed in SEEDS[:5]:
        run = Exercise(made(DAY + "  - fault: mis-sorted\n    contest: B\n"), seed)
        pile = run.station.count.piles[1]
        while not (pile.back and pile.done == len(pile.sheets)):
            run.advance(run.now + 1)
        (position,) = pile.back
        other = next(stack for stack in ("1", "2") if stack != pile.lies(position))
        run.day.do("chair", "crew", MoveSheet(1, position, other))
        run.finish()
        assert {d.cause.how for d in divergences(run.records, run.station)} == {"misplaced"}


def _stands(run: Exercise, cause: Cause) -> bool:
    """A cause names a record of its second and seat."""
    record = run.records[cause.record]
    return (record.at, record.by) == (cause.at, cause.seat)  # type: ignore[attr-defined]


def test_a_careful_day_parts_nowhere() -> None:
    """Without a slip paper and truth agree to the last copy."""
    for seed in SEEDS:
        run = Exercise(made(DAY), seed)
        run.finish()
        assert divergences(run.records, run.station) == ()


def test_a_sheet_between_two_of_the_same_sum_changes_no_sum() -> None:
    """Said wrongly by a person twice: a vote for another line, and an invalid sheet as a vote; who took part is the
    second's doing, and both are theirs who said so, not theirs who stacked.
    """
    kit = kit_for("count-50")
    person = Careful(Sitting(Exercise(kit, 2, played=("chair",)), "chair", kit.scenario.pace, wall=lambda: 0.0))
    run, pile = person.run, person.run.station.count.piles[0]
    wrong: dict[str, int] = {}

    def says() -> tuple[str, dict[str, str]]:
        reads, contest = pile.reads(pile.done), run.station.count.step
        plain = marks.plain(pile.sheets[pile.done], pile.options)
        if contest == ("show", 0) and reads == "1" and plain and "swapped" not in wrong:
            wrong["swapped"] = run.now
            return "call-sheet", {"stack": "2"}
        if contest == ("show", 0) and reads == marks.INVALID and "swapped" in wrong and "counted" not in wrong:
            wrong["counted"] = run.now
            return "call-sheet", {"stack": "1"}
        return Night._sheet(person.night)

    person.night._sheet = says  # type: ignore[method-assign,assignment]
    person.play()
    person.sitting.leave()
    run.finish()
    assert set(wrong) == {"swapped", "counted"}
    found = {d.line: d.cause for d in divergences(run.records, run.station) if d.paper == "protocol:A"}
    assert (found["F4"].seat, found["F4"].how) == ("chair", "misplaced")
    assert abs(found["F4"].at - wrong["counted"]) < 60
    assert abs(found["F5/2"].at - wrong["swapped"]) < 60
    assert "F5/1" not in found
