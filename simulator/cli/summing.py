"""A lived day in a few lines for a person: when, how many, how long they waited, each protocol, what was found.

Figures are those of the JSON object (docs/reference/run.md); nothing is counted anew.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from simulator.cli.base import Talk
from simulator.exercise.running import Exercise
from simulator.texts.phrase import duration

_EQUALITIES = ("PRT-E", "AVC-08")
"""Rules that hold or fail on the paper of one contest."""


def sum_up(found: dict[str, Any], day: Exercise, talk: Talk) -> None:
    """Print it."""
    _hours(found, day, talk)
    for number, contest in enumerate(found["contests"]):
        _contest(contest, failing(found, day, number), talk)
    if not found["findings"]:
        talk.tell("cli.sum.clean")
    _found("cli.sum.findings", found["findings"], day, talk)
    _found("cli.sum.advice", found["advice"], day, talk)
    talk.tell("cli.sum.digest", n=found["records"], digest=found["digest"])


def _hours(found: dict[str, Any], day: Exercise, talk: Talk) -> None:
    given, waits = found["given"], found["waits"]
    title, seed = day.kit.scenario.title, str(found["seed"])
    talk.tell("cli.sum.day", mark=talk.words("mark.training"), title=title, seed=seed)
    times = {"opened": "opened_at", "closed": "closed_at", "last": "last_voter_at", "ended": "count_ended_at"}
    talk.tell("cli.sum.times", **{name: within_a_day(found[key]) for name, key in times.items()})
    talk.tell("cli.sum.given", n=sum(given.values()), **given)
    talk.tell("cli.sum.waits", max=duration(waits["max"]), p95=duration(waits["p95"]))


def within_a_day(time: str) -> str:
    """26:10:05 as a clock on the wall shows it: 02:10:05."""
    hours, rest = time.split(":", 1)
    return f"{int(hours) % 24:02}:{rest}"


def failing(found: dict[str, Any], day: Exercise, contest: int) -> list[str]:
    """The control equalities that do not hold on a contest's protocol."""
    rows = [row for row in (*found["findings"], *found["advice"]) if row["rule"].startswith(_EQUALITIES)]
    return [row["rule"] for row in rows if getattr(day.records[row["events"][0]], "contest", -1) == contest]


def _contest(contest: dict[str, Any], failed: list[str], talk: Talk) -> None:
    paper = contest["paper"]
    said = talk.words(
        "cli.sum.contest",
        id=contest["id"],
        title=talk.words(f"contest.{contest['id']}"),
        issued=paper["issued"],
        boxes=paper["in_boxes"],
        invalid=paper["invalid"],
    )
    held = talk.words("cli.sum.unequal", rules=tuple(failed)) if failed else talk.words("cli.sum.equal")
    talk.line(f"{said} {held}")


def _found(key: str, findings: list[dict[str, Any]], day: Exercise, talk: Talk) -> None:
    """Findings by rule, those of most occasions first."""
    if findings:
        talk.tell(key)
    for rule, times in Counter(one["rule"] for one in findings).most_common():
        title = day.kit.book.rule(rule).title.model_dump()[talk.words.lang]
        talk.line(f"  {talk.words('cli.sum.finding', rule=rule, title=title, n=times)}")
