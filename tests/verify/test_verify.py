"""The outside verifier: passes what happened and what is only unlawful, catches what cannot have happened."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from simulator.station import truth
from simulator.verify.given import given
from simulator.verify.ledger import Ledger
from simulator.verify.report import Checks, Report
from simulator.verify.verify import verify
from tests.verify import table_faults
from tests.verify.faults import FAULTS, LAWLESS
from tests.verify.journals import day, decided, find, line, mis_sorted, night, opened, played, run_of, sealed, whole_day
from tests.verify.law_faults import BREACHES

ROOM = Path(__file__).parents[2] / "simulator" / "verify"


PLANTED = table_faults.__name__
"""Reading the faults of the night puts them beside the others."""


def told(report: Report, *, law: bool = True) -> list[str]:
    """What a report says, nearly as the command prints it; with or without what is only law."""
    failures = report.failures if law else report.physical
    return [f"{f.relation} {f.event} {f.detail}" for f in failures] + ([str(report.broken)] if report.broken else [])


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("crew", ["careful", "careless", "random"])
def test_a_whole_day_holds(seed: int, crew: str) -> None:
    """Nothing is found in the journal of a careful day, and nothing but law and paper in that of the worst hands."""
    data = whole_day(seed, crew)
    report = verify(data)
    assert told(report, law=crew == "careful") == []
    assert report.clean == (crew == "careful")
    assert report.lawful == report.failures
    assert report.events == len(opened(data)) - 2
    assert report.relations > 10 * report.events


@pytest.mark.parametrize("made", [day, played, decided, mis_sorted], ids=["careful", "played", "decided", "sorted"])
def test_a_small_day_holds(made: Callable[[], bytes]) -> None:
    """Nothing is found in a day with everybody out of the ordinary, played or not."""
    assert told(verify(made())) == []


def test_a_night_with_everything_in_it_holds() -> None:
    """Sheets pushed in, left about, shown by hand, counted again: what is found is the law's alone."""
    report = verify(night())
    assert told(report, law=False) == []
    assert "I-32" in {failure.relation for failure in report.lawful}


def test_a_sheet_counted_in_another_contest_is_told_of_both() -> None:
    """Mis-sorted and missed: nothing that cannot be, and of each contest that sheets and paper part."""
    report = verify(
        run_of("  - {at: 07:10", "  - {fault: mis-sorted}\n  - {fault: foreign-sheet-missed}\n  - {at: 07:10")
    )
    assert report.physical == []
    stacks = [f.detail for f in report.lawful if "belongs on its-pile" in f.detail]
    assert len(stacks) == 1
    found = {f.detail[:1] for f in report.lawful if f.relation == "I-41" and ": paper " in f.detail}
    assert len(found) == 2


def test_the_chain_of_the_page_is_that_of_the_program() -> None:
    """Records sealed from the page alone are the bytes that were written."""
    assert sealed(opened(day())) == day()


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_caught(name: str) -> None:
    """Each planted fault breaks its relations, the first of them at the record that shows it."""
    relations, plant, base = FAULTS[name]
    records = opened(base())
    at = plant(records)
    report = verify(sealed(records))
    assert report.broken is None
    assert set(relations) <= {failure.relation for failure in report.physical}, told(report)
    assert any(f.relation == relations[0] and f.event == at for f in report.physical), (at, told(report))


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_told_as_such(name: str) -> None:
    """Each planted breach fails its relations of law, the first of them at the record that shows it, and no other."""
    relations, plant, base = BREACHES[name]
    records = opened(base())
    before = {(f.relation, f.event, f.detail) for f in verify(base()).failures}
    at = plant(records)
    report = verify(sealed(records))
    assert told(report, law=False) == []
    new = [f for f in report.lawful if (f.relation, f.event, f.detail) not in before]
    assert set(relations) <= {failure.relation for failure in new}, told(report)
    assert any(f.relation == relations[0] and f.event == at for f in new), (at, told(report))


@pytest.mark.parametrize("name", LAWLESS)
def test_what_is_only_unlawful_passes(name: str) -> None:
    """The ledger holds though the law is broken, or paper leaves truth."""
    records = opened(day())
    LAWLESS[name](records)
    assert sealed(records) != day()
    assert told(verify(sealed(records)), law=False) == []


def test_every_relation_has_its_fault() -> None:
    """Each relation that the room checks was seen to fail."""
    source = "".join(path.read_text(encoding="utf-8") for path in ROOM.glob("*.py") if path.stem != "report")
    checked = set(re.findall(r'"(I-\d\d)"', source))
    planted = (*FAULTS.values(), *BREACHES.values())
    assert checked == {relation for relations, _, _ in planted for relation in relations} | {"I-60"}


# --- Asks ------------------------------------------------------------------------------------


def test_an_answer_to_a_refused_ask_is_caught() -> None:
    """Nothing may follow from an ask that was refused."""
    records = opened(played())
    ask = find(records, "Asked", 0, lambda r: not r.get("refused"))
    records[ask]["refused"] = "busy"
    assert "I-60" in {failure.relation for failure in verify(sealed(records)).failures}


def test_an_ask_taken_twice_is_caught() -> None:
    """The same id of the same seat takes effect once."""
    records = opened(played())
    first = find(records, "Asked", 0, lambda r: not r.get("refused"))
    records[find(records, "Asked", 1, lambda r: not r.get("refused"))]["id"] = records[first]["id"]
    assert [failure.relation for failure in verify(sealed(records)).failures] == ["I-60"]


@pytest.mark.parametrize("change", [{"seat": "issuer-2"}, {"at": 72_000}])
def test_an_ask_of_another_seat_or_hour_is_caught(change: dict[str, object]) -> None:
    """An event is caused by an ask of its own seat, made before."""
    records = opened(played())
    records[find(records, "Asked", 0, lambda r: not r.get("refused"))].update(change)
    assert "I-54" in {failure.relation for failure in verify(sealed(records)).failures}


def test_a_missing_ask_is_caught() -> None:
    """An ask taken away, the chain made to fit, leaves events whose cause is another record."""
    records = opened(played())
    del records[find(records, "Asked")]
    assert "I-54" in {failure.relation for failure in verify(sealed(records)).failures}


# --- Bytes -----------------------------------------------------------------------------------


def test_a_changed_chain_value_breaks_its_block() -> None:
    """A block whose value was changed is named, and what stands before it is still checked."""
    lines = day().splitlines(keepends=True)
    second = [n for n, text in enumerate(lines) if text.startswith(b'{"t":"Chain"')][1]
    lines[second] = lines[second].replace(b'"sha256":"', b'"sha256":"0', 1)
    report = verify(b"".join(lines))
    assert report.broken is not None
    assert (report.broken.reason, report.broken.block, report.broken.record) == ("chain", 2, 256)
    assert report.events == 254
    assert report.failures == []


def test_a_record_taken_away_breaks_the_chain() -> None:
    """Without a chain made to fit, one record less is one block broken."""
    lines = day().splitlines(keepends=True)
    del lines[300]
    broken = verify(b"".join(lines)).broken
    assert broken is not None
    assert (broken.reason, broken.block) == ("chain", 2)


def test_a_chain_line_too_many_breaks_it() -> None:
    """Chain lines stand after full blocks and at the end, and nowhere else."""
    records = opened(day())
    early = sealed(records[:100])
    assert verify(early).clean
    report = verify(early + sealed(records)[len(b"".join(map(line, records[:100]))) :])
    assert report.broken is not None
    assert report.broken.reason == "chain"


def test_a_cut_end_is_told_and_read() -> None:
    """A journal cut in the middle of a record is read to its last whole one."""
    data = day()[:-200]
    report = verify(data)
    assert report.broken is not None
    assert report.broken.reason == "cut"
    whole = [text for text in data.split(b"\n")[:-1] if not text.startswith(b'{"t":"Chain"')]
    assert report.broken.record == len(whole)
    assert report.events == len(whole) - 2
    assert report.failures == []


@pytest.mark.parametrize("data", [b"", b"\n", b"[]\n", b"\xff\xfe\n", b"[" * 100_000 + b"\n"])
def test_what_is_no_journal_is_refused(data: bytes) -> None:
    """Anything at all gets an answer."""
    report = verify(data)
    assert report.broken is not None
    assert report.broken.reason == "head"


def test_a_journal_without_its_head_is_refused() -> None:
    """Without header or station there is nothing to check against."""
    for records in ([{"t": "Header"}, {"t": "Laid"}], opened(day())[1:], opened(day())[:1]):
        broken = verify(sealed(records)).broken
        assert broken is not None
        assert broken.reason == "head"


def test_a_line_that_is_no_record_is_told() -> None:
    """A line that cannot be read ends what can be trusted."""
    broken = verify(day().replace(b'{"t":"VoterJoined"', b"\xff", 1)).broken
    assert broken is not None
    assert (broken.reason, broken.record) == ("line", find(opened(day()), "VoterJoined"))


@drawn(st.integers(0), st.integers(1, 255))
def test_any_flipped_byte_is_caught(at: int, flip: int) -> None:
    """A byte changed anywhere breaks the chain, cuts the end or cannot be read."""
    data = bytearray(day())
    data[at % len(data)] ^= flip
    assert verify(bytes(data)).broken is not None


@drawn(st.integers(0), st.integers(1, 400))
def test_any_bytes_taken_away_are_caught(at: int, count: int) -> None:
    """Bytes missing anywhere are noticed, except whole blocks at the end: that is a shorter day."""
    at %= len(day())
    data = day()[:at] + day()[at + count :]
    shorter = day().startswith(data) and data.endswith(b'"}\n')
    assert (verify(data).broken is not None) != shorter


ANYTHING = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.lists(st.integers() | st.text() | st.lists(st.integers()))
    | st.dictionaries(st.text(), st.integers())
)


@drawn(st.integers(0), st.integers(0), ANYTHING)
def test_nothing_in_a_record_makes_it_raise(number: int, field: int, anything: object) -> None:
    """Whatever stands in a field, with a chain that fits, there is an answer that a terminal can print."""
    records = opened(day())
    record = records[number % len(records)]
    record[sorted(record)[field % len(record)]] = anything
    report = verify(sealed_loosely(records))
    assert all(failure.detail.isprintable() and len(failure.detail) <= 200 for failure in report.failures)


def sealed_loosely(records: list[dict[str, object]]) -> bytes:
    """As `sealed`, for texts that UTF-8 cannot hold too."""
    try:
        return sealed(records)
    except UnicodeEncodeError:
        return b""


@pytest.mark.parametrize(
    ("relation", "field", "value"),
    [
        ("I-05", "received", [-1, 10, 10]),
        ("I-05", "received", [100_000, 10, 10]),
        ("I-05", "desks", 0),
        ("I-05", "booths", -1),
        ("I-16", "listed", 100_000),
        ("I-16", "struck", [100_000]),
        ("I-16", "struck", [5, 5]),
        ("I-53", "desks", 1),
        ("I-53", "seats", ["chair"] * 7),
    ],
)
def test_a_station_that_cannot_be_is_refused(relation: str, field: str, value: object) -> None:
    """A day laid out with figures that no station has is not checked further."""
    records = opened(day())
    records[1][field] = value
    report = verify(sealed(records))
    assert relation in {failure.relation for failure in report.failures}
    assert report.broken is not None
    assert report.broken.reason == "head"


def test_the_ledger_audits_itself() -> None:
    """A sheet that moved without a move is seen when all are counted again."""
    records = opened(day())
    check = Checks()
    laid = given(records[1], check)
    assert laid is not None
    ledger = Ledger(laid, check)
    ledger.recount()
    assert check.failures == []
    ledger.place[100_001] = "carried"
    ledger.recount()
    assert [failure.relation for failure in check.failures] == ["I-01"]


# --- The figures -----------------------------------------------------------------------------


def test_figures_are_those_of_truth() -> None:
    """The count from lifted sheets is, contest by contest, what truth says."""
    from simulator.journal.fold import fold
    from simulator.journal.lines import decode

    station = fold(decode(day()).records)
    for contest, figures in enumerate(verify(day()).contests):
        stacks = truth.stacks(station, contest)
        assert figures.contest == station.laid.contests[contest].id
        assert [*figures.votes, figures.against, figures.invalid] == list(stacks.values())
        assert figures.found == figures.in_boxes == truth.in_boxes(station, contest)
        assert figures.issued == station.first_issues(contest)
        assert figures.cancelled == truth.cancelled(station, contest)
        assert figures.issued_by == {seat: station.issued_by_member(seat, contest) for seat in station.laid.seats}
        assert figures.received == figures.issued + figures.spoiled + figures.unused
