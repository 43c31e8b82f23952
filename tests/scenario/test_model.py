"""The models: what they take, what they refuse, and how a scenario lies over its station."""

from decimal import Decimal

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from simulator.law.book import Book, Clock
from simulator.scenario import model as models
from simulator.scenario.entries import VisitorEntry
from simulator.scenario.model import (
    OVERRIDES,
    SEATS,
    Arrivals,
    Percent,
    Scenario,
    Seat,
    StationPreset,
)
from simulator.scenario.reading import read
from simulator.station.people import seats_of
from tests.scenario.shelf import Shelf, laid_over

PRESET = Shelf().station("zhambyl-mean")


def scenario(lines: str = "") -> Scenario:
    """A scenario that is in order, with some lines of its own."""
    found, problems = read("x.yaml", laid_over(lines))
    assert isinstance(found, Scenario), problems
    return found


def models_of(module: object) -> list[type[BaseModel]]:
    """Every model written in a module."""
    found = [value for value in vars(module).values() if isinstance(value, type)]
    return [value for value in found if issubclass(value, BaseModel)]


@pytest.mark.parametrize(
    ("written", "seconds"), [("00:00", 0), ("06:30", 23_400), ("20:00", 72_000), ("23:59", 86_340)]
)
def test_clock_takes_two_digits_each(written: str, seconds: int) -> None:
    """A time is kept as seconds of the day."""
    assert TypeAdapter(Clock).validate_python(written) == seconds


@pytest.mark.parametrize(
    "bad",
    [
        *("9:40", "9.40", "24:00", "23:60", "09:40:00", "٠٩:٤٠", " 09:40", "09:40\n"),
        *(940, Decimal("9.40"), None, True, ["09:40"]),
    ],
)
def test_clock_takes_nothing_else(bad: object) -> None:
    """Every other way to write a time is refused."""
    with pytest.raises(ValidationError):
        TypeAdapter(Clock).validate_python(bad)


def test_percent_is_exact() -> None:
    """65.21 is 6521 hundredths, a whole number may be written, and nothing is rounded."""
    take = TypeAdapter(Percent).validate_python
    assert [take(Decimal("65.21")), take(65), take(Decimal("65.2")), take(100), take(0)] == [
        6521,
        6500,
        6520,
        10_000,
        0,
    ]
    for bad in (Decimal("65.215"), 101, -1, "65.21", 65.21, True, Decimal("NaN")):
        with pytest.raises(ValidationError):
            take(bad)


@pytest.mark.parametrize("members", [5, 7, 9])
@pytest.mark.parametrize("desks", range(1, 13))
def test_every_seat_of_every_commission_is_known(members: int, desks: int) -> None:
    """Whatever seats a station has, an author can name them."""
    for seat in seats_of(members, desks):
        assert TypeAdapter(Seat).validate_python(seat) == seat
    assert "observer" in SEATS


@pytest.mark.parametrize(
    ("key", "good", "bad"),
    [
        ("voters", [1, 20_000], [0, -1, 20_001, 10**9, True, "300", Decimal("3.0")]),
        ("members", [5, 7, 9], [4, 6, 8, 11]),
        ("desks", [1, 12], [0, 13]),
        ("booths", [1, 60], [0, 61]),
        ("minutes", [1, 1_440], [0, 1_441]),
        ("difficulty", [1, 3], [0, 4]),
        ("stops_per_hour", [0, 60], [-1, 61]),
        ("applications", [0, 1_000], [-1, 1_001]),
        ("pace", ["stands", "goes"], ["fast", "live"]),
        ("guide", [True, False], ["yes", 1, 0]),
        ("format", [1], [0, 2, "1"]),
        ("seat", ["chair", "issuer-9", "boxes-2"], ["issuer-10", "issuer", "others", "trainer"]),
        ("crew", [{}, {"others": "careless"}], [{"others": "lazy"}, {"me": "careful"}]),
        ("mix", [{"in_order": 100}], [{"in_order": 101}, {"digital": -1}, {"odd": 1}]),
    ],
)
def test_bounds(key: str, good: list[object], bad: list[object]) -> None:
    """Each figure takes its smallest and largest value and nothing beyond."""
    field = Scenario.model_fields[key]
    adapter = TypeAdapter(field.rebuild_annotation(), config=None)
    for value in good:
        adapter.validate_python(value, strict=True)
    for value in bad:
        with pytest.raises(ValidationError):
            adapter.validate_python(value, strict=True)


@pytest.mark.parametrize("key", sorted({*StationPreset.model_fields} - {"format", "id"}))
def test_every_figure_of_a_station_can_be_set_again(key: str) -> None:
    """A scenario knows each key of a preset, by the same type, and leaves it out by default."""
    assert key in OVERRIDES
    assert Scenario.model_fields[key].default is None
    preset, own = (bare(model, key) for model in (StationPreset, Scenario))
    assert own == {"anyOf": [preset, {"type": "null"}]}


def bare(model: type[BaseModel], key: str) -> object:
    """What the schema says of a key, without its sentences."""
    return without_words(model.model_json_schema()["properties"][key])


def without_words(part: object) -> object:
    """A schema without titles, descriptions, defaults and the models it refers to."""
    if isinstance(part, dict):
        dropped = {"title", "description", "default", "$defs"}
        return {key: without_words(value) for key, value in part.items() if key not in dropped}
    return [without_words(one) for one in part] if isinstance(part, list) else part


def test_a_scenario_lies_over_its_station() -> None:
    """What it sets again counts, within groups too; the rest is the preset's; nothing changes."""
    lines = "voters: 1437\nservice: {walk: [1, 2]}\nrates: {digital: 900}\nboxes: {spare: 3}"
    preset = PRESET.model_copy(update={"rates": PRESET.rates.model_copy(update={"avc": 77})})
    station = scenario(lines + "\n").station_of(preset)
    assert (station.voters, station.booths, station.number) == (1437, PRESET.booths, 112)
    assert (station.service.walk, station.service.drop) == ((1, 2), PRESET.service.drop)
    assert station.rates == PRESET.rates.model_copy(update={"digital": 900, "avc": 77})
    assert (station.boxes.spare, station.boxes.stationary) == (3, 2)
    assert PRESET.boxes.spare == 1


def test_candidates_stand_in_one_contest() -> None:
    """The pool is dealt out in the order of the contests and nobody is dealt twice."""
    dealt = [n for contest in ("B", "D", "E") for n in PRESET.candidates_of(contest)]
    assert dealt == list(range(13))
    assert len(PRESET.candidates_of("A")) == 0


def test_a_moment_has_a_window() -> None:
    """`at` with seconds is one second, `between` is a span."""
    entries = scenario(
        "timetable:\n  - {at: 07:10, seconds: 30, visitor: ordinary}\n  - {between: [07:05, 07:10], group: 2}\n"
    ).timetable
    assert [entry.window for entry in entries] == [(25_830, 25_830), (25_500, 25_800)]
    assert isinstance(entries[0], VisitorEntry)


def test_models_do_not_change() -> None:
    """What was read stays as it was read."""
    with pytest.raises(ValidationError):
        PRESET.voters = 5


@pytest.mark.parametrize("model", [Scenario, StationPreset, Arrivals, Book])
def test_every_field_has_its_sentence(model: type[BaseModel]) -> None:
    """The schema an editor shows has a description at every key."""
    schema = model.model_json_schema()
    for name, part in {"": schema, **schema["$defs"]}.items():
        for key, field in part.get("properties", {}).items():
            branches = field.get("anyOf", [field])
            assert any("description" in branch for branch in (field, *branches)), f"{name}.{key}"
    assert all(model.__doc__ for model in models_of(models))


def test_times_are_patterns_in_the_schema() -> None:
    """Editors get a pattern for times: `format: time` would refuse 07:00."""
    hour = Arrivals.model_json_schema()["$defs"]["Hour"]["properties"]["from"]
    assert hour["type"] == "string"
    assert hour["pattern"].startswith("^")
    assert "format" not in hour
