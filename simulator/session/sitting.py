"""One person's sitting at one seat: asks, time, views, the journal kept. Plain and synchronous.

A screen's seat and the line-by-line player are both thin skins over this.
"""

from __future__ import annotations

from typing import Protocol

from simulator.exercise.looking import look
from simulator.exercise.replay import fork
from simulator.exercise.running import BEGIN, Exercise
from simulator.exercise.telling import debrief
from simulator.exercise.viewing import revision, view
from simulator.journal.records import Asked
from simulator.seat.ask import Ask, Receipt
from simulator.seat.debrief import Debrief
from simulator.seat.naming import seat_short
from simulator.seat.view import Pace, Page, Query, View
from simulator.session.pace import Clock, Timekeeper, steady
from simulator.texts.phrase import Phrase, clock, phrase


class Keeping(Protocol):
    """What keeps the journal: told of every change before it is acknowledged."""

    def keep(self, records: list[object]) -> None:
        """Keep what is new."""

    def restart(self) -> None:
        """Forget it all: the day is told anew from its beginning."""


SEATS = ("chair", "deputy", "secretary", "issuer", "boxes", "observer")
"""Roles that a refusal can name."""

NONE = "-"
"""A field's word for nothing chosen."""


class Sitting:
    """One seat of one exercise in this process. `keep` is told of every change."""

    def __init__(
        self,
        run: Exercise,
        seat: str,
        pace: Pace,
        *,
        at: int | None = None,
        wall: Clock = steady,
        keep: Keeping | None = None,
    ) -> None:
        self.run = run
        self.seat = seat
        self.time = Timekeeper(run, seat, pace, wall)
        self._keeping = keep
        if at is not None and at > run.now:
            run.submit(f"{BEGIN}-{seat}", seat, BEGIN, {"at": at})
        self.time.start(max(run.plan.since, run.now))
        self._keep()

    @property
    def revision(self) -> int:
        """Grows with every change; time that goes is caught up first."""
        self.time.catch_up()
        return revision(self.run)

    def submit(self, ask: Ask) -> Receipt:
        """Bring the exercise to this second, try the act, let it take its time."""
        self.time.catch_up()
        fields = {name: value for name, value in ask.fields.items() if value != NONE}
        answer = self.run.submit(ask.id, self.seat, ask.act, fields)
        if answer.impossible is None:
            self.time.after_act(answer.at + answer.cost)
        self._keep()
        reason = None if answer.impossible is None else impossible(answer.impossible.reason, answer.impossible.value)
        return Receipt(id=ask.id, accepted=reason is None, at=answer.at, cost=answer.cost, reason=reason)

    def view(self) -> View:
        """What this seat sees now."""
        self.time.catch_up()
        return view(self.run, self.seat, self.time.pace, self.time.speed)

    def look(self, query: Query) -> Page:
        """Look something up."""
        return look(self.run, self.seat, query)

    def wait(self, seconds: int) -> None:
        """Let time pass: a hesitation, and so a queue."""
        self.time.pass_by(seconds)

    def back(self) -> bool:
        """Take the last act back: the day is lived anew up to just before it. False when there is none."""
        asks = [
            n for n, r in enumerate(self.run.records) if isinstance(r, Asked) and r.seat == self.seat and r.act != BEGIN
        ]
        if not asks:
            return False
        self.run = fork(self.run.records, asks[-1], self.run.kit)
        self.time.follow(self.run)
        if self._keeping is not None:
            self._keeping.restart()
        self._keep()
        return True

    def _keep(self) -> None:
        if self._keeping is not None:
            self._keeping.keep(self.run.records)

    def leave(self) -> Debrief:
        """The shift is over for this person; the day goes on without them and is told."""
        self.time.catch_up()
        self.run.submit(f"leave-{self.seat}", self.seat, "leave", {})
        told = debrief(self.run, self.seat)
        self._keep()
        return told


def impossible(reason: str, value: str) -> Phrase:
    """Why something cannot happen now, in words."""
    if reason == "busy":
        return phrase("impossible.busy", until=clock(int(value)))
    return phrase(f"impossible.{reason}", value=_quoted(value))


def _quoted(value: str) -> str | Phrase:
    """What a refusal quotes as people say it: a desk by its number, a seat by its name."""
    kind, _, number = value.partition("-")
    if kind == "desk" and number:
        return number
    return seat_short(value) if kind in SEATS and (number.isdigit() or kind == value) else value
