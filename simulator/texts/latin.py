"""Names in Latin letters, from the Russian spelling or, where there is no other, the Kazakh one.
It spells letter by letter and must not know whether a word is a name, a street or a village.
"""

from __future__ import annotations

import re
from typing import Final

_PLAIN: Final = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "yo",
    "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n",
    "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u",
    "ү": "u", "ф": "f", "х": "kh", "һ": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "і": "i", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip

_SMALL: Final = str.maketrans(_PLAIN)
_LARGE: Final = str.maketrans({small.upper(): latin.title() for small, latin in _PLAIN.items()})

# й stands for "i" after a vowel (Aigul, Sergei), for "y" at the start, after и and ы, before е.
_SHORT_I: Final = re.compile(r"\bй|(?<=[иы])й|й(?=е)", re.IGNORECASE)
# A soft or hard sign is dropped, but е after it is heard apart (Yuryevich).
_AFTER_SIGN: Final = re.compile(r"[ьъ]е")


def latin(text: str) -> str:
    """The text in Latin letters; what is not Cyrillic stays as it is."""
    text = _SHORT_I.sub(lambda found: "Y" if found[0].isupper() else "y", text)
    return _AFTER_SIGN.sub("ye", text).translate(_SMALL).translate(_LARGE)
