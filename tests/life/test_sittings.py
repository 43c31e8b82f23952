"""Members called together by hand in a small day: they come, vote, go back, and the day goes on as it should."""

from __future__ import annotations

from typing import Any

import pytest

from simulator.exercise.running import Exercise
from simulator.exercise.summary import summary
from simulator.journal.fold import fold
from simulator.journal.lines import encode
from simulator.life.staff import sitting
from simulator.procedures.acts import ActSigned, WriteAct
from simulator.procedures.complaints import PaperHandedIn, PaperRegistered
from simulator.procedures.conduct import MemberRebuked, MemberSpoke
from simulator.procedures.home import TeamLeft
from simulator.procedures.order import VoterCalled
from simulator.procedures.removal import InvitePolice, PoliceEntered, PoliceLeft, PoliceSentAway
from simulator.procedures.sittings import (
    CallSitting,
    DissentSent,
    DissentWritten,
    SittingClosed,
    SittingOpened,
    Vote,
    VoteCast,
)
from simulator.procedures.trip import TripOrdered
from simulator.station.clock import HOUR, MINUTE
from simulator.verify.verify import verify
from tests.properties.invariants import check
from tests.shelf import small_day

ELEVEN = 11 * HOUR
FIVE = ("members: 7\ndesks: 4", "members: 5\ndesks: 2")


def day(crew: str = "careful", seed: int = 3, *, members: int = 7, upto: int = ELEVEN) -> Exercise:
    """A small day without a player, lived up to a second."""
    kit = small_day(drop="seats: [", swap=FIVE if members == 5 else ("", ""))
    run = Exercise(kit, seed, crew=crew)
    run.advance(upto)
    return run


def told(run: Exercise, *kinds: type) -> list[Any]:
    """The events of some kinds so far."""
    return [record for record in run.records if isinstance(record, kinds)]


def call(run: Exercise, matter: str = "other", target: int | str = "", by: str = "chair") -> None:
    """A member calls the others together now."""
    assert run.day.do(by, "crew", CallSitting(matter, target)) is None


def ends_well(run: Exercise) -> None:
    """The day runs out; its journal folds and holds from outside; nothing was found."""
    run.finish()
    check(run.station)
    assert run.station.moment("ended")
    assert fold(run.records) == run.station
    assert verify(b"".join(encode(run.records))).physical == []


def findings(run: Exercise) -> list[tuple[str, str]]:
    """What the court found."""
    return [(f.rule, f.about) for f in run.court.findings]


def test_seven_come_vote_and_go_back_to_their_desks() -> None:
    """All are there within minutes, all vote for what is lawful, nobody is served meanwhile, desks go on after."""
    run = day()
    call(run)
    run.advance(ELEVEN + 20 * MINUTE)
    (opened,), (closed,) = told(run, SittingOpened), told(run, SittingClosed)
    assert set(opened.present) == set(run.station.members)
    assert ELEVEN + 60 <= opened.at <= ELEVEN + 5 * MINUTE
    assert (closed.votes_for, closed.votes_against, closed.present, closed.adopted) == (7, 0, 7, True)
    votes = told(run, VoteCast)
    assert [vote.by for vote in votes] == list(opened.present)
    gaps = [after.at - before.at for before, after in zip([opened, *votes], votes, strict=False)]
    assert all(10 <= gap <= 30 for gap in gaps)
    called = [event.at for event in told(run, VoterCalled)]
    assert not any(opened.at <= at <= closed.at for at in called)
    run.advance(ELEVEN + HOUR)
    assert {event.by for event in told(run, VoterCalled) if event.at > closed.at} == {
        event.by for event in told(run, VoterCalled)
    }
    ends_well(run)
    assert findings(run) == []
    assert run.court.kept["COM-06", "chair"] == run.court.kept["COM-05", "chair"] == 1


def test_five_with_two_out_decide_nothing() -> None:
    """Three are left, the quorum is four: a careful chair puts nothing to the vote and announces nothing adopted."""
    run = day(members=5, upto=12 * HOUR)
    assert run.day.run_until(20 * HOUR, lambda: bool(told(run, TeamLeft)))
    call(run)
    run.advance(run.now + 20 * MINUTE)
    (closed,) = told(run, SittingClosed)
    assert (closed.present, closed.adopted, told(run, VoteCast)) == (3, False, [])
    ends_well(run)
    assert findings(run) == []
    assert run.court.kept["MOB-10", "chair"] == 1


def test_whoever_is_getting_ready_for_the_trip_is_not_waited_for() -> None:
    """The team packs and leaves while the others sit; nobody votes from outside."""
    run = day(upto=12 * HOUR)
    assert run.day.run_until(20 * HOUR, lambda: bool(told(run, TripOrdered)))
    call(run, by="secretary")
    run.advance(run.now + 20 * MINUTE)
    (opened,) = told(run, SittingOpened)
    assert len(opened.present) == 5
    ends_well(run)


@pytest.mark.parametrize("seed", range(1, 7))
@pytest.mark.parametrize("members", [5, 7])
def test_the_careless_hold_sittings_that_are_at_least_possible(seed: int, members: int) -> None:
    """Votes may be wrong and announcements too; what cannot be never happens, and the day comes to its end."""
    run = day("careless", seed, members=members)
    call(run, "suspend-member", "issuer-1")
    run.advance(ELEVEN + 30 * MINUTE)
    call(run, "early-closing", by="secretary")
    run.advance(ELEVEN + 90 * MINUTE)
    assert len(told(run, SittingClosed)) == 2
    ends_well(run)


def test_some_careless_votes_are_wrong() -> None:
    """Early closing is never lawful at an ordinary station: somebody votes for it all the same, now and then."""
    wrong = 0
    for seed in range(1, 9):
        run = day("careless", seed)
        call(run, "early-closing")
        run.advance(ELEVEN + 20 * MINUTE)
        wrong += told(run, SittingClosed)[0].votes_for
    assert 3 <= wrong <= 25


def test_a_member_who_campaigned_is_suspended_and_works_no_more() -> None:
    """The desk's section and pack go to another desk, the tally is written, the day has no breach but the speech."""
    run = day()
    run.day.tell(MemberSpoke(run.now, "issuer-1", "crew", "campaign"))
    call(run, "suspend-member", "issuer-1")
    run.advance(ELEVEN + 20 * MINUTE)
    (closed,) = told(run, SittingClosed)
    assert closed.adopted
    ends_well(run)
    assert not [event for event in told(run, VoterCalled) if event.by == "issuer-1" and event.at > closed.at]
    assert findings(run) == [("COM-11", "campaigned")]


def test_the_outvoted_may_write_a_dissent_and_it_is_sent_on() -> None:
    """Of many votes against what was adopted some are written down, and a careful secretary sends each on."""
    written = sent = 0
    for seed in range(1, 13):
        run = day("careful", seed)
        for seat in run.station.members:
            run.plan.crew[seat] = "random" if seat.startswith("boxes") else "careful"
        call(run)
        run.advance(ELEVEN + HOUR)
        written += len(told(run, DissentWritten))
        sent += len(told(run, DissentSent))
    assert written == sent
    assert written


def test_a_drafted_act_gets_its_signatures() -> None:
    """Whoever leads and two others, within minutes, those at desks last."""
    run = day()
    run.day.do("secretary", "crew", WriteAct("spoiled-sheet"))
    number = len(run.station.acts)
    run.advance(ELEVEN + 2 * MINUTE)
    signed = [event.by for event in told(run, ActSigned) if event.number == number]
    assert signed[0] == "chair"
    assert len(signed) == 3
    assert run.station.acts[number - 1].stands
    ends_well(run)
    assert findings(run) == []


def test_a_complaint_is_registered_and_brought_to_a_sitting() -> None:
    """The secretary's mark of receipt, then the commission's answer while voting goes on."""
    run = day()
    run.day.tell(PaperHandedIn(run.now, "", "scenario", 1, "observer 1", "queue"))
    run.advance(ELEVEN + 50 * MINUTE)
    assert len(told(run, PaperRegistered)) == 1
    assert run.station.complaints[0].answered
    ends_well(run)
    assert findings(run) == []


def test_the_chair_answers_a_campaigning_colleague_and_uninvited_police() -> None:
    """A word within minutes to each; the police are out a minute later; those invited leave by themselves."""
    run = day()
    run.day.tell(MemberSpoke(run.now, "boxes", "crew", "campaign"))
    run.day.tell(PoliceEntered(run.now, "", "scenario"))
    run.advance(ELEVEN + 10 * MINUTE)
    assert [len(told(run, kind)) for kind in (MemberRebuked, PoliceSentAway, PoliceLeft)] == [1, 1, 1]
    run.day.do("chair", "crew", InvitePolice())
    run.advance(ELEVEN + HOUR)
    assert [len(told(run, kind)) for kind in (PoliceEntered, PoliceSentAway, PoliceLeft)] == [2, 1, 2]
    ends_well(run)
    assert findings(run) == [("COM-11", "campaigned")]


def test_a_person_at_a_desk_votes_for_themselves() -> None:
    """The others do not wait for ever: after a minute whoever plays counts as not voting."""
    run = Exercise(small_day(), 3, crew="careful", played=("issuer-1",))
    run.plan.stops.clear()
    run.advance(ELEVEN)
    call(run)
    run.advance(ELEVEN + 3 * MINUTE)
    assert run.day.do("issuer-1", "crew", Vote(1, yes=False)) is None
    run.advance(ELEVEN + 20 * MINUTE)
    (closed,) = told(run, SittingClosed)
    assert (closed.votes_for, closed.votes_against) == (6, 1)


def test_nobody_is_waited_for_longer_than_patience() -> None:
    """Somebody who stops at a player is not left alone; the sitting opens without that member."""
    run = Exercise(small_day(), 3, crew="careful", played=("issuer-1",))
    assert run.until_needed("issuer-1")
    start = run.now
    call(run)
    run.advance(start + 20 * MINUTE)
    (opened,), (closed,) = told(run, SittingOpened), told(run, SittingClosed)
    assert opened.at == start + sitting.PATIENCE
    assert "issuer-1" not in opened.present
    assert closed.adopted
    ends_well(run)


def test_the_summary_lists_acts_decisions_and_papers() -> None:
    """With the hours at which they were drafted, signed, called, announced, handed in, registered and answered."""
    run = day()
    before = len(run.station.acts)
    run.day.do("secretary", "crew", WriteAct("spoiled-sheet"))
    run.day.tell(PaperHandedIn(run.now, "", "scenario", 1, "observer 1", "queue", "act"))
    call(run, "early-closing")
    run.finish()
    report = summary(run)
    act, (decision,), (paper,) = report["acts"][before], report["decisions"], report["complaints"]
    assert (act["number"], act["about"]) == (before + 1, "spoiled-sheet")
    assert (act["by"], act["drafted"]) == ("secretary", "11:00:00")
    assert [row["seat"] for row in act["signed"]][:1] == ["chair"]
    assert all(row["at"] > "11:00:00" for row in act["signed"])
    assert (decision["matter"], decision["called"], len(decision["present"])) == ("early-closing", "11:00:00", 7)
    assert (decision["for"], decision["against"], decision["adopted"]) == (0, 7, False)
    assert decision["at"] > "11:01:00"
    assert (paper["number"], paper["about"], paper["at"], paper["answered"]) == (1, "queue", "11:00:00", None)
    assert "11:02:00" <= paper["registered"] <= "11:08:00"


@pytest.mark.parametrize("hour", [6 * HOUR + 20 * MINUTE, 20 * HOUR - MINUTE, 22 * HOUR])
def test_a_sitting_can_be_held_in_the_morning_at_the_end_and_at_night(hour: int) -> None:
    """Before the doors open, around the end of voting, at the counting table: it ends, and so does the day."""
    run = day(upto=hour)
    call(run)
    ends_well(run)
    (closed,) = told(run, SittingClosed)
    assert closed.adopted
    assert closed.at <= hour + 12 * MINUTE
    assert findings(run) == []


def test_a_complaint_may_wait_until_enough_are_here() -> None:
    """With two of five out there is nobody to decide; nothing is held against the three who stay."""
    run = day(members=5, upto=12 * HOUR)
    assert run.day.run_until(20 * HOUR, lambda: bool(told(run, TeamLeft)))
    run.day.tell(PaperHandedIn(run.now, "", "scenario", 1, "observer 1", "queue"))
    ends_well(run)
    assert run.station.complaints[0].registered
    assert findings(run) == []
