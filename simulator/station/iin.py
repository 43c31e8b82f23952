"""Identification numbers that cannot be anybody's, with a correct check digit.

The month field runs from 90 to 99 and the seventh digit is 9, which the published layout gives to no
person and no firm (reliability notes, section 5); the check digit follows the usual two passes.
"""

from __future__ import annotations

_FIRST = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_SECOND = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)


def check_digit(stem: str) -> int | None:
    """The twelfth digit for eleven others; None for the 0.81 % of stems that have none."""
    digits = [int(c) for c in stem]
    for weights in (_FIRST, _SECOND):
        rest = sum(d * w for d, w in zip(digits, weights, strict=True)) % 11
        if rest < 10:
            return rest
    return None


def synthetic(born: int, month: int, serial: int) -> str:
    """A number from a birth date YYYYMMDD, a month 0 to 9 and a serial 0 to 9999; stems without a digit step on."""
    head = f"{born // 10_000 % 100:02d}9{month % 10}{born % 100:02d}9"
    while True:
        stem = f"{head}{serial % 10_000:04d}"
        last = check_digit(stem)
        if last is not None:
            return f"{stem}{last}"
        serial += 1


def is_synthetic(number: str) -> bool:
    """Whether a number is one of ours: twelve digits, month 90 to 99, seventh digit 9, digit correct."""
    return (
        len(number) == 12
        and number.isascii()
        and number.isdigit()
        and number[2] == "9"
        and number[6] == "9"
        and check_digit(number[:11]) == int(number[11])
    )
