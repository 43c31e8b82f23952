"""What came of an act hours later: the line's owner turned away, sheets found unsigned, a voter who never came back."""

from __future__ import annotations

from typing import Any

from simulator.law.base import Finding
from simulator.procedures.identity import VoterSent
from simulator.procedures.issuing import BallotsIssued
from simulator.station.desks import NOBODY
from simulator.station.station import Station
from simulator.texts.phrase import Phrase, clock, phrase


def followed(records: list[Any], station: Station, finding: Finding) -> Phrase | None:
    """What followed from a finding, read from the rest of the journal; None when nothing did."""
    event = records[finding.events[-1]] if finding.events else None
    if isinstance(event, BallotsIssued):
        return _after_issue(records, station, finding, event)
    if isinstance(event, VoterSent):
        return _after_sending(records, finding, event)
    return None


def _after_issue(records: list[Any], station: Station, finding: Finding, event: BallotsIssued) -> Phrase | None:
    if event.unsigned and finding.rule == "ISS-08":
        return phrase("followed.unsigned", n=len(event.unsigned))
    line = event.line
    if line == NOBODY or station.voter_list.same(line, event.voter):
        return phrase("followed.surplus") if finding.rule == "ISS-10" else None
    owner = station.voter_list.person_of(line)
    for record in records[finding.events[-1] + 1 :]:
        if isinstance(record, VoterSent) and record.voter == owner:
            return phrase("followed.owner", at=clock(record.at))
    return phrase("followed.line-taken")


def _after_sending(records: list[Any], finding: Finding, event: VoterSent) -> Phrase:
    for record in records[finding.events[-1] + 1 :]:
        if isinstance(record, BallotsIssued) and record.voter == event.voter:
            return phrase("followed.came-back", at=clock(record.at))
    return phrase("followed.never-voted")
