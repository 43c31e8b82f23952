"""Absentee certificates: one is shown, taken in and kept, or refused; the holder goes on the supplementary sheet.

Whether a certificate may be accepted and which ballots it gives is for the law.
"""

from __future__ import annotations

from typing import ClassVar

from simulator.procedures.base import Command, Doing, Event, Impossible, Outcome, who
from simulator.station import lists
from simulator.station.people import Certificate
from simulator.station.station import Station

HOMES = ("same-town", "same-rayon", "same-region", "elsewhere")
"""Where the holder's home address lies, seen from here."""


class AcceptCertificate(Command, frozen=True, gc=False):
    """Take a certificate in and write its holder on the supplementary sheet with these contests."""

    SECONDS: ClassVar[int] = 180
    number: int
    contests: tuple[int, ...]


class RefuseCertificate(Command, frozen=True, gc=False):
    """Refuse a certificate with a reason."""

    SECONDS: ClassVar[int] = 60
    number: int
    reason: str


class CertificateShown(Event, frozen=True, gc=False):
    """Somebody showed a certificate: its number, the person, where their home lies (one of `HOMES`)."""

    number: int
    person: int
    home: str


class CertificateKept(Event, frozen=True, gc=False):
    """A certificate was taken in, its number written down, the holder added with these contests."""

    number: int
    contests: tuple[int, ...]


class CertificateRefused(Event, frozen=True, gc=False):
    """A certificate was not accepted."""

    number: int
    reason: str


def _waiting(station: Station, number: int) -> Certificate | Impossible:
    for certificate in station.certificates:
        if certificate.number == number and not certificate.kept and not certificate.refused:
            return certificate
    return Impossible("no-such-certificate", str(number))


def accept_certificate(station: Station, doing: Doing, command: AcceptCertificate) -> Outcome:
    """Any certificate that was shown can be taken in."""
    found = _waiting(station, command.number)
    if isinstance(found, Impossible):
        return found
    return (CertificateKept(*who(doing), command.number, command.contests),)


def refuse_certificate(station: Station, doing: Doing, command: RefuseCertificate) -> Outcome:
    """Any certificate that was shown can be refused."""
    found = _waiting(station, command.number)
    if isinstance(found, Impossible):
        return found
    return (CertificateRefused(*who(doing), command.number, command.reason),)


def certificate_shown(station: Station, event: CertificateShown) -> None:
    """It lies on the secretary's table."""
    station.certificates.append(Certificate(event.number, event.person, event.home, event.at))


def certificate_kept(station: Station, event: CertificateKept) -> None:
    """It goes into the file; its holder gets a line."""
    for certificate in station.certificates:
        if certificate.number == event.number and not certificate.kept:
            certificate.kept = True
            entry = lists.Entry(certificate.person, lists.ABSENTEE, f"certificate-{event.number}", event.contests)
            station.voter_list.add(entry)
            return


def certificate_refused(station: Station, event: CertificateRefused) -> None:
    """It goes back to its holder."""
    for certificate in station.certificates:
        if certificate.number == event.number and not certificate.kept:
            certificate.refused = True
            certificate.reason = event.reason


APPLY = {
    CertificateShown: certificate_shown,
    CertificateKept: certificate_kept,
    CertificateRefused: certificate_refused,
}
DECIDE = {AcceptCertificate: accept_certificate, RefuseCertificate: refuse_certificate}
