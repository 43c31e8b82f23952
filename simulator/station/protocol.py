"""The paper protocol of a contest beside its figures: ink, words, corrections, signatures, copies, where it went.

The figures themselves stand in `papers`, on the paper `protocol:` and the contest's letter.
"""

from __future__ import annotations

from dataclasses import dataclass, field

PEN, PENCIL, OTHER_INK = "pen", "pencil", "other"
INKS = (PEN, PENCIL, OTHER_INK)
"""What a figure is written with; two inks on one form are what PRT-12 forbids."""


@dataclass(slots=True)
class Form:
    """One contest's form. Times are seconds of the day, 0 where a thing has not happened.

    `version` counts forms taken, `words` holds what a line says in words where that is another number than its
    figure, `corrected` lines written over; `copies` are (when, lines that read otherwise) by observer.
    """

    contest: int
    version: int = 1
    inks: dict[str, str] = field(default_factory=dict)
    words: dict[str, int] = field(default_factory=dict)
    corrected: list[str] = field(default_factory=list)
    drawn: int = 0
    writer: str = ""
    signed: dict[str, int] = field(default_factory=dict)
    refused: dict[str, int] = field(default_factory=dict)
    announced: int = 0
    posted: int = 0
    certified: bool = False
    copies: dict[int, int] = field(default_factory=dict)
    handed: int = 0

    def clean(self) -> None:
        """A clean form is taken: nothing stands on it yet."""
        self.version += 1
        self.inks, self.words, self.corrected = {}, {}, []
        self.drawn, self.writer, self.posted = 0, "", 0
        self.signed, self.refused = {}, {}
        self.certified = False


def paper_of(letter: str) -> str:
    """The paper that a contest's protocol is."""
    return f"protocol:{letter}"
