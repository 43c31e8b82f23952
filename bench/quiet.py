"""A whole day of the product in which nothing happens but voting, and the same voters as a flow for its peers.

It must not know how long anything takes: it lays out, others run and time. The day is `first-day` without
trip, certificates, additions, spoiled sheets and timetable, so that the peers' flow is all of its queueing;
opening, documents, signatures, boxes, count and protocols are as they are.
"""

from __future__ import annotations

from pathlib import Path

from bench.peers.base import CLOSES, Flow, Waits
from simulator.exercise.kit import Kit, kit, source
from simulator.exercise.running import Exercise
from simulator.exercise.summary import desk_waits
from simulator.scenario.model import Rates

SHELF = Path(__file__).parent.parent / "scenarios"
FILES = (
    ("scenario", "exercises/first-day.yaml"),
    ("station", "stations/zhambyl-mean.yaml"),
    ("arrivals", "arrivals/two-humps.yaml"),
    ("law", "law/kz-2023-03-19.yaml"),
)
LISTED_A_DESK = 359
"""Listed voters a desk, as at the mean station: 1,437 at four."""

LISTED_A_BOOTH = 205
NOBODY_ODD = Rates(
    wrong_station=0,
    not_on_list=0,
    no_registration=0,
    no_document=0,
    expired=0,
    avc=0,
    second_attempt=0,
    another_card=0,
)


def quiet(listed: int) -> Kit:
    """The kit of a day at a station of so many listed voters, staffed as the mean one is.

    A commission that large may not exist: the law stops at nine members. The models are copied, not
    read, so nothing forbids it here.
    """
    read = kit(tuple(source(kind, name, (SHELF / name).read_text(encoding="utf-8")) for kind, name in FILES))
    desks = max(1, round(listed / LISTED_A_DESK))
    station = read.station.model_copy(
        update={
            "voters": listed,
            "desks": desks,
            "members": desks + 3,
            "booths": max(1, round(listed / LISTED_A_BOOTH)),
            "avc_issued": 0,
            "applications": 0,
            "late_applications": 0,
            "rates": NOBODY_ODD,
            "sheets": read.station.sheets.model_copy(update={"spoiled": 0}),
        }
    )
    scenario = read.scenario.model_copy(update={"timetable": ()})
    return Kit(scenario, station, read.arrivals, read.book, read.sources)


def laid_out(made: Kit, seed: int, *, judge: bool = True) -> Exercise:
    """The station in the morning with everything drawn."""
    return Exercise(made, seed, judge=judge)


def flow(run: Exercise) -> Flow:
    """Who comes to a laid-out station, as its peers are fed; no simulation.

    Whoever comes after the end of the line is turned back and has no part in it.
    """
    plan, people = run.plan, run.station.laid.people
    order = [person for at, person in plan.comings if at < CLOSES]
    return Flow(
        desks=run.station.laid.desks,
        booths=run.station.laid.booths,
        arrival=[at for at, _ in plan.comings if at < CLOSES],
        desk=[people[person].section for person in order],
        visit=[plan.visit[person] for person in order],
        walk=[plan.walk[person] for person in order],
        booth=[plan.booth[person] for person in order],
    )


def lived(run: Exercise) -> Waits:
    """The figures of a finished day that its peers must agree on."""
    desks, booths = desk_waits(run.records), run.crew.voters.booth_waits
    return Waits(sum(desks) / len(desks), sum(booths) / len(booths), run.station.last_out)
