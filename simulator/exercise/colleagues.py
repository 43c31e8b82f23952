"""What members have to do with one another: a hand raised, an act signed, a desk left, a colleague relieved, the trip.

At a desk it is one offer for several acts; without one it is the deputy's own. Nothing here says what is due.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise import bench
from simulator.exercise.forms import group, items, one
from simulator.exercise.offers import NONE, reason
from simulator.seat.ask import Form, Offer
from simulator.seat.naming import seat_short
from simulator.station.people import CHAIR, DEPUTY, SECRETARY
from simulator.texts.phrase import phrase

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise

ANSWERS = ("yes", "no")
"""Whether one goes with the box."""


def at_a_desk(run: Exercise, seat: str) -> Offer:
    """Beside whoever stands there: the chair called, a hand, a signature; the deputy may leave the desk as well."""
    acts = ["call", "vote", "sign-act", "go-along"]
    forms = [reason().model_copy(update={"only": ("call",)}), *_hand(run, "vote", "close-sitting")]
    forms += [_act(run, seat), _along()]
    if run.station.leader == seat:
        acts.append("close-sitting")
        forms.append(one("result", ("adopted", "rejected"), "result", "close-sitting"))
    if seat == DEPUTY:
        acts.append("leave-desk")
        forms.append(_taker(run, seat))
    return group("colleagues", "F3", tuple(acts), *forms)


def without_one(run: Exercise, key: str = "F3") -> Offer:
    """A member without a desk: a hand at a sitting, the trip."""
    return group("answers", key, ("vote", "go-along"), *_hand(run, "vote"), _along())


def of_the_deputy(run: Exercise, seat: str) -> Offer:
    """Who is to rest while one takes their place, the desk one sits down at, the lead of the commission, the trip."""
    desks = [(f"desk-{d.number}", bench.place(f"desk-{d.number}")) for d in run.station.desks]
    mates = [(other, seat_short(other)) for other in run.station.members if other != seat]
    return group(
        "relief",
        "3",
        ("relieve", "sit", "stand-in", "go-along"),
        items("member", mates, "relieve"),
        items("desk", desks, "sit"),
        _along(),
    )


def _hand(run: Exercise, *acts: str) -> list[Form]:
    return [items("sitting", bench.open_sittings(run), *acts), one("hand", ANSWERS, "hand", "vote")]


def _act(run: Exercise, seat: str) -> Form:
    return items("number", bench.drafts(run, seat), "sign-act")


def _along() -> Form:
    return one("goes", ANSWERS, "along", "go-along")


def _taker(run: Exercise, seat: str) -> Form:
    """Whoever is to have the desk: nobody, or a colleague; chair and secretary do not issue."""
    others = [s for s in run.station.members if s not in (seat, CHAIR, SECRETARY)]
    found = [(NONE, phrase("taker.none")), *((s, seat_short(s)) for s in others)]
    return items("taker", found, "leave-desk")
