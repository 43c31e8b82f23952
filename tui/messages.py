"""What screens, panels and the link tell each other; nobody needs to know who listens.
Messages carry models of the seam or plain words and must not carry widgets.
"""

from __future__ import annotations

from textual.message import Message

from simulator.seat.ask import Ask, Receipt
from simulator.seat.debrief import Debrief
from simulator.seat.view import Page, Query, View
from simulator.texts.domains import Lang


class Pressed(Message):
    """Something was clicked that stands for a key."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key


class ViewChanged(Message):
    """The seat sees something new."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self.view = view


class Answered(Message):
    """An ask was done or refused."""

    def __init__(self, ask: Ask, receipt: Receipt) -> None:
        super().__init__()
        self.ask = ask
        self.receipt = receipt


class Looked(Message):
    """A page that was looked up has come."""

    def __init__(self, query: Query, page: Page) -> None:
        super().__init__()
        self.query = query
        self.page = page


class WentBack(Message):
    """The last act was taken back, or there was none to take back."""

    def __init__(self, *, done: bool) -> None:
        super().__init__()
        self.done = done


class Elsewhere(Message):
    """The seat is at a desk no longer, or at one again: another screen is wanted."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self.view = view


class DebriefReady(Message):
    """The seat was left; what it was worth is known."""

    def __init__(self, debrief: Debrief) -> None:
        super().__init__()
        self.debrief = debrief


class LanguageChosen(Message):
    """A person reads this language, and sees its letters."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.lang = lang


class EntryChosen(Message):
    """An exercise and a seat in it were chosen."""

    def __init__(self, entry: str, seat: str) -> None:
        super().__init__()
        self.entry = entry
        self.seat = seat


class Finished(Message):
    """A screen has been read; what comes next is not its business."""
