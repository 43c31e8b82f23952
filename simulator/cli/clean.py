"""Letters that may go to a terminal: whatever a person typed or a file said, and nothing a terminal would obey.

It does not know what a text is for.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any, Final

_DROPPED: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Control and format characters (direction marks among them), halves of pairs, private and unassigned ones."""

_MARKS: Final = 2
"""More marks than that on a letter only smear the lines around it."""

_ESCAPED: Final = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\U000e0000-\U000e007f]"
)


def clean(text: str) -> str:
    """A text in one line, composed, without what a terminal could take for an order; leading spaces stay."""
    if text.isascii() and text.isprintable():
        return text
    kept: list[str] = []
    marks = 0
    for sign in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(sign)
        marks = marks + 1 if kind in {"Mn", "Me"} else 0
        if kind in {"Zl", "Zp"} or sign in "\n\r\t":
            kept.append(" ")
        elif kind not in _DROPPED and marks <= _MARKS:
            kept.append(sign)
    return "".join(kept)


def as_json(value: Any, *, indent: int | None = None) -> str:
    """JSON in plain letters, with what a terminal would obey escaped."""
    return _ESCAPED.sub(_escape, json.dumps(value, ensure_ascii=False, indent=indent))


def _escape(found: re.Match[str]) -> str:
    """As JSON writes it: above the first plane as two halves."""
    return json.dumps(found[0])[1:-1]
