"""What an exercise plants: a colleague's slip, sheets pushed into a box, a seal broken and put on anew.

Each is one call that whatever goes on in the day may make; those of the timetable are made here, at their hour.
Nobody at a seat is told.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from simulator.life.room import SCENARIO
from simulator.life.staff.faults import DESK
from simulator.life.staff.opening import issuing
from simulator.procedures.boxes import SealTouched, SheetsStuffed

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew
    from simulator.life.plan import Fault
    from simulator.life.room import Room


def live(crew: Crew) -> None:
    """What waits for its hour; a slip at a desk waits for the doors to open, every other one lies ready."""
    room, plan = crew.room, crew.room.plan
    late = [fault for fault in plan.faults if fault.at or fault.kind in DESK]
    room.plants = [fault for fault in room.plants if fault not in late]
    for fault in late:
        at = max(fault.at, plan.hours.voting_from) if fault.kind in DESK else fault.at
        room.day.start(_later(room, at, partial(plant, room, fault)))
    for at, box, contests, genuine in plan.stuffed:
        room.day.start(_later(room, at, partial(stuff, room, box, contests, genuine=genuine)))
    for at, box in plan.touched:
        room.day.start(_later(room, at, partial(touch, room, box)))


def _later(room: Room, at: int, act: Callable[[], object]) -> Process:
    yield room.day.until(at)
    act()


def plant(room: Room, fault: Fault) -> None:
    """From now on a slip waits for its first occasion; one at a desk for an ordinary visitor who is still to come.

    A person's own desk is left out: no slip is put into their hands.
    """
    if fault.kind not in DESK:
        room.plants.append(fault)
        return
    voters = _coming(room, fault)
    if voters:
        pick = room.draws.draw("planted-voter", fault.kind, fault.seat)
        contest = fault.contest if fault.contest >= 0 else pick % len(room.everybody)
        voter = voters[0] if fault.at else voters[pick % len(voters)]
        room.plan.slips[voter] = -1 - DESK.index(fault.kind) - contest * len(DESK)


def _coming(room: Room, fault: Fault) -> list[int]:
    """Ordinary visitors who are still to come to the desk of a seat, or to any that is not played."""
    seats, people, plan, station = issuing(room), room.station.laid.people, room.plan, room.station
    sections = [n for n, seat in enumerate(seats) if seat not in room.played and fault.seat in ("", seat)]
    return [
        person
        for at, person in plan.comings
        if at >= room.day.now
        and people[person].section in sections
        and person < station.laid.listed
        and plan.slips[person] >= 0
        and station.voter_list.clean(person)
        and not (person in plan.personas or person in plan.spoils or person in plan.carries or person in station.sets)
    ]


def stuff(room: Room, box: str, contests: tuple[int, ...], *, genuine: bool = False) -> None:
    """Sheets that this station never had lie in a box from now on, one for each contest named."""
    found = room.station.boxes.get(box)
    if found is not None and found.sealed and contests:
        room.day.tell(SheetsStuffed(room.day.now, "", SCENARIO, box, contests, genuine))


def touch(room: Room, box: str) -> None:
    """The seal of a box bears another mark from now on."""
    found = room.station.boxes.get(box)
    if found is not None and found.sealed:
        room.day.tell(SealTouched(room.day.now, "", SCENARIO, box))
