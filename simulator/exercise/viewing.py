"""A seat's view, made when somebody looks: from what the seat can perceive, in text keys and numbers."""

from __future__ import annotations

from simulator.exercise import (
    bench,
    bench_offers,
    colleagues,
    desk,
    hearing,
    mobile,
    table,
    table_offers,
    watching,
    whereabouts,
)
from simulator.exercise.offers import offers
from simulator.exercise.running import Exercise
from simulator.seat.ask import Offer
from simulator.seat.bench import Bench
from simulator.seat.naming import seat_short
from simulator.seat.view import Pace, Phase, Sheets, View
from simulator.station.desks import NOBODY, Desk
from simulator.station.people import OBSERVER
from simulator.texts.phrase import Phrase, phrase

STEPS = ("look", "find", "voter-signs", "sign-list", "sign-sheets", "hand-over")
"""The hand sequence of a lawful visit, as the deputy says it in the tutorial."""

GUIDED = 4
"""Visitors about whom the deputy says each next move; about the fifth nothing is said."""


def view(run: Exercise, seat: str, pace: Pace, speed: int = 1) -> View:
    """What a seat sees at this second."""
    station = run.station
    own = own_desk(run, seat)
    phase_ = phase(run, seat)
    moves = () if run.at_large(seat) else hearing.moves(run, seat)
    return View(
        revision=revision(run),
        seat=seat,
        scenario=run.kit.scenario.title,
        station=station.laid.number,
        post=_at(run, seat) if phase_ in ("bench", "count") or seat in run.free else _post(run, own),
        clock=run.now,
        pace=pace,
        speed=speed,
        phase=phase_,
        busy_until=run.busy.get(seat, 0),
        took=hearing.took(run, seat),
        line=len(own.line) if own else 0,
        person=desk.person(run, own) if own and phase_ == "visitor" else None,
        card=desk.card(run, own) if own and phase_ == "visitor" else None,
        leaf=desk.leaf(run, own) if own else None,
        sheets=_sheets(run, seat),
        sets=min(station.strokes(seat), default=0) if seat in station.tally else 0,
        moves=moves,
        offers=offered(run, seat, phase_),
        heard=hearing.heard(run, seat, own),
        bench=_bench(run, seat) if phase_ == "bench" else None,
        count=table.count(run, seat) if phase_ == "count" else None,
        waits=bench.waits(run, seat) if phase_ in ("waiting", "visitor") else (),
        advice=_advice(run, own, moves) if own and phase_ == "visitor" else None,
    )


def _at(run: Exercise, seat: str) -> Phrase:
    if run.out(seat):
        return phrase("post.mobile")
    return seat_short(seat) if run.at_table(seat) else bench.post(seat)


def _bench(run: Exercise, seat: str) -> Bench:
    return mobile.bench(run, seat) if run.out(seat) else bench.bench(run, seat)


def offered(run: Exercise, seat: str, phase_: Phase) -> tuple[Offer, ...]:
    """What a seat can try in this phase of its day."""
    if seat == OBSERVER and phase_ == "bench":
        return watching.offers(run)
    if phase_ == "count":
        if seat == OBSERVER:
            return watching.at_night(run)
        return table_offers.offers(run, seat)
    if phase_ == "bench":
        return bench_offers.offers(run, seat)
    return offers(run.station, phase_, (colleagues.at_a_desk(run, seat),))


def revision(run: Exercise) -> int:
    """A number that grows with every record and every second."""
    return len(run.records) * 1_000_000 + run.now


def own_desk(run: Exercise, seat: str) -> Desk | None:
    """The desk a seat sits at."""
    return run.station.desk_of(seat)


def phase(run: Exercise, seat: str) -> Phase:
    """What the moment asks of a seat."""
    if run.over(seat):
        return "over"
    if run.at_table(seat):
        return "count"
    if run.at_large(seat):
        return "bench"
    own = own_desk(run, seat)
    if not whereabouts.awaited_at_desk(run, seat):
        return "waiting"
    return "visitor" if own is not None and own.voter != NOBODY else "evening"


def _post(run: Exercise, own: Desk | None) -> Phrase:
    if own is None:
        return phrase("post.room")
    lines = [run.station.section_lines(s) for s, at in enumerate(run.station.section_at) if at == own.number - 1]
    if not lines:
        return phrase("post.desk", number=str(own.number))
    first, last = lines[0].start + 1, lines[-1].stop
    return phrase("post.desk-lines", number=str(own.number), first=str(first), last=str(last))


def _sheets(run: Exercise, seat: str) -> tuple[Sheets, ...]:
    station = run.station
    held = station.held.get(seat)
    if held is None:
        return ()
    strokes = station.strokes(seat)
    ready = station.ready.get(seat, [])
    return tuple(
        Sheets(
            contest=contest.id,
            left=len(held[n]),
            signed=sum(sheet // 100_000 - 1 == n for sheet in ready),
            tally=strokes[n],
        )
        for n, contest in enumerate(station.laid.contests)
    )


def _advice(run: Exercise, own: Desk, moves: tuple[str, ...]) -> Phrase | None:
    if not run.plan.guided or hearing.visitors(run, own) > GUIDED:
        return None
    missing = next((step for step in STEPS if step not in moves), None)
    return phrase(f"advice.{missing}") if missing else None
