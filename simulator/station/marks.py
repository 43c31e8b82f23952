"""What stands on a ballot sheet, and how the law reads it: the line marked, the shape of the mark, the paper itself.

Lines are numbered as printed, from 1; the last one is against all. It knows no box, no stack and no person.
"""

from __future__ import annotations

from functools import cache

from simulator.station import ballots

SHAPES = ("tick", "cross", "dot", "circle", "filled", "border", "between", "word", "pencil", "erased")
"""Shapes of a mark by their number: the last four leave a doubt, or make the sheet invalid."""

TICK, CROSS, DOT, CIRCLE, FILLED, BORDER, BETWEEN, WORD, PENCIL, ERASED = range(len(SHAPES))

SET_FORM, FOREIGN, COPY = range(3)
"""The paper of a sheet: the set form, paper that is no ballot of this station, a copy."""

FORMS = ("set", "foreign", "copy")

AGAINST, INVALID, UNCLEAR = "against", "invalid", "unclear"
"""Stacks beside those of the options `1`..; an unclear sheet lies aside until the commission has voted (CNT-09)."""


def mark(line: int, second: int = 0, shape: int = TICK) -> int:
    """A mark as one number: the line (1.., 0 for none), a second line marked (0 for none), the shape."""
    return (line * 100 + second) * 10 + shape


def read_mark(mark_: int) -> tuple[int, int, int]:
    """Line, second line and shape of a mark."""
    lines, shape = divmod(mark_, 10)
    return (*divmod(lines, 100), shape)


@cache
def reading(found: int, options: int) -> tuple[str, str]:
    """The stack a lifted sheet belongs on, and why: rules INV-01 to INV-06, L 43(5), 42(2).

    The reason is `form`, `unsigned`, `blank`, `two-marks`, `against-too`, `pencil`, `erased`, `unclear`,
    `against`, or the shape of a mark that is good. `options` counts the lines above against all.
    """
    _, mark_, signer, form = ballots.read_found(found)
    line, second, shape = read_mark(mark_)
    why = _ground(form, signer, line, second, shape, options)
    if why:
        return (UNCLEAR if why == UNCLEAR else INVALID), why
    return (AGAINST, AGAINST) if line > options else (str(line), SHAPES[shape])


def _ground(form: int, signer: int, line: int, second: int, shape: int, options: int) -> str:
    """Why a sheet is not simply good; empty when it is."""
    if form:
        return "form"
    if not signer:
        return "unsigned"
    if not line:
        return "blank"
    if second:
        return "against-too" if second > options else "two-marks"
    if shape in (PENCIL, ERASED):
        return SHAPES[shape]
    return UNCLEAR if shape in (BETWEEN, WORD) else ""


@cache
def plain(found: int, options: int) -> bool:
    """Whether nobody needs to look twice: one clear tick or cross on one line of a signed sheet."""
    stack, why = reading(found, options)
    return stack not in (INVALID, UNCLEAR) and (why in ("tick", "cross", AGAINST))


def stacks_of(options: int) -> tuple[str, ...]:
    """The stacks of a contest: one an option, against all, invalid (CNT-05)."""
    return (*(str(n + 1) for n in range(options)), AGAINST, INVALID)
