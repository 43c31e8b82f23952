"""A debrief as lines: the sum in one sentence, good moments, those to look at, my figures, where paper left truth.
It orders and wraps; every judgement in it was made elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from simulator.seat.debrief import Count, Debrief, Noted, Occasion, Parting, Watched, lesson
from simulator.texts.phrase import clock, duration
from simulator.texts.words import Words
from tui.lines import BLANK, Line, Look, Span, fit, line, paragraph, wrap

INDENT = 8


def pages(debrief: Debrief, words: Words, width: int) -> list[Line]:
    """The whole debrief for a width."""
    width = min(width, 100)
    rows = [*_sum(debrief, words, width)]
    for key, occasions in (("good", debrief.good), ("look", debrief.look_at), ("advice", debrief.advice)):
        if occasions:
            rows += [BLANK, _head(words(f"tui.debrief.{key}"))]
            for occasion in occasions:
                rows += _occasion(occasion, words, width)
    if debrief.watched is not None:
        rows += _watched(debrief.watched, words, width)
    if debrief.counts:
        rows += [BLANK, _head(words("tui.debrief.figures")), *_counts(debrief.counts, words, width)]
    if debrief.partings:
        rows += [BLANK, _head(words("tui.debrief.parting"))]
    for parting in debrief.partings:
        rows += _parting(parting, words, width)
    for cause in debrief.named:
        told = words(f"parted.named.{'right' if cause.right else 'wrong'}", figure=cause.paper)
        rows += paragraph(told, width, indent=1)
    return rows


def seat_name(seat: str, words: Words) -> str:
    """How a seat such as issuer-2 is called."""
    kind, _, number = seat.partition("-")
    return words(f"seat.{kind}", n=int(number)) if number.isdigit() else words(f"seat.{kind}")


def _head(text: str) -> Line:
    return line(Span(f" {text}", Look.HEAD))


def _sum(debrief: Debrief, words: Words, width: int) -> Sequence[Line]:
    told = words("tui.debrief.kept", n=debrief.occasions, kept=debrief.kept, look=debrief.occasions - debrief.kept)
    served = words("tui.debrief.served", n=debrief.served, time=duration(debrief.longest))
    title = f"{words.say(debrief.scenario)}, {seat_name(debrief.seat, words)}"
    return [
        *paragraph(title, width, Look.PLAIN, 1),
        *paragraph(told, width, Look.STRONG, 1),
        # Who gave no ballots out has no line of people either.
        *(paragraph(served, width, Look.PLAIN, 1) if debrief.served or debrief.longest else ()),
        *(row for trip in debrief.trips for row in paragraph(words.say(trip), width, Look.PLAIN, 1)),
    ]


def _occasion(occasion: Occasion, words: Words, width: int) -> list[Line]:
    first, *rest = wrap(words.say(occasion.seen), width - INDENT)
    time = words.say(clock(occasion.at))
    rows = [line(" ", Span(f"{time}  ", Look.STRONG), Span(first, Look.STRONG))]
    rows += [line(" " * INDENT, Span(row, Look.STRONG)) for row in rest]
    rows += paragraph(lesson(occasion, words), width, indent=INDENT)
    for also in occasion.also:
        rows += paragraph(words.say(also), width, indent=INDENT)
    if occasion.again:
        times = ", ".join(words.clock(at) for at in occasion.again)
        rows += paragraph(words("tui.debrief.again", times=times), width, indent=INDENT)
    if occasion.followed is not None:
        rows += paragraph(words("tui.debrief.followed", what=occasion.followed), width, indent=INDENT)
    return rows


def _watched(watched: Watched, words: Words, width: int) -> list[Line]:
    """An observer's own record beside what was found."""
    rows: list[Line] = []
    for key, notes in (("noted", watched.notes), ("missed", watched.missed)):
        if notes:
            rows += [BLANK, _head(words(f"watched.{key}"))]
            rows += [row for note in notes for row in _note(note, words, width)]
    if watched.readings:
        rows += [BLANK, _head(words("watched.readings"))]
    for one in watched.readings:
        key = "watched.reading" if one.whole else "watched.reading-part"
        rows += paragraph(words(key, hour=clock(one.hour), sent=one.sent, clicked=one.clicked), width, indent=1)
    if watched.figures:
        rows += [BLANK, _head(words("watched.figures"))]
    for own in watched.figures:
        key = "watched.figure" if own.said is not None else "watched.figure-unsaid"
        told = words(key, contest=own.contest, stack=own.stack, own=own.own, said=own.said or 0)
        rows += paragraph(told, width, indent=1)
    return rows


def _note(note: Noted, words: Words, width: int) -> list[Line]:
    first, *rest = wrap(words.say(note.what), width - INDENT)
    rows = [line(" ", Span(f"{words.say(clock(note.at))}  ", Look.STRONG), first)]
    rows += [line(" " * INDENT, row) for row in rest]
    came = [_came_of(note, words), *([words.say(note.followed)] if note.followed is not None else [])]
    return [*rows, *(row for text in came for row in paragraph(text, width, indent=INDENT))]


def _came_of(note: Noted, words: Words) -> str:
    if note.title is None:
        return words(f"watched.{note.outcome}")
    return f"{note.rule}. {words('watched.breach', title=note.title)}"


def _counts(counts: Sequence[Count], words: Words, width: int) -> list[Line]:
    heads = [words(f"tui.debrief.{key}") for key in ("contest", "tally", "pack", "truth")]
    size = max(12, min(24, (width - 2) // 4))
    rows = [line(" ", "".join(fit(head, size) for head in heads))]
    for count in counts:
        tally = "-" if count.tally is None else words.number(count.tally)
        cells = (count.contest, tally, words.number(count.pack), words.number(count.truth))
        rows.append(line(" ", "".join(fit(cell, size) for cell in cells)))
    return rows


def _parting(parting: Parting, words: Words, width: int) -> list[Line]:
    told = words(
        "tui.debrief.parted",
        time=clock(parting.at),
        who=seat_name(parting.seat, words),
        paper=parting.paper,
        value=parting.value,
        truth=parting.truth,
    )
    rows = paragraph(told, width, indent=1)
    rows += paragraph(words.say(parting.cause), width, indent=1) if parting.cause else []
    if len(parting.path) > 1:
        rows += paragraph(words("parted.head"), width, indent=1)
        rows += [one for step in parting.path for one in paragraph(words.say(step), width, indent=3)]
    return rows
