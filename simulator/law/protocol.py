"""The law of the protocol: control equalities on paper, signatures, the copy on the wall, copies, the addressee."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from simulator.law.base import BROKEN, MISSED, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.papers import FigureWritten
from simulator.procedures.protocol import (
    CopyGiven,
    ProtocolDrawn,
    ProtocolHandedOver,
    ProtocolPosted,
    ProtocolSigned,
)
from simulator.station.clock import HOUR
from simulator.station.people import CHAIR
from simulator.station.station import Station

POST = 1 * HOUR
"""How long after drawing up a protocol its copy may wait to be hung up (assumed; the law says at once)."""


FIELDS = {
    "PRT-01": ("F1",),
    "PRT-02": ("F2",),
    "PRT-04": ("F4",),
    "PRT-06": ("F6",),
    "PRT-07": ("F7",),
    "PRT-08": ("F8",),
    "PRT-09": ("F9",),
    "PRT-10": ("F10", "F11"),
    "PRT-11": ("F12", "F13"),
}
"""The fields of the form by the rule that asks for them; PRT-03 and PRT-05 ask for one a member and one a line."""


def protocol_drawn(court: Court, number: int, event: ProtocolDrawn) -> None:
    """Every field filled, every control equality on what the paper says; none hides another."""
    _filled(court, number, event)
    for rule, holds, off in equalities(court.station, event.contest, court.book.ballots.reserve_percent):
        court.judge(rule, holds, event, number, f"equality-{rule.rpartition('-')[2].lower()}", off)
    court.owe("PRT-14", "secretary", event.at + POST, number, "unposted", str(event.contest))
    drawn = [c for c in court.station.contests if c == event.contest or court.station.moment(f"drawn-{c}")]
    if len(drawn) == len(court.station.laid.contests):
        court.settle("CNT-01", event, number)
        _levelled(court, number, event)


def _filled(court: Court, number: int, event: ProtocolDrawn) -> None:
    """Each field stands on the form, be it a nought (PRT-01 to PRT-11)."""
    station = court.station
    kind = station.laid.contests[event.contest]
    members = tuple(f"F3/{seat}" for seat in station.packs if seat != "team")
    options = tuple(f"F5/{n}" for n in range(1, len(kind.options) + 1))
    written = station.papers.lines(f"protocol:{kind.id}")
    for rule, fields in {**FIELDS, "PRT-03": members, "PRT-05": options}.items():
        empty = sum(field not in written for field in fields)
        court.judge(rule, not empty, event, number, "field-empty", empty)


def _levelled(court: Court, number: int, event: ProtocolDrawn) -> None:
    """Voters given ballots may differ between contests; where they do, the protocols say so (PRT-E10)."""
    station = court.station
    true = {station.first_issues(contest) for contest in station.contests}
    told = {station.papers.value(f"protocol:{contest.id}", "F2") for contest in station.laid.contests}
    court.judge("PRT-E10", len(true) == 1 or len(told) > 1, event, number, "levelled")


def figure_written(court: Court, number: int, event: FigureWritten) -> None:
    """A protocol that was signed is not written in any more (PRT-19)."""
    paper, _, letter = event.paper.partition(":")
    if paper == "protocol":
        contest = [c.id for c in court.station.laid.contests].index(letter)
        if court.memory.get(("signed", contest)):
            court.memory["rewritten", contest] = True
            court.find("PRT-19", BROKEN, event, number, "protocol-rewritten")


def equalities(station: Station, contest: int, reserve: int) -> Iterator[tuple[str, bool, int]]:
    """(rule, whether it holds, by how much it fails) for E1 to E9 on a contest's paper (domain notes, section 10).

    `reserve` is the percentage of sheets over the number of voters.
    """
    papers = station.papers
    letter = station.laid.contests[contest].id
    fields = Counter(papers.lines(f"protocol:{letter}"))

    def of(paper: str) -> int:
        return papers.value(paper, letter) or 0

    members = sum(v for line, v in fields.items() if line.startswith("F3/"))
    options = sum(v for line, v in fields.items() if line.startswith("F5/"))
    boxes = of("in-boxes")
    places = (*range(1, station.laid.desks + 1), "supplementary", "applications")
    signatures = sum(of(f"signatures:{place}") for place in places)
    lines = papers.value("list", "lines") or 0
    yield _equal("PRT-E1", fields["F8"], fields["F2"] + fields["F9"])
    yield _equal("PRT-E2", members, fields["F2"] + of("spoiled"))
    in_boxes, took_part = boxes - fields["F4"] - fields["F7"], fields["F4"] - options - fields["F6"]
    yield "PRT-E3", not in_boxes and not took_part, in_boxes or took_part
    yield "PRT-E4", boxes <= fields["F2"], boxes - fields["F2"]
    yield "PRT-E5", fields["F2"] <= fields["F1"], fields["F2"] - fields["F1"]
    yield _equal("PRT-E6", fields["F2"], signatures)
    mobile = sum(of(f"box:{b.id}") for b in station.boxes.values() if b.kind == "mobile")
    yield "PRT-E7", mobile <= fields["F11"], mobile - fields["F11"]
    served, kept = sum(bool(a.served) for a in station.applications), sum(c.kept for c in station.certificates)
    yield "PRT-E8", fields["F11"] == served and fields["F13"] == kept and fields["F10"] <= kept, fields["F11"] - served
    yield _equal("PRT-E9", fields["F8"], lines + -(-lines * reserve // 100))
    added = len(station.voter_list.entries)
    yield _equal("AVC-08", fields["F1"], lines - fields["F12"] + added)


def _equal(rule: str, one: int, other: int) -> tuple[str, bool, int]:
    return rule, one == other, one - other


def protocol_signed(court: Court, number: int, event: ProtocolSigned) -> None:
    """Who has signed is remembered."""
    court.memory.setdefault(("signed", event.contest), set()).add(event.by)


def protocol_posted(court: Court, number: int, event: ProtocolPosted) -> None:
    """It hangs."""
    court.settle("PRT-14", event, number, str(event.contest))


def copy_given(court: Court, number: int, event: CopyGiven) -> None:
    """Whoever is present and asks has a copy."""
    court.keep("PRT-15", event.by)
    court.memory.setdefault("copies", set()).add((event.contest, event.observer))


def protocol_handed_over(court: Court, number: int, event: ProtocolHandedOver) -> None:
    """Signed by everybody, to the commission it belongs to, with a copy for everybody who stayed."""
    station = court.station
    signed = court.memory.get(("signed", event.contest), set())
    missing = [seat for seat in _signers(court) if seat not in signed]
    if ("rewritten", event.contest) not in court.memory:
        court.keep("PRT-19", event.by)
    court.judge("PRT-13", not missing, event, number, "unsigned-protocol", len(missing))
    lawful = "tec" if station.laid.contests[event.contest].kind == "party-list" else "dec"
    court.judge("PRT-16", event.commission == lawful, event, number, "wrong-addressee")
    copies = court.memory.get("copies", set())
    for observer in station.observers:
        if observer.admitted and not observer.left and (event.contest, observer.number) not in copies:
            court.find("PRT-15", MISSED, event, number, "no-copy", observer.number, "secretary")


def _signers(court: Court) -> list[str]:
    """Every member but those suspended, and the chair when somebody stands in."""
    station = court.station
    away = CHAIR if station.stands_in else ""
    return [seat for seat in station.members if seat != away and ("suspended", seat) not in court.memory]


JUDGES: dict[type[Event], Judge] = {
    FigureWritten: figure_written,
    ProtocolDrawn: protocol_drawn,
    ProtocolSigned: protocol_signed,
    ProtocolPosted: protocol_posted,
    CopyGiven: copy_given,
    ProtocolHandedOver: protocol_handed_over,
}
RULES = {
    **dict.fromkeys((*FIELDS, "PRT-03", "PRT-05"), "_filled"),
    "PRT-19": "figure_written",
    "PRT-E10": "_levelled",
    **{f"PRT-E{n}": "equalities" for n in range(1, 10)},
    "AVC-08": "equalities",
    "CNT-01": "protocol_drawn",
    "PRT-13": "protocol_handed_over",
    "PRT-14": "protocol_posted",
    "PRT-15": "copy_given",
    "PRT-16": "protocol_handed_over",
}
