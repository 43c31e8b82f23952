"""Screens under test do not rest between two views: nobody watches."""

import pytest

from tui import link


@pytest.fixture(autouse=True)
def breathless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test waits for the link only as long as the link has something to do."""
    monkeypatch.setattr(link, "BREATH", 0)
