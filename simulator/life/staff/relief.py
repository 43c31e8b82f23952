"""Members who take one another's place: a desk left to somebody, a colleague who rests while another works there.

Whoever plays decides when to hand back; what they were told stays in their tray until then.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from simulator.life.staff.home import hand_desk, hand_sheets
from simulator.life.staff.issuing import Clerk
from simulator.procedures.conduct import StandIn
from simulator.procedures.home import HandSection, SectionHanded, TeamLeft, TeamReturned
from simulator.procedures.opening import PostTaken, TakePost
from simulator.procedures.order import MemberRested
from simulator.procedures.relief import DeskGivenUp, ReliefOffered
from simulator.station.clock import MINUTE
from simulator.station.people import CHAIR, NO_DESK, SECRETARY

if TYPE_CHECKING:
    from simulator.engine.day import Process
    from simulator.life.crew import Crew

Decided = Callable[[str, "Process"], None]
"""Start what a member set out to do, after whatever they are at."""

REST = 15 * MINUTE
"""How long somebody rests whose place is taken (design of the game: everybody's fifteen minutes)."""

LOOK = 10
"""How often, in seconds, somebody who has no time for their desk looks whether they have (assumed)."""

RELIEF, RESTING = "relief", "rest"
"""Posts of somebody without a desk, and of somebody at tea in sight of the boxes."""


def live(crew: Crew, decided: Decided) -> None:
    """Hear who leaves a desk, who is relieved, who sits down again."""
    day = crew.room.day
    day.listen(DeskGivenUp, lambda event: _leaves(crew, event, decided))
    day.listen(ReliefOffered, lambda event: decided(event.by, _relieves(crew, event.by, event.seat)))
    day.listen(PostTaken, lambda event: _back_at_work(crew, event))
    day.listen(TeamLeft, lambda event: _gone(crew, event))
    day.listen(TeamReturned, lambda _: _home(crew))


def begins(crew: Crew, seat: str, index: int) -> Process:
    """A member begins at a desk: an empty pack is filled first, then the first in line steps up."""
    room = crew.room
    clerk = crew.clerks.get(seat)
    if clerk is None or clerk.index != index:
        clerk = crew.clerks[seat] = Clerk(room, seat, index, crew.voters)
    crew.voters.knock[index] = clerk.knock
    clerk.out = True
    clerk.supplied()
    yield from clerk.fetches()
    if room.station.open and room.station.members[seat].desk == index:
        clerk.resume()


def from_tray(crew: Crew, seat: str) -> Process:
    """Whoever works through a tray finishes what is in hand; others are free at once."""
    if seat in (CHAIR, SECRETARY) and crew.room.station.open and not crew.room.manned(seat):
        yield crew.room.trays[seat].call()


def _leaves(crew: Crew, event: DeskGivenUp, decided: Decided) -> None:
    """Said once is enough, and whoever stood beside the desk waits for nothing but the hand that is still full."""
    tray = crew.room.trays[event.by]
    tray.drop("back", event.taker)
    if event.by not in crew.leaving:
        crew.leaving.append(event.by)
        decided(event.by, _gets_up(crew, event.by, event.taker))


def _gets_up(crew: Crew, seat: str, taker: str) -> Process:
    yield from _gives_up(crew, seat, taker)
    crew.leaving.remove(seat)


def _gives_up(crew: Crew, seat: str, taker: str) -> Process:
    """Whoever stands there is served; then section and pack change hands, and the desk its member."""
    room, station = crew.room, crew.room.station
    clerk = crew.clerks.get(seat)
    if clerk is None or crew.room.station.members[seat].desk != clerk.index:
        return
    yield from clerk.called_away()
    yield room.day.timeout(HandSection.SECONDS)
    member, other = station.members[seat], station.members.get(taker)
    if not station.open or member.desk != clerk.index:
        return
    if other is None or other.away:
        hand_sheets(crew, seat, "safe", station.held.get(seat, []))
        room.do(seat, TakePost(RELIEF))
    elif other.desk != NO_DESK and taker in crew.clerks:
        hand_desk(crew, seat, taker)
        room.do(seat, TakePost(RELIEF))
    else:
        room.do(seat, TakePost(RELIEF))
        yield from _takes_over(crew, seat, taker, clerk.index)


def _takes_over(crew: Crew, giver: str, taker: str, index: int) -> Process:
    """The taker sits down where the giver sat: sections and pack against signature, the line stays."""
    room, day = crew.room, crew.room.day
    room.do(taker, TakePost(f"desk-{index + 1}"))
    for section, desk in enumerate(room.station.section_at):
        if desk == index:
            day.tell(SectionHanded(day.now, giver, room.cause(giver), section, giver, taker, index))
    hand_sheets(crew, giver, taker, room.station.held.get(giver, []))
    yield from begins(crew, taker, index)


def _relieves(crew: Crew, seat: str, tired: str) -> Process:
    """A colleague rests, and somebody is in their place; a person who plays decides for themselves."""
    room, members = crew.room, crew.room.station.members
    if room.manned(tired) or members[tired].rests > room.day.now or members[seat].desk != NO_DESK:
        return
    if members[tired].desk != NO_DESK and tired in crew.clerks:
        yield from _at_a_desk(crew, seat, tired)
    else:
        yield from from_tray(crew, tired)
        _elsewhere(crew, seat, tired)


def _at_a_desk(crew: Crew, seat: str, tired: str) -> Process:
    room, station, clerk = crew.room, crew.room.station, crew.clerks[tired]
    yield from clerk.called_away()
    yield room.day.timeout(HandSection.SECONDS)
    if not station.open or station.out(seat) or station.members[seat].desk != NO_DESK:
        clerk.resume()
        return
    _rests(crew, tired)
    room.do(tired, TakePost(RESTING))
    room.day.start(_rested(crew, seat, tired, clerk.index))
    yield from _takes_over(crew, tired, seat, clerk.index)


def _elsewhere(crew: Crew, seat: str, tired: str) -> None:
    """In the chair's place one leads the commission; in another's one keeps an eye on things."""
    room = crew.room
    post = room.station.members[tired].post
    _rests(crew, tired)
    if tired == CHAIR:
        room.do(seat, StandIn())
    elif room.station.members[seat].desk == NO_DESK and not room.station.out(seat):
        room.do(tired, TakePost(RESTING))
        room.do(seat, TakePost(post))
    room.day.start(_returns(crew, seat, tired, post))


def _rests(crew: Crew, seat: str) -> None:
    room = crew.room
    room.day.tell(MemberRested(room.day.now, seat, room.cause(seat), REST))


def _rested(crew: Crew, seat: str, tired: str, index: int) -> Process:
    """Rested, they stand beside their desk; it is handed back when whoever sits there says so."""
    room = crew.room
    yield room.day.timeout(REST)
    if room.station.open and room.station.members[tired].desk == NO_DESK:
        room.do(tired, TakePost(RELIEF))
        yield from _stands_by(crew, seat, tired, index)


def _stands_by(crew: Crew, seat: str, tired: str, index: int) -> Process:
    """Beside the own desk, until whoever keeps it hands it back; a person says when."""
    room = crew.room
    crew.kept[tired] = (seat, index)
    _waits(crew, tired)
    yield from room.turn(seat)
    yield from room.until(TeamReturned, lambda: not room.station.out(tired))
    if _keeps(crew, seat, tired, index):
        yield from _gives_up(crew, seat, tired)


def take_back(crew: Crew, seat: str) -> Process:
    """Back from a trip: after the two minutes of handing over at the own desk, or when there is time for it."""
    room = crew.room
    if seat in crew.relieved:
        yield room.day.timeout(HandSection.SECONDS)
        if _engaged(crew, seat):
            room.day.start(_later(crew, seat))
        else:
            _sits_again(crew, seat)


def _engaged(crew: Crew, seat: str) -> bool:
    """Whether somebody leads the commission, or is on the way to something else."""
    return seat in crew.moving or crew.room.station.leader == seat


def _later(crew: Crew, seat: str) -> Process:
    """Whoever leads sits down when they no longer do, unless they are busy at another post by then."""
    room, post = crew.room, crew.room.station.members[seat].post
    while room.station.open and _engaged(crew, seat):
        yield room.day.timeout(LOOK)
    if room.station.open and room.station.members[seat].post == post and not room.station.out(seat):
        _sits_again(crew, seat)


def _sits_again(crew: Crew, seat: str) -> None:
    """The section comes home with half the pack; where somebody else sits by now, they are waited for."""
    room, station = crew.room, crew.room.station
    taker = crew.relieved.pop(seat, "")
    if not taker:
        return
    clerk = crew.clerks[seat]
    other = station.desks[clerk.index].member
    if other:
        room.do(seat, TakePost(RELIEF))
        room.day.start(_stands_by(crew, other, seat, clerk.index))
        return
    room.do(seat, TakePost(f"desk-{clerk.index + 1}"))
    keeper = station.desks[station.section_at[clerk.index]].member
    room.do(keeper or seat, HandSection(clerk.index, seat))
    hand_sheets(crew, keeper, seat, [pack[: len(pack) // 2] for pack in station.held.get(keeper, [])])
    clerk.supplied()
    clerk.resume()


def _waits(crew: Crew, tired: str) -> None:
    """Whoever keeps a desk is told that its member stands beside it."""
    seat, index = crew.kept[tired]
    if _keeps(crew, seat, tired, index) and not crew.room.station.out(tired):
        crew.room.trays[seat].put("back", tired)


def _gone(crew: Crew, event: TeamLeft) -> None:
    """Nobody stands there who is out with the box."""
    for seat in event.seats:
        for tray in crew.room.trays.values():
            tray.drop("back", seat)


def _home(crew: Crew) -> None:
    """The team is back: each to their own."""
    leads_again(crew)
    for tired in crew.kept:
        _waits(crew, tired)


def _keeps(crew: Crew, seat: str, tired: str, index: int) -> bool:
    """Whether somebody still sits at the desk of a colleague who has none meanwhile."""
    members = crew.room.station.members
    return crew.room.station.open and members[seat].desk == index and members[tired].desk == NO_DESK


def _returns(crew: Crew, seat: str, tired: str, post: str) -> Process:
    """Back at their own work, the chair as the one who leads."""
    room = crew.room
    yield room.day.timeout(REST)
    if tired == CHAIR:
        room.do(CHAIR, StandIn())
    elif room.station.members[tired].post == RESTING:
        room.do(tired, TakePost(post))
        if room.station.members[seat].post == post and not room.station.out(seat):
            room.do(seat, TakePost(RELIEF))
    room.trays[tired].release()


def leads_again(crew: Crew) -> None:
    """A chair who was out with the box, or has rested, leads again."""
    station = crew.room.station
    if station.stands_in and station.members[CHAIR].rests <= crew.room.day.now and not crew.room.manned(CHAIR):
        crew.room.do(CHAIR, StandIn())


def _back_at_work(crew: Crew, event: PostTaken) -> None:
    """Whoever sits at a desk again, or has left the desk they kept, waits for nothing."""
    for keeper, tray in crew.room.trays.items():
        for kind, value, _ in tray.waiting():
            if kind == "back" and (keeper == event.by or (value == event.by and event.post.startswith("desk"))):
                tray.drop(kind, value)
                crew.kept.pop(value, None)
