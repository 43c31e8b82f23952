"""What all screens share: one place where keys arrive, the mark on top, a plain word when the window is too small.
A screen names no app; what it has to say it posts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from simulator.texts.words import Words
from tui import keys
from tui.messages import Pressed
from tui.panels.header import Notice

LEAST: tuple[int, int] = (80, 24)
COMFORTABLE: tuple[int, int] = (110, 36)


class Page(Screen[None], inherit_bindings=False):
    """A screen of ours: no focus, no bindings, no markup; keys and clicks come to `press` by their meaning."""

    ALLOW_SELECT: ClassVar[bool] = False

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._small = Notice(words, "small")

    def compose(self) -> ComposeResult:
        """What the screen is made of, and beneath it what is said when it has no room."""
        yield from self.parts()
        yield self._small

    def parts(self) -> Iterable[Widget]:
        """The widgets of this screen."""
        raise NotImplementedError

    def press(self, key: str) -> None:
        """A key by its meaning; empty when it has none."""
        raise NotImplementedError

    def write(self, letter: str) -> None:
        """A letter, while `writing`."""
        raise NotImplementedError

    @property
    def writing(self) -> bool:
        """Whether letters and digits are words now, and no keys."""
        return False

    def sized(self, size: Size) -> None:
        """The window is this large now."""

    def on_key(self, event: events.Key) -> None:
        """Every key of the keyboard."""
        event.stop()
        event.prevent_default()
        letter = keys.letter(event.character)
        if self.writing and letter:
            self.write(letter)
        else:
            self.press(keys.meaning(event.key, event.character))

    def on_pressed(self, message: Pressed) -> None:
        """Every click that stands for a key."""
        message.stop()
        self.press(keys.WRITTEN.get(message.key, message.key))

    def on_resize(self, event: events.Resize) -> None:
        """Say so when there is too little room, instead of breaking."""
        width, height = event.size
        self.set_class(width < LEAST[0] or height < LEAST[1], "small")
        self._small.show(self.words("tui.small", size=f"{width}×{height}", wanted=f"{LEAST[0]}×{LEAST[1]}"))
        self.sized(event.size)


def comfortable(size: Size) -> bool:
    """Whether there is room for more than the least."""
    return size.width >= COMFORTABLE[0] and size.height >= COMFORTABLE[1]
