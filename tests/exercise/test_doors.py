"""The mobile team's bench: a person who is out drives, sees homes and not the station, and comes back to the desk."""

from __future__ import annotations

import pytest

from simulator.exercise.running import Exercise
from simulator.procedures.doors import DroveOff, HomeVisited
from simulator.procedures.home import TeamLeft, TeamReturned
from simulator.procedures.outside import HomeIssued, HomeRefused
from simulator.seat.mobile import Mobile
from simulator.seat.view import Query
from tests.rounds import STORIES, Leader, small_trip, steppe_road
from tests.shelf import small_day


def led() -> Leader:
    """The member at the boxes leads the small day's trip, out since a moment."""
    run = Exercise(small_trip("boxes", "issuer-3"), 1, crew="careful", played=("boxes",))
    run.advance(11 * 3600)
    leader = Leader(run, "boxes")
    while leader.mobile is None:
        leader.ask("watch", minutes=60)
    return leader


def at(number: int) -> Leader:
    """The leader at the Nth door."""
    leader = led()
    leader.go(lambda mobile: mobile.home is not None and leader.run.station.road.doors == number)
    return leader


@pytest.mark.parametrize("seed", range(1, 5))
def test_a_lawful_round_finds_nothing(seed: int) -> None:
    """Whoever looks, asks, signs and drives as the law says hears good of it and nothing else."""
    run = Exercise(steppe_road(), seed, played=("deputy",))
    leader = Leader(run, "deputy")
    leader.go()
    told = leader.sitting.leave()
    assert [(f.rule, f.about) for f in run.court.findings] == []
    assert told.kept == told.occasions >= 6
    assert "good.home-neighbour-refused" in [one.seen.key for one in told.good]


@pytest.mark.parametrize("doors", range(1, 6))
def test_who_leaves_half_way_is_followed_by_the_own_hand(doors: int) -> None:
    """At whatever door they get up, the round is finished lawfully and the box comes back."""
    leader = at(doors)
    leader.ask("look-at-paper", paper="document")
    leader.ask("sign-set")
    leader.sitting.leave()
    run = leader.run
    assert [(f.rule, f.about) for f in run.court.findings] == []
    assert all(a.served or a.absent or a.turned for a in run.station.applications if a.accepted)
    assert run.station.moment("closed")
    assert [r.cause for r in run.records if isinstance(r, TeamReturned)] == ["routine"]


def test_who_leaves_on_the_road_arrives_all_the_same() -> None:
    """The drive goes on to the door that was named."""
    leader = led()
    leader.run.submit("off", "boxes", "drive", {"to": 3})
    leader.run.submit("up", "boxes", "leave", {})
    leader.run.finish()
    visits = [r.number for r in leader.run.records if isinstance(r, HomeVisited)]
    assert visits[0] == 3
    assert len(visits) == len(set(visits))


def test_offers_are_the_same_at_every_door() -> None:
    """Nothing that is offered tells what is the matter, but for which homes are behind."""
    offered = []
    for number in range(1, len(STORIES) + 1):
        offers = at(number).sitting.view().offers
        offered.append([(o.act, o.key, o.label, [f.name for f in o.forms]) for o in offers])
        offered[-1].append([o.forms for o in offers if o.act != "drive"])
    assert all(one == offered[0] for one in offered)


def test_a_paper_not_looked_at_shows_nothing() -> None:
    """What stands on document and application is seen when it was looked at, and no story is ever named."""
    leader = at(3)
    home = leader.mobile.home
    assert home.document is home.application is None
    assert not [
        story for story in STORIES if story in leader.sitting.view().model_dump_json() and story != "no-document"
    ]
    leader.ask("look-at-paper", paper="application")
    assert leader.mobile.home.document is None
    assert leader.mobile.home.application is not None


def test_from_outside_nothing_of_the_station_is_seen_or_done() -> None:
    """No desks, no lines, no noise of the room, around one only the homes; what lies in the station cannot be done."""
    leader = led()
    view = leader.sitting.view()
    assert view.bench.role == "mobile"
    assert (view.bench.desks, view.bench.booths, view.bench.quorum) == ((), 0, None)
    assert {line.what.key for line in view.heard} <= {"noise.drove"}
    assert {card.title.key for card in leader.sitting.look(Query(what="room")).cards} == {"item.home"}
    assert leader.sitting.look(Query(what="law")).cards
    assert leader.ask("go", place="door").reason.key == "impossible.out-with-the-box"
    assert leader.ask("meet", scene=1, how="let-be").reason.key == "impossible.out-with-the-box"


def test_a_set_may_leave_anything_out() -> None:
    """What was not done before a set was given stands in the event, and each of it is found."""
    leader = at(1)
    leader.ask("give-set", receiver="applicant")
    given = next(r for r in leader.run.records if isinstance(r, HomeIssued))
    assert set(given.without) == {"document", "application", "voter-signature", "member-signature"}
    assert given.unsigned == given.sheets
    found = {f.about for f in leader.run.court.findings}
    assert found >= {"sheets-unsigned", "home-document-unseen", "home-voter-unsigned", "home-member-unsigned"}


def test_a_neighbour_is_served_once_asked_and_judged() -> None:
    """A set for somebody without an application goes through; it counts as nobody's application."""
    leader = at(2)
    leader.ask("give-set", receiver="besides")
    station = leader.run.station
    number = station.road.visit.number
    assert not station.applications[number - 1].served
    assert leader.ask("give-set", receiver="besides").reason.key == "impossible.nobody-else"
    assert ("MOB-11", "no-application") in [(f.rule, f.about) for f in leader.run.court.findings]


def test_whoever_was_not_at_home_can_be_visited_again() -> None:
    """The second time the door opens."""
    leader = at(5)
    number = leader.run.station.road.visit.number
    assert leader.ask("give-set", receiver="applicant").reason.key == "impossible.nobody-home"
    leader.ask("drive", to=number)
    assert {person.key for person in leader.mobile.home.people} != {"in-room.nobody"}


def test_the_mate_rides_along_and_does_not_steer() -> None:
    """Two people in one team: whoever leads drives, both can act in a home."""
    kit = small_trip("boxes", "deputy", stops="sent")
    run = Exercise(kit, 1, crew="careful", played=("boxes", "deputy"))
    run.advance(13 * 3600)
    assert run.submit("mine", "deputy", "drive", {"to": 1}).impossible.reason == "not-the-leader"
    run.submit("theirs", "boxes", "drive", {"to": 1})
    assert not run.awaits("deputy")
    run.advance(run.now + 3600)
    assert run.awaits("deputy")
    assert run.submit("sees", "deputy", "look-at-paper", {"paper": "document"}).impossible is None


def test_who_rides_along_with_a_colleague_sees_what_is_done() -> None:
    """It is said who leads; at each door every move is heard, one after the other; to drive is not offered."""
    run = Exercise(small_trip("deputy", "boxes", stops="sent"), 1, crew="careful", played=("boxes",))
    run.advance(12 * 3600)
    mate = Leader(run, "boxes")
    while mate.mobile is None:
        mate.ask("watch", minutes=15)
    view = mate.sitting.view()
    assert view.bench.leads.key == "mobile.led-by"
    assert "mobile.led-by" in {line.what.key for line in view.heard}
    assert "drive" not in {offer.act for offer in view.offers}
    doors: dict[int, list[str]] = {}
    while (mobile := mate.mobile) is not None:
        came = mate.run.now
        mate.ask("watch", minutes=15)
        if mobile.home is not None:
            heard = [line for line in mate.sitting.view().heard if line.at >= came and line.who is not None]
            doors.setdefault(mobile.home.number, []).extend(
                line.what.key for line in heard if line.who.key == "seat.deputy.short"
            )
    served = [keys for keys in doors.values() if "noise.gives-set" in keys]
    assert len(served) >= 2
    moves = ("looks-at.document", "looks-at.application", "applicant-signs", "signs-application", "signs-set")
    assert all(set(keys) >= {f"noise.{move}" for move in moves} for keys in served)
    assert run.station.moment("trip-ended")
    told = mate.sitting.leave()
    assert [trip.args["given"] for trip in told.trips] == [len(served)]
    assert run.court.findings == []


def test_what_a_person_beside_has_done_is_not_done_again() -> None:
    """The mate signs the set and gives it: the colleague who leads goes on to the next door."""
    run = Exercise(small_trip("deputy", "boxes", stops="sent"), 1, crew="careful", played=("boxes",))
    run.advance(12 * 3600)
    mate = Leader(run, "boxes")
    while mate.mobile is None or mate.mobile.home is None:
        mate.ask("watch", minutes=15)
    number = mate.mobile.home.number
    mate.serve(mate.mobile.home)
    run.advance(run.now + 180)
    given = [(r.by, r.number) for r in run.records if isinstance(r, HomeIssued) and r.number == number]
    assert given == [("boxes", number)]
    assert run.station.road.to != 0


def test_a_member_from_a_desk_comes_back_to_it() -> None:
    """Section and line are handed over for the trip and come home with the member."""
    run = Exercise(steppe_road(), 1, played=("deputy",))
    leader = Leader(run, "deputy")
    assert run.station.desk_of("deputy") is None
    leader.go(lambda mobile: mobile.left < 300)
    for _ in range(2):
        leader.ask("drive", to=0)
    run.advance(run.now + 240)
    assert not run.out("deputy")
    assert run.station.desk_of("deputy").number == 2
    assert run.station.section_at == [0, 1]


def test_a_colleague_meets_the_stories_of_a_timetable() -> None:
    """The own hand refuses whom it must and serves the rest, without a person's road being told."""
    run = Exercise(small_trip("deputy", "boxes"), 1, crew="careful")
    run.finish()
    assert run.court.findings == []
    assert not [r for r in run.records if isinstance(r, DroveOff)]
    assert {r.reason for r in run.records if isinstance(r, HomeRefused)} >= {"no-application"}


def test_the_minutes_left_are_those_to_the_end_of_voting() -> None:
    """The bag, the road and the clock stand on the bench."""
    mobile = led().mobile
    assert isinstance(mobile, Mobile)
    assert mobile.left == (20 * 3600 - led().run.now) // 60
    assert [bag.contest for bag in mobile.bag] == ["A", "B", "E"]
    assert all(bag.left == len(mobile.route) + 2 for bag in mobile.bag)


def test_whoever_was_passed_by_is_visited_by_others() -> None:
    """A leader who turns back with homes unvisited answers for it; another team goes, and no home is left by 20:00."""
    run = Exercise(steppe_road(), 1, played=("deputy",))
    leader = Leader(run, "deputy")
    leader.go(lambda mobile: mobile.left < 300)
    for _ in range(2):
        leader.ask("drive", to=0)
    assert any(a.unvisited for a in run.station.applications)
    run.submit("leave", "deputy", "leave", {})
    run.advance(20 * 3600)
    assert not any(a.unvisited for a in run.station.applications)
    first, second = (r.seats for r in run.records if isinstance(r, TeamLeft))
    assert "deputy" in first
    assert "deputy" not in second
    assert ("MOB-12", "not-visited", "deputy") in {(f.rule, f.about, f.seat) for f in run.court.findings}


def test_a_timetable_can_send_two_teams() -> None:
    """Whoever applied while the first was out is visited by the second; nobody is found at fault."""
    first, second = ("  - {at: 08:10, trip: [deputy, boxes]}\n", "  - {at: 13:30, trip: [issuer-2, boxes]}\n")
    early = "  - {at: 07:30, application: 2}\n"
    run = Exercise(small_day(more=early + first + second, drop="application: 1"), 1, crew="careful")
    run.finish()
    left = [r for r in run.records if isinstance(r, TeamLeft)]
    assert [r.seats for r in left] == [("deputy", "boxes"), ("issuer-2", "boxes")]
    assert left[0].at < 10 * 3600 < left[1].at
    assert not any(a.unvisited for a in run.station.applications)
    assert [f for f in run.court.findings if f.rule.startswith("MOB")] == []
