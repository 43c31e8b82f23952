"""Every slip of the count that a colleague can make and an exercise can plant: its kind, and how often.

Rates are in ten thousand for an ordinary member: of occasions, or of sheets for what is misread (timings, 5;
what it does not give is assumed). A careful member makes none but those planted.
"""

from __future__ import annotations

from collections.abc import Callable

from simulator.station.marks import AGAINST, INVALID, UNCLEAR

DESK = ("sheet-unsigned", "wrong-set", "voter-unsigned", "member-unsigned", "no-stroke", "declined-unnoted")
"""Slips at an issuing desk, of an ordinary visit, in the order of `hands.slip`."""

RATES = {
    "not-aloud": 0,
    "wrong-stack": 10,
    "misread": 4,
    "unsigned-as-good": 300,
    "pencil-as-good": 500,
    "two-marks-as-good": 100,
    "form-as-good": 100,
    "odd-as-invalid": 20,
    "against-as-invalid": 10,
    "unclear-unvoted": 500,
    "words-differ": 20,
    "digits-swapped": 30,
    "lines-swapped": 20,
    "invalid-among-voters": 60,
    "spoiled-left-out": 60,
    "additions-left-out": 60,
    "received-misread": 20,
    "copy-miswritten": 5,
    "posted-miswritten": 20,
    "announced-otherwise": 20,
    "stray-added": 1_000,
    "mis-sorted": 200,
    "foreign-sheet-missed": 500,
}
"""Slips whose rate does not stand beside the hand that makes them."""

SHAPES = ("dot", "circle", "filled", "border")

MISREADINGS: dict[str, Callable[[str, str], bool]] = {
    "misread": lambda stack, why: stack not in (INVALID, UNCLEAR) and why != AGAINST,
    "unsigned-as-good": lambda _, why: why == "unsigned",
    "pencil-as-good": lambda _, why: why in ("pencil", "erased"),
    "two-marks-as-good": lambda _, why: why in ("two-marks", "against-too"),
    "form-as-good": lambda _, why: why == "form",
    "odd-as-invalid": lambda _, why: why in SHAPES,
    "against-as-invalid": lambda stack, _: stack == AGAINST,
    "unclear-unvoted": lambda stack, _: stack == UNCLEAR,
}
"""What can be misread of a sheet: for its stack and reason, whether this slip fits it."""

PAPER = (
    *("miscount-packs", "pack-misnoted", "mis-add", "pack-miscounted"),
    *("signatures-miscounted", "supplementary-left-out", "served-counted-twice", "given-mis-added"),
    *("unused-miscounted", "spoiled-miscounted", "outside-miscounted", "issued-mis-added"),
    *("additions-miscounted", "certificates-miscounted", "holders-miscounted", "applications-miscounted"),
    *("box-miscounted", "boxes-mis-added", "stack-miscounted"),
    *("digits-swapped", "lines-swapped", "invalid-among-voters", "spoiled-left-out", "additions-left-out"),
    *("received-misread", "words-differ", "copy-miswritten", "posted-miswritten", "announced-otherwise"),
)
"""Slips by which a figure on paper leaves truth."""

SORTED = ("mis-sorted", "foreign-sheet-missed")
"""Slips by which a sheet comes to lie with those of another contest. Assumed: in one contest of fifty a sheet is sorted
wrongly, and one in twenty of these is taken for one of the contest that is shown, though colour and letter differ."""

TABLE = (*MISREADINGS, *SORTED, "wrong-stack", "stray-added", "not-aloud", "half-of-those-present", "box-first")
"""Slips with the sheets themselves."""

KINDS = (*DESK, *PAPER, *TABLE)
"""All of them."""

NO_CONTEST = (
    *("pack-misnoted", "additions-miscounted", "certificates-miscounted", "holders-miscounted"),
    *("applications-miscounted", "half-of-those-present", "box-first"),
)
"""Slips that are about no contest."""
