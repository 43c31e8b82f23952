"""What a timetable plants comes about in the day, once; the count ends at the hours that stations of a size have."""

from __future__ import annotations

import re
from typing import Any

import pytest

from simulator.exercise.kit import Kit, kit, source
from simulator.exercise.running import Exercise
from simulator.journal.lines import encode
from simulator.life.plan import Fault
from simulator.life.planting import plant
from simulator.life.staff.faults import DESK, KINDS, NO_CONTEST
from simulator.life.staff.leading import Leading
from simulator.procedures.issuing import BallotsIssued
from simulator.session.store import kit_for
from simulator.station.clock import DAY, HOUR, seconds_of
from simulator.station.decisions import SEAL_TOUCHED
from simulator.verify.verify import verify
from tests.properties.invariants import check
from tests.scenario.shelf import ROOT
from tests.shelf import small_day, text

NEEDS = {
    "unsigned-as-good": "  - {fault: sheet-unsigned, contest: A}\n",
    "form-as-good": "  - {at: 15:00, stuffed: S1, contests: [A, B], sheets: 9}\n",
    "stray-added": "  - {left: 2}\n",
    "foreign-sheet-missed": "  - {fault: mis-sorted}\n",
}
"""What must lie there before some slips can be made."""

BY_CHANCE = ("pencil-as-good", "unclear-unvoted", "half-of-those-present")
"""Slips with sheets that lie there by the rates of the station alone."""

TO_A_PERSON = "wrong-stack"
"""A slip of whoever stacks what a person says."""


def lived(more: str, *, crew: str = "careful", seed: int = 1) -> Exercise:
    """A small day with lines added to its timetable."""
    run = Exercise(small_day(more=more), seed, crew=crew)
    run.finish()
    return run


def told(run: Exercise, kind: str) -> list[Any]:
    """The events of a kind, in order."""
    return [record for record in run.records if type(record).__name__ == kind]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in (*BY_CHANCE, TO_A_PERSON)])
def test_a_planted_slip_happens_once(kind: str) -> None:
    """However careful everybody is, it happens, it alone, and is known to nobody at a seat."""
    run = lived(NEEDS.get(kind, "") + f"  - {{fault: {kind}}}\n")
    asked = re.findall(r"fault: ([\w-]+)", NEEDS.get(kind, ""))
    assert sorted(found for _, _, found in run.room.slipped) == sorted([*asked, kind])


@pytest.mark.parametrize("kind", DESK)
def test_a_slip_at_a_desk_is_where_and_when_it_was_asked_for(kind: str) -> None:
    """At the desk of the seat named, after the hour named, in the contest named."""
    run = lived(f"  - {{fault: {kind}, at: 15:00, seat: issuer-2, contest: B}}\n")
    ((at, seat, slipped),) = run.room.slipped
    assert (seat, slipped) == ("issuer-2", kind)
    assert 15 * HOUR <= at < 20 * HOUR
    issued = next(e for e in told(run, BallotsIssued.__name__) if e.at == at and e.by == seat)
    contests = [sheet // 100_000 - 1 for sheet in issued.sheets]
    if kind in ("wrong-set", "declined-unnoted"):
        assert 1 not in contests
    if kind == "no-stroke":
        assert 1 not in issued.noted
    if kind == "sheet-unsigned":
        assert [sheet // 100_000 - 1 for sheet in issued.unsigned] == [1]


def test_no_slip_is_put_into_a_persons_hands() -> None:
    """A person's own desk is passed over, and so is what a person at work would do."""
    run = Exercise(small_day(more="  - {fault: wrong-set, seat: issuer-1}\n"), 1, crew="careful", played=("issuer-1",))
    run.finish()
    assert run.room.slipped == []


def test_anything_that_goes_on_may_plant_a_slip() -> None:
    """A call in the middle of the day does what the timetable does."""
    run = Exercise(small_day(), 1, crew="careful")
    run.advance(12 * HOUR)
    plant(run.room, Fault("no-stroke"))
    plant(run.room, Fault("stack-miscounted", contest=0))
    run.finish()
    assert [kind for _, _, kind in run.room.slipped] == ["no-stroke", "stack-miscounted"]


def test_six_seeds_give_six_causes() -> None:
    """One seed after another takes the next kind."""
    made = kit_for("will-not-balance")
    found = [Exercise(made, seed, crew="careful").plan.faults[0].kind for seed in range(1, 7)]
    assert len(set(found)) == 6


@pytest.mark.parametrize("seed", range(1, 7))
def test_what_will_not_balance_is_found_on_the_form(seed: int) -> None:
    """Each cause shows in the control equalities of protocol A, to whoever makes them."""
    run = Exercise(kit_for("will-not-balance"), seed, crew="careful")
    run.finish()
    assert run.room.slipped
    assert any(found.rule.startswith("PRT-E") for found in run.court.findings)


def test_sheets_are_pushed_into_a_box_and_found_there() -> None:
    """They are in the box and in no member's pack, and nobody signed them."""
    run = lived("  - {at: 15:00, stuffed: S1, contests: [A, B], sheets: 3}\n")
    assert run.station.boxes["S1"].stuffed[:2] == [3, 3]
    sheets = run.station.count.piles[0].sheets
    assert sum(sheet % 10 > 0 for sheet in sheets) == 3


def test_genuine_sheets_too_many_void_a_mobile_box() -> None:
    """Copies are invalid by themselves; sheets of the set form void those of their contest."""
    copies = lived("  - {at: 15:00, stuffed: M1, contests: [A], sheets: 2}\n")
    genuine = lived("  - {at: 15:00, stuffed: M1, contests: [A], sheets: 2, genuine: true}\n")
    assert [sorted(pile.voided) for pile in copies.station.count.piles] == [[], [], []]
    assert [sorted(pile.voided) for pile in genuine.station.count.piles] == [["M1"], [], []]


def test_a_seal_that_was_touched_is_seen_and_written_down() -> None:
    """Whoever leads compares the mark and writes an act before the box is opened."""
    run = lived("  - {at: 15:00, seal: S1}\n")
    (act,) = [act for act in run.station.acts if act.about == SEAL_TOUCHED]
    (opened,) = [event for event in told(run, "BoxOpened") if event.box == "S1"]
    assert act.stands
    assert act.drafted < opened.at
    assert run.court.findings == []


def test_sheets_left_behind_are_found_and_a_recount_is_made() -> None:
    """Each by another voter, kept apart; a contest asked for is counted twice."""
    run = lived("  - {left: 3}\n  - {recount: B}\n")
    assert [stray.kept for stray in run.station.count.strays] == [True] * 3
    assert [(asked.contest, bool(asked.granted)) for asked in run.station.count.asked] == [(1, True)]
    assert run.court.findings == []


EVERYTHING = (
    *(f"  - {{fault: {kind}}}\n" for kind in KINDS),
    "  - {at: 11:00, stuffed: S1, contests: [A, C], sheets: 2}\n",
    "  - {at: 15:00, stuffed: M1, contests: [B], sheets: 20, genuine: true}\n",
    *("  - {at: 16:00, seal: S1}\n", "  - {at: 16:30, seal: M1}\n"),
    *("  - {left: 4, contest: A}\n", "  - {recount: A}\n"),
)


@pytest.mark.parametrize("crew", ["careful", "careless", "random"])
def test_nothing_planted_breaks_what_is_physics(crew: str) -> None:
    """All of it in one day, whoever works: the ledger holds, and an outside check finds nothing but what people did."""
    run = lived("".join(EVERYTHING), crew=crew)
    check(run.station)
    assert verify(b"".join(encode(run.records))).physical == []


def test_the_small_hours_belong_to_the_night_after() -> None:
    """03:00 is seven hours after the vote."""
    scenario = kit_for("three-in-the-morning").scenario
    assert scenario.day.start == DAY + 3 * HOUR
    assert max(entry.at for entry in scenario.timetable if getattr(entry, "scene", "")) == DAY + seconds_of("05:20")


def test_the_guide_lists_every_fault() -> None:
    """A row for each kind, in the order of the tables; whatever is about no contest says so."""
    page = (ROOT / "docs" / "guides" / "author" / "scenarios.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([\w-]+)` \| (.*) \|$", page.partition("## Faults")[2], re.MULTILINE))
    assert list(rows) == list(KINDS)
    assert [kind for kind, row in rows.items() if "no contest" in row] == list(NO_CONTEST)


# how long a count takes

NIGHTS = {
    "zhambyl-mean": (text("exercises", "first-day"), "04:00", "05:30"),
    "national-mean": (
        text("exercises", "count-mean").partition("timetable:")[0].replace("zhambyl-mean", "national-mean"),
        *("01:30", "03:30"),
    ),
}
"""A scenario at a station, and the hours between which the last protocol is drawn up."""


def night(station: str) -> Kit:
    """The kit of a scenario above."""
    return kit(
        (
            source("scenario", "exercises/tested.yaml", NIGHTS[station][0]),
            source("station", f"stations/{station}.yaml", text("stations", station)),
            source("arrivals", "arrivals/two-humps.yaml", text("arrivals", "two-humps")),
            source("law", "law/kz-2023-03-19.yaml", text("law", "kz-2023-03-19")),
        )
    )


def drawn(run: Exercise) -> int:
    """The second at which the last protocol was drawn up."""
    run.finish()
    return max(form.drawn for form in run.station.forms)


@pytest.mark.parametrize("station", NIGHTS)
@pytest.mark.parametrize("seed", [1, 7, 13])
def test_a_mean_station_ends_its_count_in_the_small_hours(station: str, seed: int) -> None:
    """In one stream: the mean station of Zhambyl region, and that of the country."""
    _, first, last = NIGHTS[station]
    run = Exercise(night(station), seed, crew="careful")
    assert DAY + seconds_of(first) <= drawn(run) <= DAY + seconds_of(last)
    assert run.station.count.tables == 1


@pytest.mark.parametrize("seed", [1, 2])
def test_the_largest_station_needs_a_second_table(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Announced in one stream its sheets take longer than the twelve hours; at two tables the count ends in time."""
    made = kit_for("count-3000")
    two = Exercise(made, seed, crew="careful")
    limit = made.book.hours.count_hours * HOUR
    assert drawn(two) - two.station.moment("closed") < limit
    assert two.court.findings == []
    monkeypatch.setattr(Leading, "_tables", lambda _: 1)
    one = Exercise(made, seed, crew="careful")
    one.finish()
    begins = {event.contest: event.at for event in told(one, "StepCalled") if event.step == "show"}
    ends = {event.contest: event.at for event in told(one, "StepEnded") if event.step == "show"}
    assert sum(ends[contest] - begins[contest] for contest in ends) > limit
    assert [found.rule for found in one.court.findings] == ["CNT-01"]
