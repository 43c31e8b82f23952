"""The protocol of a contest as it lies before a seat: its lines, its controls, how it stands.

Controls are made on what is written and never on what is so; each has a line for whoever writes and one for
whoever must judge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.law.protocol import equalities
from simulator.seat.count import CheckSeen, FormSeen, RowSeen
from simulator.seat.naming import seat_short
from simulator.station.people import SECRETARY
from simulator.station.protocol import Form, paper_of
from simulator.station.sources import fields
from simulator.texts.numerals import numeral
from simulator.texts.phrase import Phrase, Spelled, phrase, spelled

if TYPE_CHECKING:
    from simulator.exercise.running import Exercise
    from simulator.station.station import Station

CONTROLS = {f"PRT-E{n}": f"E{n}" for n in range(1, 10)}
"""Rules of the control equalities and the codes they bear on the form."""


def form(run: Exercise, seat: str) -> FormSeen | None:
    """The form before a seat: the one it writes, else the one it has to sign, else the last one drawn up."""
    station = run.station
    mine = [f for f in station.forms if _writes(run, seat, f) and not f.handed]
    unsigned = [f for f in station.forms if f.drawn and seat not in f.signed and seat not in f.refused]
    drawn = [f for f in station.forms if f.drawn]
    if mine:
        return seen(run, mine[0], seat)
    if unsigned and seat in station.members:
        return seen(run, unsigned[0], seat)
    return seen(run, drawn[-1], seat) if drawn else None


def _writes(run: Exercise, seat: str, form_: Form) -> bool:
    """Whether a seat has a form to write: a secretary's, from the announcement of what was given on."""
    begun = bool(run.station.moment("given-announced")) and not form_.drawn
    return seat == SECRETARY and begun and form_.contest in run.plan.table.written


def heads(run: Exercise, seat: str) -> tuple[FormSeen, ...]:
    """How every form stands, its lines left out."""
    return tuple(_head(run.station, one, seat) for one in run.station.forms)


def _head(station: Station, one: Form, seat: str) -> FormSeen:
    letter = station.laid.contests[one.contest].id
    return FormSeen(
        contest=letter,
        title=phrase(f"contest.{letter}"),
        version=one.version,
        originals=station.laid.originals,
        drawn=bool(one.drawn),
        signed=tuple(map(seat_short, one.signed)),
        refused=tuple(map(seat_short, one.refused)),
        mine=seat in one.signed or seat in one.refused,
        posted=bool(one.posted),
        copies=len(one.copies),
        handed=bool(one.handed),
    )


def seen(run: Exercise, one: Form, seat: str) -> FormSeen:
    """A form with its lines and controls."""
    station = run.station
    written = station.papers.lines(paper_of(station.laid.contests[one.contest].id))
    rows = tuple(_row(station, one, line, written.get(line)) for line in fields(station, one.contest))
    checks = tuple(_checks(run, one, written))
    return _head(station, one, seat).model_copy(update={"rows": rows, "checks": checks})


def _row(station: Station, one: Form, line: str, value: int | None) -> RowSeen:
    name, _, part = line.partition("/")
    words = one.words.get(line, value)
    return RowSeen(
        row=line,
        name=_worded(station, name),
        of=_of(station, one.contest, name, part),
        value=value,
        words=None if words is None else numeral(max(0, words)),
        ink="pencil" if one.inks.get(line) == "pencil" else "other" if one.inks.get(line) == "other" else "pen",
        corrected=line in one.corrected,
    )


def _worded(station: Station, field: str) -> Phrase | Spelled:
    """A field as the form words it, or in our words."""
    own = dict(station.laid.wording).get(field)
    return spelled(own) if own else phrase(f"field.{field}")


def _of(station: Station, contest: int, name: str, part: str) -> Phrase | Spelled | None:
    if not part:
        return None
    if name == "F3":
        return seat_short(part)
    return spelled(station.laid.contests[contest].options[int(part) - 1].name)


NEEDS = {
    "E1": ("F8", "F2", "F9"),
    "E2": ("F2", "F3"),
    "E3": ("F4", "F5", "F6", "F7"),
    "E4": ("F2", "F4", "F7"),
    "E5": ("F1", "F2"),
    "E6": ("F2",),
    "E7": ("F11",),
    "E8": ("F10", "F11", "F13"),
    "E9": ("F8",),
}
"""Lines that must be written, each with all its parts, before a control can be made."""


def _checks(run: Exercise, one: Form, written: dict[str, int]) -> list[CheckSeen]:
    found: list[CheckSeen] = []
    empty = {line.partition("/")[0] for line in fields(run.station, one.contest) if line not in written}
    papers = run.station.papers
    files = (papers.value("applications", "served") or 0, papers.value("certificates", "kept") or 0)
    for rule, holds, off in equalities(run.station, one.contest, run.kit.book.ballots.reserve_percent, files):
        code = CONTROLS.get(rule)
        if code is None or not empty.isdisjoint(NEEDS[code]):
            continue
        short = phrase(f"check.{code}.where", off=off)
        found.append(
            CheckSeen(
                code=code, holds=holds, off=off, short=short, meaning=phrase(f"check.{code}.meaning", off=abs(off))
            )
        )
    return found
