"""One JSON object about a finished day: the contract of `run --json` (docs/reference/run.md)."""

from __future__ import annotations

from typing import Any

from simulator.exercise.running import Exercise
from simulator.journal.lines import digest
from simulator.law.base import Finding
from simulator.procedures.order import VoterCalled, VoterJoined, VoterReturned
from simulator.station import ballots, marks, truth
from simulator.station.clock import hm, hms
from simulator.station.decisions import Act, Paper, Sitting
from simulator.station.lists import CHANNELS
from simulator.station.people import Application, Observer
from simulator.station.station import Station


def summary(run: Exercise) -> dict[str, Any]:
    """What a finished day came to, on paper and in truth."""
    station, court = run.station, run.court
    return {
        "scenario": run.header.scenario,
        "seed": run.seed,
        "law": run.header.law,
        "opened_at": hms(station.moment("opened")),
        "closed_at": hms(station.moment("closed")),
        "last_voter_at": hms(station.last_out),
        "count_ended_at": hms(max(station.moment(f"drawn-{c}") for c in station.contests)),
        "list": station.papers.value(f"protocol:{station.laid.contests[0].id}", "F1"),
        "given": {channel: station.given[channel] for channel in CHANNELS},
        "turnout": [
            {
                "at": hm(hour),
                "sent": hms(station.moment(f"turnout-{hm(hour)}")),
                "given": station.papers.value("turnout", hm(hour)),
            }
            for hour in run.kit.book.hours.turnout_at
            if station.moment(f"turnout-{hm(hour)}")
        ],
        "waits": {**waits(desk_waits(run.records)), "booth": waits(run.crew.voters.booth_waits)},
        "contests": [_contest(station, c) for c in station.contests],
        "findings": [finding(f) for f in court.findings if not run.kit.book.advises(f.rule)],
        "opportunities": _opportunities(run),
        "advice": [finding(f) for f in court.findings if run.kit.book.advises(f.rule)],
        "acts": [_act(act) for act in station.acts],
        "decisions": [_decision(sitting) for sitting in station.sittings],
        "observers": [_observer(observer) for observer in station.observers],
        "applications": [_application(application) for application in station.applications],
        "complaints": [_paper_in(paper) for paper in station.complaints],
        "records": len(run.records),
        "digest": digest(run.records),
    }


def _act(act: Act) -> dict[str, Any]:
    signed = [{"seat": one.seat, "at": hms(one.at)} for one in act.signed]
    return {"number": act.number, "about": act.about, "by": act.by, "drafted": hms(act.drafted), "signed": signed}


def _decision(sitting: Sitting) -> dict[str, Any]:
    return {
        "number": sitting.number,
        "matter": sitting.matter,
        "called": hms(sitting.called),
        "present": list(sitting.present),
        "for": sitting.votes_for,
        "against": sitting.votes_against,
        "adopted": sitting.adopted,
        "at": _when(sitting.ended),
    }


def _observer(observer: Observer) -> dict[str, Any]:
    return {
        "number": observer.number,
        "kind": observer.kind,
        "papers": observer.papers,
        "came": hms(observer.came),
        "admitted": _when(observer.admitted),
        "refused": _when(observer.refused),
        "reason": observer.reason,
        "entered": _when(observer.entered),
        "left": _when(observer.left),
    }


def _application(application: Application) -> dict[str, Any]:
    return {
        "number": application.number,
        "ground": application.ground,
        "filed": hms(application.filed),
        "accepted": application.accepted,
        "refused": _when(application.refused),
        "marked": _when(application.marked),
        "served": _when(application.served),
    }


def _paper_in(paper: Paper) -> dict[str, Any]:
    return {
        "number": paper.number,
        "about": paper.about,
        "at": hms(paper.at),
        "registered": _when(paper.registered),
        "answered": _when(paper.answered),
    }


def _when(second: int) -> str | None:
    """A time of the day; None for what has not happened."""
    return hms(second) if second else None


def finding(one: Finding) -> dict[str, Any]:
    """A finding as JSON."""
    return {"rule": one.rule, "outcome": one.outcome, "seat": one.seat, "at": hms(one.at), "events": list(one.events)}


def _opportunities(run: Exercise) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for (rule, _), count in sorted(run.court.applied.items()):
        row = found.setdefault(rule, {"applied": 0, "kept": 0})
        row["applied"] += count
    for (rule, _), count in run.court.kept.items():
        found[rule]["kept"] += count
    return found


def desk_waits(records: list[Any]) -> list[int]:
    """Seconds from joining a line to reaching the desk, for everybody who reached one."""
    since: dict[int, int] = {}
    found: list[int] = []
    for record in records:
        kind = type(record)
        if kind is VoterJoined or kind is VoterReturned:
            since[record.voter] = record.at
        elif kind is VoterCalled:
            found.append(record.at - since[record.voter])
    return found


def waits(seconds: list[int]) -> dict[str, float | int]:
    """Mean to a tenth, median, 95th percentile and most of some waits, in seconds; zeros for none."""
    if not seconds:
        return {"mean": 0.0, "p50": 0, "p95": 0, "max": 0}
    ordered = sorted(seconds)
    last = len(ordered) - 1
    tenths = (sum(ordered) * 20 + len(ordered)) // (2 * len(ordered))
    return {"mean": tenths / 10, "p50": ordered[last // 2], "p95": ordered[last * 95 // 100], "max": ordered[-1]}


def _contest(station: Station, contest: int) -> dict[str, Any]:
    letter = station.laid.contests[contest].id
    return {"id": letter, "paper": _paper(station, letter), "truth": _truth(station, contest)}


def _paper(station: Station, letter: str) -> dict[str, Any]:
    fields = station.papers.lines(f"protocol:{letter}")
    return {
        "received": fields["F8"],
        "issued": fields["F2"],
        "issued_by_member": {line.removeprefix("F3/"): n for line, n in fields.items() if line.startswith("F3/")},
        "cancelled": fields["F9"],
        "spoiled": station.papers.value("spoiled", letter),
        "took_part": fields["F4"],
        "votes": [n for line, n in fields.items() if line.startswith("F5/")],
        "against_all": fields["F6"],
        "invalid": fields["F7"],
        "in_boxes": station.papers.value("in-boxes", letter),
    }


def _truth(station: Station, contest: int) -> dict[str, Any]:
    counts = truth.stacks(station, contest)
    options = len(station.laid.contests[contest].options)
    members = [seat for seat in station.packs if seat != "team"]
    return {
        "received": station.laid.received[contest],
        "issued": station.first_issues(contest),
        "issued_by_member": {seat: station.issued_by_member(seat, contest) for seat in members},
        "cancelled": truth.cancelled(station, contest),
        "spoiled": station.sheets.at(contest, ballots.SPOILED),
        "took_part": sum(counts.values()) - counts[marks.INVALID],
        "votes": [counts[str(n + 1)] for n in range(options)],
        "against_all": counts[marks.AGAINST],
        "invalid": counts[marks.INVALID],
        "in_boxes": truth.in_boxes(station, contest),
    }
