"""The fields of an ask as a command needs them: a number, a word, several numbers."""

from __future__ import annotations

from collections.abc import Mapping

Fields = Mapping[str, int | str | tuple[int, ...]]


def numbers(fields: Fields, name: str) -> tuple[int, ...]:
    """Several numbers, or one; none when the field is missing. ValueError for a word that is no number."""
    value = fields.get(name, ())
    return value if isinstance(value, tuple) else (int(value),)


def word(fields: Fields, name: str, otherwise: str = "") -> str:
    """A chosen word."""
    return str(fields.get(name, otherwise))


def number(fields: Fields, name: str, otherwise: int = -1) -> int:
    """One number. TypeError for several, ValueError for a word that is no number."""
    value = fields.get(name, otherwise)
    if isinstance(value, tuple):
        raise TypeError(name)
    return int(value)
