"""What a member who is out with the mobile box sees: the road, the home where the team stands, the bag.

Only the homes of the team and the minutes left; of the station nothing is to be seen from there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from simulator.exercise.bench import mate, place, seen
from simulator.exercise.notebook import notebook
from simulator.procedures.base import Event
from simulator.procedures.doors import DroveOff, HelperNoted, HomeAsked, HomeSpoke, HomeVisited, OthersAskedOut
from simulator.procedures.home import TeamLeft
from simulator.procedures.identity import NOTHING
from simulator.procedures.outside import (
    ApplicationSigned,
    HomeIssued,
    HomePaperLooked,
    HomeRefused,
    HomeSigned,
    TeamSheetsSigned,
)
from simulator.seat.bench import Bench, Paper, Waiting
from simulator.seat.mobile import BagSeen, HomeSeen, Mobile, Stop
from simulator.seat.naming import seat_short
from simulator.station import ballots
from simulator.station.clock import MINUTE
from simulator.station.doors import APPLICATION, BACK, DOCUMENT, Visit
from simulator.station.lists import NOBODY
from simulator.station.people import OBSERVER, Application
from simulator.texts.phrase import Phrase, clock, phrase, spelled

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise


def bench(run: Exercise, seat: str) -> Bench:
    """With the mobile box one sees one's mate, the box and the home, and nothing of the station."""
    here, seen_now = where(run), mobile(run, seat)
    mates = [other for other in run.station.members.values() if other.away and other.seat != seat]
    boxes = [box for box in run.station.boxes.values() if box.away]
    return Bench(
        role="mobile",
        place=here,
        where=place(here),
        watching=run.attention.looks_on(seat),
        mates=tuple(mate(run, other) for other in mates),
        boxes=tuple(map(seen, boxes)),
        waits=tuple(Waiting(what=one, since=run.now) for one in _before(seen_now.home)),
        papers=tuple(
            Paper(name=phrase("item.home", n=stop.number), state=stop.state, open=not stop.done)
            for stop in seen_now.route
        ),
        mobile=seen_now,
        leads=None if seen_now.leads else phrase("mobile.led-by", who=seat_short(run.station.road.leader)),
        notes=notebook(run) if seat == OBSERVER else None,
    )


def _before(home: HomeSeen | None) -> tuple[Phrase, ...]:
    """What one has before one in a home: who is there, what is held out, what was looked at and signed."""
    if home is None:
        return ()
    found = (phrase("waits.home", people=home.people), home.holds, home.document, home.application, *home.done)
    return tuple(one for one in found if one is not None)


def mobile(run: Exercise, seat: str) -> Mobile:
    """The road and the home of the team a seat is with."""
    road, plan = run.station.road, run.plan
    visit = road.visit
    return Mobile(
        leads=road.leader == seat,
        driving=road.to if road.moving else None,
        left=max(0, plan.hours.voting_to - run.now) // MINUTE,
        back=plan.durations.home[1] // 2 // MINUTE,
        route=tuple(_stop(run, a) for a in run.station.applications if a.accepted),
        bag=_bag(run),
        home=None if visit is None else _home(run, visit),
    )


def where(run: Exercise) -> str:
    """Where the team is: in a home, or on the road."""
    return "road" if run.station.road.visit is None else "home"


def _stop(run: Exercise, application: Application) -> Stop:
    person = run.station.laid.people[application.person]
    state = "served" if application.served else "turned" if application.turned else "open"
    if state == "open" and application.absent:
        state = "absent"
    return Stop(
        number=application.number,
        name=spelled(person.name),
        street=spelled(run.station.laid.streets[person.street]),
        house=f"{person.house}-{person.flat}",
        state=phrase(f"stop.{state}"),
        done=state != "open",
    )


def _bag(run: Exercise) -> tuple[BagSeen, ...]:
    station = run.station
    bag, ready = station.held.get("team", []), station.road.ready
    return tuple(
        BagSeen(contest=contest.id, left=len(pack), signed=sum(ballots.contest_of(s) == n for s in ready))
        for n, (contest, pack) in enumerate(zip(station.laid.contests, bag, strict=False))
    )


def _home(run: Exercise, visit: Visit) -> HomeSeen:
    application = run.station.applications[visit.number - 1]
    papers = (("voter", visit.signed), ("member", visit.countersigned), ("helper", visit.helper))
    signed = [name for name, so in papers if so]
    return HomeSeen(
        number=visit.number,
        people=_people(visit, application) if visit.found else (phrase("in-room.nobody"),),
        says=phrase(f"speech.{visit.says}") if visit.says else None,
        holds=phrase(f"holds.{visit.holds}") if visit.found else None,
        document=_document(run, visit, application) if DOCUMENT in visit.seen else None,
        application=_application(application) if APPLICATION in visit.seen else None,
        done=tuple(phrase(f"signed-by.{name}") for name in signed),
    )


def _people(visit: Visit, application: Application) -> tuple[Phrase, ...]:
    others = (phrase("in-room.family"),) if application.others else ()
    besides = (phrase("in-room.besides"),) if visit.besides != NOBODY else ()
    return (phrase("in-room.applicant"), *others, *besides)


def _document(run: Exercise, visit: Visit, application: Application) -> Phrase:
    if visit.holds == NOTHING:
        return phrase("home-document.none")
    who = run.station.laid.people[application.person]
    return phrase("home-document.seen", kind=phrase(f"document.{visit.holds}"), name=spelled(who.name))


def _application(application: Application) -> Phrase:
    ground = phrase(f"ground.{application.ground}")
    return phrase("home-application.seen", n=application.number, at=clock(application.filed), ground=ground)


# what is heard there


Heard = tuple[Phrase | None, Phrase]

STEPS_OUT = "home-steps-out"
"""What those say who leave the room."""


def _left(ear: Any, record: TeamLeft) -> Heard | None:
    """Whoever rides along hears who leads."""
    leader = record.seats[0]
    return None if ear.seat == leader else (None, phrase("mobile.led-by", who=seat_short(leader)))


def _by(ear: Any, record: Event) -> Phrase:
    return phrase("who.me") if record.by == ear.seat else seat_short(record.by)


def _mates(key: str) -> Callable[[Any, Any], Heard | None]:
    """What a colleague does before one's eyes; one's own hands are known."""
    return lambda ear, record: None if record.by == ear.seat else (_by(ear, record), phrase(key))


def _helper(ear: Any, record: HelperNoted) -> Heard | None:
    return _mates("own.helper")(ear, record) or (None, phrase("noise.own", what=phrase("own.helper")))


def _looked(ear: Any, record: HomePaperLooked) -> Heard | None:
    return _mates(f"noise.looks-at.{record.paper}")(ear, record)


def _said(_: object, record: HomeVisited | HomeSpoke) -> Heard:
    if record.says == STEPS_OUT:
        return phrase("who.family"), phrase(f"speech.{record.says}")
    who = None if isinstance(record, HomeVisited) and not record.found else phrase("who.voter")
    return who, phrase(f"speech.{record.says or 'home-good-day'}")


def _given(ear: Any, record: HomeIssued) -> Heard:
    """A colleague's is seen; the colleague sees what is left out."""
    if record.by != ear.seat:
        return seat_short(record.by), phrase("noise.gives-set")
    if record.unsigned or record.without:
        return None, phrase("noise.mate-looks")
    return phrase("who.voter"), phrase("speech.thanks")


def _refused(ear: Any, record: HomeRefused) -> Heard:
    if record.by == ear.seat:
        return phrase("who.voter"), phrase("speech.home-refused")
    why = phrase(f"home-why.{record.reason or 'none'}")
    return seat_short(record.by), phrase("noise.gives-nothing", why=why)


def _drove(_: object, record: DroveOff) -> Heard:
    return None, phrase("noise.drove-back") if record.number == BACK else phrase("noise.drove", n=record.number)


HEARD: dict[type, Callable[[Any, Any], Heard | None]] = {
    DroveOff: _drove,
    HomeVisited: _said,
    HomeSpoke: _said,
    TeamLeft: _left,
    HomeAsked: lambda ear, record: (_by(ear, record), phrase(f"saying.{record.topic}")),
    OthersAskedOut: _mates("noise.asks-out"),
    HomePaperLooked: _looked,
    HomeSigned: _mates("noise.applicant-signs"),
    ApplicationSigned: _mates("noise.signs-application"),
    TeamSheetsSigned: _mates("noise.signs-set"),
    HelperNoted: _helper,
    HomeIssued: _given,
    HomeRefused: _refused,
}
"""What each kind of event at the doors sounds like; of the station nothing is heard there."""
