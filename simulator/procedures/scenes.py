"""Scenes of the room: one begins, somebody meets it in some way, it gets worse or is over.

Every way of meeting a scene is possible in every scene; which is lawful is said elsewhere.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station.scenes import Answer, Scene
from simulator.station.station import Station

HOWS = (
    "ask-to-stop",
    "ask-out",
    "allow",
    "forbid",
    "warn",
    "own-helper",
    "help-myself",
    "give-aid",
    "put-right",
    "by-turns",
    "let-first",
    "keep-in-view",
    "take-back",
    "attach",
    "refuse-and-note",
    "let-be",
)
"""The ways a scene can be met; the list is always whole."""

LEAVES = ("allow", "let-be")
"""Ways of knowingly doing nothing."""

MARKS = "help-myself"
"""The way that takes the pen: a member marks for somebody, and that is done."""


class MeetScene(Command, frozen=True, gc=False):
    """Do something about what goes on in the room, or knowingly nothing."""

    SECONDS: ClassVar[int] = 30
    number: int
    how: str


class SceneBegan(Event, frozen=True, gc=False):
    """Something goes on in the room; `seat` is nearest to it. A `quiet` one is seen by who stands there alone."""

    number: int
    kind: str
    place: str
    seat: str
    quiet: bool = False


class SceneMet(Event, frozen=True, gc=False):
    """A seat did something about a scene."""

    number: int
    how: str


class SceneWorsened(Event, frozen=True, gc=False):
    """Nobody did what would have ended a scene: others see it too."""

    number: int


class SceneEnded(Event, frozen=True, gc=False):
    """A scene is over."""

    number: int


def meet_scene(station: Station, doing: Doing, command: MeetScene) -> Outcome:
    """Any scene that goes on can be met in any way."""
    if not 1 <= command.number <= len(station.scenes) or not station.scenes[command.number - 1].going_on:
        return Impossible("no-such-scene")
    if command.how not in HOWS:
        return Impossible("no-such-topic", command.how)
    return (SceneMet(*who(doing), command.number, command.how),)


def scene_began(station: Station, event: SceneBegan) -> None:
    """It is to be seen from now on."""
    scene = Scene(event.number, event.kind, event.place, event.seat, event.at, quiet=event.quiet)
    station.scenes.append(scene)


def scene_met(station: Station, event: SceneMet) -> None:
    """Somebody did something."""
    station.scenes[event.number - 1].answers.append(Answer(event.at, event.by, event.how))


def scene_worsened(station: Station, event: SceneWorsened) -> None:
    """It grows."""
    station.scenes[event.number - 1].worse = event.at


def scene_ended(station: Station, event: SceneEnded) -> None:
    """Nothing more is to be seen."""
    station.scenes[event.number - 1].ended = event.at


APPLY = {SceneBegan: scene_began, SceneMet: scene_met, SceneWorsened: scene_worsened, SceneEnded: scene_ended}
DECIDE = {MeetScene: meet_scene}
