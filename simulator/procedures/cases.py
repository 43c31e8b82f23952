"""Somebody brought to the chair from a desk: heard, and sent back there, to the secretary, to a booth or home."""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station import people
from simulator.station.station import Station

WAYS = ("desk", "secretary", "booth", "home")
"""Where somebody can go from the chair."""


class SettleCase(Command, frozen=True, gc=False):
    """Hear somebody who was brought from a desk, and say where they go now."""

    SECONDS: ClassVar[int] = 120
    voter: int
    way: str


class CaseSettled(Event, frozen=True, gc=False):
    """The chair heard somebody and sent them on: to the desk, the secretary, a booth or home."""

    voter: int
    way: str


def settle_case(station: Station, doing: Doing, command: SettleCase) -> Outcome:
    """Whoever stands aside can be sent on."""
    if station.where.get(command.voter) != people.ASIDE:
        return Impossible("nobody-waits")
    if command.way not in WAYS:
        return Impossible("no-such-place", command.way)
    return (CaseSettled(*who(doing), command.voter, command.way),)


def case_settled(station: Station, event: CaseSettled) -> None:
    """Words; feet follow."""


APPLY = {CaseSettled: case_settled}
DECIDE = {SettleCase: settle_case}
