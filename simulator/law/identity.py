"""The law of who is served: nobody in order is turned away, nobody else is sent on without the right word.

Whether somebody was in order is read from what they held out and from the list, both of which the seat
could see.
"""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.law.issuing import ACCEPTED, LEADER
from simulator.procedures.base import Event
from simulator.procedures.identity import DIGITAL, SCREENSHOT, MismatchPointed, VoterAsked, VoterSent
from simulator.station import lists
from simulator.station.desks import NOBODY, Document
from simulator.station.people import of_age


def voter_asked(court: Court, number: int, event: VoterAsked) -> None:
    """Who was asked to open a picture live is remembered; whoever brought others is told that each is alone."""
    shown = court.station.desks[event.desk].shown
    if event.topic == "open-live" and shown is not None and shown.kind == SCREENSHOT:
        court.memory["asked-live", event.voter] = True
    elif event.topic == "booth" and court.memory.get(("for-others", event.voter)) == LEADER:
        about = "each-alone" if event.cause.startswith("ask") else ""
        court.keep("ISS-13", event.by, number, event.at, about)


def voter_sent(court: Court, number: int, event: VoterSent) -> None:
    """Somebody left a desk without ballots: which rule it was about, and whether it was right."""
    shown = court.station.desks[event.desk].shown
    if shown is not None and shown.kind == SCREENSHOT and not court.station.hands.get(event.voter):
        asked = ("asked-live", event.voter) in court.memory
        court.judge("ISS-04", asked, event, number, "picture-unasked")
    rule, right, about = _case(court, event, shown)
    if not right:
        court.find(rule, BROKEN, event, number, f"{about}-wrong")
    elif event.cause.startswith("ask"):
        court.keep(rule, event.by, number, event.at, about)
    else:
        court.keep(rule, event.by)


def _case(court: Court, event: VoterSent, shown: Document | None) -> tuple[str, bool, str]:
    """(rule, whether the sending was right, what it was about)."""
    if court.station.hands.get(event.voter):
        return "ISS-14", event.place == "chair", "spoiled"
    if shown is None or shown.kind not in ACCEPTED:
        return "ISS-01", event.place in ("out", "chair"), "no-document"
    if not shown.face:
        return "ISS-06", event.place in ("out", "chair"), "not-own"
    if not shown.valid:
        return "ISS-05", event.place in ("out", "chair"), "expired"
    if shown.of >= 0 and not of_age(court.station.laid.people[shown.of].born, court.station.laid.date):
        return "LST-03", event.place != "other-station", "under-age"
    return _listed(court, event, shown)


def _listed(court: Court, event: VoterSent, shown: Document) -> tuple[str, bool, str]:
    voter_list = court.station.voter_list
    line = voter_list.line_of(shown.of)
    if line == NOBODY:
        return _unlisted(court, event)
    if line in voter_list.struck:
        return "AVC-06", event.place in ("secretary", "chair"), "struck"
    if line in voter_list.marked:
        return "MOB-03", event.place == "chair", "outside-marked"
    if voter_list.signed[line] != lists.NOBODY:
        return _signed(court, event, line)
    return ("ISS-03" if shown.kind == DIGITAL else "ISS-02"), False, "in-order"


def _signed(court: Court, event: VoterSent, line: int) -> tuple[str, bool, str]:
    """Ink stands on the line: this visit's own, an earlier visit's, or somebody else's."""
    voter_list, signed = court.station.voter_list, court.station.voter_list.signed[line]
    if signed == event.voter and event.voter not in court.station.sets:
        return "ISS-07", False, "signed-for-nothing"
    if voter_list.same(line, signed):
        return "ISS-10", event.place in ("out", "chair"), "second-time"
    return "ISS-11", event.place == "chair", "line-signed"


def _unlisted(court: Court, event: VoterSent) -> tuple[str, bool, str]:
    station = court.station
    if any(c.person == event.voter for c in station.certificates) or event.voter in court.holders:
        return "AVC-04", event.place == "secretary", "certificate"
    if event.voter in station.laid.known:
        return "ADD-01", event.place == "secretary", "not-listed"
    return "ADD-04", event.place in ("other-station", "secretary"), "other-station"


def mismatch_pointed(court: Court, number: int, event: MismatchPointed) -> None:
    """Being right about what does not match is worth telling; being wrong is nobody's breach."""
    desk = court.station.desks[event.desk]
    document, line = desk.document, desk.found
    if document is None:
        return
    facts = {event.first, event.second}
    wrong_face = not document.face and "card-face" in facts
    wrong_line = line != NOBODY and not court.station.voter_list.same(line, document.of) and "card-number" in facts
    if wrong_face:
        court.keep("ISS-06", event.by, number, event.at, "saw-face")
    elif wrong_line:
        court.keep("ISS-07", event.by, number, event.at, "saw-line")


JUDGES: dict[type[Event], Judge] = {
    VoterAsked: voter_asked,
    VoterSent: voter_sent,
    MismatchPointed: mismatch_pointed,
}
RULES = {
    "ISS-01": "voter_sent",
    "ISS-02": "voter_sent",
    "ISS-03": "voter_sent",
    "ISS-04": "voter_sent",
    "ISS-05": "voter_sent",
    "ISS-06": "voter_sent",
    "ISS-07": "voter_sent",
    "ISS-10": "voter_sent",
    "ISS-11": "voter_sent",
    "ISS-13": "voter_asked",
    "ISS-14": "voter_sent",
    "LST-03": "voter_sent",
    "ADD-01": "voter_sent",
    "ADD-04": "voter_sent",
    "AVC-04": "voter_sent",
    "AVC-06": "voter_sent",
    "MOB-03": "voter_sent",
}
