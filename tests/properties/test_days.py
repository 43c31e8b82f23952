"""What holds of whole days: the same again, forked otherwise, told apart by nothing but what was asked."""

from __future__ import annotations

import random
from typing import Any

import pytest

from simulator.exercise.running import Exercise
from simulator.exercise.summary import summary
from simulator.journal.fold import fold
from simulator.journal.lines import digest, encode
from simulator.law.protocol import equalities
from simulator.procedures.boxes import BoxEmptied
from simulator.procedures.observers import ObserverCame
from simulator.procedures.order import BallotsCast, VoterJoined
from tests.properties.days import SEAT, asked, leave, rerun, serve
from tests.shelf import SMALL_DAY, first_day, made, small_day

MANY = 20
"""Seeds of the issue."""


def whole(seed: int, *, crew: str = "", **changes: Any) -> Exercise:
    """A small day without anybody at a screen."""
    run = Exercise(small_day(**changes), seed, crew=crew)
    run.finish()
    return run


@pytest.fixture(scope="module")
def played() -> Exercise:
    """A small day whose desk was played by hand for a while, then left."""
    run = Exercise(small_day(), 7, played=(SEAT,))
    serve(run, 12)
    leave(run)
    return run


# a careful crew


def lawful(run: Exercise) -> None:
    """Nothing found, every equality held on every protocol, and the sheets all at rest when the count began."""
    assert run.court.findings == []
    station, reserve = run.station, run.kit.book.ballots.reserve_percent
    for contest in station.contests:
        assert [rule for rule, holds, _ in equalities(station, contest, reserve) if not holds] == []
    told = summary(run)
    one_for_all = {station.papers.value(f"protocol:{c['id']}", "F1") for c in told["contests"]}
    assert len(one_for_all) == 1, "E10: F1 differs between contests"
    for contest in told["contests"]:
        paper, truth = contest["paper"], contest["truth"]
        assert paper == {**truth, "spoiled": paper["spoiled"]}, "paper and truth of a careful crew are one"


@pytest.mark.parametrize("seed", range(1, MANY + 1))
def test_a_careful_crew_of_a_small_day_keeps_the_law(seed: int) -> None:
    """The L invariants: lawful people are never found against."""
    lawful(whole(seed))


@pytest.mark.parametrize("seed", range(1, MANY + 1))
def test_a_careful_crew_of_the_first_day_keeps_the_law(seed: int) -> None:
    """The issue's seeds 1 to 20: nothing found, E1 to E10 met."""
    run = Exercise(first_day(), seed)
    run.finish()
    lawful(run)


def test_a_careless_crew_is_found_out() -> None:
    """Slips do not stay hidden."""
    assert sum(bool(whole(seed, crew="careless").court.findings) for seed in range(1, 7)) == 6


# the same again


def test_the_same_day_twice_is_the_same_bytes(played: Exercise) -> None:
    """A scenario, a seed and the asks are the day."""
    assert digest(whole(3).records) == digest(whole(3).records)
    assert digest(whole(3).records) != digest(whole(4).records)
    assert digest(rerun(played.records, played.kit).records) == digest(played.records[: asked(played.records)[-1] + 1])


def test_a_fork_at_every_ask_with_the_same_answers_is_the_same_day(played: Exercise) -> None:
    """Same answers, same bytes, wherever the day is taken up again."""
    numbers = asked(played.records)
    for number in numbers[:: max(1, len(numbers) // 12)]:
        run = rerun(played.records, played.kit, until=number)
        for record in [played.records[n] for n in numbers if n >= number]:
            run.advance(record.at)
            run.submit(record.id, record.seat, record.act, record.fields)
        run.finish()
        assert run.records == played.records


def test_a_fork_with_other_answers_is_another_day_with_the_same_arrivals(played: Exercise) -> None:
    """Whoever was not touched by the answer joins at the same second, at the same desk."""
    numbers = asked(played.records)
    for number in numbers[5 :: len(numbers) // 5]:
        run = rerun(played.records, played.kit, until=number)
        run.advance(played.records[number].at)
        run.submit("otherwise", SEAT, "send", {"place": "out"})
        run.advance(run.now + 15)
        leave(run)
        assert run.records != played.records
        before, after = joined(played.records), joined(run.records)
        ordinary = [p for p in before if p < run.station.laid.listed and p not in run.plan.personas]
        assert sum(before[p] != after.get(p) for p in ordinary) <= 1
        assert run.plan.comings == played.plan.comings


def joined(records: list[Any]) -> dict[int, tuple[int, int]]:
    """When and where everybody first joined a line."""
    found: dict[int, tuple[int, int]] = {}
    for record in records:
        if isinstance(record, VoterJoined):
            found.setdefault(record.voter, (record.at, record.desk))
    return found


def test_what_a_seat_did_before_leaving_is_all_a_rerun_needs(played: Exercise) -> None:
    """A finished day whose seats left on record runs again to its last record."""
    run = rerun(played.records, played.kit)
    run.finish()
    assert run.records == played.records


def test_a_day_that_was_finished_for_a_seat_runs_again() -> None:
    """Finishing a day for a seat that never left is on record too, or a re-run would wait for that seat for ever."""
    run = Exercise(small_day(), 5, played=(SEAT,))
    serve(run, 3)
    run.finish()
    again = rerun(run.records, run.kit)
    again.advance(run.now)
    assert again.records == run.records


# fold


def test_the_fold_of_every_prefix_is_the_station_as_it_was() -> None:
    """The journal alone holds the station; with it, an ordinary visit is the same as its three events."""
    run = Exercise(small_day(), 11, played=(SEAT,))
    for second in (*range(6 * 3600, 21 * 3600, 2_700), 30 * 3600):
        serve(run, 1, first=second)
        run.advance(second)
        assert fold(run.records) == run.station
    leave(run)
    assert fold(run.records) == run.station


def test_the_fold_of_the_first_day_is_its_station() -> None:
    """Five contests, the trip, the count."""
    run = Exercise(first_day(), 2, crew="careless")
    run.finish()
    assert fold(run.records) == run.station
    half = [r for r in run.records if getattr(r, "at", 0) <= 14 * 3600]
    live = Exercise(first_day(), 2, crew="careless")
    live.advance(14 * 3600)
    assert fold(half) == live.station


def test_a_fold_is_no_empty_comparison() -> None:
    """Two stations that differ in one sheet are not equal."""
    run = whole(1)
    other = fold(run.records)
    other.sheets.place[run.station.sheets.place.index(5)] = 8
    assert other != run.station


# nobody's looking changes anything


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_looking_more_often_changes_no_record(seed: int) -> None:
    """However the day is cut into steps, it is the same day (I-56)."""
    steps = random.Random(seed)  # noqa: S311 - sizes of steps
    run = Exercise(small_day(), seed)
    while run.now < 33 * 3600:
        run.advance(run.now + steps.choice([1, 7, 60, 900, 5_000]))
    run.finish()
    assert run.records == whole(seed).records


@pytest.mark.parametrize("seed", [1, 2])
def test_looking_more_often_changes_no_played_day(seed: int) -> None:
    """The same asks at the same seconds, with the day looked at in between or not."""
    still = Exercise(small_day(), seed, played=(SEAT,))
    serve(still, 8)
    steps = random.Random(seed)  # noqa: S311 - as above
    moving = Exercise(small_day(), seed, played=(SEAT,))
    for record in [still.records[n] for n in asked(still.records)]:
        while moving.now < record.at:
            moving.advance(min(record.at, moving.now + steps.choice([1, 3, 40, 600])))
        moving.submit(record.id, record.seat, record.act, record.fields)
    moving.advance(still.now)
    leave(still)
    leave(moving)
    assert moving.records == still.records


# secrecy


def test_no_record_before_the_count_knows_a_mark() -> None:
    """Nothing joins a voter and a choice: only what comes out of a box bears marks, and it names nobody."""
    run = whole(1)
    kinds = {type(r).__name__ for r in run.records if hasattr(r, "sheets") and hasattr(r, "box")}
    assert kinds == {"BoxEmptied"}
    assert "voter" not in BoxEmptied.__struct_fields__
    assert set(BallotsCast.__struct_fields__) == {"at", "by", "cause", "voter", "box", "contests"}


def test_the_order_of_counting_tells_nothing_about_the_order_of_voting() -> None:
    """Over three hundred days the rank correlation of the two orders is small, on both sides of nothing (I-49)."""
    kit = small_day(swap=("voters: 280\nturnout: 22", "voters: 60\nturnout: 60"))
    found = []
    for seed in range(1, 301):
        run = Exercise(kit, seed, judge=False)
        run.finish()
        first = next(r for r in run.records if isinstance(r, BoxEmptied) and r.box == "S1")
        found.append(correlation(order_of_counting(run, first)))
    assert len(found) == 300
    assert abs(sum(found)) / len(found) < 0.02
    assert max(abs(one) for one in found) < 0.6
    assert 120 <= sum(one > 0 for one in found) <= 180


def order_of_counting(run: Exercise, emptied: BoxEmptied) -> list[int]:
    """For each sheet counted, its place in the order in which they fell, as only the vault can tell."""
    vault = run.room.vault
    cast = list(range(sum(map(len, vault._sheets[emptied.box]))))
    shuffled = vault._draws.shuffled(f"count-{emptied.box}", len(emptied.sheets))
    assert len(cast) >= len(emptied.sheets)
    return [cast[n] for n in shuffled]


def correlation(ranks: list[int]) -> float:
    """Spearman's rank correlation of a sequence with its own order."""
    count = len(ranks)
    order = sorted(range(count), key=ranks.__getitem__)
    squares = sum((place - n) ** 2 for n, place in enumerate(order))
    return 1 - 6 * squares / (count * (count**2 - 1))


def test_the_correlation_sees_an_order_that_was_kept() -> None:
    """The measure itself: the same order is 1, the other way round is -1."""
    assert correlation(list(range(30))) == 1
    assert correlation(list(range(30, 0, -1))) == -1


# one thing more changes nobody else


def others(one: Exercise, other: Exercise) -> None:
    """Everybody of the list has the same coming, visit, booth, walk and marks in both days."""
    listed = one.station.laid.listed
    for name in ("visit", "walk", "booth", "slips"):
        assert getattr(one.plan, name)[:listed] == getattr(other.plan, name)[:listed], name
    assert [m[:listed] for m in one.plan.marks] == [m[:listed] for m in other.plan.marks]
    assert one.station.laid.people[:listed] == other.station.laid.people[:listed]


def test_one_observer_more_leaves_every_voter_as_they_were() -> None:
    """An observer is nobody's draw (I-59)."""
    one, other = whole(9), whole(9, more="  - {at: 13:00, observer: media}\n")
    others(one, other)
    assert one.plan.comings == other.plan.comings
    assert sum(isinstance(r, ObserverCame) for r in other.records) >= sum(
        isinstance(r, ObserverCame) for r in one.records
    )
    assert joined(one.records) == joined(other.records)


def test_one_stranger_more_leaves_the_voters_of_the_list_as_they_were() -> None:
    """Somebody of another station who comes by mistake moves nobody of this one (I-59)."""
    one, other = whole(9), whole(9, more="  - {at: 15:30, visitor: wrong-station, desk: 2}\n")
    others(one, other)
    listed = one.station.laid.listed
    mine, theirs = ([c for c in run.plan.comings if c[1] < listed] for run in (one, other))
    assert mine == theirs
    assert len(other.plan.comings) == len(one.plan.comings) + 1


def test_playing_a_seat_leaves_the_plan_of_nature_as_it_was() -> None:
    """Who comes and how they vote does not depend on who watches."""
    one, other = Exercise(small_day(), 4), Exercise(small_day(), 4, played=(SEAT,))
    assert one.plan.comings == other.plan.comings
    assert one.plan.marks == other.plan.marks
    assert next(encode([one.station.laid])) == next(encode([other.station.laid]))


def test_arrivals_can_be_those_of_zhambyl() -> None:
    """`run --arrivals zhambyl-2023`: another curve, the same people, a lawful day."""
    run = Exercise(first_day("zhambyl-2023"), 1)
    run.finish()
    plain = Exercise(first_day(), 1)
    assert run.header.arrivals == "zhambyl-2023"
    assert summary(run)["given"]["list"] > 800
    assert run.plan.comings != plain.plan.comings
    assert run.station.laid.listed == plain.station.laid.listed
    assert run.station.laid.received == plain.station.laid.received
    assert run.court.findings == []


# other sizes

SIZES = [(5, 1, 300), (5, 2, 300), (7, 2, 300), (7, 3, 300), (9, 4, 300), (9, 6, 600), (5, 2, 60), (7, 4, 60)]


@pytest.mark.parametrize(("members", "desks", "voters"), SIZES)
def test_a_station_of_any_size_has_a_lawful_day(members: int, desks: int, voters: int) -> None:
    """What `check` lets through can be lived: small lists and small commissions too."""
    text = SMALL_DAY.replace("members: 7", f"members: {members}").replace("desks: 4", f"desks: {desks}")
    text = text.replace("voters: 280", f"voters: {voters}").replace("seats: [issuer-1, issuer-2, deputy]\n", "")
    if desks == 1:
        text = text.replace("desk: 2", "desk: 1").replace("seat: issuer-1", "seat: deputy")
    run = Exercise(made(text), 1)
    run.finish()
    lawful(run)
