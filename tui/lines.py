"""Lines of a screen before they are drawn: pieces of safe text, how each looks, what a click on it means.
The only way from a text to the terminal; it must not know panels, views or languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Final, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.safe import safe


class Look(Enum):
    """How a piece looks; each can be told without colour (bold, reverse, its place, its words)."""

    PLAIN = "#c0c0c0 on #000000"
    STRONG = "bold #ffffff on #000000"
    KEY = "bold #ffff00 on #000000"
    HEAD = "#00ffff on #000000"
    RULE = "#808080 on #000000"
    CURSOR = "#000000 on #c0c0c0"
    TRAINING = "bold #000000 on #ffff00"
    # The paper of the ballots; its colour is always named beside it.
    SKY = "bold #00ffff on #000000"
    GREEN = "#00ff00 on #000000"
    PURPLE = "#ff00ff on #000000"
    ORANGE = "#808000 on #000000"
    GREY = "bold #c0c0c0 on #000000"


# Every colour is one of the sixteen that the oldest terminal has, so nothing is rounded to another.
_STYLES: Final = {look: Style.parse(look.value) for look in Look}


class Span(NamedTuple):
    """A piece of a line; `hit` is the key that a click on it presses."""

    text: str
    look: Look = Look.PLAIN
    hit: str = ""


Line = tuple[Span, ...]
BLANK: Final[Line] = ()


def line(*spans: Span | str) -> Line:
    """A line of pieces; bare text is plain."""
    return tuple(Span(safe(span)) if isinstance(span, str) else span._replace(text=safe(span.text)) for span in spans)


def width_of(text: str) -> int:
    """Cells a text takes."""
    return cell_len(text)


def fit(text: str, width: int) -> str:
    """The text in exactly so many cells: filled with blanks, or cut with a sign that it was."""
    text = safe(text)
    if cell_len(text) > width:
        text = set_cell_size(text, max(0, width - 1)).rstrip() + "…"[:width]
    return set_cell_size(text, width)


def wrap(text: str, width: int, first: int = 0) -> list[str]:
    """The text broken at blanks into rows of at most so many cells; `first` cells of row one are taken."""
    rows: list[str] = []
    row, room = "", max(1, width - first)
    for word in _pieces(safe(text), max(1, width)):
        longer = f"{row} {word}" if row else word
        if cell_len(longer) <= room:
            row = longer
            continue
        if row or not rows:
            rows.append(row)
        row, room = word, width
    return [*rows, row] if row or not rows else rows


def _pieces(text: str, width: int) -> Iterable[str]:
    for word in text.split(" "):
        rest = word
        while cell_len(rest) > width:
            # A sign of two cells does not go into one: it is shown all the same.
            head = set_cell_size(rest, width).rstrip() or rest[0]
            yield head
            rest = rest[len(head) :]
        if rest:
            yield rest


def paragraph(text: str, width: int, look: Look = Look.PLAIN, indent: int = 0) -> list[Line]:
    """A text as lines, set in from the left."""
    margin = " " * indent
    return [line(Span(margin), Span(row, look)) for row in wrap(text, width - indent)]


def length(drawn: Line) -> int:
    """Cells a line takes."""
    return sum(cell_len(span.text) for span in drawn)


def spread(left: Sequence[Span], right: Sequence[Span], width: int) -> Line:
    """One line with something at its left edge and something at its right."""
    gap = max(1, width - length(tuple(left)) - length(tuple(right)))
    return line(*left, Span(" " * gap), *right)


def drawn(spans: Line, width: int) -> Strip:
    """The strip a widget hands to the terminal, cut and filled to its width."""
    strip = Strip([Segment(span.text, _STYLES[span.look]) for span in spans])
    return strip.adjust_cell_length(width, _STYLES[Look.PLAIN])


def hit_at(spans: Line, x: int) -> str:
    """The key pressed by a click on a cell of a line; empty when nothing is there."""
    for span in spans:
        x -= cell_len(span.text)
        if x < 0:
            return span.hit
    return ""
