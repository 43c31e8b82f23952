"""Many stations: each once, under one law book, every sum the sum of its stations, whatever the order."""

from collections.abc import Sequence
from itertools import permutations

import pytest
from msgspec.structs import replace

from simulator.study.protocols import FIGURES, votes_of
from simulator.study.summary import summary
from simulator.study.tabulation import Journal, Tabulation, tabulate
from simulator.texts.words import words
from tests.study.returned import day, journal, kept, relaid, told, under

OTHER_BOOK = (("id: kz-2023-03-19", "id: xx-2099-01-01"),)
NO_THRESHOLD = (("threshold: {percent: 5, source: L 97-1(1)}", "threshold: {percent: 7, source: made up}"),)


@pytest.fixture(scope="module")
def three() -> list[Journal]:
    """Three stations, three seeds, three crews."""
    crews = ("careful", "ordinary", "careless")
    return [journal(day(n, 10 + n, crew=crew), f"{n}.jsonl") for n, crew in enumerate(crews, start=1)]


def codes(found: Tabulation) -> list[tuple[str, str]]:
    """Refusals as code and file."""
    return [(one.code, one.file) for one in found.refused]


def test_higher_level_is_the_sum_of_stations(three: Sequence[Journal]) -> None:
    """I-44: in every contest each figure and each line of the ballot is the sum of the stations', each once."""
    found = tabulate(three)
    for area in found.areas:
        assert len({one.journal.returns.number for one in area.taken}) == len(area.taken)
        assert len(area.taken) + area.refused == 3
        own = [p for one in three for p in one.returns.protocols if p.letter == area.contest.id]
        taken = [p for p in own if any(p is one.protocol for one in area.taken)]
        assert area.figures == {name: sum(p.lines.get(name, 0) for p in taken) for name in FIGURES}
        assert area.votes == tuple(map(sum, zip(*map(votes_of, taken), strict=True)))
        assert area.figures["F4"] == sum(area.votes) + area.figures["F6"]


def test_the_object_holds_the_same_sums(three: Sequence[Journal]) -> None:
    """In `--json` a contest's figures are the sum of the protocols listed under it."""
    for contest in summary(tabulate(three), {}, words("en"))["contests"]:
        rows = contest["protocols"]
        assert contest["counted"] == len(rows)
        for name in ("list", "issued", "took_part", "against_all", "invalid", "received", "cancelled", "outside"):
            assert contest[name] == sum(row[name] for row in rows)
        assert [option["votes"] for option in contest["options"]] == list(
            map(sum, zip(*(row["votes"] for row in rows), strict=True))
        )


def test_order_changes_nothing(three: Sequence[Journal]) -> None:
    """The same journals in any order are the same tabulation, refusals and all."""
    again = journal(day(9, 11), "again.jsonl")
    other = journal(under(day(4, 14), *OTHER_BOOK), "other.jsonl")
    found = [summary(tabulate(order), {}, words("kk")) for order in permutations([*three[:2], again, other])]
    assert all(one == found[0] for one in found)


def test_a_station_counts_once() -> None:
    """Of two journals of a station that counts which was handed over first; the other is refused, naming it."""
    first, second = (journal(day(seed, 11), f"{seed}.jsonl") for seed in (1, 2))
    last = {one.file: max(p.handed for p in one.returns.protocols) for one in (first, second)}
    sooner, later = sorted(last, key=lambda file: last[file])
    found = tabulate([first, second])
    assert codes(found) == [("T104", later)]
    assert found.refused[0].args == {"other": sooner}
    assert {one.journal.file for area in found.areas for one in area.taken} == {sooner}


def test_a_whole_return_outranks_a_part_of_one() -> None:
    """A journal in which a protocol stayed at home counts less than one that has them all, however early."""
    part, whole = journal(kept(day(1, 11), 2), "part.jsonl"), journal(day(1, 11), "whole.jsonl")
    assert codes(tabulate([part, whole])) == [("T104", "part.jsonl")]


def test_the_same_number_elsewhere_is_another_station() -> None:
    """Two towns may both have a station 11."""
    here, there = day(1, 11), relaid(day(2, 11), place=("Басқа мектеп", "другая школа", "Another school"))
    found = tabulate([journal(here, "here"), journal(there, "there")])
    assert codes(found) == []
    assert all(len(area.taken) == 2 for area in found.areas)


def test_another_law_book_is_refused(three: Sequence[Journal]) -> None:
    """Most journals' law book counts; a book that makes other results of votes is another book."""
    for swaps in (OTHER_BOOK, NO_THRESHOLD):
        found = tabulate([*three, journal(under(day(4, 14), *swaps), "other.jsonl")])
        assert ("T103", "other.jsonl") in codes(found)
        assert found.book is not None
        assert found.book.id == "kz-2023-03-19"
        assert len(found.journals) == 3


def test_a_reworded_book_is_the_same_book() -> None:
    """Another wording of a rule is no reason to refuse a protocol."""
    reworded = under(day(2, 12), ("F1 is the total number of voters", "F1 is the number of voters"))
    assert codes(tabulate([journal(day(), "1"), journal(reworded, "2")])) == []


def test_other_lists_are_refused() -> None:
    """A list contest has one ballot: that of most stations."""
    laid = day(3, 13)[1]
    contests = tuple(
        replace(c, options=tuple(reversed(c.options)) if c.id == "A" else c.options) for c in laid.contests
    )
    stations = [journal(day(1, 11), "1"), journal(day(2, 12), "2")]
    found = tabulate([*stations, journal(relaid(day(3, 13), contests=contests), "3")])
    assert codes(found) == [("T209", "3")]
    assert (len(found.areas[0].taken), found.areas[0].refused) == (2, 1)


def test_other_candidates_are_another_district() -> None:
    """A single-mandate contest is added up by district, and a district is known by who stands in it."""
    laid = day(3, 10)[1]
    contests = tuple(
        replace(c, options=tuple(reversed(c.options)) if c.id == "B" else c.options) for c in laid.contests
    )
    stations = [journal(day(1, 11), "1"), journal(day(2, 12), "2")]
    found = tabulate([*stations, journal(relaid(day(3, 10), contests=contests), "3")])
    assert codes(found) == []
    areas = [(area.contest.id, area.district, len(area.taken)) for area in found.areas]
    assert areas == [("A", 0, 3), ("B", 1, 1), ("B", 2, 2), ("C", 0, 3), ("D", 1, 3), ("E", 1, 3)]


def test_turnout_and_shares() -> None:
    """Turnout is F2 of F1, a list's share is of F4, both to two decimals; the shipped book's threshold is five."""
    found = summary(tabulate([journal(day())]), {"A": 69}, words("en"))
    first = found["contests"][0]
    assert first["turnout"] == round(first["issued"] * 100 / first["list"], 2)
    assert found["threshold"] == {"percent": 5, "source": "L 97-1(1)"}
    assert found["sharing"] is None
    for option in first["options"]:
        assert option["share"] == pytest.approx(option["votes"] * 100 / first["took_part"], abs=0.005_1)
        assert option["reaches_threshold"] == (option["votes"] * 20 >= first["took_part"])
        assert option["mandates"] is None
    assert found["contests"][1]["options"][0]["reaches_threshold"] is None


def test_a_book_that_states_a_method_shares_mandates() -> None:
    """With a method in the book, all mandates asked for are given or open, to lists over the threshold alone."""
    more = "threshold: {percent: 5, source: L 97-1(1)}"
    book = (more, f"{more}\n  sharing: {{method: highest-remainder, source: made up}}")
    found = summary(tabulate([journal(under(day(), book))]), {"A": 69}, words("en"))
    first, second = found["contests"][0], found["contests"][2]
    given = [option["mandates"] for option in first["options"]]
    assert sum(given) + first["mandates_open"] == first["mandates"] == 69
    assert all(option["reaches_threshold"] or not option["mandates"] for option in first["options"])
    assert second["mandates"] is None


def test_refused_protocols_are_in_no_sum() -> None:
    """What is refused leaves no figure behind."""
    bad = journal(told(day(2, 12), "F5/1", lambda n: n + 1_000), "2")
    with_it, without = tabulate([journal(day(), "1"), bad]), tabulate([journal(day(), "1")])
    assert with_it.areas[0].votes == without.areas[0].votes
    assert with_it.areas[0].figures == without.areas[0].figures
    assert with_it.areas[1].figures != without.areas[1].figures


def test_nothing_to_add_up() -> None:
    """No journal is a tabulation of nothing."""
    assert tabulate([]) == Tabulation(None, (), (), ())
