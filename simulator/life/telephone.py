"""The line to the territorial commission as it lives: engaged in its busy minutes, now and then hard of hearing.

Whoever calls in vain and is no person tries again after minutes; whoever hears a wrong figure read back says it again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.engine.draws import chance
from simulator.life.room import SCENARIO
from simulator.procedures.telephone import (
    TURNOUT,
    CallUnanswered,
    FigureReadBack,
    FigureSaidAgain,
    LineEngaged,
    LineFreed,
    SayAgain,
)
from simulator.procedures.turnout import SendTurnout, TurnoutSent
from simulator.station.clock import MINUTE, hm
from simulator.station.people import SECRETARY

if TYPE_CHECKING:
    from simulator.engine.calendar import Alarm
    from simulator.engine.day import Process
    from simulator.life.room import Room

MORNING = (-2 * MINUTE, 12 * MINUTE)
"""Around the first report of the day every station of the district calls: 09:58 to 10:12 (assumed)."""

EVENING = (25 * MINUTE, 50 * MINUTE)
"""So long after voting they call again: 20:25 to 20:50 (assumed)."""

ENGAGED, FREE = (60, 150), (30, 90)
"""Seconds for which others talk, and until the next of them gets through, within such minutes (assumed)."""

AGAIN = (2 * MINUTE, 4 * MINUTE)
"""Seconds until a colleague who got no answer tries again (assumed)."""

ECHO = 20
"""Seconds until the figure is read back (assumed)."""

MISHEARD = 600
"""Of ten thousand figures, how many are written down wrongly at the other end (assumed)."""


def live(room: Room) -> None:
    """Start the busy minutes; hear what is said over the line."""
    day, hours = room.day, room.plan.hours
    spans = [(hours.voting_to, EVENING)]
    spans += [(hours.turnout_at[0], MORNING)] if hours.turnout_at else []
    for hour, (start, end) in spans:
        day.start(_busy(room, hour + start, hour + end))
    day.listen(TurnoutSent, lambda event: day.later(ECHO, _read_back(room, event.hour)))
    day.listen(FigureSaidAgain, lambda event: day.later(ECHO, _read_back(room, event.hour)))
    day.listen(CallUnanswered, lambda event: day.start(_redial(room, event)))
    day.listen(FigureReadBack, lambda event: day.start(_put_right(room, event)))


def _busy(room: Room, start: int, end: int) -> Process:
    """One call of others after another."""
    day = room.day
    yield day.until(start)
    while day.now < end:
        day.tell(LineEngaged(day.now, "", SCENARIO))
        yield day.timeout(min(room.seconds("engaged", ENGAGED, day.now), end - day.now))
        day.tell(LineFreed(day.now, "", SCENARIO))
        yield day.timeout(room.seconds("line-free", FREE, day.now))


def _redial(room: Room, event: CallUnanswered) -> Process:
    """A figure that did not get through; a person at work in the seat sees to it themselves."""
    if event.about != TURNOUT or room.manned(event.by):
        return
    yield room.day.timeout(room.seconds("redial", AGAIN, event.at))
    yield from room.turn(event.by)
    hour, line = event.hour, room.station.line
    figure = room.station.papers.value("turnout", hm(hour))
    if figure is not None and hour not in line.said:
        room.do(event.by, SendTurnout(hour, figure))
    elif figure is not None and line.heard.get(hour) != line.said[hour]:
        room.do(event.by, SayAgain(hour, figure))


def _read_back(room: Room, hour: int) -> Alarm:
    """What the other end wrote down."""

    def read(now: int, _: object) -> None:
        said = room.station.line.said[hour]
        wrong = chance(room.draws.draw("misheard", hour, now), MISHEARD)
        room.day.tell(FigureReadBack(now, "", SCENARIO, hour, _misheard(said) if wrong else said))

    return read


def _misheard(figure: int) -> int:
    """Two last digits the wrong way round, or ten too many where that changes nothing."""
    tens, ones = figure // 10 % 10, figure % 10
    return figure + 10 if tens == ones or not tens else figure // 100 * 100 + ones * 10 + tens


def _put_right(room: Room, event: FigureReadBack) -> Process:
    """Whoever listens says it again, unless they nod it through."""
    hour, line = event.hour, room.station.line
    if event.value == line.said[hour] or room.slips(SECRETARY, "misheard", 2_000, hour, event.at):
        return
    yield room.day.timeout(SayAgain.SECONDS)
    yield from room.turn(SECRETARY)
    figure = room.station.papers.value("turnout", hm(hour))
    if line.heard[hour] != line.said[hour] and figure is not None:
        room.do(SECRETARY, SayAgain(hour, figure))
