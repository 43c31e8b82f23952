"""What each figure of the night is made from: the lines on other papers, and how they are put together.

One page for whoever writes a figure, for the law and for whoever asks later where paper left truth. The forms'
arithmetic follows the fields of the protocol and the order of the count (L 43(3-1), 43(4), 43(4-1)).
"""

from __future__ import annotations

from simulator.station.marks import INVALID
from simulator.station.station import Station

Line = tuple[str, str]
"""A paper and a line on it."""


def sources(station: Station, paper: str, line: str) -> tuple[tuple[Line, int], ...]:
    """The lines a figure is put together from, each with its sign; empty for a figure counted or read off a thing."""
    name, _, part = paper.partition(":")
    if name == "protocol":
        return _field(station, part, line)
    if name == "given":
        places = (*range(1, station.laid.desks + 1), "supplementary", "applications")
        return _plus(*((f"signatures:{place}", line) for place in places))
    if name == "in-boxes":
        return _plus(*((f"box:{box}", line) for box in station.boxes if station.papers.number(f"box:{box}", line)))
    if name == "issued":
        return _plus((f"pack:{part}", line), (f"outside:{part}", line))
    if name == "pack":
        return _pack(station, part, line)
    return ()


def _plus(*lines: Line) -> tuple[tuple[Line, int], ...]:
    return tuple((line, 1) for line in lines)


def _pack(station: Station, seat: str, letter: str) -> tuple[tuple[Line, int], ...]:
    """What was handed to a member less what went on or came back, from the sheet both signed."""
    paper = f"handed:{seat}"
    found = []
    for line in station.papers.lines(paper):
        way, _, rest = line.partition("/")
        own = rest.partition("/")[2]
        if own in ("", letter) and way != "back":
            found.append(((paper, line), 1 if way == "in" else -1))
    back = (paper, f"back/{letter}")
    return (*found, (back, -1)) if station.papers.number(*back) else tuple(found)


FIELDS: dict[str, tuple[tuple[str, str, int], ...]] = {
    "F1": (("list", "lines", 1), ("list", "certificates-issued", -1), ("list", "added", 1)),
    "F2": (("given", "*", 1),),
    "F7": (("stack:*", INVALID, 1),),
    "F6": (("stack:*", "against", 1),),
    "F8": (("receipt", "*", 1),),
    "F9": (("unused", "*", 1), ("spoiled", "*", 1)),
    "F10": (("certificates", "voted", 1),),
    "F11": (("applications", "served", 1),),
    "F12": (("list", "certificates-issued", 1),),
    "F13": (("certificates", "kept", 1),),
}
"""The simple fields of the form: paper, line (a star is the contest's letter) and sign of each part."""


def _field(station: Station, letter: str, line: str) -> tuple[tuple[Line, int], ...]:
    name, _, part = line.partition("/")
    if name == "F3":
        return _plus((f"issued:{part}", letter))
    if name == "F5":
        return _plus((f"stack:{letter}", part))
    if name == "F4":
        valid = [stack for stack in station.papers.lines(f"stack:{letter}") if stack != INVALID]
        return _plus(*((f"stack:{letter}", stack) for stack in valid))
    parts = FIELDS.get(name, ())
    return tuple(((paper.replace("*", letter), at.replace("*", letter)), sign) for paper, at, sign in parts)


def put_together(station: Station, paper: str, line: str) -> tuple[int, tuple[int, ...]]:
    """What a figure comes to by what stands on the lines it is made from, and the numbers of those entries."""
    papers, value, made = station.papers, 0, []
    for (source, at), sign in sources(station, paper, line):
        lines = papers.standing.get(source)
        number = None if lines is None else lines.get(at)
        if number is not None:
            made.append(number)
            value += sign * papers.entries[number].value
    return value, tuple(made)


def fields(station: Station, contest: int) -> tuple[str, ...]:
    """Every line of a contest's form in printed order: a field has one line, or one a member (F3) or option (F5)."""
    laid = station.laid
    parts: dict[str, tuple[str, ...]] = {
        "F3": tuple(f"F3/{seat}" for seat in station.packs if seat != "team"),
        "F5": tuple(f"F5/{n + 1}" for n in range(len(laid.contests[contest].options))),
    }
    return tuple(line for field in laid.form for line in parts.get(field, (field,)))
