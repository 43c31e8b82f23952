"""`python -m tests.law.index`: write `simulator/law/case_index.py` from the cases in this folder."""

from collections import defaultdict
from pathlib import Path

from tests.law.test_cases import FILES, case, name

HEAD = '''"""Which cases prove which rule, written by `python -m tests.law.index` and held against them by a test.

The product ships without its tests; this is what it knows of them.
"""

from __future__ import annotations

CASES: dict[str, tuple[str, ...]] = {
'''


def page() -> str:
    """The index as Python."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in FILES:
        for rule in case(path)["rules"]:
            found[rule].append(name(path))
    rows = []
    for rule, cases in sorted(found.items()):
        names = ", ".join(f'"{one}"' for one in cases) + ("," if len(cases) == 1 else "")
        line = f'    "{rule}": ({names}),'
        long = f'    "{rule}": (\n' + "".join(f'        "{one}",\n' for one in cases) + "    ),"
        rows.append(line if len(line) <= 120 else long)
    return HEAD + "\n".join(rows) + "\n}\n"


if __name__ == "__main__":
    target = Path(__file__).parents[2] / "simulator" / "law" / "case_index.py"
    target.write_text(page(), encoding="utf-8", newline="\n")
