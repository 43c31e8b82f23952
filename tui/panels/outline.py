"""The room in outline: door, booths, boxes, desks with their lines of people, and an @ where I stand.
What is drawn is what anybody in the room sees from afar; what is said at a desk is heard there alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from textual.geometry import Size

from simulator.seat.bench import Bench, DeskSeen
from simulator.texts.words import Words
from tui.lines import Line, Look, Span, line, width_of
from tui.panels.base import Panel
from tui.panels.header import bar
from tui.safe import safe

#: Cells and rows of the drawing.
WIDTH: Final = 52
ROWS: Final = 7
#: Rows: door and booths, boxes, numbers of desks, desks, people before them, how many, the tables at the back.
_DOOR, _BOXES, _NUMBERS, _DESKS, _LINES, _COUNTS, _BACK = range(ROWS)
#: Cells of the widest desk with its line.
_DESK: Final = 7
#: Signs at most for people around a place.
_AROUND: Final = 6
ME: Final = "@"


class Sheet:
    """A drawing of signs on squared paper; what is put outside it is lost."""

    def __init__(self) -> None:
        self._signs = [[" "] * WIDTH for _ in range(ROWS)]
        self._looks = [[Look.PLAIN] * WIDTH for _ in range(ROWS)]

    def put(self, x: int, y: int, text: str, look: Look = Look.PLAIN) -> int:
        """Write from a cell on; the cell after it."""
        for place, sign in enumerate(safe(text), start=x):
            if 0 <= place < WIDTH:
                self._signs[y][place], self._looks[y][place] = sign, look
        return x + width_of(text)

    def lines(self) -> list[Line]:
        """What was drawn, piece by piece of one look."""
        return [self._line(signs, looks) for signs, looks in zip(self._signs, self._looks, strict=True)]

    def _line(self, signs: list[str], looks: list[Look]) -> Line:
        cuts = [0, *(x for x in range(1, WIDTH) if looks[x] is not looks[x - 1]), WIDTH]
        return line(*(Span("".join(signs[a:b]), looks[a]) for a, b in pairwise(cuts)))


class Outline(Panel):
    """The room."""

    _bench: Bench | None = None

    def show(self, bench: Bench | None) -> None:
        """Show the room as it is now."""
        self._bench = bench
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """The drawing, and what its signs mean where there is room."""
        if self._bench is None:
            return []
        drawing = _Drawing(self._bench, self.words).lines()
        if size.height < ROWS + 2:
            return drawing
        return [*drawing, (), line(Span(f" {self.words('tui.plan.signs')}"))]


class _Drawing:
    """One room, drawn once."""

    def __init__(self, bench: Bench, words: Words) -> None:
        self._bench, self._words, self._sheet = bench, words, Sheet()

    def lines(self) -> list[Line]:
        """All of it."""
        booths, boxes = self._word("booths"), self._word("boxes")
        widest = max(width_of(booths), width_of(boxes))
        signs = [f"|{box.id}|" for box in self._bench.boxes if not box.away]
        end = self._place("door", 1, _DOOR, self._word("door"))
        self._sheet.put(end + 1, _DOOR, self._around("door"))
        x = WIDTH - 1 - max(width_of(self._booths()), width_of(" ".join(signs)))
        self._place("booths", x - widest - 1, _DOOR, booths)
        self._place("boxes", x - widest - 1, _BOXES, boxes)
        for name, y in (("booths", _DOOR), ("boxes", _BOXES)):
            people = self._around(name)
            self._sheet.put(x - widest - 3 - len(people), y, people)
        self._sheet.put(x, _DOOR, self._booths())
        self._sheet.put(x, _BOXES, " ".join(signs), Look.STRONG)
        self._desks()
        self._back()
        return self._sheet.lines()

    def _word(self, key: str) -> str:
        return self._words(f"tui.plan.{key}")

    def _around(self, name: str) -> str:
        """Those who stand around a place because something goes on there."""
        return bar(self._bench.around.get(name, 0), _AROUND).replace("#", "o")

    def _place(self, name: str, x: int, y: int, text: str, look: Look = Look.HEAD) -> int:
        """A place of the room; the sign for me stands before the one where I am."""
        if self._bench.place == name:
            self._sheet.put(x - 1, y, ME, Look.CURSOR)
        return self._sheet.put(x, y, text, look)

    def _booths(self) -> str:
        """Each with a person in it or empty; drawn closer where there are many."""
        signs = "o" * self._bench.taken + " " * (self._bench.booths - self._bench.taken)
        apart = "".join(f"[{sign}]" for sign in signs)
        return apart if len(apart) <= WIDTH // 2 else f"[{signs.replace(' ', '.')}]"

    def _desks(self) -> None:
        label = self._word("desks")
        self._sheet.put(1, _NUMBERS, label, Look.HEAD)
        left = width_of(label) + 3
        desks = self._bench.desks
        size = min(_DESK, (WIDTH - left) // max(1, len(desks)))
        for place, desk in enumerate(desks):
            self._desk(desk, left + place * size, size)

    def _desk(self, desk: DeskSeen, x: int, size: int) -> None:
        self._sheet.put(x + 1, _NUMBERS, str(desk.number), Look.STRONG)
        self._place(f"desk-{desk.number}", x, _DESKS, "[#]" if desk.staffed else "[ ]", Look.PLAIN)
        self._sheet.put(x, _LINES, bar(desk.line, size - 1).replace("#", "o"))
        self._sheet.put(x + 1, _COUNTS, str(desk.line), Look.STRONG if desk.line else Look.RULE)

    def _back(self) -> None:
        x = 1
        for name in ("papers", "safe"):
            x = self._place(name, x, _BACK, self._word(name)) + 3
        people = f"{self._word('watchers')} {self._bench.watchers}"
        self._sheet.put(WIDTH - 1 - width_of(people), _BACK, people, Look.HEAD)
