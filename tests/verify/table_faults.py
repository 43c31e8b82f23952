"""Faults of the night: at the counting table and on the forms, which cannot have happened whatever people do.

They are planted in a small day's journal in which everything at the table happened once.
"""

from __future__ import annotations

from functools import partial

from tests.verify.faults import Records, after, by, change, drop, fault
from tests.verify.journals import find, mis_sorted, night

at_night = partial(fault, base=night)


def again(records: Records, kind: str, nth: int = 0) -> int:
    """The same record once more; the number of the second one."""
    at = find(records, kind, nth)
    records.insert(at + 1, dict(records[at]))
    return at + 1


# --- Sheets on the table ---------------------------------------------------------------------


@at_night("I-35")
def shown_twice(records: Records) -> int:
    """A run of sheets goes by once more."""
    return again(records, "SheetsShown", -1)


@at_night("I-35")
def first_sheet_left_out(records: Records) -> int:
    """A run begins behind the sheet in hand."""
    at = find(records, "SheetsShown", -1)
    records[at]["sheets"] -= 1
    return change(records, "SheetsShown", -1, first=1)


@at_night("I-53")
def more_shown_than_lifted(records: Records) -> int:
    """A run goes on past the last sheet."""
    return change(records, "SheetsShown", -1, sheets=5_000)


@at_night("I-53")
def put_elsewhere_before_its_turn(records: Records) -> int:
    """A sheet outside the run is put somewhere with it."""
    return change(records, "SheetsShown", -1, elsewhere=[[900, "1"]])


@at_night("I-35")
def put_past_the_one_in_hand(records: Records) -> int:
    """The sheet put down is not the one in hand."""
    return change(records, "SheetPut", position=7)


@at_night("I-35")
def said_of_another_sheet(records: Records) -> int:
    """What is said aloud is said of a sheet further down."""
    return change(records, "SheetSaid", position=3)


@at_night("I-53")
def put_on_no_stack(records: Records) -> int:
    """A sheet is put on a stack that no option has."""
    return change(records, "SheetPut", stack="99")


@at_night("I-35")
def moved_before_it_was_put(records: Records) -> int:
    """A sheet is moved that lies in the middle yet."""
    return change(records, "SheetMoved", position=20)


@at_night("I-41")
def fewer_shown_than_said(records: Records) -> int:
    """The end of showing names another number than was shown."""
    return change(records, "ContestShown", -1, sheets=3)


@at_night("I-53")
def stack_counted_for_the_seventh_time(records: Records) -> int:
    """A first count is called a seventh."""
    return change(records, "StackCounted", turn=7)


@at_night("I-53")
def stack_of_nobody(records: Records) -> int:
    """A stack is counted that there is not."""
    return change(records, "StackCounted", stack="20")


@at_night("I-31", "I-34")
def stuffing_kept_quiet(records: Records) -> int:
    """Foreign sheets lie in a box and nobody pushed them in."""
    drop(records, "SheetsStuffed", 1)
    return find(records, "BoxEmptied", 0, lambda r: r["box"] == "S1")


@at_night("I-31")
def own_sheet_on_other_paper(records: Records) -> int:
    """A sheet that a voter dropped comes out on other paper."""
    at = find(records, "BoxEmptied", -1)
    records[at]["sheets"][0] += 1 if records[at]["sheets"][0] % 10 == 0 else 0
    return at


@at_night("I-53")
def box_in_the_room_voided(records: Records) -> int:
    """The sheets of a box are voided that never went out."""
    return change(records, "BoxVoided", box="S1")


# --- Sheets of another contest ---------------------------------------------------------------

when_sorted = partial(fault, base=mis_sorted)
HOME = "its-pile"


def came_home(records: Records, kind: str = "SheetPut") -> int:
    """Where a sheet of another contest went to its own pile."""
    return find(records, kind, 0, lambda r: r["stack"] == HOME)


@when_sorted("I-37")
def mis_sorted_onto_its_own_pile(records: Records) -> int:
    """A sheet is laid wrongly where it belongs."""
    at = find(records, "SheetMisSorted")
    return change(records, "SheetMisSorted", onto=records[at]["contest"])


@when_sorted("I-35")
def mis_sorted_from_nowhere(records: Records) -> int:
    """The sheet was never lifted."""
    return change(records, "SheetMisSorted", position=5_000)


@when_sorted("I-35")
def mis_sorted_to_nowhere(records: Records) -> int:
    """The sheet lies behind the last one of the other pile."""
    return change(records, "SheetMisSorted", there=5_000)


@when_sorted("I-53")
def mis_sorted_out_of_another_box(records: Records) -> int:
    """The sheet was lifted from a box that it never lay in."""
    return change(records, "SheetMisSorted", box="R1")


@when_sorted("I-53")
def mis_sorted_onto_the_pile_of_no_contest(records: Records) -> int:
    """There is no such pile."""
    return change(records, "SheetMisSorted", onto=9)


@when_sorted("I-35")
def mis_sorted_after_it_was_shown(records: Records) -> int:
    """A sheet leaves a pile when it lies on a stack."""
    at, mis = find(records, "ContestShown"), records[find(records, "SheetMisSorted")]
    fields = {name: mis[name] for name in ("box", "there")} | {"contest": records[at]["contest"], "position": 0}
    return by(records, at, "SheetMisSorted", "deputy", onto=2, **fields)


@when_sorted("I-37")
def an_own_sheet_sent_away(records: Records) -> int:
    """A sheet of this contest goes to the pile of another."""
    at = find(records, "ContestShown")
    return by(records, at, "SheetMoved", contest=records[at]["contest"], position=0, stack=HOME)


@when_sorted("I-37")
def sent_home_without_having_been_astray(records: Records) -> int:
    """Nobody mis-sorted the sheet that goes to its own pile."""
    at = came_home(records)
    contest = records[at]["contest"]
    mis = find(records, "SheetMisSorted", 0, lambda r: r["onto"] == contest)
    del records[mis]
    return at - 1


@when_sorted("I-37")
def laid_on_a_stack_after_it_went_home(records: Records) -> int:
    """A sheet that lies on its own pile is laid on a stack of another contest as well."""
    at = came_home(records)
    of = {name: records[at][name] for name in ("contest", "position")}
    return by(records, at, "SheetMoved", **of, stack="1")


@when_sorted("I-37")
def went_home_twice(records: Records) -> int:
    """One sheet comes back two times."""
    return again(records, "SheetMoved", [r["stack"] for r in records if r["t"] == "SheetMoved"].index(HOME))


@when_sorted("I-41")
def came_home_and_was_never_shown(records: Records) -> int:
    """What is shown in the end is one sheet less than was found."""
    at = came_home(records, "SheetMoved")
    own = find(records[at:], "SheetsShown", 0, lambda r: r["sheets"] == 1)
    del records[at + own]
    return at + own


# --- Hands, recounts, steps ------------------------------------------------------------------


@at_night("I-53")
def hands_on_a_sheet_that_nobody_raised(records: Records) -> int:
    """A vote on a sheet ends with another number of hands."""
    at = find(records, "SheetDecided")
    return change(records, "SheetDecided", votes_against=records[at]["votes_against"] + 2)


@at_night("I-53")
def hand_raised_twice(records: Records) -> int:
    """A member raises a hand twice for one sheet."""
    return again(records, "HandRaised")


@at_night("I-53")
def hand_raised_at_noon(records: Records) -> int:
    """A member raises a hand while nothing is voted on."""
    return by(records, find(records, "StationOpened"), "HandRaised", yes=True)


@at_night("I-48")
def hand_raised_out_of_the_house(records: Records) -> int:
    """A member who is out with the team raises a hand."""
    return by(
        records, find(records, "TeamLeft"), "HandRaised", records[find(records, "TeamLeft")]["seats"][0], yes=True
    )


@at_night("I-53")
def decided_another_sheet(records: Records) -> int:
    """What is decided is not what was voted on."""
    at = find(records, "SheetDecided")
    return change(records, "SheetDecided", position=records[at]["position"] - 1)


@at_night("I-53")
def two_votes_at_once(records: Records) -> int:
    """The commission is asked of a sheet while it votes on one."""
    return again(records, "VoteOnSheet")


@at_night("I-35")
def vote_on_a_sheet_in_the_middle(records: Records) -> int:
    """A vote on a sheet that was not shown."""
    return change(records, "VoteOnSheet", position=5_000)


@at_night("I-53")
def recount_answered_twice(records: Records) -> int:
    """One application is granted two times."""
    return again(records, "RecountAnswered")


@at_night("I-53")
def recount_nobody_asked_for(records: Records) -> int:
    """An application is answered that was not handed in."""
    return change(records, "RecountAnswered", number=4)


@at_night("I-51")
def recount_asked_from_outside(records: Records) -> int:
    """Somebody asks for a recount who is not in the room."""
    return change(records, "RecountAsked", observer=2)


@at_night("I-53")
def recount_that_was_silent(records: Records) -> int:
    """Applications are numbered in the order in which they come."""
    return change(records, "RecountAsked", number=2)


@at_night("I-53")
def two_steps_at_once(records: Records) -> int:
    """The table is told the next thing before it has done the last."""
    at = find(records, "StepEnded")
    return by(records, at - 1, "StepCalled", step="sorting")


@at_night("I-53")
def step_ended_that_never_began(records: Records) -> int:
    """The table ends what it was not told to do."""
    return change(records, "StepEnded", step="members")


@at_night("I-53")
def place_for_nobody(records: Records) -> int:
    """Somebody who is no member has a place at the table."""
    return change(records, "PlaceGiven", member="issuer-9")


# --- Sheets found about ----------------------------------------------------------------------


@at_night("I-01")
def found_what_nobody_left(records: Records) -> int:
    """A sheet is found that lies somewhere else."""
    return change(records, "StrayFound", sheet=100_001)


@at_night("I-01")
def found_unsigned(records: Records) -> int:
    """A sheet has lost its signature on the floor."""
    return change(records, "StrayFound", signed=False)


@at_night("I-53")
def found_as_the_fifth(records: Records) -> int:
    """The first sheet found is the fifth."""
    return change(records, "StrayFound", number=5)


@at_night("I-53")
def laid_by_twice(records: Records) -> int:
    """A sheet that was laid by is laid by."""
    return again(records, "StrayKept")


@at_night("I-01")
def left_without_a_sheet(records: Records) -> int:
    """A voter leaves a sheet behind whom nobody gave one."""
    at = find(records, "VoterJoined")
    return after(records, at, "SheetsLeft", voter=records[at]["voter"], contests=[0])


# --- Forms -----------------------------------------------------------------------------------


@at_night("I-53")
def signed_before_it_was_drawn_up(records: Records) -> int:
    """Members sign a form that nobody drew up."""
    drop(records, "ProtocolDrawn", -1)
    return find(records, "ProtocolSigned", -1, lambda r: r["contest"] == 2)


@at_night("I-53")
def drawn_up_twice(records: Records) -> int:
    """One form is drawn up two times."""
    return again(records, "ProtocolDrawn", -1)


@at_night("I-53")
def signed_twice(records: Records) -> int:
    """A member signs a form two times."""
    return again(records, "ProtocolSigned", -1)


@at_night("I-53")
def handed_over_twice(records: Records) -> int:
    """A protocol is taken away that has gone."""
    return again(records, "ProtocolHandedOver")


@at_night("I-53")
def copy_certified_by_nobody(records: Records) -> int:
    """A copy bears the seal that nobody put on it."""
    at = find(records, "CopiesCertified", -1)
    contest = records[at]["contest"]
    del records[at]
    return find(records, "CopyGiven", 0, lambda r: r["contest"] == contest)


@at_night("I-53")
def figure_on_the_form_of_no_contest(records: Records) -> int:
    """A figure stands on the protocol of a contest that there is not."""
    at = figure(records, "protocol:A", "F7")
    records[at]["paper"] = "protocol:Z"
    return at


def figure(records: Records, paper: str, line: str) -> int:
    """The last figure written on a line."""
    return find(records, "FigureWritten", -1, lambda r: (r["paper"], r["line"]) == (paper, line))
