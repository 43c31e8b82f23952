"""The protocol of a contest as it lies before me: its lines in figures and words, its controls, who has signed.
It shows what is written; a control compares lines with lines and never with what is so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.geometry import Size

from simulator.seat.count import CheckSeen, Count, FormSeen, RowSeen
from tui.filling import CHOICE, Filling
from tui.lines import BLANK, Line, Look, Span, fit, line, paragraph, spread, width_of, wrap
from tui.panels.base import Panel
from tui.panels.stacks import whole

#: Cells of a line's code and its figure, the least of a name; the least room for words, and that most figures need.
CODE: Final = 5
FIGURE: Final = 6
NAME: Final = 24
WORDS: Final = 26
IN_WORDS: Final = 36
#: Rows kept for lines of the form, and rows that one key leafs.
LEAST: Final = 5
LEAF: Final = 5
ROW: Final = "field"
#: Beside the papers the form is narrower than this.
WIDE: Final = 72


class Form(Panel):
    """The form."""

    _count: Count | None = None
    _filling: Filling | None = None
    _leafed = 0

    def show(self, count: Count, filling: Filling | None, leafed: int) -> None:
        """Show it; a line is being chosen when a form asks for one; so many leaves on from where one writes."""
        self._count, self._leafed = count, leafed
        self._filling = filling if filling is not None and filling.form.name == ROW else None
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """How it stands, its lines around the one to be written, its controls."""
        if self._count is None or self._count.form is None:
            return [line(f" {self.words('count.form.none')}"), *self._others(size.width)]
        form = self._count.form
        head, foot = self._head(form, size.width), self._foot(form, size.width)
        room = max(LEAST, size.height - len(head) - len(foot))
        foot = foot[: max(0, size.height - len(head) - room)]
        at = self._at(form)
        top = max(0, min(at - room // 2 + self._leafed * LEAF, len(form.rows) - room))
        rows = [self._row(row, place, at, size.width) for place, row in enumerate(form.rows)][top : top + room]
        return [*head, *rows, *[BLANK] * (room - len(rows)), *foot]

    def _code(self, row: RowSeen) -> str:
        """A line's code; that of a member stands in its name."""
        code, _, part = row.row.partition("/")
        return row.row if part.isdigit() else code

    def _at(self, form: FormSeen) -> int:
        """The line under the cursor, else the first empty one."""
        if self._filling is not None and self._filling.form.choices:
            chosen = str(self._filling.form.choices[self._filling.at].value).partition("/")[2]
            return next((n for n, row in enumerate(form.rows) if row.row == chosen), 0)
        return next((n for n, row in enumerate(form.rows) if row.value is None), 0)

    def _head(self, form: FormSeen, width: int) -> list[Line]:
        state = [self.words("count.form.drawn" if form.drawn else "count.form.writing")]
        if form.version > 1:
            state.append(self.words("count.form.version", n=form.version))
        if form.originals > 1:
            state.append(self.words("count.form.originals", n=form.originals))
        short = self.words("count.form", contest=form.contest)
        titles = (f"{short}, {self.words.say(form.title)}", short)
        told = [f"{title}: {', '.join(state)}" for title in titles]
        # The title gives way before a second row is taken.
        said = next((one for one in told if width_of(one) < width - 1), told[-1])
        scroll = self.words("count.scroll")
        if width_of(said) + width_of(scroll) + 3 < width and width > WIDE:
            return [spread(line(Span(f" {said}", Look.HEAD)), line(f"{scroll} "), width)]
        return [line(Span(f" {row}", Look.HEAD)) for row in wrap(said, width - 2)]

    def _called(self, row: RowSeen) -> str:
        name = self.words.say(row.name)
        return name if row.of is None else f"{name}: {self.words.say(row.of)}"

    def _names(self, width: int) -> int:
        """Cells for the names: as many as the longest needs, as far as figures in words leave them."""
        rows = self._count.form.rows if self._count is not None and self._count.form is not None else ()
        longest = max((width_of(self._called(row)) + 1 for row in rows), default=NAME)
        return max(NAME, min(longest, width - CODE - FIGURE - IN_WORDS - 3))

    def _row(self, row: RowSeen, place: int, at: int, width: int) -> Line:
        room, name = self._names(width), self._called(row)
        if row.of is not None and width_of(name) > room:
            name = self.words.say(row.of)
        beside = width - 1 - CODE - room - FIGURE - 2
        words = self.words.say(row.words) if row.words is not None else ""
        figure = "....." if row.value is None else str(row.value)
        left = f"{fit(self._code(row), CODE)}{fit(whole(name, room), room)}{figure:>{FIGURE}}"
        said = "!" if self._seen(row) else " "
        if beside >= WORDS:
            said += f" {whole(words, beside)}"
        hit = f"{CHOICE}{place}" if self._filling is not None else ""
        if place == at and (row.value is None or self._filling is not None):
            return line(Span(f">{left}", Look.CURSOR if self._filling is not None else Look.KEY, hit), said)
        return line(Span(f" {left}", Look.PLAIN, hit), Span(said, Look.STRONG, hit))

    def _seen(self, row: RowSeen) -> str:
        """What one sees at once on a line that bears an exclamation mark: pencil, other ink, a correction."""
        told = {"pencil": "count.pencilled", "other": "count.other-ink"}.get(row.ink, "")
        return " ".join(self.words(key) for key in (told, "count.corrected" if row.corrected else "") if key)

    def _foot(self, form: FormSeen, width: int) -> list[Line]:
        """Controls that fail first, then signatures, what one sees at once, and the controls that hold."""
        rows = [row for check in form.checks if not check.holds for row in self._fails(check, form, width)]
        rows += self._signatures(form, width)
        seen = [f"{self._code(row)} {told}" for row in form.rows if (told := self._seen(row))]
        if seen:
            rows += paragraph(f"! {', '.join(seen)}", width - 1, indent=1)
        holds = [check.code for check in form.checks if check.holds]
        if holds:
            rows += paragraph(self.words("count.form.holds", codes=", ".join(holds)), width - 1, indent=1)
        return rows

    def _fails(self, check: CheckSeen, form: FormSeen, width: int) -> list[Line]:
        """For whoever writes where to look, for whoever must sign what it means."""
        writes = self._count is not None and self._count.role == "secretary" and not form.drawn
        told = self.words.say(check.short if writes else check.meaning)
        rows = wrap(f"{check.code}: {told}", width - 4)
        return [line(Span(" ! " if n == 0 else "   ", Look.KEY), Span(row, Look.STRONG)) for n, row in enumerate(rows)]

    def _signatures(self, form: FormSeen, width: int) -> list[Line]:
        if not form.drawn:
            return []
        say = self.words.say
        told = [
            self.words("count.form.signed", who=", ".join(map(say, form.signed)))
            if form.signed
            else self.words("count.form.nobody")
        ]
        if form.refused:
            told.append(self.words("count.form.refused", who=", ".join(map(say, form.refused))))
        return paragraph("; ".join((*told, *self._went(form))), width - 1, indent=1)

    def _went(self, form: FormSeen) -> list[str]:
        """Where it and its copies went."""
        went = [self.words("count.form.posted")] if form.posted else []
        went += [self.words("count.form.copies", n=form.copies)] if form.copies else []
        went += [self.words("count.form.handed")] if form.handed else []
        return [", ".join(went)] if went else []

    def _others(self, width: int) -> list[Line]:
        """How the forms stand, when none lies before me."""
        forms = self._count.forms if self._count is not None else ()
        rows = []
        for form in forms:
            state = [self.words("count.form.drawn")] if form.drawn else []
            told = ", ".join([*state, *self._went(form)])
            rows += paragraph(f"{form.contest}: {told}", width - 1, indent=1) if told else []
        return rows
