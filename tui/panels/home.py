"""The home where the team with the mobile box stands: whose it is, who is in the room, what is held out and was read.
On the road it says where to; what ought to be done at the door it does not know.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from simulator.seat.mobile import HomeSeen, Mobile, Stop
from tui.lines import Line, Look, paragraph
from tui.panels.base import Panel


class Home(Panel):
    """The left half above, away from the station."""

    _mobile: Mobile | None = None

    def show(self, mobile: Mobile) -> None:
        """Show where the team is."""
        self._mobile = mobile
        self.redraw()

    def paint(self, size: Size) -> Sequence[Line]:
        """Whose home, then all that is seen in it; or the road."""
        if self._mobile is None:
            return []
        width = size.width - 2
        if self._mobile.home is None:
            return [row for text in self._road(self._mobile) for row in paragraph(text, width, indent=1)]
        number = self._mobile.home.number
        stop = next((stop for stop in self._mobile.route if stop.number == number), None)
        whose = [self.words("mobile.at-home", n=number)] if stop is None else self._whose(stop)
        rows = [row for text in whose for row in paragraph(text, width, Look.STRONG, 1)]
        return [*rows, *(row for text in self._seen(self._mobile.home) for row in paragraph(text, width, indent=1))]

    def _whose(self, stop: Stop) -> list[str]:
        who = f"{self.words('mobile.at-home', n=stop.number)}: {self.words.say(stop.name)}"
        return [who, self._where(stop)]

    def _where(self, stop: Stop) -> str:
        return f"{self.words.say(stop.street)} {stop.house}"

    def _seen(self, home: HomeSeen) -> list[str]:
        """People, the document once it is read (else what is held out), the application, what was signed."""
        said = [self.words("mobile.in-room", people=home.people)]
        said += [self.words.say(one) for one in (home.document or home.holds, home.application) if one is not None]
        return [*said, *([", ".join(map(self.words.say, home.done))] if home.done else [])]

    def _road(self, mobile: Mobile) -> list[str]:
        if mobile.driving is None:
            return [self.words("mobile.standing" if mobile.leads else "mobile.waiting")]
        if not mobile.driving:
            return [self.words("mobile.driving-back")]
        stop = next((stop for stop in mobile.route if stop.number == mobile.driving), None)
        where = [] if stop is None else [self.words.say(stop.name), self._where(stop)]
        return [self.words("mobile.driving", n=mobile.driving), *where]
