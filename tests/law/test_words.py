"""What the court says has words: each thing that could be seen, each good moment, each act, in three languages."""

import ast
from pathlib import Path

import pytest

from simulator.law.all import DUTIES
from simulator.texts import workshop
from simulator.texts.domains import LANGUAGES
from tests.law.test_cases import FILES, heard

LONGEST = 110
LAW = {
    (lang, key): text
    for lang, domain, catalogue in workshop.catalogues()
    if domain == "law"
    for key, text in workshop.entries(catalogue).items()
}


def told() -> list[str]:
    """The keys of everything the cases make the court say."""
    courts = [heard(path).court for path in FILES]
    findings = {f"finding.{f.about}" for court in courts for f in court.findings}
    return sorted(findings | {f"good.{k.about}" for court in courts for k in court.notable} | {"act.line-signed"})


@pytest.mark.parametrize("key", told())
def test_everything_seen_has_short_words(key: str) -> None:
    """A finding and a good moment are one short sentence in each language."""
    for lang in LANGUAGES:
        text = LAW[lang, key]
        assert all(0 < len(form) <= LONGEST for form in ([text] if isinstance(text, str) else text)), (lang, text)


def test_nothing_the_judges_can_say_is_without_a_case() -> None:
    """Each word of a judge's call of `find`, `judge` or `owe` is shown by some case, or begins one that is."""
    shown = {key.partition(".")[2] for key in told()}
    said = set()
    for duty in DUTIES:
        tree = ast.parse(Path(duty.__file__ or "").read_text(encoding="utf-8"))
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") in {"find", "judge", "owe"}:
                said |= {one.value for one in call.args[1:] if isinstance(one, ast.Constant) and "-" in str(one.value)}
    rules = {word for word in said if word.isupper() or word[:3].isupper()}
    assert sorted(said - rules - shown) == []
