"""The app: which screen follows which. Everything under it speaks by messages and does not know it.
What lies outside (files, sessions, the clock of the wall) comes in through a door.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual.binding import BindingType

from simulator.seat.base import Seat
from simulator.seat.view import View
from simulator.texts.domains import Lang
from simulator.texts.words import Words, words
from tui.door import Door
from tui.messages import DebriefReady, Elsewhere, EntryChosen, Finished, LanguageChosen
from tui.private import Quiet
from tui.screens.base import Page
from tui.screens.bench import BenchScreen
from tui.screens.count import CountScreen
from tui.screens.debrief import DebriefScreen
from tui.screens.issuing import IssuingScreen
from tui.screens.language import LanguageScreen
from tui.screens.lobby import LobbyScreen
from tui.screens.wait import WaitScreen


class VotingDay(Quiet, inherit_bindings=False):
    """Language, then the first exercise or the lobby, a seat, its debrief, and the lobby again."""

    CSS_PATH = "look.tcss"
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, door: Door) -> None:
        super().__init__()
        self._door = door
        self._words: Words = words("kk")
        self._seat: Seat | None = None

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

    def on_elsewhere(self, message: Elsewhere) -> None:
        """From a desk to the road, or back to a desk: another screen, the same seat."""
        if self._seat is not None and not isinstance(self.screen, _kind(message.view)):
            self._show(_kind(message.view)(self._seat, self._words))

    def on_debrief_ready(self, message: DebriefReady) -> None:
        """Read what it was worth."""
        self._show(DebriefScreen(message.debrief, self._words))

    def on_finished(self, _: Finished) -> None:
        """Back to the lobby; from the lobby and the first screen, out."""
        if isinstance(self.screen, DebriefScreen):
            self._meet()
        else:
            self.exit()

    def _speak(self, lang: Lang) -> None:
        self._words = words(lang)
        start = self._door.first()
        if start is None:
            self._meet()
        else:
            self._sit(start.entry, start.seat)

    def _sit(self, entry: str, seat: str) -> None:
        async def open_seat() -> None:
            self._seat = await self._door.open(entry, seat)
            self._show(_kind(await self._seat.view())(self._seat, self._words))

        self._after_a_word(open_seat)

    def _meet(self) -> None:
        async def open_lobby() -> None:
            self._show(LobbyScreen(await self._door.entries(), self._words))

        self._after_a_word(open_lobby)

    def _after_a_word(self, work: Callable[[], Awaitable[None]]) -> None:
        """Laying a station out holds the screen for a moment: first it says so."""
        self._show(WaitScreen(self._words, lambda: self.run_worker(work(), exclusive=True)))

    def _show(self, screen: Page) -> None:
        if len(self.screen_stack) > 1:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)


def _kind(view: View) -> type[BenchScreen | CountScreen | IssuingScreen]:
    """The screen for where one is: the counting table, a desk, or away from it."""
    if view.count is not None:
        return CountScreen
    return IssuingScreen if view.bench is None else BenchScreen
