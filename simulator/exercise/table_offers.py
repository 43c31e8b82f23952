"""What the seats at the counting table are offered: the same acts all night, over what lies there.

No offer says what ought to be done next; the order of the count is the commission's to keep.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise import bench, doubts
from simulator.exercise.bench_offers import ACTS
from simulator.exercise.figures import paper_name
from simulator.exercise.figures import stack_name as name
from simulator.exercise.form import form
from simulator.exercise.forms import bare, group, items, one, watch
from simulator.exercise.table import focus, in_mind, letter, written
from simulator.procedures.copies import COMMISSIONS
from simulator.procedures.protocol import MADE
from simulator.procedures.scenes import HOWS
from simulator.seat.ask import Choice, Form, Offer
from simulator.seat.naming import seat_short
from simulator.station import marks
from simulator.station.clock import hm
from simulator.station.count import ITS_PILE, OUT, PLACES
from simulator.station.decisions import MOBILE_SURPLUS
from simulator.station.people import SECRETARY
from simulator.texts.phrase import Phrase, phrase

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise

NIGHT_ACTS = (MOBILE_SURPLUS, "figures-differ")
"""What an act of the night can be about besides."""

PAUSES = (15, 60, 240)
"""Minutes somebody may want the count to pause."""


def offers(run: Exercise, seat: str) -> tuple[Offer, ...]:
    """What this seat can try at the table."""
    mine = _chair(run, seat) if seat == run.station.leader else _member(run, seat)
    if seat == SECRETARY:
        mine = _secretary(run, seat)
    return (*mine, _write(run, seat), watch(), bare("rest", "F9"))


def _chair(run: Exercise, seat: str) -> tuple[Offer, ...]:
    return (
        *_hand(run),
        _odd(run),
        _vote(run),
        _count(run),
        _table(run),
        _step(run),
        _protocol(run, seat, "9"),
        _boxes(run),
    )


def _member(run: Exercise, seat: str) -> tuple[Offer, ...]:
    return (*_hand(run), _odd(run), _vote(run), _count(run), _protocol(run, seat, "9"), doubts.offer(run, focus(run)))


def _secretary(run: Exercise, seat: str) -> tuple[Offer, ...]:
    return (
        _line(run, seat),
        _sum(run),
        _protocol(run, seat, "3"),
        group("pages", "4", ("give-copies", "certify", "pack"), _contest(run, "give-copies", "certify"), _inventory()),
        _vote(run),
        _count(run),
        doubts.offer(run, written(run, seat)),
    )


def _stacks(run: Exercise, *only: str, unclear: bool = True) -> Form:
    """Every stack of the contest at the table; aside, and the pile of a sheet's own contest, except in a vote."""
    contest = focus(run)
    besides = (marks.UNCLEAR, ITS_PILE) if unclear else ()
    signs = (*marks.stacks_of(run.station.count.piles[contest].options), *besides)
    return items("stack", [(sign, _named(run, contest, sign)) for sign in signs], *only)


def _named(run: Exercise, contest: int, sign: str) -> Phrase:
    return phrase("item.stack", sign=sign, name=name(run.station, contest, sign)) if sign.isdecimal() else _other(sign)


def _other(sign: str) -> Phrase:
    return phrase(f"stack.{sign}")


def _hand(run: Exercise) -> tuple[Offer, ...]:
    """Turn it, say it, put it; or turn and say in one."""
    return (
        bare("show-sheet", "1"),
        Offer(act="say-sheet", key="2", label=phrase("offer.say-sheet"), forms=(_stacks(run),)),
        Offer(act="put-sheet", key="3", label=phrase("offer.put-sheet"), forms=(_stacks(run),)),
        Offer(act="call-sheet", key="+", label=phrase("offer.call-sheet"), forms=(_stacks(run),)),
    )


def _sheets(run: Exercise, *only: str) -> Form:
    """Sheets aside and those that one still has in mind."""
    contest = focus(run)
    pile = run.station.count.piles[contest]
    found = [*pile.aside(), *reversed(in_mind(pile))]
    at = letter(run.station, contest)
    choices = [
        (f"{at}/{n + 1}", phrase("item.sheet", number=str(n + 1), stack=name(run.station, contest, pile.lies(n))))
        for n in found
    ]
    return items("sheet", choices, *only)


def _odd(run: Exercise) -> Offer:
    strays = [s for s in run.station.count.strays if not (s.kept or s.added)]
    found = [
        (s.number, phrase("item.stray", contest=letter(run.station, s.contest), place=phrase(f"stray.{s.place}")))
        for s in strays
    ]
    stacks = _stacks(run, "move-sheet")
    out = Choice(value=OUT, label=phrase("stack.out"))
    return group(
        "odd-sheet",
        "4",
        ("move-sheet", "keep-apart", "add-stray"),
        _sheets(run, "move-sheet"),
        stacks.model_copy(update={"choices": (*stacks.choices, out)}),
        items("stray", found, "keep-apart", "add-stray"),
    )


def _vote(run: Exercise) -> Offer:
    waiting = [a for a in run.station.count.asked if not (a.granted or a.refused)]
    asked = [(a.number, phrase("waits.recount", contest=letter(run.station, a.contest))) for a in waiting]
    return group(
        "night-vote",
        "5",
        ("put-to-vote", "raise-hand", "grant-recount", "refuse-recount"),
        _sheets(run, "put-to-vote"),
        _stacks(run, "put-to-vote", unclear=False),
        one("hand", ("yes", "no"), "hand", "raise-hand"),
        items("recount", asked, "grant-recount", "refuse-recount"),
    )


def _count(run: Exercise) -> Offer:
    contest = focus(run)
    signs = marks.stacks_of(run.station.count.piles[contest].options)
    at = letter(run.station, contest)
    piles = items("pile", [(f"{at}/{sign}", _named(run, contest, sign)) for sign in signs])
    return Offer(act="count-stack", key="6", label=phrase("offer.count-stack"), forms=(piles,))


def _contest(run: Exercise, *only: str) -> Form:
    contests = [
        (n, phrase("item.at-contest", contest=c.id, name=phrase(f"contest.{c.id}.short")))
        for n, c in enumerate(run.station.laid.contests)
    ]
    made = items("contest", contests, *only)
    return made.model_copy(update={"default": focus(run)})


def _table(run: Exercise) -> Offer:
    seats = [(seat, seat_short(seat)) for seat in run.station.members]
    most = max(1, (len(run.station.members) - 1) // 3)
    tables = [(n, phrase("item.tables", n=n)) for n in range(1, most + 1)]
    pauses = [(n, phrase("minutes.up-to", n=n)) for n in PAUSES]
    return group(
        "table",
        "7",
        ("table-in-view", "table-apart", "table-place", "stop-table", "go-on", "break-count"),
        items("tables", tables, "table-in-view", "table-apart"),
        items("member", seats, "table-place"),
        one("task", PLACES, "task", "table-place"),
        items("pause", pauses, "break-count"),
    )


def _step(run: Exercise) -> Offer:
    return group(
        "step",
        "8",
        (
            *("step-signatures", "announce-given", "step-unused", "cancel-unused", "step-members"),
            *("step-sorting", "step-show", "step-stacks", "announce-results"),
        ),
        _contest(run, "step-unused", "cancel-unused", "step-show", "step-stacks", "announce-results"),
    )


def _boxes(run: Exercise) -> Offer:
    boxes = [(b.id, phrase(f"box.{b.kind}.named", id=b.id)) for b in run.station.boxes.values()]
    return group(
        "night-box",
        "F3",
        ("compare-seal", "open-box", "void-box", "void-whole-box"),
        items("box", boxes),
        _contest(run, "void-box"),
    )


def _inventory() -> Form:
    return one("inventory", ("yes", "no"), "inventory", "pack")


def _protocol(run: Exercise, seat: str, key: str) -> Offer:
    """What can be done with a form that is drawn up, or about to be."""
    acts: tuple[str, ...] = ("sign-protocol", "refuse-protocol")
    if seat == SECRETARY:
        acts = ("draw-up", *acts, "post-protocol", "clean-form", "write-pencil", "write-other-ink")
    elif seat == run.station.leader:
        acts = (*acts, "post-protocol", "certify", "deliver")
    contests = _contest(run, *(act for act in acts if not act.startswith("write")))
    before = form(run, seat)
    letters = [c.id for c in run.station.laid.contests]
    if before is not None:
        contests = contests.model_copy(update={"default": letters.index(before.contest)})
    rows, value = _rows(run, seat)
    only = {"only": ("write-pencil", "write-other-ink")}
    writing = (rows.model_copy(update=only), value.model_copy(update=only)) if seat == SECRETARY else ()
    return group(
        "protocol",
        key,
        acts,
        contests,
        one("opinion", ("dissent", "silent"), "opinion", "refuse-protocol"),
        *writing,
        one("commission", COMMISSIONS, "commission", "deliver"),
        one("along", ("open", "alone"), "along", "deliver"),
    )


def _rows(run: Exercise, seat: str) -> tuple[Form, Form]:
    """The lines of the form one writes, the next empty one first in mind; and a figure."""
    before = form(run, seat)
    rows = before.rows if before is not None else ()
    at = before.contest if before is not None else letter(run.station, focus(run))
    choices = [(f"{at}/{r.row}", phrase("item.row", row=r.row, name=r.of or r.name)) for r in rows]
    made = items("field", choices)
    empty = next((f"{at}/{r.row}" for r in rows if r.value is None), None)
    if empty is not None:
        made = made.model_copy(update={"default": empty})
    return made, Form(name="value", kind="number", label=phrase("form.written"), default=0)


def _line(run: Exercise, seat: str) -> Offer:
    return Offer(act="write-line", key="1", label=phrase("offer.write-line"), forms=_rows(run, seat))


def _sum(run: Exercise) -> Offer:
    """Sums of the night that are put together from other papers."""
    station = run.station
    seats = [seat for seat in station.packs if seat != "team"]
    papers = [
        ("given", ""),
        *(("pack", seat) for seat in seats),
        *(("issued", seat) for seat in seats),
        ("in-boxes", ""),
    ]
    found = []
    for contest in run.plan.table.written:
        at = letter(station, contest)
        for kind, part in papers:
            if kind in MADE:
                paper = f"{kind}:{part}" if part else kind
                label = phrase("item.sum", contest=at, paper=paper_name(station, kind, part))
                found.append((f"{paper}/{at}", label))
    value = Form(name="value", kind="number", label=phrase("form.written"), default=0)
    return Offer(act="write-sum", key="2", label=phrase("offer.write-sum"), forms=(items("sum", found), value))


def _write(run: Exercise, seat: str) -> Offer:
    """Acts and papers handed in, as all day; whoever leads can also doubt a figure."""
    leads = seat == run.station.leader
    reports = ("count-turnout", "send-turnout", "report-changes") if seat == SECRETARY else ()
    acts = ("write-act", "sign-act", "register-paper", "refuse-paper", "meet", *reports)
    return group(
        "write",
        "F4",
        (*acts, *(doubts.ACTS if leads else ())),
        one("about", (*ACTS, *NIGHT_ACTS), "act", "write-act"),
        items("number", bench.unsigned(run, seat), "sign-act"),
        items("complaint", bench.complaints(run), "register-paper", "refuse-paper"),
        items("scene", bench.going_on(run, seat), "meet"),
        one("how", HOWS, "how", "meet"),
        *_reporting(run, reports),
        *((doubts.form(run, focus(run)),) if leads else ()),
    )


def _reporting(run: Exercise, acts: tuple[str, ...]) -> tuple[Form, ...]:
    """What a secretary still owes of the day: the last turnout, changes of the list."""
    if not acts:
        return ()
    hours = tuple(Choice(value=hour, label=phrase("hour.of", hour=hm(hour))) for hour in run.kit.book.hours.turnout_at)
    label = phrase("form.hour")
    return (
        Form(name="hour", kind="one", label=label, choices=hours, default=bench.hour(run), only=acts[:2]),
        Form(name="value", kind="number", label=phrase("form.value"), default=0, only=("send-turnout",)),
        Form(name="count", kind="number", label=phrase("form.count"), default=0, only=("report-changes",)),
    )
