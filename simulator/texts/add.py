"""`python -m simulator.texts.add DOMAIN < file.yaml`: insert or update texts, then compile.
For developers, with Babel, and unknown to the game; with any problem nothing is written.

The YAML maps a key to its languages, a list standing for plural forms, `~` removing the key:

    desk.look: {kk: Құжатты қарау, ru: Посмотреть документ, en: Look at the document}
    desk.line:
      kk: ["Күтіп тұр: {n}", "Күтіп тұр: {n}"]
      ru: ["Ждёт {n} человек", "Ждут {n} человека", "Ждут {n} человек"]
      en: ["{n} person waits", "{n} people wait"]
    desk.old: ~
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from simulator.texts import workshop
from simulator.texts.checks import Entry, table_problems
from simulator.texts.compile import compile_all
from simulator.texts.domains import DOMAINS, LANGUAGES, Lang

#: What a file asks for: a key with its texts, or with None to remove it.
Wanted = dict[str, dict[Lang, Entry] | None]


def parse(source: str) -> tuple[Wanted, list[str]]:
    """Read the YAML; returns what it asks for and what could not be understood."""
    try:
        found = YAML(typ="safe", pure=True).load(source)
    except YAMLError as error:
        return {}, [f"not YAML: {error}"]
    if not isinstance(found, Mapping):
        return {}, ["expected a map from keys to languages"]
    wanted: Wanted = {}
    faults: list[str] = []
    for key, languages in found.items():
        faults += _read_row(str(key), languages, wanted)
    return wanted, faults


def _read_row(key: str, languages: object, wanted: Wanted) -> Iterator[str]:
    if languages is None:
        wanted[key] = None
        return
    if not isinstance(languages, Mapping):
        yield f"{key}: expected {{kk: ..., ru: ..., en: ...}}, found {languages!r}"
        return
    row: dict[Lang, Entry] = {}
    unknown = [name for name in languages if name not in LANGUAGES]
    yield from (f"{key}: no language {name!r}, there are {LANGUAGES}" for name in unknown)
    for lang in LANGUAGES:
        if lang in languages:
            faults = _read_entry(lang, languages[lang], row)
            yield from (f"{key}: {lang}: {fault}" for fault in faults)
    wanted[key] = row


def _read_entry(lang: Lang, value: object, row: dict[Lang, Entry]) -> Iterator[str]:
    if isinstance(value, str):
        row[lang] = value
    elif isinstance(value, list) and all(isinstance(form, str) for form in value):
        row[lang] = tuple(value)
    else:
        yield f"expected a text or a list of texts (in quotes), found {value!r}"


def strangers(domain: str, wanted: Wanted, root: workshop.Folder = workshop.ROOT) -> Iterator[str]:
    """Keys that another domain has already: a key lives in one."""
    for lang, other, catalogue in workshop.catalogues(root):
        if other != domain and lang == LANGUAGES[0]:
            taken = workshop.entries(catalogue)
            yield from (f"{key}: is in {other} already" for key in wanted if key in taken)


def store(domain: str, wanted: Wanted, root: workshop.Folder = workshop.ROOT) -> None:
    """Write the three .po files of a domain, then compile; the texts were checked before."""
    for lang in LANGUAGES:
        catalogue = workshop.read(lang, domain, root)
        for key, row in wanted.items():
            if row is None:
                catalogue.delete(key)
            else:
                workshop.put(catalogue, key, row[lang], catalogue.get(key))
        workshop.write(workshop.path_of(lang, domain, "po", root), workshop.po_bytes(catalogue))
    compile_all(root)


def add(domain: str, source: str, root: workshop.Folder = workshop.ROOT) -> list[str]:
    """Take in a YAML file; returns the problems, and with any of them nothing was written."""
    wanted, faults = parse(source)
    with workshop.locked(root):
        faults += table_problems({key: row for key, row in wanted.items() if row is not None})
        faults += strangers(domain, wanted, root)
        if not faults:
            store(domain, wanted, root)
    return faults


def main(argv: list[str] | None = None) -> int:
    """Entry point: 0 when the texts are in, 1 when problems were printed."""
    parser = argparse.ArgumentParser(
        prog="python -m simulator.texts.add",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("domain", choices=DOMAINS)
    domain = parser.parse_args(argv).domain
    faults = add(domain, sys.stdin.buffer.read().decode("utf-8-sig"))
    sys.stderr.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
