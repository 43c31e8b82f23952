"""The outside verifier: a journal's bytes in, a report out.

It imports nothing of the product and does no I/O: whoever doubts the engine reads the documented journal
(`docs/reference/journal.md`) and this room, and needs nothing else. What is unlawful but possible passes.
"""

from __future__ import annotations

from simulator.verify.calls import Calls
from simulator.verify.count import Count
from simulator.verify.course import Course
from simulator.verify.decisions import Decisions
from simulator.verify.forms import Truth
from simulator.verify.given import Given, given, header
from simulator.verify.hands import Hands
from simulator.verify.ledger import Ledger
from simulator.verify.lists import Lists
from simulator.verify.members import Members
from simulator.verify.observers import Observers
from simulator.verify.paper import Paper
from simulator.verify.reading import BLOCK, Record, read
from simulator.verify.records import Records
from simulator.verify.report import Broken, Checks, Report
from simulator.verify.table import Table
from simulator.verify.visits import Visits
from simulator.verify.voters import Voters


class Station:
    """All subjects of one station: each hears the events that concern it."""

    def __init__(self, laid: Given, check: Checks) -> None:
        self.records = Records(laid, check)
        self.ledger = Ledger(laid, check)
        self.voters = Voters(laid, check)
        self.members = Members(laid, check, self.voters)
        self.observers = Observers(laid, check, self.members)
        self.decisions = Decisions(laid, check, self.members)
        self.lists = Lists(laid, check, self.ledger)
        self.calls = Calls(laid, check)
        self.table = Table(laid, check)
        self.hands = Hands(laid, check, self.table, self.members, self.observers)
        self.count = Count(laid, check, self.ledger, self.table)
        self.paper = Paper(laid, check, Truth(self.ledger, self.lists, self.table))
        self.course = Course(laid, check, self.ledger, self.voters, self.table)
        self.visits = Visits(laid, check, self.ledger, self.lists, self.voters)
        # Members and visits ask where a voter is, so they hear an event before the voters move.
        subjects = (
            *(
                self.members,
                self.visits,
                self.course,
                self.voters,
                self.ledger,
                self.lists,
                self.observers,
                self.decisions,
            ),
            *(self.calls, self.count, self.table, self.hands, self.paper),
        )
        self.hears = [subject.hears for subject in subjects]

    def event(self, record: Record) -> None:
        """One more record after the first two."""
        if self.records.passes(record):
            self.members.acts(record)
            for hears in self.hears:
                if record["t"] in hears:
                    hears[record["t"]](record)

    def recount(self) -> None:
        """What is added up once a block."""
        for subject in (self.ledger, self.voters, self.lists, self.observers):
            subject.recount()


def verify(data: bytes) -> Report:
    """Check a whole journal, or what can be trusted of a broken one; never raises, whatever the bytes."""
    records, broken = read(data)
    check = Checks()
    laid = _laid(records, check)
    if laid is None:
        return Report(0, check.count, check.failures, Broken("head", 1, 0), [])
    station = Station(laid, check)
    for number, record in enumerate(records[2:], start=2):
        check.event = number
        station.event(record)
        if number % BLOCK == BLOCK - 1:
            station.recount()
    station.recount()
    station.count.end()
    station.paper.end()
    events = sum(record["t"] != "Asked" for record in records[2:])
    return Report(events, check.count, check.failures, broken, station.count.figures())


def _laid(records: list[Record], check: Checks) -> Given | None:
    if len(records) < 2 or [record["t"] for record in records[:2]] != ["Header", "Laid"]:
        return None
    header(records[0], check)
    check.event = 1
    return given(records[1], check)
