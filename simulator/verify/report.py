"""What an outside check has to say: relations that do not hold, where a journal is broken, the figures of the count.

Everything is short and machine-like; the sentences around it are said elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Hear = Callable[[dict[str, Any]], object]
"""What a subject does about an event."""

LONGEST = 200
"""Characters of a detail."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A relation (I-01 ..) that does not hold after an event (its record number), and the values that show it.

    `law` tells a breach of law, which people can commit, from what cannot have happened at all.
    """

    relation: str
    event: int
    detail: str
    law: bool = False


@dataclass(frozen=True, slots=True)
class Broken:
    """Where a journal stops being one: why, in which block (1..), at which record.

    Reasons: `head` (no header or station to check against), `line` (a record cannot be read), `chain` (bytes of a
    block were changed), `cut` (records or half a line after the last chain line).
    """

    reason: str
    block: int
    record: int


@dataclass(frozen=True, slots=True)
class Figures:
    """One contest as the sheets themselves tell it.

    `issued` are first issues, `unused` cancelled ones, `left` those left lying about, `stuffed` foreign ones pushed
    into boxes, `votes` follow the options of the ballot, `found` all sheets lifted from boxes. Unclear sheets count
    as the commission decided, voided ones as invalid.
    """

    contest: str
    received: int
    issued: int
    issued_by: dict[str, int]
    replaced: int
    spoiled: int
    unused: int
    carried: int
    left: int
    stuffed: int
    in_boxes: int
    found: int
    votes: tuple[int, ...]
    against: int
    invalid: int

    @property
    def cancelled(self) -> int:
        """Unused and spoiled together, as forms with one line for both want it."""
        return self.unused + self.spoiled


@dataclass(frozen=True, slots=True)
class Report:
    """The answer to one journal: how much was checked, what failed, what the count comes to.

    `relations` counts every single comparison. Where `broken` is set, only what stands before it was checked.
    """

    events: int
    relations: int
    failures: list[Failure]
    broken: Broken | None
    contests: list[Figures]

    @property
    def clean(self) -> bool:
        """Whether nothing at all was found."""
        return self.broken is None and not self.failures

    @property
    def physical(self) -> list[Failure]:
        """What failed that holds whatever people do: (P)."""
        return [failure for failure in self.failures if not failure.law]

    @property
    def lawful(self) -> list[Failure]:
        """What failed that people owe the law, or that their paper owes the sheets: (L)."""
        return [failure for failure in self.failures if failure.law]


@dataclass(slots=True)
class Checks:
    """Collects comparisons as they are made; `event` is the record they are made after."""

    event: int = 0
    count: int = 0
    failures: list[Failure] = field(default_factory=list)
    _told: dict[tuple[str, str], int] = field(default_factory=dict)

    def __call__(self, relation: str, detail: str, *, so: bool) -> bool:
        """One comparison; gives back whether it holds."""
        self.count += 1
        if not so:
            self._tell(relation, detail, self.event)
        return so

    def law(self, relation: str, detail: str, *, so: bool, event: int = 0) -> bool:
        """One comparison with what the law wants; `event` is the record that shows it, if not the present one."""
        self.count += 1
        if not so:
            self._tell(relation, detail, event or self.event, law=True)
        return so

    def balance(self, relation: str, subject: str, terms: dict[str, int], **total: int) -> None:
        """Terms that must add up to a named total; told again only when the difference is another one."""
        self.count += 1
        ((name, wanted),) = total.items()
        difference = sum(terms.values()) - wanted
        if difference != self._told.get((relation, subject), 0):
            self._told[relation, subject] = difference
            if difference:
                left = " + ".join(f"{term} {value}" for term, value in terms.items())
                detail = f"{subject}: {left} = {wanted + difference}, {name} {wanted}"
                self._tell(relation, detail, self.event)

    def _tell(self, relation: str, detail: str, event: int, *, law: bool = False) -> None:
        """What a journal says about itself is cut, and holds nothing that a terminal obeys."""
        safe = "".join(letter if letter.isprintable() else "?" for letter in detail[:LONGEST])
        self.failures.append(Failure(relation, event, safe, law))
