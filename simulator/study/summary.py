"""One JSON object about a tabulation: the contract of `tabulate --json` (docs/reference/tabulate.md)."""

from __future__ import annotations

from typing import Any, Final

from simulator.law.book import OPTIONAL_FIELDS
from simulator.study.protocols import Remark, votes_of
from simulator.study.sharing import Mandates, hundredths, reaches, shared
from simulator.study.tabulation import LIST, Area, Journal, Tabulation, Taken
from simulator.texts.phrase import Spelled
from simulator.texts.words import Words

NAMES: Final = {
    "F1": "list",
    "F2": "issued",
    "F4": "took_part",
    "F6": "against_all",
    "F7": "invalid",
    "F8": "received",
    "F9": "cancelled",
    "F10": "absentee",
    "F11": "outside",
    "F12": "certificates_issued",
    "F13": "certificates_kept",
}
"""What each single figure of the form is called, as in `run --json` where that has it too."""

Json = dict[str, Any]


def summary(found: Tabulation, mandates: dict[str, int], words: Words) -> Json:
    """What the protocols came to; `mandates` are those to share, by the letter of the contest."""
    book = found.book
    return {
        "training": True,
        "law": book.id if book else None,
        "date": book.date if book else None,
        "threshold": book.results.threshold.model_dump() if book and book.results.threshold else None,
        "sharing": book.results.sharing.model_dump() if book and book.results.sharing else None,
        "stations": [_station(one, words) for one in found.journals],
        "contests": [_contest(area, found, mandates, words) for area in found.areas],
        "refused": [_remark(one, words) for one in found.refused],
        "noted": [_remark(one, words) for one in found.noted],
    }


def mandates_of(area: Area, found: Tabulation, mandates: dict[str, int]) -> Mandates | None:
    """Mandates shared in a contest; None when none are asked for, or the book states no way."""
    wanted = mandates.get(area.contest.id)
    if wanted is None or found.book is None or area.contest.kind != LIST:
        return None
    return shared(area.votes, area.figures["F4"], wanted, found.book.results)


def over(area: Area, found: Tabulation, votes: int) -> bool | None:
    """Whether votes reach the threshold; None where the book states none, or no lists stand."""
    if found.book is None or area.contest.kind != LIST:
        return None
    return reaches(votes, area.figures["F4"], found.book.results)


def _station(journal: Journal, words: Words) -> Json:
    at = journal.returns
    return {
        "number": at.number,
        "place": at.place.in_(words.lang),
        "places": at.place.model_dump(),
        "file": journal.file,
        "sha256": journal.digest,
    }


def _contest(area: Area, found: Tabulation, mandates: dict[str, int], words: Words) -> Json:
    figures, votes = area.figures, area.votes
    given = mandates_of(area, found, mandates)
    rows = zip(area.options, votes, given.given if given else [None] * len(votes), strict=True)
    return {
        "id": area.contest.id,
        "district": area.district or None,
        "kind": area.contest.kind,
        "title": area.contest.title.model_dump()[words.lang],
        "counted": len(area.taken),
        "refused": area.refused,
        **_figures(figures),
        "turnout": _percent(figures["F2"], figures["F1"]),
        "against_all_share": _percent(figures["F6"], figures["F4"]),
        "options": [
            {
                "id": option.id,
                **_name(option.name, words),
                "votes": count,
                "share": _percent(count, figures["F4"]),
                "reaches_threshold": over(area, found, count),
                "mandates": seats,
            }
            for option, count, seats in rows
        ],
        "mandates": mandates.get(area.contest.id) if given else None,
        "mandates_open": given.open if given else None,
        "protocols": [_protocol(one) for one in area.taken],
    }


def _name(name: Spelled, words: Words) -> Json:
    return {"name": name.in_(words.lang), "names": name.model_dump()}


def _protocol(one: Taken) -> Json:
    lines = one.protocol.lines
    number, file = one.journal.returns.number, one.journal.file
    return {"station": number, "file": file, **_figures(lines), "votes": list(votes_of(one.protocol))}


def _figures(lines: dict[str, int]) -> dict[str, int | None]:
    return {name: lines.get(line, None if line in OPTIONAL_FIELDS else 0) for line, name in NAMES.items()}


def _percent(part: int, whole: int) -> float | None:
    share = hundredths(part, whole)
    return None if share is None else share / 100


def _remark(one: Remark, words: Words) -> Json:
    return {
        "code": one.code,
        "file": one.file,
        "station": one.number or None,
        "contest": one.letter or None,
        "message": said(one, words),
    }


def said(one: Remark, words: Words) -> str:
    """The reason in words, without where it is."""
    return words(f"tabulate.{one.code}", **one.args)
