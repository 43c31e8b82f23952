"""A tabulation in the common data format for results of NIST SP 1500-100, version 2, marked as test data throughout.

It names nobody real and no moment of its making: the same journals give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from simulator import __version__
from simulator.law.book import Words
from simulator.study.protocols import votes_of
from simulator.study.tabulation import LIST, Area, Journal, Tabulation
from simulator.texts.domains import LANGUAGES
from simulator.texts.phrase import Spelled
from simulator.texts.words import words

_TERRITORY: Final = "territory"
Json = dict[str, Any]


def report(found: Tabulation) -> Json:
    """The whole report; `found` has a law book.

    An election of the format is a contest of ours, for each has its own ballots: its `BallotCounts` are sheets found
    in boxes (F4 + F7) and, rejected, the invalid ones (F7). A station is a precinct and has the voters of its first
    protocol that counts (F1, F2). The date of making is the voting day itself.
    """
    letters = list(dict.fromkeys(area.contest.id for area in found.areas))
    date = _date(found)
    return _kind(
        "ElectionReport",
        Format="precinct-level",
        GeneratedDate=f"{date}T00:00:00Z",
        Issuer=_english("tabulate.nist.issuer"),
        IssuerAbbreviation=_english("tabulate.nist.short"),
        IsTest=True,
        TestType=_english("tabulate.nist.test"),
        Notes=_english("tabulate.nist.notes"),
        SequenceStart=1,
        SequenceEnd=1,
        Status="unofficial-partial" if found.refused else "unofficial-complete",
        VendorApplicationId=f"votingday {__version__}",
        GpUnit=[_territory(found), *_districts(found), *(_precinct(found, one) for one in found.journals)],
        Party=list(_parties(found)),
        Election=[_election(found, letter, date) for letter in letters],
    )


def _kind(name: str, **fields: Any) -> Json:
    return {"@type": f"ElectionResults.{name}", **fields}


def _text(said: Spelled | Words) -> Json:
    strings = [_kind("LanguageString", Language=lang, Content=getattr(said, lang)) for lang in LANGUAGES]
    return _kind("InternationalizedText", Text=strings)


def _said(key: str) -> Json:
    """A text of ours in the three languages."""
    return _text(Spelled(**{lang: words(lang)(key) for lang in LANGUAGES}))


def _english(key: str) -> str:
    """What the format has in one language only."""
    return words("en")(key)


def _date(found: Tabulation) -> str:
    return found.book.date if found.book else ""


# --- Places -----------------------------------------------------------------------------------


def _unit(journal: Journal, found: Tabulation) -> str:
    """A station's id in the report: by its place among them, for two stations of different towns may share a number."""
    return f"station-{found.journals.index(journal) + 1}"


def _territory(found: Tabulation) -> Json:
    stations = [_unit(one, found) for one in found.journals]
    name = _said("tabulate.nist.territory")
    more = {"OtherType": _TERRITORY, "Name": name, "ComposingGpUnitIds": stations}
    return _kind("ReportingUnit", **{"@id": _TERRITORY}, Type="other", **more)


def _districts(found: Tabulation) -> Iterator[Json]:
    for area in found.areas:
        if area.district:
            stations = [_unit(one.journal, found) for one in area.taken]
            more = {"Type": "other", "OtherType": "district", "ComposingGpUnitIds": stations}
            yield _kind("ReportingUnit", **{"@id": _place(area)}, Number=str(area.district), **more)


def _place(area: Area) -> str:
    """The unit whose votes an area holds."""
    return f"district-{area.contest.id}-{area.district}" if area.district else _TERRITORY


def _precinct(found: Tabulation, journal: Journal) -> Json:
    first = next((one.protocol for area in found.areas for one in area.taken if one.journal is journal), None)
    voters = {"VotersRegistered": first.lines["F1"], "VotersParticipated": first.lines["F2"]} if first else {}
    name, number = _text(journal.returns.place), str(journal.returns.number)
    return _kind("ReportingUnit", **{"@id": _unit(journal, found)}, Type="precinct", Number=number, Name=name, **voters)


# --- Who stands -------------------------------------------------------------------------------


def _parties(found: Tabulation) -> Iterator[Json]:
    lists = [area for area in found.areas if area.contest.kind == LIST]
    parties = {option.id: option.name for area in lists for option in area.options}
    for party, name in parties.items():
        yield _kind("Party", **{"@id": f"party-{party}"}, Name=_text(name))


def _candidates(area: Area) -> Iterator[Json]:
    if area.contest.kind != LIST:
        for n, option in enumerate(area.options, start=1):
            yield _kind("Candidate", **{"@id": f"candidate-{_name(area)}-{n}"}, BallotName=_text(option.name))


def _name(area: Area) -> str:
    return f"{area.contest.id}-{area.district}" if area.district else area.contest.id


# --- Votes ------------------------------------------------------------------------------------


def _election(found: Tabulation, letter: str, date: str) -> Json:
    areas = [area for area in found.areas if area.contest.id == letter]
    return _kind(
        "Election",
        ElectionScopeId=_TERRITORY,
        StartDate=date,
        EndDate=date,
        Name=_text(areas[0].contest.title),
        Type="other",
        OtherType=_english("tabulate.nist.test"),
        BallotCounts=[row for area in areas for row in _ballots(found, area)],
        Candidate=[row for area in areas for row in _candidates(area)],
        Contest=[_contest(found, area) for area in areas],
    )


def _ballots(found: Tabulation, area: Area) -> Iterator[Json]:
    rows = [(_unit(one.journal, found), one.protocol.lines) for one in area.taken]
    for unit, lines in [*rows, (_place(area), area.figures)]:
        cast, rejected = lines["F4"] + lines["F7"], lines["F7"]
        yield _kind("BallotCounts", GpUnitId=unit, Type="total", BallotsCast=cast, BallotsRejected=rejected)


def _contest(found: Tabulation, area: Area) -> Json:
    lists = area.contest.kind == LIST
    title = area.contest.title.en
    fields: Json = {
        "@id": f"contest-{_name(area)}",
        "Name": f"{title} {area.district}" if area.district else title,
        "ElectionDistrictId": _place(area),
        "SubUnitsReported": len(area.taken),
        "TotalSubUnits": len(area.taken) + area.refused,
        "ContestSelection": [*_selections(found, area), _against(found, area)],
    }
    if lists:
        return _kind("PartyContest", VoteVariation="proportional", **fields)
    return _kind("CandidateContest", VotesAllowed=1, NumberElected=1, VoteVariation="plurality", **fields)


def _selections(found: Tabulation, area: Area) -> Iterator[Json]:
    sums = area.votes
    for n, option in enumerate(area.options):
        rows = [(_unit(one.journal, found), votes_of(one.protocol)[n]) for one in area.taken]
        counts = _counts([*rows, (_place(area), sums[n])])
        fields = {"@id": f"selection-{_name(area)}-{n + 1}", "SequenceOrder": n + 1, "VoteCounts": counts}
        if area.contest.kind == LIST:
            yield _kind("PartySelection", PartyIds=[f"party-{option.id}"], **fields)
        else:
            yield _kind("CandidateSelection", CandidateIds=[f"candidate-{_name(area)}-{n + 1}"], **fields)


def _against(found: Tabulation, area: Area) -> Json:
    """The line against all: a valid vote for no list and no candidate."""
    rows = [(_unit(one.journal, found), one.protocol.lines["F6"]) for one in area.taken]
    counts = _counts([*rows, (_place(area), area.figures["F6"])])
    name, number = f"selection-{_name(area)}-against", len(area.options) + 1
    said = _said("term.against-all")
    return _kind("BallotMeasureSelection", **{"@id": name}, SequenceOrder=number, Selection=said, VoteCounts=counts)


def _counts(rows: list[tuple[str, int]]) -> list[Json]:
    return [_kind("VoteCounts", GpUnitId=unit, Type="total", Count=count) for unit, count in rows]
