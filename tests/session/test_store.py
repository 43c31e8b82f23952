"""The shelf of shipped files and people's own: found by id or path, read once, named in journals by kind and id."""

import shutil
from pathlib import Path

import pytest

from simulator.exercise.kit import Unreadable
from simulator.scenario.checks import Library
from simulator.session.disk import Outside
from simulator.session.store import Shelf, Unknown, find, kit_for, shelf
from tests.scenario.shelf import SCENARIOS, shipped


def test_every_shipped_file_has_its_id() -> None:
    """A file is named by the id in it, and every one of ours can be read."""
    for kind, folder in (("scenario", "exercises"), ("station", "stations"), ("arrivals", "arrivals"), ("law", "law")):
        assert shelf().ids(kind) == tuple(path.stem for path in shipped(folder))
        for name in shelf().ids(kind):
            model, problems = shelf().model(kind, name)
            assert not problems
            assert model is not None
            assert model.id == name


def test_it_is_a_library() -> None:
    """The checks of a scenario may ask it everything they ask a library."""
    library: Library = Shelf()
    assert library.book("kz-2023-03-19") is not None
    assert library.book("../law/kz-2023-03-19") is None
    assert library.station("nowhere") is None
    assert library.candidates() > 20
    assert len(library.parties()) > 3


def test_kit_by_id_and_by_path_is_one() -> None:
    """A shipped exercise named by id, by path or copied elsewhere makes the same kit, byte for byte."""
    by_id = kit_for("first-day")
    by_path = kit_for(str(SCENARIOS / "exercises" / "first-day.yaml"))
    assert by_id.sources == by_path.sources
    assert [source.kind for source in by_id.sources] == ["scenario", "station", "arrivals", "law"]


def test_names_in_a_journal_are_the_products(tmp_path: Path) -> None:
    """No path and no file name of a person goes into a journal."""
    own = tmp_path / "Айгүл's day.yaml"
    shutil.copy(SCENARIOS / "exercises" / "first-steps.yaml", own)
    names = [source.name for source in kit_for(str(own)).sources]
    assert names[0] == "exercises/first-steps.yaml"
    assert not [name for name in names if str(tmp_path) in name]


def test_line_ends_of_a_file_are_kept(tmp_path: Path) -> None:
    """The text in a journal is the file's, letter for letter, Windows line ends too."""
    own = tmp_path / "day.yaml"
    data = (SCENARIOS / "exercises" / "first-steps.yaml").read_bytes().replace(b"\n", b"\r\n")
    own.write_bytes(data)
    assert kit_for(str(own)).sources[0].text.encode() == data


def test_another_curve(tmp_path: Path) -> None:
    """A curve can be named by id or be a file of one's own."""
    assert kit_for("first-day", "zhambyl-2023").arrivals.id == "zhambyl-2023"
    own = tmp_path / "curve.yaml"
    shutil.copy(SCENARIOS / "arrivals" / "zhambyl-2023.yaml", own)
    assert kit_for("first-day", str(own)).sources == kit_for("first-day", "zhambyl-2023").sources


def test_unknown_id_offers_the_nearest() -> None:
    """A slip of the finger is answered with what was meant."""
    with pytest.raises(Unknown) as found:
        kit_for("first-dya")
    assert (found.value.kind, found.value.nearest) == ("scenario", "first-day")
    with pytest.raises(Unknown) as found:
        kit_for("first-day", "xyz")
    assert (found.value.kind, found.value.nearest) == ("arrivals", "")


def test_an_id_outranks_a_file_of_that_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is shipped is not hidden by a file that happens to lie here; `./` names the file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "first-day").write_text("x: 1\n", encoding="utf-8")
    assert find("scenario", "first-day").name == "exercises/first-day.yaml"
    assert find("scenario", "./first-day").data == b"x: 1\n"


def test_all_problems_at_once(tmp_path: Path) -> None:
    """A scenario that makes no sense is refused with every problem, under the name it was called by."""
    own = tmp_path / "day.yaml"
    text = (SCENARIOS / "exercises" / "first-day.yaml").read_text(encoding="utf-8")
    own.write_text(text.replace("law: kz-2023-03-19", "law: kz-2033").replace("desks", "desk"), encoding="utf-8")
    with pytest.raises(Unreadable) as found:
        kit_for(str(own))
    assert {one.file for one in found.value.problems} == {str(own)}
    assert "S301" in {one.code for one in found.value.problems}


def test_missing_file() -> None:
    """What looks like a path and is not there is the disk's answer."""
    with pytest.raises(Outside) as found:
        kit_for("nowhere/day.yaml")
    assert found.value.reason == "missing"


def test_too_large_a_file_is_not_read_whole(tmp_path: Path) -> None:
    """A file over the limit is refused by its size, whatever it holds."""
    own = tmp_path / "day.yaml"
    with own.open("wb") as file:
        file.truncate(3 * 1024**3)
    with pytest.raises(Unreadable) as found:
        kit_for(str(own))
    assert [one.code for one in found.value.problems] == ["S104"]
