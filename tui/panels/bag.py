"""What runs out on the way: the time till voting ends, the way back, the sheets in the bag; and who is with me.
Whether it will be enough is for me to say.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from simulator.seat.bench import Bench
from simulator.seat.mobile import BagSeen, Mobile
from tui.lines import Line, Look, Span, line, paragraph, wrap
from tui.panels.base import Barred

MINUTE = 60
#: Keeps a letter with its count, a number with its unit.
TOGETHER = "\u00a0"


class Bag(Barred):
    """The right half above, away from the station."""

    _bench: Bench | None = None

    def show(self, bench: Bench) -> None:
        """Show the bag and the hour."""
        self._bench = bench
        self.redraw()

    def beside(self, size: Size) -> Sequence[Line]:
        """Time first, then contest by contest, a plus before the sheets that are signed and still here."""
        if self._bench is None or self._bench.mobile is None:
            return []
        rows = [row for text in self._times(self._bench.mobile) for row in paragraph(text, size.width)]
        head = line(Span(self.words("mobile.bag").upper(), Look.HEAD))
        bag = "  ".join(self._count(one) for one in self._bench.mobile.bag)
        rows += [head, *(line(Span(row, Look.STRONG)) for row in wrap(bag, size.width))]
        mates = ", ".join(self.words.say(mate.who) for mate in self._bench.mates)
        return [*rows, *(paragraph(self.words("mobile.with-me", who=mates), size.width) if mates else ())]

    def _times(self, mobile: Mobile) -> list[str]:
        left, back = (self.words.duration(n * MINUTE).replace(" ", TOGETHER) for n in (mobile.left, mobile.back))
        return [self.words("mobile.until", time=left), self.words("mobile.way-back", time=back)]

    def _count(self, one: BagSeen) -> str:
        signed = f"+{self.words.number(one.signed)}" if one.signed else ""
        return f"{one.contest}{TOGETHER}{self.words.number(one.left)}{signed}"
