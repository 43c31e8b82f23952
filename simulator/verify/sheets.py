"""A lifted sheet read from outside: its parts, the stack that the law reads on it, the stacks there are.

Written from the documented page alone (section "Lifted sheets"); nothing of what was decided about a sheet is here.
"""

from __future__ import annotations

from functools import cache

AGAINST, INVALID, UNCLEAR, OUT, ITS_PILE = "against", "invalid", "unclear", "out", "its-pile"
"""Stacks beside those of the options `1`..: against all, invalid, laid aside for a vote, thrown out of the count; and
where a sheet of another contest goes: onto the pile of its own."""

BETWEEN, WORD, PENCIL, ERASED = 6, 7, 8, 9
"""Shapes of a mark that leave a doubt (the first two) or make a sheet invalid; those below are clear."""


def parts(sheet: int) -> tuple[int, int, int, int, int, int]:
    """Contest, line, second line, shape, signer and form of a lifted sheet."""
    rest, form = divmod(sheet, 10)
    rest, signer = divmod(rest, 100)
    contest, mark = divmod(rest, 100_000)
    lines, shape = divmod(mark, 10)
    return contest, *divmod(lines, 100), shape, signer, form


def marked(sheet: int, options: int) -> bool:
    """Whether the mark is one that a sheet with so many options can bear; against all is the line after them."""
    _, line, second, _, _, _ = parts(sheet)
    return line <= options + 1 and second <= options + 1 and (line > 0 or not second)


@cache
def reads(sheet: int, options: int) -> str:
    """The stack on which a sheet lies as it reads."""
    _, line, second, shape, signer, form = parts(sheet)
    if form or not signer or not line or second or shape in (PENCIL, ERASED):
        return INVALID
    if shape in (BETWEEN, WORD):
        return UNCLEAR
    return str(line) if line <= options else AGAINST


def stacks(options: int) -> tuple[str, ...]:
    """The stacks that are counted: one an option, against all, invalid."""
    return (*(str(n + 1) for n in range(options)), AGAINST, INVALID)
