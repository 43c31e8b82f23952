"""Faults planted in the engine itself: it runs a day with one wheel broken, and its own journal must give it away.

Each says which relations fail; nothing here changes a record.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from simulator.engine.vault import Vault
from simulator.life.staff import leading, protocol, showing
from simulator.life.staff.counting import Table
from simulator.life.staff.protocol import Protocols
from simulator.life.staff.stacks import Stacks
from simulator.procedures.all import APPLY
from simulator.procedures.issuing import BallotsIssued
from simulator.procedures.papers import FigureWritten
from simulator.station import marks, truth
from simulator.station.count import Pile

Patch = pytest.MonkeyPatch
ENGINE: dict[str, tuple[str, Callable[[Patch], None], bool]] = {}


def broken(relation: str, *, stuffed: bool = False) -> Callable[[Callable[[Patch], None]], Callable[[Patch], None]]:
    """A broken wheel and the relation that its journal fails, on a day with foreign sheets in a box or without."""

    def put(breaks: Callable[[Patch], None]) -> Callable[[Patch], None]:
        ENGINE[breaks.__name__] = (relation, breaks, stuffed)
        return breaks

    return put


def wrap(patch: Patch, owner: Any, name: str, change: Callable[[Any], Any]) -> None:
    """What a function gives, changed."""
    whole = getattr(owner, name)
    patch.setattr(owner, name, lambda *args, **named: change(whole(*args, **named)))


@broken("I-34")
def vault_drops_a_sheet(patch: Patch) -> None:
    """One sheet of each box never comes out."""
    wrap(patch, Vault, "empty", lambda sheets: sheets[1:])


@broken("I-34")
def vault_doubles_a_sheet(patch: Patch) -> None:
    """One sheet of each box comes out twice."""
    wrap(patch, Vault, "empty", lambda sheets: sheets[:1] + sheets)


@broken("I-34")
def vault_forgets_signatures(patch: Patch) -> None:
    """Sheets lose their signatures in the box."""
    wrap(patch, Vault, "empty", lambda sheets: tuple(sheet - sheet // 10 % 100 * 10 for sheet in sheets))


@broken("I-35")
def vault_makes_up_marks(patch: Patch) -> None:
    """Lines are marked that the ballot does not have."""
    wrap(patch, Vault, "empty", lambda sheets: tuple(sheet + 50_000_000 for sheet in sheets))


@broken("I-31")
def vault_changes_paper(patch: Patch) -> None:
    """Sheets come out as copies."""
    wrap(patch, Vault, "empty", lambda sheets: tuple(sheet + 2 for sheet in sheets))


@broken("I-34")
def box_emptied_twice(patch: Patch) -> None:
    """A box opened gives its sheets two times."""
    empty = Table._empty

    def twice(self: Table, box: str) -> None:
        empty(self, box)
        last = self.room.day.records[-1]
        self.room.day.tell(last)

    patch.setattr(Table, "_empty", twice)


@broken("I-03")
def one_serial_number_twice(patch: Patch) -> None:
    """A sheet handed over stays in the pack."""
    issued = APPLY[BallotsIssued]

    def stays(station: Any, event: Any) -> None:
        issued(station, event)
        for sheet in event.sheets:
            station.held[event.by][sheet // 100_000 - 1].append(sheet)

    patch.setitem(APPLY, BallotsIssued, stays)


@broken("I-41")
def paper_that_forgets(patch: Patch) -> None:
    """A figure written is not remembered when it stands on a stack's paper."""
    written = APPLY[FigureWritten]

    def forgets(station: Any, event: Any) -> None:
        written(station, event)
        if event.paper == "stack:A":
            station.papers.standing["stack:A"].pop("1", None)

    patch.setitem(APPLY, FigureWritten, forgets)


@broken("I-41")
def marks_misread(patch: Patch) -> None:
    """The engine takes every invalid sheet for a vote for the first option."""
    wrap(patch, marks, "reading", lambda read: ("1", "tick") if read[0] == marks.INVALID else read)


@broken("I-41")
def stack_counted_otherwise_than_put(patch: Patch) -> None:
    """Stacks come out one sheet taller than they lie."""
    wrap(patch, Pile, "stacks", lambda counts: {stack: count + 1 for stack, count in counts.items()})


@broken("I-40")
def stack_counted_by_chance(patch: Patch) -> None:
    """No two counts of a stack are alike."""
    whims = random.Random(1)  # noqa: S311 - a test's own whims
    wrap(patch, Stacks, "_pass", lambda figure: figure + whims.randrange(50))


@broken("I-52")
def verdict_of_one(patch: Patch) -> None:
    """Three hands decide a sheet."""
    patch.setattr(showing, "more_than_half", lambda members: members - 4)
    agreed = iter(range(10_000))
    patch.setattr(showing.Showing, "_agrees", lambda *_: next(agreed) % 7 < 3)


@broken("I-41")
def signatures_counted_wrongly(patch: Patch) -> None:
    """Whoever counts the list finds one signature more in each section."""
    wrap(patch, truth, "signatures", lambda count: count + 1)


@broken("I-41")
def form_without_a_line(patch: Patch) -> None:
    """The form has no line for the cancelled."""
    wrap(patch, protocol, "fields", lambda lines: tuple(line for line in lines if line != "F9"))


@broken("I-41")
def protocol_added_up_wrongly(patch: Patch) -> None:
    """Sums on the form are one too many."""
    wrap(patch, Protocols, "_slipped", lambda figure: figure + 1)


@broken("I-43")
def copies_that_differ(patch: Patch) -> None:
    """Copies have another figure."""
    patch.setattr(Protocols, "_off", lambda *_: (("F5/1", 9),))


@broken("I-33")
def boxes_in_the_wrong_order(patch: Patch) -> None:
    """Stationary boxes are opened first."""
    patch.setattr(leading, "sorted", lambda rows, key: sorted(rows, key=key, reverse=True), raising=False)


@broken("I-27", stuffed=True)
def surplus_overlooked(patch: Patch) -> None:
    """More in the mobile box than it served, and nobody voids it."""
    patch.setattr(leading.Leading, "_surplus", lambda *_: iter(()))


@broken("I-08")
def safe_left_full(patch: Patch) -> None:
    """Boxes are opened first, and then the rest is done."""
    patch.setattr(leading.Leading, "_before", lambda *_: iter(()))
