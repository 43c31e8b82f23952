"""start.py, the lock and the one script: what a fresh machine meets first."""

import string
import tomllib

import pytest

import start
from tests.house.tree import ROOT, project

LOCK = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))


def test_ci_calls_the_one_script() -> None:
    """What proves the product elsewhere is the command a developer runs."""
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "python" in line] == ["exec python3 start.py test"]


@pytest.mark.parametrize("key", start.WORDS)
def test_start_speaks_three_languages(key: str) -> None:
    """Each message stands in Kazakh, Russian and English, with the same values in it."""
    kazakh, russian, english = start.WORDS[key]
    fields = [
        sorted(name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None)
        for sentence in (kazakh, russian, english)
    ]
    assert fields[0] == fields[1] == fields[2]
    assert set(kazakh.lower()) & set("әіңғүұқөһ")
    assert set(russian.lower()) & set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
    assert english.isascii()


def test_lock_was_made_from_this_project() -> None:
    """What pyproject.toml asks for is what the lock was made for."""
    ours = next(package for package in LOCK["package"] if package["name"] == "votingday")
    asked = [*project()["project"]["dependencies"]]
    for wanted in project()["project"]["optional-dependencies"].values():
        asked += wanted
    locked = [entry["name"] + entry["specifier"] for entry in ours["metadata"]["requires-dist"]]

    def plain(requirement: str) -> str:
        name = requirement.rstrip("0123456789.,<>=!~").lower().replace(".", "-")
        return name + ",".join(sorted(requirement[len(name) :].split(",")))

    assert sorted(map(plain, locked)) == sorted(map(plain, asked))


def test_lock_names_public_places_alone() -> None:
    """A person elsewhere can fetch what the lock names."""
    hosts = set()
    for package in LOCK["package"]:
        urls = [wheel["url"] for wheel in package.get("wheels", [])]
        urls += [package["sdist"]["url"]] if "sdist" in package else []
        urls += [package["source"]["registry"]] if "registry" in package["source"] else []
        hosts |= {url.split("/")[2] for url in urls}
    assert hosts == {"pypi.org", "files.pythonhosted.org"}


def test_pip_reads_the_lock() -> None:
    """The pinned versions reach pip, one a line, and never the project itself."""
    lines = start.constraints().splitlines()
    names = [line.partition("==")[0] for line in lines]
    assert {"textual", "simpy", "pydantic", "msgspec", "ruamel-yaml", "pytest"} <= set(names)
    assert "votingday" not in names
    assert len(names) == len(set(names))


def test_environment_follows_the_lock(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Another lock, another place or another Python is another environment."""
    before = start.fingerprint()
    assert start.fingerprint() == before
    changed = tmp_path_factory.mktemp("lock") / "uv.lock"
    changed.write_text("version = 1\n", encoding="utf-8")
    for name, value in (("LOCK", changed), ("VERSION", "9.9"), ("ROOT", changed.parent)):
        with monkeypatch.context() as patch:
            patch.setattr(start, name, value)
            assert start.fingerprint() != before
