"""Looking things up: the booklet, what can be done, a leaf of the list, the room. Free, and not written down."""

from __future__ import annotations

from simulator.exercise import desk, hearing, mobile, table, viewing
from simulator.exercise.running import Exercise
from simulator.law.book import Book, Words
from simulator.law.book import Card as LawCard
from simulator.seat.mobile import Stop
from simulator.seat.view import Card, Page, Query
from simulator.station.people import role_of
from simulator.texts.phrase import Phrase, Spelled, phrase

MOST = 50


def look(run: Exercise, seat: str, query: Query) -> Page:
    """The answer to a query of a seat."""
    match query.what:
        case "law":
            return _law(run, seat, query.word)
        case "help":
            return _help(run, seat)
        case "list":
            return _list(run, seat, query.page)
        case "room":
            return _room(run, seat)
        case "log":
            return _log(run, seat)


def spelled(words: Words) -> Spelled:
    """A text of the law book as a text in three languages."""
    return Spelled(kk=words.kk, ru=words.ru, en=words.en)


def _law(run: Exercise, seat: str, word: str) -> Page:
    """The seat's booklet, the whole of it or the cards with a word in them; it points at no case."""
    role = "issuer" if run.station.desk_of(seat) is not None else role_of(seat)
    book = run.kit.book
    cards = [
        Card(
            title=spelled(card.title),
            text=spelled(card.text),
            source="; ".join(dict.fromkeys(article for rule in card.rules if (article := book.rule(rule).article))),
        )
        for card in (_of_the_trip(book) if run.out(seat) else book.cards_of(role))
        if _holds(card.title, word) or _holds(card.text, word)
    ]
    return Page(cards=tuple(cards[:MOST]))


def _of_the_trip(book: Book) -> tuple[LawCard, ...]:
    """What the booklets of all seats say about voting outside the premises."""
    return tuple(card for card in book.cards if any(rule.startswith("MOB-") for rule in card.rules))


def _holds(words: Words, word: str) -> bool:
    return any(word.casefold() in text.casefold() for text in (words.kk, words.ru, words.en))


def _help(run: Exercise, seat: str) -> Page:
    found = viewing.offered(run, seat, viewing.phase(run, seat))
    return Page(cards=tuple(Card(title=o.label, text=phrase(f"help.{o.act}"), source=o.key) for o in found))


def _list(run: Exercise, seat: str, page: int) -> Page:
    own = run.station.desk_of(seat)
    if own is None:
        return Page()
    leaf, pages = desk.leaf_at(run, own, page)
    return Page(leaf=leaf, pages=pages)


def _room(run: Exercise, seat: str) -> Page:
    """The room in outline: lines at the desks, booths, boxes, observers; for whoever is out, the homes on the way."""
    if run.out(seat):
        return Page(cards=tuple(map(_stop, mobile.mobile(run, seat).route)))
    if run.at_table(seat):
        return Page(cards=table.around(run))
    station = run.station
    cards = [
        Card(title=phrase("post.desk", number=str(d.number)), text=_line(len(d.line), bool(d.member)))
        for d in station.desks
    ]
    watching = sum(bool(o.admitted) and not o.left for o in station.observers)
    cards += [
        Card(title=phrase("room.booths"), text=phrase("room.taken", n=station.booths_taken, of=station.laid.booths)),
        Card(title=phrase("room.observers"), text=phrase("room.present", n=watching)),
    ]
    cards += [
        Card(title=phrase(f"box.{b.kind}"), text=_box(b.away, b.sealed), source=b.id) for b in station.boxes.values()
    ]
    return Page(cards=tuple(cards))


def _stop(stop: Stop) -> Card:
    told = phrase("room.stop", name=stop.name, street=stop.street, house=stop.house, state=stop.state)
    return Card(title=phrase("item.home", n=stop.number), text=told)


def _line(waiting: int, staffed: bool) -> Phrase:  # noqa: FBT001 - one of two states
    return phrase("room.line", n=waiting) if staffed else phrase("room.empty-desk")


def _box(away: bool, sealed: bool) -> Phrase:  # noqa: FBT001 - one of three states
    return phrase("room.box-away" if away else "room.box-sealed" if sealed else "room.box-open")


def _log(run: Exercise, seat: str) -> Page:
    own = run.station.desk_of(seat)
    lines = hearing.heard(run, seat, own)
    return Page(cards=tuple(Card(title=line.who or phrase("who.room"), text=line.what) for line in lines))
