"""The protocol is the law book's: its lines, their order, their wording, how many originals, where it goes."""

from __future__ import annotations

from functools import cache

from simulator.exercise.commands import cost
from simulator.exercise.form import seen
from simulator.exercise.kit import Kit
from simulator.exercise.protocols import returns
from simulator.exercise.running import Exercise
from simulator.journal.lines import encode
from simulator.procedures.copies import ProtocolHandedOver
from simulator.procedures.protocol import DrawUp, SignProtocol
from simulator.station.people import SECRETARY
from simulator.study.summary import summary
from simulator.study.tabulation import Journal, tabulate
from simulator.texts.words import words
from simulator.verify.verify import verify
from tests.shelf import SMALL_DAY, made, text

OURS = "lines: [F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12, F13]\n  originals: 1\n"
THEIRS = """\
lines: [F8, F9, F1, F2, F3, F11, F7, F4, F6, F5]
  words:
    F8: {kk: Алынған қағаздар, ru: Получено бумаг, en: Papers had}
  originals: 3
"""


@cache
def _kit() -> Kit:
    book = text("law", "kz-2023-03-19")
    assert OURS in book
    book = book.replace(OURS, THEIRS).replace("protocol_to: tec", "protocol_to: dec")
    return made(SMALL_DAY, law=book)


@cache
def _day(crew: str = "careful") -> Exercise:
    run = Exercise(_kit(), 3, crew=crew)
    run.finish()
    return run


def test_lines_stand_in_the_books_order() -> None:
    """With one for each member and option where they belong, and none that the book does not print."""
    run = _day()
    rows = [row.row for row in seen(run, run.station.forms[0], SECRETARY).rows]
    members = [f"F3/{seat}" for seat in run.station.packs if seat != "team"]
    votes = [f"F5/{n}" for n in range(1, len(run.station.laid.contests[0].options) + 1)]
    assert rows == ["F8", "F9", "F1", "F2", *members, "F11", "F7", "F4", "F6", *votes]
    assert set(run.station.papers.lines("protocol:A")) == set(rows)


def test_a_line_says_what_the_book_words() -> None:
    """Its own words where the book has some, ours elsewhere."""
    run = _day()
    form = seen(run, run.station.forms[0], SECRETARY)
    told = [words("ru").say(row.name) for row in form.rows[:2]]
    assert told == ["Получено бумаг", words("ru")("field.F9")]
    assert form.originals == 3


def test_a_careful_day_breaks_nothing() -> None:
    """No finding, every control that can be made holds, the outside check fails nothing, whatever the form."""
    run = _day()
    assert [f for f in run.court.findings if not run.kit.book.advises(f.rule)] == []
    assert "PRT-11" not in {rule for rule, _ in run.court.kept}
    assert {check.code for check in seen(run, run.station.forms[0], SECRETARY).checks if check.holds} >= {"E7", "E8"}
    assert not verify(b"".join(encode(run.records))).failures


def test_protocols_go_where_the_book_sends_them() -> None:
    """All of them to the district commission here."""
    assert {r.commission for r in _day().records if type(r) is ProtocolHandedOver} == {"dec"}


def test_a_commission_above_misses_no_line_that_is_not_printed() -> None:
    """Nothing is noted about a line the book has not; its figure is unknown, and not nought."""
    run = _day()
    found = tabulate([Journal("day.jsonl", "", whole=True, returns=returns(run.records, run.station))])
    assert found.remarks == ()
    told = summary(found, {}, words("en"))["contests"][0]
    assert told["certificates_kept"] is None
    assert told["outside"] == run.station.papers.value("protocol:A", "F11")


def test_originals_take_their_time() -> None:
    """Drawing up and signing three takes three times as long as one."""
    three, one = _day().station.laid, Exercise(made(SMALL_DAY), 3).station.laid
    for command in (DrawUp(0), SignProtocol(0)):
        assert cost(command, three) == 3 * cost(command, one)
