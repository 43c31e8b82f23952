"""The played observer's day beside the court's: notes that showed a breach, breaches in sight, the clicker.

What could not be seen from where they stood is not held against them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.debrief.sighting import Eyes, Sighting
from simulator.law.base import Finding
from simulator.procedures.watching import NoteMade
from simulator.seat.debrief import Noted, Watched
from simulator.station.people import OBSERVER
from simulator.texts.phrase import Spelled, phrase

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
}
"""By what was seen, the findings that this sight alone shows; a scene shows whatever is found about it."""


def watched(day: Day, ended: int) -> Watched:
    """The notes, what else was in sight, and the clicker, up to the second at which the person left."""
    eyes = Eyes()
    eyes.follow(day.records)
    notes = [r for r in day.records if isinstance(r, NoteMade)]
    seen = {one.record: one for one in eyes.seen}
    told = {(one.about, one.place) for note in notes if (one := seen.get(note.record)) is not None}
    missed: dict[tuple[str, str], Noted] = {}
    for one in eyes.seen:
        finding = _shown(day, one, plainly=True) if day.since <= one.at <= ended else None
        if finding is not None and (one.about, one.place) not in told:
            missed.setdefault((one.about, one.place), _row(day, one, MISSED, finding))
    return Watched(
        notes=tuple(_noted(day, note, seen.get(note.record)) for note in notes),
        missed=tuple(missed.values()),
        readings=tuple(r for r in eyes.readings if eyes.clicked and day.since <= r.hour <= ended),
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


def _noted(day: Day, note: NoteMade, one: Sighting | None) -> Noted:
    """A note, and whether a breach stands behind it."""
    if one is None:
        return Noted(at=note.at, what=phrase(f"noted.{note.about}"), outcome=OPINION)
    finding = _shown(day, one, plainly=False)
    return _row(day, one, IN_ORDER if finding is None else BREACH, finding)


def _row(day: Day, one: Sighting, outcome: str, finding: Finding | None) -> Noted:
    if finding is None:
        return Noted(at=one.at, what=one.words, outcome=outcome)
    title = day.book.rule(finding.rule).title
    spelled = Spelled(kk=title.kk, ru=title.ru, en=title.en)
    return Noted(at=one.at, what=one.words, outcome=outcome, rule=finding.rule, title=spelled)
