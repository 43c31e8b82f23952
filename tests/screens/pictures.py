"""`python -m tests.screens.pictures`: the desk as the README shows it, drawn anew into docs/pictures.
It draws canned views, so a picture needs no engine and no luck.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from simulator.texts.domains import Lang
from tests.screens import canned
from tests.screens.playing import playing

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"
PICTURES: dict[str, tuple[Lang, tuple[int, int]]] = {
    "desk-80x24": ("en", (80, 24)),
    "desk-120x40": ("kk", (120, 40)),
}


async def draw() -> None:
    """Both pictures; blanks are kept by every reader of SVG, and no font is fetched from anywhere."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (lang, size) in PICTURES.items():
        async with playing(canned.GUIDED, size=size, lang=lang) as (app, _, _):
            svg = app.export_screenshot(title="Voting Day").replace("<text ", '<text xml:space="preserve" ')
        head, _, rest = svg.partition("@font-face")
        fonts, _, rest = rest.rpartition('format("woff");')
        rest = rest[rest.index("}") + 1 :] if fonts else rest
        svg = (head + rest).replace("Fira Code", "DejaVu Sans Mono, Cascadia Mono, Consolas")
        (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(draw())
