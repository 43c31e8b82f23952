"""A debrief in plain lines: the sum in one sentence, good moments, those to look at, figures, where paper left truth.

It orders and wraps; every judgement in it was made elsewhere, and the words are those of the screen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from simulator.seat.debrief import Count, Debrief, Noted, Occasion, Parting, Watched, lesson
from simulator.texts.phrase import clock, duration
from simulator.texts.words import Words

WIDTH = 78
INDENT = " " * 7


def debrief_lines(told: Debrief, words: Words) -> Iterator[str]:
    """The whole debrief, at most 78 wide."""
    yield from _sum(told, words)
    for key, occasions in (("good", told.good), ("look", told.look_at), ("advice", told.advice)):
        if occasions:
            yield from ("", words(f"tui.debrief.{key}"))
        for occasion in occasions:
            yield from _occasion(occasion, words)
    if told.watched is not None:
        yield from _watched(told.watched, words)
    if told.counts:
        yield from ("", words("tui.debrief.figures"), *_counts(told.counts, words))
    if told.partings:
        yield from ("", words("tui.debrief.parting"))
    for parting in told.partings:
        yield from _parting(parting, words)
    for cause in told.named:
        yield words(f"parted.named.{'right' if cause.right else 'wrong'}", figure=cause.paper)


def seat_name(seat: str, words: Words) -> str:
    """How a seat such as issuer-2 is called."""
    kind, _, number = seat.partition("-")
    key = f"seat.{kind}"
    if key not in words:
        return seat
    return words(key, n=int(number)) if number.isdecimal() else words(key)


def _sum(told: Debrief, words: Words) -> Iterator[str]:
    title = f"{words('mark.training')} · {words.say(told.scenario)}, {seat_name(told.seat, words)}"
    yield from wrap(title, WIDTH)
    yield from wrap(words("tui.debrief.kept", n=told.occasions, kept=told.kept, look=told.occasions - told.kept), WIDTH)
    if told.served or told.longest:
        yield from wrap(words("tui.debrief.served", n=told.served, time=duration(told.longest)), WIDTH)
    for trip in told.trips:
        yield from wrap(words.say(trip), WIDTH)


def _occasion(one: Occasion, words: Words) -> Iterator[str]:
    time = words.clock(one.at)
    yield from wrap(words.say(one.seen), WIDTH, initial_indent=f"{time}  ", subsequent_indent=INDENT)
    yield from _below(f"{one.rule}. {lesson(one, words)}")
    for also in one.also:
        yield from _below(words.say(also))
    if one.again:
        yield from _below(words("tui.debrief.again", times=", ".join(map(words.clock, one.again))))
    if one.followed is not None:
        yield from _below(words("tui.debrief.followed", what=one.followed))


def _below(text: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)


def _watched(watched: Watched, words: Words) -> Iterator[str]:
    """An observer's own record beside what was found."""
    for key, rows in (("noted", watched.notes), ("missed", watched.missed)):
        if rows:
            yield from ("", words(f"watched.{key}"))
        for row in rows:
            yield from wrap(f"{words.clock(row.at)}  {words.say(row.what)}", WIDTH, subsequent_indent=INDENT)
            yield from _below(_outcome(row, words))
            if row.followed is not None:
                yield from _below(words.say(row.followed))
    if watched.readings:
        yield from ("", words("watched.readings"))
    for one in watched.readings:
        key = "watched.reading" if one.whole else "watched.reading-part"
        yield from wrap(words(key, hour=clock(one.hour), sent=one.sent, clicked=one.clicked), WIDTH)
    if watched.figures:
        yield from ("", words("watched.figures"))
    for own in watched.figures:
        key = "watched.figure" if own.said is not None else "watched.figure-unsaid"
        told = words(key, contest=own.contest, stack=own.stack, own=own.own, said=own.said or 0)
        yield from wrap(told, WIDTH)


def _outcome(row: Noted, words: Words) -> str:
    if row.title is not None:
        return f"{row.rule}. {words('watched.breach', title=row.title)}"
    return words(f"watched.{row.outcome}")


def _counts(counts: Sequence[Count], words: Words) -> Iterator[str]:
    heads = [words(f"tui.debrief.{key}") for key in ("contest", "tally", "pack", "truth")]
    rows = [heads, *(_cells(count, words) for count in counts)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(heads))]
    for row in rows:
        yield "  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()


def _cells(count: Count, words: Words) -> list[str]:
    tally = "-" if count.tally is None else words.number(count.tally)
    return [count.contest, tally, words.number(count.pack), words.number(count.truth)]


def _parting(parting: Parting, words: Words) -> Iterator[str]:
    said = words(
        "tui.debrief.parted",
        time=clock(parting.at),
        who=seat_name(parting.seat, words),
        paper=parting.paper,
        value=parting.value,
        truth=parting.truth,
    )
    yield from wrap(said, WIDTH)
    if parting.cause is not None:
        yield from wrap(words.say(parting.cause), WIDTH)
    if len(parting.path) > 1:
        yield words("parted.head")
        yield from (f"  {words.say(step)}" for step in parting.path)
