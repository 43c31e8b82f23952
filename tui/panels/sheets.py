"""What is left of one's pack, contest by contest, and one's own tally.
It shows what one counted oneself, which need not be so.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from simulator.seat.view import Sheets
from tui.lines import Line, Look, Span, length, line, spread
from tui.panels.base import Panel


class Pack(Panel):
    """The line of the pack."""

    _sheets: tuple[Sheets, ...] = ()
    _sets = 0

    def show(self, sheets: tuple[Sheets, ...], sets: int) -> None:
        """Show these."""
        self._sheets, self._sets = sheets, sets
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """A contest is its letter; a plus is a sheet that is signed and still here."""
        if not self._sheets:
            return [line(Span(f" {self.words('tui.sheets.none')}", Look.HEAD))]
        tally = self._tally()
        for gap in ("  ", " "):
            drawn = spread(self._counts(gap), line(f"{tally} "), size.width)
            if length(drawn) <= size.width:
                break
        return [drawn]

    def _tally(self) -> str:
        """One number while all contests have the same, else each in their order."""
        counts = [sheets.tally for sheets in self._sheets]
        if len(set(counts)) == 1:
            return self.words("tui.sheets.tally", n=self._sets)
        return self.words("tui.sheets.tallies", counts=" ".join(map(self.words.number, counts)))

    def _counts(self, gap: str) -> Line:
        spans: list[Span | str] = [Span(f" {self.words('tui.sheets.mine')}", Look.HEAD)]
        for sheets in self._sheets:
            signed = f"+{sheets.signed}" if sheets.signed else ""
            spans += [Span(f"{gap}{sheets.contest} ", Look.HEAD), f"{self.words.number(sheets.left)}{signed}"]
        return line(*spans)
