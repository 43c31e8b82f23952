"""The played observer's day beside the court's: notes that showed a breach, breaches in sight, the clicker.

What could not be seen from where they stood is not held against them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from simulator.debrief.sighting import Eyes, Sighting
from simulator.law.base import Finding
from simulator.law.scenes import ROWS, breach
from simulator.procedures.scenes import SceneBegan
from simulator.procedures.showing import StackCounted
from simulator.procedures.watching import FaultAnswered, FaultPointedOut, NoteMade
from simulator.procedures.witness import FigureNoted
from simulator.seat.debrief import Noted, OwnFigure, Watched
from simulator.station.people import OBSERVER
from simulator.texts.phrase import Phrase, Spelled, clock, phrase, spelled

if TYPE_CHECKING:
    from simulator.debrief.telling import Day

BREACH, IN_ORDER, OPINION, MISSED = "breach", "in-order", "opinion", "missed"
"""What became of a note, or of what was not noted."""

VISIBLE = {
    "issued": (),
    "issued-unsigned": ("sheets-unsigned",),
    "issued-voter-unsigned": ("voter-unsigned", "wrong-line"),
    "issued-member-unsigned": ("member-unsigned",),
    "issued-unlooked": ("unseen", "no-line"),
    "issued-bare": ("document-none",),
    "issued-extra": ("ballots-for-others", "wrong-set", "group-through-leader"),
    "issued-barred": ("barred-role",),
    "signed-ahead": ("signed-ahead",),
    "box-sealed": ("box-early",),
    "box-sealed-unshown": ("box-unshown", "box-early"),
    "issuers-named": ("named-before-sealing",),
    "opened": ("opened-early", "opened-late", "box-unsealed"),
    "paper-withheld": ("paper-withheld",),
    "brushed-off": ("fault-brushed-off",),
    "no-receipt": ("no-receipt",),
    "paper-refused": ("paper-refused",),
    "trip-announced": (),
    "team-left": ("trip-unannounced", "team-too-small"),
    "door-unsigned": ("sheets-unsigned",),
    "door-without": (
        *("home-document-unseen", "home-application-unseen", "home-voter-unsigned", "home-member-unsigned"),
        "home-no-document",
    ),
    "door-others": ("others-present",),
    "door-issued": ("no-application", "second-set", "home-no-document"),
    "door-refused": ("refused-at-home",),
    "table-apart": ("table-apart",),
    "given-announced": ("announced-otherwise",),
    "unused-cancelled": ("cancelled-after",),
    "box-opened": ("box-before-given", "box-before-unused", "box-before-issued", "mobile-after"),
    "count-broken": ("count-broken",),
    "stray-added": ("stray-added",),
    "sheets-silent": ("sheets-unshown",),
    "sheet-laid": ("sheet-misplaced", "unvoted", "sheet-unshown"),
    "sheet-out": ("thrown-out",),
    "recount-refused": ("recount-refused",),
    "posted": ("posted-differs",),
    "copy-given": ("copy-uncertified", "copy-differs"),
    "handed-over": ("handover-barred", "no-copy", "wrong-addressee"),
}
"""By what was seen, the findings that this sight alone shows; a scene shows whatever is found about it."""


class Note(NamedTuple):
    """A note of the day: its record, what was seen, the rule broken there (empty: none), what came of it.

    `told` is when it was pointed out first, `righted` when it was put right, seconds of the day; 0 when it was not.
    """

    number: int
    event: NoteMade
    seen: Sighting | None
    rule: str
    told: int
    righted: int
    followed: Phrase | None


def notes_of(day: Day, eyes: Eyes) -> list[Note]:
    """Every note with what stands behind it."""
    seen = {one.record: one for one in eyes.seen}
    return [_read(day, n, r, seen.get(r.record)) for n, r in enumerate(day.records) if isinstance(r, NoteMade)]


def watched(day: Day, ended: int, eyes: Eyes, notes: list[Note]) -> Watched:
    """The notes, what else was in sight, clicker and own figures, up to the second at which the person left."""
    told = {(note.seen.about, note.seen.place) for note in notes if note.seen is not None}
    missed: dict[tuple[str, str], Noted] = {}
    for one in eyes.seen:
        finding = _shown(day, one, plainly=True) if day.since <= one.at <= ended else None
        if finding is not None and (one.about, one.place) not in told:
            missed.setdefault((one.about, one.place), _row(day, one, MISSED, finding.rule))
    return Watched(
        notes=tuple(_noted(day, note) for note in notes),
        missed=tuple(missed.values()),
        readings=tuple(r for r in eyes.readings if eyes.clicked and day.since <= r.hour <= ended),
        figures=_figures(day),
    )


def _shown(day: Day, one: Sighting, *, plainly: bool) -> Finding | None:
    """The weightiest finding against somebody else that a sight shows; `plainly`: to whoever knows the law."""
    abouts = VISIBLE.get(one.about)
    if abouts is None and plainly and not one.about.startswith("scene-"):
        return None
    found = [
        f
        for f in day.court.findings
        if f.seat != OBSERVER and (abouts is None or f.about in abouts) and any(n in one.events for n in f.events)
    ]
    return max(found, key=lambda f: day.book.rule(f.rule).weight, default=None)


def _read(day: Day, number: int, event: NoteMade, one: Sighting | None) -> Note:
    """A note, whether a breach stands behind it, and what came of it. A real fault is one, whoever met it later."""
    if one is None:
        return Note(number, event, None, "", 0, 0, None)
    finding = _shown(day, one, plainly=False)
    rule = breach(day.court, one.about.removeprefix("scene-")) if one.about.startswith("scene-") else ""
    rule = finding.rule if finding is not None else rule
    told, heard = _pointed(day, event.number)
    righted = _righted(day, one)
    return Note(number, event, one, rule, told, righted, _followed(told, righted, heard=heard) if rule else None)


def _pointed(day: Day, entry: int) -> tuple[int, bool | None]:
    """When a note was read out first, and whether it was heard; nothing when nobody answered."""
    told = [r for r in day.records if isinstance(r, FaultPointedOut) and r.entry == entry]
    numbers = [r.number for r in told]
    heard = [r.heeded for r in day.records if isinstance(r, FaultAnswered) and r.number in numbers]
    return (told[0].at if told else 0), any(heard) if heard else None


def _righted(day: Day, one: Sighting) -> int:
    """When somebody met a scene in a lawful way; 0 when nobody did, or it is no scene."""
    began = day.records[one.record]
    if not isinstance(began, SceneBegan):
        return 0
    right = ROWS[began.kind].right
    answers = day.station.scenes[began.number - 1].answers
    return next((answer.at for answer in answers if answer.how in right), 0)


def _followed(told: int, righted: int, *, heard: bool | None) -> Phrase | None:
    """What came of a breach one noted."""
    if righted:
        return phrase("watched.righted-told" if 0 < told <= righted else "watched.righted", at=clock(righted))
    if told:
        return phrase("watched.unanswered" if heard is None else "watched.heard" if heard else "watched.unheard")
    return phrase("watched.untold")


def _noted(day: Day, note: Note) -> Noted:
    """A note as it is told."""
    if note.seen is None:
        return Noted(at=note.event.at, what=phrase(f"noted.{note.event.about}"), outcome=OPINION)
    row = _row(day, note.seen, BREACH if note.rule else IN_ORDER, note.rule)
    return row.model_copy(update={"followed": note.followed})


def _row(day: Day, one: Sighting, outcome: str, rule: str) -> Noted:
    if not rule:
        return Noted(at=one.at, what=one.words, outcome=outcome)
    title = day.book.rule(rule).title
    words = Spelled(kk=title.kk, ru=title.ru, en=title.en)
    return Noted(at=one.at, what=one.words, outcome=outcome, rule=rule, title=words)


def _figures(day: Day) -> tuple[OwnFigure, ...]:
    """One's own figures of stacks, beside the last that was said of each."""
    said = {(r.contest, r.stack): r.figure for r in day.records if isinstance(r, StackCounted)}
    own = [r for r in day.records if isinstance(r, FigureNoted)]
    return tuple(
        OwnFigure(
            at=r.at,
            contest=day.station.laid.contests[r.contest].id,
            stack=_stack(day, r),
            own=r.figure,
            said=said.get((r.contest, r.stack)),
        )
        for r in own
    )


def _stack(day: Day, record: FigureNoted) -> Phrase | Spelled:
    if record.stack.isdecimal():
        return spelled(day.station.laid.contests[record.contest].options[int(record.stack) - 1].name)
    return phrase(f"stack.{record.stack}")
