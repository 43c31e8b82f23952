"""Shares of the vote, and mandates by them, in whole numbers only.

It applies what a law book states and chooses nothing by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.law.book import Results

_WHOLE = 10_000


def hundredths(part: int, whole: int) -> int | None:
    """A share in hundredths of a per cent, a half rounded up; None of nothing."""
    return (2 * _WHOLE * part + whole) // (2 * whole) if whole > 0 else None


@dataclass(frozen=True, slots=True)
class Mandates:
    """Mandates by list, and those left open because the law book does not say who of equals comes first."""

    given: tuple[int, ...]
    open: int = 0


def reaches(votes: int, part: int, results: Results) -> bool | None:
    """Whether a list reaches the threshold of the votes of all who took part; None when the book states none.

    It is asked of the votes, never of a share that was rounded.
    """
    return None if results.threshold is None else part > 0 and votes * 100 >= results.threshold.percent * part


def shared(votes: Sequence[int], part: int, mandates: int, results: Results) -> Mandates | None:
    """Mandates shared among the lists that reach the threshold; None when the book states no way to share them."""
    if results.sharing is None:
        return None
    heard = [count if reaches(count, part, results) is not False else 0 for count in votes]
    return highest_remainder(heard, mandates)


def highest_remainder(votes: Sequence[int], mandates: int) -> Mandates:
    """One mandate for each full quotient of votes by mandates, the rest to the largest remainders.

    Where equal remainders stand for fewer mandates than lists, those mandates stay open.
    """
    total = sum(votes)
    if not total:
        return Mandates((0,) * len(votes), mandates)
    given = [count * mandates // total for count in votes]
    rests = [count * mandates % total for count in votes]
    left = mandates - sum(given)
    for rest in sorted(dict.fromkeys(rests), reverse=True):
        equal = [n for n, one in enumerate(rests) if one == rest]
        if len(equal) > left or not rest:
            break
        left -= len(equal)
        for n in equal:
            given[n] += 1
    return Mandates(tuple(given), left)
