"""Every screen in three languages and two sizes, as text, beside a stored dump that a person has read.
`VOTINGDAY_BLESS=1 pytest tests/screens` stores what is shown now; read the difference before keeping it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

import pytest
from rich.cells import cell_len

from simulator.seat.view import View
from simulator.texts.words import LANGUAGES, Lang, words
from tests.screens import benches, canned, fakes, tables
from tests.screens.playing import SIZES, playing, press
from tui.lines import wrap

STORE = Path(__file__).with_name("dumps")
BLESS = bool(os.environ.get("VOTINGDAY_BLESS"))

#: Latin that may stand on a Kazakh or a Russian screen, each with its reason.
LATIN = re.compile(
    r"F\d+|Enter|Esc|PgUp|PgDn"  # engraved on the keys
    r"|[A-E]"  # letters of the contests, as the law book and the ballots have them
    r"|E\d"  # codes of the form's controls, as those of its lines
    r"|[MRS]\d"  # ink, seals and boxes, which are marks and no words
    r"|o+"  # people in line, drawn
    r"|eGov"  # the name of an app
)


class Scene(NamedTuple):
    """A screen: what is seen, what was pressed, what may be cut off."""

    view: View
    pressed: tuple[str, ...] = ()
    cut: bool = False
    start: str = "desk"


SCENES = {
    **{
        name: Scene(view, cut=name in {"arrived", "ordinary", "guided", "waiting", "phone"})
        for name, view in canned.MOMENTS.items()
    },
    "chair": Scene(benches.CHAIR, cut=True),
    "chair-members": Scene(benches.CHAIR, ("7", "1", "2", "4"), cut=True),
    "chair-remark": Scene(benches.CHAIR, ("2", "4"), cut=True),
    "chair-nothing": Scene(benches.CHAIR, ("4", "3"), cut=True),
    "chair-help": Scene(benches.CHAIR, ("f2", "down")),
    "secretary": Scene(benches.SECRETARY),
    "secretary-number": Scene(benches.SECRETARY, ("8", "2", "2", "2", "2", "7")),
    **{name: Scene(view) for name, view in tables.MOMENTS.items()},
    "count-call": Scene(tables.CHAIR, ("+", "down", "down")),
    "count-step": Scene(tables.CHAIR, ("8",)),
    "count-sheet": Scene(tables.CHAIR, ("4", "1", "down")),
    "count-among": Scene(tables.AMONG, ("+",)),
    "count-out": Scene(tables.CHAIR, ("4", "1", "enter", "down")),
    "count-sign": Scene(tables.SIGNS_IT, ("f7",)),
    "count-help": Scene(tables.CHAIR, ("f2", "down")),
    "count-row": Scene(tables.SECRETARY, ("1",)),
    "count-figure": Scene(tables.SECRETARY, ("1", "enter", "8", "8")),
    "count-form": Scene(tables.SECRETARY, ("f7", "pagedown")),
    "count-sum": Scene(tables.SECRETARY, ("2",)),
    "observer": Scene(benches.OBSERVER),
    "observer-notes": Scene(benches.OBSERVER, ("2", "1")),
    "mobile": Scene(benches.MOBILE),
    "mobile-road": Scene(benches.DRIVING),
    "mobile-where": Scene(benches.DRIVING, ("9",)),
    "crowded": Scene(benches.CROWDED, cut=True),
    "law": Scene(canned.ORDINARY, ("f1", "down")),
    "law-sought": Scene(canned.ORDINARY, ("f1", "4", "1")),
    "help": Scene(canned.ORDINARY, ("f2", "down")),
    "room": Scene(canned.ORDINARY, ("f6",)),
    "some": Scene(canned.LOOKED, ("5", "3"), cut=True),
    "one": Scene(canned.LOOKED, ("7",), cut=True),
    "reasons": Scene(canned.LOOKED, ("8", "4"), cut=True),
    "facts": Scene(canned.LOOKED, ("9", "3"), cut=True),
    "number": Scene(canned.TONIGHT, ("2", "8", "8", "enter", "9")),
    "leaving": Scene(canned.LOOKED, ("f10",), cut=True),
    "finger": Scene(canned.LOOKED, ("down", "down", "down", "down", "down"), cut=True),
    "no-key": Scene(canned.TONIGHT, ("f9",)),
    "debrief": Scene(canned.LOOKED, ("f10", "enter")),
    "debrief-end": Scene(canned.LOOKED, ("f10", "enter", "end")),
    "lobby": Scene(canned.LOOKED, start="lobby"),
    "roles": Scene(canned.LOOKED, ("3",), start="lobby"),
}


async def shown(scene: Scene, lang: Lang, size: tuple[int, int]) -> str:
    """The screen of a scene as text."""
    async with playing(scene.view, size=size, lang=lang, straight=scene.start == "desk") as (app, _, pilot):
        await press(pilot, *scene.pressed)
        return fakes.dump(app)


def compare(name: str, text: str) -> None:
    """Equal to what is stored, or stored now."""
    file = STORE / f"{name}.txt"
    if BLESS:
        STORE.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert file.exists(), f"no stored dump {name}; look at it and store it:\n{text}"
    assert text == file.read_text(encoding="utf-8")


def stray(text: str) -> list[str]:
    """Latin words that nobody accounts for."""
    return [word for word in re.findall(r"[A-Za-z]\w*", text) if not LATIN.fullmatch(word)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", SCENES)
async def test_screen(name: str, lang: Lang, size: tuple[int, int]) -> None:
    """A screen is as it was read last, bears the mark, fits, is whole, and speaks one language."""
    scene = SCENES[name]
    text = await shown(scene, lang, size)
    compare(f"{name}-{lang}-{size[0]}x{size[1]}", text)
    rows = text.splitlines()
    assert words(lang)("mark.training") in rows[0]
    assert len(rows) == size[1]
    assert max(map(cell_len, rows)) <= size[0]
    assert scene.cut or "…" not in text
    if lang != "en":
        assert stray(text) == []


def test_stray_latin_is_found() -> None:
    """The scan for Latin can fail."""
    assert stray("F1 Заң, Enter, Quit Е E") == ["Quit"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_offers_are_whole(lang: Lang, size: tuple[int, int]) -> None:
    """Every offer of the desk is readable to its last letter."""
    say = words(lang).say
    async with playing(canned.GUIDED, size=size, lang=lang) as (app, _, _):
        text = fakes.dump(app)
        for offer in canned.DESK:
            assert f"{offer.key} {say(offer.label)}" in text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", ["5", "7", "8", "9", "f3", "f4"])
async def test_choices_are_whole(lang: Lang, key: str) -> None:
    """All choices of a form are on the smallest screen at once."""
    offer = next(offer for offer in canned.DESK if offer.key.lower() == key)
    async with playing(canned.GUIDED, lang=lang) as (app, _, pilot):
        await press(pilot, key)
        text = fakes.dump(app)
        for choice in offer.forms[0].choices:
            assert words(lang).say(choice.label) in text


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_what_is_said_is_whole(lang: Lang) -> None:
    """Looks, two lines of sixty of speech and the document are whole on the smallest screen."""
    long = canned.same("слово " * 17 + "конец.")
    person = canned.PHONE.person.model_copy(update={"says": canned.phrase("post.desk", number=long)})
    async with playing(canned.change(canned.PHONE, person=person), lang=lang) as (app, _, _):
        text = fakes.dump(app)
        assert "конец" in text
        for said in (canned.PHONE.person.looks, canned.PHONE.card.photo, canned.PHONE.card.valid):
            assert words(lang).say(said) in text
        assert words(lang).say(canned.PHONE.card.name).upper() in text


@pytest.mark.parametrize("size", [(79, 24), (80, 23), (40, 10), (10, 3)], ids=str)
async def test_too_small_a_window_says_so(size: tuple[int, int]) -> None:
    """Below 80x24 there is a plain word and the mark, no broken desk; with room the desk is back."""
    async with playing(canned.ORDINARY, size=size, lang="ru") as (app, _, pilot):
        text = fakes.dump(app)
        assert "ОБУЧ" in text
        assert "F1" not in text
        await pilot.resize_terminal(80, 24)
        await press(pilot, "right")
        assert "F1" in fakes.dump(app)


async def test_first_debrief_page_is_short() -> None:
    """The first page of a debrief, good moments on top, is at most twenty lines."""
    text = await shown(SCENES["debrief"], "kk", (80, 24))
    page = text.splitlines()[1:-2]
    assert len([row for row in page if row.strip()]) <= 20
    assert text.index(words("kk")("tui.debrief.good")) < text.index(words("kk")("tui.debrief.look"))
    assert "%" not in text


def test_wrapping_loses_nothing() -> None:
    """A text broken into rows is the same text."""
    text = "Бір екі үш төрт бес алты жеті сегіз тоғыз он " + "ұ" * 50
    assert "".join(wrap(text, 20)).replace(" ", "") == text.replace(" ", "")
    assert max(map(cell_len, wrap(text, 20))) <= 20
