"""How long each takes at the desk and in the booth, how each votes, and what becomes of their sheets.

Every figure is a row of its own stream; it does not know who comes, so it draws for everybody.
"""

from __future__ import annotations

from simulator.engine.draws import STEPS, Draws, between, chance, lognormal, quantile
from simulator.life.plan import Persona
from simulator.scenario.crowd import Crowd, Given
from simulator.scenario.model import Sheets, Skewed
from simulator.station.marks import BETWEEN, BORDER, CIRCLE, CROSS, DOT, ERASED, FILLED, PENCIL, TICK, WORD, mark

WHOLE = 10_000_000
"""Added to a mark of which all is said."""

SHAPES = (TICK,) * 36 + (CROSS,) * 24 + (DOT, CIRCLE, FILLED, BORDER)
"""How sixty-four voters mark (assumed; the law names them all as valid, L 42(2), 43(5))."""


def skewed(draws: Draws, kind: str, service: Skewed, count: int) -> list[int]:
    """A duration for each person, mostly short and sometimes long."""
    table = lognormal(service.median, service.p90, service.max)
    return [max(1, quantile(table, u)) for u in draws.rows(kind, count)]


def visits(crowd: Crowd) -> list[int]:
    """Seconds at the desk of each; reading a telephone takes longer."""
    draws, service = crowd.given.draws, crowd.given.preset.service
    found = skewed(draws, "visit", service.visit, len(crowd.people.people))
    for person, persona in crowd.personas.items():
        if persona.kind == "digital":
            found[person] += between(draws.draw("telephone", person), *service.digital)
    return found


def booths(given: Given, count: int) -> list[int]:
    """Seconds in the booth and at the box of each."""
    service = given.preset.service
    booth = skewed(given.draws, "booth", service.booth, count)
    drop = given.draws.rows("drop", count)
    return [b + between(u, *service.drop) for b, u in zip(booth, drop, strict=True)]


def marks(given: Given, count: int) -> list[list[int]]:
    """What each puts on the sheet of each contest: the line by the contest's shares, the shape by the hand."""
    sheets = given.preset.sheets
    found = []
    for letter in given.preset.contests:
        options = given.preset.ballots[letter].lines
        table = mark_table(given.draws, letter, options, sheets)
        rows = given.draws.rows(f"mark-{letter}", count)
        found.append([m - WHOLE if (m := table[u >> 4]) >= WHOLE else m + SHAPES[u & 63] for u in rows])
    return found


def mark_table(draws: Draws, letter: str, options: int, sheets: Sheets) -> list[int]:
    """4,096 marks in the shares of a contest: options falling off harmonically in a drawn order, then the rest.

    The mark of an ordinary sheet has no shape yet; of an invalid or unclear one all is said, with WHOLE added.
    """
    size = STEPS >> 4
    bad = [_bad(n, options) for n in range(size * sheets.invalid // 10_000)]
    unclear = [_unclear(n, options) for n in range(size * sheets.unclear // 10_000)]
    nobody = [mark(options + 1)] * (size * sheets.against_all // 10_000)
    left = size - len(bad) - len(unclear) - len(nobody)
    order = draws.shuffled(f"popular-{letter}", options)
    weights = [60 // (rank + 1) for rank in range(options)]
    lines = [mark(line + 1) for line in order]
    chosen = [lines[rank] for rank in range(options) for _ in range(left * weights[rank] // sum(weights))]
    chosen += lines[:1] * (left - len(chosen))
    return chosen + nobody + [WHOLE + odd for odd in (*bad, *unclear)]


def _bad(n: int, options: int) -> int:
    """The n-th invalid mark: blank and two marks most often, then a party beside against all, pencil, traces."""
    line = n % options + 1
    another = line % options + 1
    kinds = (
        *(mark(0), mark(min(line, another), max(line, another)), mark(0), mark(line, shape=PENCIL)),
        *(mark(min(line, another), max(line, another)), mark(line, options + 1), mark(line, shape=ERASED)),
    )
    return kinds[n % len(kinds)] if options > 1 or n % 2 else mark(0)


def _unclear(n: int, options: int) -> int:
    """The n-th mark that the commission must vote on: between two lines, or a word beside one."""
    line = n % options + 1
    return mark(line, shape=BETWEEN if n % 3 else WORD)


def carries(given: Given, count: int) -> dict[int, tuple[int, ...]]:
    """Who carries the sheet of which contest away."""
    contests, rate = len(given.preset.contests), given.preset.sheets.carried_away
    rows = given.draws.rows("carries", count)
    return {person: (row % contests,) for person, row in enumerate(rows) if chance(row, rate)}


def spoils(given: Given, count: int, personas: dict[int, Persona]) -> dict[int, int]:
    """Who spoils the sheet of which contest, by the rate and by the timetable."""
    contests, rate = len(given.preset.contests), given.preset.sheets.spoiled
    rows = given.draws.rows("spoils", count)
    drawn = {person: row % contests for person, row in enumerate(rows) if chance(row, rate)}
    return drawn | {p: p % contests for p, found in personas.items() if found.kind == "spoiled"}


def entitlement(given: Given) -> dict[str, tuple[int, ...]]:
    """Contests that a certificate of each home gives, as numbers."""
    letters = list(given.preset.contests)
    return {
        home: tuple(letters.index(c) for c in contests if c in letters)
        for home, contests in given.book.entitlement.items()
    }
