"""`python -m tests.screens.pictures`: the seats as the README shows them, played anew and drawn into docs/pictures.
The pictures are of real days: the seat is a real one, and so is whoever stands there.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import NamedTuple

from textual.app import App

from simulator.exercise.running import Exercise
from simulator.session.local import LocalSeat
from simulator.session.sitting import Sitting
from simulator.texts.domains import Lang
from simulator.texts.words import words
from tests.shelf import made, text
from tui.screens.bench import BenchScreen
from tui.screens.count import CountScreen
from tui.screens.issuing import IssuingScreen

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "pictures"
DESK = "issuer-1"
EVENING = 20 * 3600


class Picture(NamedTuple):
    """What is drawn: a seat of an exercise, from an hour on (none: its own), a language, a window, the keys pressed."""

    exercise: str
    seat: str
    at: int | None
    lang: Lang
    size: tuple[int, int]
    keys: tuple[str, ...]


PICTURES = {
    "desk-80x24": Picture("first-day", DESK, 10 * 3600 + 50 * 60, "en", (80, 24), ("1", "2", "1")),
    "desk-120x40": Picture("first-steps", DESK, None, "kk", (120, 40), ("1", "2", "1")),
    "chair-80x24": Picture("a-chairs-noon", "chair", 11 * 3600 + 38 * 60, "en", (80, 24), ("1", "4")),
    "count-80x24": Picture("first-day", "chair", 23 * 3600, "en", (80, 24), ("0", "4")),
}


class Seat(App[None]):
    """One seat's screen alone."""

    CSS_PATH = str(ROOT / "tui" / "look.tcss")

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        run = Exercise(made(text("exercises", picture.exercise)), 1, played=(picture.seat,))
        self.sitting = Sitting(run, picture.seat, "stands", at=picture.at)
        self.words = words(picture.lang)
        away = CountScreen if picture.at is not None and picture.at > EVENING else BenchScreen
        self.screen_of = IssuingScreen if picture.seat == DESK else away

    def on_mount(self) -> None:
        """Sit down."""
        self.push_screen(self.screen_of(LocalSeat(self.sitting), self.words))


async def draw() -> None:
    """Every picture; blanks are kept by every reader of SVG, and no font is fetched from anywhere."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, picture in PICTURES.items():
        app = Seat(picture)
        async with app.run_test(size=picture.size) as pilot:
            await pilot.pause(0.5)
            for key in picture.keys:
                await pilot.press(key)
                await pilot.pause(0.3)
            svg = app.export_screenshot(title="Voting Day").replace("<text ", '<text xml:space="preserve" ')
        head, _, rest = svg.partition("@font-face")
        fonts, _, rest = rest.rpartition('format("woff");')
        rest = rest[rest.index("}") + 1 :] if fonts else rest
        svg = (head + rest).replace("Fira Code", "DejaVu Sans Mono, Cascadia Mono, Consolas")
        (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(draw())
