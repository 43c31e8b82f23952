"""What happens in the room besides voting: scenes of a day, and how colleagues meet them.

A scene brews for a while, gets worse when nothing that ends it is done, and is over by itself in the end;
what is quickly done is done then.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.engine.day import Process
from simulator.life.room import SCENARIO
from simulator.procedures.patrol import BOOTHS, BOXES, DOOR, PAPERS
from simulator.procedures.scenes import (
    LEAVES,
    MARKS,
    MeetScene,
    SceneBegan,
    SceneEnded,
    SceneMet,
    SceneWorsened,
)
from simulator.station.clock import MINUTE
from simulator.station.people import DEPUTY

if TYPE_CHECKING:
    from simulator.life.crew import Crew
    from simulator.life.room import Room

BREWS = 4 * MINUTE
"""How long a scene goes on before others notice; never less than 90 seconds (design of the game)."""

LASTS = 12 * MINUTE
"""How long a scene goes on at most when nothing ends it (assumed)."""

STAYS = 60 * MINUTE
"""How long a fault stays that nobody points at: a missing strip, a leaf that is not in the list (assumed)."""

SETTLES = 20
"""Seconds until a scene is over that was met in the right way (assumed)."""


ASKING = ("asks", "right")
"""Replies of those who wait for something to be done."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Where a scene is, how a careful colleague meets it, what else ends it, whether it is the chair's affair.

    `reply` is how whoever it is about takes a way that does not end it. It brings so many `people` into the
    room, and `inside` a booth; what is `quick` is over by itself when it gets worse.
    """

    place: str
    how: str
    ends: tuple[str, ...] = ()
    chairs: bool = False
    reply: str = "thing"
    people: int = 0
    inside: int = 0
    quick: bool = False

    def over(self, how: str) -> bool:
        """Whether nothing more goes on once it was met in this way."""
        return how in (self.how, *self.ends)

    def left(self, how: str) -> bool:
        """Whether it was knowingly left as it is; who asks for something is not served by leave alone."""
        return how in LEAVES and not self.over(how) and (how == "let-be" or self.reply not in ASKING)


KINDS: dict[str, Kind] = {
    "two-in-booth": Kind(BOOTHS, "ask-out", ("ask-to-stop", "forbid", "by-turns", MARKS), reply="voter", inside=1),
    "needs-help": Kind(BOOTHS, "own-helper", (MARKS,), reply="asks", people=2),
    "observer-helps": Kind(BOOTHS, "ask-to-stop", ("forbid", "warn", "own-helper", MARKS), reply="observer", people=1),
    "pencil-in-booth": Kind(BOOTHS, "give-aid", ("put-right",)),
    "asks-for-a-mark": Kind(BOOTHS, "give-aid", ("allow", MARKS), reply="asks", inside=1),
    "drops-for-another": Kind(BOXES, "ask-to-stop", ("forbid", "take-back"), reply="voter", people=2, quick=True),
    "shows-ballot": Kind(BOOTHS, "ask-to-stop", ("forbid", "warn"), reply="voter", people=2),
    "photographs-own": Kind(BOOTHS, "ask-to-stop", ("forbid", "warn"), reply="voter", inside=1),
    "carries-out": Kind(DOOR, "take-back", ("ask-to-stop", "forbid", "ask-out"), reply="voter", people=1, quick=True),
    "blind-voter": Kind(DOOR, "give-aid", ("ask-out", MARKS), reply="asks", people=1),
    "interpreter-in-booth": Kind(BOOTHS, "ask-out", ("ask-to-stop", "forbid", MARKS), reply="voter", inside=1),
    "wheelchair": Kind(DOOR, "let-first", ("give-aid", "allow", "ask-out", MARKS), reply="asks", people=1),
    "campaigner": Kind(DOOR, "ask-to-stop", ("ask-out", "forbid"), reply="outsider", people=4),
    "leaflet": Kind(BOOTHS, "put-right"),
    "pollster": Kind(DOOR, "ask-out", ("ask-to-stop", "forbid"), reply="outsider", people=2),
    "crowd-inside": Kind(DOOR, "by-turns", ("ask-out",), chairs=True, reply="crowd", people=40),
    "stranger": Kind(DOOR, "ask-out", ("forbid",), reply="outsider", people=1),
    "power-cut": Kind(BOXES, "keep-in-view", chairs=True),
    "box-hidden": Kind(BOXES, "put-right", ("keep-in-view",)),
    "box-past-booths": Kind(BOXES, "put-right"),
    "ramp-blocked": Kind(DOOR, "put-right", ("give-aid",)),
    "sheet-fallen": Kind(DOOR, "put-right"),
    "observer-takes-notes": Kind(BOXES, "allow", ("let-be",), chairs=True, reply="right"),
    "observer-films-room": Kind(BOXES, "allow", ("let-be",), chairs=True, reply="right"),
    "observer-interferes": Kind(BOXES, "warn", ("ask-to-stop", "forbid"), chairs=True, reply="observer"),
    "observer-films-ballot": Kind(BOOTHS, "ask-to-stop", ("forbid", "warn"), chairs=True, reply="observer"),
    "observer-films-list": Kind(
        DOOR, "ask-to-stop", ("forbid", "warn", "refuse-and-note"), chairs=True, reply="observer"
    ),
    "observer-act": Kind(PAPERS, "attach", chairs=True, reply="right"),
    "pushed-back": Kind(BOXES, "put-right", ("allow", "ask-to-stop", "forbid"), chairs=True, reply="right"),
    "strip-missing": Kind(DOOR, "put-right"),
    "booth-open": Kind(BOOTHS, "put-right"),
    "box-cracked": Kind(BOXES, "put-right"),
    "leaf-missing": Kind(PAPERS, "put-right", chairs=True),
    "outsider-after-closing": Kind(DOOR, "ask-out", ("forbid",), chairs=True, reply="outsider", people=2),
    "pause-wanted": Kind(PAPERS, "forbid", ("ask-to-stop", "refuse-and-note"), chairs=True, reply="member"),
    "higher-figures": Kind(PAPERS, "refuse-and-note", ("forbid",), chairs=True, reply="phone"),
    "redo-protocol": Kind(PAPERS, "refuse-and-note", ("forbid",), chairs=True, reply="phone"),
    "stranger-at-table": Kind(BOXES, "ask-out", ("forbid",), chairs=True, reply="outsider", people=1),
    "sheets-touched": Kind(BOXES, "warn", ("ask-to-stop", "forbid"), chairs=True, reply="observer"),
    "behind-pillar": Kind(BOXES, "put-right", ("allow",), chairs=True, reply="right"),
    "signature-refused": Kind(PAPERS, "attach", chairs=True, reply="member"),
    "member-goes-home": Kind(PAPERS, "ask-to-stop", ("forbid",), chairs=True, reply="member"),
}
"""Every kind of scene."""


def nearest(room: Room, kind: Kind) -> str:
    """Whose it is to do something: the member at door, booths and boxes, a deputy who is free, or the chair."""
    members = room.station.members
    if not kind.chairs:
        for seat, member in members.items():
            if member.post == "boxes" and not member.away:
                return seat
        deputy = members.get(DEPUTY)
        if deputy is not None and deputy.post == "relief" and not deputy.away:
            return DEPUTY
    return room.station.leader


def live(crew: Crew) -> None:
    """Start what the scenario has in store, and hear what is left as it is."""
    crew.room.day.listen(SceneMet, lambda event: _left(crew.room, event))
    for at, name, quiet in sorted(crew.room.plan.scenes):
        crew.room.day.start(scene(crew.room, at, name, quiet=quiet))


def scene(room: Room, at: int, name: str, *, quiet: bool = False) -> Process:
    """A scene of a kind from a second of the day on, until it is over; a quiet one calls nobody and stays longer."""
    day, kind = room.day, KINDS[name]
    yield day.until(at)
    number = len(room.station.scenes) + 1
    seat = nearest(room, kind)
    day.tell(SceneBegan(day.now, "", SCENARIO, number, name, kind.place, seat, quiet))
    if quiet and room.manned(seat):
        yield from room.until(SceneMet, lambda: _met(room, number, kind), at + STAYS)
        yield from _over(room, seat, number)
        return
    if room.manned(seat):
        room.trays[seat].put("scene", number)
    else:
        day.start(meet(room, seat, number))
    worse = day.now + BREWS
    yield from room.until(SceneMet, lambda: _met(room, number, kind), worse)
    if not _met(room, number, kind):
        day.tell(SceneWorsened(day.now, "", SCENARIO, number))
    if not (kind.quick or _met(room, number, kind)):
        yield from room.until(SceneMet, lambda: _met(room, number, kind), worse - BREWS + LASTS)
    yield from _over(room, seat, number)


def _over(room: Room, seat: str, number: int) -> Process:
    """Nothing more is to be seen of it."""
    yield room.day.timeout(SETTLES)
    room.trays[seat].drop("scene", number)
    room.day.tell(SceneEnded(room.day.now, "", SCENARIO, number))


def _left(room: Room, event: SceneMet) -> None:
    """Whoever decided to leave it as it is is not called again; it may still get worse."""
    scene = room.station.scenes[event.number - 1]
    if KINDS[scene.kind].left(event.how):
        room.trays[scene.seat].drop("scene", event.number)


def _met(room: Room, number: int, kind: Kind) -> bool:
    """Whether what was done ends it."""
    return any(kind.over(answer.how) for answer in room.station.scenes[number - 1].answers)


def meet(room: Room, seat: str, number: int) -> Process:
    """A colleague looks up after a while and does what they know; whoever slips lets it be."""
    yield room.day.timeout(room.seconds("scene", (20, 70), number))
    kind = KINDS[room.station.scenes[number - 1].kind]
    room.do(seat, MeetScene(number, "let-be" if room.slips(seat, "scene", 600, number) else kind.how))
