"""What a day was worth to a person: only their own hand counts, good moments first, and what followed is told."""

from simulator.exercise.running import Exercise
from simulator.exercise.telling import debrief
from simulator.seat.debrief import Debrief
from tests.shelf import SMALL_DAY, made

SEAT = "issuer-1"
ALL = {"contests": (0, 1, 2)}
LAWFUL = (("look", {}), ("find", {"by": "house"}), ("voter-signs", {}), ("sign-list", {}), ("sign-sheets", ALL))
BARE = SMALL_DAY.partition("timetable:")[0].replace("stops: every", "stops: sent")


def day(timetable: str) -> Exercise:
    """A small day with a timetable of its own."""
    return Exercise(made(f"{BARE}timetable:\n{timetable}"), 4, played=(SEAT,))


def do(run: Exercise, *acts: tuple[str, dict[str, object]]) -> None:
    """One act after another, each taking its time."""
    for act, fields in acts:
        answer = run.submit(f"{len(run.records)}-{act}", SEAT, act, fields)  # type: ignore[arg-type]
        assert answer.impossible is None, (act, answer.impossible)
        run.advance(run.now + answer.cost)


def told(run: Exercise) -> Debrief:
    """The seat leaves and is told."""
    run.submit("leave", SEAT, "leave", {})
    return debrief(run, SEAT)


def test_a_lawful_visit_is_a_good_moment() -> None:
    """Everything kept: one good moment, nothing to look at, paper and truth agree."""
    run = day("  - {at: 07:10, visitor: ordinary, desk: 1}\n")
    assert run.until_needed(SEAT)
    do(run, *LAWFUL, ("hand-over", ALL))
    found = told(run)
    assert (found.occasions, found.kept, found.look_at, found.partings) == (1, 1, (), ())
    assert [occasion.seen.key for occasion in found.good] == ["good.served"]


def test_an_owner_who_finds_the_line_signed() -> None:
    """Ballots given on somebody else's card bite when the card's owner comes in the afternoon."""
    run = day("  - {at: 09:20, visitor: another-card, desk: 1, returns: 14:00}\n")
    assert run.until_needed(SEAT)
    do(run, *LAWFUL, ("hand-over", ALL))
    assert run.until_needed(SEAT)
    assert run.now >= 14 * 3600
    do(run, ("look", {}), ("find", {"by": "house"}), ("send", {"place": "chair", "reason": "already-signed"}))
    found = told(run)
    wrong = next(occasion for occasion in found.look_at if occasion.followed)
    assert wrong.followed is not None
    assert wrong.followed.key == "followed.owner"
    assert wrong.also


def test_one_act_is_one_occasion() -> None:
    """However many rules a single act broke, it is told once, with all that it showed."""
    run = day("  - {at: 07:10, visitor: ordinary, desk: 1}\n")
    assert run.until_needed(SEAT)
    do(run, ("find", {"by": "house"}), ("hand-over", ALL))
    found = told(run)
    assert len(found.look_at) == 1
    assert len(found.look_at[0].also) >= 2


def test_routine_is_neither_for_nor_against() -> None:
    """Whoever leaves at once has no occasions, though the own hand went on serving all day."""
    run = day("  - {at: 07:10, visitor: ordinary, desk: 1}\n")
    run.until_needed(SEAT)
    found = told(run)
    assert (found.occasions, found.counts) == (0, ())


def test_a_good_voter_turned_away_weighs() -> None:
    """Sending away somebody in order is an occasion to look at, with what came of it."""
    run = day("  - {at: 07:10, visitor: digital, desk: 1}\n")
    assert run.until_needed(SEAT)
    do(run, ("look", {}), ("refuse", {"reason": "no-document"}))
    found = told(run)
    assert [occasion.rule for occasion in found.look_at] == ["ISS-03"]
    assert found.look_at[0].followed is not None


def test_the_same_again_is_told_once() -> None:
    """Three voters in order turned away in one way: one lesson with three times, three occasions counted."""
    run = day("".join(f"  - {{at: 07:{n}0, visitor: ordinary, desk: 1}}\n" for n in (1, 2, 3)))
    at = []
    for _ in range(3):
        assert run.until_needed(SEAT)
        do(run, ("look", {}))
        at.append(run.now)
        do(run, ("send", {"place": "out", "reason": "no-document"}))
    found = told(run)
    (only,) = found.look_at
    assert (only.at, *only.again) == tuple(at)
    assert found.occasions - found.kept == 3
