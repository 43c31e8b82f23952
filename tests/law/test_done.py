"""Whatever a person does lawfully away from the desks can be told: each judged event that a person causes has words."""

from __future__ import annotations

import pytest

from simulator.law.all import judges
from simulator.texts import workshop
from simulator.texts.domains import LANGUAGES

NATURE = {
    *("ObserverCame", "VoterSpoke", "CertificateShown", "SceneBegan", "PaperHandedIn", "MemberSpoke"),
    *("PoliceEntered", "PoliceLeft", "FigureReadBack"),
}
"""Events of nobody's seat."""

BREACHES = {"CountBroken", "CleanFormTaken", "StrayAdded"}
"""Events that the law hears only to find something; nobody is praised for them."""

TEXTS = {
    (lang, key)
    for lang, domain, catalogue in workshop.catalogues()
    if domain == "law"
    for key in workshop.entries(catalogue)
}


@pytest.mark.parametrize("kind", sorted({kind.__name__ for kind in judges()} - NATURE - BREACHES))
def test_a_lawful_act_has_words(kind: str) -> None:
    """One sentence in each language."""
    for lang in LANGUAGES:
        assert (lang, f"done.{kind}") in TEXTS
