"""What happens in the room besides voting: scenes of a day, and how colleagues meet them.

A scene brews for a while, gets worse when nothing that ends it is done, and is over by itself in the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.engine.day import Process
from simulator.life.room import SCENARIO
from simulator.procedures.patrol import BOOTHS, BOXES, DOOR, PAPERS
from simulator.procedures.scenes import MeetScene, SceneBegan, SceneEnded, SceneMet, SceneWorsened
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


@dataclass(frozen=True, slots=True)
class Kind:
    """Where a scene is, how a careful colleague meets it, whether it is the chair's affair, what else ends it."""

    place: str
    how: str
    chairs: bool = False
    ends: tuple[str, ...] = ()


KINDS: dict[str, Kind] = {
    "two-in-booth": Kind(BOOTHS, "ask-out"),
    "needs-help": Kind(BOOTHS, "own-helper"),
    "observer-helps": Kind(BOOTHS, "ask-to-stop", ends=("forbid",)),
    "pencil-in-booth": Kind(BOOTHS, "give-aid", ends=("put-right",)),
    "asks-for-a-mark": Kind(BOOTHS, "give-aid"),
    "drops-for-another": Kind(BOXES, "ask-to-stop", ends=("forbid",)),
    "shows-ballot": Kind(BOOTHS, "ask-to-stop", ends=("warn",)),
    "photographs-own": Kind(BOOTHS, "ask-to-stop"),
    "carries-out": Kind(DOOR, "take-back", ends=("ask-to-stop",)),
    "blind-voter": Kind(DOOR, "give-aid"),
    "interpreter-in-booth": Kind(BOOTHS, "ask-out", ends=("ask-to-stop",)),
    "wheelchair": Kind(DOOR, "give-aid", ends=("allow",)),
    "campaigner": Kind(DOOR, "ask-to-stop", ends=("forbid",)),
    "leaflet": Kind(BOOTHS, "put-right"),
    "pollster": Kind(DOOR, "ask-out", ends=("ask-to-stop", "forbid")),
    "crowd-inside": Kind(DOOR, "by-turns", chairs=True),
    "stranger": Kind(DOOR, "ask-out"),
    "power-cut": Kind(BOXES, "keep-in-view", chairs=True),
    "box-hidden": Kind(BOXES, "put-right"),
    "box-past-booths": Kind(BOXES, "put-right"),
    "ramp-blocked": Kind(DOOR, "put-right", ends=("give-aid",)),
    "sheet-fallen": Kind(DOOR, "put-right"),
    "observer-takes-notes": Kind(BOXES, "allow", chairs=True, ends=("let-be",)),
    "observer-films-room": Kind(BOXES, "allow", chairs=True, ends=("let-be",)),
    "observer-interferes": Kind(BOXES, "warn", chairs=True, ends=("ask-to-stop",)),
    "observer-films-list": Kind(DOOR, "ask-to-stop", chairs=True, ends=("warn",)),
    "observer-films-ballot": Kind(BOOTHS, "ask-to-stop", chairs=True, ends=("warn",)),
    "observer-act": Kind(PAPERS, "attach", chairs=True),
    "pushed-back": Kind(BOXES, "put-right", chairs=True, ends=("allow",)),
    "strip-missing": Kind(DOOR, "put-right"),
    "booth-open": Kind(BOOTHS, "put-right"),
    "box-cracked": Kind(BOXES, "put-right"),
    "leaf-missing": Kind(PAPERS, "put-right", chairs=True),
    "outsider-after-closing": Kind(DOOR, "ask-out", chairs=True),
    "pause-wanted": Kind(PAPERS, "forbid", chairs=True),
    "higher-figures": Kind(PAPERS, "refuse-and-note", chairs=True, ends=("forbid",)),
    "redo-protocol": Kind(PAPERS, "refuse-and-note", chairs=True, ends=("forbid",)),
    "stranger-at-table": Kind(BOXES, "ask-out", chairs=True),
    "sheets-touched": Kind(BOXES, "warn", chairs=True, ends=("ask-to-stop",)),
    "behind-pillar": Kind(BOXES, "put-right", chairs=True, ends=("allow",)),
    "signature-refused": Kind(PAPERS, "attach", chairs=True),
    "member-goes-home": Kind(PAPERS, "ask-to-stop", chairs=True, ends=("forbid",)),
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
    """Start what the scenario has in store."""
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
        yield from room.until(SceneMet, lambda: _met(room, number, kind), worse - BREWS + LASTS)
    yield from _over(room, seat, number)


def _over(room: Room, seat: str, number: int) -> Process:
    """Nothing more is to be seen of it."""
    yield room.day.timeout(SETTLES)
    room.trays[seat].drop("scene", number)
    room.day.tell(SceneEnded(room.day.now, "", SCENARIO, number))


def _met(room: Room, number: int, kind: Kind) -> bool:
    """Whether what was done ends it."""
    return any(answer.how in (kind.how, "ask-out", *kind.ends) for answer in room.station.scenes[number - 1].answers)


def meet(room: Room, seat: str, number: int) -> Process:
    """A colleague looks up after a while and does what they know; whoever slips lets it be."""
    yield room.day.timeout(room.seconds("scene", (20, 70), number))
    kind = KINDS[room.station.scenes[number - 1].kind]
    room.do(seat, MeetScene(number, "let-be" if room.slips(seat, "scene", 600, number) else kind.how))
