"""The workbench behind `compile` and `add`: the only file here that opens .po files and writes.
It is for developers and must not be known to the game: it needs Babel and a checkout to write to.
"""

from __future__ import annotations

import io
import json
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TypeAlias

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from ruamel.yaml import YAML

from simulator.texts.checks import Entry
from simulator.texts.domains import DOMAINS, LANGUAGES, Lang, catalogue_parts

#: A folder that holds `locale` and `data`; tests give one of their own.
Folder: TypeAlias = Path
ROOT: Folder = Path(__file__).parent
_PATIENCE = 60.0


@contextmanager
def locked(root: Folder = ROOT) -> Iterator[None]:
    """Hold the catalogues alone: others wait; a lock whose owner died is broken after a minute."""
    lock = root / "locale" / ".lock"
    lock.parent.mkdir(exist_ok=True)
    while not _take(lock):
        time.sleep(0.05)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _take(lock: Path) -> bool:
    try:
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except FileExistsError:
        _break_if_old(lock)
        return False
    return True


def _break_if_old(lock: Path) -> None:
    try:
        age = time.time() - lock.stat().st_mtime
    except FileNotFoundError:
        return
    if age > _PATIENCE:
        lock.unlink(missing_ok=True)


def path_of(lang: Lang, domain: str, ending: str, root: Folder = ROOT) -> Path:
    """Where a catalogue lies in this checkout."""
    return root.joinpath(*catalogue_parts(lang, domain, ending))


def write(path: Path, content: bytes) -> bool:
    """Put a whole file in place at once, so nobody reads half of it; false if it was so already."""
    if path.exists() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_bytes(content)
    draft.replace(path)
    return True


def read(lang: Lang, domain: str, root: Folder = ROOT) -> Catalog:
    """The .po file as a Babel catalogue with our own header; an absent file is an empty one."""
    path = path_of(lang, domain, "po", root)
    catalogue = _Plain(locale=lang, header_comment="")
    if path.exists():
        for message in read_po(io.BytesIO(path.read_bytes()), locale=lang, abort_invalid=True):
            if message.id:
                put(catalogue, key_of(message), entry_of(message), message)
    return catalogue


def put(catalogue: Catalog, key: str, entry: Entry, like: Message | None = None) -> None:
    """Insert or replace one text, keeping the translator's comments and flags of `like`."""
    plural = not isinstance(entry, str)
    catalogue.delete(key)
    catalogue.add(
        (key, key) if plural else key,
        entry,
        flags=like.flags if like else (),
        user_comments=like.user_comments if like else (),
    )


def key_of(message: Message) -> str:
    """The dotted key: gettext repeats it for a plural entry."""
    return message.id if isinstance(message.id, str) else message.id[0]


def entry_of(message: Message) -> Entry:
    """The text or the plural forms of a message."""
    return message.string if isinstance(message.string, str) else tuple(message.string or ())


def entries(catalogue: Catalog) -> dict[str, Entry]:
    """The texts of a catalogue by key, without the header."""
    return {key_of(message): entry_of(message) for message in catalogue if message.id}


def twins(lang: Lang, domain: str, root: Folder = ROOT) -> list[str]:
    """Keys written twice in a .po file, which a merge of two branches can leave behind."""
    path = path_of(lang, domain, "po", root)
    text = path.read_text("utf-8") if path.exists() else ""
    keys = re.findall(r'^msgid "(.+)"$', text, re.MULTILINE)
    return sorted({key for key in keys if keys.count(key) > 1})


def po_bytes(catalogue: Catalog) -> bytes:
    """The .po file: sorted by key, no dates, no tool versions, so that changes merge."""
    out = io.BytesIO()
    write_po(out, catalogue, width=0, no_location=True, sort_output=True, ignore_obsolete=True)
    return out.getvalue().lstrip(b"\n")


def mo_bytes(catalogue: Catalog) -> bytes:
    """The .mo file; the same texts give the same bytes whatever wrote the .po."""
    out = io.BytesIO()
    write_mo(out, catalogue, use_fuzzy=True)
    return out.getvalue()


class _Plain(Catalog):
    """A catalogue whose header never changes: Babel's carries dates and its own version."""

    def __iter__(self) -> Iterator[Message]:
        _, *messages = super().__iter__()
        header = [
            f"Language: {self.locale}",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
            "Content-Transfer-Encoding: 8bit",
            f"Plural-Forms: {self.plural_forms}",
        ]
        yield Message("", "\n".join([*header, ""]))
        yield from messages


def names_bytes(root: Folder = ROOT) -> bytes:
    """`data/names.yaml` as the JSON the running game loads: YAML takes a third of a second."""
    return _pools((root / "data" / "names.yaml").read_text("utf-8"))


@cache
def _pools(text: str) -> bytes:
    pools = YAML(typ="safe", pure=True).load(text)
    pools.pop("patronymics")
    return json.dumps(pools, ensure_ascii=False, indent=0).encode() + b"\n"


def catalogues(root: Folder = ROOT) -> Iterator[tuple[Lang, str, Catalog]]:
    """Every catalogue there is to be, language by language."""
    for lang in LANGUAGES:
        for domain in DOMAINS:
            yield lang, domain, read(lang, domain, root)
