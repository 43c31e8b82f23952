"""What a lifted sheet says: every reading of the law on one page, and numbers that lose nothing."""

from __future__ import annotations

import pytest

from simulator.station import marks
from tests.small import lifted

READINGS = [
    ("1", "1", "tick"),
    ("2", "2", "tick"),
    ("2-cross", "2", "cross"),
    ("1-dot", "1", "dot"),
    ("1-circle", "1", "circle"),
    ("2-filled", "2", "filled"),
    ("1-border", "1", "border"),
    ("against", "against", "against"),
    ("against-circle", "against", "against"),
    ("1-between", "unclear", "unclear"),
    ("2-word", "unclear", "unclear"),
    ("against-word", "unclear", "unclear"),
    ("blank", "invalid", "blank"),
    ("1+2", "invalid", "two-marks"),
    ("1+against", "invalid", "against-too"),
    ("1-pencil", "invalid", "pencil"),
    ("against-pencil", "invalid", "pencil"),
    ("2-erased", "invalid", "erased"),
    ("unsigned:1", "invalid", "unsigned"),
    ("unsigned:1-between", "invalid", "unsigned"),
    ("foreign:1", "invalid", "form"),
    ("copy:against", "invalid", "form"),
]
"""A sheet, the stack it belongs on among two options, and why (INV-01 to INV-06)."""


@pytest.mark.parametrize(("sheet", "stack", "why"), READINGS)
@pytest.mark.parametrize("contest", [0, 4])
def test_the_law_reads_a_sheet(sheet: str, stack: str, why: str, contest: int) -> None:
    """Whatever the contest, the same."""
    (found,) = lifted(sheet, contest)
    assert marks.reading(found, 2) == (stack, why)


def test_where_against_all_stands_depends_on_the_options() -> None:
    """The third line is against all of two options, and a candidate among three."""
    (found,) = lifted("against")
    assert [marks.reading(found, options)[0] for options in (2, 3)] == ["against", "3"]


@pytest.mark.parametrize("line", [0, 1, 9, 10, 99])
@pytest.mark.parametrize("second", [0, 1, 99])
def test_a_mark_is_one_number_and_back(line: int, second: int) -> None:
    """Lines of two digits, a second one, a shape: five digits that lose nothing."""
    for shape in range(len(marks.SHAPES)):
        made = marks.mark(line, second, shape)
        assert 0 <= made < 100_000
        assert marks.read_mark(made) == (line, second, shape)


def test_plain_sheets_are_ticks_crosses_and_against_all() -> None:
    """Nobody looks twice at those, at all others somebody does."""
    plain = {sheet for sheet, _, _ in READINGS if marks.plain(lifted(sheet)[0], 2)}
    assert plain == {"1", "2", "2-cross", "against", "against-circle"}


def test_stacks_are_options_against_all_and_invalid() -> None:
    """In the order in which they lie on the table (CNT-05)."""
    assert marks.stacks_of(3) == ("1", "2", "3", "against", "invalid")
