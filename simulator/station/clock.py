"""The station's clock: whole seconds of the exercise day, 0 being midnight before the vote.

It knows no wall time; after midnight seconds run on past 24 hours.
"""

from __future__ import annotations

MINUTE = 60
HOUR = 3600
DAY = 24 * HOUR


def hms(seconds: int) -> str:
    """`HH:MM:SS` of a moment, running past 24 after midnight (00:10 is 24:10:00)."""
    hours, rest = divmod(seconds, HOUR)
    return f"{hours:02d}:{rest // MINUTE:02d}:{rest % MINUTE:02d}"


def hm(seconds: int) -> str:
    """`HH:MM` of a moment, running past 24 after midnight."""
    hours, rest = divmod(seconds, HOUR)
    return f"{hours:02d}:{rest // MINUTE:02d}"


def seconds_of(text: str) -> int:
    """Seconds of `HH:MM` or `HH:MM:SS`; ValueError when the text is neither."""
    parts = text.split(":")
    if len(parts) not in (2, 3) or not all(len(p) == 2 and p.isdigit() for p in parts):
        raise ValueError(text)
    hours, minutes, *rest = (int(p) for p in parts)
    second = rest[0] if rest else 0
    if minutes > 59 or second > 59:
        raise ValueError(text)
    return hours * HOUR + minutes * MINUTE + second
