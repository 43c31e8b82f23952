"""A seat of a few lines that plays canned views, and a door that opens it; screens as plain text.
It keeps what it was asked, so that a test can read it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from textual.app import App

from simulator.seat.ask import Ask, Receipt
from simulator.seat.debrief import Debrief
from simulator.seat.view import Card, Leaf, Pace, Page, Query, View
from simulator.texts.domains import Lang
from simulator.texts.phrase import Phrase, phrase
from tests.screens import benches, canned
from tui.app import VotingDay
from tui.door import Entry, Role, Start


class FakeSeat:
    """A seat whose views are handed in; every act goes through and takes no look at anything."""

    def __init__(self, *views: View) -> None:
        self.views = list(views)
        self.asks: list[Ask] = []
        self.queries: list[Query] = []
        self.frozen: list[bool] = []
        self.paces: list[tuple[Pace, int]] = []
        self.refuse: Phrase | None = None
        told = benches.help_of(views[0]) if views[0].bench or views[0].count else canned.HELP
        self.pages: dict[str, Page] = {"help": Page(cards=told), "law": LAW, "list": LEAVES[33]}
        self._changed = asyncio.Event()

    def now(self) -> View:
        """The first of the views."""
        return self.views[0]

    def go_on(self, *views: View) -> None:
        """Other views from now on."""
        self.views = list(views) or self.views[1:]
        self._changed.set()

    async def submit(self, ask: Ask) -> Receipt:
        """Note it down; the next view comes up."""
        self.asks.append(ask)
        if self.refuse is not None:
            return Receipt(id=ask.id, accepted=False, at=self.now().clock, reason=self.refuse)
        if len(self.views) > 1:
            self.go_on()
        return Receipt(id=ask.id, accepted=True, at=self.now().clock, cost=0)

    async def view(self) -> View:
        """What is seen."""
        return self.now()

    async def look(self, query: Query) -> Page:
        """A page; of the list the one that is asked for."""
        self.queries.append(query)
        if query.what == "list":
            return LEAVES[min(query.page, len(LEAVES) - 1)]
        page = self.pages.get(query.what, Page())
        word = query.word.casefold()
        return page.model_copy(update={"cards": tuple(card for card in page.cards if word in str(card).casefold())})

    async def changed(self, revision: int) -> int:
        """Wait for another view."""
        while self.now().revision == revision:
            self._changed.clear()
            await self._changed.wait()
        return self.now().revision

    async def freeze(self, *, frozen: bool) -> None:
        """Note it down."""
        self.frozen.append(frozen)

    async def pace(self, pace: Pace, speed: int = 1) -> None:
        """Note it down."""
        self.paces.append((pace, speed))

    async def back(self) -> bool:
        """The last ask is gone, if there was one."""
        return bool(self.asks) and bool(self.asks.pop())

    async def leave(self) -> Debrief:
        """What it was worth."""
        return canned.DEBRIEF


LONG = canned.spelled("Ұзақ мәтін. " * 60, "Длинный текст. " * 60, "A long text. " * 60)
LAW = Page(
    cards=tuple(
        Card(title=occasion.title, text=LONG if n == 1 else occasion.text, source=f"41({n})")
        for n, occasion in enumerate([canned.DEBRIEF.good[0]] * 9)
    )
)
LEAVES = tuple(
    Page(
        leaf=Leaf(
            leaf=n + 1, street=canned.STREET, rows=canned.rows(n * 12, canned.NAMES + canned.NAMES[:5], 0), cursor=None
        ),
        pages=60,
    )
    for n in range(60)
)

ENTRIES = (
    Entry(
        "saved-1", canned.WAITING.scenario, 6, 1, (Role("issuer-2", phrase("seat.issuer", n=2)),), left_at=canned.NINE
    ),
    Entry("first-steps", canned.WAITING.scenario, 6, 1, (Role("issuer-2", phrase("seat.issuer", n=2)),)),
    Entry(
        "seminar-90",
        canned.spelled("Семинар", "Семинар", "Seminar"),
        90,
        3,
        (Role("chair", phrase("seat.chair")), Role("issuer-2", phrase("seat.issuer", n=2))),
    ),
)


class FakeDoor:
    """A door to one fake seat."""

    def __init__(self, seat: FakeSeat, lang: Lang | None = None, *, straight: bool = True) -> None:
        self.seat = seat
        self.lang = lang
        self.straight = straight
        self.opened: list[tuple[str, str]] = []

    def language(self) -> Lang | None:
        """The language of the test."""
        return self.lang

    def speaks(self, lang: Lang) -> None:
        """Remember."""
        self.lang = lang

    def first(self) -> Start | None:
        """Straight to the desk, or to the lobby."""
        return Start("first-steps", "issuer-2") if self.straight else None

    async def entries(self) -> Sequence[Entry]:
        """Three lines."""
        return ENTRIES

    async def open(self, entry: str, seat: str) -> FakeSeat:
        """The seat."""
        self.opened.append((entry, seat))
        return self.seat


def app(*views: View, lang: Lang | None = "kk", straight: bool = True) -> tuple[VotingDay, FakeSeat]:
    """The app at a desk with these views."""
    seat = FakeSeat(*(views or (canned.WAITING,)))
    return VotingDay(FakeDoor(seat, lang, straight=straight)), seat


def dump(app: App[None]) -> str:
    """The screen as a person reads it: rows of text, blanks at their ends cut."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips) + "\n"
