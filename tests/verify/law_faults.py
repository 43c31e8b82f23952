"""Faults that people can commit: each breaks a relation of law (L), and none of those that must hold anyway.

The first relation fails at the record given, the others somewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.verify.faults import Plant, Records, after, by, change, drop, issued, late_visit, sitting
from tests.verify.journals import Record, day, find, night, run_of
from tests.verify.table_faults import again, figure

BREACHES: dict[str, tuple[tuple[str, ...], Plant, Callable[[], bytes]]] = {}


def tidy() -> bytes:
    """A small day on which no sheet is carried away."""
    return run_of("carried_away: 400", "carried_away: 0")


def breach(*relations: str, base: Callable[[], bytes] = day) -> Callable[[Plant], Plant]:
    """A breach and the relations of law that it fails."""

    def put(plant: Plant) -> Plant:
        BREACHES[plant.__name__] = (relations, plant, base)
        return plant

    return put


# --- Paper -----------------------------------------------------------------------------------


def wrong(records: Records, paper: str, line: str, by_: int = 1) -> int:
    """A figure that is off."""
    at = figure(records, paper, line)
    records[at]["value"] += by_
    return at


@breach("I-41")
def voters_given_ballots_off_by_one(records: Records) -> int:
    """F2 of one protocol is not what was given."""
    return wrong(records, "protocol:A", "F2")


@breach("I-41")
def two_options_swapped(records: Records) -> int:
    """Votes of one option stand beside another."""
    first, second = (find_figure(records, f"F5/{n}") for n in (1, 2))
    records[first]["value"], records[second]["value"] = records[second]["value"], records[first]["value"]
    return first


def find_figure(records: Records, line: str) -> int:
    """The last figure on a line of the first contest's protocol."""
    return figure(records, "protocol:A", line)


@breach("I-41")
def list_without_the_added(records: Records) -> int:
    """F1 leaves out those added on the day."""
    return wrong(records, "protocol:B", "F1", -2)


@breach("I-41")
def spoiled_left_out_of_the_cancelled(records: Records) -> int:
    """F9 leaves out the spoiled sheet."""
    return wrong(records, "protocol:A", "F9", -1)


@breach("I-41")
def member_credited_with_more(records: Records) -> int:
    """F3 of a member is more than they gave out."""
    return wrong(records, "protocol:E", "F3/issuer-2", 3)


@breach("I-41")
def certificates_off(records: Records) -> int:
    """F13 counts a certificate that nobody kept."""
    return wrong(records, "protocol:E", "F13")


@breach("I-41")
def homes_off(records: Records) -> int:
    """F11 counts a home where nobody was."""
    return wrong(records, "protocol:A", "F11")


@breach("I-41")
def line_left_empty(records: Records) -> int:
    """A line of a protocol is empty."""
    drop(records, "FigureWritten", find_nth(records, "protocol:E", "F13"))
    return len(records) - 1


def find_nth(records: Records, paper: str, line: str) -> int:
    """Which of all figures is the one on a line."""
    figures = [(r["paper"], r["line"]) for r in records if r["t"] == "FigureWritten"]
    return figures.index((paper, line))


@breach("I-41")
def paper_of_a_stack_off(records: Records) -> int:
    """What was written of a stack is not what lies there, nor what the protocol was made from."""
    return wrong(records, "stack:B", "2")


@breach("I-36", "I-39", "I-41", base=tidy)
def invalid_among_those_who_took_part(records: Records) -> int:
    """F4 counts the invalid too."""
    wrong(records, "protocol:A", "F4", 1)
    return len(records) - 1


@breach("I-10")
def received_misread(records: Records) -> int:
    """The receipt act is read wrongly in the morning."""
    return wrong(records, "receipt", "B", 10)


@breach("I-43")
def copy_reads_otherwise(records: Records) -> int:
    """An observer's copy has another figure."""
    return change(records, "CopyGiven", off=[["F5/1", 3]])


@breach("I-43")
def posted_reads_otherwise(records: Records) -> int:
    """What hangs on the wall has another figure."""
    return change(records, "ProtocolPosted", off=[["F5/2", 3]])


@breach("I-43")
def figure_written_over(records: Records) -> int:
    """A figure on a form is corrected without a clean one."""
    at = figure(records, "protocol:E", "F13")
    records.insert(at + 1, dict(records[at]))
    return at + 1


@breach("I-52")
def handed_over_unsigned(records: Records) -> int:
    """A protocol goes with the signature of nobody."""
    records[:] = [r for r in records if r["t"] != "ProtocolSigned" or r["contest"]]
    return find(records, "ProtocolHandedOver")


# --- The table -------------------------------------------------------------------------------


@breach("I-41")
def sheet_on_the_wrong_stack(records: Records) -> int:
    """One sheet of a run lies where it does not belong."""
    return change(records, "SheetsShown", 1, elsewhere=[[0, "invalid"]])


@breach("I-41", base=night)
def sheet_thrown_out(records: Records) -> int:
    """A sheet that lay on a stack is thrown out of the count."""
    at = find(records, "ContestShown", -1)
    return by(records, at, "SheetMoved", contest=records[at]["contest"], position=0, stack="out")


@breach("I-41")
def last_sheet_never_shown(records: Records) -> int:
    """A protocol is drawn up before the sheets were shown."""
    records[:] = [r for r in records if r["t"] not in ("SheetsShown", "ContestShown")]
    return find(records, "ProtocolDrawn")


@breach("I-40", "I-41")
def counted_otherwise_than_it_lies(records: Records) -> int:
    """The second count of a stack finds one more; nobody counts again."""
    at = find(records, "StackCounted", 1)
    return change(records, "StackCounted", 1, figure=records[at]["figure"] + 1)


@breach("I-52", base=night)
def decided_by_three(records: Records) -> int:
    """Three of seven hands decide a sheet."""
    at = find(records, "SheetDecided", 0, lambda r: r["adopted"])
    hands = [r for r in records[:at] if r["t"] == "HandRaised"][
        -(records[at]["votes_for"] + records[at]["votes_against"]) :
    ]
    for number, hand in enumerate(hands):
        hand["yes"] = number < 3
    records[at].update(votes_for=3, votes_against=len(hands) - 3)
    return at


@breach("I-38", base=night)
def sheet_from_the_floor_counted(records: Records) -> int:
    """A sheet found on the floor is put among those of the boxes."""
    return change(records, "StrayKept", t="StrayAdded")


@breach("I-27", base=night)
def surplus_not_voided(records: Records) -> int:
    """A mobile box holds more than it served, and its sheets are counted."""
    drop(records, "BoxVoided")
    return find(records, "ContestShown")


@breach("I-08", "I-41")
def unused_not_cancelled(records: Records) -> int:
    """The boxes are opened while unused sheets lie in the safe."""
    drop(records, "UnusedCancelled", 1)
    return find(records, "BoxOpened")


@breach("I-33")
def box_before_the_announcement(records: Records) -> int:
    """Boxes are opened and nobody said how many voters were given ballots."""
    drop(records, "GivenAnnounced")
    return find(records, "BoxOpened")


@breach("I-33")
def mobile_box_last(records: Records) -> int:
    """The mobile box is opened after a stationary one."""
    first, second = (find(records, "BoxOpened", n) for n in (0, 1))
    for shift in range(2):
        one, other = records[first + shift], records[second + shift]
        records[first + shift] = other | {"at": one["at"]}
        records[second + shift] = one | {"at": other["at"]}
    return second


@breach("I-33")
def opened_twice(records: Records) -> int:
    """A box is opened that is open."""
    return again(records, "BoxOpened")


@breach("I-32")
def another_seal_in_the_evening(records: Records) -> int:
    """The mark on the seal is not that of the morning."""
    return change(records, "BoxOpened", seal="112-77")


# --- The day ---------------------------------------------------------------------------------


@breach("I-32")
def one_seal_for_two_boxes(records: Records) -> int:
    """Two seals bear one mark."""
    return change(records, "BoxSealed", 1, seal=records[find(records, "BoxSealed")]["seal"])


@breach("I-32")
def seal_replaced_in_secret(records: Records) -> int:
    """Somebody breaks a seal and puts another on."""
    return after(records, find(records, "StationOpened"), "SealTouched", cause="scenario", box="S1")


@breach("I-29")
def sealed_unshown(records: Records) -> int:
    """A box is sealed that nobody was shown."""
    drop(records, "BoxChecked")
    return find(records, "BoxSealed")


@breach("I-46", "I-29", "I-32")
def opened_without_seals(records: Records) -> int:
    """The station opens with bare boxes."""
    records[:] = [r for r in records if r["t"] != "BoxSealed"]
    return find(records, "StationOpened")


@breach("I-46")
def never_declared_open(records: Records) -> int:
    """Ballots go out and nobody declared the station open."""
    drop(records, "StationOpened")
    return find(records, "BallotsIssued")


@breach("I-47")
def joined_after_closing(records: Records) -> int:
    """Somebody is let in when voting is over."""
    late = late_visit(records)
    return find(records, "VoterJoined", 0, lambda r: r["voter"] == late["voter"] and r["at"] > 70_000)


@breach("I-13", "I-14", "I-08")
def a_second_set(records: Records) -> int:
    """Somebody who has voted is given a second set under no line."""
    return records.index(late_visit(records))


@breach("I-14")
def under_the_line_of_another(records: Records) -> int:
    """A set goes out under somebody else's line."""
    return change(records, "BallotsIssued", line=issued(records, 1)["line"])


@breach("I-15")
def unlooked(records: Records) -> int:
    """Nobody looked at the document."""
    return without(records, "DocumentLooked")


def without(records: Records, *kinds: str) -> int:
    """The first visit without some of what belongs to it; where its sheets went out."""
    visit = issued(records)
    mine = [
        r for r in records if r["t"] in kinds and (r.get("voter") == visit["voter"] or r.get("line") == visit["line"])
    ]
    for record in mine:
        records.remove(record)
    return records.index(visit)


@breach("I-15")
def expired_document_taken(records: Records) -> int:
    """The document was out of force."""
    at = change(records, "DocumentLooked", valid=False)
    return find(records, "BallotsIssued", 0, lambda r: r["voter"] == records[at]["voter"])


@breach("I-50", "I-12")
def list_unsigned(records: Records) -> int:
    """The voter did not sign the list."""
    return without(records, "VoterSigned")


@breach("I-19")
def member_did_not_sign(records: Records) -> int:
    """No member's signature stands on the line."""
    return without(records, "MemberSigned")


@breach("I-50")
def past_the_booth(records: Records) -> int:
    """A voter goes to the box without a booth."""
    voter = records[find(records, "BoothEntered")]["voter"]
    drop(records, "BoothEntered")
    return find(records, "BallotsCast", 0, lambda r: r["voter"] == voter)


@breach("I-21")
def struck_and_served(records: Records) -> int:
    """Ballots go out under a line whose voter has a certificate."""
    line = issued(records)["line"]
    records[1]["struck"].append(line)
    return find(records, "BallotsIssued")


@breach("I-16")
def on_two_lists(records: Records) -> int:
    """Somebody of the list is written on the supplementary sheet."""
    return change(records, "VoterAdded", person=issued(records)["line"])


@breach("I-17")
def added_on_no_paper(records: Records) -> int:
    """A line is added without a request."""
    return change(records, "VoterAdded", ground="")


@breach("I-18")
def turnout_made_up(records: Records) -> int:
    """A report says more than there are signatures."""
    at = find(records, "TurnoutSent", 2)
    return change(records, "TurnoutSent", 2, value=records[at]["value"] + 50)


@breach("I-22", "I-23")
def certificate_used_twice(records: Records) -> int:
    """A certificate is taken in once more, and nobody votes on it."""
    kept = records[find(records, "CertificateKept")]
    shown = records[find(records, "CertificateShown", 0, lambda r: r["number"] == kept["number"])]
    at = after(records, find(records, "StationClosed") - 1, "CertificateShown", **plain(shown))
    return after(records, at, "CertificateKept", **plain(kept))


def plain(record: Record) -> dict[str, Any]:
    """What a record says, but for its kind and time."""
    return {name: value for name, value in record.items() if name not in ("t", "at")}


@breach("I-24", "I-08")
def bag_filled_on_the_way(records: Records) -> int:
    """A sheet comes into the bag while the team is out."""
    last = records[1]["received"][0]
    by(records, find(records, "TeamLeft"), "PackHanded", giver="safe", taker="team", runs=[[100_000 + last, 1]])
    return find(records, "TeamReturned")


@breach("I-25")
def application_never_accepted(records: Records) -> int:
    """A home is served whose application nobody accepted."""
    drop(records, "ApplicationAccepted")
    return find(records, "HomeIssued")


@breach("I-25")
def another_at_the_door(records: Records) -> int:
    """Sheets at a home go to somebody who did not apply."""
    at = find(records, "HomeIssued")
    other = next(n for n in range(60, 200) if not any(r.get("voter") == n or r.get("person") == n for r in records))
    for record in records:
        if record.get("voter") == records[at]["voter"] and record is not records[at]:
            record["voter"] = other
    return change(records, "HomeIssued", voter=other)


@breach("I-28")
def unmarked_on_the_list(records: Records) -> int:
    """The team leaves before the list was marked."""
    drop(records, "LineMarked")
    return find(records, "HomeIssued")


@breach("I-02", "I-08")
def cancelled_handed_out_again(records: Records) -> int:
    """A cancelled sheet is taken out of the safe once more."""
    at = find(records, "UnusedCancelled")
    runs = [[(records[at]["contest"] + 1) * 100_000 + records[1]["received"][0], 1]]
    return by(records, at, "PackHanded", "secretary", giver="safe", taker="issuer-1", runs=runs)


@breach("I-07", "I-13")
def spoiled_and_given_anew(records: Records) -> int:
    """For a spoiled sheet a voter is given one as if it were the first, under no line."""
    at = find(records, "SheetReplaced")
    records[at]["t"] = "BallotsIssued"
    records[at] |= {"line": -1, "sheets": [records[at].pop("sheet")]}
    return find(records, "BoxOpened")


@breach("I-52")
def decided_by_too_few(records: Records) -> int:
    """A sitting of three of seven takes a decision."""
    seats = ("chair", "secretary", "boxes")
    at = sitting(records, *seats)
    for seat in seats:
        at = by(records, at, "VoteCast", seat, number=1, yes=True)
    told = {"votes_for": 3, "votes_against": 0, "present": 3, "adopted": True}
    return by(records, at, "SittingClosed", number=1, **told)
