"""The court: hears every event before it is applied, counts occasions, keeps open duties, makes findings.

It holds its own memory of the day and never changes the station. Another book, or other settings, can
judge the same journal again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from simulator.law.base import BROKEN, LATE, Duty, Finding, Judge, Kept
from simulator.law.book import Book
from simulator.procedures.base import Event
from simulator.procedures.issuing import BallotsIssued, MemberSigned, VoterSigned
from simulator.station.people import role_of
from simulator.station.station import Station


@dataclass(slots=True)
class Court:
    """One sitting of the law over one day.

    `applied` and `kept` count occasions by (rule, seat); `findings` are outcomes other than kept;
    `notable` are kept occasions worth telling a person, `lawful` every one that a person did by hand.
    `missed` tells where in `findings` a duty whose time passed stands, until it is done late. `memory` is
    for judges that must remember.
    """

    book: Book
    station: Station
    judges: dict[type[Event], tuple[Judge, ...]]
    ordinary: Callable[[Court, int, VoterSigned, MemberSigned, BallotsIssued], None]
    ordinary_rules: tuple[str, ...]
    applied: Counter[tuple[str, str]] = field(default_factory=Counter)
    kept: Counter[tuple[str, str]] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)
    notable: list[Kept] = field(default_factory=list)
    lawful: list[Kept] = field(default_factory=list)
    duties: dict[tuple[str, str], Duty] = field(default_factory=dict)
    missed: dict[tuple[str, str], int] = field(default_factory=dict)
    memory: dict[Any, Any] = field(default_factory=dict)
    visits: Counter[str] = field(default_factory=Counter)
    named: set[str] = field(default_factory=set)
    may_issue: set[str] = field(default_factory=set)
    holders: set[int] = field(default_factory=set)
    next_due: int = 10**9

    def hears(self) -> dict[type[Event], Callable[[int, Any], None]]:
        """What the court listens to: for each kind of event one function over all its judges."""
        return {kind: self._hearing(judges) for kind, judges in self.judges.items()}

    def _hearing(self, judges: tuple[Judge, ...]) -> Callable[[int, Any], None]:
        def hear(number: int, event: Event) -> None:
            if event.at > self.next_due:
                self.overdue(event.at)
            for judge in judges:
                judge(self, number, event)

        return hear

    @property
    def hear_visit(self) -> Callable[[int, VoterSigned, MemberSigned, BallotsIssued], None]:
        """What hears an ordinary visit and judges it at once."""
        return partial(self.ordinary, self)

    def name(self, seats: tuple[str, ...]) -> None:
        """These members were named as issuing; those of barred roles, or suspended, may not issue all the same."""
        self.named.update(seats)
        barred = self.book.commission.may_not_issue
        may = (seat for seat in seats if role_of(seat) not in barred and ("suspended", seat) not in self.memory)
        self.may_issue.update(may)

    def keep(self, rule: str, seat: str, number: int = 0, at: int = 0, about: str = "") -> None:
        """A rule applied and was kept; with `about` it is worth telling."""
        self.applied[rule, seat] += 1
        self.kept[rule, seat] += 1
        if about:
            self.notable.append(Kept(rule, seat, at, (number,), about))

    def _by_hand(self, rule: str, seat: str, number: int, event: Event) -> None:
        """What a person did lawfully is remembered beside what is worth telling of anybody."""
        if event.cause.startswith("ask"):
            self.lawful.append(Kept(rule, seat, event.at, (number,)))

    def find(
        self, rule: str, outcome: str, event: Event, number: int, about: str, value: int = 0, seat: str = ""
    ) -> None:
        """A rule applied and was not kept by the seat that did the event, or by another that is named."""
        who = seat or event.by
        self.applied[rule, who] += 1
        self.findings.append(Finding(rule, outcome, who, event.at, (number,), about, value))

    def judge(
        self,
        rule: str,
        right: bool,  # noqa: FBT001 - the question itself
        event: Event,
        number: int,
        about: str,
        value: int = 0,
        seat: str = "",
    ) -> None:
        """Kept or broken, as the answer is."""
        if right:
            self.keep(rule, seat or event.by)
            self._by_hand(rule, seat or event.by, number, event)
        else:
            self.find(rule, BROKEN, event, number, about, value, seat)

    def owe(self, rule: str, seat: str, due: int, opened: int, about: str, key: str = "") -> None:
        """A duty is open from now on; `key` tells duties of one rule apart."""
        self.duties[rule, key] = Duty(rule, seat, due, opened, about)
        self.next_due = min(self.next_due, due)

    def amend(self, rule: str, due: int, event: Event, number: int, about: str, key: str) -> None:
        """Something was done wrongly that can be put right: it is broken unless it is settled by the time."""
        known = self.duties.get((rule, key))
        if (rule, key) not in self.missed:
            until = due if known is None else known.due
            self.duties[rule, key] = Duty(rule, event.by, until, number, about, event.at)
            self._refresh()

    def owes(self, rule: str, key: str) -> bool:
        """Whether a duty is open, or was missed and can still be done late."""
        return (rule, key) in self.duties or (rule, key) in self.missed

    def settle(self, rule: str, event: Event, number: int, key: str = "") -> None:
        """A duty is done: kept in its time, late when it was missed before; one nobody owed counts nothing."""
        duty = self.duties.pop((rule, key), None)
        if duty is not None:
            self.keep(rule, duty.seat)
            self._by_hand(rule, duty.seat, number, event)
            self._refresh()
            return
        at = self.missed.pop((rule, key), None)
        if at is not None:
            was = self.findings[at]
            shown = (*was.events, number)
            self.findings[at] = Finding(rule, LATE, was.seat, event.at, shown, was.about, event.at - was.at)

    def drop(self, rule: str, key: str = "") -> None:
        """A duty no longer stands."""
        self.duties.pop((rule, key), None)
        self._refresh()

    def overdue(self, now: int) -> None:
        """Duties whose time has passed become missed."""
        for key, duty in list(self.duties.items()):
            if duty.due < now:
                del self.duties[key]
                self.applied[duty.rule, duty.seat] += 1
                self.missed[key] = len(self.findings)
                self.findings.append(duty.lapsed)
        self._refresh()

    def _refresh(self) -> None:
        self.next_due = min((duty.due for duty in self.duties.values()), default=10**9)

    def rise(self) -> None:
        """The day is over: what is still open is missed; ordinary visits are counted as occasions of their rules."""
        self.overdue(10**9)
        for seat, visits in self.visits.items():
            for rule in self.ordinary_rules:
                self.applied[rule, seat] += visits
                self.kept[rule, seat] += visits
        self.visits.clear()
