"""What a timetable sends: who wants to watch and with what papers, who has no vote, who speaks for a group."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from simulator.exercise.running import Exercise
from simulator.procedures.additions import RegistrationLookedUp
from simulator.procedures.doors import HomeVisited, OthersAskedOut
from simulator.procedures.home import ApplicationFiled, TeamLeft
from simulator.procedures.identity import VoterSent
from simulator.procedures.issuing import BallotsIssued
from simulator.procedures.observers import ObserverCame
from simulator.procedures.order import VoterSpoke
from simulator.procedures.outside import HomeIssued
from simulator.scenario.entries import Watcher
from simulator.station.people import COMPLETE, of_age
from tests.shelf import small_day


def lived(more: str, *, crew: str = "careful", drop: str = "") -> Exercise:
    """A small day with lines added to its timetable."""
    run = Exercise(small_day(more=more, drop=drop), 1, crew=crew)
    run.finish()
    return run


def told(run: Exercise, kind: type) -> list[Any]:
    """The events of a kind, in order."""
    return [record for record in run.records if isinstance(record, kind)]


def test_every_watcher_comes_with_their_papers() -> None:
    """Each word of the timetable is a kind and papers; a second of a body comes from that of the first."""
    words = get_args(Watcher)
    lines = "".join(f"  - {{at: '15:{n:02d}', observer: {word}}}\n" for n, word in enumerate(words))
    came = told(lived(lines, drop="observer: "), ObserverCame)[: len(words)]
    found = dict(zip(words, ((o.kind, o.papers) for o in came), strict=True))
    assert found["international-no-card"] == ("international", "no-card")
    assert found["unaccredited"] == ("association", "unaccredited")
    assert {word for word, (_, papers) in found.items() if papers == COMPLETE} == {
        *("party", "second-party", "association", "proxy", "second-proxy", "media", "international", "interpreter"),
        *("television", "same-channel"),
    }
    bodies = {word: o.body for word, o in zip(words, came, strict=True)}
    joined = {"second-proxy": "proxy", "second-party": "party", "interpreter": "international"}
    for second, first in {**joined, "same-channel": "television"}.items():
        assert bodies[second] == bodies[first]
    assert len(set(bodies.values())) == len(words) - 4


@pytest.mark.parametrize(
    ("visitor", "note"), [("other-list", "other-list"), ("incapable", "incapable"), ("no-registration", "nowhere")]
)
def test_the_register_notes_who_cannot_be_added(visitor: str, note: str) -> None:
    """A look-up tells the secretary what stands against it."""
    run = lived(f"  - {{at: 15:00, visitor: {visitor}, desk: 1}}\n", drop="no-registration")
    assert note in [looked.note for looked in told(run, RegistrationLookedUp)]


def test_a_careful_desk_sees_who_is_under_age() -> None:
    """The birth date on the card is looked at, and the reason said."""
    run = lived("  - {at: 15:00, visitor: under-age, desk: 1}\n")
    (sent,) = [e for e in told(run, VoterSent) if e.reason == "age"]
    assert not of_age(run.station.laid.people[sent.voter].born, run.station.laid.date)
    assert all(of_age(p.born, run.station.laid.date) for n, p in enumerate(run.station.laid.people) if n != sent.voter)


@pytest.mark.parametrize("line", ["visitor: for-family, desk: 1", "group: 4, desk: 1, leader: true"])
def test_whoever_asks_for_others_gets_one_set_of_a_careful_desk(line: str) -> None:
    """They are told that each is alone in the booth, and served as everybody is."""
    run = lived(f"  - {{at: 15:00, {line}}}\n")
    (spoke,) = [e for e in told(run, VoterSpoke) if e.says in ("for-family", "group-leader")]
    (issued,) = [e for e in told(run, BallotsIssued) if e.voter == spoke.voter]
    assert len(issued.sheets) == len(run.station.everything)
    assert [f for f in run.court.findings if f.rule in ("ISS-12", "ISS-13")] == []


def test_a_ground_is_that_of_the_timetable() -> None:
    """Without one it is drawn among those of the law."""
    run = lived("  - {at: 11:10, application: 2, ground: work}\n")
    grounds = [filed.ground for filed in told(run, ApplicationFiled)]
    assert grounds.count("work") == 2
    assert set(grounds) - {"work"} <= {"illness", "care", "remote"}


def test_others_in_the_room_are_asked_out() -> None:
    """A careful team is alone with every voter at home; without others nobody is asked."""
    run = lived("  - {at: 11:10, application: 9}\n")
    with_others = [e.number for e in told(run, HomeVisited) if e.others]
    assert with_others
    assert [e.number for e in told(run, OthersAskedOut)] == with_others
    assert set(with_others) < {e.number for e in told(run, HomeIssued)}
    assert "MOB-08" not in {f.rule for f in run.court.findings}


def test_a_trip_goes_when_and_with_whom_the_timetable_says() -> None:
    """The team it names leaves after its hour, no other trip is ordered, and the first door stays shut."""
    run = lived("  - {at: 14:30, trip: [issuer-2, boxes]}\n  - {door: 1, story: not-home}\n")
    (left,) = told(run, TeamLeft)
    assert left.seats == ("issuer-2", "boxes")
    assert left.at >= 14 * 3600 + 30 * 60
    assert [visit.found for visit in told(run, HomeVisited)][:2] == [False, True]
