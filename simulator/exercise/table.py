"""The counting table as a seat sees it: made anew when somebody looks, from what stands and lies there.

Nothing here says where a sheet belongs: a person reads it. What is counted and written is shown as it was said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from simulator.exercise import bench
from simulator.exercise.figures import figures
from simulator.exercise.figures import stack_name as name
from simulator.exercise.form import form, heads
from simulator.exercise.notebook import notebook
from simulator.procedures.counting import SHOW, SIGNATURES, STACKS
from simulator.procedures.patrol import BOXES
from simulator.seat.bench import Waiting
from simulator.seat.count import (
    AtTable,
    Count,
    HandsSeen,
    Paper,
    PutSeen,
    Shape,
    SheetSeen,
    StackSeen,
    Watching,
)
from simulator.seat.naming import seat_short
from simulator.seat.view import Card
from simulator.station import ballots, marks
from simulator.station.clock import HOUR
from simulator.station.count import IN_VIEW, ITS_PILE, OUT, RESTING, SHOWING, STACKING, TALLYING, Pile
from simulator.station.decisions import more_than_half
from simulator.station.people import CHAIR, OBSERVER, SECRETARY, role_of
from simulator.station.protocol import paper_of
from simulator.texts.phrase import phrase

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise
    from simulator.station.station import Station

Place = Literal["showing", "stacking", "tallying", "resting"]

LATELY = 12
"""Sheets that one still has in mind and can put a finger on."""

MINE = {CHAIR: "chair", SECRETARY: "secretary", OBSERVER: "observer"}

EVERY = 9
"""One in so many of the plain sheets is kept in mind too, so that being looked at twice tells nothing."""

SEES = {True: "yes", False: "no"}


def count(run: Exercise, seat: str) -> Count:
    """The table at this second."""
    station, contest = run.station, focus(run)
    table, before = station.count, form(run, seat)
    pile = table.piles[contest]
    showing = table.step == (SHOW, contest) and pile.done < len(pile.sheets)
    sees = in_sight(run, seat)
    role = MINE.get(CHAIR if seat == station.leader else role_of(seat), "member")
    return Count(
        role=cast("Literal['chair', 'secretary', 'member', 'observer']", role),
        contest=letter(station, contest),
        title=phrase(f"contest.{letter(station, contest)}"),
        since=station.moment("closed"),
        hours=run.kit.book.hours.count_hours,
        step=None if table.step is None else phrase(f"step.{table.step[0]}"),
        over=all((STACKS, c) in table.ended for c in station.contests),
        stopped=table.stopped,
        watching=run.attention.looks_on(seat),
        sheet=sheet(run, contest, pile.done) if showing and sees else None,
        mine=run.in_hand(seat),
        shown=pile.shown,
        said=name(station, contest, pile.said) if pile.said else None,
        middle=(len(pile.sheets) - pile.done + 5) // 10 * 10,
        stacks=stacks(station, contest),
        aside=tuple(put(run, contest, n) for n in pile.aside() if sees),
        lately=tuple(put(run, contest, n) for n in in_mind(pile) if sees),
        hands=_hands(run, seat) if sees else None,
        table=_places(run),
        tables=table.tables,
        sees=sees,
        notes=notebook(run) if seat == OBSERVER else None,
        in_view=None if not table.table else table.table == IN_VIEW,
        watchers=_watchers(run),
        boxes=tuple(map(bench.seen, station.boxes.values())),
        announced=table.announced,
        figures=figures(station, written(run, seat)),
        form=before,
        forms=heads(run, seat),
        waits=_waits(run, seat),
    )


def letter(station: Station, contest: int) -> str:
    """A contest's letter."""
    return station.laid.contests[contest].id


def _place(station: Station, letter_: str) -> int:
    return next(n for n, contest in enumerate(station.laid.contests) if contest.id == letter_)


def focus(run: Exercise) -> int:
    """The contest the table is at: the one at work or whose results are to be told, else the first still to count."""
    table = run.station.count
    if table.step is not None and table.step[1] >= 0:
        return table.step[1]
    step, last = max(table.ended, key=table.ended.__getitem__, default=("", -1))
    if step == STACKS and not run.station.forms[last].announced:
        return last
    left = [c for c in run.station.contests if ("stacks", c) not in table.ended]
    return left[0] if left else run.station.contests[-1]


def written(run: Exercise, seat: str) -> int:
    """The contest a seat's papers are about: that of the form before it, else the one the table is at."""
    before = form(run, seat)
    return focus(run) if before is None else _place(run.station, before.contest)


def in_sight(run: Exercise, seat: str) -> bool:
    """Whether a seat sees the sheet held up: at the table everybody does, an observer beside one that is in view."""
    return seat != OBSERVER or (run.station.count.table == IN_VIEW and run.station.watch.place == BOXES)


def sheet(run: Exercise, contest: int, position: int) -> SheetSeen:
    """A sheet as it is held up: colour, letter and lines are those printed on it, whatever pile it lay on."""
    station = run.station
    printed, mark, signer, paper = ballots.read_found(station.count.piles[contest].sheets[position])
    line, second, shape = marks.read_mark(mark)
    kind = station.laid.contests[printed]
    names = tuple(name(station, printed, str(n + 1)) for n in range(len(kind.options)))
    return SheetSeen(
        contest=kind.id,
        among=letter(station, contest),
        colour=kind.colour,
        position=position + 1,
        lines=(*names, phrase("stack.against")),
        line=line,
        second=second,
        shape=cast("Shape", marks.SHAPES[shape]) if line else "none",
        signature=f"~M{signer}~" if signer else "",
        paper=cast("Paper", marks.FORMS[paper]),
    )


def stacks(station: Station, contest: int) -> tuple[StackSeen, ...]:
    """The stacks of a contest as they lie."""
    pile = station.count.piles[contest]
    lying = pile.stacks()
    paper = f"stack:{letter(station, contest)}"
    return tuple(
        StackSeen(
            sign=stack,
            name=name(station, contest, stack),
            about=(lying[stack] + 5) // 10 * 10,
            counts=tuple(one.figure for one in pile.counted.get(stack, ())),
            written=station.papers.value(paper, stack),
        )
        for stack in marks.stacks_of(pile.options)
    )


def put(run: Exercise, contest: int, position: int) -> PutSeen:
    """A sheet and where it lies."""
    stack = run.station.count.piles[contest].lies(position)
    value = f"{letter(run.station, contest)}/{position + 1}"
    return PutSeen(sheet=sheet(run, contest, position), value=value, stack=name(run.station, contest, stack))


def in_mind(pile: Pile) -> list[int]:
    """Sheets on stacks that one still has in mind: odd ones, those that were put elsewhere, and some of the rest."""
    kept: list[int] = []
    for n in range(pile.done - 1, -1, -1):
        odd = pile.lies(n) != pile.reads(n) or not marks.plain(pile.sheets[n], pile.options)
        if (odd or n % EVERY == 0) and pile.lies(n) not in (marks.UNCLEAR, OUT, ITS_PILE):
            kept.append(n)
        if len(kept) == LATELY:
            break
    return kept[::-1]


def _hands(run: Exercise, seat: str) -> HandsSeen | None:
    hands = run.station.count.hands
    if hands is None:
        return None
    return HandsSeen(
        sheet=sheet(run, hands.contest, hands.position),
        stack=name(run.station, hands.contest, hands.stack),
        yes=sum(hands.raised.values()),
        no=len(hands.raised) - sum(hands.raised.values()),
        needed=more_than_half(len(run.station.members)),
        mine=seat in hands.raised,
    )


def _places(run: Exercise) -> tuple[AtTable, ...]:
    """Who shows, stacks and tallies: as was said, or as everybody finds natural."""
    station, table = run.station, run.crew.table
    natural = {table.at(SHOWING): SHOWING, table.at(TALLYING): TALLYING}
    found = []
    for seat in station.members:
        place = station.count.places.get(seat) or natural.get(seat, STACKING)
        since = max(station.members[seat].rests, run.kit.book.hours.work_from)
        found.append(AtTable(who=seat_short(seat), place=cast("Place", place), hours=max(0, run.now - since) // HOUR))
    return tuple(sorted(found, key=lambda one: (SHOWING, STACKING, TALLYING, RESTING).index(one.place)))


def _watchers(run: Exercise) -> tuple[Watching, ...]:
    station = run.station
    apart = bool(station.count.table) and station.count.table != IN_VIEW
    here = [o.number for o in station.observers if o.inside]
    return tuple(Watching(who=bench.observer(run, n), sees=not apart) for n in here)


def _waits(run: Exercise, seat: str) -> tuple[Waiting, ...]:
    """What waits for this seat at night: a vote, a signature, a sheet in hand, an application, sheets found outside."""
    station, table = run.station, run.station.count
    found = []
    if table.hands is not None and seat in station.members and seat not in table.hands.raised:
        found.append(Waiting(what=phrase("waits.hand"), since=table.hands.at))
    for form_ in station.forms:
        if form_.drawn and seat in station.members and seat not in form_.signed and seat not in form_.refused:
            what = phrase("waits.signature", contest=letter(station, form_.contest))
            found.append(Waiting(what=what, since=form_.drawn))
    if seat == SECRETARY:
        found += [*_sums(run), *_secretarys(run)]
    if seat == station.leader:
        found += _leaders(run, seat)
    return (*found, *bench.waits(run, seat))


def _leaders(run: Exercise, seat: str) -> list[Waiting]:
    """A table with nothing to do, recounts asked for, sheets outside, copies to certify, protocols that can go."""
    station, table = run.station, run.station.count
    found = []
    idle = run.crew.table.idle_since
    if idle and not table.stopped and not all((STACKS, contest) in table.ended for contest in station.contests):
        found.append(Waiting(what=phrase("waits.idle"), since=idle))
    found += [
        Waiting(what=phrase("waits.recount", contest=letter(station, asked.contest)), since=asked.at)
        for asked in table.asked
        if not asked.granted and not asked.refused
    ]
    strays = [stray for stray in table.strays if not stray.kept and not stray.added]
    if strays:
        found.append(Waiting(what=phrase("waits.strays", n=len(strays)), since=station.moment("closed")))
    found += [
        Waiting(what=phrase("waits.certify", contest=letter(station, form_.contest)), since=form_.drawn)
        for form_ in station.forms
        if seat in form_.signed and not form_.certified and station.without_copy(form_.contest)
    ]
    if station.moment("packed") and not all(form_.handed for form_ in station.forms):
        found.append(Waiting(what=phrase("waits.deliver"), since=station.moment("packed")))
    return found


def _secretarys(run: Exercise) -> list[Waiting]:
    """Protocols that hang nowhere, copies asked for, papers to pack once everybody has theirs."""
    station, found = run.station, []
    for form_ in station.forms:
        about = letter(station, form_.contest)
        if form_.contest in run.plan.table.written and not form_.drawn:
            found += _to_write(run, form_.contest, about)
        if form_.drawn and not form_.posted:
            found.append(Waiting(what=phrase("waits.post", contest=about), since=form_.drawn))
        if form_.certified and station.without_copy(form_.contest):
            found.append(Waiting(what=phrase("waits.copies", contest=about), since=form_.drawn))
    done = all(form_.drawn and form_.posted and not station.without_copy(form_.contest) for form_ in station.forms)
    if done and not station.moment("packed"):
        found.append(Waiting(what=phrase("waits.pack"), since=max(form_.drawn for form_ in station.forms)))
    return found


def _to_write(run: Exercise, contest: int, about: str) -> list[Waiting]:
    """What was announced is not on one's form yet; a contest is counted and its form not filled."""
    station, ended = run.station, run.station.count.ended.get((STACKS, contest), 0)
    announced = station.moment("given-announced")
    if announced and not station.papers.number(paper_of(about), "F2"):
        return [Waiting(what=phrase("waits.announced", contest=about), since=announced)]
    return [Waiting(what=phrase("waits.form", contest=about), since=ended)] if ended else []


def _sums(run: Exercise) -> list[Waiting]:
    """Sums of those given ballots that the table cannot go on without: signatures are counted, nobody has added up."""
    station, table = run.station, run.station.count
    if table.step is None or table.step[0] != SIGNATURES:
        return []
    letters = [letter(station, contest) for contest in run.plan.table.written]
    papers = station.papers
    ready = [at for at in letters if papers.number("signatures:applications", at) and not papers.number("given", at)]
    return [Waiting(what=phrase("waits.given", contest=at), since=run.now) for at in ready]


def around(run: Exercise) -> tuple[Card, ...]:
    """The room at night, when somebody looks around: who does what, who watches, how the boxes stand."""
    people = tuple(
        Card(title=one.who, text=phrase("night.at", task=phrase(f"task.{one.place}"), hours=one.hours))
        for one in _places(run)
    )
    seen = tuple(Card(title=one.who, text=phrase(f"night.sees.{SEES[one.sees]}")) for one in _watchers(run))
    boxes = tuple(
        Card(title=box.kind, text=box.state, source=box.id) for box in map(bench.seen, run.station.boxes.values())
    )
    return (*people, *seen, *boxes)
