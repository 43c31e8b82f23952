"""The law of what happens in the room: secrecy, help, campaigning, order, access, those who watch.

A scene asks for an answer from whoever is nearest; each kind belongs to one rule, and some ways of
meeting it are lawful. Which kinds there are is the world's affair; a kind without a row is not judged.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.scenes import SceneBegan, SceneMet
from simulator.station.clock import MINUTE

WITHIN = 5 * MINUTE
"""How long a scene may go on unanswered (assumed; the law says at once)."""


UNSEEN = 45 * MINUTE
"""How long a fault may stay that has to be looked for (assumed)."""


@dataclass(frozen=True, slots=True)
class Row:
    """The rule a scene belongs to, the lawful ways of meeting it, whether it is a breach as long as it lasts.

    Somebody who needs a hand, a wish or a right is none, whatever comes of it.
    """

    rule: str
    right: tuple[str, ...]
    fault: bool = True


ROWS: dict[str, Row] = {
    "two-in-booth": Row("SEC-01", ("ask-out",)),
    "needs-help": Row("SEC-02", ("own-helper",), fault=False),
    "observer-helps": Row("SEC-03", ("ask-to-stop", "forbid")),
    "asks-for-a-mark": Row("SEC-04", ("give-aid",), fault=False),
    "pencil-in-booth": Row("SEC-05", ("give-aid", "put-right")),
    "drops-for-another": Row("SEC-06", ("ask-to-stop", "forbid")),
    "shows-ballot": Row("SEC-07", ("ask-to-stop", "warn")),
    "photographs-own": Row("SEC-08", ("ask-to-stop",)),
    "carries-out": Row("SEC-09", ("take-back", "ask-to-stop")),
    "blind-voter": Row("ACC-01", ("give-aid",), fault=False),
    "interpreter-in-booth": Row("ACC-02", ("ask-out", "ask-to-stop")),
    "wheelchair": Row("ACC-03", ("give-aid", "allow"), fault=False),
    "campaigner": Row("CMP-01", ("ask-to-stop", "ask-out", "forbid")),
    "leaflet": Row("CMP-02", ("put-right",)),
    "pollster": Row("CMP-03", ("ask-out", "ask-to-stop", "forbid")),
    "crowd-inside": Row("ORD-01", ("by-turns",)),
    "stranger": Row("ORD-02", ("ask-out",)),
    "power-cut": Row("ORD-08", ("keep-in-view",), fault=False),
    "box-past-booths": Row("PRE-01", ("put-right",)),
    "box-hidden": Row("PRE-02", ("put-right",)),
    "ramp-blocked": Row("PRE-04", ("put-right", "give-aid")),
    "sheet-fallen": Row("PRE-05", ("put-right",)),
    "observer-takes-notes": Row("OBS-07", ("allow", "let-be"), fault=False),
    "observer-films-room": Row("OBS-07", ("allow", "let-be"), fault=False),
    "observer-act": Row("OBS-08", ("attach",), fault=False),
    "observer-interferes": Row("OBS-09", ("warn", "ask-to-stop")),
    "pushed-back": Row("OBS-14", ("put-right", "allow")),
    "observer-films-list": Row("OBS-15", ("ask-to-stop", "warn")),
    "observer-films-ballot": Row("OBS-09", ("ask-to-stop", "warn")),
    "strip-missing": Row("PRE-04", ("put-right",)),
    "booth-open": Row("PRE-01", ("put-right",)),
    "box-cracked": Row("OPEN-04", ("put-right",)),
    "leaf-missing": Row("LST-01", ("put-right",)),
    "outsider-after-closing": Row("CLO-04", ("ask-out",)),
    "pause-wanted": Row("CNT-01", ("forbid",), fault=False),
    "higher-figures": Row("PRT-02", ("refuse-and-note", "forbid")),
    "redo-protocol": Row("PRT-19", ("refuse-and-note", "forbid")),
    "stranger-at-table": Row("ORD-02", ("ask-out",)),
    "sheets-touched": Row("OBS-09", ("warn", "ask-to-stop")),
    "behind-pillar": Row("CNT-03", ("put-right", "allow")),
    "signature-refused": Row("PRT-13", ("attach",), fault=False),
    "member-goes-home": Row("PRT-13", ("ask-to-stop", "forbid"), fault=False),
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
    """The way it was met is one of the lawful ones; no member marks somebody's ballot (SEC-03)."""
    kind = court.station.scenes[event.number - 1].kind
    row = ROWS.get(kind)
    if event.how == "help-myself":
        court.find("SEC-03", BROKEN, event, number, "member-helps")
        return
    if row is None or (_free(court, kind) and event.how in ("allow", "let-be")):
        return
    key = f"scene-{event.number}"
    if event.how not in row.right:
        court.drop(row.rule, key)
        court.find(row.rule, BROKEN, event, number, f"scene-{kind}")
    elif "let-be" in row.right:
        court.judge(row.rule, event.how in row.right, event, number, f"scene-{kind}")
    else:
        court.settle(row.rule, event, number, key)


def breach(court: Court, kind: str) -> str:
    """The rule that a scene of a kind breaks as long as it lasts, whoever meets it and how; empty when none."""
    row = ROWS.get(kind)
    return row.rule if row is not None and row.fault and not _free(court, kind) else ""


def _free(court: Court, kind: str) -> bool:
    """Whether the settings of this book allow what is going on."""
    name = ALLOWED_BY.get(kind)
    return name is not None and getattr(court.book.settings, name).default == "allow"


JUDGES: dict[type[Event], Judge] = {SceneBegan: scene_began, SceneMet: scene_met}
RULES = {row.rule: "scene_met" for row in ROWS.values()}
