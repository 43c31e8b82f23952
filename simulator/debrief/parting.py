"""Where paper left truth, in words: what stands and what is so, whose hand and when, the way to the form."""

from __future__ import annotations

from simulator.debrief.divergence import FIGURE, Divergence, Finder
from simulator.seat.debrief import NamedCause, Parting
from simulator.seat.naming import seat_short
from simulator.station.station import Station
from simulator.texts.phrase import Phrase, Spelled, phrase, spelled

MOST = 12
"""Figures told one by one."""

OF_MEMBER = ("tally", "pack", "issued", "outside")


def partings(finder: Finder) -> tuple[Parting, ...]:
    """Every figure that is not so, earliest cause first; of one cause and path only the figure it led to."""
    found, station = finder.all(), finder.station
    inner = {number for d in found for number in d.path[:-1]}
    told = [d for d in found if d.what != FIGURE or not d.path or d.path[-1] not in inner]
    return tuple(_parting(station, d) for d in told[:MOST])


def _parting(station: Station, found: Divergence) -> Parting:
    entries = station.papers.entries
    return Parting(
        at=found.cause.at,
        seat=found.cause.seat,
        paper=_about(found.what, figure(station, found.paper, found.line)),
        value=found.value,
        truth=found.truth,
        cause=phrase(f"parted.how.{found.cause.how}"),
        path=tuple(
            phrase("parted.step", figure=figure(station, entries[n].paper, entries[n].line), value=entries[n].value)
            for n in found.path
        ),
    )


def _about(what: str, told: Phrase) -> Phrase:
    """A figure, or what was made of it: words, a copy, what was said."""
    return told if what == FIGURE else phrase("parted.of", what=phrase(f"parted.what.{what}"), figure=told)


def named(finder: Finder, seat: str) -> tuple[NamedCause, ...]:
    """Where a seat held a mistake to lie, and whether it did."""
    station = finder.station
    if not station.count.named:
        return ()
    entries = station.papers.entries
    wrong = [*(d.path[0] for d in finder.all() if d.path), *_put_right(finder)]
    right = {(entries[n].paper, entries[n].line) for n in wrong}
    return tuple(
        NamedCause(at=at, paper=figure(station, paper, line), right=(paper, line) in right)
        for by, at, paper, line in station.count.named
        if by == seat
    )


def _put_right(finder: Finder) -> list[int]:
    """Entries that were wrong of themselves and stand no more, because the line was written again."""
    papers = finder.station.papers
    standing = {number for lines in papers.standing.values() for number in lines.values()}
    return [n for n in range(len(papers.entries)) if n not in standing and finder.wrong(n) and finder.alone(n)]


def figure(station: Station, paper: str, line: str) -> Phrase:
    """A line of a paper in words."""
    kind, _, part = paper.partition(":")
    if kind in ("protocol", "stack"):
        return phrase(f"figure.{kind}", contest=part, line=_option(station, part, line))
    if kind == "signatures":
        return phrase(f"figure.signatures.{'section' if part.isdecimal() else part}", contest=line, part=part)
    if kind == "handed":
        return _handed(part, *line.split("/"))
    if kind in OF_MEMBER:
        return phrase(f"figure.{kind}", contest=line, who=seat_short(part))
    if kind in ("list", "certificates", "applications"):
        return phrase(f"figure.{kind}.{line}")
    return phrase(f"figure.{kind}", contest=line, part=part)


def _handed(seat: str, way: str, *of: str) -> Phrase:
    """A line of a pack's sheet: which way it went, its number, the contest when it is about one alone."""
    told = phrase(f"figure.handed.{way}", who=seat_short(seat), number=next((one for one in of if one.isdecimal()), ""))
    letter = next((one for one in of if not one.isdecimal()), "")
    return phrase("figure.of-contest", contest=letter, figure=told) if letter else told


def _option(station: Station, letter: str, line: str) -> str | Phrase | Spelled:
    """A stack or row by its name; a row of a member or of an option with theirs."""
    row, _, of = line.rpartition("/")
    if of in ("against", "invalid"):
        return phrase(f"stack.{of}")
    if of.isdecimal():
        options = next(c for c in station.laid.contests if c.id == letter).options
        name = spelled(options[int(of) - 1].name)
        return phrase("figure.row-of", row=row, who=name) if row else name
    return phrase("figure.row-of", row=row, who=seat_short(of)) if row else of
