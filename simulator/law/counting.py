"""The law of the count at the table: the order of its steps, in view, without a break; mobile boxes; sheets outside."""

from __future__ import annotations

from simulator.law.base import BROKEN, MISSED, ORDER, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.boxes import BoxOpened, BoxVoided, StrayAdded, StrayKept
from simulator.procedures.copies import PapersPacked
from simulator.procedures.counting import CountBroken, GivenAnnounced, TableSet, UnusedCancelled
from simulator.procedures.protocol import ProtocolDrawn
from simulator.procedures.showing import ContestShown
from simulator.procedures.verdicts import RecountAnswered, SheetMoved
from simulator.procedures.witness import PROXY
from simulator.station import ballots, truth
from simulator.station.boxes import MOBILE
from simulator.station.clock import HOUR
from simulator.station.count import IN_VIEW, OUT, Asked
from simulator.station.decisions import MOBILE_SURPLUS
from simulator.station.protocol import paper_of

WHOLE_BOX = "whole-box"
"""The reading of CNT-07 by which a surplus in one contest voids the sheets of all."""


def table_set(court: Court, number: int, event: TableSet) -> None:
    """Everybody present sees the members' work and the marks."""
    court.judge("CNT-03", event.how == IN_VIEW, event, number, "table-apart")


def given_announced(court: Court, number: int, event: GivenAnnounced) -> None:
    """What is announced is what stands on paper (PRT-02)."""
    papers = court.station.papers
    written = [papers.value("given", contest.id) for contest in court.station.laid.contests]
    if None not in written:
        off = sum(said != stands for said, stands in zip(event.figures, written, strict=True))
        court.judge("PRT-02", not off, event, number, "announced-otherwise", off)


def box_opened(court: Court, number: int, event: BoxOpened) -> None:
    """After what was given is announced, the unused cancelled, each member's issue known; mobile boxes first."""
    station = court.station
    unused = any(station.sheets.at(c, ballots.SAFE) for c in station.contests)
    members = [seat for seat in station.packs if seat != "team"]
    written = all(station.papers.number(f"issued:{seat}", station.laid.contests[-1].id) for seat in members)
    missing = "given" if not station.moment("given-announced") else "unused" if unused else "" if written else "issued"
    if missing:
        court.find("CNT-02", ORDER, event, number, f"box-before-{missing}")
        return
    stationary_first = station.boxes[event.box].kind == MOBILE and any(
        b.opened and b.kind != MOBILE for b in station.boxes.values()
    )
    if stationary_first:
        court.find("CNT-02", ORDER, event, number, "mobile-after")
    else:
        court.keep("CNT-02", event.by)


def unused_cancelled(court: Court, number: int, event: UnusedCancelled) -> None:
    """Cancelled before any box is opened."""
    opened = bool(court.station.moment("first-box-opened"))
    if opened:
        court.find("CNT-02", ORDER, event, number, "cancelled-after")
    else:
        court.keep("CNT-02", event.by)


def _whole(court: Court) -> bool:
    return court.book.settings.questions["mobile_surplus"].default == WHOLE_BOX


def _any_over(court: Court, box: str) -> bool:
    return any(truth.surplus(court.station, box, contest) > 0 for contest in court.station.contests)


def box_voided(court: Court, number: int, event: BoxVoided) -> None:
    """Only a surplus voids, in its contest or, as the book has it, in the whole box (CNT-06, CNT-07)."""
    over = truth.surplus(court.station, event.box, event.contest)
    if over > 0:
        court.judge("CNT-06", True, event, number, "mobile-surplus", over)  # noqa: FBT003 - what is so
    elif _any_over(court, event.box):
        court.judge("CNT-07", _whole(court), event, number, "voided-with-another")
    else:
        court.find("CNT-06", BROKEN, event, number, "voided-without-surplus")


def contest_shown(court: Court, number: int, event: ContestShown) -> None:
    """A surplus in a mobile box voided its sheets of this contest before they were shown, and no others."""
    station = court.station
    for box in station.boxes.values():
        if box.kind == MOBILE and box.opened and box.id not in station.count.piles[event.contest].voided:
            over = truth.surplus(station, box.id, event.contest)
            court.judge("CNT-06", over <= 0, event, number, "mobile-surplus", over, station.leader)
            if over <= 0 and _any_over(court, box.id):
                court.judge("CNT-07", not _whole(court), event, number, "voided-in-part", 0, station.leader)


def count_broken(court: Court, number: int, event: CountBroken) -> None:
    """The count runs without a break until results are set."""
    if not all(form.drawn for form in court.station.forms):
        court.find("CNT-01", BROKEN, event, number, "count-broken", event.seconds // 60)


def stray_kept(court: Court, number: int, event: StrayKept) -> None:
    """A sheet found outside the boxes is kept apart."""
    court.judge("CNT-12", True, event, number, "stray-added")  # noqa: FBT003 - what is so


def stray_added(court: Court, number: int, event: StrayAdded) -> None:
    """Only sheets taken from boxes are counted."""
    court.find("CNT-12", BROKEN, event, number, "stray-added")


def sheet_moved(court: Court, number: int, event: SheetMoved) -> None:
    """No sheet is thrown out, whatever there is too many of."""
    if event.stack == OUT:
        court.find("CNT-08", BROKEN, event, number, "thrown-out")


def recount_answered(court: Court, number: int, event: RecountAnswered) -> None:
    """What a proxy asks for in writing is done once, within the hours of the count; others have no such right."""
    station = court.station
    asked = station.count.asked[event.number - 1]
    before = any(a.granted and a.contest == asked.contest for a in station.count.asked)
    late = event.at > station.moment("closed") + court.book.hours.count_hours * HOUR
    due = _by_proxy(court, asked) and not (before or late)
    if event.granted:
        court.judge("CNT-10", not (before or late), event, number, "recount-again" if before else "recount-late")
    else:
        court.judge("CNT-10", not due, event, number, "recount-refused")


def _by_proxy(court: Court, asked: Asked) -> bool:
    return court.station.observers[asked.observer - 1].kind == PROXY


def protocol_drawn(court: Court, number: int, event: ProtocolDrawn) -> None:
    """Where boxes held more than was given, it is known what each member gave out; a proxy who asked was heard."""
    station = court.station
    letter = station.laid.contests[event.contest].id
    over = (station.papers.value("in-boxes", letter) or 0) - (station.papers.value(paper_of(letter), "F2") or 0)
    if over > 0:
        members = [seat for seat in station.packs if seat != "team"]
        known = all(station.papers.number(f"issued:{seat}", letter) for seat in members)
        court.judge("CNT-08", known, event, number, "surplus-unexplained", over)
    pile = station.count.piles[event.contest]
    for asked in station.count.asked:
        if asked.contest != event.contest:
            continue
        if not (asked.granted or asked.refused) and _by_proxy(court, asked):
            court.find("CNT-10", BROKEN, event, number, "recount-unanswered", 0, station.leader)
        elif asked.granted and pile.done < len(pile.sheets):
            court.find("CNT-10", BROKEN, event, number, "recount-undone", 0, station.leader)


def papers_packed(court: Court, number: int, event: PapersPacked) -> None:
    """An act on a surplus names who carried the box (CNT-06); a sheet found outside the boxes lies with its act."""
    station = court.station
    voided = [(box, contest) for contest in station.contests for box in sorted(station.count.piles[contest].voided)]
    if any(truth.surplus(station, box, contest) > 0 for box, contest in voided):
        written = station.wrote_of(MOBILE_SURPLUS)
        court.judge("CNT-06", written, event, number, "carriers-unnamed", 0, station.leader)
    lying = sum(not (stray.kept or stray.added) for stray in station.count.strays)
    if lying:
        court.find("CNT-12", MISSED, event, number, "stray-lying", lying, station.leader)


JUDGES: dict[type[Event], Judge] = {
    TableSet: table_set,
    GivenAnnounced: given_announced,
    BoxOpened: box_opened,
    UnusedCancelled: unused_cancelled,
    BoxVoided: box_voided,
    ContestShown: contest_shown,
    CountBroken: count_broken,
    StrayKept: stray_kept,
    StrayAdded: stray_added,
    SheetMoved: sheet_moved,
    RecountAnswered: recount_answered,
    ProtocolDrawn: protocol_drawn,
    PapersPacked: papers_packed,
}
RULES = {
    "PRT-02": "given_announced",
    "CNT-01": "count_broken",
    "CNT-02": "box_opened",
    "CNT-03": "table_set",
    "CNT-06": "contest_shown",
    "CNT-07": "box_voided",
    "CNT-08": "protocol_drawn",
    "CNT-10": "recount_answered",
    "CNT-12": "stray_added",
}
