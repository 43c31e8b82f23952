"""Chance: rows of uniform numbers by kind, and keyed draws; the same seed gives the same numbers everywhere.

There is no "next" anywhere, so a change in one place leaves everybody else's day as it was. Only
`random.Random.random` is used, whose sequence Python promises to keep; durations come from integer
tables, because `exp` and `log` of floats differ between platforms.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Context, Decimal
from functools import cache
from hashlib import blake2b
from itertools import repeat, starmap

STEPS = 65_536
"""A row's numbers are uniform in 0..STEPS-1."""

_NORMAL = (
    0, 98, 196, 294, 392, 490, 588, 686, 784, 882, 981, 1079,
    1178, 1276, 1375, 1474, 1573, 1672, 1772, 1871, 1971, 2071, 2171, 2271,
    2372, 2473, 2574, 2675, 2777, 2879, 2981, 3084, 3186, 3290, 3393, 3497,
    3601, 3706, 3811, 3917, 4023, 4129, 4236, 4343, 4451, 4559, 4668, 4778,
    4888, 4998, 5110, 5222, 5334, 5447, 5561, 5676, 5791, 5908, 6024, 6142,
    6261, 6381, 6501, 6622, 6745, 6868, 6993, 7118, 7245, 7373, 7502, 7633,
    7764, 7897, 8032, 8168, 8305, 8444, 8585, 8727, 8871, 9018, 9166, 9316,
    9468, 9622, 9779, 9938, 10100, 10264, 10432, 10602, 10775, 10952, 11132, 11316,
    11503, 11695, 11892, 12093, 12299, 12510, 12727, 12950, 13180, 13417, 13662, 13915,
    14178, 14451, 14735, 15031, 15341, 15667, 16010, 16373, 16759, 17172, 17617, 18099,
    18627, 19214, 19874, 20635, 21539, 22662, 24176, 26601,
)  # fmt: skip
"""Upper quantiles of the standard normal at k/256, k = 128..255, in ten-thousandths."""

_P90 = Decimal("1.2815515655")
"""The normal quantile of 0.9."""


class Draws:
    """All chance of one run, from its seed."""

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def rows(self, kind: str, count: int) -> list[int]:
        """The first `count` numbers of a kind; number i does not depend on `count`."""
        source = random.Random(self._key(kind)).random
        return [int(source() * STEPS) for _ in range(count)]

    def draw(self, kind: str, *key: int | str) -> int:
        """One number in 0..STEPS-1 for a kind and key."""
        return self._key(kind, *key) % STEPS

    def picker(self, kind: str, *key: int | str) -> Callable[[int], int]:
        """A function giving one number below n after another, for building one thing (a name, an address)."""
        source = random.Random(self._key(kind, *key)).random
        return lambda n: int(source() * n)

    def shuffled(self, kind: str, count: int) -> list[int]:
        """The numbers 0..count-1 in an order of their own stream."""
        source = random.Random(self._key(kind)).random
        return sorted(range(count), key=list(starmap(source, repeat((), count))).__getitem__)

    def _key(self, kind: str, *key: int | str) -> int:
        text = "|".join((str(self.seed), kind, *(str(part) for part in key)))
        return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")


def chance(number: int, per_ten_thousand: int) -> bool:
    """Whether a uniform number falls among so many in ten thousand."""
    return number * 10_000 < per_ten_thousand * STEPS


def between(number: int, low: int, high: int) -> int:
    """A uniform number as a whole number from low to high, both included."""
    return low + number * (high - low + 1) // STEPS


@cache
def lognormal(median: int, p90: int, most: int) -> tuple[int, ...]:
    """257 quantiles in seconds of a lognormal with this median and 90th percentile, cut at `most`.

    Decimal logarithms and exponentials are correctly rounded, hence equal on every platform.
    """
    if not 0 < median <= p90 <= most:
        raise ValueError(f"a duration needs 0 < median <= p90 <= most, found {median}, {p90}, {most}")
    context = Context(prec=20)
    slope = context.divide(context.ln(Decimal(p90) / Decimal(median)), _P90)
    points = [_point(context, slope, median, k) for k in range(1, 256)]
    return tuple(min(most, p) for p in (points[0], *points, points[-1] * 5 // 4))


def _point(context: Context, slope: Decimal, median: int, k: int) -> int:
    z = Decimal(_NORMAL[k - 128] if k >= 128 else -_NORMAL[128 - k]) / 10_000
    return int(context.multiply(Decimal(median), context.exp(slope * z)).to_integral_value())


def quantile(table: tuple[int, ...], number: int) -> int:
    """The value of a 257-point table at a uniform number, between its points on a straight line."""
    step, part = divmod(number, 256)
    low = table[step]
    return low + (table[step + 1] - low) * part // 256
