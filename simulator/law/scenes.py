"""The law of what happens in the room: secrecy, help, campaigning, order, access, those who watch.

A scene asks for an answer from whoever is nearest and is one occasion of one rule, whatever was tried first.
Some ways of meeting it are lawful, some break the rule, the others are weak. Which kinds there are is the
world's affair; a kind without a row is not judged.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.scenes import LEAVES, MARKS, SceneBegan, SceneMet
from simulator.station.clock import MINUTE
from simulator.station.scenes import Scene

WITHIN = 5 * MINUTE
"""How long a scene may go on unanswered (assumed; the law says at once)."""


UNSEEN = 45 * MINUTE
"""How long a fault may stay that has to be looked for (assumed)."""


OBSTRUCTS = ("ask-to-stop", "ask-out", "forbid", "warn", "take-back", "refuse-and-note")
"""Ways of keeping somebody from what is their right."""

MARKED = (
    *("two-in-booth", "needs-help", "observer-helps", "asks-for-a-mark"),
    *("blind-voter", "interpreter-in-booth", "wheelchair"),
)
"""Scenes with a voter whose ballot a member could mark, which no member may (SEC-03)."""


@dataclass(frozen=True, slots=True)
class Row:
    """The rule a scene belongs to, the lawful ways of meeting it, and the ways that break the rule.

    Any other way is weak and lawful: by itself it neither keeps the rule nor breaks it.
    """

    rule: str
    right: tuple[str, ...]
    wrong: tuple[str, ...] = LEAVES


ROWS: dict[str, Row] = {
    "two-in-booth": Row("SEC-01", ("ask-out", "ask-to-stop", "forbid", "by-turns")),
    "needs-help": Row("SEC-02", ("own-helper",), (*LEAVES, "ask-to-stop", "ask-out", "forbid", "refuse-and-note")),
    "observer-helps": Row("SEC-03", ("ask-to-stop", "forbid", "warn", "own-helper")),
    "asks-for-a-mark": Row("SEC-04", ("give-aid", "allow"), ("let-be", "forbid")),
    "pencil-in-booth": Row("SEC-05", ("give-aid", "put-right")),
    "drops-for-another": Row("SEC-06", ("ask-to-stop", "forbid", "take-back")),
    "shows-ballot": Row("SEC-07", ("ask-to-stop", "forbid", "warn")),
    "photographs-own": Row("SEC-08", ("ask-to-stop", "forbid", "warn"), (*LEAVES, "take-back")),
    "carries-out": Row("SEC-09", ("take-back", "ask-to-stop", "forbid"), (*LEAVES, "ask-out")),
    "blind-voter": Row("ACC-01", ("give-aid",), ("let-be", "ask-out", "forbid", "refuse-and-note")),
    "interpreter-in-booth": Row("ACC-02", ("ask-out", "ask-to-stop", "forbid")),
    "wheelchair": Row("ACC-03", ("let-first", "give-aid", "allow"), ("let-be", "ask-out", "forbid", "refuse-and-note")),
    "campaigner": Row("CMP-01", ("ask-to-stop", "ask-out", "forbid")),
    "leaflet": Row("CMP-02", ("put-right",)),
    "pollster": Row("CMP-03", ("ask-out", "ask-to-stop", "forbid")),
    "crowd-inside": Row("ORD-01", ("by-turns", "ask-out")),
    "stranger": Row("ORD-02", ("ask-out", "forbid")),
    "power-cut": Row("ORD-08", ("keep-in-view",), (*LEAVES, "ask-out")),
    "box-past-booths": Row("PRE-01", ("put-right",)),
    "box-hidden": Row("PRE-02", ("put-right", "keep-in-view")),
    "ramp-blocked": Row("PRE-04", ("put-right", "give-aid")),
    "sheet-fallen": Row("PRE-05", ("put-right",)),
    "observer-takes-notes": Row("OBS-07", LEAVES, OBSTRUCTS),
    "observer-films-room": Row("OBS-07", LEAVES, OBSTRUCTS),
    "observer-act": Row("OBS-08", ("attach",), ("let-be", *OBSTRUCTS)),
    "observer-interferes": Row("OBS-09", ("warn", "ask-to-stop", "forbid")),
    "pushed-back": Row("OBS-14", ("put-right", "allow", "ask-to-stop", "forbid"), ("let-be", "ask-out")),
    "observer-films-ballot": Row("OBS-09", ("ask-to-stop", "forbid", "warn")),
    "observer-films-list": Row("OBS-15", ("ask-to-stop", "forbid", "warn", "refuse-and-note")),
    "strip-missing": Row("PRE-04", ("put-right",)),
    "booth-open": Row("PRE-01", ("put-right",)),
    "box-cracked": Row("OPEN-04", ("put-right",)),
    "leaf-missing": Row("LST-01", ("put-right",)),
    "outsider-after-closing": Row("CLO-04", ("ask-out", "forbid")),
    "pause-wanted": Row("CNT-01", ("forbid", "ask-to-stop", "refuse-and-note")),
    "higher-figures": Row("PRT-02", ("refuse-and-note", "forbid")),
    "redo-protocol": Row("PRT-19", ("refuse-and-note", "forbid")),
    "stranger-at-table": Row("ORD-02", ("ask-out", "forbid")),
    "sheets-touched": Row("OBS-09", ("warn", "ask-to-stop", "forbid")),
    "behind-pillar": Row("CNT-03", ("put-right", "allow"), ("let-be", "ask-out", "forbid")),
    "signature-refused": Row("PRT-13", ("attach",), ("let-be", "ask-out", "forbid", "warn", "refuse-and-note")),
    "member-goes-home": Row("PRT-13", ("ask-to-stop", "forbid"), (*LEAVES, "ask-out")),
}
"""By kind of scene."""

ALLOWED_BY = {"photographs-own": "own_ballot_photo", "observer-films-list": "film_of_list"}
"""Scenes about which the book's settings may say that they are allowed."""


def scene_began(court: Court, number: int, event: SceneBegan) -> None:
    """From now on somebody ought to do something; of what may be let be, nothing is owed."""
    row = ROWS.get(event.kind)
    if row is not None and not _free(court, event.kind) and "let-be" not in row.right:
        due = event.at + (UNSEEN if event.quiet else WITHIN)
        court.owe(row.rule, event.seat, due, number, f"scene-{event.kind}", f"scene-{event.number}")


def scene_met(court: Court, number: int, event: SceneMet) -> None:
    """A lawful way keeps the rule; an unlawful one breaks it unless it is put right in time; a weak one is nothing."""
    scene = court.station.scenes[event.number - 1]
    row, key = ROWS.get(scene.kind), f"scene-{event.number}"
    if row is None or _done(row, scene):
        return
    if event.how == MARKS and scene.kind in MARKED:
        court.drop(row.rule, key)
        court.find("SEC-03", BROKEN, event, number, "member-helps")
    elif event.how in row.right:
        _kept(court, number, event, row, key)
    elif event.how in row.wrong and not (event.how in LEAVES and _free(court, scene.kind)):
        court.amend(row.rule, event.at + WITHIN, event, number, f"scene-{scene.kind}", key)


def _kept(court: Court, number: int, event: SceneMet, row: Row, key: str) -> None:
    """In time or late where something was owed; to let somebody do what they may is right at any time."""
    if court.owes(row.rule, key):
        court.settle(row.rule, event, number, key)
    elif "let-be" in row.right:
        court.judge(row.rule, True, event, number, "")  # noqa: FBT003 - it is right


def _done(row: Row, scene: Scene) -> bool:
    """Whether nothing more is to be judged about it."""
    marked = (MARKS,) if scene.kind in MARKED else ()
    return any(answer.how in (*row.right, *marked) for answer in scene.answers)


HARMLESS = (
    *("needs-help", "asks-for-a-mark", "blind-voter", "wheelchair", "power-cut", "observer-takes-notes"),
    *("observer-films-room", "observer-act", "pause-wanted", "signature-refused", "member-goes-home"),
)
"""Scenes that are no breach as long as they last: somebody needs a hand, has a wish or a right."""


def breach(court: Court, kind: str) -> str:
    """The rule that a scene of a kind breaks as long as it lasts, whoever meets it and how; empty when none."""
    row = ROWS.get(kind)
    return row.rule if row is not None and kind not in HARMLESS and not _free(court, kind) else ""


def _free(court: Court, kind: str) -> bool:
    """Whether the settings of this book allow what is going on."""
    name = ALLOWED_BY.get(kind)
    return name is not None and getattr(court.book.settings, name).default == "allow"


JUDGES: dict[type[Event], Judge] = {SceneBegan: scene_began, SceneMet: scene_met}
RULES = {row.rule: "scene_met" for row in ROWS.values()}
