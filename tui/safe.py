"""Text that is safe to show: whatever a person typed or a scenario wrote, as letters and nothing else.
It must not know what the text is for; it drops what a terminal would obey and reads no markup.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

#: Kinds of characters that are no letters: control, format (bidi among them), surrogate, private, unassigned.
_DROPPED: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
#: Marks that sit on one letter; more than this many only smear a line.
_MARKS: Final = 2


@lru_cache(maxsize=4_096)
def safe(text: str) -> str:
    """The text in one line, composed, without anything a terminal could take for an order.

    The same few hundred texts are shown again and again, several times a picture.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_letters(unicodedata.normalize("NFC", text)))


def _letters(text: str) -> list[str]:
    kept: list[str] = []
    marks = 0
    for sign in text:
        kind = "Zs" if sign in "\t\n\r" else unicodedata.category(sign)
        marks = marks + 1 if kind in {"Mn", "Me"} else 0
        if kind not in _DROPPED and marks <= _MARKS:
            kept.append(" " if kind.startswith("Z") and sign != "\u00a0" else sign)
    return kept
