"""A member suspended by decision is barred from the desk in every way of giving out ballots."""

import pytest

from simulator.procedures.issuing import BallotsIssued, MemberSigned, VoterSigned
from tests.shelf import first_day
from tests.small import Sitting, sheets

SUSPENDED = [{"09:00 voted": {"matter": "suspend-member", "target": "issuer-1", "yes": 4}}]
NAMED = {"09:10 IssuersNamed": {"seats": ["issuer-1", "deputy"]}}


@pytest.mark.parametrize(
    ("before", "found"), [([], []), (SUSPENDED, ["suspended-works"]), ([*SUSPENDED, NAMED], ["suspended-works"])]
)
def test_an_ordinary_visit_at_the_desk_of_a_suspended_member_is_found(before: list[object], found: list[str]) -> None:
    """The quick way of judging a whole visit does not miss it, not even when the member is named once more."""
    sitting = Sitting(first_day().book, "open")
    sitting.play([*before, {"09:20 comes": {"voter": 3}}])
    sitting.forget()
    now = sitting.now
    sitting.court.hear_visit(
        sitting.number,
        VoterSigned(now, "issuer-1", "crew", 3, 3),
        MemberSigned(now, "issuer-1", "crew", 3),
        BallotsIssued(now, "issuer-1", "crew", 3, 0, 3, sheets("A4 B4")),
    )
    assert [f.about for f in sitting.court.findings] == found
