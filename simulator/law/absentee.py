"""The law of absentee certificates: which are accepted, that they are kept, which ballots they give."""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.procedures.absentee import CertificateKept, CertificateRefused, CertificateShown
from simulator.procedures.additions import VoterAdded
from simulator.procedures.base import Event
from simulator.procedures.order import VoterSpoke
from simulator.station.people import Certificate

SAME_TOWN = "same-town"


def voter_spoke(court: Court, number: int, event: VoterSpoke) -> None:
    """Whoever says at a desk that they have one is known as a holder, so sending them elsewhere is seen."""
    if event.says == "certificate":
        court.holders.add(event.voter)


def voter_added(court: Court, number: int, event: VoterAdded) -> None:
    """A holder written down like a resident keeps the certificate in a pocket."""
    if event.person in court.holders:
        court.find("AVC-05", BROKEN, event, number, "certificate-unkept")


def certificate_shown(court: Court, number: int, event: CertificateShown) -> None:
    """Whoever shows one is known as a holder."""
    court.holders.add(event.person)


def certificate_kept(court: Court, number: int, event: CertificateKept) -> None:
    """Not one of the same settlement; the ballots are those of the holder's own districts."""
    found = _certificate(court, event.number)
    if found.home == SAME_TOWN:
        court.find("AVC-03", BROKEN, event, number, "same-town-taken")
    else:
        court.keep("AVC-04", event.by)
    court.keep("AVC-05", event.by)
    letters = [contest.id for contest in court.station.laid.contests]
    lawful = {letters.index(c) for c in court.book.entitlement.get(found.home, ()) if c in letters}
    court.judge("AVC-07", set(event.contests) == lawful, event, number, "avc-wrong-set", found.number)


def certificate_refused(court: Court, number: int, event: CertificateRefused) -> None:
    """Only one of the same settlement is refused."""
    found = _certificate(court, event.number)
    rule = "AVC-03" if found.home == SAME_TOWN else "AVC-04"
    court.judge(rule, found.home == SAME_TOWN, event, number, "avc-refused", found.number)


def _certificate(court: Court, number: int) -> Certificate:
    return next(c for c in court.station.certificates if c.number == number)


JUDGES: dict[type[Event], Judge] = {
    VoterSpoke: voter_spoke,
    VoterAdded: voter_added,
    CertificateShown: certificate_shown,
    CertificateKept: certificate_kept,
    CertificateRefused: certificate_refused,
}
RULES = {
    "AVC-03": "certificate_kept",
    "AVC-04": "certificate_refused",
    "AVC-05": "certificate_kept",
    "AVC-07": "certificate_kept",
}
