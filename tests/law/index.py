"""`python -m tests.law.index`: write `simulator/law/case_index.py` from the cases in this folder."""

from collections import defaultdict
from pathlib import Path
from textwrap import wrap

from tests.law.test_cases import FILES, case, name

HEAD = '''"""Which cases prove which rule, written by `python -m tests.law.index` and held against them by a test.

The product ships without its tests; this is what it knows of them.
"""

from __future__ import annotations

_TABLE = """\
'''
FOOT = '''"""

_ROWS = [row.split() for row in _TABLE.replace("\\n ", " ").splitlines()]

CASES: dict[str, tuple[str, ...]] = {rule: tuple(cases) for rule, *cases in _ROWS}
"""By rule, the cases that show it."""
'''


def page() -> str:
    """The index as Python: a row a rule, wrapped."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in FILES:
        for rule in case(path)["rules"]:
            found[rule].append(name(path))
    rows = [" ".join([rule, *cases]) for rule, cases in sorted(found.items())]
    wrapped = [wrap(row, 116, subsequent_indent="  ", break_on_hyphens=False, break_long_words=False) for row in rows]
    return HEAD + "".join(f"{line}\n" for lines in wrapped for line in lines) + FOOT


if __name__ == "__main__":
    target = Path(__file__).parents[2] / "simulator" / "law" / "case_index.py"
    target.write_text(page(), encoding="utf-8", newline="\n")
