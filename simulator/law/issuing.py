"""The law of issuing: two signatures on a line, a signature on each sheet, one set a person, by those who may.

Ordinary visits are judged at once by `ordinary`; every other issue rule by rule.
"""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.identity import CARD, DIGITAL, PASSPORT, SCREENSHOT
from simulator.procedures.issuing import BallotsIssued, MemberSigned, SheetReplaced, SheetsSigned, VoterSigned
from simulator.procedures.order import VoterSpoke
from simulator.station import ballots
from simulator.station.desks import NOBODY
from simulator.station.people import of_age, role_of

ACCEPTED = (CARD, PASSPORT, DIGITAL)
"""Documents the law takes (rules ISS-02 and ISS-03)."""

LEADER = "group-leader"
FOR_OTHERS = ("for-family", LEADER)
"""What somebody says at a desk who wants the ballots of others too: of the family, of people they have brought."""

ORDINARY = ("ISS-01", "ISS-02", "ISS-06", "ISS-07", "ISS-08", "ISS-09", "ISS-10", "COM-08", "COM-09", "OPEN-02")
"""Rules that apply to every issue in the room."""


def ordinary(court: Court, number: int, signed: VoterSigned, against: MemberSigned, issued: BallotsIssued) -> None:
    """An ordinary visit: all rules at once when everything is as it should be, one by one when not."""
    station = court.station
    document, moments = station.desks[issued.desk].document, station.moments
    seat, voter = issued.by, issued.voter
    if (
        document is not None
        and document.of == voter == signed.line == against.line
        and signed.voter == voter
        and document.face
        and document.valid
        and document.kind in ACCEPTED
        and seat in court.may_issue
        and "opened" in moments
        and "closed" not in moments
    ):
        court.visits[seat] += 1
        return
    _issue(court, number + 2, issued, signed.voter, against.by)


def ballots_issued(court: Court, number: int, event: BallotsIssued) -> None:
    """Any other issue: who signed the line is read off the list."""
    voter_list, line = court.station.voter_list, event.line
    on_list = line != NOBODY
    _issue(
        court,
        number,
        event,
        voter_list.signed[line] if on_list else NOBODY,
        voter_list.member[line] if on_list else "",
    )


def _issue(court: Court, number: int, event: BallotsIssued, signed: int, member: str) -> None:
    before = len(court.findings)
    _who_issues(court, number, event)
    _to_whom(court, number, event)
    _list(court, number, event, signed, member)
    _set(court, number, event)
    _decided(court, number, event)
    _for_others(court, number, event)
    if event.cause.startswith("ask") and len(court.findings) == before:
        court.keep("ISS-08", event.by, number, event.at, "served")


def _who_issues(court: Court, number: int, event: BallotsIssued) -> None:
    barred = role_of(event.by) in court.book.commission.may_not_issue
    court.judge("COM-08", not barred, event, number, "barred-role")
    court.judge("COM-09", event.by in court.named, event, number, "not-named")
    court.judge("OPEN-02", court.station.open, event, number, "outside-hours")
    if ("suspended", event.by) in court.memory:
        court.find("COM-12", BROKEN, event, number, "suspended-works")


def _to_whom(court: Court, number: int, event: BallotsIssued) -> None:
    """The document and the person: rules ISS-01 to ISS-06, ISS-10, LST-03, MOB-03, AVC-06."""
    station = court.station
    document, line = station.desks[event.desk].document, event.line
    voter_list = station.voter_list
    court.judge(
        "ISS-01", document is not None and line != NOBODY, event, number, "unseen" if line != NOBODY else "no-line"
    )
    if document is not None:
        court.judge("ISS-02", document.kind in ACCEPTED, event, number, f"document-{document.kind}")
        if document.kind == DIGITAL:
            court.keep("ISS-03", event.by)
        if document.kind == SCREENSHOT:
            court.find("ISS-04", BROKEN, event, number, "picture-taken")
        if not document.valid:
            court.find("ISS-05", BROKEN, event, number, "expired-taken")
        if document.of >= 0 and not of_age(station.laid.people[document.of].born, station.laid.date):
            court.find("LST-03", BROKEN, event, number, "under-age-issued")
    own = line == NOBODY or voter_list.same(line, event.voter)
    own_paper = document is not None and voter_list.line_of(document.of) == voter_list.line_of(event.voter)
    court.judge("ISS-06", own or own_paper, event, number, "other-person")
    court.judge("ISS-10", event.voter not in station.sets, event, number, "second-set")
    if line in voter_list.marked:
        court.find("MOB-03", BROKEN, event, number, "outside-marked-issued")
    if line in voter_list.struck:
        court.find("AVC-06", BROKEN, event, number, "struck-issued")


def _list(court: Court, number: int, event: BallotsIssued, signed: int, member: str) -> None:
    """The two signatures on the line, and on the line of the right person.

    Where somebody else's signature stands there and the commission has decided, the decision stands in their place.
    """
    line, voter_list = event.line, court.station.voter_list
    decided = another_signed(court, event.voter) and ("line-decided", event.voter) in court.memory
    wrong = line != NOBODY and not voter_list.same(line, event.voter)
    about = "wrong-line" if wrong else "voter-unsigned"
    court.judge("ISS-07", (signed == event.voter or decided) and not wrong, event, number, about)
    complete = not event.unsigned and (member == event.by or decided)
    about = "sheets-unsigned" if event.unsigned else "member-unsigned"
    court.judge("ISS-08", complete, event, number, about)
    added = voter_list.line_of_entry.get(event.voter)
    if added is not None:
        court.judge("ADD-05", line == added and signed == event.voter, event, number, "signed-elsewhere")


def another_signed(court: Court, voter: int) -> bool:
    """Whether the ink of somebody else stands on a voter's own line."""
    voter_list = court.station.voter_list
    line = voter_list.line_of(voter)
    ink = NOBODY if line == NOBODY else voter_list.signed[line]
    return ink != NOBODY and not voter_list.same(line, ink)


def _decided(court: Court, number: int, event: BallotsIssued) -> None:
    """Where another's signature stands on somebody's line, the commission decides before a set is given."""
    if another_signed(court, event.voter):
        court.judge("ISS-11", ("line-decided", event.voter) in court.memory, event, number, "set-undecided")


def _set(court: Court, number: int, event: BallotsIssued) -> None:
    """One sheet of each contest the person may have; fewer only as noted on the list."""
    given = sorted(ballots.contest_of(sheet) for sheet in event.sheets)
    due = list(entitled(court, event.line))
    noted = court.station.voter_list.partial.get(event.line)
    right = given == due or (noted is not None and given == sorted(noted) and set(given) <= set(due))
    court.judge("ISS-09", right, event, number, "wrong-set", len(given))


def voter_spoke(court: Court, number: int, event: VoterSpoke) -> None:
    """Whoever asks for the ballots of others was heard by the member."""
    if event.says in FOR_OTHERS:
        court.memory["for-others", event.voter] = event.says


def _for_others(court: Court, number: int, event: BallotsIssued) -> None:
    """One set to one person on their own line, whoever they speak for (rules ISS-12 and ISS-13)."""
    asked = court.memory.get(("for-others", event.voter))
    more = len(event.sheets) > len(court.station.everything)
    if asked is None and not more:
        return
    own = event.line == NOBODY or court.station.voter_list.same(event.line, event.voter)
    right = not more and own and event.voter not in court.station.sets
    if right and event.cause.startswith("ask"):
        court.keep("ISS-12", event.by, number, event.at, "own-set")
    else:
        court.judge("ISS-12", right, event, number, "ballots-for-others", len(event.sheets))
    if asked == LEADER:
        court.judge("ISS-13", right, event, number, "group-through-leader")


def entitled(court: Court, line: int) -> tuple[int, ...]:
    """Contests whose sheets belong to a line: all, or those noted on the supplementary sheet."""
    voter_list = court.station.voter_list
    if line >= voter_list.size:
        return voter_list.entries[line - voter_list.size].contests or court.station.everything
    return court.station.everything


def sheets_signed(court: Court, number: int, event: SheetsSigned) -> None:
    """Sheets are signed when they are issued, not before anybody stands there (BAL-04)."""
    desk = court.station.desk_of(event.by)
    waits = desk is not None and desk.voter != NOBODY
    court.judge("BAL-04", waits, event, number, "signed-ahead", seat=event.by)


def sheet_replaced(court: Court, number: int, event: SheetReplaced) -> None:
    """A spoiled sheet was taken back first, the new one signed (ISS-14, ISS-08)."""
    court.keep("ISS-14", event.by)
    court.judge("ISS-08", event.signed, event, number, "sheets-unsigned")


JUDGES: dict[type[Event], Judge] = {
    VoterSpoke: voter_spoke,
    BallotsIssued: ballots_issued,
    SheetsSigned: sheets_signed,
    SheetReplaced: sheet_replaced,
}
RULES = {
    "ISS-01": "_to_whom",
    "ISS-02": "_to_whom",
    "ISS-03": "_to_whom",
    "ISS-04": "_to_whom",
    "ISS-05": "_to_whom",
    "ISS-06": "_to_whom",
    "ISS-07": "_list",
    "ISS-08": "_list",
    "ISS-09": "_set",
    "ISS-10": "_to_whom",
    "ISS-11": "_decided",
    "ISS-12": "_for_others",
    "ISS-13": "_for_others",
    "ISS-14": "sheet_replaced",
    "ADD-05": "_list",
    "LST-03": "_to_whom",
    "BAL-04": "sheets_signed",
    "COM-08": "_who_issues",
    "COM-09": "_who_issues",
    "OPEN-02": "_who_issues",
    "AVC-06": "_to_whom",
}
