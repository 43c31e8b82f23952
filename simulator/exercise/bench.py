"""A workbench away from the issuing desks, as whoever stands there sees it: what waits, who is where, boxes, papers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, cast

from simulator.exercise import scenes, whereabouts
from simulator.exercise.enquiries import asked, named, wanted
from simulator.exercise.notebook import awaited, notebook
from simulator.procedures.patrol import PLACES
from simulator.seat.bench import Bench, BoxSeen, DeskSeen, Mate, Paper, Quorum, Role, Waiting
from simulator.seat.naming import seat_short
from simulator.station import lists
from simulator.station.boxes import Box
from simulator.station.clock import hm
from simulator.station.people import OBSERVER, Member, role_of
from simulator.texts.phrase import Phrase, clock, phrase

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise
    from simulator.station.station import Station

Item = tuple[int | str, Phrase]
"""Something that can be acted on: what an ask carries, what a person reads."""

ROLES: dict[str, Role] = {"chair": "chair", "secretary": "secretary", "deputy": "deputy", "observer": "observer"}


def bench(run: Exercise, seat: str) -> Bench:
    """The bench of a free seat at this second."""
    station = run.station
    member = station.members.get(seat)
    here = standing(run, seat)
    role = ROLES.get(role_of(seat), "boxes")
    crowd = scenes.crowd(station)
    return Bench(
        role=role,
        place=here,
        where=place(here),
        watching=run.attention.looks_on(seat),
        waits=waits(run, seat),
        mates=tuple(mate(run, other) for other in station.members.values() if other is not member),
        boxes=tuple(map(seen, station.boxes.values())),
        desks=tuple(DeskSeen(number=d.number, staffed=bool(d.member), line=len(d.line)) for d in station.desks),
        papers=papers(run) if role == "secretary" else (),
        booths=station.laid.booths,
        taken=min(station.laid.booths, station.booths_taken + crowd.inside),
        around=crowd.around,
        notes=notebook(run) if role == OBSERVER else None,
        watchers=max(sum(o.inside for o in station.observers), crowd.watching),
        quorum=_quorum(run),
        leads=phrase("bench.leads", who=seat_short(station.leader)) if station.stands_in else None,
    )


def seen(box: Box) -> BoxSeen:
    """A box as one sees it."""
    state = phrase(f"box-state.{_state(box)}")
    return BoxSeen(id=box.id, kind=phrase(f"box.{box.kind}"), state=state, away=box.away)


def standing(run: Exercise, seat: str) -> str:
    """Where a free seat stands; by its post until it has walked."""
    if seat == OBSERVER:
        return run.station.watch.place or PLACES[0]
    return run.station.place_of(seat) or {"secretary": "papers", "chair": "safe"}.get(seat, "boxes")


def place(name: str) -> Phrase:
    """A place of the room in words."""
    kind, _, number = name.partition("-")
    return phrase("place-at.desk", number=number) if kind == "desk" else phrase(f"place-at.{name}")


def post(seat: str) -> Phrase:
    """A free seat's own post, as its first line has it."""
    return phrase(f"post.{ROLES.get(role_of(seat), 'boxes')}")


def mate(run: Exercise, member: Member) -> Mate:
    """A colleague as one sees them."""
    post = place(member.post) if member.post in _posts(run) else _post(member)
    if member.rests > run.now:
        post = phrase("mate.rests", until=clock(member.rests))
    post = phrase("mate.away") if member.away else post
    rested = max(run.station.moment(f"rested-{member.seat}"), member.rests) or run.kit.book.hours.work_from
    return Mate(who=seat_short(member.seat), post=post, rested=rested, away=member.away)


def _posts(run: Exercise) -> tuple[str, ...]:
    return (*PLACES, *(f"desk-{desk.number}" for desk in run.station.desks))


def _post(member: Member) -> Phrase:
    return phrase(f"place-at.{member.post or 'room'}")


def _state(box: Box) -> str:
    if box.opened:
        return "opened"
    if box.away:
        return "away"
    return "sealed" if box.seal else "shown" if box.checked else "bare"


def _quorum(run: Exercise) -> Quorum:
    members = run.station.members
    rules = run.kit.book.commission
    size = cast("Literal[5, 7, 9]", len(members))
    present = sum(not m.away for m in members.values())
    return Quorum(present=present, of=size, sitting=rules.quorum[size], decision=rules.majority[size])


# what waits


def waits(run: Exercise, seat: str) -> tuple[Waiting, ...]:
    """What lies in the seat's tray, as they would say it."""
    if seat == OBSERVER:
        return awaited(run)
    matters = [(sitting, phrase(f"matter.{sitting.matter}")) for sitting in whereabouts.to_vote(run, seat)]
    found = [Waiting(what=phrase("waits.vote", n=one.number, matter=what), since=one.opened) for one, what in matters]
    for owner in whereabouts.trays(run, seat):
        for kind, value, since in run.room.trays[owner].waiting():
            told = WAITS.get((role_of(owner), kind)) or WAITS.get(("", kind))
            if told is not None:
                found.append(Waiting(what=told(run, value), since=since))
    return tuple(found)


def observer(run: Exercise, number: int) -> Phrase:
    """Somebody who wants to watch."""
    return phrase(f"watcher.{run.station.observers[number - 1].kind}", n=number)


def _application(run: Exercise, number: int) -> Phrase:
    desk = run.station.section_at[run.station.laid.people[run.station.applications[number - 1].person].section] + 1
    return phrase("waits.mark", n=number, desk=str(desk))


def _case(_: Exercise, value: tuple[int, str]) -> Phrase:
    return phrase(f"waits.case.{value[1] or 'none'}")


def _act(run: Exercise, number: int) -> Phrase:
    return phrase("waits.act", n=number, about=phrase(f"act.{run.station.acts[number - 1].about}"))


def _hands(run: Exercise, number: int) -> Phrase:
    sitting = run.station.sittings[number - 1]
    return phrase("waits.sitting", n=number, yes=sitting.hands(yes=True), no=sitting.hands(yes=False))


def _scene(run: Exercise, number: int) -> Phrase:
    return scenes.words(run.station.scenes[number - 1])


def _person(run: Exercise, voter: int) -> Phrase:
    shown = any(c.person == voter and not c.kept and not c.refused for c in run.station.certificates)
    listed = run.station.voter_list.line_of(voter) != lists.NOBODY
    return phrase("waits.person.listed" if listed else "waits.person.certificate" if shown else "waits.person.addition")


WAITS: dict[tuple[str, str], Callable[[Any, Any], Phrase]] = {
    **{(role, "scene"): _scene for role in ("chair", "deputy", "boxes")},
    **{(role, "call"): asked for role in ("chair", "secretary")},
    **{(role, "row"): wanted for role in ("chair", "secretary")},
    ("", "back"): lambda _, seat: phrase("waits.back", who=seat_short(seat)),
    ("", "asked"): lambda _, __: phrase("waits.asked"),
    ("", "act"): _act,
    ("", "sitting"): _hands,
    ("chair", "observer"): lambda run, n: phrase("waits.observer", who=observer(run, n)),
    ("chair", "mark"): _application,
    ("chair", "case"): _case,
    ("secretary", "observer"): lambda run, n: phrase("waits.register", who=observer(run, n)),
    ("secretary", "application"): lambda _, n: phrase("waits.application", n=n),
    ("secretary", "person"): _person,
    ("secretary", "turnout"): lambda _, hour: phrase("waits.turnout", hour=hm(hour)),
    ("secretary", "more"): lambda _, clerk: phrase("waits.more", number=str(clerk.index + 1)),
}
"""By role (empty: any) and kind of work, the words for it; what is missing here is not shown."""


# what can be acted on


def going_on(run: Exercise, seat: str) -> list[Item]:
    """Scenes this seat sees: those it is nearest to, those where it stands, those that everybody sees by now."""
    here = standing(run, seat)
    whose = whereabouts.trays(run, seat)
    mine = [s for s in run.station.scenes if s.going_on and (s.seat in whose or s.worse) and not s.quiet]
    seen = [*mine, *(s for s in run.station.scenes if s.going_on and s.place == here and s not in mine)]
    return [(s.number, scenes.words(s)) for s in seen]


def at_the_door(run: Exercise) -> list[Item]:
    """Observers who wait to be let in or refused."""
    found = [o for o in run.station.observers if not o.admitted and not o.refused]
    return [
        (o.number, phrase("item.observer", who=observer(run, o.number), papers=phrase(f"papers.{o.papers}")))
        for o in found
    ]


def inside(run: Exercise) -> list[Item]:
    """Observers and media in the room."""
    return [(o.number, observer(run, o.number)) for o in run.station.observers if o.inside]


def sittings(run: Exercise) -> list[Item]:
    """Sittings of the day, the last first."""
    found = [(s.number, phrase("item.sitting", n=s.number)) for s in run.station.sittings]
    return [*reversed(found)]


def complaints(run: Exercise) -> list[Item]:
    """Papers handed in, the last first."""
    found = [(c.number, phrase("item.complaint", n=c.number, at=clock(c.at))) for c in run.station.complaints]
    return [*reversed(found)]


def open_sittings(run: Exercise) -> list[Item]:
    """Sittings that are open now."""
    return [(s.number, phrase("item.sitting", n=s.number)) for s in run.station.sittings if s.opened and not s.ended]


def drafts(run: Exercise, seat: str) -> list[Item]:
    """Acts that do not stand yet and that this seat has not signed."""
    waiting = [a for a in run.station.acts if not a.stands and seat not in {one.seat for one in a.signed}]
    return [(a.number, phrase("item.act", n=a.number, about=phrase(f"act.{a.about}"))) for a in waiting]


def unsigned(run: Exercise, seat: str) -> list[Item]:
    """Acts that this seat has not signed."""
    waiting = [a for a in run.station.acts if seat not in {one.seat for one in a.signed}]
    return [(a.number, phrase("item.act", n=a.number, about=phrase(f"act.{a.about}"))) for a in waiting]


def to_enter(run: Exercise) -> list[Item]:
    """Observers who are not in the register."""
    return [(o.number, observer(run, o.number)) for o in run.station.observers if o.admitted and not o.entered]


def unmarked(run: Exercise) -> list[Item]:
    """Registered applications without a mark in the list."""
    found = [a.number for a in run.station.applications if a.accepted and not a.marked]
    return [(n, phrase("item.application", n=n)) for n in found]


def undecided(run: Exercise) -> list[Item]:
    """Applications neither registered nor refused, with the time each came in."""
    found = [a for a in run.station.applications if not a.accepted and not a.refused]
    return [
        (a.number, phrase("item.application-at", n=a.number, at=clock(a.filed), ground=phrase(f"ground.{a.ground}")))
        for a in found
    ]


def shown(run: Exercise) -> list[Item]:
    """Certificates on the table."""
    found = [c for c in run.station.certificates if not c.kept and not c.refused]
    return [(c.number, phrase(f"item.certificate.{c.home}", number=str(c.number))) for c in found]


def aside(run: Exercise, seat: str) -> list[Item]:
    """People who stand with a seat, from its tray, by name."""
    kinds = {"case": lambda value: value[0], "person": lambda value: value}
    waiting = [item for owner in whereabouts.trays(run, seat) for item in run.room.trays[owner].waiting()]
    found = [kinds[kind](value) for kind, value, _ in waiting if kind in kinds]
    return [(voter, _named(run.station, voter)) for voter in found]


def _named(station: Station, voter: int) -> Phrase:
    """Somebody by the name they say."""
    return phrase("item.person", name=named(station, voter))


def hour(run: Exercise) -> int:
    """The reporting hour nearest to now."""
    hours = run.kit.book.hours.turnout_at
    return min(hours, key=lambda h: abs(h - run.now))


# papers


def papers(run: Exercise) -> tuple[Paper, ...]:
    """The secretary's table."""
    station = run.station
    wait = len(to_enter(run))
    open_ = len(undecided(run))
    added = sum(e.channel == lists.SUPPLEMENTARY for e in station.voter_list.entries)
    kept = sum(c.kept for c in station.certificates)
    rows = [
        Paper(
            name=phrase("paper-on.opening"),
            state=phrase("paper-is.written" if station.moment("opening-written") else "paper-is.blank"),
        ),
        Paper(
            name=phrase("paper-on.register"),
            state=phrase("paper-is.entered", n=sum(bool(o.entered) for o in station.observers), wait=wait),
            open=wait > 0,
        ),
        Paper(
            name=phrase("paper-on.applications"),
            state=phrase("paper-is.applications", n=len(station.applications), open=open_),
            open=open_ > 0,
        ),
        Paper(name=phrase("paper-on.supplementary"), state=phrase("paper-is.lines", n=added)),
        Paper(name=phrase("paper-on.certificates"), state=phrase("paper-is.kept", n=kept)),
    ]
    return (*rows, *(_report(run, h) for h in run.kit.book.hours.turnout_at))


def _report(run: Exercise, at: int) -> Paper:
    name = hm(at)
    figure = run.station.papers.value("turnout", name)
    sent = bool(run.station.moment(f"turnout-{name}"))
    if sent:
        # What was said on the telephone, whatever had been counted.
        figure = run.station.line.said.get(at, figure)
    state = phrase("paper-is.sent" if sent else "paper-is.counted", n=figure or 0)
    if figure is None and not sent:
        state = phrase("paper-is.blank")
    return Paper(name=phrase("paper-on.turnout", hour=name), state=state, open=at <= run.now and not sent)
