"""What was given before the day: the header looked over and the station as laid, as far as a check needs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from simulator.verify.report import Checks
from simulator.verify.shapes import whole, wholes, words

SERIES = 100_000
"""A sheet is (contest 0.. + 1) times this, plus its serial number 1.. ."""

MOBILE = "mobile"
"""The kind of a box that the team takes out."""

_HEADER = {"engine", "scenario", "law", "arrivals"}
_ALL = _HEADER | {"t", "format", "seed", "crew", "played", "sources"}


@dataclass(frozen=True, slots=True)
class Given:
    """The station as laid: letters, sheets and options a contest, sections of the people, and the furniture."""

    letters: tuple[str, ...]
    received: tuple[int, ...]
    options: tuple[int, ...]
    seats: tuple[str, ...]
    boxes: tuple[str, ...]
    mobile: tuple[str, ...]
    desks: int
    booths: int
    listed: int
    struck: tuple[int, ...]
    aliases: dict[int, int]
    sections: tuple[int, ...]
    form: tuple[str, ...]

    def exists(self, sheet: int) -> bool:
        """Whether such a sheet was ever received."""
        contest, serial = divmod(sheet, SERIES)
        return 1 <= contest <= len(self.received) and 1 <= serial <= self.received[contest - 1]

    def name(self, sheet: int) -> str:
        """A sheet as a person reads it: letter and serial number."""
        contest, serial = divmod(sheet, SERIES)
        return f"{self.letters[contest - 1] if 1 <= contest <= len(self.letters) else '?'}{serial}"


def header(record: dict[str, Any], check: Checks) -> None:
    """A header names format, engine, scenario, seed, book and sources, each source with its own digest."""
    texts = all(isinstance(record.get(name), str) for name in _HEADER)
    numbers = whole(record.get("seed")) and record.get("format") == 2
    rest = words(record.get("played")) and isinstance(record.get("crew"), dict)
    check("I-54", "header fields", so=texts and numbers and rest and set(record) == _ALL)
    sources = record.get("sources")
    for source in sources if isinstance(sources, list) else [None]:
        _source(source, check)


def _source(source: Any, check: Checks) -> None:
    good = isinstance(source, dict) and all(isinstance(source.get(key), str) for key in ("kind", "name", "text"))
    if check("I-54", "a source that is none", so=good):
        digest = sha256(source["text"].encode(errors="replace")).hexdigest()
        check("I-54", f"source {source['name']}: sha256 {digest}", so=source.get("sha256") == digest)


def given(record: dict[str, Any], check: Checks) -> Given | None:
    """The station as laid; None when this is none."""
    try:
        laid = Given(
            letters=tuple(c["id"] for c in record["contests"]),
            received=tuple(record["received"]),
            options=tuple(len(c["options"]) for c in record["contests"]),
            seats=tuple(record["seats"]),
            boxes=tuple(b["id"] for b in record["boxes"]),
            mobile=tuple(b["id"] for b in record["boxes"] if b["kind"] == MOBILE),
            desks=record["desks"],
            booths=record["booths"],
            listed=record["listed"],
            struck=tuple(record["struck"]),
            aliases=dict(record["aliases"]),
            sections=tuple(p[7] for p in record["people"]),
            form=tuple(record["form"]),
        )
    except (KeyError, IndexError, TypeError, ValueError):
        return None
    numbers = [
        laid.desks,
        laid.booths,
        laid.listed,
        *laid.received,
        *laid.struck,
        *laid.sections,
        *laid.aliases,
        *laid.aliases.values(),
    ]
    texts = [*laid.letters, *laid.seats, *laid.boxes, *laid.form]
    if not wholes(numbers) or not words(texts) or len(laid.letters) != len(laid.received):
        return None
    return laid if _sound(laid, check) else None


def _sound(laid: Given, check: Checks) -> bool:
    """Whether figures, lines and names of the station can be worked with."""
    counts = f"desks {laid.desks}, booths {laid.booths}, lines {laid.listed}, people {len(laid.sections)}"
    lines = f"struck lines {len(laid.struck)} of {laid.listed}"
    unique = all(_once(names) for names in (laid.letters, laid.seats, laid.boxes, laid.form))
    return all(
        (
            check("I-05", f"received {laid.received}", so=all(0 <= n < SERIES for n in laid.received)),
            check("I-05", counts, so=0 < laid.desks <= len(laid.seats) and laid.booths >= 0),
            check("I-16", counts, so=0 <= laid.listed <= len(laid.sections)),
            check("I-16", lines, so=_once(laid.struck) and all(0 <= n < laid.listed for n in laid.struck)),
            check("I-53", "sections at desks", so=all(0 <= n < laid.desks for n in laid.sections)),
            check("I-53", "contests, seats, boxes and lines named once", so=unique),
        )
    )


def _once(names: Sequence[object]) -> bool:
    return len(set(names)) == len(names)
