"""Who shows, stacks and tallies, who watches and whether they can, a vote under way, what waits for me.
It takes as many rows as there is something to say.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from simulator.seat.count import AtTable, Count, Watching
from tui.lines import Line, Look, Span, line, width_of, wrap
from tui.panels.base import Panel

PLACES = ("showing", "stacking", "tallying", "resting")


class Hands(Panel):
    """The edge of the table."""

    _count: Count | None = None
    _brief = False

    def show(self, count: Count, *, brief: bool) -> None:
        """Show these; in brief only what is urgent."""
        self._count, self._brief = count, brief
        self.grow()

    def paint(self, size: Size) -> Sequence[Line]:
        """What is urgent first, then the table."""
        if self._count is None:
            return []
        count = self._count
        rows = self._urgent(count, size.width)
        if self._brief:
            return rows
        for told in (self._people(count, size.width), self._watched(count)):
            rows += [line(f" {row}") for row in _rows(told, size.width - 2)]
        return rows

    def _urgent(self, count: Count, width: int) -> list[Line]:
        """A vote and what waits, told from the rest by the sign before them."""
        said = [self.words("count.said", stack=count.said)] if count.said is not None else []
        if count.hands is not None:
            hands = count.hands
            said.append(self.words("count.hands", stack=hands.stack, yes=hands.yes, no=hands.no, needed=hands.needed))
        said += [self.words.say(waiting.what) for waiting in count.waits]
        rows = [(n, row) for told in said for n, row in enumerate(wrap(told, width - 4))]
        return [line(Span(" » " if n == 0 else "   ", Look.KEY), Span(row, Look.STRONG)) for n, row in rows]

    def _people(self, count: Count, width: int) -> list[str]:
        """Each place with those who stand there; where there is no room for names, how many."""
        told = []
        for place in PLACES:
            here = [one for one in count.table if one.place == place]
            if here:
                names = ", ".join(map(self._called, here))
                short = names if width_of(names) < width // 2 or self.wide else str(len(here))
                told.append(self.words(f"count.place.{place}", who=short))
        return told

    def _called(self, one: AtTable) -> str:
        name = self.words.say(one.who)
        return self.words("count.tired", who=name, hours=one.hours) if self.wide else name

    def _sight(self, one: Watching) -> str:
        sees = self.words("night.sees.yes" if one.sees else "night.sees.no")
        return f"{self.words.say(one.who)}: {sees}"

    def _watched(self, count: Count) -> list[str]:
        how = "unset" if count.in_view is None else "seen" if count.in_view else "apart"
        told = [self.words("count.table", how=self.words(f"count.table.{how}"))]
        if count.watchers:
            sees = sum(one.sees for one in count.watchers)
            told.append(self.words("count.watchers", n=len(count.watchers), sees=sees))
        if self.wide:
            told += [self._sight(one) for one in count.watchers]
        return told


def _rows(told: Sequence[str], width: int) -> list[str]:
    """Pieces one beside the other, each whole."""
    rows: list[str] = []
    for piece in told:
        if rows and width_of(rows[-1]) + 3 + width_of(piece) <= width:
            rows[-1] += f"   {piece}"
        else:
            rows += wrap(piece, width)
    return rows
