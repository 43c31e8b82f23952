"""What the seats away from the desks are offered: the same acts at every hour, over what lies there to act on.

No offer says what ought to be done next; the order of a morning is remembered, not prompted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise import bench, doors
from simulator.exercise.forms import bare, go, group, items, one, watch
from simulator.procedures.cases import WAYS
from simulator.procedures.patrol import BOXES, DOOR, LINES, MATTERS, REMARKS
from simulator.procedures.scenes import HOWS
from simulator.seat.ask import Choice, Form, Offer
from simulator.station.clock import hm
from simulator.station.laid import INCAPABLE, NOWHERE, OTHER_LIST
from simulator.station.people import CHAIR, SECRETARY, role_of
from simulator.texts.phrase import Phrase, phrase

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise

OBSERVER_REASONS = (
    "unstamped",
    "other-name",
    "unaccredited",
    "no-assignment",
    "no-card",
    "foreigner",
    "second-of-body",
    "late",
    "crowded",
    "-",
)
APPLICATION_REASONS = ("after-noon", "ground", "unsigned", "-")
ADDITION_REASONS = ("not-confirmed", "age", NOWHERE, OTHER_LIST, INCAPABLE, "document", "-")
ADDITION_GROUNDS = ("request", "one-day", "-")
REMOVAL_REASONS = ("decided", "interferes", "crowded", "-")
ACTS = (
    *("line-signed", "second-attempt", "not-own-document", "observer-hinders", "spoiled-sheet"),
    *("tally-off", "unsigned-sheet"),
)
CERTIFICATE_REASONS = ("same-town", "copy", "document", "-")
"""Reasons that can be written; each list is always whole, the dash is none."""


def offers(run: Exercise, seat: str) -> tuple[Offer, ...]:
    """What this seat can try, by its role."""
    if run.out(seat):
        return doors.offers(run)
    role = role_of(seat)
    if role == CHAIR:
        return _chair(run, seat)
    return _secretary(run, seat) if role == SECRETARY else _member(run, seat)


def _chair(run: Exercise, seat: str) -> tuple[Offer, ...]:
    boxes = _boxes(run)
    mates = _mates(run, seat)
    return (
        go(run),
        _remark(mates),
        Offer(act="post", key="3", label=phrase("offer.post"), forms=(mates, _posts(run))),
        group(
            "door",
            "4",
            ("admit", "refuse-observer", "settle"),
            items("observer", bench.at_the_door(run), "admit", "refuse-observer"),
            one("why", OBSERVER_REASONS, "why", "refuse-observer"),
            items("person", bench.aside(run, seat), "settle"),
            one("way", WAYS, "way", "settle"),
        ),
        _meet(run, seat),
        Offer(act="phone", key="6", label=phrase("offer.phone"), forms=(one("whom", LINES, "whom"), _about())),
        group(
            "announce",
            "7",
            ("name-issuers", "open", "announce-trip", "send-team", "mark-end", "close"),
            _members(run),
            items("box", boxes, "send-team"),
            mates.model_copy(update={"name": "first", "only": ("send-team",), "label": phrase("form.first-member")}),
            mates.model_copy(update={"name": "second", "only": ("send-team",), "label": phrase("form.second-member")}),
        ),
        group(
            "box",
            "8",
            ("look-at-seal", "take-room", "show-box", "seal-box"),
            items("box", boxes, "show-box", "seal-box"),
        ),
        group("paper", "9", ("mark",), items("application", bench.unmarked(run), "mark")),
        _sitting(run, seat, mates),
        _write(run, seat),
        watch(),
        bare("rest", "F9"),
    )


def _secretary(run: Exercise, seat: str) -> tuple[Offer, ...]:
    sets = Form(name="sets", kind="number", label=phrase("form.sets"), default=50)
    return (
        go(run),
        _remark(_mates(run, seat)),
        Offer(act="hand-pack", key="3", label=phrase("offer.hand-pack"), forms=(_mates(run, seat), sets)),
        Offer(act="register", key="4", label=phrase("offer.register"), forms=(items("observer", bench.to_enter(run)),)),
        group(
            "application",
            "5",
            ("accept-application", "refuse-application"),
            items("application", bench.undecided(run), "accept-application", "refuse-application"),
            one("why", APPLICATION_REASONS, "why", "refuse-application"),
        ),
        _addition(run, seat),
        _certificate(run),
        _turnout(run),
        group(
            "paper",
            "9",
            ("compare", "write-opening", "report-changes"),
            Form(name="count", kind="number", label=phrase("form.count"), default=0, only=("report-changes",)),
        ),
        _write(run, seat),
        watch(),
        bare("rest", "F9"),
    )


def _addition(run: Exercise, seat: str) -> Offer:
    return group(
        "addition",
        "6",
        ("look-up", "register-for-day", "add", "refuse-addition", "settle"),
        items("person", bench.aside(run, seat)),
        one("ground", ADDITION_GROUNDS, "added-on", "add"),
        one("why", ADDITION_REASONS, "why", "refuse-addition"),
        one("way", WAYS, "way", "settle"),
    )


def _certificate(run: Exercise) -> Offer:
    contests = tuple(
        Choice(value=n, label=phrase(f"contest.{c.id}.short")) for n, c in enumerate(run.station.laid.contests)
    )
    sheets = Form(
        name="contests",
        kind="some",
        label=phrase("form.sheets"),
        choices=contests,
        default=(0,),
        only=("take-certificate",),
    )
    return group(
        "certificate",
        "7",
        ("take-certificate", "refuse-certificate"),
        items("certificate", bench.shown(run)),
        sheets,
        one("why", CERTIFICATE_REASONS, "why", "refuse-certificate"),
    )


def _turnout(run: Exercise) -> Offer:
    hours = tuple(Choice(value=hour, label=phrase("hour.of", hour=hm(hour))) for hour in run.kit.book.hours.turnout_at)
    return group(
        "turnout",
        "8",
        ("count-turnout", "send-turnout"),
        Form(name="hour", kind="one", label=phrase("form.hour"), choices=hours, default=bench.hour(run)),
        Form(name="value", kind="number", label=phrase("form.value"), default=0, only=("send-turnout",)),
    )


def _member(run: Exercise, seat: str) -> tuple[Offer, ...]:
    return (
        go(run),
        _remark(_mates(run, seat)),
        _meet(run, seat),
        Offer(act="phone", key="6", label=phrase("offer.phone"), forms=(one("whom", LINES, "whom"), _about())),
        _write(run, seat),
        watch(),
        bare("rest", "F9"),
    )


def _sitting(run: Exercise, seat: str, mates: Form) -> Offer:
    """What only the commission together, or the police, can do."""
    return group(
        "sitting",
        "F3",
        (
            *("sit-remove", "sit-cancel", "sit-suspend", "sit-signed", "sit-complaint", "sit-other"),
            *("vote", "close-sitting", "remove", "rebuke", "invite-police", "send-police"),
        ),
        items("inside", bench.inside(run), "sit-remove", "sit-cancel", "remove"),
        one("why", REMOVAL_REASONS, "why", "remove"),
        mates.model_copy(update={"only": ("sit-suspend", "rebuke")}),
        items("person", bench.aside(run, seat), "sit-signed"),
        items("complaint", bench.complaints(run), "sit-complaint"),
        items("sitting", bench.sittings(run), "vote", "close-sitting"),
        one("hand", ("yes", "no"), "hand", "vote"),
        one("result", ("adopted", "rejected"), "result", "close-sitting"),
    )


def _write(run: Exercise, seat: str) -> Offer:
    """Acts, dissent and papers handed in; an act stands when chair and two members have signed it."""
    acts = ("write-act", "sign-act", "dissent", "send-dissent", "register-paper", "refuse-paper")
    return group(
        "write",
        "F4",
        acts,
        one("about", ACTS, "act", "write-act"),
        items("number", bench.unsigned(run, seat), "sign-act"),
        items("sitting", bench.sittings(run), "dissent", "send-dissent"),
        items("complaint", bench.complaints(run), "register-paper", "refuse-paper"),
    )


def _remark(mates: Form) -> Offer:
    return Offer(act="remark", key="2", label=phrase("offer.remark"), forms=(mates, one("topic", REMARKS, "remark")))


def _mates(run: Exercise, seat: str) -> Form:
    others = [(other, bench.who(other)) for other in run.station.members if other != seat]
    return items("member", others)


def _meet(run: Exercise, seat: str) -> Offer:
    """Whatever this seat sees going on can be met in any way of the list."""
    return Offer(
        act="meet",
        key="5",
        label=phrase("offer.meet"),
        forms=(items("scene", bench.going_on(run, seat)), one("how", HOWS, "how")),
    )


def _members(run: Exercise) -> Form:
    choices = tuple(Choice(value=n, label=bench.who(seat)) for n, seat in enumerate(run.station.laid.seats))
    return Form(
        name="members",
        kind="some",
        label=phrase("form.members"),
        choices=choices,
        default=(),
        only=("name-issuers",),
    )


def _posts(run: Exercise) -> Form:
    desks = tuple(f"desk-{desk.number}" for desk in run.station.desks)
    places = (*desks, DOOR, BOXES, "relief")
    return items("post", [(place, bench.place(place)) for place in places])


def _about() -> Form:
    return one("about", MATTERS, "about")


def _boxes(run: Exercise) -> list[tuple[int | str, Phrase]]:
    return [(box.id, phrase(f"box.{box.kind}.named", id=box.id)) for box in run.station.boxes.values()]
