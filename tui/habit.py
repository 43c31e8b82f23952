"""As usual: my own last full sequence of hand moves, with everything I did wrong in it.
It remembers what was asked, not what ought to have been.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from simulator.seat.ask import Ask, Value
from simulator.seat.view import View

#: The act that looks for a line, and its field that is found anew; the act of a full visit; those that end one.
FIND: Final = "find"
FULL: Final = "hand-over"
ENDS: Final = ("next", "send")
LINE: Final = "line"
NO_LINE: Final = -1


class Move(NamedTuple):
    """An act with its fields, to be done again with somebody else."""

    act: str
    fields: dict[str, Value]


@dataclass(slots=True)
class Habit:
    """What I did with this voter, and with the last one I gave ballots to."""

    usual: tuple[Move, ...] = ()
    _now: list[Move] = field(default_factory=list)
    _moves: int = 0

    def did(self, ask: Ask) -> None:
        """An act went through."""
        if ask.act in ENDS:
            self._end()
        else:
            fields = {name: NO_LINE if name == LINE else value for name, value in ask.fields.items()}
            self._now.append(Move(ask.act, fields))

    def undo(self) -> None:
        """The last act was taken back."""
        if self._now:
            self._now.pop()

    def see(self, view: View) -> None:
        """Somebody else stands there when what was done with them has grown shorter."""
        if len(view.moves) < self._moves:
            self._end()
        self._moves = len(view.moves)

    def _end(self) -> None:
        if any(move.act == FULL for move in self._now):
            self.usual = tuple(self._now)
        self._now.clear()
