"""What one's own papers sound like when they are done: each event by the words of the act that brought it about."""

from __future__ import annotations

from simulator.procedures.absentee import CertificateKept, CertificateRefused
from simulator.procedures.acts import ActSigned
from simulator.procedures.additions import AdditionRefused, RegisteredForDay, VoterAdded
from simulator.procedures.base import Event
from simulator.procedures.complaints import PaperRefused, PaperRegistered
from simulator.procedures.enquiries import RowRefused, RowShown
from simulator.procedures.home import ApplicationAccepted, ApplicationRefused, LineMarked
from simulator.procedures.lists import ChangesReported
from simulator.procedures.observers import ObserverEntered
from simulator.procedures.packs import PackHanded
from simulator.procedures.relief import DeskGivenUp, ReliefOffered
from simulator.procedures.sittings import DissentSent, DissentWritten
from simulator.procedures.telephone import FigureSaidAgain
from simulator.procedures.trip import TripAnswered
from simulator.procedures.turnout import TurnoutSent

OWN: dict[type[Event], str] = {
    VoterAdded: "offer.add",
    RegisteredForDay: "offer.register-for-day",
    AdditionRefused: "offer.refuse-addition",
    CertificateKept: "offer.take-certificate",
    CertificateRefused: "offer.refuse-certificate",
    ApplicationAccepted: "offer.accept-application",
    ApplicationRefused: "offer.refuse-application",
    LineMarked: "offer.mark",
    ObserverEntered: "own.entered",
    TurnoutSent: "offer.send-turnout",
    FigureSaidAgain: "offer.say-again",
    RowShown: "offer.show-row",
    RowRefused: "offer.refuse-row",
    ChangesReported: "offer.report-changes",
    PackHanded: "own.handed",
    DeskGivenUp: "offer.leave-desk",
    ReliefOffered: "offer.relieve",
    TripAnswered: "own.trip",
    ActSigned: "offer.sign-act",
    DissentWritten: "offer.dissent",
    DissentSent: "offer.send-dissent",
    PaperRegistered: "offer.register-paper",
    PaperRefused: "offer.refuse-paper",
}
"""By event, the key of the words."""


def mine(seat: str, record: Event) -> bool:
    """Whether a seat's own person did it."""
    return record.by == seat and record.cause.startswith("ask")
