"""The common data format: its published schema accepts every shipped setting, and its sums are ours."""

import json
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft4Validator, FormatChecker
from msgspec.structs import replace

from simulator.session.store import shelf
from simulator.study.nist import report
from simulator.study.tabulation import tabulate
from tests.shelf import ROOT
from tests.study.returned import day, journal, kept, relaid

SCHEMA = ROOT.parent / "shared" / "data" / "nist-sp-1500-100-v2.schema.json"


@cache
def validator() -> Draft4Validator:
    """The published schema; what needs it is skipped where it is not."""
    if not SCHEMA.is_file():
        pytest.skip(f"no {SCHEMA.name} beside this checkout")
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft4Validator.check_schema(schema)
    return Draft4Validator(schema, format_checker=FormatChecker())


def faults(found: dict[str, Any]) -> list[str]:
    """What the schema has against a report."""
    return [f"{list(error.path)}: {error.message[:200]}" for error in validator().iter_errors(found)]


def references(part: Any) -> set[str]:
    """Every id that a report points to: the values of fields that end as those do which name other things."""
    if isinstance(part, list):
        return set().union(*(references(one) for one in part))
    if not isinstance(part, dict):
        return set()
    found = set().union(*(references(one) for one in part.values()))
    for key, value in part.items():
        if key.endswith(("Id", "Ids")) and key != "VendorApplicationId":
            found |= {value} if isinstance(value, str) else {*value}
    return found


def ids(part: Any) -> list[str]:
    """Every id that a report gives."""
    if isinstance(part, list):
        return [name for one in part for name in ids(one)]
    if not isinstance(part, dict):
        return []
    return [*([part["@id"]] if "@id" in part else []), *(name for one in part.values() for name in ids(one))]


@pytest.mark.parametrize("station", shelf().ids("station"))
def test_the_schema_accepts_every_station(station: str) -> None:
    """Whatever shipped station a day was held at, whoever worked there, its results are of the published form."""
    found = report(tabulate([journal(day(1, 11, station), "1"), journal(day(2, 12, station, "careless"), "2")]))
    assert faults(found) == []


def test_the_schema_accepts_what_is_left_after_refusals() -> None:
    """A protocol that stayed away makes the results partial, two districts make two contests, and the form holds."""
    laid = day(3, 13)[1]
    contests = tuple(replace(c, options=tuple(reversed(c.options))) for c in laid.contests)
    odd = journal(relaid(day(3, 13), contests=contests), "3")
    found = report(tabulate([journal(kept(day(1, 11)), "1"), journal(day(2, 12), "2"), odd]))
    assert faults(found) == []
    assert found["Status"] == "unofficial-partial"
    elections = {one["Contest"][0]["@id"]: len(one["Contest"]) for one in found["Election"]}
    assert elections == {"contest-A": 1, "contest-B-1": 2, "contest-C": 1, "contest-D-1": 2, "contest-E-1": 2}


def test_the_schema_can_refuse() -> None:
    """A report without its status, or with a word of its own, is not of the form."""
    found = report(tabulate([journal(day())]))
    assert faults({key: value for key, value in found.items() if key != "Status"})
    assert faults({**found, "Ours": 1})


def test_it_is_marked_as_a_test() -> None:
    """A training exercise cannot pass for results: marked as a test, with the voting day for a date."""
    found = report(tabulate([journal(day())]))
    assert found["IsTest"] is True
    assert found["TestType"] == "training exercise"
    assert found["Status"] == "unofficial-complete"
    assert found["GeneratedDate"] == "2023-03-19T00:00:00Z"
    assert "Invented" in found["Notes"]


def test_every_id_is_given_once_and_every_pointer_lands() -> None:
    """What the schema cannot say: ids are unique, and nothing points to an id that is not there."""
    found = report(tabulate([journal(day(n, 10 + n), str(n)) for n in (1, 2, 3)]))
    given = ids(found)
    assert len(given) == len({*given})
    assert references(found) <= {*given}


def test_its_votes_are_ours() -> None:
    """For every line of every ballot the stations' counts add up to the area's, and that is the tabulation's."""
    tabulation = tabulate([journal(day(n, 10 + n), str(n)) for n in (1, 2, 3)])
    found = report(tabulation)
    for area, election in zip(tabulation.areas, found["Election"], strict=True):
        *options, against = election["Contest"][0]["ContestSelection"]
        for votes, selection in zip((*area.votes, area.figures["F6"]), (*options, against), strict=True):
            *stations, total = (row["Count"] for row in selection["VoteCounts"])
            assert sum(stations) == total == votes
        *stations, total = election["BallotCounts"]
        assert total["BallotsCast"] == area.figures["F4"] + area.figures["F7"]
        assert total["BallotsCast"] == sum(row["BallotsCast"] for row in stations)
        assert total["BallotsRejected"] == area.figures["F7"] == sum(row["BallotsRejected"] for row in stations)
