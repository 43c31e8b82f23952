"""What is heard and remembered at a desk: words spoken there, noises of the room, the moves of this visit.

Feedback is the world's: those who could see something say or do something. The law is silent here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from simulator.exercise import desk, enquiries, mobile, scenes, watching_sounds
from simulator.exercise.own import OWN, mine
from simulator.exercise.presence import then
from simulator.exercise.running import Exercise
from simulator.exercise.table_sounds import SOUNDS
from simulator.journal.records import Asked
from simulator.life.room import ROUTINE
from simulator.procedures.acts import ActDrafted
from simulator.procedures.additions import RegistrationLookedUp
from simulator.procedures.base import Event
from simulator.procedures.closing import EndOfLineMarked, LineReopened, StationClosed
from simulator.procedures.complaints import PaperHandedIn
from simulator.procedures.conduct import StoodIn
from simulator.procedures.home import SectionHanded, TeamLeft, TeamReturned, TripAnnounced
from simulator.procedures.identity import DocumentShown, LineFound, MismatchPointed, VoterAsked, VoterSent
from simulator.procedures.issuing import BallotsIssued, SheetsSigned
from simulator.procedures.observers import ObserverAdmitted, ObserverRefused
from simulator.procedures.opening import (
    BoxChecked,
    BoxSealed,
    IssuersNamed,
    OpeningWritten,
    PacksCompared,
    PostTaken,
    RoomTaken,
    SealLooked,
    StationOpened,
)
from simulator.procedures.order import MemberRested, VoterCalled, VoterSpoke
from simulator.procedures.packs import PackHanded
from simulator.procedures.patrol import Phoned, Remarked
from simulator.procedures.removal import PersonRemoved, PoliceEntered, PoliceLeft
from simulator.procedures.sittings import SittingCalled, SittingClosed, SittingOpened, VoteCast
from simulator.procedures.trip import TripAsked
from simulator.procedures.turnout import TurnoutCounted
from simulator.seat.naming import seat_short
from simulator.seat.view import Line
from simulator.station.clock import hm
from simulator.station.desks import NOBODY, Desk
from simulator.station.people import OBSERVER
from simulator.texts.phrase import Phrase, phrase

LINES = 12
"""Lines kept in sight; older ones are in the log."""

STEPS = (VoterCalled, VoterSent, BallotsIssued)
"""Events at which somebody comes before a desk, or leaves it."""

BACK = 400
"""Records looked back over for what was heard."""

Heard = tuple[Phrase | None, Phrase]


class Ear(NamedTuple):
    """Whoever listens: the exercise, the seat, the desk (index) it sits at or stands beside, the place it stands."""

    run: Exercise
    seat: str
    desk: int
    place: str = ""


def moves(run: Exercise, seat: str) -> tuple[str, ...]:
    """Acts done with whoever stands at the seat's desk, oldest first."""
    found: list[str] = []
    for record in reversed(run.records):
        if isinstance(record, Asked) and record.seat == seat and not record.refused:
            found.append(record.act)
        elif isinstance(record, VoterCalled) and record.by == seat:
            break
    return tuple(reversed(found))


def took(run: Exercise, seat: str) -> int:
    """Seconds the seat's last act took, while its hands are full; 0 when it is free."""
    until = run.busy.get(seat, 0)
    for record in reversed(run.records):
        if isinstance(record, Asked) and record.seat == seat and not record.refused:
            return max(0, until - record.at)
        if isinstance(record, VoterCalled) and record.by == seat:
            break
    return 0


def visitors(run: Exercise, own: Desk) -> int:
    """How many have stopped at a desk so far, the one standing there included."""
    index = own.number - 1
    records = run.records
    return sum(
        isinstance(record, VoterSpoke) and record.desk == index and isinstance(records[n - 1], VoterCalled)
        for n, record in enumerate(records)
    )


def heard(run: Exercise, seat: str, own: Desk | None) -> tuple[Line, ...]:
    """The last lines heard at a seat, newest last."""
    found: list[Line] = []
    recent: list[Any] = run.records[-BACK:]
    for record, place, out, inside in then(run, seat, recent):
        hear = (mobile.HEARD if out else HEARD).get(type(record)) if inside else None
        ear = Ear(run, seat, own.number - 1 if own is not None else _beside(place), place)
        words = hear(ear, record) if hear is not None else None
        if words is not None:
            found.append(Line(at=record.at, who=words[0], what=words[1]))
        if len(found) == LINES:
            break
    return tuple(reversed(found))


def _beside(place: str) -> int:
    """The desk (index) at a place, if any."""
    kind, _, number = place.partition("-")
    return int(number) - 1 if kind == "desk" else NOBODY


def _spoke(ear: Ear, record: VoterSpoke) -> Heard | None:
    return (phrase("who.voter"), phrase(f"speech.{record.says}")) if record.desk == ear.desk else None


def _not_found(ear: Ear, record: LineFound) -> Heard | None:
    """A search that ended without a line of one's own section."""
    own = ear.run.station.desk_of(ear.seat)
    if own is None or not _mine(ear, record) or record.line in desk.sections(ear.run, own):
        return None
    return None, phrase("noise.not-found")


def _asked(ear: Ear, record: VoterAsked) -> Heard | None:
    return (phrase("who.me"), phrase(f"saying.{record.topic}")) if _mine(ear, record) else None


def _pointed(ear: Ear, record: MismatchPointed) -> Heard | None:
    """What somebody answers to being told that two facts do not match."""
    if not _mine(ear, record):
        return None
    shown = ear.run.records[: ear.run.records.index(record)]
    face = next((r.face for r in reversed(shown) if isinstance(r, DocumentShown) and r.voter == record.voter), True)
    return phrase("who.voter"), phrase("speech.admits" if not face else "speech.insists")


def _sent(ear: Ear, record: VoterSent) -> Heard | None:
    """Whoever is sent off wrongly protests, if they know better."""
    if not _mine(ear, record):
        return None
    station = ear.run.station
    listed = station.voter_list.line_of(record.voter) != NOBODY and record.voter not in station.sets
    protest = record.place in ("out", "other-station") and listed
    return phrase("who.voter"), phrase("speech.protest" if protest else "speech.goes")


def _issued(ear: Ear, record: BallotsIssued) -> Heard | None:
    """What those who could see it do."""
    if not _mine(ear, record):
        return None
    station = ear.run.station
    if record.unsigned or record.line == NOBODY or station.sets.get(record.voter, 0) > 1:
        watched = any(o.admitted and not o.left for o in station.observers)
        return None, phrase("noise.observer-writes" if watched else "noise.colleague-looks")
    return phrase("who.voter"), phrase("speech.thanks")


def _pack(ear: Ear, record: PackHanded) -> Heard | None:
    if record.taker != ear.seat:
        return _own(OWN[PackHanded])(ear, record)
    return phrase("who.secretary"), phrase("noise.pack", n=record.runs[0][1])


def _mine(ear: Ear, record: Event) -> bool:
    return mine(ear.seat, record)


def _looked_up(ear: Ear, record: RegistrationLookedUp) -> Heard | None:
    if not _mine(ear, record):
        return None
    found = record.note or ("confirmed" if record.confirmed else "elsewhere")
    return None, phrase("noise.looked-up", found=phrase(f"register.{found}"))


def _checked(_: Ear, record: BoxChecked) -> Heard | None:
    return None, phrase("noise.box-checked", box=record.box, n=record.members, watch=record.observers)


def _signs_ahead(ear: Ear, record: SheetsSigned) -> Heard | None:
    """Somebody who stands beside a desk sees sheets signed there while nobody waits for them."""
    desk = ear.run.station.desk_of(record.by)
    if desk is None or desk.number - 1 != ear.desk or record.by == ear.seat or _served(ear.run, record):
        return None
    return None, phrase("noise.signs-ahead", desk=str(desk.number))


def _served(run: Exercise, signed: SheetsSigned) -> bool:
    """Whether somebody stood before a member's desk when sheets were signed there."""
    records = run.records[-BACK:]
    before = records[: records.index(signed)]
    last = next((r for r in reversed(before) if isinstance(r, STEPS) and r.by == signed.by), None)
    return isinstance(last, VoterCalled)


def _turnout(ear: Ear, record: TurnoutCounted) -> Heard | None:
    return (None, phrase("noise.counted", n=record.value, hour=hm(record.hour))) if _mine(ear, record) else None


def _decided(_: Ear, record: SittingClosed) -> Heard | None:
    result = "adopted" if record.adopted else "rejected"
    voices = {"yes": record.votes_for, "no": record.votes_against}
    return None, phrase("noise.sitting-closed", n=record.number, result=phrase(f"result.{result}"), **voices)


def _asked_along(ear: Ear, record: TripAsked) -> Heard | None:
    return (seat_short(record.by), phrase("noise.trip-asked")) if record.seat == ear.seat else None


def _leader(_: Ear, record: StoodIn) -> Heard:
    return None, phrase("noise.leads", who=seat_short(record.by))


def _seated(ear: Ear, record: PostTaken) -> Heard | None:
    """At a desk without having said so just now: a colleague's, or the own one after the trip."""
    desk = record.post.removeprefix("desk-")
    own = record.by == ear.seat and record.cause == ROUTINE and desk != record.post and ear.run.station.open
    return (None, phrase("noise.seated", number=desk)) if own else None


def _rests(ear: Ear, record: MemberRested) -> Heard | None:
    return None if record.by in (ear.seat, OBSERVER) else (None, phrase("noise.rests", who=seat_short(record.by)))


def _section(_: Ear, record: SectionHanded) -> Heard:
    """Part of the list was carried over: who gave it up, and the desk it lies at now."""
    return None, phrase("noise.section", giver=seat_short(record.giver), desk=str(record.desk + 1))


def _noise(key: str) -> Callable[[Ear, Any], Heard | None]:
    return lambda _ear, _record: (None, phrase(key))


def _says(key: str) -> Callable[[Ear, Any], Heard | None]:
    """What is said aloud to the whole room, and by whom."""
    return lambda ear, record: (phrase("who.me") if _mine(ear, record) else seat_short(record.by), phrase(key))


def _own(key: str) -> Callable[[Ear, Any], Heard | None]:
    """One's own act, when it is done."""
    return lambda ear, record: (None, phrase("noise.own", what=phrase(key))) if _mine(ear, record) else None


HEARD: dict[type, Callable[[Ear, Any], Heard | None]] = {
    **{kind: _own(key) for kind, key in OWN.items()},
    **SOUNDS,
    **enquiries.HEARD,
    **scenes.HEARD,
    **watching_sounds.SOUNDS,
    VoterSpoke: _spoke,
    LineFound: _not_found,
    VoterAsked: _asked,
    MismatchPointed: _pointed,
    VoterSent: _sent,
    BallotsIssued: _issued,
    PackHanded: _pack,
    SittingCalled: lambda _, r: (None, phrase("noise.sitting-called", n=r.number)),
    SittingOpened: lambda _, r: (None, phrase("noise.sitting-opened", n=r.number, here=len(r.present))),
    VoteCast: lambda _, r: (seat_short(r.by), phrase("hand.yes" if r.yes else "hand.no")),
    SittingClosed: _decided,
    PaperHandedIn: lambda _, r: (None, phrase("noise.paper-handed", n=r.number)),
    ActDrafted: lambda _, r: (None, phrase("noise.act-drafted", n=r.number, about=phrase(f"act.{r.about}"))),
    TripAsked: _asked_along,
    StoodIn: _leader,
    MemberRested: _rests,
    PostTaken: _seated,
    PoliceEntered: _noise("noise.police-in"),
    PoliceLeft: _noise("noise.police-out"),
    PersonRemoved: _noise("noise.removed"),
    SealLooked: _noise("noise.seal-looked"),
    RoomTaken: _noise("noise.room-taken"),
    PacksCompared: _noise("noise.compared"),
    BoxChecked: _checked,
    BoxSealed: lambda _, record: (None, phrase("noise.box-sealed", box=record.box, seal=record.seal)),
    OpeningWritten: _noise("noise.opening-written"),
    IssuersNamed: _noise("noise.issuers-named"),
    Remarked: lambda ear, record: (phrase("who.colleague"), phrase("noise.heeded")) if _mine(ear, record) else None,
    Phoned: lambda ear, record: (None, phrase("noise.phoned")) if _mine(ear, record) else None,
    TurnoutCounted: _turnout,
    RegistrationLookedUp: _looked_up,
    SheetsSigned: _signs_ahead,
    StationOpened: _noise("noise.opened"),
    EndOfLineMarked: _says("noise.end-of-line"),
    LineReopened: _says("noise.line-reopened"),
    StationClosed: _says("noise.closed"),
    TripAnnounced: _noise("noise.trip-announced"),
    TeamLeft: _noise("noise.team-left"),
    TeamReturned: _noise("noise.team-back"),
    SectionHanded: _section,
    ObserverAdmitted: _noise("noise.observer-in"),
    ObserverRefused: _noise("noise.observer-out"),
}
"""What each kind of event sounds like."""
