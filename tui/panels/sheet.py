"""A ballot sheet as it is held up: its paper, its lines, what is marked and how, the member's signature.
It draws what stands there and must not know where the sheet belongs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.geometry import Size

from simulator.seat.count import SheetSeen
from simulator.texts.words import Words
from tui.lines import Line, Look, Span, fit, line, paragraph, width_of
from tui.panels.base import Panel

#: Cells of a sheet.
WIDTH: Final = 40
_COLOURS: Final = {
    "light-blue": Look.SKY,
    "green": Look.GREEN,
    "purple": Look.PURPLE,
    "orange": Look.ORANGE,
    "grey": Look.GREY,
}
#: What stands in the square; only signs that the oldest terminals have.
_MARKS: Final = {
    "tick": " √ ",
    "cross": " X ",
    "dot": " • ",
    "circle": " O ",
    "filled": "███",
    "border": " √─",
    "between": " \\ ",
    "pencil": "·√·",
    "erased": " √ ",
}
_SCRATCHED: Final = "░░░"
_EMPTY: Final = "   "
_NO_SIGNATURE: Final = "............"
#: Frames: corners and edges from the upper left on. The set form has fine print in its lower edge, nothing else has.
_FRAMES: Final = {"set": "┌─┐│└─┘", "foreign": ". .:. .", "copy": "+-+|+-+"}


class Sheet:
    """One sheet, drawn once."""

    def __init__(self, sheet: SheetSeen, words: Words) -> None:
        self._sheet, self._words = sheet, words
        self._frame = _FRAMES[sheet.paper]
        self._look = _COLOURS.get(sheet.colour, Look.STRONG) if sheet.paper == "set" else Look.RULE

    def lines(self) -> list[Line]:
        """All of it, from edge to edge."""
        rows = [self._top()]
        for number in range(1, len(self._sheet.lines) + 1):
            rows.append(self._row(number))
            if self._sheet.shape == "between" and number == self._between:
                rows.append(self._stroke())
        return [*rows, self._foot(), self._bottom()]

    @property
    def _last(self) -> int:
        return len(self._sheet.lines)

    @property
    def _beside(self) -> int:
        """The line next to the marked one."""
        return self._sheet.line + 1 if self._sheet.line < self._last else self._sheet.line - 1

    @property
    def _between(self) -> int:
        """The upper of two lines that a stroke joins."""
        return min(self._sheet.line, self._beside)

    def _edge(self, signs: str, said: str = "") -> Line:
        left, fill, right = signs[0], signs[1], signs[2]
        told = f" {said} " if said else ""
        return line(
            Span(left + fill, self._look),
            Span(told, Look.STRONG),
            Span(fill * (WIDTH - 3 - width_of(told)) + right, self._look),
        )

    def _top(self) -> Line:
        said = self._words.say(self._sheet.title)
        return self._edge(self._frame[:3], said)

    def _row(self, number: int) -> Line:
        sign = str(number) if number < self._last else " "
        name = fit(self._words.say(self._sheet.lines[number - 1]), WIDTH - 10)
        square, closed = self._square(number)
        edge = Span(self._frame[3], self._look)
        return line(edge, f"{sign:<2}{name} [", Span(square, Look.STRONG), closed, edge)

    def _square(self, number: int) -> tuple[str, str]:
        """What stands in a line's square, and its right border."""
        sheet = self._sheet
        if number in (sheet.line, sheet.second):
            if sheet.shape == "word":
                return fit(self._words("count.word"), len(_EMPTY)), "]"
            return _MARKS.get(sheet.shape, _EMPTY), "─" if sheet.shape == "border" else "]"
        if number == self._beside and sheet.line:
            if sheet.shape == "between":
                return "  \\" if number > sheet.line else "\\  ", "]"
            if sheet.shape == "erased":
                return _SCRATCHED, "]"
        return _EMPTY, "]"

    def _stroke(self) -> Line:
        """The printed rule between two lines, with the stroke that crosses it."""
        edge = Span(self._frame[3], self._look)
        side = 2 if self._between == self._sheet.line else 1
        stroke = f"{'─' * (WIDTH - 8 + side)}\\{'─' * (5 - side)}"
        return line(edge, stroke, edge)

    def _foot(self) -> Line:
        edge = Span(self._frame[3], self._look)
        member = f"{self._words('count.member')} {self._sheet.signature or _NO_SIGNATURE}"
        ink = self._words.say(self._sheet.ink)
        gap = " " * max(1, WIDTH - 3 - width_of(member) - width_of(ink))
        return line(edge, Span(f"{member}{gap}{ink} ", Look.PLAIN), edge)

    def _bottom(self) -> Line:
        if self._sheet.paper != "set":
            return self._edge(self._frame[4:])
        left, fill, right = self._frame[4], self._frame[5], self._frame[6]
        mark = self._words("mark.training")
        print_ = f"{fill}{mark}" * (WIDTH // (width_of(mark) + 1))
        return line(Span(left + print_ + fill * (WIDTH - 2 - width_of(print_)) + right, self._look))


class Held(Panel):
    """The middle of the table: the sheet before one's eyes, or a word about why there is none."""

    _sheet: SheetSeen | None = None
    _said: tuple[str, ...] = ()

    def show(self, sheet: SheetSeen | None, said: Sequence[str]) -> None:
        """Show a sheet; what is said stands below it, or in its place."""
        self._sheet, self._said = sheet, tuple(said)
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """The sheet, then the words."""
        rows = Sheet(self._sheet, self.words).lines() if self._sheet is not None else []
        if rows and 0 < size.height < len(rows):
            # The lower edge says nothing that the signature above it does not.
            return rows[: size.height]
        for said in self._said:
            told = paragraph(said, size.width - 1, indent=1)
            if not size.height or len(rows) + len(told) <= size.height:
                rows += told
        return rows
