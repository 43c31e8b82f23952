"""An observer's notebook: the clicker, the figures one was shown, the notes, newest at the bottom.
A fact stands with its time; whether it was a breach is not written here.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from simulator.seat.bench import Notebook, NoteSeen
from simulator.texts.phrase import clock
from tui.lines import BLANK, Line, Look, Span, line, wrap
from tui.panels.base import Barred

#: Keeps an hour with its figure.
TOGETHER = "\u00a0"
#: Cells of the time before a note.
TIME = 6


class Notes(Barred):
    """The right half below the room, for an observer."""

    _book: Notebook | None = None

    def show(self, book: Notebook | None) -> None:
        """Show the notebook, or none."""
        self._book = book
        self.redraw()

    def beside(self, size: Size) -> Sequence[Line]:
        """Counts first, then as many notes as there is room for, from the newest up."""
        book = self._book
        if book is None:
            return []
        # Where there is room, people stand above.
        head = [BLANK] if self.wide else []
        head.append(line(Span(self.words("notebook.title", n=book.written), Look.HEAD)))
        head += [line(row) for text in self._counts(book) for row in wrap(text, size.width)]
        room = size.height - len(head)
        rows: list[Line] = []
        for note in reversed(book.notes):
            told = self._note(note, size.width)
            if rows and len(rows) + len(told) > room:
                break
            rows = [*told, *rows]
        return [*head, *rows[: max(0, room)]]

    def _counts(self, book: Notebook) -> list[str]:
        here = f", {self.words('notebook.counting')}" if book.counting else ""
        clicker = f"{self.words('notebook.clicker', n=book.clicker)}{here}"
        shown = [f"{one.hour} {self.words.number(one.value)}" for one in book.told]
        told = [f"{self.words('notebook.shown')} {', '.join(text.replace(' ', TOGETHER) for text in shown)}"]
        return [clicker, *(told if shown else [])]

    def _note(self, note: NoteSeen, width: int) -> list[Line]:
        """An opinion says that it is one; what came of a note stands under it."""
        what = self.words.say(note.what)
        if note.where is not None:
            what = self.words("notebook.where", where=note.where, what=what)
        said = what if note.fact else self.words("notebook.opinion", what=what)
        first, *rest = wrap(said, width - TIME)
        rows = [line(Span(f"{self.words.say(clock(note.at))} ", Look.STRONG), first)]
        rows += [line(" " * TIME, row) for row in rest]
        told = wrap(self.words.say(note.told), width - TIME) if note.told is not None else []
        return [*rows, *(line(" " * TIME, Span(row, Look.HEAD)) for row in told)]
