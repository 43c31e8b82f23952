"""Each record by itself: its shape, its time, its writer and cause, and that what it points at exists.

What a record changes is for the other files; a record that does not pass here is not handed to them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulator.verify.given import Given
from simulator.verify.report import Checks
from simulator.verify.shapes import BODY, BRINGER, FIELDS, NATURE, VOICE, WATCHER, WRITER, misfits

SILENT = {"BallotsCast", "BoxEmptied"}
"""Events where a field too many would join a voter, or a sheet, with a choice (I-49)."""

NATURAL = {"voter", "bell", "scenario"}
OWN = {"crew", "routine", "scenario"}
"""Causes that nature and seats can have besides asks."""

OBSERVER = "observer"
"""How the observer whom a person plays is named: no seat of the commission."""

ADVISORY = "advisory-"
"""How a representative with advisory voice is named: no seat, but somebody who may raise a hand."""


class Records:
    """What was read so far: the time, the asks with their answers, how many figures stand on paper."""

    def __init__(self, given: Given, check: Checks) -> None:
        self.given, self.check = given, check
        self.at = 0
        self.asks: dict[int, dict[str, Any]] = {}
        self.ids: set[tuple[str, str]] = set()
        self.figures = 0
        self.ranges: dict[str, range] = {
            "desk": range(given.desks),
            "section": range(given.desks),
            "voter": range(len(given.sections)),
            "person": range(len(given.sections)),
            "contest": range(len(given.letters)),
            "onto": range(len(given.letters)),
            "contests": range(len(given.letters)),
            "noted": range(len(given.letters)),
        }

    def passes(self, record: dict[str, Any]) -> bool:
        """Whether a record can be taken into account."""
        kind = record["t"]
        if not self.check("I-54", f"unknown record {kind}", so=kind in FIELDS):
            return False
        wrong = misfits(record)
        joined = kind in SILENT and any(name not in FIELDS[kind] for name in wrong)
        if not self.check("I-49" if joined else "I-54", f"{kind}: {', '.join(wrong)}", so=not wrong):
            return False
        self.check("I-45", f"{record['at']} after {self.at}", so=record["at"] >= self.at)
        self.at = record["at"]
        if kind == "Asked":
            self._asked(record)
            return False
        return self._caused(record) and self._refers(record)

    def _asked(self, ask: dict[str, Any]) -> None:
        """An accepted ask takes effect once: its seat has used no such id before."""
        self.asks[self.check.event] = ask
        if not ask.get("refused"):
            key = (ask["seat"], ask["id"])
            self.check("I-60", f"ask {ask['id']} of {ask['seat']} taken twice", so=key not in self.ids)
            self.ids.add(key)

    def _caused(self, event: dict[str, Any]) -> bool:
        """Nature or a seat, with a cause of theirs."""
        by, cause = event["by"], event["cause"]
        writer = WRITER[event["t"]]
        if writer == NATURE or (writer == BRINGER and not by):
            known = self.check("I-54", f"{event['t']} by {by}", so=not by)
            causes = NATURAL
        else:
            guest = writer == VOICE and by.startswith(ADVISORY)
            watcher = writer in (WATCHER, BODY, BRINGER) and by == OBSERVER
            member = writer not in (WATCHER, BRINGER) and by in self.given.seats
            known = self.check("I-54", f"{event['t']} by {by or 'nobody'}", so=guest or watcher or member)
            causes = set() if watcher else OWN
        if cause.startswith("ask:"):
            self._answers(cause, by, event["at"])
        else:
            self.check("I-54", f"cause {cause} of {by or NATURE}", so=cause in causes)
        return known

    def _answers(self, cause: str, by: str, at: int) -> None:
        """`ask:N`: record N is an ask of the same seat, accepted, and not later."""
        number = cause.removeprefix("ask:")
        ask = self.asks.get(int(number)) if number.isascii() and number.isdigit() and len(number) < 10 else None
        if not self.check("I-54", f"cause {cause}: no ask", so=ask is not None) or ask is None:
            return
        self.check("I-54", f"cause {cause}: {by or NATURE} for {ask['seat']}", so=ask["seat"] == by)
        self.check("I-54", f"cause {cause}: {at} before {ask['at']}", so=ask["at"] <= at)
        self.check("I-60", f"cause {cause}: refused {ask.get('refused')}", so=not ask.get("refused"))

    def _refers(self, event: dict[str, Any]) -> bool:
        """Desks, boxes, contests, people and paper entries that an event names exist (I-53: it can be folded)."""
        good = True
        for name, value in event.items():
            if name in self.ranges:
                within = self.ranges[name]
                named = value if isinstance(value, list) else (value,)
                good &= self.check("I-53", f"{name} {value}", so=all(one in within for one in named))
            elif name in _NAMED:
                good &= self.check("I-53", f"{name} {value}", so=_NAMED[name](self.given, value))
        if event["t"] == "FigureWritten":
            made = event.get("made_from", ())
            self.check("I-53", f"made from {made}, {self.figures} before", so=all(0 <= n < self.figures for n in made))
            self.figures += 1
        return good


_NAMED: dict[str, Callable[[Given, Any], bool]] = {
    "box": lambda given, box: box in given.boxes,
    "seats": lambda given, seats: all(seat in given.seats for seat in seats),
    "seat": lambda given, seat: not seat or seat in given.seats,
}
