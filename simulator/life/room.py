"""The room that all processes of a day share: the day, the plan, chance, and the trays where work waits.

It holds no facts of its own that the journal does not have; a tray is only the order of waiting work.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from simulator.engine.day import FOREVER, Day, Gate, Process
from simulator.engine.draws import Draws, between, chance
from simulator.engine.vault import Vault
from simulator.life.plan import SLIPS, Fault, Plan
from simulator.procedures.base import Command, Event
from simulator.station.station import Station

CREW, ROUTINE, VOTER, SCENARIO, BELL = "crew", "routine", "voter", "scenario", "bell"
"""Causes of events that are not asks."""


class Tray:
    """Work that waits for one server: put in by anybody, taken in order, most urgent first.

    `on_put` are called when something new lies there.
    """

    def __init__(self, day: Day) -> None:
        self._day = day
        self._work: deque[tuple[str, Any]] = deque()
        self._since: dict[tuple[str, Any], int] = {}
        self._gate: Gate | None = None
        self._away: Gate | None = None
        self.on_put: list[Callable[[], None]] = []

    def put(self, kind: str, value: object, *, urgent: bool = False) -> None:
        """Add work and wake whoever waits."""
        if urgent:
            self._work.appendleft((kind, value))
        else:
            self._work.append((kind, value))
        self._since[kind, value] = self._day.now
        for told in self.on_put:
            told()
        self.knock()

    def knock(self) -> None:
        """Wake whoever waits, for whatever reason."""
        if self._gate is not None:
            gate, self._gate = self._gate, None
            self._day.open(gate)

    def take(self) -> tuple[str, Any] | None:
        """The next piece of work; None when the tray is empty, or its server called away."""
        if self._away is not None:
            self._day.open(self._away)
            return None
        return self._work.popleft() if self._work else None

    def call(self) -> Gate:
        """Call the server away: the gate opens when the work in hand is done, the rest waits until `release`."""
        self._away = self._day.gate()
        self.knock()
        return self._away

    def release(self) -> None:
        """The server is back."""
        self._away = None
        self.knock()

    def drop(self, kind: str, value: object) -> None:
        """Work that somebody else has done needs doing no more."""
        if (kind, value) in self._work:
            self._work.remove((kind, value))

    def waiting(self) -> tuple[tuple[str, Any, int], ...]:
        """What waits here, next first: its kind, what it is about, since when."""
        return tuple((kind, value, self._since[kind, value]) for kind, value in self._work)

    def put_back(self, kind: str, value: object) -> None:
        """Work that must wait for something else stays the next."""
        self._work.appendleft((kind, value))

    def holds(self, kind: str) -> bool:
        """Whether work of a kind waits here."""
        return any(waiting == kind for waiting, _ in self._work)

    def wait(self) -> Gate:
        """A gate that opens with the next piece of work."""
        self._gate = self._day.gate()
        return self._gate

    def __len__(self) -> int:
        return len(self._work)


class Room:
    """Day, plan and trays together, with the small questions every process asks."""

    def __init__(self, day: Day, plan: Plan, draws: Draws) -> None:
        self.day = day
        self.station: Station = day.station
        self.plan = plan
        self.draws = draws
        self.vault = Vault(day.station, draws, plan.marks)
        self.trays = {seat: Tray(day) for seat in day.station.members}
        self.everybody = day.station.everything
        self.inside = 0
        self.on_inside_zero: list[Callable[[], None]] = []
        self.packed: set[str] = set()
        self.nothing_left = False
        self.played = set(plan.played)
        self.left: set[str] = set()
        self.plants: list[Fault] = list(plan.faults)
        self.slipped: list[tuple[int, str, str]] = []
        self.on_need: list[Callable[[str], None]] = []
        self._facts: dict[type[Event], list[Gate]] = {}
        self._turns: list[Gate] = []

    def manned(self, seat: str) -> bool:
        """Whether a person is at work in a seat now: their part has begun and they have not left."""
        return seat in self.played and seat not in self.left and self.day.now >= self.plan.since

    def turn(self, seat: str) -> Process:
        """The seat's own hand waits as long as a person is at work there."""
        while self.manned(seat):
            yield self.stirring()

    def stirring(self) -> Gate:
        """A gate that opens when a person gets up for good, or `stir` says that something else has changed."""
        gate = self.day.gate()
        self._turns.append(gate)
        return gate

    def leave(self, seat: str) -> None:
        """A person gets up for good: the seat's own hand goes on."""
        self.left.add(seat)
        self.stir()

    def stir(self) -> None:
        """Whoever waits for a person looks again."""
        waiting, self._turns = self._turns, []
        for gate in waiting:
            self.day.open(gate)
        for kind in self._facts:
            self._happened(kind)

    def need(self, seat: str) -> None:
        """Something waits for a person's own hand: whoever looks on looks up."""
        for told in self.on_need:
            told(seat)

    def until(self, kind: type[Event], holds: Callable[[], bool], last: int = FOREVER) -> Process:
        """Wait until something holds that events of a kind bring about, at most to a second of the day."""
        while not holds() and self.day.now < last:
            gates = self._facts.get(kind)
            if gates is None:
                gates = self._facts[kind] = []
                self.day.listen(kind, lambda _: self._happened(kind))
            gate = self.day.gate()
            gates.append(gate)
            if last < FOREVER:
                self.day.later(last - self.day.now, self._in_time, gate)
            yield gate

    def _in_time(self, _: int, gate: object) -> None:
        """Nobody waits longer than this."""
        if isinstance(gate, Gate):
            self.day.open(gate)

    def _happened(self, kind: type[Event]) -> None:
        gates, self._facts[kind] = self._facts[kind], []
        for gate in gates:
            self.day.open(gate)

    def seconds(self, kind: str, span: tuple[int, int], *key: int | str) -> int:
        """A duration within a span, for this occasion."""
        return between(self.draws.draw(kind, *key), *span)

    def slips(self, seat: str, kind: str, rate: int, *key: int | str) -> bool:
        """Whether a colleague slips on this occasion: as planted, or at so many in ten thousand for an ordinary one."""
        factor = SLIPS[self.competence(seat)]
        drawn = bool(factor) and chance(self.draws.draw(f"slip-{kind}", seat, *key), min(9_000, rate * factor))
        slipped = drawn or (bool(self.plants) and self._planted(seat, kind, key))
        if slipped:
            self.slipped.append((self.day.now, seat, kind))
        return slipped

    def _planted(self, seat: str, kind: str, key: tuple[int | str, ...]) -> bool:
        """Whether the exercise wants this slip here; it happens once, and never by the hand of a person at work."""
        if self.manned(seat):
            return False
        for fault in self.plants:
            about = fault.contest < 0 or (bool(key) and key[0] == fault.contest)
            if fault.kind == kind and fault.seat in ("", seat) and about:
                self.plants.remove(fault)
                return True
        return False

    def competence(self, seat: str) -> str:
        """How a seat works; the routine hand of a played seat is careful."""
        return "careful" if seat in self.played else self.plan.crew[seat]

    def cause(self, seat: str) -> str:
        """The cause of what a seat does by itself."""
        return ROUTINE if seat in self.played else CREW

    def do(self, seat: str, command: Command) -> bool:
        """A colleague does a command now; whether it was possible."""
        return self.day.do(seat, self.cause(seat), command) is None
