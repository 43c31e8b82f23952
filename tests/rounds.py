"""Trips with the mobile box that a person leads: days that send them out, and a leader who does everything right.

The careful leader acts on what the bench shows and on nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulator.exercise.kit import Kit, kit, source
from simulator.exercise.running import Exercise
from simulator.seat.ask import Ask, Receipt
from simulator.seat.mobile import HomeSeen, Mobile
from simulator.session.sitting import Sitting
from tests.shelf import small_day, text

STORIES = ("in-order", "neighbour-too", "no-document", "wants-daughter-to-mark", "not-home")
SHORT = 60
"""Minutes before the end of voting at which a careful leader turns back."""


def steppe_road() -> Kit:
    """The exercise of the mobile team."""
    files = (
        ("scenario", "exercises", "steppe-road"),
        ("station", "stations", "village-5"),
        ("arrivals", "arrivals", "village"),
        ("law", "law", "kz-2023-03-19"),
    )
    return kit(tuple(source(kind, f"{folder}/{name}.yaml", text(folder, name)) for kind, folder, name in files))


def small_trip(*seats: str, stops: str = "every") -> Kit:
    """The small day with a trip at ten past twelve and a story at each door."""
    lines = f"  - {{at: 12:10, trip: [{', '.join(seats)}]}}\n"
    lines += "".join(f"  - {{door: {n}, story: {story}}}\n" for n, story in enumerate(STORIES, start=1))
    more = lines + "  - {at: 11:30, application: 3}\n"
    return small_day(more=more, drop="campaigner", swap=("stops: every", f"stops: {stops}"))


class Leader:
    """A careful leader of the team."""

    def __init__(self, run: Exercise, seat: str) -> None:
        self.run = run
        self.sitting = Sitting(run, seat, "stands")
        self.asked = 0

    def ask(self, act: str, **fields: Any) -> Receipt:
        """One act."""
        self.asked += 1
        return self.sitting.submit(Ask(id=f"a{self.asked}", act=act, fields=fields))

    @property
    def mobile(self) -> Mobile | None:
        """What the bench shows, out with the box."""
        bench = self.sitting.view().bench
        return bench.mobile if bench is not None else None

    def go(self, enough: Callable[[Mobile], bool] = lambda _: False) -> None:
        """From door to door and back, or until it is enough."""
        while (mobile := self.mobile) is not None and not enough(mobile):
            home = mobile.home
            if home is None or next(stop.done for stop in mobile.route if stop.number == home.number):
                waiting = [stop.number for stop in mobile.route if not stop.done]
                assert self.ask("drive", to=waiting[0] if waiting and mobile.left > SHORT else 0).accepted
            else:
                self.serve(home)

    def serve(self, home: HomeSeen) -> None:
        """One home, lawfully."""
        people = {person.key for person in home.people}
        if "in-room.besides" in people:
            self.ask("refuse-at-home", receiver="besides", why="no-application")
        self.ask("look-at-paper", paper="document")
        self.ask("look-at-paper", paper="application")
        if self._empty():
            self.ask("ask-at-home", topic="another-document")
            self.ask("look-at-paper", paper="document")
        if self._empty():
            self.ask("refuse-at-home", receiver="applicant", why="no-document")
            return
        if "in-room.family" in people:
            says = self.mobile.home.says if self.mobile is not None and self.mobile.home is not None else None
            named = says is not None and says.key == "speech.home-daughter"
            self.ask("note-helper" if named else "ask-others-out")
        for act in ("applicant-signs", "sign-application", "sign-set"):
            assert self.ask(act).accepted
        assert self.ask("give-set", receiver="applicant").accepted

    def _empty(self) -> bool:
        mobile = self.mobile
        assert mobile is not None
        assert mobile.home is not None
        assert mobile.home.document is not None
        return mobile.home.document.key == "home-document.none"
