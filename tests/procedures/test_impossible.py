"""Only what cannot happen is refused, each with its reason; whatever can, happens, lawful or not."""

from __future__ import annotations

from typing import Any

import pytest

from simulator.procedures import (
    absentee,
    acts,
    additions,
    boxes,
    cases,
    closing,
    complaints,
    conduct,
    copies,
    counting,
    doors,
    enquiries,
    home,
    identity,
    issuing,
    lists,
    observers,
    opening,
    outside,
    packs,
    papers,
    patrol,
    protocol,
    relief,
    removal,
    riding,
    scenes,
    showing,
    sittings,
    telephone,
    trip,
    turnout,
    verdicts,
    watching,
    witness,
)
from simulator.procedures.all import APPLY, COMMANDS, DECIDE, DUTIES, EVENTS
from simulator.procedures.base import Command, Doing, Impossible
from tests.shelf import first_day
from tests.small import Sitting

COMES = [{"07:05 comes": {"voter": 3}}]
FOUND = [*COMES, {"LineFound": {"line": 3}}]
SERVED = [{"07:05 served": {"voter": 3, "box": ""}}]
FILED = [{"09:00 filed": {"person": 3}}]
CERTIFICATE = [{"09:00 CertificateShown": {"number": 40007, "person": 13, "home": "elsewhere"}}]
REFUSED = [*CERTIFICATE, {"CertificateRefused": {"number": 40007, "reason": "x"}}]
KEPT = [*CERTIFICATE, {"CertificateKept": {"number": 40007, "contests": [0]}}]
CALLED = [{"07:05 VoterJoined": {"voter": 3}}, {"VoterCalled": {"voter": 3}}]
OUT = [{"12:15 TeamLeft": {"box": "M1", "seats": ["deputy", "boxes"]}}]
RINGS = [{"08:05 PhoneRang": {"number": 1, "person": 3, "asks": "where"}}]
ASKS = [{"08:05 RowAskedFor": {"number": 1, "person": 3, "line": 3}}]
SENT = [{"10:05 TurnoutSent": {"hour": "10:00", "value": 0}}]
OTHERS = {"12:40 HomeVisited": {"number": 1, "found": True, "others": True}}
TEAM = [{"11:00 out": {"person": 3}}]
DROVE = [*TEAM, {"DroveOff": {"number": 1}}]
HOME = [*TEAM, {"12:40 HomeVisited": {"number": 1, "found": True}}]
ABSENT = [*TEAM, {"12:40 HomeVisited": {"number": 1, "found": False}}]
FOR_DAY = [{"09:00 RegisteredForDay": {"person": 15}}]
OBSERVER = [{"08:00 observer": {}}]
PAPER = [{"09:00 PaperHandedIn": {"number": 1, "giver": "voter 3", "about": "queue"}}]
WAITS = [{"08:00 ObserverCame": {"number": 1, "kind": "party", "body": "p", "papers": "complete", "played": True}}]
WATCHES = [*WAITS, {"ObserverAdmitted": {"number": 1}}]
NOTED = [*WATCHES, {"NoteMade": {"number": 1, "about": "opinion-good", "place": "door"}}]
WANTED = [*WATCHES, {"PaperAskedFor": {"number": 1, "paper": "turnout"}}]
POINTED = [*NOTED, {"FaultPointedOut": {"number": 1, "entry": 1}}]
RIDES = [*WATCHES, {"RideAsked": {}}]
NIGHT_PROXY = [
    {"20:30 ObserverCame": {"number": 1, "kind": "proxy", "body": "p", "papers": "complete", "played": True}},
    {"ObserverAdmitted": {"number": 1}},
]
SHOWN = [*NIGHT_PROXY, {"StepEnded": {"step": "show", "contest": 0}}]
GATHERED = [{"13:00 voted": {"yes": 2, "closed": False}}]
CALLED_TOGETHER = [{"13:00 SittingCalled": {"number": 1, "matter": "other"}}]
UNDECIDED = [*CALLED_TOGETHER, {"13:02 SittingOpened": {"number": 1, "present": ["chair", "boxes"]}}]
LONG_OVER = [*UNDECIDED, {"13:07 VoteCast": {"number": 1, "yes": True, "by": "chair"}}]
RESTS = [{"13:00 MemberRested": {"by": "chair", "seconds": 900}}]
OVER = [*RESTS, {"13:15 Walked": {"by": "chair", "place": "door"}}]
DECIDED = [{"13:00 voted": {"yes": 4}}]
DISSENTED = [*DECIDED, {"DissentWritten": {"number": 1, "by": "boxes"}}]

EMPTIED = [{"20:30 lifts": {"sheets": "1 1-between 2"}}]
SHOWS = [*EMPTIED, {"StepCalled": {"step": "show", "contest": 0}}]
LIES = [*EMPTIED, {"shown": {}}]
OTHERS_TOO = [*EMPTIED, {"lifts": {"sheets": "2", "contest": 1, "box": "R1"}}, {"mis-sorted": {"box": "R1"}}]
WENT_HOME = [*OTHERS_TOO, {"put": {"stack": "its-pile"}}]
VOTES = [*LIES, {"VoteOnSheet": {"contest": 0, "position": 1, "stack": "1"}}]
STRAY = [{"20:10 StrayFound": {"number": 1, "sheet": "A1", "place": "booth"}}]
ASKED = [*LIES, {"asked": {}}]
RAISED = [*VOTES, {"HandRaised": {"yes": True, "by": "boxes"}}]
REFUSED_ASKED = [*ASKED, {"RecountAnswered": {"number": 1, "granted": False}}]
MOBILE_OPEN = [{"20:30 BoxOpened": {"box": "M1", "seal": "1-02"}}]
WRITTEN = [{"23:00 figures": {}}]
DRAWN = [*WRITTEN, {"ProtocolDrawn": {"contest": 0}}]
GONE = [*DRAWN, {"24:30 ProtocolHandedOver": {"contest": 0, "commission": "tec"}}]
GUEST = [*DRAWN, {"observer": {}}, {"ObserverAdmitted": {"number": 1}}]

EMPTY = [{"06:30 UnusedCancelled": {"contest": 0, "figure": 13}}]

CANNOT: list[tuple[str, list[Any], str, Command, str]] = [
    ("open", WAITS, "observer", patrol.Walk("boxes"), "not-let-in"),
    ("open", [], "observer", patrol.Walk("boxes"), "not-let-in"),
    ("open", WAITS, "observer", watching.Film("room"), "not-let-in"),
    ("open", WATCHES, "chair", watching.Film("room"), "not-your-seat"),
    ("open", [], "observer", watching.MakeNote("opinion-good"), "not-your-seat"),
    ("open", WATCHES, "observer", watching.MakeNote("sheet"), "not-seen"),
    ("open", WATCHES, "observer", watching.CountHere(), "nothing-to-count"),
    ("open", WATCHES, "observer", watching.AskToSee("wallet"), "no-such-topic"),
    ("open", WATCHES, "observer", watching.Film("sky"), "no-such-topic"),
    ("open", WATCHES, "observer", watching.Film("list"), "not-at-a-desk"),
    ("open", COMES, "issuer-1", identity.NextVoter(), "somebody-here"),
    ("open", WATCHES, "observer", watching.Film("ballot"), "no-ballot-there"),
    ("open", [*WATCHES, *OUT, {"ObserverRode": {}}], "observer", watching.Film("room"), "out-with-the-box"),
    ("open", [*WATCHES, *OUT], "observer", riding.AskToRide(), "team-is-out"),
    ("open", RIDES, "observer", riding.AskToRide(), "already-done"),
    ("closed", NIGHT_PROXY, "observer", riding.AskToRide(), "not-open"),
    ("open", WAITS, "observer", riding.AskToRide(), "not-let-in"),
    ("open", WATCHES, "chair", riding.AnswerRide(), "nothing-asked"),
    ("open", [*RIDES, {"RideAnswered": {}}], "chair", riding.AnswerRide(), "already-done"),
    ("open", WATCHES, "observer", witness.AskForCopies(), "not-closed"),
    ("open", WATCHES, "observer", witness.NoteFigure(0, "1", 3), "not-closed"),
    ("closed", NIGHT_PROXY, "observer", witness.NoteFigure(0, "9", 3), "no-such-choice"),
    ("closed", NIGHT_PROXY, "observer", witness.NoteFigure(7, "1", 3), "no-such-contest"),
    ("closed", NIGHT_PROXY, "observer", witness.NoteFigure(0, "1", -1), "figure-too-large"),
    ("closed", NIGHT_PROXY, "observer", witness.NoteFigure(0, "1", 1_000_000), "figure-too-large"),
    ("closed", [*NIGHT_PROXY, {"HandOverAskedFor": {}}], "observer", witness.AskToFollow(), "already-done"),
    ("open", WATCHES, "observer", witness.AskRecount(0), "not-a-proxy"),
    ("open", WAITS, "observer", witness.AskRecount(0), "not-let-in"),
    ("closed", NIGHT_PROXY, "observer", witness.AskRecount(0), "nothing-counted"),
    ("closed", SHOWN, "observer", witness.AskRecount(9), "no-such-contest"),
    ("closed", [*SHOWN, {"ResultsAnnounced": {"contest": 0}}], "observer", witness.AskRecount(0), "results-told"),
    ("open", NOTED, "observer", watching.PointOutFault(2), "no-such-paper"),
    ("open", NOTED, "observer", watching.HandInNote(1, "song"), "no-such-topic"),
    ("open", WANTED, "secretary", watching.ShowPaper(2), "no-such-paper"),
    ("open", [*WANTED, {"PaperShown": {"number": 1}}], "secretary", watching.WithholdPaper(1), "already-done"),
    ("open", NOTED, "chair", watching.AnswerFault(1), "no-such-paper"),
    ("open", [*POINTED, {"FaultAnswered": {"number": 1}}], "chair", watching.AnswerFault(1), "already-done"),
    ("night", [], "chair", opening.CheckBox("S1"), "room-guarded"),
    ("night", [], "chair", opening.SealBox("S1"), "room-guarded"),
    ("night", [], "secretary", opening.ComparePacks(), "room-guarded"),
    ("open", [], "chair", trip.OrderTrip("S1", ("deputy", "boxes")), "box-too-large"),
    ("open", OUT, "chair", trip.OrderTrip("R1", ("deputy",)), "member-away"),
    ("open", [], "chair", trip.OrderTrip("M1", ()), "no-such-seat"),
    ("open", [], "chair", trip.OrderTrip("M1", ("boxes", "boxes")), "same-member-twice"),
    ("open", [], "chair", patrol.Walk("roof"), "no-such-place"),
    ("open", [], "chair", patrol.Remark("boxes", "weather"), "no-such-topic"),
    ("open", OUT, "chair", patrol.Remark("deputy", "rest"), "member-away"),
    ("open", [], "chair", patrol.GivePost("boxes", "desk-1"), "desk-taken"),
    ("open", [], "chair", patrol.Phone("police", "weather"), "no-such-topic"),
    ("open", [], "chair", scenes.MeetScene(1, "let-be"), "no-such-scene"),
    ("open", [], "chair", cases.SettleCase(3, "home"), "nobody-waits"),
    ("open", [], "secretary", additions.LookUp(-1), "nobody-waits"),
    ("night", EMPTY, "secretary", packs.HandPack("issuer-1", 5), "nothing-in-the-safe"),
    ("open", [], "issuer-1", identity.LookAtDocument(), "nobody-here"),
    ("open", [], "chair", identity.LookAtDocument(), "no-desk"),
    ("open", CALLED, "issuer-1", identity.LookAtDocument(), "nothing-shown"),
    ("open", COMES, "issuer-1", identity.FindLine("name", 12), "no-such-line"),
    ("open", COMES, "issuer-1", identity.FindLine("name", -2), "no-such-line"),
    ("open", COMES, "issuer-1", identity.Ask("weather"), "no-such-choice"),
    ("open", COMES, "issuer-1", identity.PointOut("card-face", "weather"), "no-such-choice"),
    ("open", COMES, "issuer-1", identity.PointOut("card-face", "card-face"), "same-fact"),
    ("open", COMES, "issuer-1", identity.SendTo("moon"), "no-such-choice"),
    ("open", COMES, "issuer-1", identity.SendTo("out", "mood"), "no-such-choice"),
    ("open", [], "issuer-1", identity.NextVoter(), "nobody-here"),
    ("open", COMES, "issuer-1", issuing.LetSign(), "no-line"),
    ("open", [*FOUND, {"VoterSigned": {"voter": 3}}], "issuer-1", issuing.LetSign(), "line-signed"),
    ("open", COMES, "issuer-1", issuing.SignLine(), "no-line"),
    ("open", [*FOUND, {"MemberSigned": {"line": 3}}], "issuer-1", issuing.SignLine(), "line-signed"),
    ("open", [], "issuer-1", issuing.SignSheets(()), "nothing-chosen"),
    ("open", [], "boxes", issuing.SignSheets((0,)), "no-pack"),
    ("open", [], "issuer-1", issuing.SignSheets((0,) * 5), "no-sheets"),
    ("open", [{"07:01 SheetsSigned": {"sheets": "A1 A2 A3 A4"}}], "issuer-1", issuing.SignSheets((0,)), "no-sheets"),
    ("open", COMES, "issuer-1", issuing.HandOver(()), "nothing-chosen"),
    ("open", COMES, "issuer-1", issuing.HandOver((1,) * 5), "no-sheets"),
    ("open", COMES, "issuer-1", issuing.ReplaceSheet(0), "no-such-sheet"),
    ("taken", [], "chair", opening.TakeRoom(), "already-done"),
    ("taken", [], "chair", opening.CheckBox("S9"), "no-such-box"),
    ("sealed", [], "chair", opening.CheckBox("S1"), "box-sealed"),
    ("taken", [], "chair", opening.SealBox("S9", "x"), "no-such-box"),
    ("sealed", [], "chair", opening.SealBox("S1", "x"), "box-sealed"),
    ("compared", [{"06:31 BoxSealed": {"box": "S1", "seal": "x"}}], "chair", opening.SealBox("M1", "x"), "seal-used"),
    ("sealed", [], "chair", opening.NameIssuers(("issuer-9",)), "no-such-seat"),
    ("sealed", [], "boxes", opening.TakePost("desk-3"), "no-such-desk"),
    ("sealed", [], "boxes", opening.TakePost("desk-x"), "no-such-desk"),
    ("open", [], "boxes", opening.TakePost("desk-1"), "desk-taken"),
    ("open", [], "chair", opening.DeclareOpen(), "already-done"),
    ("open", [], "secretary", home.AcceptApplication(1), "no-such-application"),
    ("open", FILED, "secretary", home.AcceptApplication(1), "already-done"),
    ("open", [], "secretary", home.RefuseApplication(0, ""), "no-such-application"),
    ("open", [], "chair", home.MarkLine(1), "no-such-application"),
    ("open", [{"09:00 filed": {"person": 13, "marked": False}}], "chair", home.MarkLine(1), "not-on-the-list"),
    ("open", [], "chair", home.HandSection(0, "deputy"), "no-desk"),
    ("open", [], "issuer-1", home.HandSection(1, "deputy"), "section-elsewhere"),
    ("open", [], "secretary", absentee.AcceptCertificate(1, ()), "no-such-certificate"),
    ("open", REFUSED, "secretary", absentee.AcceptCertificate(40007, ()), "no-such-certificate"),
    ("open", KEPT, "secretary", absentee.RefuseCertificate(40007, ""), "no-such-certificate"),
    ("open", [], "secretary", additions.AddVoter(3), "on-the-list"),
    ("open", [], "secretary", additions.AddVoter(14), "on-the-list"),
    ("open", [], "secretary", additions.AddVoter(13, "word"), "no-such-choice"),
    ("open", [], "secretary", additions.RegisterForDay(15), "no-registration-here"),
    ("one-day", [], "secretary", additions.RegisterForDay(13), "registered-elsewhere"),
    ("one-day", FOR_DAY, "secretary", additions.RegisterForDay(15), "already-done"),
    ("open", FILED, "deputy", doors.AskOthersOut(), "not-there"),
    ("open", TEAM, "deputy", doors.AskOthersOut(), "no-door"),
    ("open", HOME, "deputy", doors.AskOthersOut(), "nobody-else"),
    ("open", FILED, "deputy", doors.NoteHelper(), "not-there"),
    ("open", HOME, "deputy", doors.NoteHelper(), "nobody-else"),
    (
        "open",
        [*FILED, *OUT, OTHERS, {"HelperNoted": {"number": 1}}],
        "deputy",
        doors.NoteHelper(),
        "already-done",
    ),
    ("open", FILED, "deputy", doors.DriveTo(1), "not-there"),
    ("open", DROVE, "deputy", doors.DriveTo(0), "on-the-road"),
    ("open", TEAM, "boxes", doors.DriveTo(1), "not-the-leader"),
    ("open", TEAM, "deputy", doors.DriveTo(2), "no-such-application"),
    ("open", TEAM, "deputy", doors.DriveTo(-1), "no-such-application"),
    ("open", DROVE, "deputy", doors.AskAtHome("who-marks"), "on-the-road"),
    ("open", HOME, "deputy", doors.AskAtHome("weather"), "no-such-topic"),
    ("open", ABSENT, "deputy", doors.AskAtHome("who-marks"), "nobody-home"),
    ("open", ABSENT, "deputy", outside.LookAtPaper("document"), "nobody-home"),
    ("open", HOME, "deputy", outside.LookAtPaper("newspaper"), "no-such-topic"),
    ("open", HOME, "issuer-1", outside.LetApplicantSign(), "not-there"),
    ("open", [*HOME, {"HomeSigned": {"number": 1}}], "deputy", outside.LetApplicantSign(), "already-done"),
    ("open", [*HOME, {"ApplicationSigned": {"number": 1}}], "boxes", outside.SignApplication(), "already-done"),
    ("open", ABSENT, "deputy", outside.SignApplication(), "nobody-home"),
    ("open", [], "deputy", outside.SignTeamSheets(), "not-there"),
    ("open", OUT, "deputy", outside.SignTeamSheets(), "no-sheets"),
    ("open", HOME, "deputy", outside.GiveAtHome("besides"), "nobody-else"),
    ("open", HOME, "deputy", outside.GiveAtHome("cat"), "no-such-topic"),
    ("open", TEAM, "deputy", outside.GiveAtHome("applicant"), "no-door"),
    ("open", [*FILED, *OUT, OTHERS], "deputy", outside.GiveAtHome("applicant"), "no-sheets"),
    ("open", HOME, "deputy", outside.RefuseAtHome("besides"), "nobody-else"),
    ("open", ABSENT, "deputy", outside.RefuseAtHome("applicant"), "nobody-home"),
    ("open", [], "chair", observers.AdmitObserver(1), "no-such-observer"),
    ("open", [*OBSERVER, {"ObserverAdmitted": {"number": 1}}], "chair", observers.AdmitObserver(1), "already-done"),
    ("open", [], "chair", observers.RefuseObserver(1, ""), "no-such-observer"),
    ("open", [], "secretary", observers.EnterObserver(1), "no-such-observer"),
    ("open", [*OBSERVER, {"ObserverEntered": {"number": 1}}], "secretary", observers.EnterObserver(1), "already-done"),
    ("open", SENT, "secretary", turnout.SendTurnout(36_000, 1), "already-done"),
    ("open", SENT, "secretary", telephone.SayAgain(43_200, 1), "nothing-sent"),
    ("open", [], "secretary", enquiries.AnswerPhone(1), "nobody-calls"),
    ("open", [*RINGS, {"PhoneAnswered": {"number": 1}}], "secretary", enquiries.AnswerPhone(1), "already-done"),
    ("open", [*RINGS, {"CallerRangOff": {"number": 1}}], "secretary", enquiries.AnswerPhone(1), "nobody-calls"),
    ("open", RINGS, "secretary", enquiries.LookAddressUp(1), "not-answered"),
    ("open", RINGS, "secretary", enquiries.TellCaller(1, "here"), "not-answered"),
    ("open", [*RINGS, {"PhoneAnswered": {"number": 1}}], "chair", enquiries.TellCaller(1, "song"), "no-such-choice"),
    ("open", [], "secretary", enquiries.ShowRow(1), "nobody-waits"),
    ("open", [*ASKS, {"RowShown": {"number": 1}}], "secretary", enquiries.RefuseRow(1), "already-done"),
    ("closed", [], "chair", closing.MarkEndOfLine(), "already-done"),
    ("closed", [], "chair", closing.ReopenLine(), "not-open"),
    ("open", [], "chair", closing.ReopenLine(), "line-unmarked"),
    ("closed", [], "chair", closing.DeclareClosed(), "already-done"),
    ("open", [], "boxes", closing.CountPack(), "no-pack"),
    ("open", [], "issuer-1", closing.WriteTally((1,)), "figures-missing"),
    ("open", [], "issuer-1", closing.WriteTally((1, 1_000_000)), "figure-too-large"),
    ("closed", [], "issuer-1", closing.ReturnPack(), "no-pack"),
    ("open", [], "boxes", closing.ReturnPack(), "no-pack"),
    ("closed", [], "chair", boxes.OpenBox("S9"), "no-such-box"),
    ("closed", [{"20:30 BoxOpened": {"box": "S1", "seal": "1-01"}}], "chair", boxes.OpenBox("S1"), "box-not-here"),
    ("open", OUT, "chair", boxes.OpenBox("M1"), "box-not-here"),
    ("closed", [], "chair", protocol.SignProtocol(0), "no-protocol"),
    ("open", [], "chair", acts.SignAct(1), "no-such-paper"),
    ("open", [{"09:00 drafted": {"by": ["chair"]}}], "chair", acts.SignAct(1), "already-done"),
    ("open", [{"09:00 drafted": {}}, *OUT], "boxes", acts.SignAct(1), "member-away"),
    ("open", [], "chair", sittings.CallSitting("weather"), "no-such-choice"),
    ("open", [], "chair", sittings.CallSitting("remove-person", 1), "no-such-target"),
    ("open", [], "chair", sittings.CallSitting("suspend-member", "issuer-9"), "no-such-target"),
    ("open", [], "chair", sittings.CallSitting("line-signed", "3"), "no-such-target"),
    ("open", CALLED_TOGETHER, "chair", sittings.CallSitting("other"), "sitting-under-way"),
    ("open", UNDECIDED, "chair", sittings.CallSitting("other"), "sitting-under-way"),
    ("open", [], "boxes", relief.LeaveDesk(), "not-at-a-desk"),
    ("closed", [], "deputy", relief.LeaveDesk(), "not-at-a-desk"),
    ("open", [], "deputy", relief.LeaveDesk("issuer-9"), "no-such-seat"),
    ("open", [], "deputy", relief.LeaveDesk("deputy"), "no-such-seat"),
    ("open", OUT, "issuer-1", relief.LeaveDesk("boxes"), "member-away"),
    ("closed", [], "boxes", relief.Relieve("chair"), "not-open"),
    ("open", [], "deputy", relief.Relieve("issuer-1"), "own-desk-first"),
    ("open", [], "boxes", relief.Relieve("boxes"), "no-such-seat"),
    ("open", OUT, "secretary", relief.Relieve("deputy"), "member-away"),
    ("open", RESTS, "boxes", relief.Relieve("chair"), "rests-already"),
    ("open", [], "deputy", conduct.StandIn(), "chair-here"),
    ("open", OVER, "deputy", conduct.StandIn(), "chair-here"),
    ("open", [], "chair", trip.AskAlong("issuer-9"), "no-such-seat"),
    ("open", OUT, "chair", trip.AskAlong("boxes"), "member-away"),
    ("open", [], "observer", trip.AnswerTrip(goes=True), "no-such-seat"),
    ("open", [], "secretary", packs.HandPack("deputy", 2, "deputy"), "nobody-else"),
    ("open", [], "secretary", packs.HandPack("deputy", 2, "boxes"), "no-sheets"),
    ("open", [], "secretary", packs.HandPack("deputy", 2, "issuer-9"), "no-such-seat"),
    ("open", OUT, "secretary", packs.HandPack("issuer-1", 2, "deputy"), "member-away"),
    ("open", [], "chair", sittings.Vote(1, yes=True), "no-such-sitting"),
    ("open", DECIDED, "chair", sittings.Vote(1, yes=True), "sitting-not-open"),
    ("open", [*OUT, *GATHERED], "boxes", sittings.Vote(1, yes=True), "member-away"),
    ("open", GATHERED, "chair", sittings.Vote(1, yes=False), "already-done"),
    ("open", [], "chair", sittings.CloseVote(1, adopted=True), "no-such-sitting"),
    ("open", DECIDED, "chair", sittings.CloseVote(1, adopted=True), "already-done"),
    ("open", CALLED_TOGETHER, "chair", sittings.CloseVote(1, adopted=True), "sitting-not-open"),
    ("open", [], "chair", sittings.WriteDissent(1), "no-such-sitting"),
    ("open", GATHERED, "boxes", sittings.WriteDissent(1), "no-decision"),
    ("open", DISSENTED, "boxes", sittings.WriteDissent(1), "already-done"),
    ("open", [], "chair", sittings.SendDissent(1), "no-such-sitting"),
    ("open", DECIDED, "chair", sittings.SendDissent(1), "no-dissent"),
    ("open", [], "chair", conduct.StandIn(), "already-done"),
    ("open", OUT, "boxes", conduct.StandIn(), "member-away"),
    ("open", [], "chair", conduct.CoOpt(99), "no-such-target"),
    ("open", [], "chair", conduct.Rebuke("issuer-9"), "no-such-seat"),
    ("open", OUT, "chair", conduct.Rebuke("boxes"), "member-away"),
    ("open", [], "secretary", complaints.RegisterPaper(1), "no-such-paper"),
    ("open", [*PAPER, {"PaperRegistered": {"number": 1}}], "secretary", complaints.RegisterPaper(1), "already-done"),
    ("open", [], "secretary", complaints.RefusePaper(0), "no-such-paper"),
    ("open", [*PAPER, {"PaperRefused": {"number": 1}}], "secretary", complaints.RefusePaper(1), "already-done"),
    ("open", [], "chair", removal.RemovePerson(1, "x"), "no-such-observer"),
    ("open", OBSERVER, "chair", removal.RemovePerson(1, "x"), "not-in-the-room"),
    ("open", [{"09:00 PoliceInvited": {}}], "chair", removal.InvitePolice(), "already-done"),
    ("open", [{"09:00 PoliceInvited": {}}], "chair", removal.SendPoliceAway(), "no-police"),
    ("closed", [], "chair", counting.SetTable("askew"), "no-such-choice"),
    ("closed", [], "chair", counting.SetTable("in-view", 2), "too-many-tables"),
    ("closed", [], "chair", counting.SetTable("in-view", 0), "too-many-tables"),
    ("closed", [], "chair", counting.GivePlace("issuer-9", "showing"), "no-such-seat"),
    ("closed", [], "chair", counting.GivePlace("boxes", "sleeping"), "no-such-choice"),
    ("open", OUT, "chair", counting.GivePlace("boxes", "showing"), "member-away"),
    ("open", [], "chair", counting.CallStep("signatures"), "not-closed"),
    ("closed", SHOWS, "chair", counting.CallStep("members"), "table-busy"),
    ("closed", [], "chair", counting.CallStep("dance"), "no-such-choice"),
    ("closed", [], "chair", counting.CallStep("unused"), "no-such-contest"),
    ("closed", [], "chair", counting.CallStep("unused", 2), "no-such-contest"),
    ("closed", [], "chair", counting.CallStep("sorting"), "nothing-lifted"),
    ("closed", [], "chair", counting.StopTable(), "already-done"),
    ("closed", SHOWS, "chair", counting.StopTable(stop=False), "already-done"),
    ("closed", [], "chair", counting.AnnounceGiven((1,)), "figures-missing"),
    ("closed", [], "chair", counting.CancelUnused(-1), "no-such-contest"),
    ("closed", [{"20:30 counted": {}}], "chair", counting.CancelUnused(0), "nothing-in-the-safe"),
    ("closed", [], "chair", boxes.CompareSeal("S9"), "no-such-box"),
    ("open", OUT, "chair", boxes.CompareSeal("M1"), "box-not-here"),
    ("closed", [], "chair", boxes.VoidBox("S1"), "no-such-box"),
    ("closed", [], "chair", boxes.VoidBox("M1"), "nothing-lifted"),
    ("closed", MOBILE_OPEN, "chair", boxes.VoidBox("M1", 7), "no-such-contest"),
    ("open", [], "chair", counting.BreakCount(10), "not-closed"),
    ("closed", [], "chair", counting.BreakCount(0), "not-a-number"),
    ("closed", [], "chair", counting.BreakCount(601), "not-a-number"),
    ("closed", [], "chair", boxes.KeepApart(1), "no-such-sheet"),
    ("closed", STRAY, "chair", boxes.AddStray(2), "no-such-sheet"),
    ("closed", [*STRAY, {"StrayKept": {"number": 1}}], "chair", boxes.AddStray(1), "already-done"),
    ("closed", EMPTIED, "chair", showing.ShowSheet(), "nothing-in-hand"),
    ("closed", EMPTIED, "chair", showing.SaySheet("1"), "nothing-in-hand"),
    ("closed", [*SHOWS, {"shown": {}}], "chair", showing.PutSheet("1"), "nothing-in-hand"),
    ("closed", SHOWS, "chair", showing.SaySheet("3"), "no-such-choice"),
    ("closed", SHOWS, "boxes", showing.PutSheet("out"), "no-such-choice"),
    ("closed", SHOWS, "chair", showing.SaySheet("its-pile"), "own-contest"),
    ("closed", SHOWS, "boxes", showing.PutSheet("its-pile"), "own-contest"),
    ("closed", LIES, "chair", verdicts.MoveSheet(0, 0, "its-pile"), "own-contest"),
    ("closed", WENT_HOME, "chair", verdicts.MoveSheet(0, 0, "1"), "no-such-sheet"),
    ("closed", WENT_HOME, "chair", verdicts.PutToVote(0, 0, "1"), "no-such-sheet"),
    ("closed", EMPTIED, "chair", verdicts.MoveSheet(0, 0, "1"), "no-such-sheet"),
    ("closed", LIES, "chair", verdicts.MoveSheet(0, -1, "1"), "no-such-sheet"),
    ("closed", LIES, "chair", verdicts.MoveSheet(2, 0, "1"), "no-such-contest"),
    ("closed", LIES, "chair", verdicts.MoveSheet(0, 0, "bin"), "no-such-choice"),
    ("closed", LIES, "chair", verdicts.PutToVote(0, 3, "1"), "no-such-sheet"),
    ("closed", LIES, "chair", verdicts.PutToVote(0, 1, "unclear"), "no-such-choice"),
    ("closed", VOTES, "chair", verdicts.PutToVote(0, 0, "1"), "vote-goes-on"),
    ("closed", LIES, "boxes", verdicts.RaiseHand(), "no-vote"),
    ("closed", VOTES, "observer", verdicts.RaiseHand(), "no-vote"),
    ("closed", RAISED, "boxes", verdicts.RaiseHand(yes=False), "already-done"),
    ("closed", LIES, "chair", showing.CountStack(5, "1"), "no-such-contest"),
    ("closed", EMPTIED, "chair", showing.CountStack(0, "1"), "no-such-choice"),
    ("closed", LIES, "chair", showing.CountStack(0, "unclear"), "no-such-choice"),
    ("closed", LIES, "chair", verdicts.GrantRecount(1), "no-such-paper"),
    ("closed", ASKED, "chair", verdicts.RefuseRecount(0), "no-such-paper"),
    ("closed", REFUSED_ASKED, "chair", verdicts.GrantRecount(1), "already-done"),
    ("closed", [], "secretary", protocol.WriteLine(9, "F1", 1), "no-such-contest"),
    ("closed", [], "secretary", protocol.WriteLine(0, "F14", 1), "no-such-choice"),
    ("closed", [], "secretary", protocol.WriteLine(0, "F5/3", 1), "no-such-choice"),
    ("closed", [], "secretary", protocol.WriteLine(0, "F1", 1, ink="chalk"), "no-such-choice"),
    ("closed", [], "secretary", protocol.WriteLine(0, "F1", 1_000_000), "figure-too-large"),
    ("closed", [], "secretary", protocol.WriteLine(0, "F1", 1, 1_000_000), "figure-too-large"),
    ("closed", [], "secretary", protocol.WriteLine(0, "F1", -1), "figure-too-large"),
    ("closed", [], "secretary", protocol.WritePaper("given", "A", 1_000_000), "figure-too-large"),
    ("closed", GONE, "secretary", protocol.WriteLine(0, "F1", 1), "already-done"),
    ("closed", GONE, "secretary", protocol.TakeCleanForm(0), "already-done"),
    ("closed", [], "secretary", protocol.WritePaper("receipt", "A", 1), "no-such-choice"),
    ("closed", [], "secretary", protocol.WritePaper("given", "Z", 1), "no-such-choice"),
    ("closed", [], "secretary", protocol.DrawUp(0), "form-empty"),
    ("closed", DRAWN, "secretary", protocol.DrawUp(0), "already-done"),
    ("closed", [*DRAWN, {"signed": {}}], "chair", protocol.SignProtocol(0), "already-done"),
    ("closed", [*DRAWN, {"signed": {}}], "chair", protocol.RefuseToSign(0), "already-done"),
    ("closed", [], "chair", protocol.AnnounceResults(0), "nothing-counted"),
    ("closed", [], "secretary", copies.PostProtocol(0), "no-protocol"),
    ("closed", DRAWN, "secretary", copies.GiveCopies(0), "nobody-asks"),
    ("closed", [*DRAWN, {"CopiesCertified": {"contest": 0}}], "chair", copies.CertifyCopies(0), "already-done"),
    ("closed", [], "secretary", copies.PackPapers(), "nothing-counted"),
    ("closed", [*EMPTIED, {"PapersPacked": {}}], "secretary", copies.PackPapers(), "already-done"),
    ("closed", DRAWN, "chair", copies.DeliverProtocol(0, "court"), "no-such-choice"),
    ("closed", GONE, "chair", copies.DeliverProtocol(0, "tec"), "already-done"),
    ("closed", [], "secretary", papers.CountAgain("given", "A"), "nothing-there"),
    ("closed", [], "secretary", papers.CountAgain("", ""), "nothing-there"),
    ("closed", [], "secretary", papers.CountAgain("protocol:Z", "F5/99"), "nothing-there"),
    ("closed", [], "secretary", papers.CountAgain("signatures:99", "A"), "nothing-there"),
    ("closed", [], "secretary", papers.NameCause("given", "A"), "nothing-there"),
]  # fmt: skip
"""Stage, what was before, seat, command, reason."""

CAN: list[tuple[str, list[Any], str, Command, list[str]]] = [
    ("open", WATCHES, "observer", patrol.Walk("boxes"), ["Walked"]),
    ("open", WAITS, "observer", watching.MakeNote("opinion-good"), ["NoteMade"]),
    ("open", NOTED, "observer", watching.HandInNote(1, "act"), ["PaperHandedIn"]),
    ("open", WATCHES, "observer", riding.AskToRide(), ["RideAsked"]),
    ("open", RIDES, "chair", riding.AnswerRide(granted=False), ["RideAnswered"]),
    ("closed", NIGHT_PROXY, "observer", witness.AskForCopies(), ["CopiesAskedFor"]),
    ("closed", NIGHT_PROXY, "observer", witness.AskToFollow(), ["HandOverAskedFor"]),
    ("closed", NIGHT_PROXY, "observer", witness.NoteFigure(0, "1", 3), ["FigureNoted"]),
    ("closed", SHOWN, "observer", witness.AskRecount(0), ["RecountAsked"]),
    ("compared", [], "chair", opening.SealBox("S1", "x"), ["BoxSealed"]),
    ("night", [], "chair", opening.DeclareOpen(), ["StationOpened"]),
    ("open", COMES, "issuer-1", issuing.HandOver((0, 0)), ["BallotsIssued"]),
    ("open", [], "issuer-1", issuing.SignSheets((0, 1)), ["SheetsSigned"]),
    ("open", FOUND, "issuer-1", identity.FindLine("name", 4), ["LineFound"]),
    ("open", FOUND, "issuer-1", issuing.LetSign(), ["VoterSigned"]),
    ("open", SERVED + COMES, "issuer-1", issuing.HandOver((0, 1)), ["BallotsIssued"]),
    ("open", COMES, "issuer-1", identity.SendTo("out"), ["VoterSent"]),
    ("open", [], "chair", boxes.OpenBox("S1"), ["BoxOpened"]),
    ("open", [], "chair", closing.DeclareClosed(), ["StationClosed"]),
    ("open", [{"09:00 EndOfLineMarked": {"waiting": 0}}], "chair", closing.ReopenLine(), ["LineReopened"]),
    ("open", [], "chair", counting.CancelUnused(0), ["UnusedCancelled"]),
    ("open", CERTIFICATE, "secretary", absentee.AcceptCertificate(40007, (0, 1)), ["CertificateKept"]),
    ("open", [], "secretary", additions.AddVoter(13), ["VoterAdded"]),
    ("open", [], "secretary", additions.LookUp(13), ["RegistrationLookedUp"]),
    ("open", [], "secretary", additions.AddVoter(13, ""), ["VoterAdded"]),
    ("one-day", [], "secretary", additions.RegisterForDay(15), ["RegisteredForDay"]),
    ("open", [], "secretary", lists.ReportChanges(7), ["ChangesReported"]),
    ("open", [*FILED, *OUT, OTHERS], "deputy", doors.AskOthersOut(), ["OthersAskedOut"]),
    ("open", [*FILED, *OUT, OTHERS], "deputy", doors.NoteHelper(), ["HelperNoted"]),
    ("open", TEAM, "deputy", doors.DriveTo(1), ["DroveOff"]),
    ("open", HOME, "deputy", doors.DriveTo(1), ["DroveOff"]),
    ("open", HOME, "boxes", doors.AskAtHome("another-document"), ["HomeAsked"]),
    ("open", HOME, "boxes", outside.LookAtPaper("application"), ["HomePaperLooked"]),
    ("open", HOME, "deputy", outside.LetApplicantSign(), ["HomeSigned"]),
    ("open", HOME, "deputy", outside.SignApplication(), ["ApplicationSigned"]),
    ("open", DROVE, "deputy", outside.SignTeamSheets(), ["TeamSheetsSigned"]),
    ("open", HOME, "deputy", outside.GiveAtHome("applicant"), ["HomeIssued"]),
    ("open", HOME, "deputy", outside.RefuseAtHome("applicant", ""), ["HomeRefused"]),
    ("open", [], "issuer-1", closing.ReturnPack(), ["PackHanded"]),
    ("open", [], "issuer-1", closing.WriteTally((7, 7)), ["TallyWritten"]),
    ("open", [], "boxes", acts.WriteAct("line-signed"), ["ActDrafted"]),
    ("open", [{"09:00 drafted": {"by": ["chair"]}}], "advisory-1", acts.SignAct(1), ["ActSigned"]),
    ("open", OUT, "secretary", sittings.CallSitting("suspend-member", "issuer-1"), ["SittingCalled"]),
    ("open", GATHERED, "advisory-1", sittings.Vote(1, yes=True), ["VoteCast"]),
    ("open", GATHERED, "boxes", sittings.CloseVote(1, adopted=True), ["SittingClosed"]),
    ("open", DISSENTED, "chair", sittings.SendDissent(1), ["DissentSent"]),
    ("open", RESTS, "boxes", conduct.StandIn(), ["StoodIn"]),
    ("open", [{"12:00 TeamLeft": {"box": "M1", "seats": ["chair"]}}], "deputy", conduct.StandIn(), ["StoodIn"]),
    ("open", GATHERED, "chair", sittings.CallSitting("other"), ["SittingClosed", "SittingCalled"]),
    ("open", LONG_OVER, "boxes", sittings.CallSitting("other"), ["SittingClosed", "SittingCalled"]),
    ("open", [], "deputy", relief.LeaveDesk(), ["DeskGivenUp"]),
    ("open", [], "deputy", relief.LeaveDesk("chair"), ["DeskGivenUp"]),
    ("open", [], "boxes", relief.Relieve("deputy"), ["ReliefOffered"]),
    ("open", [], "boxes", relief.Relieve("chair"), ["ReliefOffered"]),
    ("open", [], "chair", trip.AskAlong("boxes"), ["TripAsked"]),
    ("open", [], "boxes", trip.AnswerTrip(goes=False), ["TripAnswered"]),
    ("open", [], "secretary", packs.HandPack("deputy", 2, "issuer-1"), ["PackHanded"]),
    ("open", [{"09:00 StoodIn": {"by": "boxes"}}], "chair", conduct.StandIn(), ["StoodIn"]),
    ("open", [], "chair", conduct.CoOpt(3), ["MemberCoOpted"]),
    ("open", [*PAPER, {"PaperRefused": {"number": 1}}], "chair", complaints.RegisterPaper(1), ["PaperRegistered"]),
    ("open", [*OBSERVER, {"ObserverAdmitted": {"number": 1}}], "chair", removal.RemovePerson(1), ["PersonRemoved"]),
    ("open", [{"09:00 PoliceEntered": {}}], "boxes", removal.InvitePolice(), ["PoliceInvited"]),
    ("open", [], "issuer-1", home.HandSection(0, "deputy"), ["SectionHanded"]),
    ("open", [], "chair", counting.SetTable("apart"), ["TableSet"]),
    ("closed", [], "boxes", counting.BreakCount(30), ["CountBroken"]),
    ("closed", [], "chair", counting.CallStep("members"), ["StepCalled"]),
    ("closed", [], "chair", counting.AnnounceGiven((99, 1)), ["GivenAnnounced"]),
    ("closed", MOBILE_OPEN, "chair", boxes.VoidBox("M1"), ["BoxVoided"] * 2),
    ("closed", STRAY, "chair", boxes.AddStray(1), ["StrayAdded"]),
    ("closed", SHOWS, "chair", counting.StopTable(), ["TableStopped"]),
    ("closed", SHOWS, "observer", showing.ShowSheet(), ["SheetShown"]),
    ("closed", SHOWS, "chair", showing.SaySheet("unclear"), ["SheetSaid"]),
    ("closed", SHOWS, "boxes", showing.PutSheet("invalid"), ["SheetPut"]),
    ("closed", LIES, "chair", verdicts.MoveSheet(0, 0, "out"), ["SheetMoved"]),
    ("closed", LIES, "chair", verdicts.PutToVote(0, 0, "invalid"), ["VoteOnSheet"]),
    ("closed", VOTES, "boxes", verdicts.RaiseHand(yes=False), ["HandRaised"]),
    ("closed", LIES, "boxes", showing.CountStack(0, "1"), ["StackCounted"]),
    ("closed", ASKED, "chair", verdicts.GrantRecount(1), ["RecountAnswered"]),
    ("closed", ASKED, "chair", verdicts.RefuseRecount(1), ["RecountAnswered"]),
    ("closed", [*DRAWN, {"signed": {}}], "chair", protocol.WriteLine(0, "F1", 3, 5, "pencil"), ["FigureWritten"]),
    ("closed", DRAWN, "secretary", protocol.TakeCleanForm(0), ["CleanFormTaken"]),
    ("closed", [], "boxes", protocol.WritePaper("issued:deputy", "A", 4), ["FigureWritten"]),
    ("closed", WRITTEN, "boxes", protocol.DrawUp(0), ["ProtocolDrawn"]),
    ("closed", DRAWN, "boxes", protocol.RefuseToSign(0, dissent=False), ["ProtocolRefused"]),
    ("closed", GUEST, "secretary", copies.GiveCopies(0), ["CopyGiven"]),
    ("closed", DRAWN, "chair", copies.DeliverProtocol(0, "dec", alone=True), ["ProtocolHandedOver"]),
]  # fmt: skip


def decided(stage: str, before: list[Any], seat: str, command: Command) -> Any:
    """What a command comes to in a situation."""
    one_day = stage == "one-day"
    sitting = Sitting(first_day().book, "open" if one_day else stage, {"one_day_registration": one_day})
    sitting.play(before)
    outcome = DECIDE[type(command)](sitting.station, Doing(sitting.now, seat, "crew"), command)
    if not isinstance(outcome, Impossible):
        for event in outcome:
            APPLY[type(event)](sitting.station, event)
    return outcome


@pytest.mark.parametrize(("stage", "before", "seat", "command", "reason"), CANNOT)
def test_what_cannot_happen_is_refused_with_its_reason(
    stage: str, before: list[Any], seat: str, command: Command, reason: str
) -> None:
    """The reason is a key that a person's words exist for."""
    outcome = decided(stage, before, seat, command)
    assert isinstance(outcome, Impossible)
    assert outcome.reason == reason


@pytest.mark.parametrize(("stage", "before", "seat", "command", "kinds"), CAN)
def test_what_can_happen_happens(stage: str, before: list[Any], seat: str, command: Command, kinds: list[str]) -> None:
    """Lawful or not: the events follow, and the station takes them."""
    outcome = decided(stage, before, seat, command)
    assert not isinstance(outcome, Impossible), outcome
    assert [type(event).__name__ for event in outcome] == kinds


def test_every_reason_of_a_decision_is_met_above() -> None:
    """No `Impossible` in the procedures is without a case."""
    import ast
    from pathlib import Path

    said = set()
    for duty in DUTIES:
        for call in ast.walk(ast.parse(Path(duty.__file__ or "").read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Impossible":
                said |= {one.value for one in call.args[:1] if isinstance(one, ast.Constant)}
    assert sorted(said - {row[4] for row in CANNOT}) == []


def test_every_command_is_decided_and_every_event_applied() -> None:
    """The tables know all there are."""
    commands = {
        kind for duty in DUTIES for kind in vars(duty).values() if isinstance(kind, type) and issubclass(kind, Command)
    }
    assert {kind.__name__ for kind in commands} - {"Command"} == set(COMMANDS)
    assert set(EVENTS) == {kind.__name__ for kind in APPLY}


def test_a_pack_that_went_back_takes_its_signed_sheets_along() -> None:
    """Sheets signed ahead cannot be handed over once the pack lies in the safe."""
    sitting = Sitting(first_day().book, "open")
    sitting.play([{"07:01 SheetsSigned": {"sheets": "A1 B1"}}, *COMES])
    pack = (("A1", 4), ("B1", 4))
    sitting.tell("PackHanded", {"giver": "issuer-1", "taker": "safe", "runs": pack})
    outcome = issuing.hand_over(sitting.station, Doing(sitting.now, "issuer-1", "crew"), issuing.HandOver((0, 1)))
    assert isinstance(outcome, Impossible)


def test_the_shared_table_of_applied_and_drawn_up_is_one_to_one() -> None:
    """The protocol's own events are applied by their own duty."""
    assert set(protocol.APPLY) <= set(APPLY)
