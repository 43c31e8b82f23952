"""Names that would like to be orders stay names: on every panel, and on the way to the terminal.
No markup is read anywhere, so none can be escaped wrongly.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from simulator.texts.words import LANGUAGES
from tests.screens import canned, fakes
from tests.screens.playing import SIZES, click, playing, press
from tui.lines import fit, wrap
from tui.safe import safe

#: What a terminal obeys: escapes, other controls, bidi and invisible signs, surrogates.
ORDERS = (
    "\x1b[31m",
    "\x9b2J",
    "\x07",
    "\x08",
    "\r",
    "\n",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\ud800",
    "\x7f",
    "\u0085",
)


@pytest.mark.parametrize("order", ORDERS)
def test_orders_are_dropped(order):
    """No sign that a terminal or a line obeys is left, and the letters are."""
    text = safe(f"Ай{order}гүл")
    assert text.replace(" ", "").startswith("Ай")
    assert text.endswith("гүл")
    assert all(sign.isprintable() for sign in text)


def test_letters_are_composed_and_marks_are_few():
    """Letters come composed; a heap of marks on one letter does not smear the line above."""
    assert safe("и\u0306") == "й"
    assert len(safe("Z" + "\u0301" * 99)) < 5
    assert safe("№ 5, «Ұлжан»") == "№ 5, «Ұлжан»"


@given(st.text(max_size=60), st.integers(1, 40))
def test_any_text_fits(text, width):
    """Whatever is shown takes the cells it was given, in rows that are no wider."""
    assert cell_len(fit(text, width)) == width
    assert all(cell_len(row) <= max(width, 2) for row in wrap(text, width))
    assert all(sign.isprintable() or sign == "\u00a0" for sign in fit(text, width))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_hostile_names_are_shown_as_names(lang, size):
    """Markup stands there as it was typed; no control character is on its way to the terminal."""
    async with playing(canned.NASTY, size=size, lang=lang) as (app, _, pilot):
        text = fakes.dump(app)
        assert "[/b] Ivan" in text
        assert "[@click=app.quit]Aigul[/]" in text
        assert all(sign.isprintable() for row in text.splitlines() for sign in row)
        await press(pilot, "down", "down", "down", "9", "escape", "f1", "escape")
        strips = app.screen._compositor.render_strips()
        assert not any(
            segment.style and segment.style.meta for strip in strips for segment in strip if "Aigul" in segment.text
        )


async def test_a_link_in_a_name_is_no_link():
    """Clicking on a name that looks like a link points at its line, and the app runs on."""
    async with playing(canned.NASTY) as (app, _, pilot):
        await click(pilot, app, "[@click=app.quit]Aigul")
        assert app.is_running


async def test_what_is_typed_into_the_search_is_letters():
    """A word to look for is text, brackets and all."""
    async with playing(canned.ORDINARY) as (app, _, pilot):
        await press(pilot, "f1", *"[/b]")
        assert "[/b]_" in fakes.dump(app)
