"""What a careful chair and secretary answer: to whoever wants to watch, to an application, to a request to be added."""

from __future__ import annotations

import pytest

from simulator.exercise.running import Exercise
from simulator.law.observers import OWN
from simulator.life.staff.policy import accepts, adds, admits
from simulator.procedures.lists import ChangesReported
from simulator.station.people import COMPLETE, Application, Observer
from tests.shelf import first_day, small_day
from tests.small import Sitting

FAULTS = ("unstamped", "other-name", "unaccredited", "no-assignment", "no-card", "foreigner")


def watcher(number: int, papers: str = COMPLETE, *, kind: str = "party", body: str = "party-1") -> Observer:
    """Somebody at the door."""
    return Observer(number, kind, body, papers, came=30_000)


@pytest.mark.parametrize("papers", FAULTS)
def test_papers_that_lack_something_are_the_reason(papers: str) -> None:
    """Whatever is wrong with the papers is what the refusal says."""
    assert admits(watcher(1, papers), ()) == papers


def test_complete_papers_are_enough() -> None:
    """Nothing else is asked of somebody whose body has nobody inside."""
    other = watcher(2, body="party-2")
    other.admitted = 30_100
    first = watcher(1)
    assert admits(first, (first, other)) == ""


def test_one_of_a_body_at_a_time() -> None:
    """A second one waits until the first has left."""
    first, second = watcher(1, kind="proxy", body="proxy-1"), watcher(2, kind="proxy", body="proxy-1")
    first.admitted = 30_100
    assert admits(second, (first, second)) == "second-of-body"
    first.left = 40_000
    assert admits(second, (first, second)) == ""


@pytest.mark.parametrize("kind", ["party", "association", *OWN])
@pytest.mark.parametrize("papers", [COMPLETE, *FAULTS])
def test_what_a_careful_chair_answers_is_lawful(kind: str, papers: str) -> None:
    """Admitted or refused as `admits` says, nobody's papers lead to a finding."""
    sitting = Sitting(first_day().book, "open")
    sitting.play([{"08:00 observer": {"kind": kind, "body": f"{kind}-1", "papers": papers}}])
    reason = admits(sitting.station.observers[0], sitting.station.observers)
    if reason:
        sitting.play([{"ObserverRefused": {"number": 1, "reason": reason}}])
    else:
        sitting.play([{"ObserverAdmitted": {"number": 1}}])
    assert sitting.court.findings == []


@pytest.mark.parametrize(
    ("filed", "ground", "reason"),
    [
        (43_200, "illness", ""),
        (43_201, "illness", "after-noon"),
        (30_000, "work", "ground"),
        (43_201, "work", "after-noon"),
    ],
)
def test_an_application_by_noon_on_a_ground_of_the_law_is_accepted(filed: int, ground: str, reason: str) -> None:
    """Late, or on another ground: refused with that reason."""
    assert accepts(Application(1, 3, filed, ground), 43_200) == reason


@pytest.mark.parametrize(
    ("note", "confirmed", "adult", "reason"),
    [
        ("", True, True, ""),
        ("", False, True, "not-confirmed"),
        ("", True, False, "age"),
        ("incapable", True, True, "incapable"),
        ("other-list", True, True, "other-list"),
        ("nowhere", False, True, "nowhere"),
    ],
)
def test_whoever_lives_here_and_has_the_vote_is_added(note: str, confirmed: bool, adult: bool, reason: str) -> None:  # noqa: FBT001
    """Anybody else is told why not."""
    assert adds(note, confirmed=confirmed, adult=adult) == reason


def test_additions_are_reported_by_the_evening() -> None:
    """One report with the last turnout names everybody added to the list; who is added later, another one."""
    run = Exercise(small_day(more="  - {at: 19:58, visitor: not-on-list, desk: 1}\n"), 1, crew="careful")
    run.finish()
    last = run.kit.book.hours.turnout_at[-1]
    reports = [record for record in run.records if isinstance(record, ChangesReported)]
    assert reports
    assert all(report.at > last for report in reports)
    assert reports[-1].value == run.station.voter_list.additions == run.station.voter_list.reported
    assert run.court.kept["LST-06", "secretary"] >= 1
    assert "LST-06" not in {finding.rule for finding in run.court.findings}
