"""One running exercise: asks, what they cost, what is refused, and going back to any of them."""

from __future__ import annotations

import pytest
from msgspec import structs

from simulator.exercise.replay import OtherEngine, again, difference, fork, replay
from simulator.exercise.running import Exercise
from simulator.exercise.summary import waits
from simulator.journal.lines import decode, encode
from simulator.journal.records import Asked
from simulator.procedures.issuing import SheetReplaced, SheetSpoiled
from simulator.procedures.order import VoterReturned
from tests.properties.days import SEAT, asked, leave, serve
from tests.shelf import small_day


@pytest.fixture
def run() -> Exercise:
    """A small day with somebody at the first desk, waiting for the first voter."""
    run = Exercise(small_day(), 7, played=(SEAT,))
    assert run.until_needed(SEAT)
    return run


def test_an_ask_costs_its_time(run: Exercise) -> None:
    """A seat that acts is busy for what the act takes."""
    first = run.submit("1", SEAT, "look", {})
    assert (first.impossible, first.cost) == (None, 10)
    busy = run.submit("2", SEAT, "find", {})
    assert busy.impossible is not None
    assert (busy.impossible.reason, busy.impossible.value) == ("busy", str(first.at + 10))
    run.advance(first.at + 10)
    assert run.submit("3", SEAT, "find", {}).impossible is None


def test_sheets_cost_their_signatures_one_by_one(run: Exercise) -> None:
    """Three sheets take three times one."""
    assert run.submit("1", SEAT, "sign-sheets", {"contests": (0, 1, 2)}).cost == 15


@pytest.mark.parametrize(
    ("seat", "act", "fields", "reason"),
    [
        ("deputy", "look", {}, "not-your-seat"),
        ("nobody", "look", {}, "not-your-seat"),
        (SEAT, "dance", {}, "no-such-act"),
        (SEAT, "look", {"x": 1}, "no-such-field"),
        (SEAT, "find", {"line": "seven"}, "not-a-number"),
        (SEAT, "find", {"line": (1,)}, "not-a-number"),
        (SEAT, "hand-over", {"contests": (0, 3)}, "no-such-contest"),
        (SEAT, "hand-over", {"contests": (-1,)}, "no-such-contest"),
        (SEAT, "replace", {"contest": 9}, "no-such-contest"),
    ],
)
def test_what_is_no_ask_is_refused_and_journaled(run: Exercise, seat: str, act: str, fields: dict, reason: str) -> None:
    """A refusal is on record and changes nothing else (I-60)."""
    before = len(run.records)
    answer = run.submit("1", seat, act, fields)
    assert answer.impossible is not None
    assert answer.impossible.reason == reason
    assert run.records[before:] == [Asked(id="1", at=run.now, seat=seat, act=act, fields=fields, refused=reason)]


@pytest.mark.parametrize("fields", [{"line": 10**30}, {"line": -(10**30)}, {"by": "\ud800"}])
def test_no_ask_makes_a_journal_that_cannot_be_written(run: Exercise, fields: dict) -> None:
    """Huge numbers and half letters are refused or kept, never fatal to the journal."""
    run.submit("1", SEAT, "find", fields)
    assert decode(b"".join(encode(run.records))).records


def test_a_replaced_sheet_is_replaced_once() -> None:
    """Whoever spoiled a sheet and got another goes to a booth, to the box and home."""
    run = Exercise(small_day(), 7, played=(SEAT,))
    for stop in range(200):
        if not run.until_needed(SEAT):
            break
        voter = run.station.desks[0].voter
        spoiled = run.plan.spoils.get(voter)
        if run.station.hands.get(voter) and spoiled is not None:
            run.submit(f"{stop}-replace", SEAT, "replace", {"contest": spoiled})
            run.advance(run.now + 60)
        else:
            serve(run, 1, first=1_000 + stop)
    leave(run)
    replaced = [r.voter for r in run.records if isinstance(r, SheetReplaced)]
    assert replaced
    assert len(replaced) == len(set(replaced))
    assert sum(isinstance(r, VoterReturned) for r in run.records) < 40
    assert len([r for r in run.records if isinstance(r, SheetSpoiled)]) == len(replaced)


def test_a_replay_is_the_day_again(run: Exercise) -> None:
    """From bytes alone, before the day is over and after it."""
    serve(run, 4)
    early = decode(b"".join(encode(run.records))).records
    assert difference(early, replay(early)) is None
    leave(run)
    whole = decode(b"".join(encode(run.records))).records
    again_ = replay(whole)
    assert difference(whole, again_) is None
    assert again_.records == whole


def test_a_replay_names_the_first_record_that_differs(run: Exercise) -> None:
    """One event told otherwise is found at its number."""
    serve(run, 2)
    number = next(n for n, r in enumerate(run.records) if type(r).__name__ == "BoxSealed")
    records = [*run.records]
    records[number] = structs.replace(records[number], seal="other")
    found = difference(records, again(records, made=run.kit))
    assert found is not None
    assert found.record == number
    assert b"other" in found.written
    assert b"112-01" in found.again


def test_a_journal_of_another_engine_is_not_run_again(run: Exercise) -> None:
    """It says which engine it was."""
    head = structs.replace(run.records[0], engine="0.0")
    with pytest.raises(OtherEngine) as other:
        again([head, *run.records[1:]])
    assert other.value.engine == "0.0"


def test_a_fork_stands_where_the_record_was(run: Exercise) -> None:
    """Everything before the ask is there, the ask is not, and time stands at its second."""
    serve(run, 3)
    number = asked(run.records)[-2]
    forked = fork(run.records, number)
    assert forked.now == run.records[number].at
    assert forked.records[:number] == run.records[:number]
    assert not any(isinstance(r, Asked) for r in forked.records[number:])


def test_waits_are_told_in_whole_figures() -> None:
    """Mean to a tenth, median, 95th percentile, most; zeros for nobody."""
    assert waits([]) == {"mean": 0.0, "p50": 0, "p95": 0, "max": 0}
    assert waits([3]) == {"mean": 3.0, "p50": 3, "p95": 3, "max": 3}
    assert waits(list(range(101))) == {"mean": 50.0, "p50": 50, "p95": 95, "max": 100}
