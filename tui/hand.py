"""What is in hand at a desk beside the view: the finger, the cursor, a form half filled, a booklet.
It is this screen's own and no part of the station; nobody else sees it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from simulator.seat.ask import Offer
from simulator.seat.view import View
from tui import keys
from tui.booklet import Booklet
from tui.filling import Filling
from tui.finger import Finger
from tui.habit import Habit, Move

#: Function keys that are the same in every view; the others stand among the offers, with their words.
FUNCTIONS = (keys.LAW, keys.HELP, keys.ROOM, keys.BACK, keys.LEAVE)


@dataclass(slots=True)
class Hand:
    """The state of a desk screen."""

    finger: Finger = field(default_factory=Finger)
    habit: Habit = field(default_factory=Habit)
    filling: Filling | None = None
    booklet: Booklet | None = None
    #: The key the cursor is on, and whether arrows last moved it (else the finger).
    here: str = keys.DIGITS[0]
    acting: bool = True
    notice: str = ""
    idle: str = ""
    #: Moves of `+` that are still to come, and from when on the next can be tried.
    to_come: tuple[Move, ...] = ()
    free_at: int = 0
    asked: bool = False
    leaving: bool = False
    #: Seconds the last act took.
    took: int = 0
    #: Which of the papers at the counting table is before my eyes, and how far I have leafed in it.
    paper: int = 0
    leafed: int = 0

    def reachable(self, view: View) -> list[str]:
        """Every key the cursor can stand on."""
        usual = [keys.USUAL] if self.habit.usual else []
        return [*(offer.key for offer in view.offers), *usual, *FUNCTIONS]

    def move(self, view: View, by: int) -> None:
        """The cursor goes along what can be done, round and round."""
        around = self.reachable(view)
        at = around.index(self.here) if self.here in around else -1 if by > 0 else 0
        if self.acting:
            self.here = around[(at + by) % len(around)]
        self.acting = True

    def see(self, view: View) -> None:
        """Something is new: the list lies so now, somebody else may stand there, a key may be gone."""
        self.finger.lie(view.leaf)
        self.habit.see(view)
        around = self.reachable(view)
        if self.here not in around:
            self.here = around[0]


def offered(view: View, key: str) -> Offer | None:
    """The offer that a key picks."""
    return next((offer for offer in view.offers if offer.key == key), None)
