"""What the outside check sees at doors: a sheet signed that is not in the bag, a home nobody applied from."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from simulator.journal.lines import encode
from simulator.verify.verify import verify
from tests.benches import at_random
from tests.rounds import small_trip
from tests.verify.journals import find, opened, sealed


@cache
def journal() -> bytes:
    """A day on which a person led the team, now this way, now that."""
    return b"".join(encode(at_random(small_trip("boxes", "issuer-3"), "boxes", 5, most=700).records))


def found(kind: str, **fields: Any) -> set[str]:
    """The relations that fail when the first record of a kind says something else."""
    records = opened(journal())
    records[find(records, kind)].update(fields)
    return {failure.relation for failure in verify(sealed(records)).failures}


def test_as_it_was_nothing_fails() -> None:
    """Sealed again, it holds, but for the law."""
    assert verify(sealed(opened(journal()))).physical == []


@pytest.mark.parametrize(
    ("kind", "fields", "relation"),
    [
        ("TeamSheetsSigned", {"sheets": [100_001]}, "I-01"),
        ("HomeRefused", {"number": 99}, "I-53"),
        ("HomePaperLooked", {"number": 0}, "I-53"),
        ("DroveOff", {"number": 99}, "I-53"),
        ("HomeAsked", {"by": "chair"}, "I-48"),
    ],
)
def test_what_cannot_be_at_a_door_is_seen(kind: str, fields: dict[str, Any], relation: str) -> None:
    """Each planted fault breaks its relation."""
    assert relation in found(kind, **fields)
