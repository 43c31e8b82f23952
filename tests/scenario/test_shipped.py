"""What the shipped station, curves and exercises promise."""

from itertools import accumulate

import pytest

from simulator.law.book import Book
from simulator.life.plan import IN_ORDER
from simulator.procedures.home import GROUNDS
from simulator.scenario.entries import (
    ApplicationEntry,
    GroupEntry,
    Moment,
    ObserverEntry,
    TripEntry,
    VisitorEntry,
)
from simulator.scenario.model import Scenario
from simulator.scenario.reading import read
from simulator.station.clock import seconds_of
from simulator.station.people import OBSERVER, role_of, seats_of
from tests.scenario.shelf import BASES, FIRST_DAY, Shelf, curve, shipped


def exercise(path) -> Scenario:
    """A shipped exercise."""
    model, problems = read(path.name, path.read_bytes(), library=Shelf())
    assert isinstance(model, Scenario), problems
    return model


def test_mean_station_is_that_of_zhambyl() -> None:
    """717,090 voters at 499 stations, 65.21 %; four desks, seven members, five contests."""
    it = Shelf().station("zhambyl-mean")
    assert it is not None
    assert it.voters == round(717_090 / 499)
    assert it.turnout == 6521
    assert (it.members, it.desks, it.booths) == (7, 4, 7)
    assert (it.boxes.stationary, it.boxes.mobile, it.boxes.spare) == (2, 1, 1)
    assert (it.number, it.avc_issued, it.applications) == (112, 11, 14)
    assert it.contests == ("A", "B", "C", "D", "E")


SETTINGS = {
    "zhambyl-mean": (1437, 65.21, 7, 5, "astana"),
    "atyrau-mean": (1532, 51.23, 7, 5, "western"),
    "national-mean": (1186, 54.21, 7, 5, "astana"),
    "large-3000": (3000, 54.21, 9, 5, "astana"),
    "almaty-city": (3000, 25.82, 7, 4, "astana"),
    "village-5": (280, 65.25, 5, 5, "astana"),
    "hospital": (172, 100, 5, 5, "astana"),
}
"""Voters, turnout, members, contests and clock of every preset; published, where its file says so."""


@pytest.mark.parametrize("name", Shelf().stations())
def test_a_setting_is_what_its_file_says(name: str) -> None:
    """Published figures stand as published; the commission has a lawful size (COM-01) and desks for its rush."""
    it = Shelf().station(name)
    assert it is not None
    assert (it.voters, it.turnout / 100, it.members, len(it.contests), it.clock) == SETTINGS[name]
    assert it.members in ((5, 7) if it.voters <= 2000 else (7, 9))
    assert it.voters <= 3000


def test_only_the_hospital_may_close_early() -> None:
    """It alone stands on the approved list (CLO-02)."""
    found = [name for name in Shelf().stations() if getattr(Shelf().station(name), "may_close_early", False)]
    assert found == ["hospital"]


def test_a_village_has_long_roads() -> None:
    """15 to 40 minutes a home in the country, 3 % and more who ask for it."""
    it = Shelf().station("village-5")
    assert it is not None
    assert it.service.home == (900, 2400)
    assert it.applications * 100 >= it.voters * 3


def test_two_humps_have_their_peak_and_their_quiet_end() -> None:
    """The fullest hour has 10.9 % of the day, 102 of 935; then a valley, a rise, an end."""
    shares = [row.share for row in curve("two-humps").hours]
    assert max(shares) == 109
    assert 935 * max(shares) // 1000 in (101, 102)
    morning, valley, evening = max(shares[:6]), min(shares[6:9]), max(shares[9:])
    assert morning > valley < evening
    assert shares[-1] < min(shares[1:-1])


PUBLISHED = {
    "zhambyl-2023": ({"12:10": 3582, "16:10": 6478, "18:10": 6500}, 6521),
    "atyrau-2023": ({"11:10": 3066, "15:10": 4815, "17:10": 4919}, 5123),
    "flat-city": ({"12:10": 1125, "16:10": 1914, "18:10": 2295}, 2582),
}
"""Hundredths of a percent of the listed voters by times at the station, and in the end (timings.md, section 1)."""


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_curve_is_met(name: str) -> None:
    """The rows of a published curve add up to what was published, to a thousandth of the day."""
    rows, (points, end) = curve(name).hours, PUBLISHED[name]
    reached = dict(zip([r.end for r in rows], accumulate(r.share for r in rows), strict=True))
    assert {at: reached[seconds_of(at)] for at in points} == {at: round(1000 * n / end) for at, n in points.items()}


def test_curves_cover_voting_hours() -> None:
    """Nobody is drawn before 07:00 or after 20:00."""
    for name in Shelf().arrivals():
        rows = curve(name).hours
        assert (rows[0].start, rows[-1].end) == (seconds_of("07:00"), seconds_of("20:00"))


def test_first_day_is_the_whole_day() -> None:
    """Voters stand alone on their line; all who issue can be played; the known moments are set."""
    assert "\nvoters: 1437\n" in FIRST_DAY.read_text(encoding="utf-8")
    day = exercise(FIRST_DAY)
    assert (day.kind, day.seat, day.arrivals) == ("day", "issuer-1", "two-humps")
    assert day.playable == ("issuer-1", "issuer-2", "issuer-3", "deputy", "chair", "secretary", "boxes", "observer")
    stolen = [e for e in day.timetable if isinstance(e, VisitorEntry) and e.returns]
    assert [(e.window[0], e.desk, e.returns) for e in stolen] == [(seconds_of("10:20"), 1, seconds_of("16:10"))]
    watchers = [e.observer for e in day.timetable if isinstance(e, ObserverEntry)]
    assert watchers == ["party", "association", "unaccredited", "media"]
    assert [(e.group, e.window[0]) for e in day.timetable if isinstance(e, GroupEntry)] == [(9, seconds_of("19:57"))]
    assert day.timetable[-1].window == (seconds_of("20:00:30"),) * 2


def test_applications_of_first_day_are_fourteen_and_one_late() -> None:
    """The preset's figures and the timetable agree about noon."""
    day = exercise(FIRST_DAY)
    filed = [(e.window[0], getattr(e, "application", 0)) for e in day.timetable]
    noon = seconds_of("12:00")
    preset = Shelf().station("zhambyl-mean")
    assert preset is not None
    assert sum(n for at, n in filed if at <= noon) == preset.applications
    assert sum(n for at, n in filed if at > noon) == preset.late_applications


def test_first_steps_is_the_tutorial() -> None:
    """Four whose papers are in order, then one about whom the deputy says nothing; no waiting."""
    steps = exercise(BASES["scenario"])
    assert (steps.minutes, steps.guide, steps.pace, steps.seat) == (6, True, "stands", "issuer-1")
    kinds = [entry.visitor for entry in steps.timetable if isinstance(entry, VisitorEntry)]
    assert kinds == ["ordinary", "digital", "passport", "ordinary", "another-card"]
    assert steps.timetable[0].window[0] == steps.day.start == seconds_of("07:00")


EXERCISES = [exercise(path) for path in shipped("exercises")]
DRILLS = [it for it in EXERCISES if it.kind == "drill"]
RIGHT = {
    *(*IN_ORDER, "not-on-list", "no-registration", "certificate"),
    *("party", "association", "proxy", "media", "international", "television", "interpreter"),
    *("where", "elsewhere", "own"),
    *("needs-help", "asks-for-a-mark", "blind-voter", "wheelchair", "pencil-in-booth"),
    *("observer-takes-notes", "observer-films-room", "observer-act"),
}
"""Visitors, watchers, callers and scenes in which somebody is in the right and only wants what is theirs."""


def in_order(entry: Moment) -> bool:
    """Whether whoever comes with an entry is in the right."""
    if isinstance(entry, ApplicationEntry):
        return entry.window[0] <= seconds_of("12:00") and (entry.ground or GROUNDS[0]) in GROUNDS
    kinds = (getattr(entry, name, "") for name in ("visitor", "observer", "scene", "call", "row"))
    return isinstance(entry, GroupEntry) or any(kind in RIGHT for kind in kinds)


@pytest.mark.parametrize("drill", DRILLS, ids=lambda it: it.id)
def test_a_drill_is_short_and_fair(drill: Scenario) -> None:
    """Three to ten minutes; where people and scenes come by themselves, a good part of them is in order."""
    assert 3 <= drill.minutes <= 10
    coming = [e for e in drill.timetable if isinstance(e, Moment) and not isinstance(e, TripEntry)]
    loud = [e for e in coming if not getattr(e, "quiet", False)]
    owners = sum(getattr(entry, "returns", None) is not None for entry in loud)
    assert (sum(map(in_order, loud)) + owners) * 8 >= 3 * (len(loud) + owners)


def test_every_duty_of_a_seat_has_its_drill() -> None:
    """What a seat does in a day can be practised piece by piece."""
    seats = ("chair", "secretary", "boxes", "issuer-1", "issuer-2", "observer")
    by_seat = {seat: {it.id for it in DRILLS if seat in it.playable} for seat in seats}
    assert by_seat["chair"] >= {
        *("opening-the-boxes", "observers-papers", "applications-and-marks", "those-who-watch"),
        *("an-observer-hinders", "closing-at-eight", "signed-already"),
        *("the-press-is-here", "four-of-five", "all-have-voted"),
    }
    assert by_seat["secretary"] >= {"additions", "certificates", "applications-and-marks", "turnout"}
    assert "who-asks-about-the-list" in by_seat["secretary"]
    assert by_seat["boxes"] >= {"secrecy", "access", "campaigning-and-order"}
    assert by_seat["issuer-1"] >= {"identity", "spoiled-and-declined", "signed-already"}
    assert "at-their-door" in by_seat["issuer-2"]
    assert "act-or-complaint" in by_seat["observer"]


def test_every_role_has_an_exercise() -> None:
    """Fifteen to thirty-five minutes of a seat's day for whoever sits in a commission."""
    found = {role_of(it.seat) for it in EXERCISES if it.kind == "exercise" and 15 <= it.minutes <= 35}
    assert found >= {"chair", "deputy", "secretary", "issuer", "boxes"}


@pytest.mark.parametrize("day", [it for it in EXERCISES if it.kind == "day"], ids=lambda it: it.id)
def test_a_day_offers_the_seats_of_its_commission(day: Scenario) -> None:
    """All who issue and the chair; of five members none can be spared at the boxes while two are out."""
    station = Shelf().station(day.station)
    assert station is not None
    seats = seats_of(station.members, station.desks)
    assert set(day.playable) <= {*seats, OBSERVER}
    kept = {"boxes", "secretary"} if station.members == 5 else set()
    assert set(seats) - set(day.playable) <= kept


def test_law_book_answers_quickly_by_id() -> None:
    """Rules, contests and cards are found by what they are called."""
    book = Shelf().book("kz-2023-03-19")
    assert isinstance(book, Book)
    assert book.rule("ISS-08").source == "L 41(5)"
    assert book.has_rule("ISS-08")
    assert not book.has_rule("ISS-99")
    assert book.contest("E").kind == "single-mandate"
    assert book.commission.quorum == {5: 4, 7: 5, 9: 6}
    assert book.hours.voting_to == seconds_of("20:00")
    assert book.settings.questions["queue_at_closing"].default == "serve-the-line"
    assert 8 <= len(book.cards_of("issuer")) <= 12
    with pytest.raises(KeyError):
        book.rule("ISS-99")
