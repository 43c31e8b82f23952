"""The stacks of the contest at the table: each with its sign, its counts, the figure written; what lies aside.
A figure is what somebody counted or wrote; while a stack is being chosen its sign is the key.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.geometry import Size

from simulator.seat.count import Count, PutSeen, StackSeen
from tui import keys
from tui.filling import CHOICE, Filling
from tui.lines import Line, Look, Span, fit, line, width_of, wrap
from tui.panels.base import Barred

#: Columns: the first count, the last one, what is written.
HEADS: Final = ("first", "second", "figure")
#: Where a sheet can go that is no stack of the table; shown while that is being chosen.
ELSEWHERE: Final = (keys.ITS_PILE, keys.OUT)
#: Letters of the shortest stub of a word.
STUB: Final = 3
#: Eyes follow a row no further.
WIDEST: Final = 48


class Stacks(Barred):
    """The right half of the table."""

    _count: Count | None = None
    _filling: Filling | None = None

    def show(self, count: Count, filling: Filling | None) -> None:
        """Show these; a stack is being chosen when a form asks for one."""
        # Without a sheet the last ones stand in its place.
        self._count = count if count.sheet is not None else count.model_copy(update={"lately": ()})
        self._filling = filling if filling is not None and filling.signs else None
        self.redraw()

    def beside(self, size: Size) -> Sequence[Line]:
        """A head, the stacks, what lies aside and in the middle, the last sheets that were put."""
        if self._count is None:
            return []
        width = min(size.width, WIDEST)
        rows = [self._head(width), *(self._stack(stack, width) for stack in self._count.stacks)]
        rows.append(self._aside(self._count, width))
        signs = self._filling.signs if self._filling is not None else ()
        rows += [self._more(sign, self.words(f"stack.{sign}"), width) for sign in ELSEWHERE if sign in signs]
        if self._count.middle:
            rows.append(line(f"  {self.words('count.middle', n=self._count.middle)}"))
        return [*rows, *self._lately(self._count.lately, size.width, size.height - len(rows))]

    def _columns(self) -> tuple[int, int, int]:
        """Cells of the three columns of figures."""
        stacks = self._count.stacks if self._count is not None else ()
        cells = [tuple(map(width_of, self._cells(stack))) for stack in stacks]
        heads = tuple(width_of(self.words(f"count.{key}")) for key in HEADS)
        first, second, third = (1 + max(column) for column in zip(heads, *cells, strict=True))
        return first, second, third

    def _cells(self, stack: StackSeen) -> tuple[str, str, str]:
        """The first count, or about how many lie there; the last one; the figure written."""
        counts = [str(n) for n in stack.counts] or ([f"~{stack.about}"] if stack.about else [""])
        written = "" if stack.written is None else str(stack.written)
        return counts[0], counts[-1] if len(counts) > 1 else "", written

    def _figures(self, cells: tuple[str, ...]) -> str:
        return "".join(cell.rjust(size) for cell, size in zip(cells, self._columns(), strict=True))

    def _head(self, width: int) -> Line:
        heads = self._figures(tuple(self.words(f"count.{key}") for key in HEADS))
        left = fit(self.words("count.stacks"), max(1, width - len(heads)))
        return line(Span(f"{left}{heads}", Look.HEAD))

    def _stack(self, stack: StackSeen, width: int) -> Line:
        return self._more(stack.sign, self.words.say(stack.name), width, self._figures(self._cells(stack)))

    def _aside(self, count: Count, width: int) -> Line:
        key = "count.put-aside" if self._filling else "count.aside"
        return self._more(keys.UNCLEAR, self.words(key), width, f" {len(count.aside)}")

    def _more(self, sign: str, name: str, width: int, figures: str = "") -> Line:
        """One stack: its key, its name, its figures; reversed when the cursor is on it."""
        key = self.words(f"count.key.{sign}") if sign in (*keys.STACKS, keys.OUT) else sign
        name = whole(name, width - len(figures) - 3)
        signs = self._filling.signs if self._filling is not None else ()
        here = sign in signs and self._filling is not None and signs.index(sign) == self._filling.at
        hit = f"{CHOICE}{signs.index(sign)}" if sign in signs else ""
        gap = " " * max(0, width - 3 - width_of(name) - len(figures))
        if here:
            return line(Span(f">{key} {name}{gap}{figures}", Look.CURSOR, hit))
        strong = Look.KEY if sign in signs else Look.HEAD
        return line(Span(f" {key} ", strong, hit), Span(name, Look.PLAIN, hit), Span(f"{gap}{figures}", Look.STRONG))

    def _lately(self, put: Sequence[PutSeen], width: int, room: int) -> list[Line]:
        """The newest that fit below."""
        rows: list[Line] = []
        for one in reversed(put):
            told = wrap(self.words.say(one.told), width - 2)
            if len(rows) + len(told) >= room:
                break
            rows = [*(line(Span("· " if n == 0 else "  ", Look.HEAD), row) for n, row in enumerate(told)), *rows]
        return [line(Span(self.words("count.lately"), Look.HEAD)), *rows] if rows else []


def whole(name: str, width: int) -> str:
    """A name in one row: what is too long ends in a dot, as people shorten words; a stub of a word is left out."""
    if width_of(name) <= width:
        return name
    short = fit(name, width).rstrip("…").rstrip()
    kept, _, last = short.rpartition(" ")
    return f"{kept if kept and len(last) < STUB else short}."
