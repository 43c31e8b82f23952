"""The tables of the documented journal, made from the structs that write it.

`PYTHONPATH=. python tests/verify/tables.py` puts fresh tables into `docs/reference/journal.md`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from simulator.journal.lines import Chain
from simulator.journal.records import Asked, Header, Source
from simulator.procedures.all import DUTIES
from simulator.station.laid import BoxLaid, Contest, Laid, Option, Person
from simulator.verify.shapes import BODY, BRINGER, DESK, NATURE, SEAT, TEAM, VOICE, WATCHER, WRITER

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "journal.md"
RECORDS = (Header, Source, Laid, Contest, Option, BoxLaid, Person, Asked, Chain)
COMMON = ("at", "by", "cause")
BY = {
    NATURE: "nature",
    SEAT: "a seat",
    DESK: "the seat at the desk",
    TEAM: "a seat out with the team",
    VOICE: "a seat, or `advisory-N`",
    WATCHER: "`observer`",
    BODY: "a seat, or `observer`",
    BRINGER: "nature, or `observer`",
}
_PART = re.compile(r"(<!-- generated: (\w+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
PLAIN = {int: "int", str: "text", bool: "truth"}


def parts(page: str) -> dict[str, str]:
    """What stands between each `<!-- generated: NAME -->` and the next `<!-- end -->`."""
    return {name: body for _, name, body, _ in _PART.findall(page)}


def generated() -> dict[str, str]:
    """What should stand there."""
    return {"records": _records(), "events": "".join(map(_duty, DUTIES)) + "\n"}


def word(kind: Any) -> str:
    """A type as a reader of JSON knows it."""
    arguments = [a for a in get_args(kind) if a is not Ellipsis]
    if get_origin(kind) is tuple:
        return "[" + ", ".join(map(word, arguments)) + (", ..." if Ellipsis in get_args(kind) else "") + "]"
    if get_origin(kind) is dict:
        return f"{{{word(arguments[0])}: {word(arguments[1])}}}"
    if arguments:
        return " or ".join(map(word, arguments))
    return PLAIN.get(kind, f"[{kind.__name__}](#{kind.__name__.lower()})")


def _records() -> str:
    rows = ["| record or part | as | fields |", "|---|---|---|"]
    for kind in RECORDS:
        config = kind.__struct_config__
        form = "array" if config.array_like else "record" if config.tag else "object"
        rows.append(f'| <a id="{kind.__name__.lower()}"></a>`{kind.__name__}` | {form} | {_fields(kind)} |')
    return "\n" + "\n".join(rows) + "\n\n"


def _duty(duty: Any) -> str:
    rows = [
        f"### {duty.__name__.rpartition('.')[2]}",
        "",
        "| event | by | fields | what it says |",
        "|---|---|---|---|",
    ]
    for kind in duty.APPLY:
        says = " ".join(kind.__doc__.split())
        rows.append(f"| `{kind.__name__}` | {BY[WRITER[kind.__name__]]} | {_fields(kind, COMMON)} | {says} |")
    return "\n" + "\n".join(rows) + "\n"


def _fields(kind: type[msgspec.Struct], without: tuple[str, ...] = ()) -> str:
    hints = get_type_hints(kind)
    found = []
    for field in msgspec.structs.fields(kind):
        if field.name not in without:
            default = "" if field.required else f" = {msgspec.json.encode(_default(field)).decode()}"
            found.append(f"`{field.name}` {word(hints[field.name])}{default}")
    return ", ".join(found) or "none"


def _default(field: msgspec.structs.FieldInfo) -> Any:
    return field.default if field.default is not msgspec.NODEFAULT else field.default_factory()


if __name__ == "__main__":
    fresh = generated()
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(_PART.sub(lambda part: part[1] + fresh[part[2]] + part[4], text), encoding="utf-8")
