"""What goes up about the voter list: the changes of the day, reported to the higher commission.

How often and when is for the law; a report names as many changes as the writer counted.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Outcome, who
from simulator.procedures.telephone import CHANGES, unanswered
from simulator.station.station import Station


class ReportChanges(Command, frozen=True, gc=False):
    """Tell the higher commission of the voters added to the list so far: so many."""

    SECONDS: ClassVar[int] = 120
    value: int


class ChangesReported(Event, frozen=True, gc=False):
    """The higher commission was told of so many voters added to the list since the morning."""

    value: int


def report_changes(station: Station, doing: Doing, command: ReportChanges) -> Outcome:
    """A telephone is always there; somebody who answers is not."""
    return unanswered(station, doing, CHANGES) or (ChangesReported(*who(doing), command.value),)


def changes_reported(station: Station, event: ChangesReported) -> None:
    """This is what they know above."""
    station.voter_list.reported = event.value


APPLY = {ChangesReported: changes_reported}
DECIDE = {ReportChanges: report_changes}
