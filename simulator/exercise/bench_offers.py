"""What the seats away from the desks are offered: the same acts at every hour, over what lies there to act on.

No offer says what ought to be done next; the order of a morning is remembered, not prompted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise import bench, colleagues, doors, enquiries
from simulator.exercise.forms import bare, go, group, items, one, watch
from simulator.procedures.cases import WAYS
from simulator.procedures.enquiries import ANSWERS
from simulator.procedures.enquiries import WAYS as ROW_WAYS
from simulator.procedures.patrol import BOXES, DOOR, LINES, MATTERS, REMARKS, SAFE
from simulator.procedures.scenes import HOWS
from simulator.seat.ask import Choice, Form, Offer
from simulator.seat.naming import seat_short
from simulator.station.clock import hm
from simulator.station.laid import INCAPABLE, NOWHERE, OTHER_LIST
from simulator.station.people import CHAIR, DEPUTY, SECRETARY, role_of
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
    *("tally-off", "unsigned-sheet", "seal-touched"),
    *("carried-out", "dropped-for-another", "campaigning", "stray-sheet", "disorder", "interruption"),
)
CERTIFICATE_REASONS = ("same-town", "copy", "document", "-")
"""Reasons that can be written; each list is always whole, the dash is none."""


def offers(run: Exercise, seat: str) -> tuple[Offer, ...]:
    """What this seat can try, by its role."""
    if run.out(seat):
        return doors.offers(run, seat)
    role = role_of(seat)
    if role == CHAIR:
        return _chair(run, seat)
    if role == DEPUTY:
        return _deputy(run, seat)
    return _secretary(run, seat) if role == SECRETARY else _member(run, seat)


def _chair(run: Exercise, seat: str) -> tuple[Offer, ...]:
    return _leads(run, seat, Offer(act="post", key="3", label=phrase("offer.post"), forms=_post(run, seat)))


def _deputy(run: Exercise, seat: str) -> tuple[Offer, ...]:
    """The round, and in the chair's place whatever the chair can do."""
    own = colleagues.of_the_deputy(run, seat)
    if run.station.leader == seat:
        return _leads(run, seat, own)
    first, spoken, *rest = _member(run, seat)
    return (first, spoken, own, *rest)


def _post(run: Exercise, seat: str) -> tuple[Form, ...]:
    return _mates(run, seat), _posts(run)


def _leads(run: Exercise, seat: str, third: Offer) -> tuple[Offer, ...]:
    """What whoever leads the commission can try; one key is the seat's own."""
    boxes = _boxes(run)
    mates = _mates(run, seat)
    return (
        go(run),
        _remark(mates),
        third,
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
        _telephone(run, "6"),
        group(
            "announce",
            "7",
            ("name-issuers", "open", "announce-trip", "send-team", "mark-end", "reopen-line", "close"),
            _members(run),
            items("box", boxes, "send-team"),
            *(_sent(run, seat, name) for name in ("first", "second")),
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


def _sent(run: Exercise, seat: str, name: str) -> Form:
    """One of two who go with the box; somebody in the chair's place can name themselves."""
    others = [s for s in run.station.members if s != seat or seat != CHAIR]
    form = items(name, [(other, seat_short(other)) for other in others], "send-team")
    return form.model_copy(update={"label": phrase(f"form.{name}-member")})


def _secretary(run: Exercise, seat: str) -> tuple[Offer, ...]:
    sets = Form(name="sets", kind="number", label=phrase("form.sets"), default=50)
    return (
        go(run),
        _remark(_mates(run, seat)),
        Offer(act="hand-pack", key="3", label=phrase("offer.hand-pack"), forms=(_mates(run, seat), sets, _giver(run))),
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
        _telephone(run, "F3"),
        group(
            "paper",
            "9",
            ("compare", "write-opening", "report-changes", "show-row", "refuse-row"),
            Form(name="count", kind="number", label=phrase("form.count"), default=0, only=("report-changes",)),
            items("row", enquiries.rows(run), "show-row", "refuse-row"),
            one("shown", ROW_WAYS, "row-shown", "show-row"),
        ),
        colleagues.without_one(run, "F7"),
        _write(run, seat),
        watch(),
        bare("rest", "F9"),
    )


def _giver(run: Exercise) -> Form:
    """Where the sets come from: the safe, or a pack that a member holds."""
    held = run.station.held
    packs = [seat for seat in run.station.members if any(held.get(seat, ()))]
    return items("giver", [(SAFE, bench.place(SAFE)), *((seat, seat_short(seat)) for seat in packs)])


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
        Choice(value=n, label=phrase("item.at-contest", contest=c.id, name=phrase(f"contest.{c.id}.short")))
        for n, c in enumerate(run.station.laid.contests)
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
        ("count-turnout", "send-turnout", "say-again"),
        Form(name="hour", kind="one", label=phrase("form.hour"), choices=hours, default=bench.hour(run)),
        Form(name="value", kind="number", label=phrase("form.value"), default=0, only=("send-turnout", "say-again")),
    )


def _telephone(run: Exercise, key: str) -> Offer:
    """The one telephone of the station: calls out, and whoever rings."""
    return group(
        "telephone",
        key,
        ("ring-up", "answer-phone", "look-address-up", "tell-caller"),
        one("whom", LINES, "whom", "ring-up"),
        _about().model_copy(update={"only": ("ring-up",)}),
        items("call", enquiries.calls(run), "answer-phone", "look-address-up", "tell-caller"),
        one("told", ANSWERS, "told", "tell-caller"),
    )


def _member(run: Exercise, seat: str) -> tuple[Offer, ...]:
    return (
        go(run),
        _remark(_mates(run, seat)),
        _meet(run, seat),
        Offer(act="phone", key="6", label=phrase("offer.phone"), forms=(one("whom", LINES, "whom"), _about())),
        colleagues.without_one(run),
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
    others = [(other, seat_short(other)) for other in run.station.members if other != seat]
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
    choices = tuple(Choice(value=n, label=seat_short(seat)) for n, seat in enumerate(run.station.laid.seats))
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
