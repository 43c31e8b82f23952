"""Something that happens in the room and wants an answer: at the booths, the boxes, the door.

It knows what is going on and what was done about it; what ought to be done it does not know.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Answer:
    """How a seat met a scene, and when."""

    at: int
    seat: str
    how: str


@dataclass(slots=True)
class Scene:
    """A scene by its kind and place; `seat` is who is nearest, `worse` when it got worse, `ended` when it was over."""

    number: int
    kind: str
    place: str
    seat: str
    began: int
    worse: int = 0
    ended: int = 0
    quiet: bool = False
    answers: list[Answer] = field(default_factory=list)

    @property
    def going_on(self) -> bool:
        """Whether it is to be seen now."""
        return not self.ended
