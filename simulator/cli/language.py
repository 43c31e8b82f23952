"""In which of the three languages the command answers: as asked, else as the computer is set up, else Kazakh.

It reads settings and knows no text.
"""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping, Sequence
from typing import Final

from simulator.texts.domains import LANGUAGES, Lang

DEFAULT: Final[Lang] = "kk"

_SETTINGS: Final = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_WINDOWS: Final[dict[str, Lang]] = {"russian": "ru", "kazakh": "kk", "english": "en"}


def language(arguments: Sequence[str], settings: Mapping[str, str]) -> Lang:
    """The language of `--lang`, wherever it stands, or of the first setting that names one of ours."""
    return _asked(arguments) or _set(settings) or _of_windows() or DEFAULT


def _asked(arguments: Sequence[str]) -> Lang | None:
    for n, argument in enumerate(arguments):
        if argument == "--":
            break
        name, _, value = argument.partition("=")
        if name == "--lang":
            return _ours(value or "".join(arguments[n + 1 : n + 2]))
    return None


def _set(settings: Mapping[str, str]) -> Lang | None:
    codes = (code for name in _SETTINGS for code in settings.get(name, "").split(":"))
    return next((lang for lang in map(_ours, codes) if lang), None)


def _ours(code: str) -> Lang | None:
    """`ru_RU.UTF-8` is ru, `C` none of ours."""
    short = code.partition(".")[0].partition("_")[0].partition("-")[0].lower()
    return next((lang for lang in LANGUAGES if lang == short), None)


def _of_windows() -> Lang | None:
    """Windows keeps the language of its user elsewhere than in the settings."""
    if os.name != "nt":
        return None
    name = (locale.getlocale()[0] or "").lower()
    return next((lang for word, lang in _WINDOWS.items() if name.startswith(word)), None)
