"""The app: which screen follows which. Everything under it speaks by messages and does not know it.
What lies outside (files, sessions, the clock of the wall) comes in through a door.
"""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from simulator.texts.domains import Lang
from simulator.texts.words import Words, words
from tui.door import Door
from tui.messages import DebriefReady, EntryChosen, Finished, LanguageChosen
from tui.private import Quiet
from tui.screens.base import Page
from tui.screens.bench import BenchScreen
from tui.screens.debrief import DebriefScreen
from tui.screens.issuing import IssuingScreen
from tui.screens.language import LanguageScreen
from tui.screens.lobby import LobbyScreen


class VotingDay(Quiet, inherit_bindings=False):
    """Language, then the first exercise or the lobby, a seat, its debrief, and the lobby again."""

    CSS_PATH = "look.tcss"
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, door: Door) -> None:
        super().__init__()
        self._door = door
        self._words: Words = words("kk")

    def on_mount(self) -> None:
        """Ask for the language once."""
        lang = self._door.language()
        if lang is None:
            self.push_screen(LanguageScreen(self._words))
        else:
            self._speak(lang)

    def on_language_chosen(self, message: LanguageChosen) -> None:
        """Remember it, and begin."""
        self._door.speaks(message.lang)
        self._speak(message.lang)

    def on_entry_chosen(self, message: EntryChosen) -> None:
        """Sit down."""
        self._sit(message.entry, message.seat)

    def on_debrief_ready(self, message: DebriefReady) -> None:
        """Read what it was worth."""
        self._show(DebriefScreen(message.debrief, self._words))

    def on_finished(self, _: Finished) -> None:
        """Back to the lobby; from the lobby and the first screen, out."""
        if isinstance(self.screen, DebriefScreen):
            self.run_worker(self._lobby(), exclusive=True)
        else:
            self.exit()

    def _speak(self, lang: Lang) -> None:
        self._words = words(lang)
        start = self._door.first()
        if start is None:
            self.run_worker(self._lobby(), exclusive=True)
        else:
            self._sit(start.entry, start.seat)

    def _sit(self, entry: str, seat: str) -> None:
        async def open_seat() -> None:
            taken = await self._door.open(entry, seat)
            away = (await taken.view()).bench is not None
            self._show(BenchScreen(taken, self._words) if away else IssuingScreen(taken, self._words))

        self.run_worker(open_seat(), exclusive=True)

    async def _lobby(self) -> None:
        self._show(LobbyScreen(await self._door.entries(), self._words))

    def _show(self, screen: Page) -> None:
        if len(self.screen_stack) > 1:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)
