"""What the commission answers: a paper handed in, a colleague who campaigns, police at the door.

And what the police do: come when they are asked, go when they are asked or when all is quiet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.life.room import SCENARIO
from simulator.life.staff.voting import quorum
from simulator.procedures.complaints import PaperHandedIn, RefusePaper, RegisterPaper
from simulator.procedures.conduct import CAMPAIGN, MemberSpoke, Rebuke
from simulator.procedures.removal import (
    PoliceEntered,
    PoliceInvited,
    PoliceLeft,
    PoliceSentAway,
    SendPoliceAway,
)
from simulator.procedures.sittings import COMPLAINT, CallSitting
from simulator.station.clock import MINUTE
from simulator.station.people import SECRETARY

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew
    from simulator.life.room import Room

REGISTERING = (2 * MINUTE, 8 * MINUTE)
"""Seconds until a paper is in the register (assumed)."""

CONSIDERING = (5 * MINUTE, 15 * MINUTE)
"""Seconds after that until a sitting is called on a complaint (assumed)."""

ANSWERING = (1 * MINUTE, 4 * MINUTE)
"""Seconds until the chair has walked over and said a word (assumed)."""

ARRIVING, STAYING, GOING = (5 * MINUTE, 15 * MINUTE), (10 * MINUTE, 20 * MINUTE), (30, 60)
"""Seconds until invited police are there, until order is back, until they are out when asked to go (assumed)."""

LATER, TRIES = 5 * MINUTE, 6
"""A sitting that cannot be held now is tried again so much later, so often at most (assumed)."""


def live(crew: Crew) -> None:
    """Hear what must be answered."""
    room, day = crew.room, crew.room.day
    day.listen(PaperHandedIn, lambda event: day.start(_paper(room, event)))
    day.listen(MemberSpoke, lambda event: day.start(_speech(room, event)))
    day.listen(PoliceInvited, lambda event: day.start(_arrive(room, event)))
    day.listen(PoliceEntered, lambda event: day.start(_inside(room, event)))
    day.listen(PoliceSentAway, lambda event: day.start(_leave(room, GOING, event.at)))


def _paper(room: Room, event: PaperHandedIn) -> Process:
    """Registered by the secretary; a complaint goes to a sitting while voting is under way."""
    number = event.number
    yield room.day.timeout(room.seconds("register-paper", REGISTERING, number))
    yield from room.turn(SECRETARY)
    paper = room.station.complaints[number - 1]
    if not (paper.registered or paper.refused):
        if room.slips(SECRETARY, "paper-refused", 300, number):
            room.do(SECRETARY, RefusePaper(number))
        elif not room.slips(SECRETARY, "paper-left", 300, number):
            room.do(SECRETARY, RegisterPaper(number, receipt=not room.slips(SECRETARY, "no-receipt", 300, number)))
    if event.kind == COMPLAINT and paper.registered:
        yield room.day.timeout(room.seconds("consider", CONSIDERING, number))
        yield from _consider(room, number)


def _consider(room: Room, number: int) -> Process:
    """A sitting on it, as soon as enough members are here and none is under way."""
    leader = room.station.leader
    if room.slips(leader, "complaint-left", 800, number):
        return
    for _ in range(TRIES):
        if room.station.complaints[number - 1].answered or not room.station.open or room.manned(leader):
            return
        if _can_sit(room) and room.do(leader, CallSitting(COMPLAINT, number)):
            return
        yield room.day.timeout(LATER)


def _can_sit(room: Room) -> bool:
    members = room.station.members.values()
    free = all(sitting.ended for sitting in room.station.sittings)
    return free and sum(not (m.away or m.suspended) for m in members) >= quorum(len(members))


def _speech(room: Room, event: MemberSpoke) -> Process:
    """Whoever leads the commission tells the member to stop."""
    leader = room.station.leader
    if event.matter != CAMPAIGN or event.by == leader or room.slips(leader, "campaign-let-pass", 800, event.at):
        return
    yield room.day.timeout(room.seconds("rebuke", ANSWERING, event.at))
    if not room.manned(leader):
        room.do(leader, Rebuke(event.by))


def _arrive(room: Room, event: PoliceInvited) -> Process:
    """Invited police come, unless they stand there already."""
    day, police = room.day, room.station.police
    if not police.inside:
        yield day.timeout(room.seconds("police-come", ARRIVING, event.at))
        if not room.station.police.inside:
            day.tell(PoliceEntered(day.now, "", SCENARIO))


def _inside(room: Room, event: PoliceEntered) -> Process:
    """Invited police leave when order is back; the chair has a word with others."""
    leader = room.station.leader
    if room.station.police.invited:
        yield from _leave(room, STAYING, event.at)
    elif not room.slips(leader, "police-let-stay", 800, event.at):
        yield room.day.timeout(room.seconds("police-away", ANSWERING, event.at))
        if not room.manned(leader):
            room.do(leader, SendPoliceAway())


def _leave(room: Room, span: tuple[int, int], since: int) -> Process:
    """Out after a while, unless they are out already."""
    day = room.day
    yield day.timeout(room.seconds("police-go", span, since))
    if room.station.police.inside:
        day.tell(PoliceLeft(day.now, "", SCENARIO))
