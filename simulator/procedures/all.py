"""Every duty of the day, read like a page: which event changes what, which command is decided where."""

from __future__ import annotations

from typing import Any, cast

from simulator.procedures import (
    absentee,
    acts,
    additions,
    boxes,
    cases,
    closing,
    complaints,
    conduct,
    copies,
    counting,
    doors,
    enquiries,
    home,
    identity,
    issuing,
    lists,
    observers,
    opening,
    order,
    outside,
    packs,
    papers,
    patrol,
    protocol,
    relief,
    removal,
    riding,
    scenes,
    showing,
    sittings,
    sorting,
    telephone,
    trip,
    turnout,
    verdicts,
    watching,
    witness,
)
from simulator.procedures.base import Apply, Command, Decide, Event

DUTIES = (
    opening,
    order,
    identity,
    packs,
    relief,
    issuing,
    additions,
    lists,
    absentee,
    enquiries,
    patrol,
    telephone,
    scenes,
    cases,
    home,
    trip,
    doors,
    outside,
    observers,
    turnout,
    closing,
    counting,
    boxes,
    sorting,
    showing,
    verdicts,
    protocol,
    copies,
    papers,
    acts,
    sittings,
    conduct,
    complaints,
    removal,
    watching,
    riding,
    witness,
)


def _merged(name: str) -> dict[Any, Any]:
    return {key: value for duty in DUTIES for key, value in getattr(duty, name, {}).items()}


APPLY = cast("dict[type[Event], Apply]", _merged("APPLY"))
DECIDE = cast("dict[type[Command], Decide]", _merged("DECIDE"))
EVENTS: dict[str, type[Event]] = {kind.__name__: kind for kind in APPLY}
COMMANDS: dict[str, type[Command]] = {kind.__name__: kind for kind in DECIDE}
