"""Numbered things one beside the other, row after row, as offers and choices are shown.
It must not know what is chosen or what choosing does; a click presses the key of the thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from tui.lines import Line, Look, Span, fit, length, line, width_of, wrap

#: Cells of a row that are not an item's words: the mark, the key, blanks.
ROOM: Final = 6


class Item(NamedTuple):
    """One thing: its key, its words, what a click presses, whether the cursor is here, more for a wide screen."""

    key: str
    label: str
    hit: str
    here: bool = False
    more: str = ""


def flow(items: Sequence[Item], width: int) -> list[Line]:
    """Items in as few rows as they need; one that is wider than the screen goes on in the next row."""
    rows: list[Line] = []
    row: Line = ()
    for item in items:
        piece = spans_of(item, width)
        if width_of(item.label) > width - ROOM:
            rows += [row, *_long(item, width)] if row else _long(item, width)
            row = ()
            continue
        if row and length(row) + length(piece) > width:
            rows.append(row)
            row = ()
        row = (*row, *piece)
    return [*rows, row] if row else rows


def _long(item: Item, width: int) -> list[Line]:
    """An item of several rows; a click on any of them is one on it."""
    first, *rest = wrap(item.label, width - ROOM)
    look = Look.CURSOR if item.here else Look.PLAIN
    margin = " " * (width_of(item.key) + 2)
    return [
        spans_of(item._replace(label=first), width),
        *(line(Span(f"{margin}{row} ", look, item.hit)) for row in rest),
    ]


def stacked(items: Sequence[Item], width: int) -> list[Line]:
    """An item a row, with what more there is to say about it."""
    widest = max((length(spans_of(item, width)) for item in items), default=0)
    rows = []
    for item in items:
        piece = spans_of(item, width)
        gap = widest - length(piece) + 2
        rows.append((*piece, *line(Span(" " * gap), Span(fit(item.more, width - widest - 2)))) if item.more else piece)
    return rows


def spans_of(item: Item, width: int) -> Line:
    """One item: a mark when the cursor is on it, the key, the words."""
    label = item.label if width_of(item.label) <= width - ROOM else fit(item.label, width - ROOM)
    key = f"{item.key} " if item.key else ""
    if item.here:
        return line(Span(f">{key}{label} ", Look.CURSOR, item.hit))
    return line(Span(f" {key}", Look.KEY, item.hit), Span(f"{label} ", Look.PLAIN, item.hit))
