"""The kinds of place a sheet can be in, and the moves from one to another that can happen."""

from __future__ import annotations

SAFE, TEAM, SPOILED, CARRIED, CANCELLED = "safe", "team", "spoiled", "carried", "cancelled"
LEFT = "left"
MEMBER, HANDS, BOX = "member", "hands", "box"
PLACES = (SAFE, MEMBER, TEAM, HANDS, BOX, SPOILED, CARRIED, LEFT, CANCELLED)
KEEPERS = {SAFE, MEMBER, TEAM}
LAID_BY = {SAFE, SPOILED, CANCELLED}
"""What lies in the commission's safe: whoever takes sheets from it may take (unlawfully) any of these."""

LEGAL = {
    *((giver, taker) for giver in (*KEEPERS, *LAID_BY) for taker in KEEPERS),
    *((giver, HANDS) for giver in KEEPERS),
    *((HANDS, end) for end in (BOX, SPOILED, CARRIED, LEFT)),
    (SAFE, CANCELLED),
}
"""Moves from a kind of place to another that can happen (I-02)."""


def kind_of(place: str) -> str:
    """The kind of a place: `member issuer-1` is a member's pack."""
    return place.partition(" ")[0]
