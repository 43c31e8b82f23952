"""The law of the protocol: control equalities on paper, signatures, the copy on the wall, copies, the addressee."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from simulator.law.base import BROKEN, MISSED, ORDER, Judge
from simulator.law.book import OPTIONAL_FIELDS
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.copies import CopyGiven, ProtocolHandedOver, ProtocolPosted
from simulator.procedures.papers import FigureWritten
from simulator.procedures.protocol import CleanFormTaken, ProtocolDrawn, ProtocolRefused
from simulator.station import truth
from simulator.station.boxes import MOBILE
from simulator.station.clock import HOUR
from simulator.station.people import CHAIR
from simulator.station.protocol import PENCIL, paper_of
from simulator.station.sources import fields, put_together
from simulator.station.station import Station

POST = 1 * HOUR
"""How long after drawing up a protocol its copy may wait to be hung up (assumed; the law says at once)."""


FIELDS = {
    "PRT-01": ("F1",),
    "PRT-02": ("F2",),
    "PRT-03": ("F3",),
    "PRT-04": ("F4",),
    "PRT-05": ("F5",),
    "PRT-06": ("F6",),
    "PRT-07": ("F7",),
    "PRT-08": ("F8",),
    "PRT-09": ("F9",),
    "PRT-10": ("F10", "F11"),
    "PRT-11": ("F12", "F13"),
}
"""The fields of the form by the rule that asks for them."""


def protocol_drawn(court: Court, number: int, event: ProtocolDrawn) -> None:
    """Every field filled, every control equality on what the paper says; none hides another."""
    _filled(court, number, event)
    _written(court, number, event)
    for rule, holds, off in equalities(court.station, event.contest, court.book.ballots.reserve_percent):
        right = holds or _so(court.station, event.contest, rule)
        court.judge(rule, right, event, number, f"equality-{rule.rpartition('-')[2].lower()}", off)
    if not court.station.forms[event.contest].posted:
        court.owe("PRT-14", "secretary", event.at + POST, number, "unposted", str(event.contest))
    drawn = [c for c in court.station.contests if c == event.contest or court.station.moment(f"drawn-{c}")]
    if len(drawn) == len(court.station.laid.contests):
        court.settle("CNT-01", event, number)
        _levelled(court, number, event)


def _so(station: Station, contest: int, rule: str) -> bool:
    """Whether boxes did hold more than was given: then the paper is right, and what is owed is CNT-06 and CNT-08."""
    letter = station.laid.contests[contest].id
    form = station.papers.lines(paper_of(letter))
    if rule == "PRT-E4":
        boxes = station.papers.value("in-boxes", letter)
        return boxes == truth.in_boxes(station, contest) and form.get("F2") == station.first_issues(contest)
    if rule == "PRT-E7":
        mobile = [box for box in station.boxes.values() if box.kind == MOBILE]
        counted = all((station.papers.value(f"box:{b.id}", letter) or 0) == b.content[contest] for b in mobile)
        return counted and form.get("F11") == truth.outside(station)
    return False


def _filled(court: Court, number: int, event: ProtocolDrawn) -> None:
    """Each field stands on the form, be it a nought (PRT-01 to PRT-11)."""
    station = court.station
    written = station.papers.lines(paper_of(station.laid.contests[event.contest].id))
    lines = fields(station, event.contest)
    for rule, asked in FIELDS.items():
        printed = [line for line in lines if line.partition("/")[0] in asked]
        empty = sum(line not in written for line in printed)
        if printed:
            court.judge(rule, not empty, event, number, "field-empty", empty)


def _written(court: Court, number: int, event: ProtocolDrawn) -> None:
    """One ink, no pencil, nothing written over, every number in words too (PRT-12)."""
    form = court.station.forms[event.contest]
    inks = set(form.inks.values())
    wrong = {
        "ink-mixed": len(inks) if len(inks) > 1 or PENCIL in inks else 0,
        "line-corrected": len(set(form.corrected)),
        "words-differ": len(form.words),
    }
    for about, lines in wrong.items():
        if lines:
            court.find("PRT-12", BROKEN, event, number, about, lines)
    if not any(wrong.values()):
        court.judge("PRT-12", True, event, number, "ink-mixed")  # noqa: FBT003 - what is so


def _levelled(court: Court, number: int, event: ProtocolDrawn) -> None:
    """Voters given ballots may differ between contests; where they do, the protocols say so (PRT-E10)."""
    station = court.station
    true = {station.first_issues(contest) for contest in station.contests}
    told = {station.papers.value(f"protocol:{contest.id}", "F2") for contest in station.laid.contests}
    court.judge("PRT-E10", len(true) == 1 or len(told) > 1, event, number, "levelled")


def figure_written(court: Court, number: int, event: FigureWritten) -> None:
    """A protocol that was signed is not written in any more (PRT-19), one drawn up is not corrected (PRT-12)."""
    paper, _, letter = event.paper.partition(":")
    if paper == "protocol":
        contest = [c.id for c in court.station.laid.contests].index(letter)
        form = court.station.forms[contest]
        late = 0 < court.station.moment("given-announced") < court.station.moment("first-box-opened")
        if event.line == "F2" and late and form.version == 1 and "F2" not in court.station.papers.lines(event.paper):
            court.find("PRT-02", ORDER, event, number, "given-entered-late")
        if form.signed:
            _rewritten(court, number, event, contest)
        elif form.drawn and event.line in court.station.papers.lines(event.paper):
            court.find("PRT-12", BROKEN, event, number, "line-corrected", 1)


def clean_form_taken(court: Court, number: int, event: CleanFormTaken) -> None:
    """A signed protocol is not replaced either (PRT-19)."""
    if court.station.forms[event.contest].signed:
        _rewritten(court, number, event, event.contest)


def _rewritten(court: Court, number: int, event: Event, contest: int) -> None:
    court.memory["rewritten", contest] = True
    court.find("PRT-19", BROKEN, event, number, "protocol-rewritten")


def equalities(
    station: Station, contest: int, reserve: int, files: tuple[int, int] | None = None
) -> Iterator[tuple[str, bool, int]]:
    """(rule, whether it holds, by how much it fails) for E1 to E9 on a contest's paper (domain notes, section 10).

    `reserve` is the percentage of sheets over the number of voters; `files` are applications served and
    certificates kept, those that lie in the files unless others are given.
    """
    papers = station.papers
    letter = station.laid.contests[contest].id
    form = _figures(station, paper_of(letter))

    def of(paper: str) -> int:
        return papers.value(paper, letter) or 0

    members = sum(v for line, v in form.items() if line.startswith("F3/"))
    options = sum(v for line, v in form.items() if line.startswith("F5/"))
    boxes = of("in-boxes")
    places = (*range(1, station.laid.desks + 1), "supplementary", "applications")
    signatures = sum(of(f"signatures:{place}") for place in places)
    lines = papers.value("list", "lines") or 0
    yield _equal("PRT-E1", form["F8"], form["F2"] + form["F9"])
    yield _equal("PRT-E2", members, form["F2"] + of("spoiled"))
    in_boxes, took_part = boxes - form["F4"] - form["F7"], form["F4"] - options - form["F6"]
    yield "PRT-E3", not in_boxes and not took_part, in_boxes or took_part
    yield "PRT-E4", boxes <= form["F2"], boxes - form["F2"]
    yield "PRT-E5", form["F2"] <= form["F1"], form["F2"] - form["F1"]
    yield _equal("PRT-E6", form["F2"], signatures)
    mobile = sum(of(f"box:{b.id}") for b in station.boxes.values() if b.kind == "mobile")
    yield "PRT-E7", mobile <= form["F11"], mobile - form["F11"]
    served, kept = files or (station.served, sum(c.kept for c in station.certificates))
    off = form["F11"] - served or form["F13"] - kept or max(0, form["F10"] - kept)
    yield "PRT-E8", not off, off
    yield _equal("PRT-E9", form["F8"], lines + -(-lines * reserve // 100))
    added = len(station.voter_list.entries)
    yield _equal("AVC-08", form["F1"], lines - form["F12"] + added)


def _figures(station: Station, paper: str) -> Counter[str]:
    """What stands on a form; for a field that is not printed on it, what the papers of the day come to."""
    absent = [field for field in OPTIONAL_FIELDS if field not in station.laid.form]
    figures = Counter(station.papers.lines(paper))
    return figures + Counter({field: put_together(station, paper, field)[0] for field in absent}) if absent else figures


def _equal(rule: str, one: int, other: int) -> tuple[str, bool, int]:
    return rule, one == other, one - other


def protocol_refused(court: Court, number: int, event: ProtocolRefused) -> None:
    """Whoever does not sign writes why."""
    court.judge("PRT-13", event.dissent, event, number, "refused-silently")


def protocol_posted(court: Court, number: int, event: ProtocolPosted) -> None:
    """It hangs, and reads as the protocol does."""
    if event.off:
        court.drop("PRT-14", str(event.contest))
        court.find("PRT-14", BROKEN, event, number, "posted-differs", len(event.off))
    else:
        court.settle("PRT-14", event, number, str(event.contest))


def copy_given(court: Court, number: int, event: CopyGiven) -> None:
    """Whoever is present and asks has a copy."""
    about = "" if event.certified else "copy-uncertified"
    about = "copy-differs" if event.off else about
    court.judge("PRT-15", not about, event, number, about, event.observer)


def protocol_handed_over(court: Court, number: int, event: ProtocolHandedOver) -> None:
    """Signed by everybody, to the commission it belongs to, with a copy for everybody who stayed."""
    station = court.station
    form = station.forms[event.contest]
    missing = [seat for seat in _signers(court) if seat not in form.signed and seat not in form.refused]
    if ("rewritten", event.contest) not in court.memory:
        court.keep("PRT-19", event.by)
    court.judge("PRT-13", not missing, event, number, "unsigned-protocol", len(missing))
    lawful = court.book.contest(station.laid.contests[event.contest].id).protocol_to
    court.judge("PRT-16", event.commission == lawful, event, number, "wrong-addressee")
    court.judge("CNT-13", bool(form.announced), event, number, "results-untold")
    if event.watched or event.barred:
        court.judge("PRT-17", not event.barred, event, number, "handover-barred", event.barred)
    for observer in station.without_copy(event.contest):
        court.find("PRT-15", MISSED, event, number, "no-copy", observer, "secretary")


def _signers(court: Court) -> list[str]:
    """Every member but those suspended, and the chair when somebody stands in."""
    station = court.station
    away = CHAIR if station.stands_in else ""
    return [seat for seat in station.members if seat != away and ("suspended", seat) not in court.memory]


JUDGES: dict[type[Event], Judge] = {
    FigureWritten: figure_written,
    CleanFormTaken: clean_form_taken,
    ProtocolDrawn: protocol_drawn,
    ProtocolRefused: protocol_refused,
    ProtocolPosted: protocol_posted,
    CopyGiven: copy_given,
    ProtocolHandedOver: protocol_handed_over,
}
RULES = {
    **dict.fromkeys(FIELDS, "_filled"),
    "PRT-19": "figure_written",
    "PRT-E10": "_levelled",
    **{f"PRT-E{n}": "equalities" for n in range(1, 10)},
    "AVC-08": "equalities",
    "CNT-01": "protocol_drawn",
    "CNT-13": "protocol_handed_over",
    "PRT-12": "_written",
    "PRT-17": "protocol_handed_over",
    "PRT-13": "protocol_handed_over",
    "PRT-14": "protocol_posted",
    "PRT-15": "copy_given",
    "PRT-16": "protocol_handed_over",
}
