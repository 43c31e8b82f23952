"""Every shipped setting, lived: commissions of five, seven and nine, one desk to six, fewer ballots, long roads."""

from __future__ import annotations

from functools import cache

import pytest

from simulator.engine.draws import Draws
from simulator.exercise.kit import Kit, kit, source
from simulator.exercise.running import Exercise
from simulator.exercise.summary import desk_waits, summary
from simulator.journal.lines import encode
from simulator.life.personas import KINDS
from simulator.procedures.home import SectionHanded, TeamLeft
from simulator.scenario.planning import Planner
from simulator.session.store import kit_for
from simulator.station.clock import HOUR, MINUTE, seconds_of
from simulator.verify.verify import verify
from tests.shelf import SMALL_DAY, first_day, made, small_day, text

DAYS = ("day-atyrau", "day-3000", "day-village", "day-almaty", "day-hospital")


def lived(day: Kit, seed: int = 1, crew: str = "") -> Exercise:
    """A whole day with nobody at a screen."""
    run = Exercise(day, seed, crew=crew)
    run.finish()
    return run


@cache
def careful(name: str) -> Exercise:
    """A shipped day as a careful crew lives it."""
    return lived(kit_for(name))


def failures(run: Exercise, crew: str = "careful") -> list[object]:
    """What the outside check finds wrong with a day's journal: whatever cannot be, and of a careful crew all else."""
    report = verify(b"".join(encode(run.records)))
    return [*(report.failures if crew == "careful" else report.physical)]


@pytest.mark.parametrize("name", DAYS)
def test_a_careful_crew_has_nothing_to_answer_for(name: str) -> None:
    """No finding, no advice, and nothing for the outside check."""
    run = careful(name)
    told = summary(run)
    assert (told["findings"], told["advice"]) == ([], [])
    assert failures(run) == []


@pytest.mark.parametrize("name", DAYS)
def test_a_setting_is_calm(name: str) -> None:
    """19 of 20 reach a desk within 20 minutes, fewer than one in ten wait five minutes or more for a booth."""
    run = careful(name)
    desks, booths = desk_waits(run.records), run.crew.voters.booth_waits
    assert sum(wait > 20 * MINUTE for wait in desks) <= len(desks) // 20
    assert sum(wait >= 5 * MINUTE for wait in booths) < len(booths) / 10


@pytest.mark.parametrize("name", DAYS)
def test_the_team_serves_everybody_and_the_night_is_long_enough(name: str) -> None:
    """Whoever applied by noon is visited; the count keeps its twelve hours; every section is back at its desk."""
    run = careful(name)
    station = run.station
    noon = run.kit.book.hours.outside_until
    assert [a.number for a in station.applications if a.filed <= noon and not a.served] == []
    assert max(station.moment(f"drawn-{c}") for c in station.contests) - station.moment("closed") < 12 * HOUR
    assert station.section_at == list(range(station.laid.desks))


@pytest.mark.parametrize("crew", ["ordinary", "careless", "random"])
@pytest.mark.parametrize("name", DAYS)
def test_every_crew_comes_to_the_end(name: str, crew: str) -> None:
    """Whatever a crew slips in, all protocols are drawn up and the journal holds together."""
    run = lived(kit_for(name), 2, crew)
    assert all(run.station.moment(f"drawn-{c}") for c in run.station.contests)
    assert failures(run, crew) == []


@pytest.mark.parametrize(
    ("members", "desks"), [(5, 1), (5, 2), (7, 1), (7, 2), (7, 3), (9, 1), (9, 3), (9, 4), (9, 5), (9, 6)]
)
def test_every_lawful_commission_gets_through(members: int, desks: int) -> None:
    """Five, seven or nine members at any number of desks: the trip, the count and the protocols happen."""
    lines = SMALL_DAY.replace("members: 7\ndesks: 4\n", f"members: {members}\ndesks: {desks}\n")
    day = made(lines.replace("desk: 2", f"desk: {min(desks, 2)}"))
    for crew in ("careful", "random"):
        run = lived(day, 3, crew)
        assert any(type(record) is TeamLeft for record in run.records)
        assert all(run.station.moment(f"drawn-{c}") for c in run.station.contests)
        assert failures(run, crew) == []


@pytest.mark.parametrize("contests", ["[A]", "[A, C]", "[A, B, C, D]"])
def test_any_ballots_of_the_book_can_be_held(contests: str) -> None:
    """One ballot to four."""
    run = lived(small_day(swap=("contests: [A, B, E]", f"contests: {contests}")), 3, "careful")
    assert len(summary(run)["contests"]) == contests.count(",") + 1
    assert failures(run) == []


def test_a_section_goes_on_to_the_shortest_line() -> None:
    """While the team is out of a full station, its section does not stay where the line has grown."""
    handed = [record for record in careful("day-3000").records if type(record) is SectionHanded]
    assert {record.section for record in handed} == {5}
    assert len({record.desk for record in handed}) > 2


def test_nobody_hands_a_section_on_without_need() -> None:
    """Where lines are short the section stays with its keeper: it goes over once and comes back once."""
    handed = [record for record in careful("day-village").records if type(record) is SectionHanded]
    assert [record.desk for record in handed] == [0, 1]


def village(scenario: str) -> Kit:
    """The village with another timetable."""
    return kit(
        (
            source("scenario", "exercises/tested.yaml", scenario),
            source("station", "stations/village-5.yaml", text("stations", "village-5")),
            source("arrivals", "arrivals/village.yaml", text("arrivals", "village")),
            source("law", "law/kz-2023-03-19.yaml", text("law", "kz-2023-03-19")),
        )
    )


def test_long_roads_make_an_early_trip() -> None:
    """At one, or at noon where visiting everybody could take the whole afternoon."""
    day = text("exercises", "day-village")
    left = [
        next(record.at for record in lived(village(scenario)).records if type(record) is TeamLeft)
        for scenario in (day, day.replace("10:50, application: 2", "10:50, application: 5"))
    ]
    assert left[0] > seconds_of("13:00")
    assert seconds_of("12:00") < left[1] < seconds_of("12:45")


def late(name: str, seed: int) -> list[int]:
    """When people come by a curve, by the plan of the first day."""
    day = first_day(name)
    planner = Planner(day.scenario, day.station, day.book, day.arrivals, Draws(seed))
    return [at for at, _ in planner.plan({}, ())[1].comings]


def test_a_study_keeps_its_curve() -> None:
    """By another curve than the scenario's own the timetable sends nobody: seven in a thousand come after 16:10."""
    comings = [late("zhambyl-2023", seed) for seed in range(1, 9)]
    after = [sum(at > seconds_of("16:10") for at in day) for day in comings]
    assert sum(after) <= 8 * 10
    assert max(after) < 15
    noon = sum(at <= seconds_of("12:10") for day in comings for at in day)
    assert abs(1000 * noon / sum(map(len, comings)) - 549) < 25


def test_by_its_own_curve_a_timetable_sends_its_people() -> None:
    """The group of the last minutes and whoever comes when it is over are there."""
    assert sum(at >= seconds_of("19:57") for at in late("two-humps", 1)) >= 10


def test_a_list_nearly_used_up_still_sends_its_own() -> None:
    """Where the timetable wants almost everybody, it gets people of the list, odd ones or those of another desk."""
    day = small_day(swap=("voters: 280\nturnout: 22\n", "voters: 24\nturnout: 100\n"))
    station, plan = Planner(day.scenario, day.station, day.book, day.arrivals, Draws(1)).plan({}, ())
    strangers = [person for _, person in plan.comings if person >= station.listed]
    assert strangers
    assert [person for person in strangers if KINDS[plan.personas[person].kind].listed] == []
    assert failures(lived(day)) == []


def test_the_hospital_ends_when_everybody_has_voted() -> None:
    """Voting ends early where the station is on the approved list, and nothing is found against it (CLO-02)."""
    run = careful("day-hospital")
    assert seconds_of("12:00") < run.station.moment("closed") < seconds_of("20:00")
    assert run.court.findings == []
