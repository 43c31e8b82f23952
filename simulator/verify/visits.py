"""What the law wants of each set of sheets: given once, to whoever is entitled, looked at, signed by both.

All here is (L). Where voters stand, and which sheets there are, is for other files.
"""

from __future__ import annotations

from typing import Any

from simulator.verify.given import Given
from simulator.verify.ledger import Ledger
from simulator.verify.lists import ABSENTEE, MAIN, SUPPLEMENTARY, Lists
from simulator.verify.report import Checks, Hear
from simulator.verify.voters import BOOTH, HOME, Voters

Event = dict[str, Any]


class Visits:
    """Who was looked at, what stands on each line, what each voter was given, what each application came to."""

    def __init__(self, given: Given, check: Checks, ledger: Ledger, lists: Lists, voters: Voters) -> None:
        self.given, self.check, self.ledger, self.lists, self.voters = given, check, ledger, lists, voters
        self.all = tuple(range(len(given.letters)))
        self.looked: dict[int, Event] = {}
        self.entries: list[tuple[int, tuple[int, ...]]] = []
        self.member: set[int] = set()
        self.noted: dict[int, tuple[int, ...]] = {}
        self.got: dict[int, set[int]] = {}
        self.on_table: dict[int, int] = {}
        self.certificates: set[int] = set()
        self.accepted: set[int] = set()
        self.marked: set[int] = set()
        self.marked_before: set[int] = set()
        self.closed = False
        self.counting = False
        self.hears: dict[str, Hear] = {
            "DocumentLooked": self.document_looked,
            "VoterJoined": self.voter_joined,
            "MemberSigned": self.member_signed,
            "BallotsIssued": self.ballots_issued,
            "SheetReplaced": self.sheet_replaced,
            "HomeIssued": self.home_issued,
            "BallotsCast": self.ballots_cast,
            "VoterAdded": self.voter_added,
            "CertificateShown": self.certificate_shown,
            "CertificateKept": self.certificate_kept,
            "ApplicationAccepted": lambda event: self.accepted.add(event["number"]),
            "LineMarked": lambda event: self.marked.add(event["number"]),
            "TeamLeft": self.team_left,
            "StationClosed": self.station_closed,
            "BoxOpened": self.box_opened,
        }

    def document_looked(self, event: Event) -> None:
        """What was seen of somebody last."""
        self.looked[event["voter"]] = event

    def voter_joined(self, event: Event) -> None:
        """Another visit: nothing was seen yet."""
        self.looked.pop(event["voter"], None)

    def member_signed(self, event: Event) -> None:
        """The member's side of a line, and what was declined."""
        self.member.add(event["line"])
        if event.get("contests"):
            self.noted[event["line"]] = tuple(event["contests"])

    def _line(self, line: int) -> tuple[int, tuple[int, ...]]:
        """Whose a line is, and the contests it stands for; nobody's and none where there is no such line."""
        if 0 <= line < self.given.listed:
            return line, self.all
        past = line - self.given.listed
        return self.entries[past] if 0 <= past < len(self.entries) else (-1, ())

    def _same(self, person: int) -> int:
        """A person as the list has them."""
        return self.given.aliases.get(person, person)

    def ballots_issued(self, event: Event) -> None:
        """Under the voter's own line, all of its contests but those declined, after a look, signed on all sides."""
        voter, line, law = event["voter"], event["line"], self.check.law
        person, entitled = self._line(line)
        contests = sorted(sheet // 100_000 - 1 for sheet in event["sheets"])
        wanted = sorted(self.noted.get(line, entitled))
        law("I-14", f"voter {voter}: given {contests}, due {wanted}", so=contests == wanted)
        law("I-14", f"voter {voter}: under the line of {person}", so=person >= 0 and person == self._same(voter))
        law("I-15", f"voter {voter}: no document of theirs was seen in force", so=self._seen(voter, person))
        law("I-19", f"line {line}: no member's signature", so=line in self.member)
        law("I-19", f"voter {voter}: sheets unsigned {event.get('unsigned')}", so=not event.get("unsigned"))
        law("I-21", f"line {line}: struck, its voter has a certificate", so=line not in self.given.struck)
        law("I-50", f"line {line}: not signed by voter {voter}", so=self.lists.signed.get(line) == voter)
        self._once(voter, contests)

    def _seen(self, voter: int, person: int) -> bool:
        """Whether the document seen last is in force, bears the face, and the data of whoever stands on the line."""
        seen = self.looked.get(voter)
        good = seen is not None and seen.get("face", True) and seen.get("valid", True)
        return bool(good) and seen is not None and self._same(seen["of"]) == person

    def _once(self, voter: int, contests: list[int]) -> None:
        """One first sheet of each contest, over all lists and ways of voting (I-13)."""
        got = self.got.setdefault(self._same(voter), set())
        self.check.law("I-13", f"voter {voter}: given {contests}, had {sorted(got)}", so=got.isdisjoint(contests))
        got.update(contests)

    def sheet_replaced(self, event: Event) -> None:
        """Signed as the first one was."""
        self.check.law("I-19", f"voter {event['voter']}: replaced unsigned", so=event.get("signed", True))

    def home_issued(self, event: Event) -> None:
        """To the applicant, accepted and marked before the team left, after a look, signed on all sides."""
        number, voter, law = event["number"], event["voter"], self.check.law
        applicant = self.lists.filed[number - 1] if 0 < number <= len(self.lists.filed) else -1
        without = event.get("without", ())
        law("I-25", f"application {number}: voter {voter}, applicant {applicant}", so=voter == applicant)
        law("I-25", f"application {number}: not accepted", so=number in self.accepted)
        law("I-28", f"application {number}: not marked on the list", so=number in self.marked_before)
        law("I-15", f"application {number}: no document was seen", so="document" not in without)
        signed = not event.get("unsigned") and "member-signature" not in without
        law("I-19", f"application {number}: sheets or application unsigned", so=signed)
        law("I-12", f"application {number}: no voter's signature", so="voter-signature" not in without)
        self._once(voter, sorted(sheet // 100_000 - 1 for sheet in event["sheets"]))

    def ballots_cast(self, event: Event) -> None:
        """From a booth, or at home (I-50)."""
        place = self.voters.where.get(event["voter"], ("away", -1))[0]
        self.check.law("I-50", f"voter {event['voter']}: to the box from {place}", so=place in (BOOTH, HOME))

    def voter_added(self, event: Event) -> None:
        """On one list only (I-16), with a paper, and not after closing (I-17)."""
        person = self._same(event["person"])
        on_main = 0 <= person < self.given.listed and person not in self.given.struck
        there = on_main or any(self._same(other) == person for other, _ in self.entries)
        self.check.law("I-16", f"person {event['person']}: on a list already", so=not there)
        self.check.law("I-17", f"person {event['person']}: added on no paper", so=bool(event.get("ground", "request")))
        self.check.law("I-17", f"person {event['person']}: added after closing", so=not self.closed)
        self.entries.append((event["person"], self.all))

    def certificate_shown(self, event: Event) -> None:
        """Whose it is."""
        self.on_table[event["number"]] = event["person"]

    def certificate_kept(self, event: Event) -> None:
        """Once (I-22)."""
        number = event["number"]
        self.check.law("I-22", f"certificate {number} kept twice", so=number not in self.certificates)
        self.certificates.add(number)
        self.entries.append((self.on_table.get(number, -1), tuple(event["contests"])))

    def team_left(self, _: Event) -> None:
        """Marks made until now were made in time."""
        self.marked_before = set(self.marked)

    def station_closed(self, _: Event) -> None:
        """Lists are closed too."""
        self.closed = True

    def box_opened(self, _: Event) -> None:
        """When the count begins: signatures are issues, channel by channel (I-12); certificates kept voted (I-23)."""
        if self.counting:
            return
        self.counting = True
        for channel in (MAIN, SUPPLEMENTARY, ABSENTEE):
            lines = [line for line in self.lists.signed if self.lists.lines[line] == channel]
            for contest, letter in enumerate(self.given.letters):
                signed = sum(contest in self.noted.get(line, self._line(line)[1]) for line in lines)
                issued = self.lists.issues[channel][contest]
                self.check.law("I-12", f"{letter} {channel}: {signed} signed, {issued} issued", so=signed == issued)
        voted, kept = self.lists.by_certificate, self.lists.kept
        self.check.law("I-23", f"{kept} certificates kept, {voted} voted on them", so=voted == kept)
