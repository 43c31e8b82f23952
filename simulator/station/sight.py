"""What a seat can perceive where it stands: the same for a person at a screen and for a simulated colleague.

Nothing hidden passes here: a document not yet looked at is only something held out, and whose hand
signed a line is ink like any other.
"""

from __future__ import annotations

from simulator.station import lists
from simulator.station.desks import NOBODY, Desk, Document
from simulator.station.people import of_age
from simulator.station.station import Station


class DeskSight:
    """An issuing desk seen by whoever sits at it."""

    def __init__(self, station: Station, desk: Desk, heard: tuple[str, ...] = ()) -> None:
        self._station = station
        self._desk = desk
        self.heard = heard

    @property
    def holds_out(self) -> str:
        """What kind of thing is held out, seen from where one sits; `none` for an empty hand."""
        shown = self._desk.shown
        return shown.kind if shown is not None else "none"

    @property
    def document(self) -> Document | None:
        """The document in one's hand, once it was looked at."""
        return self._desk.document

    @property
    def adult(self) -> bool:
        """Whether the birth date on the document looked at gives its bearer the vote."""
        laid, document = self._station.laid, self._desk.document
        return document is None or document.of < 0 or of_age(laid.people[document.of].born, laid.date)

    @property
    def line(self) -> int:
        """The line the finger is on; NOBODY when on none."""
        return self._desk.found

    @property
    def line_fits(self) -> bool:
        """Whether number and name on the line are those on the document looked at."""
        document = self._desk.document
        if document is None or self.line == NOBODY:
            return False
        return self._station.voter_list.same(self.line, document.of)

    @property
    def signed_by_voter(self) -> bool:
        """Whether ink stands on the voter's side of the line."""
        return self.line != NOBODY and self._station.voter_list.signed[self.line] != lists.NOBODY

    @property
    def decided(self) -> bool:
        """Whether the commission decided that whoever stands here gets a set although the line is signed."""
        here = ("line-signed", self._desk.voter)
        return any(s.adopted and (s.matter, s.target) == here for s in self._station.sittings)

    @property
    def marked(self) -> bool:
        """Whether the line bears the mark of voting outside."""
        return self.line in self._station.voter_list.marked

    @property
    def struck(self) -> bool:
        """Whether the line was struck because a certificate was issued."""
        return self.line in self._station.voter_list.struck

    @property
    def supplementary(self) -> bool:
        """Whether the line is one of the supplementary sheet."""
        return self.line >= self._station.voter_list.size

    @property
    def noted(self) -> tuple[int, ...]:
        """Contests noted on a supplementary line; empty for the whole set."""
        if not self.supplementary:
            return ()
        return self._station.voter_list.entries[self.line - self._station.voter_list.size].contests

    @property
    def spoiled(self) -> tuple[int, ...]:
        """Sheets the person has brought back, if any."""
        return self._station.hands.get(self._desk.voter, ())

    @property
    def waiting(self) -> int:
        """How many stand in the own line."""
        return len(self._desk.line)

    @property
    def left(self) -> int:
        """Whole sets left in the own pack."""
        held = self._station.held.get(self._desk.member)
        return min(len(pack) for pack in held) if held else 0
