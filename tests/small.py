"""A station of twelve voters, two desks and two contests, built directly and told events in a few words.

Contest A has two parties, B two candidates; S1 is a stationary box, M1 the mobile one, R1 spare. Lines 0 to 11
are on the list; 12 lives in the precinct and is on no line, 13 does not, 14 is 5 under a new surname; line 11 is
struck. On no line either are 15, registered nowhere, and three who live here: 16 is under age, 17 was declared
incapable, 18 stands on another station's list. The deputy sits at the second desk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from msgspec import structs
from ruamel.yaml import YAML

from simulator.law.all import sit
from simulator.law.book import Book
from simulator.law.court import Court
from simulator.procedures.all import APPLY, EVENTS
from simulator.procedures.base import Event
from simulator.station import ballots, marks
from simulator.station.clock import seconds_of
from simulator.station.laid import BoxLaid, Contest, Laid, Option, Person
from simulator.station.station import Station

VOTERS, STOCK = 12, 13
SEATS = ("chair", "deputy", "secretary", "issuer-1", "boxes")
NATURE = frozenset(
    [
        "VoterJoined",
        "VoterReturned",
        "VoterSpoke",
        "VoterTurnedBack",
        "BoothEntered",
        "BallotsCast",
        "SheetsCarried",
        "VoterLeft",
        "DocumentShown",
        "AdditionRequested",
        "CertificateShown",
        "ApplicationFiled",
        "HomeSpoke",
        "ObserverCame",
        "ObserverLeft",
        "ObserverRode",
        "PaperHandedIn",
        "PoliceEntered",
        "PoliceLeft",
        "SceneBegan",
        "SceneWorsened",
        "SceneEnded",
        "SheetsStuffed",
        "SealTouched",
        "SheetsLeft",
        "RecountAsked",
        "LineEngaged",
        "LineFreed",
        "FigureReadBack",
        "PhoneRang",
        "CallerRangOff",
        "RowAskedFor",
    ]
)
SECRETARYS = frozenset(
    [
        "PacksCompared",
        "OpeningWritten",
        "PackHanded",
        "RegistrationLookedUp",
        "RegisteredForDay",
        "ChangesReported",
        "VoterAdded",
        "AdditionRefused",
        "CertificateKept",
        "CertificateRefused",
        "ApplicationAccepted",
        "ApplicationRefused",
        "ObserverEntered",
        "TurnoutSent",
        "FigureWritten",
        "CleanFormTaken",
        "ProtocolDrawn",
        "ProtocolPosted",
        "CopyGiven",
        "PapersPacked",
        "DissentSent",
        "PaperRegistered",
        "PaperRefused",
        "PaperShown",
        "PaperWithheld",
        "CallUnanswered",
        "FigureSaidAgain",
        "PhoneAnswered",
        "AddressLookedUp",
        "CallerTold",
        "RowShown",
        "RowRefused",
    ]
)
CHAIRS = frozenset(
    [
        "RoomTaken",
        "BoxChecked",
        "BoxSealed",
        "IssuersNamed",
        "StationOpened",
        "LineMarked",
        "TripAnnounced",
        "TeamLeft",
        "ObserverAdmitted",
        "ObserverRefused",
        "EndOfLineMarked",
        "LineReopened",
        "StationClosed",
        "TableSet",
        "PlaceGiven",
        "StepCalled",
        "StepEnded",
        "TableStopped",
        "GivenAnnounced",
        "UnusedCancelled",
        "SealCompared",
        "BoxOpened",
        "BoxEmptied",
        "BoxCounted",
        "BoxVoided",
        "CountBroken",
        "StrayKept",
        "StrayAdded",
        "ContestSorted",
        "SheetsShown",
        "SheetShown",
        "SheetSaid",
        "SheetMoved",
        "VoteOnSheet",
        "SheetDecided",
        "ContestShown",
        "StackCounted",
        "RecountAnswered",
        "ResultsAnnounced",
        "CopiesCertified",
        "ProtocolSigned",
        "ProtocolHandedOver",
        "ActDrafted",
        "ActSigned",
        "SittingCalled",
        "SittingOpened",
        "SittingClosed",
        "MemberCoOpted",
        "MemberRebuked",
        "PersonRemoved",
        "PoliceInvited",
        "PoliceSentAway",
        "SceneMet",
        "TripOrdered",
        "CaseSettled",
        "FaultAnswered",
        "RideAnswered",
    ]
)
WATCHERS = frozenset(
    [
        *("NoteMade", "CountingBegan", "PaperAskedFor", "Filmed", "FaultPointedOut", "Interfered"),
        *("RideAsked", "FigureNoted", "CopiesAskedFor", "HandOverAskedFor"),
    ],
)
TEAMS = frozenset(
    [
        "DroveOff",
        "HomeVisited",
        "HomeAsked",
        "OthersAskedOut",
        "HelperNoted",
        "HomePaperLooked",
        "HomeSigned",
        "ApplicationSigned",
        "TeamSheetsSigned",
        "HomeIssued",
        "HomeRefused",
        "TeamReturned",
    ]
)
AT_STACKS = frozenset(["SheetPut", "StrayFound", "SheetMisSorted"])
AT_DESK = {"desk": 0, "voter": 0}
"""What an event at a desk is about unless it says so."""


FORM = tuple(f"F{n}" for n in range(1, 14))
"""The fields of the protocol, as the shipped book prints them."""


def person(number: int, born: int = 19_800_101) -> Person:
    """Somebody whose name tells who they are."""
    name = f"Person {number} Test"
    return Person((name, name, name), "f", born, f"8091019{number:05d}", 0, "1", str(number), number * 2 // VOTERS)


def laid(*, contests: tuple[str, ...] = ("A", "B"), voters: int = VOTERS, stock: int = STOCK) -> Laid:
    """The small station as laid."""
    kinds = {"A": "party-list", "B": "single-mandate"}
    bodies = {"A": "tec"}
    options = tuple(Option(f"option-{n}", ("о", "о", "o")) for n in (1, 2))
    return Laid(
        number=1,
        place=("к", "р", "e"),
        law="kz-2023-03-19",
        date=20_230_319,
        clock="astana",
        contests=tuple(
            Contest(c, kinds.get(c, "single-mandate"), "blue", bodies.get(c, "dec"), options) for c in contests
        ),
        received=(stock,) * len(contests),
        seats=SEATS,
        members=tuple(person(90 + n) for n in range(len(SEATS))),
        desks=2,
        booths=2,
        boxes=(BoxLaid("S1", "stationary"), BoxLaid("M1", "mobile"), BoxLaid("R1", "spare")),
        streets=(("к", "р", "e"),),
        listed=voters,
        people=tuple(person(n, 20_050_601 if n == voters + 4 else 19_800_101) for n in range(voters + 7)),
        struck=(voters - 1,),
        known=(voters, voters + 4, voters + 5, voters + 6),
        aliases=((voters + 2, 5),),
        form=FORM,
        register=((voters + 3, "nowhere"), (voters + 5, "incapable"), (voters + 6, "other-list")),
    )


def sheets(names: str) -> tuple[int, ...]:
    """Sheets written as a person says them: `A1 B1`."""
    return tuple(ballots.sheet(ord(name[0]) - ord("A"), int(name[1:])) for name in names.split())


def lifted(words: str, contest: int = 0, options: int = 2) -> tuple[int, ...]:
    """Sheets as they are lifted from a box, each a word: `1`, `against`, `blank`, `1+2`, `2-circle`, `copy:1`.

    A plus is a second line, a minus the shape of the mark, before a colon stands what is odd of the paper.
    """
    return tuple(_lifted_one(word, contest, options) for word in words.split())


def _lifted_one(word: str, contest: int, options: int) -> int:
    paper, _, rest = word.rpartition(":")
    lines, _, shape = rest.partition("-")
    first, _, second = lines.partition("+")
    known = {"blank": 0, "": 0, "against": options + 1}
    marked = marks.mark(
        known[first] if first in known else int(first),
        known[second] if second in known else int(second),
        marks.SHAPES.index(shape or "tick"),
    )
    form = marks.FORMS.index(paper) if paper in marks.FORMS else 0
    return ballots.found(contest, marked, 0 if paper == "unsigned" else 4, form)


def event(kind: str, fields: Mapping[str, Any], at: int) -> Event:
    """An event from a few words: who does it and which desk are guessed where they are not said."""
    made: dict[str, Any] = {"by": _by(kind, fields), "cause": "crew"} | dict(fields)
    made["at"] = _second(fields["at"]) if "at" in fields else at
    known = EVENTS[kind].__struct_fields__
    for name, value in AT_DESK.items():
        if name in known:
            made.setdefault(name, value)
    if kind in {"DocumentLooked", "DocumentShown"}:
        made.setdefault("of", made["voter"])
        made.setdefault("kind", "card")
    if kind in {"VoterSigned", "MemberSigned", "BallotsIssued", "LineFound"}:
        made.setdefault("line", fields.get("voter", 0))
    unknown = set(made) - set(known)
    assert not unknown, f"{kind} has no {sorted(unknown)}, only {known}"
    return EVENTS[kind](**{name: _value(name, value) for name, value in made.items()})


def _by(kind: str, fields: Mapping[str, Any]) -> str:
    if kind in NATURE:
        return ""
    whose = (
        (CHAIRS, "chair"),
        (SECRETARYS, "secretary"),
        (TEAMS, "deputy"),
        (WATCHERS, "observer"),
        (AT_STACKS, "boxes"),
    )
    at_desk = ("issuer-1", "deputy")[fields.get("desk", 0)]
    return next((seat for kinds, seat in whose if kind in kinds), at_desk)


def _second(value: int | str) -> int:
    return seconds_of(value) if isinstance(value, str) else value


def _value(name: str, value: Any) -> Any:
    if name in {"sheets", "unsigned"} and isinstance(value, str):
        return sheets(value)
    if name in {"elsewhere", "off"}:
        return tuple(tuple(pair) for pair in value)
    if name == "sheet" and isinstance(value, str):
        return sheets(value)[0]
    if name == "hour":
        return _second(value)
    if name == "runs":
        return tuple((sheets(first)[0], count) for first, count in value)
    return tuple(value) if isinstance(value, list) else value


MORNING = """
- 06:05 RoomTaken: {looked: true}
- 06:25 PacksCompared: {found: [13, 13]}
- FigureWritten: {paper: receipt, line: A, value: 13}
- FigureWritten: {paper: receipt, line: B, value: 13}
- FigureWritten: {paper: list, line: lines, value: 12}
- FigureWritten: {paper: list, line: certificates-issued, value: 1}
- 06:31 BoxChecked: {box: S1, members: 5}
- 06:32 BoxSealed: {box: S1, seal: 1-01}
- 06:33 BoxChecked: {box: M1, members: 5}
- 06:34 BoxSealed: {box: M1, seal: 1-02}
- 06:35 BoxChecked: {box: R1, members: 5}
- 06:36 BoxSealed: {box: R1, seal: 1-03}
- 06:40 OpeningWritten
- 06:42 IssuersNamed: {seats: [issuer-1, deputy]}
- 06:43 PostTaken: {by: issuer-1, post: desk-1}
- PostTaken: {by: deputy, post: desk-2}
- 06:45 PackHanded: {giver: safe, taker: issuer-1, runs: [[A1, 4], [B1, 4]]}
- PackHanded: {giver: safe, taker: deputy, runs: [[A5, 4], [B5, 4]]}
- 07:00 StationOpened
"""
EVENING = """
- 19:59 turnout
- 20:00 EndOfLineMarked: {waiting: 0}
- 20:05 StationClosed
- 20:10 PackHanded: {by: issuer-1, giver: issuer-1, taker: safe, runs: [[A1, 4], [B1, 4]]}
- PackHanded: {by: deputy, giver: deputy, taker: safe, runs: [[A5, 4], [B5, 4]]}
"""
STAGES = {"night": 0, "taken": 1, "compared": 6, "sealed": 12, "written": 13, "named": 18, "open": 19, "closed": 24}
"""How many lines of morning and evening are behind when a situation begins; `closed` is after a day without voters."""

ZEROES = {
    "F1": 11,
    "F2": 0,
    "F3/issuer-1": 0,
    "F3/deputy": 0,
    "F4": 0,
    "F5/1": 0,
    "F5/2": 0,
    "F6": 0,
    "F7": 0,
    "F8": 13,
}
ZEROES |= {"F9": 13, "F10": 0, "F11": 0, "F12": 1, "F13": 0}
"""The protocol of a day without voters."""


@cache
def day() -> tuple[Any, ...]:
    """Morning and evening, read once."""
    return tuple(yaml(MORNING) + yaml(EVENING))


def yaml(text: str) -> Any:
    """A text of ours as data; times stay as they are written."""
    return YAML(typ="safe", pure=True).load(text)


class Sitting:
    """The small station with the court over it, told one event after another."""

    def __init__(self, book: Book, stage: str = "night", station: Mapping[str, Any] | None = None) -> None:
        self.station = Station(structs.replace(laid(), **(station or {})))
        self.court: Court = sit(book, self.station)
        self._hears = self.court.hears()
        self.number = 2
        self.now = seconds_of("05:55")
        self.cause = "crew"
        self.play(day()[: STAGES[stage]])

    def play(self, lines: Iterable[str | Mapping[str, Any]], cause: str = "crew") -> None:
        """Events as they are written in a case: `07:05 Kind: {field: value}`, or a shorthand in lower case."""
        self.cause = cause
        for line in lines:
            ((head, fields),) = line.items() if isinstance(line, Mapping) else ((line, {}),)
            at, _, kind = head.rpartition(" ")
            now = seconds_of(at) if at else self.now
            if kind in SHORTHANDS:
                self.now = now
                SHORTHANDS[kind](self, **fields)
            else:
                self.tell(kind, {"at": now, **fields})

    def tell(self, kind: str, fields: Mapping[str, Any]) -> int:
        """One event: the court hears it, then the station changes; its record number."""
        if kind in {"BallotsIssued", "HomeIssued"} and "sheets" not in fields:
            pack = self.station.held["team" if kind == "HomeIssued" else fields.get("by", _by(kind, fields))]
            fields = {**fields, "sheets": tuple(sheets_[-1] for sheets_ in pack)}
        told = event(kind, {"cause": self.cause, **fields}, self.now)
        assert told.at >= self.now, f"{kind}: time ran backwards"
        self.now = told.at
        hear = self._hears.get(type(told))
        if hear is not None:
            hear(self.number, told)
        APPLY[type(told)](self.station, told)
        self.number += 1
        return self.number - 1

    def forget(self) -> None:
        """What was so far is the situation: counts begin now, open duties and the court's memory stay."""
        court = self.court
        for told in (court.findings, court.notable, court.applied, court.kept, court.missed):
            told.clear()


def _comes(sitting: Sitting, voter: int, desk: int = 0, *, looked: bool = True, **document: Any) -> None:
    """Somebody joins the line, steps up, holds something out, and it is looked at."""
    of = {"voter": voter, "desk": desk}
    sitting.tell("VoterJoined", of)
    sitting.tell("VoterCalled", of)
    sitting.tell("DocumentShown", {**of, **document})
    if looked:
        sitting.tell("DocumentLooked", {**of, **document})


def _served(sitting: Sitting, voter: int, desk: int = 0, *, box: str = "S1", **document: Any) -> None:
    """A whole lawful visit, to the box when one is named."""
    _comes(sitting, voter, desk, **document)
    of = {"voter": voter, "desk": desk, "line": sitting.station.voter_list.line_of(voter)}
    sitting.tell("LineFound", {k: v for k, v in of.items() if k != "voter"})
    sitting.tell("VoterSigned", {k: v for k, v in of.items() if k != "desk"} | {"by": ("issuer-1", "deputy")[desk]})
    sitting.tell("MemberSigned", {"line": of["line"], "by": ("issuer-1", "deputy")[desk]})
    sitting.tell("BallotsIssued", of)
    if box:
        sitting.tell("BoothEntered", {"voter": voter})
        sitting.tell("BallotsCast", {"voter": voter, "box": box, "contests": [0, 1]})


def _filed(sitting: Sitting, person: int, *, accepted: bool = True, marked: bool = True) -> None:
    """An application comes in, is registered and marked in the list."""
    number = len(sitting.station.applications) + 1
    sitting.tell("ApplicationFiled", {"number": number, "person": person, "ground": "illness"})
    if accepted:
        sitting.tell("ApplicationAccepted", {"number": number})
    if marked:
        sitting.tell("LineMarked", {"number": number, "line": person})


def _bag(sitting: Sitting, count: int = 3) -> None:
    """Sheets go from the safe into the team's bag."""
    sitting.tell("PackHanded", {"giver": "safe", "taker": "team", "runs": [["A9", count], ["B9", count]]})


def _out(sitting: Sitting, person: int = 3) -> None:
    """An application accepted and marked, the trip told, sheets taken, the team on its way."""
    _filed(sitting, person)
    sitting.tell("TripAnnounced", {})
    _bag(sitting)
    sitting.tell("TeamLeft", {"box": "M1", "seats": ["deputy", "boxes"]})


def _observer(sitting: Sitting, body: str = "party-1", papers: str = "complete", kind: str = "party") -> None:
    """Somebody wants to watch."""
    number = len(sitting.station.observers) + 1
    sitting.tell("ObserverCame", {"number": number, "kind": kind, "body": body, "papers": papers})


def _counted(sitting: Sitting) -> None:
    """The first three steps of the count: given announced, unused cancelled, each member's issue written."""
    sitting.tell("GivenAnnounced", {"figures": [0, 0]})
    for contest, letter in enumerate("AB"):
        sitting.tell(
            "UnusedCancelled", {"contest": contest, "figure": sitting.station.sheets.at(contest, ballots.SAFE)}
        )
        for seat in ("issuer-1", "deputy"):
            sitting.tell("FigureWritten", {"paper": f"issued:{seat}", "line": letter, "value": 0})


def _figures(
    sitting: Sitting, contest: str = "A", odd: str = "", ink: str = "", words: int = -1, **changed: int
) -> None:
    """The protocol's figures of a day without voters, but for those named; `paper line` for other papers.

    The line `odd` is written with another `ink`, or says something else in words.
    """
    for line, value in (ZEROES | {k: v for k, v in changed.items() if k in ZEROES}).items():
        more = {"ink": ink, "words": words} if line == odd else {}
        sitting.tell("FigureWritten", {"paper": f"protocol:{contest}", "line": line, "value": value, **more})
    for paper, value in changed.items():
        if paper not in ZEROES:
            sitting.tell("FigureWritten", {"paper": paper, "line": contest, "value": value})


def _turnout(sitting: Sitting) -> None:
    """The reports of all hours went up."""
    for hour in range(10, 21, 2):
        sitting.tell("TurnoutSent", {"hour": f"{hour}:00", "value": 0})


def _stacks(sitting: Sitting, contest: int = 0) -> None:
    """One stack for every line, for against all, for invalid."""
    for stack in ("1", "2", "against", "invalid"):
        sitting.tell("StackCounted", {"contest": contest, "stack": stack, "turn": 1, "figure": 0})


def _lifts(sitting: Sitting, sheets: str, box: str = "S1", contest: int = 0) -> None:
    """A box is opened, and these sheets of a contest are lifted from it."""
    laid_box = sitting.station.boxes[box]
    if not laid_box.opened:
        sitting.tell("BoxOpened", {"box": box, "seal": laid_box.seal})
    sitting.tell("BoxEmptied", {"box": box, "sheets": lifted(sheets, contest)})


def _mis_sorted(sitting: Sitting, contest: int = 1, position: int = 0, there: int = 0, box: str = "S1") -> None:
    """A sheet of one of the two contests lies among those of the other."""
    onto = 1 - contest
    fields = {"contest": contest, "position": position, "box": box, "onto": onto, "there": there}
    sitting.tell("SheetMisSorted", fields)


def _shown(sitting: Sitting, contest: int = 0, elsewhere: Any = (), *, aloud: bool = True) -> None:
    """All sheets of a contest that lie in the middle are shown, said and put where they read, but for some."""
    pile = sitting.station.count.piles[contest]
    run = {"first": pile.done, "sheets": len(pile.sheets) - pile.done}
    sitting.tell("SheetsShown", {"contest": contest, **run, "elsewhere": elsewhere, "aloud": aloud})


def _put(
    sitting: Sitting, stack: str, said: str | None = None, contest: int = 0, by: str = "boxes", *, shown: bool = True
) -> None:
    """The sheet in hand is shown, said to belong somewhere, and put there; `said` is empty when nobody says a word."""
    of = {"contest": contest, "position": sitting.station.count.piles[contest].done}
    shower = next(iter(sitting.station.count.at("showing")), sitting.station.leader)
    if shown:
        sitting.tell("SheetShown", {**of, "by": shower})
    if said != "":
        sitting.tell("SheetSaid", {**of, "stack": said or stack, "by": shower})
    sitting.tell("SheetPut", {**of, "stack": stack, "by": by})


def _decided(
    sitting: Sitting, stack: str, yes: int = 5, no: int = 0, position: int = 0, *, adopted: bool = True
) -> None:
    """A vote on a sheet of the first contest, and what was said to be decided."""
    of = {"contest": 0, "position": position, "stack": stack}
    sitting.tell("VoteOnSheet", of)
    for n, seat in enumerate(SEATS[: yes + no]):
        sitting.tell("HandRaised", {"yes": n < yes, "by": seat})
    sitting.tell("SheetDecided", {**of, "votes_for": yes, "votes_against": no, "adopted": adopted})


def _at_home(sitting: Sitting) -> None:
    """One application is served with both sheets, and the team is back."""
    _out(sitting)
    sitting.tell("HomeIssued", {"number": 1, "voter": 3})
    sitting.tell("TeamReturned", {"box": "M1"})
    sitting.play(day()[STAGES["open"] : STAGES["closed"]])


def _asked(sitting: Sitting, kind: str = "proxy") -> None:
    """A proxy, or somebody else who watches, hands in an application to count the first contest again."""
    _observer(sitting, kind=kind)
    number = len(sitting.station.observers)
    sitting.tell("ObserverAdmitted", {"number": number})
    sitting.tell("ObserverEntered", {"number": number})
    asked = len(sitting.station.count.asked) + 1
    sitting.tell("RecountAsked", {"number": asked, "contest": 0, "observer": number})


def _signed(sitting: Sitting, contest: int = 0, without: str = "", *, told: bool = True) -> None:
    """The results of a contest are made known, and every member signs its protocol."""
    if told:
        sitting.tell("ResultsAnnounced", {"contest": contest})
    for seat in SEATS:
        if seat != without:
            sitting.tell("ProtocolSigned", {"contest": contest, "by": seat})


def _voted(
    sitting: Sitting,
    matter: str = "other",
    target: int | str = "",
    present: int = 5,
    yes: int = 5,
    *,
    adopted: bool = True,
    closed: bool = True,
) -> None:
    """A sitting of the first members who are in the house: so many hands for, the rest against, and its result."""
    station = sitting.station
    here = [seat for seat in SEATS if not station.members[seat].away][:present]
    number = len(station.sittings) + 1
    sitting.tell("SittingCalled", {"number": number, "matter": matter, "target": target})
    sitting.tell("SittingOpened", {"number": number, "present": here})
    for n, seat in enumerate(here):
        sitting.tell("VoteCast", {"number": number, "yes": n < yes, "by": seat})
    hands = {"votes_for": min(yes, len(here)), "votes_against": max(0, len(here) - yes), "present": len(here)}
    if closed:
        sitting.tell("SittingClosed", {"number": number, **hands, "adopted": adopted})


def _drafted(sitting: Sitting, about: str = "line-signed", by: Iterable[str] = ()) -> None:
    """An act is drafted and signed by some."""
    number = len(sitting.station.acts) + 1
    sitting.tell("ActDrafted", {"number": number, "about": about})
    for seat in by:
        sitting.tell("ActSigned", {"number": number, "by": seat})


SHORTHANDS: dict[str, Callable[..., None]] = {
    "voted": _voted,
    "drafted": _drafted,
    "comes": _comes,
    "served": _served,
    "filed": _filed,
    "bag": _bag,
    "out": _out,
    "observer": _observer,
    "counted": _counted,
    "figures": _figures,
    "signed": _signed,
    "lifts": _lifts,
    "mis-sorted": _mis_sorted,
    "shown": _shown,
    "put": _put,
    "decided": _decided,
    "at-home": _at_home,
    "asked": _asked,
    "turnout": _turnout,
    "stacks": _stacks,
}
"""What a case may say in one word."""
