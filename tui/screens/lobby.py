"""The lobby: exercises to begin or to go on with, then the seat where there are several.
It is handed what there is and posts what was chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from simulator.texts.phrase import Phrase, Spelled, clock
from simulator.texts.words import Words
from tui import keys
from tui.door import Entry
from tui.messages import EntryChosen, Finished
from tui.panels.footer import Footer
from tui.panels.header import Mark
from tui.panels.menu import Menu
from tui.screens.base import Page


class LobbyScreen(Page):
    """What one can play."""

    def __init__(self, entries: Sequence[Entry], words: Words) -> None:
        super().__init__(words)
        self._entries = tuple(entries)
        self._chosen: Entry | None = None
        self._menu, self._footer = Menu(words, "menu"), Footer(words, "footer")

    def parts(self) -> Iterable[Widget]:
        """The mark, the menu, the keys."""
        yield Mark(self.words, self.words("tui.lobby.title"), "header")
        yield self._menu
        yield self._footer

    def on_mount(self) -> None:
        """The exercises."""
        self._footer.show([("Enter", self.words("tui.lobby.choose")), (keys.LEAVE, self.words("tui.key.f10"))])
        self._ask()

    def press(self, key: str) -> None:
        """Choose, or go back."""
        if key == keys.LEAVE or (key == keys.ESC and self._chosen is None):
            self.post_message(Finished())
        elif key == keys.ESC:
            self._chosen = None
            self._ask()
        else:
            place = self._menu.press(key)
            if place is not None:
                self._choose(place)

    def _choose(self, place: int) -> None:
        if self._chosen is None:
            self._chosen = self._entries[place]
            if len(self._chosen.roles) > 1:
                self._ask()
                return
            place = 0
        self._menu.show(self.words("tui.wait"), ())
        self.post_message(EntryChosen(self._chosen.id, self._chosen.roles[place].seat))

    def _ask(self) -> None:
        if self._chosen is not None:
            said = self.words.say(self._chosen.title)
            self._menu.show(said, [(self.words.say(role.label), "") for role in self._chosen.roles])
            return
        self._menu.show(self.words("tui.lobby.ask"), [self._line(entry) for entry in self._entries])

    def _line(self, entry: Entry) -> tuple[str, str]:
        title = self.words.say(entry.title)
        if entry.left_at is not None:
            title = self.words(
                "tui.lobby.continue", title=title, seat=_briefly(entry.roles[0].label), time=clock(entry.left_at)
            )
        minutes = self.words("unit.min", n=entry.minutes)
        return title, self.words("tui.lobby.about", minutes=minutes, n=entry.difficulty)


def _briefly(label: Phrase | Spelled) -> Phrase | Spelled:
    """A seat's name where there is little room."""
    return Phrase(key=f"{label.key}.short", args=label.args) if isinstance(label, Phrase) else label
