"""The order of letters in lists: the 42 letters of the Kazakh alphabet, which hold the Russian 33.
It sorts texts and must not know whose names they are.
"""

from __future__ import annotations

from typing import Final

ALPHABET: Final = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"

# A sign of its own for each letter, in a private area above every other letter, so that
# Latin comes before Cyrillic and nothing is left between Я and the letters Unicode put after it.
_PLACE: Final = {ord(letter): 0xE000 + place for place, letter in enumerate(ALPHABET)}


def alphabet_key(text: str) -> tuple[str, str]:
    """Sort key; case counts only between texts that are otherwise the same."""
    return text.lower().translate(_PLACE), text
