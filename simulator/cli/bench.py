"""A workbench in plain lines: where one stands, what waits, lines, people, boxes, papers, and what can be typed.

The words are those of the screen; it shows what a view holds and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simulator.cli.mobile import mobile_lines
from simulator.cli.typed import acts
from simulator.seat.ask import Form, Offer
from simulator.seat.bench import Bench, DeskSeen, Notebook, Paper, Waiting
from simulator.texts.phrase import clock, phrase
from simulator.texts.words import Words

MINUTE = 60


def bench_lines(bench: Bench, now: int, words: Words) -> Iterator[str]:
    """The bench at a second of the day, a line a subject."""
    yield words("plain.place", where=bench.where)
    if bench.watching:
        yield words("tui.status.watching")
    if bench.mobile is not None:
        yield from mobile_lines(bench.mobile, words)
        if bench.notes is not None:
            yield from note_lines(bench.notes, words)
        return
    yield words("tui.waits.head") + ("" if bench.waits else f": {words('tui.waits.nothing')}")
    for place, waiting in enumerate(bench.waits, start=1):
        yield f"  {place}. {_waiting(waiting, now, words)}"
    yield _row(words("tui.plan.desks"), [_desk(desk, words) for desk in bench.desks])
    mates = [(mate, words.say(clock(mate.rested))) for mate in bench.mates]
    people = [f"{words.say(mate.who)}, {words.say(mate.post)}, {rested}" for mate, rested in mates]
    yield _row(f"{words('tui.people.head')} ({words('tui.people.rested')})", people)
    yield _row(words("tui.boxes.head"), [f"{box.id} {words.say(box.state)}" for box in bench.boxes])
    if bench.papers:
        yield _row(words("tui.papers.head"), [_paper(paper, words) for paper in bench.papers])
    if bench.notes is not None:
        yield from note_lines(bench.notes, words)
    if bench.leads is not None:
        yield words.say(bench.leads)
    if bench.quorum is not None:
        yield words("tui.people.quorum", **bench.quorum.model_dump())


def note_lines(book: Notebook, words: Words) -> Iterator[str]:
    """An observer's own record."""
    told = [words("notebook.told", hour=one.hour, n=one.value) for one in book.told]
    yield _row(words("notebook.head", n=book.written), [words("notebook.clicker", n=book.clicker), *told])
    for note in book.notes:
        where = f"{words.say(note.where)}: " if note.where is not None else ""
        came_of = f" ({words.say(note.told)})" if note.told is not None else ""
        yield f"  {note.number}. {words.clock(note.at)} {where}{words.say(note.what)}{came_of}"


def group_lines(offers: Sequence[Offer], words: Words, *, whole: bool) -> Iterator[str]:
    """What lies or stands there now to be acted on, with what to type; the acts of each group too when `whole`."""
    for offer in offers:
        if whole and acts(offer):
            yield f"  {offer.key} {offer.act}: {_choices(offer.forms[0], words)}"
        for form in filter(_numbered, offer.forms):
            yield f"  {offer.key} {offer.act} {form.name}: {_choices(form, words)}"


def form_lines(offer: Offer, words: Words) -> Iterator[str]:
    """Every field of an offer with every value it takes."""
    for form in offer.forms:
        values = f": {_choices(form, words)}" if form.choices else ""
        only = f" ({', '.join(form.only)})" if form.only else ""
        yield f"    {form.name}{only} {words.say(form.label)}{values}"


def _numbered(form: Form) -> bool:
    """Whether one thing with a number is chosen, and no word."""
    return form.kind == "one" and bool(form.choices) and all(isinstance(choice.value, int) for choice in form.choices)


def _row(head: str, told: Sequence[str]) -> str:
    return f"{head}: {'; '.join(told)}"


def _waiting(waiting: Waiting, now: int, words: Words) -> str:
    said = []
    minutes = (now - waiting.since) // MINUTE
    if minutes > 0:
        said.append(words.duration(minutes * MINUTE))
    if waiting.due:
        said.append(words("tui.waits.due", time=clock(waiting.due)))
    what = words.say(waiting.what)
    return f"{what} ({', '.join(said)})" if said else what


def _desk(desk: DeskSeen, words: Words) -> str:
    line = phrase("room.line", n=desk.line) if desk.staffed else phrase("room.empty-desk")
    return f"{words('post.desk', number=str(desk.number))}: {words.say(line)}"


def _paper(paper: Paper, words: Words) -> str:
    return f"{'* ' if paper.open else ''}{words.say(paper.name)}: {words.say(paper.state)}"


def _choices(form: Form, words: Words) -> str:
    """Each with its number, its word where it has one, and what it means."""
    told = []
    for place, choice in enumerate(form.choices, start=1):
        word = f" {choice.value}" if isinstance(choice.value, str) else ""
        told.append(f"{place}{word} = {words.say(choice.label)}")
    return "; ".join(told)
