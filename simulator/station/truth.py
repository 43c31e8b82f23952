"""What each figure on paper should read: the truth beside every line of every paper.

Pure questions to a station; nobody at a seat may ask them, they are for simulated hands that count what
lies before them, for the law and for the debrief.
"""

from __future__ import annotations

from collections.abc import Callable

from simulator.station import ballots, lists
from simulator.station.lists import ABSENTEE
from simulator.station.marks import AGAINST, INVALID, SET_FORM
from simulator.station.station import Station


def _full(station: Station, line: int, contest: int) -> bool:
    partial = station.voter_list.partial.get(line)
    return partial is None or contest in partial


def signatures(station: Station, contest: int, section: int) -> int:
    """Signatures on the main list in a section, for a contest, less those noted as not taking it."""
    lines = station.section_lines(section)
    signed = station.voter_list.signed[lines.start : lines.stop]
    partial = station.voter_list.partial
    without = sum(line in lines and contest not in taken_ for line, taken_ in partial.items())
    return len(signed) - signed.count(lists.NOBODY) - without


def supplementary(station: Station, contest: int) -> int:
    """Signatures on the supplementary sheet for a contest."""
    size = station.voter_list.size
    return sum(
        station.voter_list.signed[size + k] != lists.NOBODY
        and (not entry.contests or contest in entry.contests)
        and _full(station, size + k, contest)
        for k, entry in enumerate(station.voter_list.entries)
    )


def outside(station: Station) -> int:
    """Applications served, each with the whole set of sheets."""
    return station.served


def taken(station: Station, seat: str, contest: int) -> int:
    """Sheets of a contest that a member signed for less what went back: what left the pack."""
    held = station.held.get(seat)
    return station.packs[seat][contest] - (len(held[contest]) if held else 0)


def outside_by(station: Station, seat: str, contest: int) -> int:
    """Sheets of a contest that a member handed out from the team's bag."""
    return station.issued_by_member(seat, contest) - taken(station, seat, contest) if seat in station.packs else 0


def stacks(station: Station, contest: int) -> dict[str, int]:
    """How many sheets belong on each stack of a contest, over all that were lifted, options first."""
    return station.count.piles[contest].truth()


def surplus(station: Station, box: str, contest: int) -> int:
    """Sheets of the set form of a contest that came out of a mobile box, over the applications served (CNT-06)."""
    lifted = station.count.piles[contest].from_box(box)
    return sum(ballots.read_found(sheet)[3] == SET_FORM for sheet in lifted) - station.served


def in_boxes(station: Station, contest: int) -> int:
    """Sheets of a contest that went into boxes."""
    return sum(box.content[contest] for box in station.boxes.values())


def cancelled(station: Station, contest: int) -> int:
    """F9 in truth: cancelled unused and spoiled sheets."""
    return station.sheets.at(contest, ballots.CANCELLED) + station.sheets.at(contest, ballots.SPOILED)


def true_value(station: Station, paper: str, line: str) -> int | None:
    """What a line of a paper should read once the day is over; None for lines that have no truth of their own.

    Turnout is held against truth at its hour by the law, not here.
    """
    name, _, part = paper.partition(":")
    letters = [c.id for c in station.laid.contests]
    if name == "protocol":
        return _field(station, letters.index(part), line)
    if name == "stack":
        return stacks(station, letters.index(part)).get(line)
    if name == "handed":
        return handed(station, part, line)
    if line not in letters:
        ask_once = ONCE.get((name, line))
        return None if ask_once is None else ask_once(station)
    contest = letters.index(line)
    ask = LINES.get(name)
    return None if ask is None else ask(station, part, contest)


def by_certificate(station: Station) -> int:
    """Voters who voted here on an absentee certificate: entries of that channel with a signature."""
    size = station.voter_list.size
    return sum(
        entry.channel == ABSENTEE and station.voter_list.signed[size + k] != lists.NOBODY
        for k, entry in enumerate(station.voter_list.entries)
    )


def handed(station: Station, seat: str, line: str) -> int | None:
    """Sheets of a pack as it changed keeper: `in/2` is the second handing of this seat, `in/2/B` its sheets of B."""
    way, _, rest = line.partition("/")
    number, _, letter = rest.partition("/")
    letters = [c.id for c in station.laid.contests]
    mine = [sheets for giver, taker, sheets in station.handings if seat in (giver, taker)]
    if way == "back":
        gone = [sheets for giver, taker, sheets in station.handings if (giver, taker) == (seat, "safe")]
        return gone[-1][letters.index(number)] if gone else None
    if not number.isdecimal() or not 0 < int(number) <= len(mine):
        return None
    sheets = mine[int(number) - 1]
    return sheets[letters.index(letter)] if letter else sheets[0]


def _signature_line(station: Station, part: str, contest: int) -> int:
    if part == "supplementary":
        return supplementary(station, contest)
    return outside(station) if part == "applications" else signatures(station, contest, int(part) - 1)


def _field(station: Station, contest: int, line: str) -> int | None:
    name, _, part = line.partition("/")
    counts = stacks(station, contest)
    fields = {
        "F1": station.voter_list.voters,
        "F2": station.first_issues(contest),
        "F4": sum(counts.values()) - counts[INVALID],
        "F6": counts[AGAINST],
        "F7": counts[INVALID],
        "F8": station.laid.received[contest],
        "F9": cancelled(station, contest),
        "F10": by_certificate(station),
        "F11": outside(station),
        "F12": len(station.laid.struck),
        "F13": sum(c.kept for c in station.certificates),
    }
    if name == "F3":
        return station.issued_by_member(part, contest)
    return counts.get(part) if name == "F5" else fields.get(name)


LINES: dict[str, Callable[[Station, str, int], int]] = {
    "receipt": lambda s, _, c: s.laid.received[c],
    "given": lambda s, _, c: s.first_issues(c),
    "in-boxes": lambda s, _, c: in_boxes(s, c),
    "spoiled": lambda s, _, c: s.sheets.at(c, ballots.SPOILED),
    "unused": lambda s, _, c: s.sheets.at(c, ballots.CANCELLED),
    "signatures": _signature_line,
    "box": lambda s, box, c: s.boxes[box].content[c],
    "pack": taken,
    "outside": outside_by,
    "tally": lambda s, seat, c: s.issued_by_member(seat, c),
    "issued": lambda s, seat, c: s.issued_by_member(seat, c),
}
"""What the contest's line of each kind of paper should read."""

ONCE: dict[tuple[str, str], Callable[[Station], int]] = {
    ("list", "lines"): lambda s: s.laid.listed,
    ("list", "certificates-issued"): lambda s: len(s.laid.struck),
    ("list", "added"): lambda s: len(s.voter_list.entries),
    ("certificates", "kept"): lambda s: sum(c.kept for c in s.certificates),
    ("certificates", "voted"): by_certificate,
    ("applications", "served"): outside,
}
"""What a line of a paper that knows no contests should read."""
