"""The papers on my table: what each is, how it stands, a star where something on it waits to be done.
Papers of one kind (turnout at each hour) stand beside each other; where rows are few the older of them are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.geometry import Size

from simulator.seat.bench import Paper
from tui.lines import Line, Look, Span, fit, length, line, width_of
from tui.panels.base import Panel

#: Cells between two papers of one kind.
GAP: Final = 2


class Papers(Panel):
    """The table."""

    _papers: tuple[Paper, ...] = ()

    def show(self, papers: tuple[Paper, ...]) -> None:
        """Show these."""
        self._papers = papers
        self.redraw()

    def lay(self, papers: tuple[Paper, ...]) -> None:
        """Show these in as many rows as they need, none hiding the panel."""
        self._papers = papers
        self.grow()

    def paint(self, size: Size) -> Sequence[Line]:
        """A head, a paper a row, those of one kind side by side."""
        if not self._papers:
            return []
        head = line(Span(f" {self.words('tui.papers.head')}", Look.HEAD))
        keys = [paper.name.key for paper in self._papers]
        alone = [paper for paper in self._papers if keys.count(paper.name.key) == 1]
        series = [paper for paper in self._papers if keys.count(paper.name.key) > 1]
        rows = self._alone(alone, size.width)
        # Where no height is given, there is room for all.
        room = size.height - 1 - len(rows) if size.height else len(series)
        return [head, *rows, *self._series(series, size.width - 1, room)]

    def _alone(self, papers: Sequence[Paper], width: int) -> list[Line]:
        names = max((width_of(self.words.say(paper.name)) for paper in papers), default=0) + 1
        return [self._row(paper, names, width) for paper in papers]

    def _row(self, paper: Paper, names: int, width: int) -> Line:
        state = self.words.say(paper.state)
        left = line(Span("*" if paper.open else " ", Look.KEY), f"{fit(self.words.say(paper.name), names)} ")
        return (*left, *line(Span(fit(state, min(width_of(state), max(1, width - length(left)))), Look.STRONG)))

    def _series(self, papers: Sequence[Paper], width: int, room: int) -> list[Line]:
        """All of them if they fit; else without the blank ones to come, then without those that were done first."""
        shown = list(papers)
        rows = self._flow(shown, width)
        while len(rows) > room and len(shown) > 1:
            again = next((n for n in range(len(shown) - 1, 0, -1) if _same(shown[n - 1], shown[n])), None)
            done = next((n for n, paper in enumerate(shown) if not paper.open), 0)
            del shown[done if again is None else again]
            rows = self._flow(shown, width)
        return rows

    def _flow(self, papers: Sequence[Paper], width: int) -> list[Line]:
        rows: list[Line] = []
        for paper in papers:
            piece = self._row(paper, width_of(self.words.say(paper.name)), width)
            if rows and length(rows[-1]) + GAP + length(piece) <= width:
                rows[-1] = (*rows[-1], *line(" " * GAP), *piece)
            else:
                rows.append(piece)
        return rows


def _same(first: Paper, second: Paper) -> bool:
    """Whether the second tells nothing that the first does not."""
    return not second.open and first.state == second.state
