"""Sheets sorted onto the pile of another contest, and laid back onto their own.

A pile is numbered anew only in its middle, where nobody has seen its sheets; what lies on a stack keeps its number.
"""

from __future__ import annotations

from simulator.station.count import ITS_PILE, Astray, Count, Pile

COUNTED = ("show", "stacks")
"""Steps of the table that are to be done again when a sheet more lies on a pile."""


def mis_sort(piles: list[Pile], contest: int, position: int, onto: int, there: int) -> None:
    """A sheet of a contest lies among those of another, as number `there`."""
    one = _take(piles[contest], contest, position)
    piles[contest].away.append(one)
    _insert(piles[onto], there, one)


def lay(count: Count, contest: int, position: int, stack: str) -> None:
    """A sheet goes onto a stack, or, being of another contest, onto its own pile."""
    if stack == ITS_PILE:
        _lay_back(count, contest, position)
    else:
        count.piles[contest].lay(position, stack)


def _lay_back(count: Count, contest: int, position: int) -> None:
    """A sheet goes where it came from, uppermost: there it is yet to be shown, and stacks are counted anew."""
    pile = count.piles[contest]
    if not pile.stranger(position):
        return
    one = pile.strangers[position]
    one.home = True
    pile.put.pop(position, None)
    own = count.piles[one.contest]
    own.away = [other for other in own.away if other is not one]
    own.back[len(own.sheets)] = one
    own.add(one.box, [one.sheet])
    own.counted = {}
    for step in COUNTED:
        count.ended.pop((step, one.contest), None)


def to_the_middle(pile: Pile) -> None:
    """All sheets of a pile lie in the middle again; those that went to their own pile are no more among them."""
    for position in sorted((n for n, one in pile.strangers.items() if one.home), reverse=True):
        del pile.strangers[position], pile.sheets[position]
        _renumber(pile, position + 1, -1)
    pile.done, pile.put, pile.counted = 0, {}, {}


def _take(pile: Pile, contest: int, position: int) -> Astray:
    """An own sheet in the middle leaves the pile."""
    box = next(name for name, first, n in pile.runs if first <= position < first + n)
    sheet = pile.sheets.pop(position)
    pile.kinds[sheet] -= 1
    pile.unclear = [n for n in pile.unclear if n != position]
    pile.verdicts.pop(position, None)
    pile.back.pop(position, None)
    pile.runs = [(name, first, n - (first <= position < first + n)) for name, first, n in pile.runs]
    _renumber(pile, position + 1, -1)
    return Astray(sheet, contest, box)


def _insert(pile: Pile, position: int, one: Astray) -> None:
    """A sheet of another contest joins the middle of a pile; it belongs to no box of these."""
    pile.sheets.insert(position, one.sheet)
    pile.runs = [part for run in pile.runs for part in _split(run, position)]
    _renumber(pile, position, 1)
    pile.strangers[position] = one


def _split(run: tuple[str, int, int], at: int) -> tuple[tuple[str, int, int], ...]:
    """A run as what lies before a place and what lies from there on."""
    box, first, sheets = run
    if not first < at < first + sheets:
        return (run,)
    return (box, first, at - first), (box, at, first + sheets - at)


def _renumber(pile: Pile, since: int, by: int) -> None:
    """Sheets from a place on have another number now."""

    def number(n: int) -> int:
        return n + by if n >= since else n

    pile.unclear = [number(n) for n in pile.unclear]
    pile.put = {number(n): stack for n, stack in pile.put.items()}
    pile.verdicts = {number(n): stack for n, stack in pile.verdicts.items()}
    pile.strangers = {number(n): one for n, one in pile.strangers.items()}
    pile.back = {number(n): one for n, one in pile.back.items()}
    pile.runs = [(box, number(first), sheets) for box, first, sheets in pile.runs]
