"""The documented journal is the journal: its tables, causes, examples and relations, held against the program."""

import re
from types import SimpleNamespace

import msgspec
import pytest

from simulator.journal.lines import encode
from simulator.life import room
from simulator.procedures.all import EVENTS
from simulator.station import ballots, marks
from simulator.verify.shapes import FIELDS
from tests.benches import FREE, ROUNDS, at_random
from tests.rounds import small_trip
from tests.shelf import small_day
from tests.verify import table_faults
from tests.verify.faults import FAULTS
from tests.verify.journals import day, decided, mis_sorted, night, opened, whole_day
from tests.verify.law_faults import BREACHES
from tests.verify.tables import COMMON, PAGE, generated, parts

NIGHT = table_faults.__name__
"""Reading the faults of the night puts them beside the others."""

TEXT = PAGE.read_text(encoding="utf-8")


def rows(head: str) -> list[list[str]]:
    """The rows of the table under a head cell, up to the next empty line."""
    _, _, rest = TEXT.partition(f"\n| {head} |")
    table = rest.partition("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


@pytest.mark.parametrize("name", ["records", "events"])
def test_tables_are_made_from_the_structs(name: str) -> None:
    """The tables say what is written; `tests/verify/tables.py` makes them anew."""
    assert parts(TEXT)[name] == generated()[name]


def test_the_verifier_reads_the_same_fields() -> None:
    """What the verifier expects of each event, on its own, is what the structs have."""
    assert set(FIELDS) == {*EVENTS, "Asked"}
    for kind, struct in EVENTS.items():
        fields = {f.name: f.required for f in msgspec.structs.fields(struct)}
        assert {name: not code.endswith("?") for name, code in FIELDS[kind].items()} == fields, kind


def test_every_field_is_explained() -> None:
    """Each field of an event stands in the table of fields, and each field of that table in an event."""
    _, _, table = TEXT.partition("\n| field | unit and meaning |\n")
    firsts = [line.split("|")[1] for line in table.partition("\n\n")[0].splitlines()]
    explained = re.findall(r"`(\w+)`", " ".join(firsts))
    assert len(explained) == len(set(explained))
    names = {f.name for struct in EVENTS.values() for f in msgspec.structs.fields(struct)}
    assert {*explained, *COMMON} == names


def test_causes_are_those_of_the_day() -> None:
    """The causes on the page are those that the day gives, and asks."""
    causes = {row[0].strip("`") for row in rows("cause")}
    assert causes == {room.CREW, room.ROUTINE, room.VOTER, room.SCENARIO, room.BELL, "ask:N"}


def test_lifted_sheets_are_read_as_shown() -> None:
    """The examples of lifted sheets are what the program reads."""
    examples = [[int(cell.strip("`")) for cell in row] for row in rows("lifted sheet")]
    assert len(examples) == 3
    for sheet, *parts_ in examples:
        assert list(ballots.read_found(sheet)) == parts_
        assert ballots.found(*parts_) == sheet


def test_marks_are_read_as_shown() -> None:
    """The examples of marks are what the program reads; the shapes are numbered as it numbers them."""
    for mark, *parts_ in [[int(cell.strip("`")) for cell in row] for row in rows("mark")]:
        assert list(marks.read_mark(mark)) == parts_
    named = re.search(r"Shapes are (.*?)\.\n", TEXT, re.DOTALL)
    assert named is not None
    assert [int(number) for number in re.findall(r"\d", named[1])] == list(range(len(marks.SHAPES)))


def test_lines_of_the_protocol_are_those_of_the_form() -> None:
    """The page explains each line of a form."""
    told = {name.partition("/")[0] for row in rows("line") for name in re.findall(r"`(F\d+[^`]*)`", row[0])}
    assert told == {f"F{n}" for n in range(1, 14)}


def test_the_chain_of_the_page_runs() -> None:
    """The page's own few lines compute the value of the last chain line."""
    code = re.search(r"```python\n(.*?)```", TEXT, re.DOTALL)
    assert code is not None
    page: dict[str, object] = {}
    exec(code[1], page)  # noqa: S102 - our own page
    chain = SimpleNamespace(**page).chain
    last = day().splitlines()[-1].decode()
    assert f'"sha256":"{chain(day())}"' in last


def test_relations_of_the_page_are_those_checked() -> None:
    """The page names the relations that a fault was planted against, and no others."""
    for head, planted, more in (("relation", FAULTS, {"I-60"}), ("relation of law", BREACHES, set())):
        told = {relation for row in rows(head) for relation in re.findall(r"I-\d\d", row[0])}
        assert told == {relation for relations, _, _ in planted.values() for relation in relations} | more


def test_every_event_on_the_page_was_seen() -> None:
    """Days of ours bring about every event, but for what a played seat alone does and an early leave."""
    led = [b"".join(encode(at_random(small_day(), seat, 5, most=700).records)) for seat in FREE]
    led.append(b"".join(encode(at_random(small_day(), "deputy", 5, most=700, keen=ROUNDS).records)))
    out = b"".join(encode(at_random(small_trip("boxes", "issuer-3"), "boxes", 6, most=700).records))
    led.append(b"".join(encode(at_random(small_day(), "observer", 5, crew="random").records)))
    days = (whole_day(1), day(), day(2, "random"), day(6), decided(), night(), mis_sorted(), out, *led)
    seen = {record["t"] for data in days for record in opened(data)}
    assert set(EVENTS) - seen <= {"MismatchPointed", "MemberRested", "ObserverLeft", "RegisteredForDay"}
