"""The law of acts: a draft gets its signatures, of whoever leads the commission and of two other members."""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.procedures.acts import ActDrafted, ActSigned, signature
from simulator.procedures.base import Event
from simulator.station.clock import HOUR
from simulator.station.decisions import enough

SIGNED = 1 * HOUR
"""How long an act may wait for its signatures (assumed; the law sets no time)."""

RULES_OF = {"line-signed": "ISS-11"}
"""The rule that wants an act, by what the act is about; any other is one of the papers the commission works on."""


def rule_of(about: str) -> str:
    """The rule an act belongs to."""
    return RULES_OF.get(about, "COM-17")


def act_drafted(court: Court, number: int, event: ActDrafted) -> None:
    """The signatures are owed from now on."""
    key = f"act-{event.number}"
    court.owe(rule_of(event.about), court.station.leader, event.at + SIGNED, number, "act-unsigned", key)


def act_signed(court: Court, number: int, event: ActSigned) -> None:
    """The signature that completes an act settles it; a guest with advisory voice signs nothing."""
    station = court.station
    act = station.acts[event.number - 1]
    if event.by not in station.members:
        court.find("COM-15", BROKEN, event, number, "advisory-signed", event.number)
    elif not act.stands and enough([*act.signed, signature(station, event)]):
        court.settle(rule_of(act.about), event, number, f"act-{event.number}")


JUDGES: dict[type[Event], Judge] = {ActDrafted: act_drafted, ActSigned: act_signed}
RULES = {"COM-15": "act_signed", "COM-17": "act_drafted", "ISS-11": "act_drafted"}
