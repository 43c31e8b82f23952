"""The deputy's day from one seat: a desk, a round, the lead of the commission, the trip; and what others ask for."""

from __future__ import annotations

from typing import Any

import pytest

from simulator.exercise.replay import difference, replay
from simulator.exercise.running import Exercise
from simulator.journal.lines import decode, encode
from simulator.law.base import BROKEN
from simulator.life.staff import relief
from simulator.procedures.acts import ActSigned, WriteAct
from simulator.procedures.closing import EndOfLineMarked, LineReopened, StationClosed
from simulator.procedures.conduct import StoodIn
from simulator.procedures.home import SectionHanded, TeamLeft
from simulator.procedures.issuing import BallotsIssued, SheetReplaced
from simulator.procedures.opening import PostTaken
from simulator.procedures.order import MemberRested, VoterCalled, VoterTurnedBack
from simulator.procedures.packs import PackHanded
from simulator.procedures.patrol import Remark
from simulator.procedures.sittings import CallSitting, SittingClosed, SittingOpened, VoteCast
from simulator.procedures.trip import TripAsked, TripOrdered
from simulator.seat.ask import Ask, Receipt
from simulator.seat.view import View
from simulator.session.sitting import Sitting
from simulator.session.store import kit_for
from simulator.station.clock import HOUR, MINUTE
from simulator.texts.phrase import phrase
from simulator.verify.verify import verify
from tests.rounds import Leader, small_trip
from tests.scenario.careful import Careful
from tests.shelf import made, small_day, text

NINE = 9 * HOUR


class Hand:
    """A seat played act by act; `serve` has the own hand do whatever stands there."""

    def __init__(self, run: Exercise, seat: str, at: int = 0) -> None:
        self.run, self.seat = run, seat
        self.sitting = Sitting(run, seat, "goes", at=at, wall=lambda: 0.0)
        self.asked = 0

    @property
    def view(self) -> View:
        """What is seen."""
        return self.sitting.view()

    def ask(self, act: str, **fields: Any) -> Receipt:
        """One act."""
        self.asked += 1
        return self.sitting.submit(Ask(id=f"h{self.asked}", act=act, fields=fields))

    def do(self, act: str, **fields: Any) -> None:
        """One act that goes through."""
        receipt = self.ask(act, **fields)
        assert receipt.accepted, (act, receipt.reason)

    def until(self, *phases: str, wants: str = "") -> View:
        """Go on, looking on or sending people off, until a moment of a kind, or something waits."""
        for _ in range(200):
            view = self.view
            waits = [one.what.key for one in (*view.waits, *(view.bench.waits if view.bench else ()))]
            if view.phase in phases and (not wants or wants in waits):
                return view
            if view.phase == "bench":
                self.do("watch", minutes=60)
            elif view.phase == "visitor":
                self.do("send", place="out", reason="no-document")
            else:
                self.do("next")
        raise AssertionError((phases, wants, self.view.phase))


def quiet() -> Any:
    """The small day with whom the played seat stops alone sent by the timetable."""
    return small_day(swap=("stops: every", "stops: sent"))


def deputy(at: int = NINE) -> Hand:
    """A deputy at desk 4 at nine o'clock."""
    return Hand(Exercise(quiet(), 3, crew="careful", played=("deputy",)), "deputy", at)


def told(run: Exercise, *kinds: type) -> list[Any]:
    """The events of some kinds so far."""
    return [record for record in run.records if isinstance(record, kinds)]


def holds(run: Exercise) -> None:
    """The journal holds from outside, and can be lived again."""
    data = b"".join(encode(run.records))
    assert verify(data).failures == []
    assert difference(decode(data).records, replay(decode(data).records)) is None


def test_a_deputy_leaves_a_desk_goes_round_and_sits_down_again() -> None:
    """Desk view, bench, a colleague's desk for a quarter of an hour, bench, the own desk: one seat, one morning."""
    hand = deputy()
    run, station = hand.run, hand.run.station
    assert hand.view.phase == "waiting"
    hand.do("leave-desk", taker="issuer-3")
    view = hand.until("bench")
    assert view.bench is not None
    assert view.bench.role == "deputy"
    assert station.section_at == [0, 1, 2, 2]
    assert not any(station.held["deputy"])
    hand.do("relieve", member="issuer-1")
    hand.until("waiting", "visitor", wants="waits.back")
    (rested,) = told(run, MemberRested)
    assert (rested.by, rested.seconds) == ("issuer-1", relief.REST)
    assert run.now >= rested.at + relief.REST
    assert station.desks[0].member == "deputy"
    assert [e.by for e in told(run, VoterCalled) if e.desk == 0 and rested.at < e.at < run.now] == ["deputy"] * len(
        [e for e in told(run, VoterCalled) if e.desk == 0 and rested.at < e.at < run.now]
    )
    hand.do("leave-desk", taker="issuer-1")
    hand.until("bench")
    assert station.desks[0].member == "issuer-1"
    hand.do("sit", desk="desk-4")
    assert hand.view.phase != "bench"
    run.advance(run.now + 5 * MINUTE)
    assert station.section_at == [0, 1, 2, 3]
    assert all(station.held["deputy"])
    hand.sitting.leave()
    holds(run)
    assert [f for f in run.court.findings if f.seat != "deputy"] == []


def test_what_changes_hands_is_signed_for() -> None:
    """Each time the section and the whole pack go from one to the other, at the same second."""
    hand = deputy()
    hand.do("leave-desk", taker="issuer-3")
    hand.until("bench")
    hand.do("relieve", member="issuer-1")
    hand.until("waiting", wants="waits.back")
    hand.do("leave-desk", taker="issuer-1")
    hand.until("bench")
    sections = [(e.at, e.giver, e.taker) for e in told(hand.run, SectionHanded) if e.at > NINE]
    packs = [(e.at, e.giver, e.taker) for e in told(hand.run, PackHanded) if e.at > NINE and e.giver != "safe"]
    assert sections == packs
    assert [row[1:] for row in packs] == [("deputy", "issuer-3"), ("issuer-1", "deputy"), ("deputy", "issuer-1")]


def test_a_desk_left_to_nobody_closes_with_its_pack_in_the_safe() -> None:
    """Nothing is left lying; that others issue makes it lawful."""
    hand = deputy()
    hand.do("leave-desk")
    hand.until("bench")
    last = told(hand.run, PackHanded)[-1]
    assert (last.giver, last.taker) == ("deputy", "safe")
    assert hand.run.station.desks[3].member == ""
    assert hand.run.court.kept["ISS-15", "deputy"] == 1


def test_a_desk_left_to_somebody_unnamed_is_told_and_not_praised() -> None:
    """Issuing goes on, by a member who was not named in the morning: found with whoever gave the desk."""
    hand = deputy()
    hand.do("leave-desk", taker="boxes")
    hand.until("bench")
    told_ = hand.sitting.leave()
    (found,) = [one for one in told_.look_at if one.rule == "COM-09"]
    assert found.seen.key == "finding.desk-to-unnamed"
    assert "done.DeskGivenUp" not in {one.seen.key for one in told_.good}


def test_voters_stop_at_a_deputy_who_keeps_a_colleagues_desk() -> None:
    """With everybody stopping, those of the relieved desk stop there as well."""
    hand = Hand(Exercise(small_day(), 3, crew="careful", played=("deputy",)), "deputy", NINE)
    hand.do("leave-desk", taker="issuer-3")
    hand.until("bench")
    hand.do("relieve", member="issuer-1")
    view = hand.until("visitor")
    assert view.post.args["number"] == "1"


def test_the_relief_of_a_person_who_left_is_handed_back() -> None:
    """The own hand does not keep a colleague's desk."""
    hand = deputy()
    hand.do("leave-desk", taker="issuer-3")
    hand.until("bench")
    hand.do("relieve", member="issuer-1")
    run = hand.run
    run.advance(run.now + 6 * MINUTE)
    run.submit("gone", "deputy", "leave", {})
    run.advance(run.now + 20 * MINUTE)
    assert run.station.desks[0].member == "issuer-1"


def test_in_the_chairs_place_one_does_what_the_chair_does() -> None:
    """While the chair rests the deputy leads, sees what waits for the chair, and lets an observer in."""
    hand = deputy(10 * HOUR + 40 * MINUTE)
    run = hand.run
    hand.do("leave-desk", taker="issuer-3")
    hand.until("bench")
    assert "door" not in {offer.act for offer in hand.view.offers}
    refused = hand.ask("stand-in").reason
    assert refused is not None
    assert refused.key == "impossible.chair-here"
    hand.do("watch", minutes=15)
    hand.do("relieve", member="chair")
    hand.until("bench", wants="waits.observer")
    assert run.station.leader == "deputy"
    bench = hand.view.bench
    assert bench is not None
    assert bench.leads is not None
    hand.do("door", what="refuse-observer", observer=2, why="unaccredited")
    assert run.station.observers[1].refused
    run.advance(run.now + relief.REST)
    assert run.station.leader == "chair"
    assert [event.by for event in told(run, StoodIn)] == ["deputy", "chair"]
    assert "door" not in {offer.act for offer in hand.view.offers}


def test_a_line_ended_too_early_goes_on_when_the_chair_is_back() -> None:
    """What the deputy marked hours early is theirs; the chair opens the line again and closes at the hour."""
    hand = deputy()
    run = hand.run
    hand.do("leave-desk", taker="issuer-3")
    hand.until("bench")
    hand.do("relieve", member="chair")
    hand.do("announce", what="mark-end")
    assert hand.view.heard[-1].who == phrase("who.me")
    (marked,) = told(run, EndOfLineMarked)
    run.advance(marked.at + relief.REST + 2 * MINUTE)
    (reopened,) = told(run, LineReopened)
    assert (reopened.by, reopened.cause) == ("chair", "crew")
    run.submit("gone", "deputy", "leave", {})
    run.finish()
    (closed,) = told(run, StationClosed)
    assert closed.at >= 20 * HOUR
    turned = [event.at for event in told(run, VoterTurnedBack)]
    assert not [at for at in turned if reopened.at < at < 20 * HOUR]
    found = [(f.seat, f.about) for f in run.court.findings if f.rule.startswith("CLO")]
    assert found[0] == ("deputy", "line-early")
    assert set(found) <= {("deputy", "line-early"), ("deputy", "turned-back-early")}
    holds(run)


def test_a_chair_takes_back_an_own_mark() -> None:
    """Marked by mistake, opened again by the same hand; reopened at the hour, it is marked again by a colleague."""
    hand = Hand(Exercise(quiet(), 3, crew="careful", played=("chair",)), "chair", NINE)
    for what in ("mark-end", "reopen-line"):
        hand.do("announce", what=what)
    assert not hand.run.station.moment("end-of-line")
    hand.run.advance(20 * HOUR)
    for what in ("mark-end", "reopen-line"):
        hand.do("announce", what=what)
    hand.run.submit("gone", "chair", "leave", {})
    hand.run.finish()
    assert hand.run.station.moment("closed")
    found = [f.about for f in hand.run.court.findings if f.seat == "chair" and f.rule == "CLO-03"]
    assert [about for about in found if about != "turned-back-early"] == ["line-early", "line-reopened"]


def test_a_deputy_leads_the_trip_when_asked() -> None:
    """The chair asks the deputy; the answer decides who goes, and a deputy who has no desk comes back to none."""
    hand = deputy(11 * HOUR)
    run = hand.run
    hand.do("leave-desk", taker="issuer-3")
    hand.until("bench", wants="waits.asked")
    assert [event.seat for event in told(run, TripAsked)] == ["deputy"]
    hand.do("go-along", goes="yes")
    while not run.out("deputy"):
        hand.do("watch", minutes=15)
    (left,) = told(run, TeamLeft)
    assert left.seats[0] == "deputy"
    leader = Leader(run, "deputy")
    leader.go()
    assert hand.view.phase == "bench"
    assert run.station.moment("trip-ended")
    assert not [f for f in run.court.findings if f.rule.startswith("MOB") and f.outcome == BROKEN]


def test_whoever_leads_is_not_taken_to_a_desk() -> None:
    """Back from the trip and in the chair's place at once: the own desk waits until the chair leads again."""
    run = Exercise(small_trip("deputy", "boxes", stops="sent"), 1, crew="careful", played=("deputy",))
    run.advance(13 * HOUR)
    Leader(run, "deputy").go()
    hand = Hand(run, "deputy")
    hand.do("relieve", member="chair")
    run.advance(run.now + relief.REST - MINUTE)
    assert run.station.leader == "deputy"
    assert run.station.desk_of("deputy") is None
    assert hand.view.phase == "bench"
    run.advance(run.now + 3 * MINUTE)
    assert run.station.leader == "chair"
    assert run.station.section_at == [0, 1, 2, 3]
    assert "noise.seated" in {line.what.key for line in hand.view.heard}
    hand.sitting.leave()
    holds(run)


def test_whose_desk_is_taken_after_a_trip_is_given_it_back() -> None:
    """A deputy sat down where a member was out: they are told that the member stands beside it, and hand it back."""
    run = Exercise(small_trip("issuer-2", "boxes", stops="sent"), 1, crew="careful", played=("deputy",))
    run.advance(12 * HOUR)
    hand = Hand(run, "deputy")
    hand.do("leave-desk", taker="issuer-3")
    hand.until("bench")
    while not run.out("issuer-2"):
        run.advance(run.now + MINUTE)
    hand.do("sit", desk="desk-2")
    view = hand.until("waiting", "visitor", wants="waits.back")
    assert view.post.args["number"] == "2"
    assert not run.out("issuer-2")
    hand.do("leave-desk", taker="issuer-2")
    hand.until("bench")
    assert run.station.desks[1].member == "issuer-2"
    assert run.station.section_at[1] == 1
    assert all(run.station.held["issuer-2"])
    hand.sitting.leave()
    holds(run)
    assert [f for f in run.court.findings if f.seat != "deputy"] == []


@pytest.mark.parametrize("answer", ["no", ""])
def test_without_the_deputy_others_go(answer: str) -> None:
    """Whoever says no, or nothing, stays; the trip goes all the same."""
    hand = deputy(11 * HOUR)
    hand.until("waiting", "visitor", wants="waits.asked")
    if answer:
        hand.do("go-along", goes=answer)
    hand.run.advance(16 * HOUR)
    (left,) = told(hand.run, TeamLeft)
    assert "deputy" not in left.seats


def test_in_a_commission_of_five_the_member_at_the_boxes_is_asked() -> None:
    """Without them there is no team: asked first, sent by the chair's word in the end."""
    for answer in ("yes", ""):
        hand = Hand(Exercise(kit_for("day-village"), 1, crew="careful", played=("boxes",)), "boxes", 11 * HOUR)
        hand.until("bench", wants="waits.asked")
        assert [event.seat for event in told(hand.run, TripAsked)] == ["boxes"]
        if answer:
            hand.do("go-along", goes=answer)
        hand.run.advance(15 * HOUR)
        (order,) = told(hand.run, TripOrdered)
        assert order.seats == ("deputy", "boxes")
        hand.run.finish()
        assert [f for f in hand.run.court.findings if f.seat != "boxes"] == []


def test_a_spoiled_sheet_is_for_the_person_at_the_desk() -> None:
    """Whoever comes back with one stops there, whether or not they stopped before."""
    run = Exercise(small_day(swap=("stops: every", "stops: drawn")), 3, crew="careful", played=("deputy",))
    Careful(Sitting(run, "deputy", "stands")).play()
    mine = [event for event in told(run, SheetReplaced) if event.by == "deputy"]
    strangers = [event for event in mine if event.voter not in run.plan.stops]
    assert strangers
    assert {event.cause.partition(":")[0] for event in mine} == {"ask"}


def test_a_member_at_a_desk_is_asked_for_a_hand() -> None:
    """It waits for them, it is offered at the desk, and it counts."""
    hand = Hand(Exercise(quiet(), 3, crew="careful", played=("issuer-1",)), "issuer-1", 10 * HOUR + 5 * MINUTE)
    run = hand.run
    hand.until("waiting", "visitor")
    run.day.do("chair", "crew", CallSitting("other"))
    view = hand.until("waiting", wants="waits.vote")
    group = next(offer for offer in view.offers if offer.key == "F3")
    assert "vote" in {choice.value for choice in group.forms[0].choices}
    hand.do("colleagues", what="vote", sitting=1, hand="no")
    run.advance(run.now + 6 * MINUTE)
    (closed,) = told(run, SittingClosed)
    assert (closed.votes_for, closed.votes_against) == (6, 1)
    assert [vote.cause.startswith("ask") for vote in told(run, VoteCast) if vote.by == "issuer-1"] == [True]


def test_whoever_goes_on_without_a_hand_is_not_asked_again() -> None:
    """The next in line is an answer too: the others wait their minute and decide."""
    hand = Hand(Exercise(quiet(), 3, crew="careful", played=("issuer-1",)), "issuer-1", 10 * HOUR + 5 * MINUTE)
    hand.until("waiting", "visitor")
    hand.run.day.do("chair", "crew", CallSitting("other"))
    hand.until("waiting", wants="waits.vote")
    hand.do("next")
    (closed,) = told(hand.run, SittingClosed)
    assert (closed.votes_for, closed.votes_against) == (6, 0)


def chair_sits() -> Hand:
    """A chair who has called a sitting at which all have raised a hand."""
    hand = Hand(Exercise(quiet(), 3, crew="careful", played=("chair",)), "chair", 10 * HOUR + 5 * MINUTE)
    hand.do("sitting", what="sit-other")
    hand.until("bench", wants="waits.vote")
    hand.do("sitting", what="vote", sitting=1, hand="yes")
    hand.until("bench", wants="waits.sitting")
    return hand


def test_a_chair_is_asked_for_the_result() -> None:
    """When all hands are up it waits for the chair's own word, until that is said."""
    hand = chair_sits()
    run = hand.run
    assert all(seat in run.station.sittings[0].votes for seat in run.station.members)
    hand.do("sitting", what="close-sitting", sitting=1, result="adopted")
    bench = hand.view.bench
    assert bench is not None
    assert "waits.sitting" not in {one.what.key for one in bench.waits}


def test_a_sitting_left_open_blocks_no_other() -> None:
    """The members go back; a new call ends the old sitting, not adopted, and the chair hears it."""
    hand = chair_sits()
    run = hand.run
    run.advance(run.now + 10 * MINUTE)
    assert not run.station.sittings[0].ended
    hand.do("sitting", what="sit-other")
    (closed,) = told(run, SittingClosed)
    assert (closed.number, closed.adopted) == (1, False)
    assert "noise.sitting-closed" in {line.what.key for line in hand.view.heard}
    run.advance(run.now + 10 * MINUTE)
    assert [event.number for event in told(run, SittingOpened)] == [1, 2]


def test_a_sitting_that_a_person_left_open_is_closed_by_the_own_hand() -> None:
    """By the hands that were raised."""
    hand = chair_sits()
    hand.run.submit("gone", "chair", "leave", {})
    hand.run.advance(hand.run.now + 6 * MINUTE)
    (closed,) = told(hand.run, SittingClosed)
    assert closed.adopted


def test_an_act_whose_signer_left_with_the_box_is_signed_by_another() -> None:
    """Somebody else who is here is asked, and the act stands within minutes."""
    run = Exercise(quiet(), 3, crew="careful")
    assert run.day.run_until(20 * HOUR, lambda: bool(told(run, TripOrdered)))
    (order,) = told(run, TripOrdered)
    run.day.run_until(20 * HOUR, lambda: bool(run.records) and run.now >= order.at + 5 * MINUTE)
    leaves = Exercise(quiet(), 3, crew="careful")
    leaves.day.run_until(20 * HOUR, lambda: bool(told(leaves, TeamLeft)))
    (left,) = told(leaves, TeamLeft)
    run.advance(left.at - 25)
    run.day.do("secretary", "crew", WriteAct("spoiled-sheet"))
    number = len(run.station.acts)
    run.advance(left.at + 4 * MINUTE)
    signed = [event.by for event in told(run, ActSigned) if event.number == number]
    assert run.station.acts[number - 1].stands
    assert not set(signed) & set(left.seats)


def test_a_person_at_a_desk_is_asked_to_sign_when_nobody_else_is_here() -> None:
    """A commission of five with two out and the third played: the act waits for that person's signature."""
    lines = text("exercises", "day-village").replace(
        "station: village-5", "station: zhambyl-mean\nmembers: 5\ndesks: 2"
    )
    run = Exercise(made(lines, "village"), 1, crew="careful", played=("issuer-1",))
    hand = Hand(run, "issuer-1", 12 * HOUR)
    assert run.day.run_until(18 * HOUR, lambda: bool(told(run, TeamLeft)))
    run.day.do("chair", "crew", WriteAct("spoiled-sheet"))
    hand.until("waiting", wants="waits.act")
    hand.do("colleagues", what="sign-act", number=len(run.station.acts))
    assert run.station.acts[-1].stands


def test_a_played_secretary_takes_sheets_from_a_full_pack() -> None:
    """With the safe empty, half of a colleague's pack against signature keeps a desk going."""
    hand = Hand(Exercise(kit_for("day-hospital"), 1, crew="careful", played=("secretary",)), "secretary", 9 * HOUR)
    hand.do("hand-pack", member="issuer-1", sets=4, giver="deputy")
    handed = told(hand.run, PackHanded)[-1]
    assert (handed.giver, handed.taker) == ("deputy", "issuer-1")
    assert {count for _, count in handed.runs} == {4}
    hand.run.finish()
    holds(hand.run)


def test_a_chair_told_to_rest_leaves_the_tray() -> None:
    """Ten minutes in which nothing is decided; then it is."""
    run = Exercise(quiet(), 3, crew="careful")
    run.advance(10 * HOUR + 55 * MINUTE)
    run.day.do("boxes", "crew", Remark("chair", "rest"))
    run.advance(11 * HOUR + 4 * MINUTE)
    assert not run.station.observers[1].refused
    run.advance(11 * HOUR + 15 * MINUTE)
    assert run.station.observers[1].refused


def test_a_round_finds_nothing_in_a_careful_deputy_and_counts_their_sheets() -> None:
    """Pack, tally and list agree in the evening whoever's desk it was."""
    hand = deputy()
    run = hand.run
    hand.do("leave-desk", taker="issuer-3")
    hand.until("bench")
    for member in ("issuer-1", "issuer-2"):
        hand.do("relieve", member=member)
        hand.until("waiting", wants="waits.back")
        hand.do("leave-desk", taker=member)
        hand.until("bench")
    issued = [event for event in told(run, BallotsIssued) if event.by == "deputy" and event.at > NINE]
    assert issued
    assert {event.post for event in told(run, PostTaken) if event.by == "deputy"} == {
        "desk-1",
        "desk-2",
        "desk-4",
        "relief",
    }
    run.finish()
    assert run.court.findings == []
    holds(run)
