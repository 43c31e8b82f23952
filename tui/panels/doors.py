"""The homes on the way: how many are done and how many left, then each with how it stands, an @ where the team is.
The order is that of the register; which comes first is for me to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.geometry import Size

from simulator.seat.mobile import Mobile, Stop
from tui.lines import Line, Look, Span, fit, line, width_of
from tui.panels.base import Barred
from tui.panels.outline import ME

#: Cells of the widest table: eyes follow a row no further.
WIDEST: Final = 58
#: How a home can stand.
STATES: Final = ("open", "served", "absent", "turned")


class Doors(Barred):
    """The right half below, away from the station."""

    _mobile: Mobile | None = None

    def show(self, mobile: Mobile) -> None:
        """Show the way as it is by now."""
        self._mobile = mobile
        self.redraw()

    def beside(self, size: Size) -> Sequence[Line]:
        """A head, then home after home; where rows are few those that were done first go."""
        if self._mobile is None:
            return []
        route, width = self._mobile.route, min(size.width, WIDEST)
        done = sum(stop.done for stop in route)
        head = line(Span(self.words("mobile.doors", done=done, left=len(route) - done), Look.HEAD))
        room = max(1, size.height - 1)
        first = next((place for place, stop in enumerate(route) if self._here(stop) or not stop.done), len(route))
        top = max(0, min(first, len(route) - room))
        seen = list(route[top : top + room])
        rest = len(route) - top - len(seen)
        if rest and len(seen) > 1:
            seen, rest = seen[:-1], rest + 1
        more = [line(f" {self.words('tui.more', n=rest)}")] if rest else []
        # Every row keeps its place while homes are being done.
        states = max(width_of(self.words(f"stop.{state}")) for state in STATES)
        names = self._names(route, width - states - 5)
        return [head, *(self._row(stop, names[stop.number], states) for stop in seen), *more]

    def _row(self, stop: Stop, name: str, states: int) -> Line:
        here = self._here(stop)
        state = Span(fit(self.words.say(stop.state), states), Look.PLAIN if stop.done else Look.STRONG)
        mark = Span(ME if here else " ", Look.CURSOR if here else Look.PLAIN)
        return line(mark, f"{stop.number:>2} {name} ", state)

    def _names(self, route: Sequence[Stop], room: int) -> dict[int, str]:
        """As much of name and address as there is room for in every row, the surname and the house at least."""
        for told in (self._whole, self._named, self._shortly):
            names = {stop.number: told(stop) for stop in route}
            if all(width_of(name) <= room for name in names.values()):
                break
        return {number: fit(name, room) for number, name in names.items()}

    def _whole(self, stop: Stop) -> str:
        return f"{self.words.say(stop.name)}, {self.words.say(stop.street)} {stop.house}"

    def _named(self, stop: Stop) -> str:
        return f"{self.words.say(stop.name)}, {stop.house}"

    def _shortly(self, stop: Stop) -> str:
        return f"{self.words.say(stop.name).split(' ')[0]}, {stop.house}"

    def _here(self, stop: Stop) -> bool:
        mobile = self._mobile
        return mobile is not None and stop.number == (mobile.home.number if mobile.home else mobile.driving)
