"""Faults to plant in a journal: what each does, the relations that must fail, and at which record at the latest.

A fault changes records and gives the number of the record that shows it. `LAWLESS` are changes that break the law,
or put a wrong figure on paper, and nothing that must hold; `law_faults` has those that break one relation of law.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.verify.journals import Record, day, find

Records = list[Record]
Plant = Callable[[Records], int]
FAULTS: dict[str, tuple[tuple[str, ...], Plant, Callable[[], bytes]]] = {}
LAWLESS: dict[str, Callable[[Records], object]] = {}


def fault(*relations: str, base: Callable[[], bytes] = day) -> Callable[[Plant], Plant]:
    """A fault, the relations it breaks, and the journal it is planted in."""

    def put(plant: Plant) -> Plant:
        FAULTS[plant.__name__] = (relations, plant, base)
        return plant

    return put


def lawless(plant: Callable[[Records], object]) -> Callable[[Records], object]:
    """A change that is none of an outside check's business."""
    LAWLESS[plant.__name__] = plant
    return plant


def change(records: Records, kind: str, nth: int = 0, **fields: Any) -> int:
    """Other values in the nth record of a kind."""
    at = find(records, kind, nth)
    records[at].update(fields)
    return at


def after(records: Records, at: int, kind: str, **fields: Any) -> int:
    """One more event after a record, at the same second."""
    event = {"t": kind, "at": records[at]["at"], "by": "", "cause": "voter"} | fields
    records.insert(at + 1, event)
    return at + 1


def drop(records: Records, kind: str, nth: int = 0) -> int:
    """A record less; the number of the one that now stands there."""
    at = find(records, kind, nth)
    del records[at]
    return at


def issued(records: Records, nth: int = 0) -> Record:
    """The nth time that ballots were handed over at a desk."""
    return records[find(records, "BallotsIssued", nth)]


# --- Sheets ----------------------------------------------------------------------------------


@fault("I-03", "I-04", "I-11")
def issued_twice(records: Records) -> int:
    """A sheet that a voter was given is given to the next one too."""
    by = issued(records)["by"]
    at = find(records, "BallotsIssued", 1, lambda r: r["by"] == by)
    records[at]["sheets"][0] = issued(records)["sheets"][0]
    return at


@fault("I-01")
def from_nowhere(records: Records) -> int:
    """A sheet with a serial number that was never received."""
    return change(records, "BallotsIssued", sheets=[199_999, *issued(records)["sheets"][1:]])


@fault("I-01")
def serial_of_another_contest(records: Records) -> int:
    """A sheet of a contest that is not voted on here."""
    return change(records, "BallotsIssued", sheets=[900_001, *issued(records)["sheets"][1:]])


@fault("I-01")
def from_another_pack(records: Records) -> int:
    """A sheet that lies in a colleague's pack."""
    first = issued(records)
    other = issued(records, find_nth(records, lambda r: r["by"] != first["by"]))
    first["sheets"][0] = other["sheets"][0]
    return find(records, "BallotsIssued")


def find_nth(records: Records, so: Callable[[Record], bool]) -> int:
    """Which of all issues is the first of which something holds."""
    issues = [record for record in records if record["t"] == "BallotsIssued"]
    return next(n for n, record in enumerate(issues) if so(record))


@fault("I-01")
def from_the_safe(records: Records) -> int:
    """A sheet that nobody was handed."""
    return change(
        records, "BallotsIssued", sheets=[100_000 + records[1]["received"][0], *issued(records)["sheets"][1:]]
    )


@fault("I-01")
def unsigned_but_not_given(records: Records) -> int:
    """An unsigned sheet that is not among those handed over."""
    return change(records, "BallotsIssued", unsigned=[100_300])


@fault("I-01")
def signed_in_another_pack(records: Records) -> int:
    """A member signs a sheet of a colleague."""
    at = find(records, "PackHanded", 1)
    giver, sheet = records[find(records, "PackHanded")]["taker"], records[at]["runs"][0][0]
    return after(records, at, "SheetsSigned", by=giver, cause="crew", sheets=[sheet])


@fault("I-01")
def pack_of_another(records: Records) -> int:
    """A pack comes back from somebody who does not hold it."""
    at = find(records, "PackHanded", 0, lambda r: r["taker"] == "safe" and r["giver"] != "team")
    records[at]["giver"] = "chair"
    return at


@fault("I-02")
def pack_to_nobody(records: Records) -> int:
    """A pack goes to somebody who does not exist."""
    return change(records, "PackHanded", taker="issuer-9")


@fault("I-02")
def back_from_hands(records: Records) -> int:
    """A sheet in a voter's hands is handed from member to member."""
    at = find(records, "BallotsIssued")
    runs = [[records[at]["sheets"][0], 1]]
    return after(
        records, at, "PackHanded", by="secretary", cause="crew", giver=records[at]["by"], taker="safe", runs=runs
    )


@fault("I-03")
def run_into_the_next_contest(records: Records) -> int:
    """A run that would have to change its contest on the way."""
    return change(records, "PackHanded", runs=[[199_990, 50]])


@fault("I-05")
def empty_run(records: Records) -> int:
    """A run of less than nothing."""
    return change(records, "PackHanded", runs=[[100_001, -5]])


@fault("I-31", "I-06")
def cast_without_a_sheet(records: Records) -> int:
    """A voter drops two sheets of a contest, having one."""
    return change(records, "BallotsCast", contests=[0, 0, 1, 2])


@fault("I-31", "I-48")
def cast_by_another(records: Records) -> int:
    """Somebody who was never here drops sheets."""
    return change(records, "BallotsCast", voter=absent(records))


def absent(records: Records) -> int:
    """A person of whom the whole journal says nothing."""
    seen = {r.get(name) for r in records for name in ("voter", "person")}
    return next(n for n in range(len(records[1]["people"])) if n not in seen)


@fault("I-01")
def carried_without_a_sheet(records: Records) -> int:
    """A voter without sheets puts one into a pocket."""
    return after(
        records,
        find(records, "VoterJoined"),
        "SheetsCarried",
        voter=records[find(records, "VoterJoined")]["voter"],
        contests=[0],
    )


@fault("I-01")
def spoiled_in_other_hands(records: Records) -> int:
    """The sheet taken back is one that somebody else was given."""
    return change(records, "SheetSpoiled", sheet=issued(records, -1)["sheets"][0])


# --- Boxes and the count ---------------------------------------------------------------------

CONTEST = 100_000_000
"""What the next contest adds to a lifted sheet."""


def lifted(records: Records) -> tuple[int, list[int]]:
    """The emptying of a full box and the sheets on the table."""
    at = find(records, "BoxEmptied", 0, lambda r: len(r["sheets"]) > 20)
    return at, records[at]["sheets"]


@fault("I-34", "I-38", "I-41")
def one_sheet_more(records: Records) -> int:
    """A sheet lies on the table that never went in."""
    at, sheets = lifted(records)
    sheets.append(sheets[0])
    return at


@fault("I-34", "I-38", "I-41")
def one_sheet_less(records: Records) -> int:
    """A sheet that went in does not come out."""
    at, sheets = lifted(records)
    del sheets[0]
    return at


@fault("I-34")
def other_contest_on_the_table(records: Records) -> int:
    """A sheet has changed its contest in the box."""
    at, sheets = lifted(records)
    sheets[0] = (sheets[0] + CONTEST) % (3 * CONTEST)
    return at


@fault("I-34")
def other_signature_on_the_table(records: Records) -> int:
    """A sheet has changed its signature in the box."""
    at, sheets = lifted(records)
    sheets[0] += -40 if sheets[0] // 10 % 100 > 4 else 10
    return at


@fault("I-35")
def a_mark_that_is_none(records: Records) -> int:
    """A sheet bears a mark of no kind."""
    at, sheets = lifted(records)
    sheets[0] = sheets[0] // CONTEST * CONTEST + 57_000_000 + sheets[0] % 1_000
    return at


@fault("I-35", "I-37")
def a_contest_that_is_none(records: Records) -> int:
    """A sheet of a contest that is not voted on here lies in the box."""
    at, sheets = lifted(records)
    sheets[0] += 7 * CONTEST
    return at


@fault("I-34", "I-35", "I-37", "I-41")
def emptied_twice(records: Records) -> int:
    """The same box is emptied again."""
    at, sheets = lifted(records)
    return after(records, at, "BoxEmptied", by="chair", cause="crew", box=records[at]["box"], sheets=list(sheets))


@fault("I-34", "I-38", "I-41")
def cast_after_emptying(records: Records) -> int:
    """A vote falls into a box that was emptied; its sheets are never found."""
    late = late_visit(records)
    at = lifted(records)[0]
    after(records, at, "BallotsCast", voter=late["voter"], box=records[at]["box"], contests=[0, 1, 2])
    return len(records) - 1


def late_visit(records: Records) -> Record:
    """Somebody who has voted comes back after closing and is given the last set of a pack, under no line."""
    back = records[find(records, "PackHanded", 0, lambda r: r["giver"] == "issuer-1")]
    sheets = [first + count - 1 for first, count in back["runs"]]
    back["runs"] = [[first, count - 1] for first, count in back["runs"]]
    seconds, crew = (
        {"voter": records[find(records, "BallotsCast")]["voter"], "desk": 0},
        {"by": "issuer-1", "cause": "crew"},
    )
    joined = after(records, find(records, "StationClosed"), "VoterJoined", **seconds)
    called = after(records, joined, "VoterCalled", **seconds, **crew)
    return records[after(records, called, "BallotsIssued", **seconds, **crew, line=-1, sheets=sheets)]


@fault("I-30")
def emptied_under_seal(records: Records) -> int:
    """A box is emptied that nobody opened."""
    return drop(records, "BoxOpened")


@fault("I-41")
def shown_more_than_found(records: Records) -> int:
    """More sheets of a contest are shown than there are."""
    at = find(records, "ContestShown")
    return change(records, "ContestShown", sheets=records[at]["sheets"] + 1)


# --- People ----------------------------------------------------------------------------------


@fault("I-48")
def called_from_nowhere(records: Records) -> int:
    """A voter is called who never joined the line."""
    voter = records[find(records, "VoterJoined")]["voter"]
    drop(records, "VoterJoined")
    return find(records, "VoterCalled", 0, lambda r: r["voter"] == voter)


@fault("I-48")
def called_past_the_head(records: Records) -> int:
    """Somebody else came first to that line."""
    first = records[find(records, "VoterJoined")]
    after(records, find(records, "VoterJoined") - 1, "VoterJoined", voter=absent(records), desk=first["desk"])
    records[find(records, "VoterJoined")]["at"] = first["at"]
    return find(records, "VoterCalled", 0, lambda r: r["voter"] == first["voter"])


@fault("I-48")
def two_at_a_desk(records: Records) -> int:
    """The next is called while somebody stands at the desk."""
    at = find(records, "VoterCalled")
    called, seconds = records[at], {"voter": absent(records), "desk": records[at]["desk"]}
    joined = after(records, at, "VoterJoined", **seconds)
    return after(records, joined, "VoterCalled", **seconds, by=called["by"], cause="crew")


@fault("I-48")
def joined_twice(records: Records) -> int:
    """Somebody in a line joins it once more."""
    at = find(records, "VoterJoined")
    records.insert(at + 1, dict(records[at]))
    return at + 1


@fault("I-48")
def left_without_having_come(records: Records) -> int:
    """Somebody leaves who never came."""
    return after(records, find(records, "VoterJoined"), "VoterLeft", voter=absent(records))


@fault("I-48")
def more_booths_than_there_are(records: Records) -> int:
    """The station has fewer booths than voters in them."""
    records[1]["booths"] = 0
    return find(records, "BoothEntered")


@fault("I-48")
def into_a_booth_from_the_street(records: Records) -> int:
    """Somebody is in a booth who never was in the room."""
    return change(records, "BoothEntered", voter=absent(records))


@fault("I-48")
def speaks_from_afar(records: Records) -> int:
    """Words at a desk where the speaker does not stand."""
    at = find(records, "VoterSpoke")
    return change(records, "VoterSpoke", desk=(records[at]["desk"] + 1) % 4)


@fault("I-48")
def signs_from_afar(records: Records) -> int:
    """A line is signed by somebody who does not stand there."""
    return change(records, "VoterSigned", voter=absent(records))


@fault("I-48")
def acts_at_another_desk(records: Records) -> int:
    """The secretary calls a voter to a desk where a colleague sits."""
    return change(records, "VoterCalled", by="secretary")


@fault("I-48")
def two_members_on_a_chair(records: Records) -> int:
    """Two members take the same desk."""
    at = find(records, "PostTaken", 1, lambda r: r["post"].startswith("desk"))
    records[at]["post"] = records[find(records, "PostTaken", 0, lambda r: r["post"].startswith("desk"))]["post"]
    return at


@fault("I-48")
def at_home_and_in_the_room(records: Records) -> int:
    """The team finds somebody at home who stands in a line."""
    voter = absent(records)
    at = after(records, find(records, "HomeIssued") - 1, "VoterJoined", voter=voter, desk=0)
    records[at + 1]["voter"] = voter
    return at + 1


@fault("I-48")
def home_vote_into_a_box_in_the_room(records: Records) -> int:
    """A voter at home drops sheets into a box that stands in the station."""
    at = find(records, "BallotsCast", 0, lambda r: r["box"] == "M1")
    records[at]["box"] = "S1"
    return at


@fault("I-48")
def issues_at_home_from_the_room(records: Records) -> int:
    """A member who did not go gives ballots at somebody's home."""
    return change(records, "HomeIssued", by="chair")


@fault("I-48")
def leaves_twice(records: Records) -> int:
    """The team leaves again with another box while it is out."""
    at = find(records, "TeamLeft")
    records.insert(at + 1, records[at] | {"box": "S1"})
    return at + 1


@fault("I-48")
def box_leaves_twice(records: Records) -> int:
    """The box leaves again, with others, while it is out."""
    at = find(records, "TeamLeft")
    records.insert(at + 1, records[at] | {"seats": ["chair"]})
    return at + 1


@fault("I-48")
def box_returns_that_never_left(records: Records) -> int:
    """The team brings another box back."""
    return change(records, "TeamReturned", box="S1")


@fault("I-48")
def section_to_an_empty_desk(records: Records) -> int:
    """A section goes to a desk where its taker does not sit."""
    return change(records, "SectionHanded", taker="chair")


@fault("I-48")
def more_in_line_than_there_are(records: Records) -> int:
    """The marked end of the line has more people inside than wait."""
    at = find(records, "EndOfLineMarked")
    return change(records, "EndOfLineMarked", waiting=records[at]["waiting"] + 1)


@fault("I-48")
def shown_to_absent_members(records: Records) -> int:
    """A box is shown to more members than the commission has."""
    return change(records, "BoxChecked", members=8)


@fault("I-51")
def shown_to_absent_observers(records: Records) -> int:
    """A box is shown to observers who are not there."""
    return change(records, "BoxChecked", observers=3)


@fault("I-51")
def observer_leaves_who_never_came(records: Records) -> int:
    """An observer goes away who never came."""
    return after(records, find(records, "StationOpened"), "ObserverLeft", cause="scenario", number=9)


@fault("I-51")
def observer_leaves_twice(records: Records) -> int:
    """An observer goes away twice."""
    at = find(records, "ObserverAdmitted")
    first = after(records, at, "ObserverLeft", cause="scenario", number=records[at]["number"])
    return after(records, first, "ObserverLeft", cause="scenario", number=records[at]["number"])


@fault("I-51")
def observer_removed_twice(records: Records) -> int:
    """An observer is put out of the room twice."""
    at = find(records, "ObserverAdmitted")
    who = {"by": "chair", "cause": "crew", "number": records[at]["number"]}
    return after(records, after(records, at, "PersonRemoved", **who), "PersonRemoved", **who)


@fault("I-51")
def observer_of_another_number(records: Records) -> int:
    """The second observer to come is the third."""
    return change(records, "ObserverCame", 1, number=3)


@fault("I-51")
def observer_let_in_who_never_came(records: Records) -> int:
    """The chair lets somebody in who is not there."""
    return change(records, "ObserverAdmitted", number=9)


@fault("I-51")
def observer_let_in_twice(records: Records) -> int:
    """The chair lets an observer in who is in."""
    at = find(records, "ObserverAdmitted")
    records.insert(at + 1, dict(records[at]))
    return at + 1


@fault("I-51")
def observer_entered_twice(records: Records) -> int:
    """An observer stands in the register twice."""
    at = find(records, "ObserverEntered")
    records.insert(at + 1, dict(records[at]))
    return at + 1


@fault("I-51")
def observer_walks_outside(records: Records) -> int:
    """Somebody walks about in the room as the played observer, and nobody such was let in."""
    return after(records, find(records, "StationOpened"), "Walked", by="observer", cause="crew", place="boxes")


@fault("I-51")
def two_observers_played(records: Records) -> int:
    """Two observers are one person's part."""
    change(records, "ObserverCame", played=True)
    return change(records, "ObserverCame", 1, played=True)


@fault("I-51")
def note_of_nobody(records: Records) -> int:
    """A note by an observer who never came."""
    who = {"by": "observer", "cause": "crew"}
    return after(
        records, find(records, "StationOpened"), "NoteMade", **who, number=1, about="opinion-good", place="door"
    )


@fault("I-53")
def note_on_a_record_to_come(records: Records) -> int:
    """A note says that it was seen in what has not happened yet."""
    change(records, "ObserverCame", played=True)
    who = {"by": "observer", "cause": "crew"}
    at = find(records, "ObserverAdmitted")
    return after(records, at, "NoteMade", **who, number=1, about="opened", place="", record=at + 2)


@fault("I-51")
def request_of_another_number(records: Records) -> int:
    """The first paper asked for is the second."""
    change(records, "ObserverCame", played=True)
    who = {"by": "observer", "cause": "crew"}
    return after(records, find(records, "ObserverAdmitted"), "PaperAskedFor", **who, number=2, paper="turnout")


@fault("I-51")
def fault_pointed_out_from_no_note(records: Records) -> int:
    """A note is read out that was not written."""
    change(records, "ObserverCame", played=True)
    who = {"by": "observer", "cause": "crew"}
    return after(records, find(records, "ObserverAdmitted"), "FaultPointedOut", **who, number=1, entry=1)


@fault("I-51")
def paper_shown_unasked(records: Records) -> int:
    """A paper is shown that nobody asked for."""
    return after(records, find(records, "StationOpened"), "PaperShown", by="secretary", cause="crew", number=1)


@fault("I-51")
def answer_to_nobody(records: Records) -> int:
    """The chair answers what nobody pointed out."""
    return after(records, find(records, "StationOpened"), "FaultAnswered", by="chair", cause="crew", number=1)


@fault("I-53")
def call_of_another_number(records: Records) -> int:
    """The first call is the second."""
    return change(records, "PhoneRang", number=2)


@fault("I-53")
def call_answered_twice(records: Records) -> int:
    """Somebody picks up a telephone that somebody else has in the hand."""
    at = find(records, "PhoneAnswered")
    return after(records, at, "PhoneAnswered", by="chair", cause="crew", number=records[at]["number"])


@fault("I-53")
def caller_told_after_the_call(records: Records) -> int:
    """Nobody is on the line any more."""
    at = find(records, "CallerTold")
    return after(records, at, "CallerTold", by="chair", cause="crew", number=records[at]["number"], what="here")


@fault("I-53")
def address_of_nobody(records: Records) -> int:
    """An address is looked up before anybody has called."""
    at = find(records, "StationOpened")
    return after(records, at, "AddressLookedUp", by="secretary", cause="crew", number=1, ours=True)


@fault("I-53")
def caller_gone_twice(records: Records) -> int:
    """A caller rings off who was told something and is gone."""
    at = find(records, "CallerTold")
    return after(records, at, "CallerRangOff", cause="scenario", number=records[at]["number"])


@fault("I-53")
def row_shown_twice(records: Records) -> int:
    """A row is shown to somebody who has left the table."""
    at = find(records, "RowShown")
    return after(records, at, "RowShown", by="chair", cause="crew", number=records[at]["number"])


@fault("I-53")
def row_of_no_line(records: Records) -> int:
    """Somebody asks for a row that is not on the list."""
    return change(records, "RowAskedFor", line=-1)


@fault("I-53")
def figure_read_back_unsent(records: Records) -> int:
    """The territorial commission reads back what nobody has sent."""
    return after(records, find(records, "StationOpened"), "FigureReadBack", cause="scenario", hour=36_000, value=1)


@fault("I-53")
def call_in_vain_on_a_free_line(records: Records) -> int:
    """Nobody answers although nobody else talks."""
    at = find(records, "StationOpened")
    return after(records, at, "CallUnanswered", by="secretary", cause="crew", about="question")


@fault("I-54")
def member_films(records: Records) -> int:
    """A member of the commission acts as an observer."""
    return after(
        records, find(records, "StationOpened"), "Filmed", by="chair", cause="crew", what="room", place="boxes"
    )


@fault("I-51")
def copy_for_nobody(records: Records) -> int:
    """A copy of a protocol goes to an observer who never came."""
    return change(records, "CopyGiven", observer=9)


# --- Lists and papers ------------------------------------------------------------------------


@fault("I-16", "I-09")
def under_a_line_that_is_not_there(records: Records) -> int:
    """Ballots go out under a line that no list has."""
    return change(records, "BallotsIssued", line=5_000)


@fault("I-16")
def under_a_line_not_written_yet(records: Records) -> int:
    """A member signs the first supplementary line before it is written."""
    return change(records, "MemberSigned", line=records[1]["listed"])


@fault("I-16")
def certificate_never_shown(records: Records) -> int:
    """A certificate is kept that nobody brought."""
    return change(records, "CertificateKept", number=1)


@fault("I-53")
def application_never_filed(records: Records) -> int:
    """An application is accepted that nobody filed."""
    return change(records, "ApplicationAccepted", number=40)


@fault("I-53")
def application_of_another_number(records: Records) -> int:
    """The second application to come in is the third."""
    return change(records, "ApplicationFiled", 1, number=3)


@fault("I-53")
def post_at_no_desk(records: Records) -> int:
    """A member sits down at a desk that does not exist."""
    at = find(records, "PostTaken", 0, lambda r: r["post"].startswith("desk"))
    records[at]["post"] = "desk-9"
    return at


@fault("I-53")
def made_from_what_is_not_written_yet(records: Records) -> int:
    """A figure is made from a later one."""
    return change(records, "FigureWritten", made_from=[7])


@fault("I-53")
def unknown_box(records: Records) -> int:
    """A vote falls into a box that does not exist."""
    return change(records, "BallotsCast", box="S9")


@fault("I-53")
def unknown_desk(records: Records) -> int:
    """Somebody joins the line of a desk that does not exist."""
    return change(records, "VoterJoined", desk=4)


@fault("I-53")
def unknown_person(records: Records) -> int:
    """Somebody comes whom nobody knows."""
    return change(records, "VoterJoined", voter=100_000)


# --- Time, causes, form ----------------------------------------------------------------------


@fault("I-45")
def time_falls(records: Records) -> int:
    """A second is earlier than the one before."""
    at = find(records, "BallotsIssued", 5)
    records[at]["at"] = records[at - 1]["at"] - 1
    return at


@fault("I-54")
def unknown_cause(records: Records) -> int:
    """An event happens because somebody felt like it."""
    return change(records, "StationOpened", cause="whim")


@fault("I-54")
def cause_of_another(records: Records) -> int:
    """The chair acts because a voter did."""
    return change(records, "StationOpened", cause="voter")


@fault("I-54")
def ask_that_is_none(records: Records) -> int:
    """An event names a record that is no ask."""
    return change(records, "StationOpened", cause="ask:2")


@fault("I-54")
def ask_to_come(records: Records) -> int:
    """An event names an ask that comes after it."""
    return change(records, "StationOpened", cause="ask:40000")


@fault("I-54")
def nobody_opens(records: Records) -> int:
    """What only the commission can do is done by nobody."""
    return change(records, "StationOpened", by="")


@fault("I-54")
def a_seat_of_no_commission(records: Records) -> int:
    """A seat that this commission has not."""
    return change(records, "StationOpened", by="issuer-9")


@fault("I-54")
def somebody_votes_for_a_voter(records: Records) -> int:
    """What only a voter can do is done by a seat."""
    return change(records, "BallotsCast", by="chair")


@fault("I-49")
def sheets_at_the_slot(records: Records) -> int:
    """A vote names its sheets."""
    return change(records, "BallotsCast", sheets=[100_001])


@fault("I-49")
def voters_on_the_table(records: Records) -> int:
    """The emptied box names its voters."""
    return change(records, "BoxEmptied", voters=[1])


@fault("I-54")
def unknown_event(records: Records) -> int:
    """Something happens that this page does not know."""
    return after(records, 5, "BallotsBlessed")


@fault("I-54")
def a_second_station(records: Records) -> int:
    """The station is laid again in the middle of the day."""
    records.insert(9, records[1])
    return 9


@fault("I-54")
def a_field_less(records: Records) -> int:
    """A vote without its box."""
    at = find(records, "BallotsCast")
    del records[at]["box"]
    return at


@fault("I-54")
def a_word_for_a_number(records: Records) -> int:
    """A voter who is a word."""
    return change(records, "VoterJoined", voter="7")


@fault("I-54")
def another_source(records: Records) -> int:
    """The scenario in the header is not the one whose digest stands beside it."""
    records[0]["sources"][0]["text"] += "\n# softer\n"
    return 0


@fault("I-54")
def no_seed(records: Records) -> int:
    """A header that cannot be run again."""
    del records[0]["seed"]
    return 0


# --- What is none of its business ------------------------------------------------------------


@lawless
def boxes_without_seals(records: Records) -> object:
    """No box was shown, none was sealed."""
    records[:] = [r for r in records if r["t"] not in ("BoxChecked", "BoxSealed")]
    return records


@lawless
def nobody_signs(records: Records) -> object:
    """No voter and no member signs a line, and no finger looks for one."""
    records[:] = [r for r in records if r["t"] not in ("VoterSigned", "MemberSigned", "LineFound", "DocumentLooked")]
    return [r.update(line=-1) for r in records if r["t"] == "BallotsIssued"]


@lawless
def wrong_figures(records: Records) -> object:
    """Every figure that people counted or wrote is wrong."""
    for record in records[2:]:
        for name in ("value", "figure"):
            if name in record:
                record[name] += 1
        for name in ("figures", "found"):
            if isinstance(record.get(name), list):
                record[name] = [n + 1 for n in record[name]]
    return records


@lawless
def box_opened_at_noon(records: Records) -> object:
    """A box is opened in the middle of the day."""
    opening = records.pop(find(records, "BoxOpened", 1))
    at = find(records, "VoterJoined", -1)
    records.insert(at, opening | {"at": records[at]["at"]})
    return records


# --- Decisions -------------------------------------------------------------------------------


def by(records: Records, at: int, kind: str, seat: str = "chair", **fields: Any) -> int:
    """One more event of a seat after a record."""
    return after(records, at, kind, by=seat, cause="crew", **fields)


def sitting(records: Records, *present: str, at: str = "StationOpened") -> int:
    """A sitting of some seats is called and opened; the record of its opening."""
    called = by(records, find(records, at), "SittingCalled", number=1, matter="other")
    return by(records, called, "SittingOpened", number=1, present=list(present))


@fault("I-53")
def act_signed_that_nobody_drafted(records: Records) -> int:
    """A signature under an act that does not exist."""
    return by(records, find(records, "StationOpened"), "ActSigned", number=9)


@fault("I-53")
def act_of_another_number(records: Records) -> int:
    """The first act of the day is the second."""
    return by(records, find(records, "StationOpened"), "ActDrafted", number=2, about="line-signed")


@fault("I-48")
def sits_and_is_out(records: Records) -> int:
    """A member out with the team sits at a sitting."""
    return sitting(records, records[find(records, "TeamLeft")]["seats"][0], at="TeamLeft")


@fault("I-48")
def signs_and_is_out(records: Records) -> int:
    """A member out with the team signs an act."""
    seat = records[find(records, "TeamLeft")]["seats"][0]
    drafted = by(records, find(records, "StationOpened"), "ActDrafted", number=1, about="line-signed")
    for record in records[drafted + 1 :]:
        if record["t"] in ("ActDrafted", "ActSigned"):
            record["number"] += 1
    return by(records, find(records, "TeamLeft"), "ActSigned", seat, number=1)


@fault("I-53")
def sits_that_is_no_member(records: Records) -> int:
    """A seat that does not exist sits at a sitting."""
    return sitting(records, "chair", "issuer-99")


@fault("I-48")
def votes_without_sitting(records: Records) -> int:
    """A member raises a hand at a sitting of others."""
    return by(records, sitting(records, "chair"), "VoteCast", "secretary", number=1, yes=True)


@fault("I-53")
def votes_twice(records: Records) -> int:
    """A member raises a hand twice."""
    first = by(records, sitting(records, "chair"), "VoteCast", number=1, yes=True)
    return by(records, first, "VoteCast", number=1, yes=False)


@fault("I-53")
def hands_counted_that_nobody_raised(records: Records) -> int:
    """A sitting is closed with hands that were not up."""
    told = {"votes_for": 1, "votes_against": 0, "present": 1, "adopted": True}
    return by(records, sitting(records, "chair"), "SittingClosed", number=1, **told)


@fault("I-53")
def closed_twice(records: Records) -> int:
    """A sitting ends twice."""
    told = {"votes_for": 0, "votes_against": 0, "present": 1, "adopted": True}
    first = by(records, sitting(records, "chair"), "SittingClosed", number=1, **told)
    return by(records, first, "SittingClosed", number=1, **told)


@fault("I-48")
def police_leave_who_never_came(records: Records) -> int:
    """The police leave a room they are not in."""
    return after(records, find(records, "StationOpened"), "PoliceLeft", cause="scenario")


@fault("I-48")
def police_come_twice(records: Records) -> int:
    """The police come in who are in."""
    first = after(records, find(records, "StationOpened"), "PoliceEntered", cause="scenario")
    return after(records, first, "PoliceEntered", cause="scenario")


@lawless
def advisory_voice_votes(records: Records) -> object:
    """A representative without a seat raises a hand, and it is counted."""
    voted = by(records, sitting(records, "chair"), "VoteCast", "advisory-1", number=1, yes=True)
    told = {"votes_for": 1, "votes_against": 0, "present": 1, "adopted": True}
    return by(records, voted, "SittingClosed", number=1, **told)
