"""The shape of every record: its fields, their kinds, and who can be its writer, as the documented journal says.

Kinds: i whole number, s text, e either of them, b true or false, I and S lists of these, R a list of runs (first
sheet, how many), P of sheets with their stacks, L of lines with their figures; a question mark where a field may be
left out. It knows nothing of what a value means.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

NATURE, SEAT, DESK, TEAM, VOICE = "nature", "seat", "desk", "team", "voice"
"""Writers: nobody of the commission; any seat; the seat at the desk; a seat that is out with the team; any seat, or a
representative with advisory voice (`advisory-1`..)."""

WATCHER, BODY, BRINGER = "watcher", "body", "bringer"
"""Writers besides: the observer whom a person plays (`observer`); any seat or they; nature or they."""

_EVENTS = {
    "SealLooked": "seat",
    "RoomTaken": "seat looked:b whole:b?",
    "PacksCompared": "seat found:I",
    "BoxChecked": "seat box:s members:i observers:i?",
    "BoxSealed": "seat box:s seal:s",
    "OpeningWritten": "seat",
    "IssuersNamed": "seat seats:S",
    "PostTaken": "seat post:s",
    "StationOpened": "seat",
    "VoterJoined": "nature voter:i desk:i",
    "VoterCalled": "desk voter:i desk:i",
    "VoterReturned": "nature voter:i desk:i",
    "VoterSpoke": "nature voter:i desk:i says:s",
    "VoterTurnedBack": "nature voter:i",
    "BoothEntered": "nature voter:i",
    "BallotsCast": "nature voter:i box:s contests:I",
    "SheetsCarried": "nature voter:i contests:I",
    "VoterLeft": "nature voter:i",
    "MemberRested": "seat seconds:i",
    "DocumentLooked": "desk desk:i voter:i of:i kind:s? face:b? valid:b?",
    "DocumentShown": "nature desk:i voter:i kind:s of:i face:b? valid:b?",
    "LineFound": "desk desk:i line:i",
    "VoterAsked": "desk desk:i voter:i topic:s",
    "MismatchPointed": "desk desk:i voter:i first:s second:s",
    "VoterSent": "desk desk:i voter:i place:s reason:s?",
    "VoterSigned": "desk voter:i line:i",
    "MemberSigned": "desk line:i contests:I?",
    "SheetsSigned": "seat sheets:I",
    "BallotsIssued": "desk voter:i desk:i line:i sheets:I unsigned:I? noted:I?",
    "SheetSpoiled": "desk voter:i desk:i sheet:i",
    "SheetReplaced": "desk voter:i desk:i sheet:i signed:b?",
    "Walked": "body place:s",
    "Remarked": "seat seat:s topic:s",
    "PostGiven": "seat seat:s post:s",
    "Phoned": "seat whom:s about:s",
    "SceneBegan": "nature number:i kind:s place:s seat:s quiet:b?",
    "SceneMet": "seat number:i how:s",
    "SceneWorsened": "nature number:i",
    "SceneEnded": "nature number:i",
    "CaseSettled": "seat voter:i way:s",
    "TripAsked": "seat seat:s",
    "TripAnswered": "seat goes:b",
    "DeskGivenUp": "seat taker:s?",
    "ReliefOffered": "seat seat:s",
    "TripOrdered": "seat box:s seats:S",
    "TurnoutCounted": "seat hour:i value:i",
    "LineEngaged": "nature",
    "LineFreed": "nature",
    "CallUnanswered": "seat about:s hour:i?",
    "FigureReadBack": "nature hour:i value:i",
    "FigureSaidAgain": "seat hour:i value:i",
    "PackHanded": "seat giver:s taker:s runs:R",
    "AdditionRequested": "nature person:i",
    "RegistrationLookedUp": "seat person:i confirmed:b note:s?",
    "RegisteredForDay": "seat person:i",
    "VoterAdded": "seat person:i ground:s?",
    "AdditionRefused": "seat person:i reason:s",
    "ChangesReported": "seat value:i",
    "PhoneRang": "nature number:i person:i asks:s",
    "PhoneAnswered": "seat number:i",
    "AddressLookedUp": "seat number:i ours:b",
    "CallerTold": "seat number:i what:s",
    "CallerRangOff": "nature number:i",
    "RowAskedFor": "nature number:i person:i line:i",
    "RowShown": "seat number:i covered:b?",
    "RowRefused": "seat number:i",
    "CertificateShown": "nature number:i person:i home:s",
    "CertificateKept": "seat number:i contests:I",
    "CertificateRefused": "seat number:i reason:s",
    "ApplicationFiled": "nature number:i person:i ground:s",
    "ApplicationAccepted": "seat number:i",
    "ApplicationRefused": "seat number:i reason:s",
    "LineMarked": "seat number:i line:i",
    "SectionHanded": "seat section:i giver:s taker:s desk:i",
    "TripAnnounced": "seat",
    "TeamLeft": "seat box:s seats:S",
    "DroveOff": "team number:i",
    "HomeVisited": "team number:i found:b others:b? holds:s? says:s? besides:i?",
    "HomeAsked": "team number:i topic:s",
    "HomeSpoke": "nature number:i says:s holds:s?",
    "OthersAskedOut": "team number:i",
    "HelperNoted": "team number:i",
    "HomePaperLooked": "team number:i paper:s",
    "HomeSigned": "team number:i",
    "ApplicationSigned": "team number:i",
    "TeamSheetsSigned": "team sheets:I",
    "HomeIssued": "team number:i voter:i sheets:I unsigned:I? without:S?",
    "HomeRefused": "team number:i voter:i reason:s?",
    "TeamReturned": "team box:s",
    "ObserverCame": "nature number:i kind:s body:s papers:s played:b?",
    "ObserverAdmitted": "seat number:i",
    "ObserverRefused": "seat number:i reason:s",
    "ObserverEntered": "seat number:i",
    "ObserverLeft": "nature number:i",
    "TurnoutSent": "seat hour:i value:i",
    "EndOfLineMarked": "seat waiting:i",
    "LineReopened": "seat",
    "StationClosed": "seat",
    "PackCounted": "seat found:I",
    "TallyWritten": "seat figures:I",
    "TableSet": "seat how:s tables:i?",
    "PlaceGiven": "seat member:s place:s",
    "StepCalled": "seat step:s contest:i?",
    "StepEnded": "seat step:s contest:i?",
    "TableStopped": "seat stopped:b",
    "GivenAnnounced": "seat figures:I",
    "UnusedCancelled": "seat contest:i figure:i",
    "SealCompared": "seat box:s same:b?",
    "BoxOpened": "seat box:s seal:s",
    "BoxEmptied": "seat box:s sheets:I",
    "BoxCounted": "seat box:s figures:I applications:i?",
    "BoxVoided": "seat box:s contest:i",
    "ContestSorted": "seat contest:i figure:i",
    "CountBroken": "seat seconds:i",
    "SheetMisSorted": "seat contest:i position:i box:s onto:i there:i",
    "SheetsStuffed": "nature box:s contests:I genuine:b?",
    "SealTouched": "nature box:s",
    "SheetsLeft": "nature voter:i contests:I",
    "StrayFound": "seat number:i sheet:i place:s signed:b?",
    "StrayKept": "seat number:i",
    "StrayAdded": "seat number:i",
    "SheetsShown": "seat contest:i first:i sheets:i elsewhere:P? aloud:b?",
    "SheetShown": "seat contest:i position:i",
    "SheetSaid": "seat contest:i position:i stack:s",
    "SheetPut": "seat contest:i position:i stack:s",
    "SheetMoved": "seat contest:i position:i stack:s",
    "VoteOnSheet": "seat contest:i position:i stack:s",
    "HandRaised": "seat yes:b",
    "SheetDecided": "seat contest:i position:i stack:s votes_for:i votes_against:i adopted:b",
    "ContestShown": "seat contest:i sheets:i",
    "StackCounted": "seat contest:i stack:s turn:i figure:i",
    "RecountAsked": "bringer number:i contest:i observer:i",
    "RecountAnswered": "seat number:i granted:b",
    "CleanFormTaken": "seat contest:i",
    "ProtocolDrawn": "seat contest:i",
    "ProtocolSigned": "seat contest:i",
    "ProtocolRefused": "seat contest:i dissent:b?",
    "ResultsAnnounced": "seat contest:i",
    "ProtocolPosted": "seat contest:i off:L?",
    "CopiesCertified": "seat contest:i",
    "CopyGiven": "seat contest:i observer:i off:L? certified:b?",
    "PapersPacked": "seat inventory:b?",
    "ProtocolHandedOver": "seat contest:i commission:s watched:i? barred:i?",
    "FigureWritten": "seat paper:s line:s value:i made_from:I? words:i? ink:s?",
    "CauseNamed": "seat paper:s line:s",
    "ActDrafted": "seat number:i about:s",
    "ActSigned": "voice number:i",
    "SittingCalled": "seat number:i matter:s target:e?",
    "SittingOpened": "seat number:i present:S",
    "VoteCast": "voice number:i yes:b",
    "SittingClosed": "seat number:i votes_for:i votes_against:i present:i adopted:b",
    "DissentWritten": "seat number:i",
    "DissentSent": "seat number:i writer:s attached:b?",
    "StoodIn": "seat",
    "MemberCoOpted": "seat person:i appointed:b?",
    "MemberSpoke": "seat matter:s",
    "MemberRebuked": "seat seat:s",
    "PaperHandedIn": "bringer number:i giver:s about:s kind:s?",
    "PaperRegistered": "seat number:i receipt:b?",
    "PaperRefused": "seat number:i",
    "PersonRemoved": "seat number:i reason:s?",
    "PoliceInvited": "seat",
    "PoliceEntered": "nature",
    "PoliceSentAway": "seat",
    "PoliceLeft": "nature",
    "NoteMade": "watcher number:i about:s place:s record:i?",
    "CountingBegan": "watcher place:s",
    "PaperAskedFor": "watcher number:i paper:s",
    "Filmed": "watcher what:s place:s",
    "FaultPointedOut": "watcher number:i entry:i",
    "Interfered": "watcher place:s",
    "PaperShown": "seat number:i",
    "PaperWithheld": "seat number:i",
    "FaultAnswered": "seat number:i heeded:b? in_order:b?",
    "RideAsked": "watcher",
    "RideAnswered": "seat granted:b?",
    "ObserverRode": "nature",
    "FigureNoted": "watcher contest:i stack:s figure:i",
    "CopiesAskedFor": "watcher",
    "HandOverAskedFor": "watcher",
}

Fields = dict[str, str]

WRITER: dict[str, str] = {kind: words.split()[0] for kind, words in _EVENTS.items()}
"""Who can write an event of each kind."""

FIELDS: dict[str, Fields] = {
    "Asked": {"id": "s", "at": "i", "seat": "s", "act": "s", "fields": "f?", "refused": "s?"},
    **{
        kind: {"at": "i", "by": "s", "cause": "s"} | dict(word.split(":") for word in words.split()[1:])
        for kind, words in _EVENTS.items()
    },
}
"""By kind of record, its fields with their kinds."""


def whole(value: Any) -> bool:
    """A whole number; true and false are none."""
    return type(value) is int


def wholes(value: Any) -> bool:
    """A list of whole numbers."""
    return type(value) is list and all(type(one) is int for one in value)


def words(value: Any) -> bool:
    """A list of texts."""
    return type(value) is list and all(type(one) is str for one in value)


def _runs(value: Any) -> bool:
    return type(value) is list and all(wholes(run) and len(run) == 2 for run in value)


def _pairs(value: Any, first: type, second: type) -> bool:
    return type(value) is list and all(
        type(pair) is list and len(pair) == 2 and type(pair[0]) is first and type(pair[1]) is second for pair in value
    )


def _filled(value: Any) -> bool:
    return type(value) is dict and all(type(one) in (str, int) or wholes(one) for one in value.values())


_KINDS: dict[str, Callable[[Any], bool]] = {
    "i": whole,
    "s": lambda value: type(value) is str,
    "e": lambda value: type(value) in (int, str),
    "b": lambda value: type(value) is bool,
    "I": wholes,
    "S": words,
    "R": _runs,
    "P": lambda value: _pairs(value, int, str),
    "L": lambda value: _pairs(value, str, int),
    "f": _filled,
}
_NEEDED = {kind: [f for f, code in fields.items() if code[-1] != "?"] for kind, fields in FIELDS.items()}


def misfits(record: dict[str, Any]) -> list[str]:
    """The fields of a record of known kind that are missing, unknown or of another kind."""
    kind = record["t"]
    fields = FIELDS[kind]
    found = [name for name in _NEEDED[kind] if name not in record]
    for name, value in record.items():
        code = fields.get(name)
        if name != "t" and (code is None or not _KINDS[code[0]](value)):
            found.append(name)
    return found
