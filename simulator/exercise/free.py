"""The acts of the seats away from the desks: chair, secretary, deputy, the member at the boxes, an observer.

A group is one offer for several acts: its first field `what` names the act.
"""

from __future__ import annotations

from collections.abc import Callable

from simulator.exercise.doors import OUT, OUT_FIELDS
from simulator.exercise.fields import Fields, number, numbers, word
from simulator.procedures.absentee import AcceptCertificate, RefuseCertificate
from simulator.procedures.acts import SignAct, WriteAct
from simulator.procedures.additions import AddVoter, LookUp, RefuseAddition, RegisterForDay
from simulator.procedures.base import Command
from simulator.procedures.cases import SettleCase
from simulator.procedures.closing import DeclareClosed, MarkEndOfLine, ReopenLine
from simulator.procedures.complaints import RefusePaper, RegisterPaper
from simulator.procedures.conduct import Rebuke, StandIn
from simulator.procedures.enquiries import COVERED, AnswerPhone, LookAddressUp, RefuseRow, ShowRow, TellCaller
from simulator.procedures.home import AcceptApplication, MarkLine, RefuseApplication
from simulator.procedures.lists import ReportChanges
from simulator.procedures.observers import AdmitObserver, EnterObserver, RefuseObserver
from simulator.procedures.opening import (
    CheckBox,
    ComparePacks,
    DeclareOpen,
    LookAtSeal,
    NameIssuers,
    SealBox,
    TakePost,
    TakeRoom,
    WriteOpening,
)
from simulator.procedures.packs import SAFE, HandPack
from simulator.procedures.patrol import GivePost, Phone, Remark, Walk
from simulator.procedures.relief import LeaveDesk, Relieve
from simulator.procedures.removal import InvitePolice, RemovePerson, SendPoliceAway
from simulator.procedures.riding import AskToRide
from simulator.procedures.scenes import MeetScene
from simulator.procedures.sittings import (
    CANCEL,
    COMPLAINT,
    OTHER,
    REMOVE,
    SIGNED,
    SUSPEND,
    CallSitting,
    CloseVote,
    SendDissent,
    Vote,
    WriteDissent,
)
from simulator.procedures.telephone import SayAgain
from simulator.procedures.trip import AnnounceTrip, AnswerTrip, OrderTrip
from simulator.procedures.turnout import CountTurnout, SendTurnout
from simulator.procedures.watching import AskToSee, CountHere, Film, GiveOrders, HandInNote, MakeNote, PointOutFault
from simulator.procedures.witness import AskForCopies, AskToFollow

GROUPS = (
    *("note", "hand-in"),
    *("door", "announce", "box", "paper", "sitting", "write", "relief", "colleagues", "answers"),
    *("application", "addition", "certificate", "turnout", "telephone"),
)
"""Offers that stand for several acts."""


def _team(fields: Fields) -> Command:
    return OrderTrip(word(fields, "box"), tuple(word(fields, name) for name in ("first", "second") if name in fields))


FREE: dict[str, Callable[[Fields], Command]] = {
    **OUT,
    "go": lambda f: Walk(word(f, "place")),
    "remark": lambda f: Remark(word(f, "member"), word(f, "topic")),
    "post": lambda f: GivePost(word(f, "member"), word(f, "post")),
    **dict.fromkeys(("phone", "ring-up"), lambda f: Phone(word(f, "whom"), word(f, "about"))),
    "answer-phone": lambda f: AnswerPhone(number(f, "call")),
    "look-address-up": lambda f: LookAddressUp(number(f, "call")),
    "tell-caller": lambda f: TellCaller(number(f, "call"), word(f, "told")),
    "show-row": lambda f: ShowRow(number(f, "row"), word(f, "shown", COVERED) == COVERED),
    "refuse-row": lambda f: RefuseRow(number(f, "row")),
    "look-at-seal": lambda _: LookAtSeal(),
    "take-room": lambda _: TakeRoom(),
    "show-box": lambda f: CheckBox(word(f, "box")),
    "seal-box": lambda f: SealBox(word(f, "box")),
    "name-issuers": lambda f: NameIssuers(tuple(word(f, "members").split(",")) if word(f, "members") else ()),
    "open": lambda _: DeclareOpen(),
    "announce-trip": lambda _: AnnounceTrip(),
    "send-team": _team,
    "mark-end": lambda _: MarkEndOfLine(),
    "reopen-line": lambda _: ReopenLine(),
    "close": lambda _: DeclareClosed(),
    "admit": lambda f: AdmitObserver(number(f, "observer")),
    "refuse-observer": lambda f: RefuseObserver(number(f, "observer"), word(f, "why")),
    "meet": lambda f: MeetScene(number(f, "scene"), word(f, "how")),
    "settle": lambda f: SettleCase(number(f, "person"), word(f, "way")),
    "mark": lambda f: MarkLine(number(f, "application")),
    "sit-remove": lambda f: CallSitting(REMOVE, number(f, "inside")),
    "sit-cancel": lambda f: CallSitting(CANCEL, number(f, "inside")),
    "sit-suspend": lambda f: CallSitting(SUSPEND, word(f, "member")),
    "sit-signed": lambda f: CallSitting(SIGNED, number(f, "person")),
    "sit-complaint": lambda f: CallSitting(COMPLAINT, number(f, "complaint")),
    "sit-other": lambda _: CallSitting(OTHER),
    "vote": lambda f: Vote(number(f, "sitting"), word(f, "hand") == "yes"),
    "close-sitting": lambda f: CloseVote(number(f, "sitting"), word(f, "result") == "adopted"),
    "dissent": lambda f: WriteDissent(number(f, "sitting")),
    "send-dissent": lambda f: SendDissent(number(f, "sitting")),
    "remove": lambda f: RemovePerson(number(f, "inside"), word(f, "why")),
    "invite-police": lambda _: InvitePolice(),
    "send-police": lambda _: SendPoliceAway(),
    "rebuke": lambda f: Rebuke(word(f, "member")),
    "write-act": lambda f: WriteAct(word(f, "about")),
    "sign-act": lambda f: SignAct(number(f, "number")),
    "register-paper": lambda f: RegisterPaper(number(f, "complaint")),
    "refuse-paper": lambda f: RefusePaper(number(f, "complaint")),
    "compare": lambda _: ComparePacks(),
    "write-opening": lambda _: WriteOpening(),
    "hand-pack": lambda f: HandPack(word(f, "member"), number(f, "sets"), word(f, "giver", SAFE)),
    "relieve": lambda f: Relieve(word(f, "member")),
    "sit": lambda f: TakePost(word(f, "desk")),
    "stand-in": lambda _: StandIn(),
    "go-along": lambda f: AnswerTrip(word(f, "goes") == "yes"),
    "leave-desk": lambda f: LeaveDesk(word(f, "taker")),
    "register": lambda f: EnterObserver(number(f, "observer")),
    "accept-application": lambda f: AcceptApplication(number(f, "application")),
    "refuse-application": lambda f: RefuseApplication(number(f, "application"), word(f, "why")),
    "look-up": lambda f: LookUp(number(f, "person")),
    "register-for-day": lambda f: RegisterForDay(number(f, "person")),
    "add": lambda f: AddVoter(number(f, "person"), word(f, "ground")),
    "refuse-addition": lambda f: RefuseAddition(number(f, "person"), word(f, "why")),
    "take-certificate": lambda f: AcceptCertificate(number(f, "certificate"), numbers(f, "contests")),
    "refuse-certificate": lambda f: RefuseCertificate(number(f, "certificate"), word(f, "why")),
    "report-changes": lambda f: ReportChanges(number(f, "count")),
    "note-fact": lambda f: MakeNote("", number(f, "seen")),
    "note-opinion": lambda f: MakeNote(word(f, "opinion")),
    "count-here": lambda _: CountHere(),
    "ask-to-see": lambda f: AskToSee(word(f, "paper")),
    "film": lambda f: Film(word(f, "film")),
    "point-out": lambda f: PointOutFault(number(f, "entry")),
    "interfere": lambda _: GiveOrders(),
    "ask-to-ride": lambda _: AskToRide(),
    "ask-for-copies": lambda _: AskForCopies(),
    "ask-to-follow": lambda _: AskToFollow(),
    "hand-in-act": lambda f: HandInNote(number(f, "entry"), "act"),
    "complain": lambda f: HandInNote(number(f, "entry"), "complaint"),
    "count-turnout": lambda f: CountTurnout(number(f, "hour")),
    "send-turnout": lambda f: SendTurnout(number(f, "hour"), number(f, "value")),
    "say-again": lambda f: SayAgain(number(f, "hour"), number(f, "value")),
}
"""Each act and the command it means."""

FREE_FIELDS: dict[str, tuple[str, ...]] = {
    **OUT_FIELDS,
    "go": ("place",),
    "remark": ("member", "topic"),
    "post": ("member", "post"),
    **dict.fromkeys(("phone", "ring-up"), ("whom", "about")),
    "answer-phone": ("call",),
    "look-address-up": ("call",),
    "tell-caller": ("call", "told"),
    "show-row": ("row", "shown"),
    "refuse-row": ("row",),
    "show-box": ("box",),
    "seal-box": ("box",),
    "name-issuers": ("members",),
    "send-team": ("box", "first", "second"),
    "admit": ("observer",),
    "refuse-observer": ("observer", "why"),
    "meet": ("scene", "how"),
    "settle": ("person", "way"),
    "mark": ("application",),
    "sit-remove": ("inside",),
    "sit-cancel": ("inside",),
    "sit-suspend": ("member",),
    "sit-signed": ("person",),
    "sit-complaint": ("complaint",),
    "vote": ("sitting", "hand"),
    "close-sitting": ("sitting", "result"),
    "dissent": ("sitting",),
    "send-dissent": ("sitting",),
    "remove": ("inside", "why"),
    "rebuke": ("member",),
    "write-act": ("about",),
    "sign-act": ("number",),
    "register-paper": ("complaint",),
    "refuse-paper": ("complaint",),
    "hand-pack": ("member", "sets", "giver"),
    "relieve": ("member",),
    "sit": ("desk",),
    "go-along": ("goes",),
    "leave-desk": ("taker",),
    "register": ("observer",),
    "accept-application": ("application",),
    "refuse-application": ("application", "why"),
    "look-up": ("person",),
    "register-for-day": ("person",),
    "add": ("person", "ground"),
    "refuse-addition": ("person", "why"),
    "take-certificate": ("certificate", "contests"),
    "refuse-certificate": ("certificate", "why"),
    "report-changes": ("count",),
    "note-fact": ("seen",),
    "note-opinion": ("opinion",),
    "ask-to-see": ("paper",),
    "film": ("film",),
    "point-out": ("entry",),
    "hand-in-act": ("entry",),
    "complain": ("entry",),
    "count-turnout": ("hour",),
    "send-turnout": ("hour", "value"),
    "say-again": ("hour", "value"),
}
"""Each act and the fields it takes."""

OPTIONAL = ("why", "contests", "members", "first", "second", "ground", "giver", "taker")
"""Fields that can be left out: no reason given, nobody named."""
