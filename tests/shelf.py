"""What tests of whole days share: the shipped texts as kits, and a small day that takes a blink.

A kit is read once a test run. Nothing here knows a single test.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from simulator.exercise.kit import Kit, kit, source

ROOT = Path(__file__).parents[1]
SCENARIOS = ROOT / "scenarios"

SMALL_DAY = """\
format: 1
id: small-day
kind: day
seat: issuer-1
seats: [issuer-1, issuer-2, deputy]
minutes: 10
difficulty: 1
law: kz-2023-03-19
station: zhambyl-mean
arrivals: two-humps
voters: 280
turnout: 22
members: 7
desks: 4
booths: 2
avc_issued: 2
contests: [A, B, E]
applications: 3
late_applications: 1
observers: 2
rates: {no_document: 300, expired: 300, digital: 1000, passport: 1000}
sheets: {spoiled: 400, carried_away: 400}
stops: every
title: {kk: Шағын күн, ru: Малый день, en: A small day}
briefing: {kk: Шағын күн., ru: Малый день., en: A small day.}
timetable:
  - {at: 07:10, observer: party}
  - {at: 07:20, visitor: spoiled, desk: 1}
  - {at: 07:40, visitor: wrong-station, desk: 1}
  - {at: 08:00, visitor: expired-card, desk: 1}
  - {at: 08:10, call: where}
  - {at: 08:20, visitor: certificate, desk: 1}
  - {at: 08:30, call: elsewhere}
  - {at: 08:40, visitor: not-on-list, desk: 1}
  - {at: 08:50, call: whether-voted}
  - {at: 09:00, visitor: screenshot, desk: 1}
  - {at: 09:20, visitor: another-card, desk: 1, returns: 14:00}
  - {at: 09:30, scene: campaigner}
  - {at: 09:40, visitor: same-surname, desk: 1}
  - {at: 10:00, application: 3}
  - {at: 10:20, visitor: certificate-same-town, desk: 2}
  - {at: 10:40, visitor: new-surname, desk: 1}
  - {at: 11:00, observer: unaccredited}
  - {at: 11:10, row: own}
  - {at: 11:15, row: another}
  - {at: 11:20, visitor: no-document, desk: 2}
  - {at: 12:10, application: 1}
  - {at: 12:40, visitor: no-registration, desk: 2}
  - {at: 13:10, visitor: declines-some, desk: 1}
  - {at: 17:00, visitor: second-attempt, desk: 1}
  - {at: 19:57, group: 3}
  - {at: 20:00, seconds: 30, visitor: ordinary}
"""
"""Two desks, three contests, everybody out of the ordinary once: half a tenth of a second for a whole day."""


@cache
def text(folder: str, name: str) -> str:
    """The text of a shipped file."""
    return (SCENARIOS / folder / f"{name}.yaml").read_text(encoding="utf-8")


@cache
def made(scenario: str, arrivals: str = "two-humps", law: str | None = None) -> Kit:
    """The kit of a scenario's text with the shipped station, curve and law book, or another book's text."""
    return kit(
        (
            source("scenario", "exercises/tested.yaml", scenario),
            source("station", "stations/zhambyl-mean.yaml", text("stations", "zhambyl-mean")),
            source("arrivals", f"arrivals/{arrivals}.yaml", text("arrivals", arrivals)),
            source("law", "law/kz-2023-03-19.yaml", law or text("law", "kz-2023-03-19")),
        )
    )


def first_day(arrivals: str = "two-humps") -> Kit:
    """The whole day at the mean station."""
    return made(text("exercises", "first-day"), arrivals)


def small_day(*, more: str = "", drop: str = "", swap: tuple[str, str] = ("", "")) -> Kit:
    """The small day, with lines added at its end, without the lines that hold a text, or with one text for another."""
    kept = "".join(line for line in SMALL_DAY.splitlines(keepends=True) if not drop or drop not in line)
    return made(kept.replace(*swap) + more if swap[0] else kept + more)
