"""Screens under test do not rest between two views: nobody watches; and style sheets are read once a test run."""

from typing import Any

import pytest
from textual.css.stylesheet import Stylesheet

from tui import link


@pytest.fixture(autouse=True)
def breathless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test waits for the link only as long as the link has something to do."""
    monkeypatch.setattr(link, "BREATH", 0)


PARSED: dict[tuple[Any, ...], Any] = {}
"""Rules by the text they were made from and the colours it names."""


@pytest.fixture(autouse=True)
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each app of a test would read the same style sheets again, which takes a tenth of a second."""
    parse = Stylesheet._parse_rules

    def remembered(self: Stylesheet, *given: Any, **named: Any) -> Any:
        key = (*given, *sorted(named.items()), *sorted(self._variables.items()))
        if key not in PARSED:
            PARSED[key] = parse(self, *given, **named)
        return PARSED[key]

    monkeypatch.setattr(Stylesheet, "_parse_rules", remembered)
