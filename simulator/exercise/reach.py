"""One body in a room: where a thing is done, and the walk there when one stands elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulator.procedures.absentee import AcceptCertificate, RefuseCertificate
from simulator.procedures.additions import AddVoter, LookUp, RefuseAddition
from simulator.procedures.base import Command, Doing, who
from simulator.procedures.enquiries import AnswerPhone, LookAddressUp, RefuseRow, ShowRow, TellCaller
from simulator.procedures.home import AcceptApplication, MarkLine, RefuseApplication
from simulator.procedures.observers import AdmitObserver, EnterObserver, RefuseObserver
from simulator.procedures.opening import (
    CheckBox,
    ComparePacks,
    LookAtSeal,
    SealBox,
    TakePost,
    TakeRoom,
    WriteOpening,
)
from simulator.procedures.packs import HandPack
from simulator.procedures.patrol import BOXES, DOOR, PAPERS, SAFE, Remark, Walked
from simulator.procedures.relief import Relieve
from simulator.procedures.scenes import MeetScene
from simulator.procedures.telephone import SayAgain
from simulator.procedures.turnout import CountTurnout, SendTurnout
from simulator.procedures.watching import AskToSee, HandInNote
from simulator.station.people import SECRETARY
from simulator.station.station import Station


def walking(station: Station, doing: Doing, command: Command) -> tuple[Walked, ...]:
    """The walk that a command needs first; none when one stands there, or it can be done anywhere."""
    find = PLACES.get(type(command))
    place = find if isinstance(find, str) else find(station, command) if find is not None else ""
    if not place or station.place_of(doing.by) == place:
        return ()
    return (Walked(*who(doing), place),)


def _list(station: Station, command: MarkLine) -> str:
    """A line is marked at the desk where its section lies."""
    applicant = station.applications[command.number - 1].person
    return f"desk-{station.section_at[station.laid.people[applicant].section] + 1}"


def beside(station: Station, seat: str) -> str:
    """Where one stands to speak to a colleague."""
    desk = station.desk_of(seat)
    return f"desk-{desk.number}" if desk is not None else BOXES if seat.startswith("boxes") else ""


def _at(station: Station, seat: str) -> str:
    """Where one relieves a colleague; the chair is met anywhere."""
    return PAPERS if seat == SECRETARY else beside(station, seat)


PLACES: dict[type[Command], str | Callable[[Station, Any], str]] = {
    LookAtSeal: SAFE,
    TakeRoom: SAFE,
    ComparePacks: SAFE,
    CheckBox: BOXES,
    SealBox: BOXES,
    WriteOpening: PAPERS,
    MeetScene: lambda station, command: station.scenes[command.number - 1].place,
    AdmitObserver: DOOR,
    RefuseObserver: DOOR,
    MarkLine: _list,
    Remark: lambda station, command: beside(station, command.seat),
    HandPack: lambda station, command: beside(station, command.taker) or SAFE,
    Relieve: lambda station, command: _at(station, command.seat),
    TakePost: lambda _, command: command.post,
    EnterObserver: PAPERS,
    AcceptApplication: PAPERS,
    RefuseApplication: PAPERS,
    LookUp: PAPERS,
    AddVoter: PAPERS,
    RefuseAddition: PAPERS,
    AcceptCertificate: PAPERS,
    RefuseCertificate: PAPERS,
    CountTurnout: PAPERS,
    SendTurnout: PAPERS,
    SayAgain: PAPERS,
    **dict.fromkeys((AnswerPhone, LookAddressUp, TellCaller, ShowRow, RefuseRow), PAPERS),
    AskToSee: PAPERS,
    HandInNote: PAPERS,
}
"""Where each command is done; what is missing here is done anywhere."""
