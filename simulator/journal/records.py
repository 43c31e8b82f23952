"""The records of a journal that are not events: its header, and what a seat asked for.

No wall clock, host, path, language or Python version is ever in a record.
"""

from __future__ import annotations

from msgspec import Struct

FORMAT = 2
"""The journal format this engine writes."""

ENGINE = "0.2"
"""Re-run, resume and fork need the same engine version; other journals are folded and judged."""


class Source(Struct, frozen=True, gc=False):
    """A text the run was made from: kind, name within the product, the whole text and its SHA-256."""

    kind: str
    name: str
    text: str
    sha256: str


class Header(Struct, frozen=True, gc=False, kw_only=True, tag=True, tag_field="t"):
    """Record 0: everything a re-run needs besides the asks."""

    format: int
    engine: str
    scenario: str
    seed: int
    law: str
    arrivals: str
    crew: dict[str, str]
    played: tuple[str, ...]
    sources: tuple[Source, ...]


class Asked(Struct, frozen=True, gc=False, kw_only=True, tag=True, tag_field="t", omit_defaults=True):
    """What a seat asked for: the client's own id, when, which act with which fields, and how it was answered.

    `refused` is the reason key of a refusal, empty when it went through.
    """

    id: str
    at: int
    seat: str
    act: str
    fields: dict[str, str | int | tuple[int, ...]] = {}
    refused: str = ""
