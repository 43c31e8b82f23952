"""Colleagues: who is at which post, since when without a rest; and whether enough are here to sit and to decide.
It shows posts as they were given; what anybody does there is seen by going there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.geometry import Size

from simulator.seat.bench import Bench, Mate, Quorum
from simulator.texts.phrase import clock
from tui.lines import BLANK, Line, Look, Span, fit, line, spread, width_of
from tui.panels.base import Barred

#: Cells of a time of day, and of the widest table: eyes follow a row no further.
TIME: Final = 5
WIDEST: Final = 48


class People(Barred):
    """The right half below the room."""

    _mates: tuple[Mate, ...] = ()
    _quorum: Quorum | None = None

    def show(self, bench: Bench) -> None:
        """Show these."""
        self._mates, self._quorum = bench.mates, bench.quorum
        self.redraw()

    def beside(self, size: Size) -> Sequence[Line]:
        """Everybody and the count; where rows are few the head goes first, then the last of the people."""
        width = min(size.width, WIDEST)
        mates = [self._mate(mate, width) for mate in self._mates]
        foot = [self._count(self._quorum, width)] if self._quorum is not None else []
        room = size.height - len(foot)
        head = [self._head(width)] if len(mates) < room else []
        if len(mates) > room:
            shown = max(0, room - 1)
            mates = [*mates[:shown], line(self.words("tui.more", n=len(mates) - shown))]
        gap = [BLANK] * (len(head) + len(mates) + 1 < room)
        return [*head, *mates, *gap, *foot]

    def _head(self, width: int) -> Line:
        left = f"{fit(self.words('tui.people.head'), self._names())} {self.words('tui.people.post')}"
        return spread(line(Span(left, Look.HEAD)), line(Span(self.words("tui.people.rested"), Look.HEAD)), width)

    def _names(self) -> int:
        """Cells of the widest name."""
        return max((width_of(self.words.say(mate.who)) for mate in self._mates), default=0)

    def _mate(self, mate: Mate, width: int) -> Line:
        names = self._names()
        post = fit(self.words.say(mate.post), max(1, width - names - TIME - 2))
        return line(f"{fit(self.words.say(mate.who), names)} ", Span(post, Look.STRONG), f" {self._time(mate)}")

    def _time(self, mate: Mate) -> str:
        return self.words.say(clock(mate.rested))

    def _count(self, quorum: Quorum, width: int) -> Line:
        told = self.words(
            "tui.people.quorum",
            present=quorum.present,
            of=quorum.of,
            sitting=quorum.sitting,
            decision=quorum.decision,
        )
        return line(Span(fit(told, min(width, width_of(told))), Look.STRONG))
