"""The voter list as the journal shows it: lines of the day, and by which channel ballots went out (I-16, I-09)."""

from __future__ import annotations

from typing import Any

from simulator.verify.given import SERIES, Given
from simulator.verify.ledger import Ledger
from simulator.verify.report import Checks, Hear

MAIN, SUPPLEMENTARY, ABSENTEE, OUTSIDE = "list", "supplementary", "absentee", "outside"

AT_HOME = (
    *("HomeVisited", "HomeAsked", "HomeSpoke", "OthersAskedOut", "HelperNoted", "HomePaperLooked", "HomeSigned"),
    *("ApplicationSigned", "HomeRefused"),
)
"""Events of a home, each of an application that was filed."""

Event = dict[str, Any]


class Lists:
    """The channel of every line, certificates that lie on the table, applications, first issues by channel.

    `signed` has by line whose hand signed it, `filed` by application (from 1) who applied, `served` the applications
    on which the applicant was given sheets, `kept` counts certificates.
    """

    def __init__(self, given: Given, check: Checks, ledger: Ledger) -> None:
        self.given, self.check, self.ledger = given, check, ledger
        self.lines = [MAIN] * given.listed
        self.certificates: list[int] = []
        self.kept = self.applications = 0
        self.signed: dict[int, int] = {}
        self.filed: list[int] = []
        self.served: set[int] = set()
        self.issues = {channel: [0] * len(given.letters) for channel in (MAIN, SUPPLEMENTARY, ABSENTEE, OUTSIDE)}
        self.hears: dict[str, Hear] = {
            "VoterAdded": self.voter_added,
            "CertificateShown": self.certificate_shown,
            "CertificateKept": self.certificate_kept,
            "CertificateRefused": self.certificate_refused,
            "ApplicationFiled": self.application_filed,
            "ApplicationAccepted": self.application,
            "ApplicationRefused": self.application,
            **dict.fromkeys(AT_HOME, self.application),
            "DroveOff": self.drove_off,
            "LineMarked": self.line_marked,
            "LineFound": self.line_or_none,
            "VoterSigned": self.voter_signed,
            "MemberSigned": self.line,
            "BallotsIssued": self.issued,
            "HomeIssued": self.home_issued,
        }

    def voter_added(self, event: Event) -> None:  # noqa: ARG002 - whoever it is
        """One more line."""
        self.lines.append(SUPPLEMENTARY)

    def certificate_shown(self, event: Event) -> None:
        """A certificate lies on the table."""
        self.certificates.append(event["number"])

    def certificate_kept(self, event: Event) -> None:
        """It was on the table; its holder has a line."""
        self.certificate_refused(event)
        self.kept += 1
        self.lines.append(ABSENTEE)

    def certificate_refused(self, event: Event) -> None:
        """It is on the table no more."""
        if self.check("I-16", f"certificate {event['number']} not shown", so=event["number"] in self.certificates):
            self.certificates.remove(event["number"])

    def application_filed(self, event: Event) -> None:
        """The next number."""
        self.applications += 1
        self.filed.append(event["person"])
        detail = f"application {event['number']}, the next is {self.applications}"
        self.check("I-53", detail, so=event["number"] == self.applications)

    def application(self, event: Event) -> bool:
        """It was filed."""
        detail = f"application {event['number']} of {self.applications}"
        return self.check("I-53", detail, so=1 <= event["number"] <= self.applications)

    def drove_off(self, event: Event) -> None:
        """To the home of an application that was filed, or back to the station, which is 0."""
        self.check("I-53", f"{event['t']} to {event['number']}", so=0 <= event["number"] <= self.applications)

    def line(self, event: Event, least: int = 0) -> bool:
        """A line stands on a list."""
        detail = f"{event['t']}: line {event['line']} of {len(self.lines)}"
        return self.check("I-16", detail, so=least <= event["line"] < len(self.lines))

    def voter_signed(self, event: Event) -> None:
        """Ink stands on a line."""
        if self.line(event):
            self.signed[event["line"]] = event["voter"]

    @property
    def by_certificate(self) -> int:
        """Voters who signed as holders of a certificate."""
        return sum(self.lines[line] == ABSENTEE for line in self.signed)

    def line_or_none(self, event: Event) -> None:
        """A finger may rest on no line."""
        self.line(event, -1)

    def line_marked(self, event: Event) -> None:
        """A mark for an application that was filed, on a line that exists."""
        self.application(event)
        self.line(event)

    def issued(self, event: Event) -> None:
        """By the channel of the line; under no line counts as the list."""
        if self.line(event, -1):
            line = event["line"]
            self._count(MAIN if line < 0 else self.lines[line], event["sheets"])

    def home_issued(self, event: Event) -> None:
        """Outside the premises, on a filed application."""
        if self.application(event) and self.filed[event["number"] - 1] == event["voter"]:
            self.served.add(event["number"])
        self._count(OUTSIDE, event["sheets"])

    def _count(self, channel: str, sheets: list[int]) -> None:
        for sheet in sheets:
            if self.given.exists(sheet):
                self.issues[channel][sheet // SERIES - 1] += 1

    def recount(self) -> None:
        """First issues are those of the channels."""
        for contest, letter in enumerate(self.given.letters):
            channels = {channel: counts[contest] for channel, counts in self.issues.items()}
            self.check.balance("I-09", letter, channels, issued=self.ledger.first_issues(contest))
