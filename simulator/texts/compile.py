"""`python -m simulator.texts.compile`: make the .mo files and the pools, or --check what is wrong.
For developers, with Babel; it must not be known to the game, which reads what it leaves behind.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from simulator.texts import workshop
from simulator.texts.checks import Entry, table_problems
from simulator.texts.domains import PLURAL_RULES, Lang


def compile_all(root: workshop.Folder = workshop.ROOT) -> list[workshop.Folder]:
    """Write what is out of date and name it; does not judge the texts."""
    return [path for path, content in _outputs(root) if workshop.write(path, content)]


def problems(root: workshop.Folder = workshop.ROOT) -> list[str]:
    """Everything wrong with the catalogues, a line each: incomplete, doubled or out of date."""
    return [
        *_doubled(root),
        *_rules(root),
        *table_problems(table(root)),
        *_stale(root),
    ]


def table(root: workshop.Folder = workshop.ROOT) -> dict[str, dict[Lang, Entry]]:
    """All keys of all domains with their texts by language."""
    rows: dict[str, dict[Lang, Entry]] = {}
    for lang, _, catalogue in workshop.catalogues(root):
        for key, entry in workshop.entries(catalogue).items():
            rows.setdefault(key, {})[lang] = entry
    return rows


def _outputs(root: workshop.Folder) -> Iterator[tuple[workshop.Folder, bytes]]:
    for lang, domain, catalogue in workshop.catalogues(root):
        yield workshop.path_of(lang, domain, "mo", root), workshop.mo_bytes(catalogue)
    yield root / "data" / "names.json", workshop.names_bytes(root)


def _stale(root: workshop.Folder) -> Iterator[str]:
    for path, content in _outputs(root):
        if not path.exists() or path.read_bytes() != content:
            yield f"{path.relative_to(root)}: out of date, run python -m simulator.texts.compile"


def _doubled(root: workshop.Folder) -> Iterator[str]:
    homes: dict[tuple[Lang, str], str] = {}
    for lang, domain, catalogue in workshop.catalogues(root):
        twins = workshop.twins(lang, domain, root)
        yield from (f"{key}: twice in {lang} {domain}.po" for key in twins)
        for key in workshop.entries(catalogue):
            first = homes.setdefault((lang, key), domain)
            if first != domain:
                yield f"{key}: in both {first} and {domain} ({lang})"


def _rules(root: workshop.Folder) -> Iterator[str]:
    for lang, domain, _ in workshop.catalogues(root):
        path = workshop.path_of(lang, domain, "po", root)
        rule = f"plural={PLURAL_RULES[lang][1]};"
        if not path.exists() or rule not in path.read_text("utf-8"):
            yield f"{path.relative_to(root)}: expected {rule}"


def main(argv: list[str] | None = None) -> int:
    """Entry point: 0 when all is well, 1 when problems were printed."""
    parser = argparse.ArgumentParser(prog="python -m simulator.texts.compile", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, print all problems")
    options = parser.parse_args(argv)
    with workshop.locked():
        if not options.check:
            sys.stdout.writelines(f"written {path.name}\n" for path in compile_all())
        found = problems()
    sys.stdout.writelines(f"{line}\n" for line in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
