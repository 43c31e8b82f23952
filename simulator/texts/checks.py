"""What must hold for a text before anybody reads it: three languages, placeholders, plural forms.
It judges tables of strings it is given and must not know files, catalogues or who wrote them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from simulator.texts.domains import LANGUAGES, PLURAL_RULES, SLOT, Lang

#: A text, or its plural forms in the order of the language's rule.
Entry = str | tuple[str, ...]
#: One key in the languages it has.
Row = Mapping[Lang, Entry]
#: Keys of one domain or of all.
Table = Mapping[str, Row]

KEY = re.compile(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+")
_GLUED = re.compile(r"\}[^\W\d_]")
# Latin schwa looks like the Kazakh letter.
_LATIN, _CYRILLIC = "[A-Za-z\u0259\u018f]", "[\u0400-\u04ff]"
_MIXED = re.compile(f"{_LATIN}{_CYRILLIC}|{_CYRILLIC}{_LATIN}")


def forms(entry: Entry) -> tuple[str, ...]:
    """All strings of an entry, one for a plain text."""
    return (entry,) if isinstance(entry, str) else entry


def slots(entry: Entry) -> frozenset[str]:
    """Names of the placeholders used in any form."""
    return frozenset(name for text in forms(entry) for name in SLOT.findall(text))


def table_problems(table: Table) -> list[str]:
    """Everything wrong with a table, a line each, in key order; empty when all is well."""
    return [f"{key}: {fault}" for key in sorted(table) for fault in row_problems(key, table[key])]


def row_problems(key: str, row: Row) -> Iterator[str]:
    """What is wrong with one key; does not look at other keys."""
    if not KEY.fullmatch(key):
        yield "write the key as words joined by dots, such as desk.look"
    for lang in LANGUAGES:
        if lang not in row:
            yield f"no text in {lang}"
        else:
            yield from (f"{lang}: {fault}" for fault in _entry_faults(lang, row[lang]))
    yield from _disagreements(row)


def _entry_faults(lang: Lang, entry: Entry) -> Iterator[str]:
    for text in forms(entry):
        yield from (f"{fault}: {text!r}" for fault in _text_faults(lang, text))
    if isinstance(entry, str):
        return
    count = PLURAL_RULES[lang][0]
    if len(entry) != count:
        yield f"expected {count} plural forms, found {len(entry)}"
    elif lang == "kk" and len(set(entry)) != 1:
        yield f"a Kazakh noun stays singular after a number: both forms are one, {list(entry)!r}"


def _text_faults(lang: Lang, text: str) -> Iterator[str]:
    if not text.strip():
        yield "empty text"
    elif text != text.strip():
        yield "space at the beginning or the end"
    if set(SLOT.sub("", text)) & set("{}"):
        yield "a brace that belongs to no {placeholder} (names are a-z, 0-9 and _)"
    if unicodedata.normalize("NFC", text) != text:
        yield "letters are not composed (NFC)"
    if any(unicodedata.category(sign) == "Cc" and sign != "\n" for sign in text):
        yield "a control character"
    if _MIXED.search(SLOT.sub(" ", text)):
        yield "Latin and Cyrillic letters in one word"
    if lang != "en" and _GLUED.search(text):
        yield "an ending glued to a placeholder"


def _disagreements(row: Row) -> Iterator[str]:
    present = {lang: row[lang] for lang in LANGUAGES if lang in row}
    if len({isinstance(entry, str) for entry in present.values()}) > 1:
        yield "plural forms in one language and a plain text in another"
    used = {lang: sorted(slots(entry)) for lang, entry in present.items()}
    if len({tuple(names) for names in used.values()}) > 1:
        yield "placeholders differ: " + ", ".join(f"{lang} {names}" for lang, names in used.items())
