"""Whole numbers in words, as a protocol has them beside its figures: a phrase that each language reads its own way.

A well-known library does this for many languages and takes half a second to load; its answers are what the tests
hold these against.
"""

from __future__ import annotations

from typing import Final

from simulator.texts.phrase import Phrase, phrase

_TEEN: Final = 20
_HUNDRED: Final = 100
_THOUSAND: Final = 1_000


def numeral(n: int) -> Phrase:
    """A whole number from 0 to 999,999 in words."""
    thousands, rest = divmod(n, _THOUSAND)
    if not thousands:
        return _below(rest)
    many = phrase("numeral.thousands", n=thousands, words=_below(thousands, "counting"))
    return phrase("numeral.apart", first=many, then=_below(rest)) if rest else many


def _below(n: int, way: str = "alone") -> Phrase:
    """Below a thousand; `counting` thousands, one and two take the form that the thousand asks for."""
    hundreds, rest = divmod(n, _HUNDRED)
    if not hundreds:
        return _small(n, way)
    head = phrase(f"numeral.{hundreds * _HUNDRED}")
    return phrase("numeral.apart", first=head, then=_small(rest, way)) if rest else head


def _small(n: int, way: str) -> Phrase:
    """Below a hundred."""
    tens, ones = divmod(n, 10)
    if n < _TEEN:
        counted = way == "counting" and n in (1, 2)
        return phrase(f"numeral.{n}-thousand" if counted else f"numeral.{n}")
    head = phrase(f"numeral.{tens * 10}")
    return phrase("numeral.joined", first=head, then=_small(ones, way)) if ones else head
