"""A tabulation in plain lines: a table for each contest and district, then what was not counted and what was noted.

Every figure in it is one of the tabulation; nothing is counted anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from simulator.law.book import article
from simulator.study.protocols import UNREAD, Remark
from simulator.study.sharing import hundredths
from simulator.study.summary import mandates_of, over, said
from simulator.study.tabulation import LIST, Area, Tabulation
from simulator.texts.words import Words

WIDTH: Final = 78
LABEL: Final = 46
NUMBER: Final = 10

LAST: Final = ("F7", "F8", "F9", "F10", "F11", "F12", "F13")
"""The figures below the votes, in the order of the form."""


def tabulation_lines(found: Tabulation, mandates: dict[str, int], words: Words) -> Iterator[str]:
    """The whole tabulation, at most 78 wide but for a file's own name."""
    if found.book is None:
        yield words("tabulate.none")
    else:
        title = found.book.title.model_dump()[words.lang]
        yield from wrap(words("tabulate.head", mark=words("mark.training"), title=title), WIDTH)
        yield words("tabulate.stations", n=len(found.journals), law=found.book.id)
    for area in found.areas:
        yield from ("", *wrap(_title(area, words), WIDTH))
        yield from _area(area, found, mandates, words)
    if found.areas:
        yield from ("", *wrap(words("tabulate.base"), WIDTH))
    for key, rows in (("refused", found.refused), ("noted", found.noted)):
        if rows:
            yield from ("", words(f"tabulate.{key}"))
        for row in rows:
            yield from _wrapped(remark_line(row, words))


def remark_line(one: Remark, words: Words) -> str:
    """A remark with its code and the file, the station and the contest it is about."""
    if one.code == UNREAD:
        return words("tabulate.unread", code=one.code, said=said(one, words))
    station = words("tabulate.station", number=str(one.number)) if one.number else ""
    where = ", ".join(part for part in (one.file, station, one.letter) if part)
    return words("tabulate.remark", code=one.code, where=where, said=said(one, words))


def _wrapped(line: str) -> list[str]:
    """A remark over several lines; somebody's file name stays whole, however long."""
    return wrap(line, WIDTH, subsequent_indent=" " * 6, break_long_words=False, break_on_hyphens=False)


def _title(area: Area, words: Words) -> str:
    title = area.contest.title.model_dump()[words.lang]
    if area.district:
        return words("tabulate.district", letter=area.contest.id, title=title, number=str(area.district))
    return words("tabulate.area", letter=area.contest.id, title=title)


def _area(area: Area, found: Tabulation, mandates: dict[str, int], words: Words) -> Iterator[str]:
    figures = area.figures
    yield f"   {words('tabulate.protocols', n=len(area.taken), refused=area.refused)}"
    for name, share in (("F1", None), ("F2", hundredths(figures["F2"], figures["F1"])), ("F4", None)):
        yield from _row(name, words(f"tabulate.{name}"), figures[name], words, share)
    given = mandates_of(area, found, mandates)
    for n, (option, count) in enumerate(zip(area.options, area.votes, strict=True)):
        more = " *" if over(area, found, count) else "  "
        more += f"{words.number(given.given[n]):>5}" if given else ""
        yield from _row("F5", words.say(option.name), count, words, hundredths(count, figures["F4"]), more)
    yield from _row("F6", words("tabulate.F6"), figures["F6"], words, hundredths(figures["F6"], figures["F4"]))
    for name in [name for name in LAST if name in figures]:
        yield from _row(name, words(f"tabulate.{name}"), figures[name], words)
    if area.contest.kind == LIST:
        for line in _rules(area, found, mandates, words):
            yield from wrap(line, WIDTH, initial_indent="   ", subsequent_indent="   ")


def _row(name: str, label: str, figure: int, words: Words, share: int | None = None, more: str = "") -> Iterator[str]:
    """A line of the table; a long label takes lines of its own above."""
    *above, last = wrap(label, LABEL - 5) or [""]
    for n, part in enumerate(above):
        yield f"   {'' if n else name:4} {part}"
    head = f"   {'' if above else name:4} {last}"
    percent = words.percent(share) if share is not None else ""
    yield f"{head:{LABEL + 3}}{words.number(figure):>{NUMBER}}{percent:>{NUMBER}}{more}".rstrip()


def _rules(area: Area, found: Tabulation, mandates: dict[str, int], words: Words) -> Iterator[str]:
    """What the law book makes of votes on lists, where it says."""
    results = found.book.results if found.book else None
    if results is None:
        return
    if results.threshold is None:
        yield words("tabulate.no-threshold")
    else:
        percent, source = str(results.threshold.percent), _source(results.threshold.source)
        yield words("tabulate.threshold", percent=percent, source=source)
    given = mandates_of(area, found, mandates)
    if results.sharing is None:
        yield words("tabulate.no-method")
    elif given is not None:
        shared, source = mandates[area.contest.id], _source(results.sharing.source)
        yield words(f"tabulate.{results.sharing.method}", mandates=shared, source=source)
        if given.open:
            yield words("tabulate.open", n=given.open)


def _source(source: str) -> str:
    return article(source) or source
