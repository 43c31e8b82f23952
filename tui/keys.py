"""Which key means what, the same in every seat, and under a Latin, a Russian or a Kazakh layout.
It names meanings only; what a meaning does is for the screens.
"""

from __future__ import annotations

from typing import Final

#: Function keys by what they are for. F5, F11 and F12 belong to browsers and are never used.
LAW, HELP, CALL, WRITE, ROOM, BACK, REST, LEAVE = "F1", "F2", "F3", "F4", "F6", "F8", "F9", "F10"
#: At the counting table: another of the papers that lie there.
PAPER: Final = "F7"
USUAL: Final = "+"
UP, DOWN, LEFT, RIGHT, ENTER, ESC = "up", "down", "left", "right", "enter", "escape"
PAGE_UP, PAGE_DOWN, HOME, END, ERASE = "pageup", "pagedown", "home", "end", "backspace"

_NAMED: Final = {
    **{key.lower(): key for key in (LAW, HELP, CALL, WRITE, ROOM, PAPER, BACK, REST, LEAVE)},
    **{key: key for key in (UP, DOWN, LEFT, RIGHT, ENTER, ESC, PAGE_UP, PAGE_DOWN, HOME, END, ERASE)},
    # Tab goes on like the right arrow; Ctrl+C and Ctrl+Q are what people press who want to get out.
    "tab": RIGHT,
    "shift+tab": LEFT,
    "ctrl+c": LEAVE,
    "ctrl+q": LEAVE,
    "ctrl+h": ERASE,
}

#: Keys as a screen writes them, for those who click on their names.
WRITTEN: Final = {"Enter": ENTER, "Esc": ESC, "PgDn": PAGE_DOWN, "PgUp": PAGE_UP}

#: The digit row of the Kazakh layout (RST KazSSR 903-90; the same on Windows and in X11), 1 to 0.
KAZAKH_ROW: Final = '"әіңғ,.үұқ'
DIGITS: Final = tuple("1234567890")
_TWINS: Final = {
    **dict(zip(KAZAKH_ROW, DIGITS, strict=True)),
    # The key of + and = sends һ there, with and without Shift; on the other two layouts it is = without.
    **dict.fromkeys("+=һ", USUAL),
}

#: Stacks that have no number, by their letter in each language, and by what its key sends under the other layouts.
AGAINST, INVALID, UNCLEAR, ITS_PILE, OUT = "against", "invalid", "unclear", "its-pile", "out"
STACKS: Final = (AGAINST, INVALID, UNCLEAR, ITS_PILE)
_SIGNS: Final = {
    **dict.fromkeys("aфпgкr", AGAINST),
    **dict.fromkeys("iшнyж;", INVALID),
    **dict.fromkeys("uгсcдl", UNCLEAR),
    **dict.fromkeys("dвтn", ITS_PILE),
}


def meaning(key: str, character: str | None) -> str:
    """The meaning of a key press: a name above, a digit, +, a stack, or an empty string.

    `key` is the toolkit's name of the key, `character` what it would write.
    """
    if key in _NAMED:
        return _NAMED[key]
    if character is None or len(character) != 1:
        return ""
    sign = character.lower()
    return sign if sign in DIGITS else _TWINS.get(sign, _SIGNS.get(sign, ""))


def letter(character: str | None) -> str:
    """What a key writes into a field of words; empty when it writes nothing."""
    return character if character and len(character) == 1 and character.isprintable() else ""
