"""Playing line by line: what is typed becomes an ask, what is seen becomes lines (docs/reference/plain.md).

The way in for screen readers and for tests; the same seat, the same asks and the same offers as the screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from simulator.cli.base import Talk
from simulator.cli.bench import bench_lines, form_lines, group_lines
from simulator.cli.count import count_lines
from simulator.cli.telling import debrief_lines
from simulator.cli.typed import fields, offer_of
from simulator.seat.ask import Ask, Receipt
from simulator.seat.debrief import Debrief
from simulator.seat.view import Leaf, Query, Row, View
from simulator.session.sitting import Sitting

LOOKS: Final = ("law", "help", "room", "list", "log")
"""Words that look something up."""

MINUTES: Final = (1, 5, 15)


class Player:
    """One person at a pipe or a terminal without screens."""

    def __init__(self, sitting: Sitting, talk: Talk, *, as_json: bool) -> None:
        self.sitting = sitting
        self.talk = talk
        self.as_json = as_json
        self.asks = 0
        self.told = False

    def play(self, lines: Iterable[str]) -> None:
        """Read until the person leaves or the input ends; the debrief comes either way."""
        self._show(self.sitting.view())
        for line in lines:
            words = line.split()
            if words and not self._line(words):
                break
        if not self.told:
            self._leave()

    def _line(self, words: list[str]) -> bool:
        """One typed line; whether to go on."""
        first = words[0].casefold()
        if first in ("leave", "quit", "exit"):
            self._leave()
            return False
        if first in LOOKS:
            self._look(first, words[1:])
        elif first == "wait":
            self._wait(words[1:])
        elif first == "back":
            self._back()
        elif first == "view":
            self._show(self.sitting.view())
        else:
            self._ask(first, words[1:])
        return True

    def _ask(self, first: str, rest: list[str]) -> None:
        view = self.sitting.view()
        offer, named = offer_of(view.offers, first)
        act = offer.act if offer else first
        self.asks += 1
        ask = Ask(id=f"plain-{self.asks}", act=act[:40], fields=fields(offer, [*named, *rest]))
        receipt = self.sitting.submit(ask)
        self._show(self.sitting.view(), receipt)

    def _back(self) -> None:
        if self.sitting.back():
            self._show(self.sitting.view())
        else:
            self.talk.tell("impossible.nothing-back")

    def _wait(self, rest: list[str]) -> None:
        minutes = int(rest[0]) if rest and rest[0].isdigit() else 1
        self.sitting.wait(min(minutes, max(MINUTES)) * 60)
        self._show(self.sitting.view())

    def _look(self, what: str, rest: list[str]) -> None:
        page = int(rest[0]) if what == "list" and rest and rest[0].isdigit() else 0
        query = Query.model_validate({"what": what, "page": page, "word": "" if page else " ".join(rest)[:60]})
        found = self.sitting.look(query)
        if self.as_json:
            self.talk.json({"page": found.model_dump(mode="json")})
            return
        offers = {offer.key: offer for offer in self.sitting.view().offers} if what == "help" else {}
        for card in found.cards:
            self.talk.line(f"{self.talk.say(card.title)}: {self.talk.say(card.text)}")
            if card.source in offers:
                offer = offers[card.source]
                self.talk.line(f"  {offer.key} {offer.act}")
                for line in form_lines(offer, self.talk.words):
                    self.talk.line(line)
            elif card.source:
                self.talk.line(f"  {card.source}")
        for row in _rows(found.leaf):
            self.talk.line(self._row(row))

    def _leave(self) -> None:
        self.told = True
        told = self.sitting.leave()
        if self.as_json:
            self.talk.json({"debrief": told.model_dump(mode="json")})
        else:
            self._tell(told)

    def _tell(self, told: Debrief) -> None:
        for line in debrief_lines(told, self.talk.words):
            self.talk.line(line)

    # showing

    def _show(self, view: View, receipt: Receipt | None = None) -> None:
        if self.as_json:
            answer = {"view": view.model_dump(mode="json")}
            self.talk.json({"receipt": receipt.model_dump(mode="json"), **answer} if receipt else answer)
            return
        for line in self._lines(view, receipt):
            self.talk.line(line)

    def _lines(self, view: View, receipt: Receipt | None) -> Iterator[str]:
        words, say = self.talk.words, self.talk.say
        if receipt is not None:
            yield (
                words("plain.took", took=words.duration(receipt.cost))
                if receipt.accepted
                else words("plain.refused", reason=say(receipt.reason) if receipt.reason else "")
            )
        yield words(
            "plain.head",
            training=words("mark.training"),
            station=str(view.station),
            post=say(view.post),
            clock=words.clock(view.clock),
            pace=words(f"term.{view.pace}"),
            n=view.line if view.bench is None else view.bench.people,
        )
        for heard in view.heard[-3:]:
            who = f"{say(heard.who)}: " if heard.who else ""
            yield f"  {words.clock(heard.at)} {who}{say(heard.what)}"
        yield from self._place(view)
        if view.advice is not None:
            yield f"{words('who.deputy')}: {say(view.advice)}"
        yield "  ".join(f"{offer.key} {say(offer.label)}" for offer in view.offers)
        if view.bench is not None or view.count is not None:
            yield from group_lines(view.offers, words, whole=receipt is None)
        if view.phase == "over":
            yield words("plain.over")

    def _place(self, view: View) -> Iterator[str]:
        """What lies and stands before the seat."""
        if view.count is not None:
            return count_lines(view.count, view.clock, self.talk.words)
        if view.bench is not None:
            return bench_lines(view.bench, view.clock, self.talk.words)
        return self._visit(view)

    def _visit(self, view: View) -> Iterator[str]:
        words, say = self.talk.words, self.talk.say
        for waiting in view.waits:
            yield f"{words('tui.waits.head')}: {say(waiting.what)}"
        if view.person is not None:
            yield f"{say(view.person.looks)}. {say(view.person.holds)}."
        if view.card is not None:
            card = view.card
            parts = [say(card.kind), say(card.name) if card.name else "", card.born, card.iin]
            parts += [say(card.valid) if card.valid else "", say(card.photo) if card.photo else ""]
            yield "; ".join(part for part in parts if part)
        if view.leaf is not None and view.leaf.cursor is not None:
            for row in view.leaf.rows:
                yield f"{'>' if row.line == view.leaf.cursor else ' '} {self._row(row)}"
        if view.sheets:
            left = " ".join(f"{s.contest} {s.left}" for s in view.sheets)
            yield words("plain.sheets", left=left, n=view.sets)

    def _row(self, row: Row) -> str:
        note = self.talk.say(row.note) if row.note else ""
        ink = f"{row.voter} {row.member}".strip() or "-"
        parts = [f"{row.number}.", self.talk.say(row.name), str(row.born), row.home, row.iin, ink, note]
        return " ".join(part for part in parts if part)


def _rows(leaf: Leaf | None) -> tuple[Row, ...]:
    return leaf.rows if leaf is not None else ()
