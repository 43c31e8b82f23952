"""The parts the words are kept in: languages, domains, and where each catalogue lies.
It knows names only and must not read a file, so that game and workbench agree without meeting.
"""

from __future__ import annotations

import re
from typing import Final, Literal, get_args

Lang = Literal["kk", "ru", "en"]

LANGUAGES: Final[tuple[Lang, ...]] = get_args(Lang)

#: A placeholder in a text: a plain name in braces, no format, no attribute.
SLOT: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")

#: One domain a part of the house, so that two people adding texts rarely meet in one file.
DOMAINS: Final = ("common", "desk", "bench", "law", "cli", "problems", "tui", "station", "count")

#: Number of forms and rule of each language, as gettext writes them in the header.
PLURAL_RULES: Final[dict[Lang, tuple[int, str]]] = {
    "kk": (2, "(n != 1)"),
    "ru": (
        3,
        "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)",
    ),
    "en": (2, "(n != 1)"),
}


def catalogue_parts(lang: str, domain: str, ending: str) -> tuple[str, ...]:
    """Path of a catalogue inside the package, part by part; `ending` is "po" or "mo"."""
    return ("locale", lang, "LC_MESSAGES", f"{domain}.{ending}")
