"""Clock, numbers nobody has, the ledger, the list and sections: the nouns by themselves."""

import pytest

from simulator.station import ballots, iin
from simulator.station.clock import hm, hms, seconds_of
from simulator.station.lists import ABSENTEE, MAIN, NOBODY, SUPPLEMENTARY, Entry, VoterList
from simulator.station.papers import Entry as Written
from simulator.station.papers import Papers
from simulator.station.people import role_of, seats_of
from simulator.station.station import Station
from tests.small import laid


def test_the_clock_runs_past_midnight() -> None:
    """Ten past midnight is 24:10."""
    assert (hms(86_400 + 600), hm(86_400 + 600), hms(25_201)) == ("24:10:00", "24:10", "07:00:01")
    assert (seconds_of("07:00"), seconds_of("07:00:59"), seconds_of("29:14:12")) == (25_200, 25_259, 105_252)


@pytest.mark.parametrize(
    "text", ["7:00", "07.00", "07:60", "07:00:60", "0700", "", "ab:cd", "07:00:00:00", "-1:00", "٠٧:٠٠x"]
)
def test_what_is_no_time_is_refused(text: str) -> None:
    """A time of day has two digits on each side of its colon."""
    with pytest.raises(ValueError, match=r"^"):
        seconds_of(text)


def test_invented_numbers_are_nobodys_and_check() -> None:
    """Month 90 to 99, seventh digit 9, a check digit that holds, and no two alike."""
    made = [iin.synthetic(19_800_101 + n % 28, n % 10, n) for n in range(3_000)]
    assert all(iin.is_synthetic(number) for number in made)
    assert {number[2] + number[6] for number in made} == {"99"}
    assert iin.synthetic(19_800_101, 0, 1) == "809001900018" or iin.is_synthetic(iin.synthetic(19_800_101, 0, 1))


def test_a_number_with_one_wrong_digit_is_none() -> None:
    """A changed check digit, a real month, letters, other digits of other scripts."""
    good = iin.synthetic(19_800_101, 3, 42)
    wrong = str((int(good[-1]) + 1) % 10)
    for bad in (good[:-1] + wrong, good[:2] + "0" + good[3:], good[:-1] + "x", good[:-1], good + "0", "٠" * 12):
        assert not iin.is_synthetic(bad)


def test_sheets_keep_their_contest() -> None:
    """A sheet is its contest and number; a lifted one its contest, mark, signer and form."""
    assert [ballots.contest_of(ballots.sheet(c, n)) for c in range(5) for n in (1, 20_200)] == [
        c for c in range(5) for _ in "ab"
    ]
    assert ballots.read_found(ballots.found(4, 12_039, 7, 1)) == (4, 12_039, 7, 1)
    assert ballots.found(4, 12_039, 7, 1) == 412_039_071


def test_the_ledger_finds_what_lies_where() -> None:
    """Lowest number first, whether the sheets lie in one run or not."""
    ledger = ballots.Ledger((5, 3))
    first = ballots.sheet(0, 1)
    assert (ledger.at(0, ballots.SAFE), ledger.at(1, ballots.SAFE), ledger.at(1, ballots.BOX)) == (5, 3, 0)
    assert ledger.lying(0, ballots.SAFE, 2) == [first, first + 1]
    ledger.place[first + 1] = ballots.BOX
    assert ledger.lying(0, ballots.SAFE, 2) == [first, first + 2]
    assert ledger.lying(0, ballots.SAFE) == [first, first + 2, first + 3, first + 4]
    assert ledger.lying(0, ballots.LOST) == []


def test_the_list_knows_lines_surnames_and_additions() -> None:
    """A person has one line, under whatever surname; the total is list less struck plus added (AVC-08)."""
    voters = VoterList(10, struck={9}, aliases={14: 5})
    assert (voters.line_of(3), voters.line_of(14), voters.line_of(12)) == (3, 5, NOBODY)
    assert voters.same(5, 14)
    assert not voters.same(4, 14)
    line = voters.add(Entry(12, SUPPLEMENTARY, "request", ()))
    other = voters.add(Entry(13, ABSENTEE, "certificate-7", (0,)))
    assert (line, other, voters.line_of(13), voters.person_of(11), voters.voters) == (10, 11, 11, 13, 11)
    assert [voters.channel_of(n) for n in (0, 10, 11)] == [MAIN, SUPPLEMENTARY, ABSENTEE]


def test_paper_is_only_added_to() -> None:
    """The last entry of a line stands; the first is still there."""
    papers = Papers()
    papers.write(Written("given", "A", 5, "secretary", 1, ()))
    papers.write(Written("given", "A", 6, "secretary", 2, (0,)))
    assert (papers.value("given", "A"), papers.number("given", "A"), papers.value("given", "B")) == (6, (1,), None)
    assert [entry.value for entry in papers.entries] == [5, 6]
    assert papers.lines("given") == {"A": 6}


@pytest.mark.parametrize(("listed", "desks"), [(12, 2), (1437, 4), (1437, 5), (7, 3), (3, 4)])
def test_sections_share_the_list_without_gap(listed: int, desks: int) -> None:
    """Every line lies in one section, and they are of one size up to a line."""
    from msgspec import structs

    station = Station(structs.replace(laid(), listed=listed, desks=desks, struck=()))
    sections = [station.section_lines(section) for section in range(desks)]
    assert [line for section in sections for line in section] == list(range(listed))
    assert max(map(len, sections)) - min(map(len, sections)) <= 1


def test_seats_of_lawful_commissions() -> None:
    """Chair, deputy and secretary first; the deputy takes the last desk when issuers are fewer than desks."""
    assert seats_of(7, 4) == ("chair", "deputy", "secretary", "issuer-1", "issuer-2", "issuer-3", "boxes")
    assert [len(seats_of(size, desks)) for size, desks in ((5, 1), (5, 2), (7, 4), (9, 4), (9, 6))] == [5, 5, 7, 9, 9]
    assert (role_of("issuer-2"), role_of("boxes-1"), role_of("chair")) == ("issuer", "boxes", "chair")
