"""The law of those brought to the chair: what only the commission decides is not decided by sending somebody home."""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.law.issuing import another_signed
from simulator.procedures.base import Event
from simulator.procedures.cases import CaseSettled
from simulator.procedures.sittings import SIGNED


def case_settled(court: Court, number: int, event: CaseSettled) -> None:
    """Where another's signature stands on somebody's line, they do not go home before the commission sat over it."""
    if event.way != "home" or event.voter in court.station.sets or not another_signed(court, event.voter):
        return
    sat = any(s.ended and (s.matter, s.target) == (SIGNED, event.voter) for s in court.station.sittings)
    if sat:
        court.keep("ISS-11", event.by, number, event.at)
    else:
        court.find("ISS-11", BROKEN, event, number, "sent-home-undecided")


JUDGES: dict[type[Event], Judge] = {CaseSettled: case_settled}
RULES = {"ISS-11": "case_settled"}
