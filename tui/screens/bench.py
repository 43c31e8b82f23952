"""A seat away from the issuing desks: chair, secretary, deputy, the member at the boxes.
It offers the same at every hour and must not know which of it is due.
"""

from __future__ import annotations

from simulator.seat.base import Seat
from simulator.seat.view import View
from simulator.texts.words import Words
from tui.panels.bench import BenchTop
from tui.screens.seat import SeatScreen


class BenchScreen(SeatScreen):
    """One workbench."""

    def __init__(self, seat: Seat, words: Words, idle_after: float = 60) -> None:
        super().__init__(seat, words, BenchTop(words), idle_after)

    def foreign(self, view: View) -> bool:
        """At a desk."""
        return view.bench is None
