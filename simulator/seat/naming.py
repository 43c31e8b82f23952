"""What a seat is called in a list: one way for benches, papers and debriefs."""

from __future__ import annotations

from simulator.texts.phrase import Phrase, phrase


def seat_short(seat: str) -> Phrase:
    """A seat in a word or two; members of one role are told apart by their numbers."""
    role, _, number = seat.partition("-")
    if not number:
        return phrase(f"seat.{role}.short")
    return phrase(f"seat.{role}.short" if role == "issuer" else f"seat.{role}-nth.short", n=int(number))
