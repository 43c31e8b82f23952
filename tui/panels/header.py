"""The first line: TRAINING, the station, the post, the clock with how time goes, the line at the desk, or all lines.
The mark is part of every first line and has no switch.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from simulator.seat.count import Count
from simulator.seat.view import View
from simulator.texts.phrase import clock
from simulator.texts.words import Words
from tui.lines import BLANK, Line, Look, Span, fit, length, line, spread, width_of
from tui.panels.base import Panel
from tui.safe import safe

LONGEST_BAR = 7
LONGEST_WIDE_BAR = 20
LEAST_BAR = 3


def training(words: Words) -> Span:
    """The mark that tells this from a real election system."""
    return Span(f" {words('mark.training')} ", Look.TRAINING)


def bar(people: int, longest: int) -> str:
    """A line of people as so many signs, the last one an arrow when there are more."""
    return "#" * people if people <= longest else "#" * (longest - 1) + ">"


class Mark(Panel):
    """The first line of a screen without a desk: the mark and a title."""

    def __init__(self, words: Words, title: str, name: str = "header") -> None:
        super().__init__(words, name)
        self._title = title

    def paint(self, size: Size) -> Sequence[Line]:
        """The mark and the title."""
        return [line(" ", training(self.words), "  ", Span(fit(self._title, size.width - 20), Look.STRONG))]


class Header(Panel):
    """The first line at a seat."""

    _view: View | None = None

    def show(self, view: View) -> None:
        """Show this moment."""
        self._view = view
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """The mark always; the rest once there is a view."""
        mark = line(" ", training(self.words), "  ")
        if self._view is None:
            return [mark]
        station = f"{self.words('tui.header.station', station=str(self._view.station))}  "
        post = safe(self.words.say(self._view.post))
        room = size.width - length(mark) - width_of(station) - 1
        # The bar gives way before the words do; it keeps its width while people come and go.
        for longest in (LONGEST_WIDE_BAR if self.wide else LONGEST_BAR, LEAST_BAR):
            right = self._right(self._view, longest)
            if width_of(post) + length(right) <= room:
                break
        left = Span(fit(post, min(width_of(post), room - length(right))), Look.STRONG)
        return [spread((*mark, Span(station), left), right, size.width)]

    def _right(self, view: View, longest: int) -> Line:
        pace = self.words(f"term.{view.pace}")
        if view.pace == "fast":
            pace = f"{pace}×{view.speed}"
        if view.count is not None:
            return self._hours(view.count, view.clock, pace)
        if view.phase == "over" or (view.bench is not None and view.bench.mobile is not None):
            # Of the lines in the station nothing is seen any more, or from there.
            return line(Span(self.words.say(clock(view.clock)), Look.STRONG), f" {pace} ")
        people = view.line if view.bench is None else view.bench.people
        return line(
            Span(self.words.say(clock(view.clock)), Look.STRONG),
            # The clock keeps its place while people come and go.
            f" {pace}  {self.words('tui.header.line', n=f'{people:>2}')} ",
            Span(fit(bar(people, longest), longest), Look.STRONG),
        )

    def _hours(self, count: Count, now: int, pace: str) -> Line:
        """At the counting table hours tell more than lines of people."""
        spent = now - count.since if count.since else 0
        return line(
            Span(f"{self.words('count.title', contest=count.contest)}  ", Look.HEAD),
            Span(self.words.say(clock(now)), Look.STRONG),
            f" {pace}  {self.words('count.hours', time=clock(spent), hours=count.hours)} ",
        )


class Notice(Panel):
    """A few lines in the middle of a screen, or nothing."""

    text = ""

    def show(self, text: str) -> None:
        """Show a text."""
        self.text = text
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """The mark and the text: this is shown when nothing else has room."""
        return [line(training(self.words)), BLANK, *(line(fit(row, size.width)) for row in self.text.split("\n"))]
