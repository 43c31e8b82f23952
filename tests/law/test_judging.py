"""What the cases cannot say: judging with and without a person's hand, and what is known to be wrong."""

import pytest

from simulator.law.book import Book
from tests.shelf import first_day
from tests.small import Sitting


def busy_line(how: str) -> Book:
    """The shipped book with another answer to what a call in vain counts."""
    book = first_day().book
    setting = book.settings.questions["busy_line"].model_copy(update={"default": how})
    settings = book.settings.model_copy(update={"busy_line": setting})
    return book.model_copy(update={"settings": settings})


@pytest.mark.parametrize(("how", "outcomes"), [("attempt-counts", []), ("report-only", ["late"])])
def test_what_a_call_in_vain_counts_is_a_setting(how: str, outcomes: list[str]) -> None:
    """A report at 10:33 after a call in vain at 10:20: in time, or late, as the book says."""
    sitting = Sitting(busy_line(how), "open")
    sitting.play([{"10:00 FigureWritten": {"paper": "turnout", "line": "10:00", "value": 0}}])
    sitting.play([{"10:20 CallUnanswered": {"about": "turnout", "hour": "10:00"}}])
    sitting.play([{"10:33 TurnoutSent": {"hour": "10:00", "value": 0}}])
    assert [finding.outcome for finding in sitting.court.findings] == outcomes


def test_a_party_list_protocol_goes_to_the_territorial_commission() -> None:
    """Rule PRT-16: lists to the TEC, single-mandate contests to the DEC."""
    sitting = Sitting(first_day().book, "closed")
    sitting.play([{"23:00 signed": {"contest": 0}}])
    sitting.forget()
    sitting.play([{"24:30 ProtocolHandedOver": {"contest": 0, "commission": "tec"}}])
    assert [f.rule for f in sitting.court.findings] == []


def test_a_duty_missed_and_done_late_is_told_once() -> None:
    """Late, with the record that opened it and the one that did it; the occasion counts once."""
    sitting = Sitting(first_day().book, "open")
    opened = sitting.number - 1
    sitting.play([{"10:00 FigureWritten": {"paper": "turnout", "line": "10:00", "value": 0}}])
    sitting.forget()
    sitting.play([{"10:26 TurnoutSent": {"hour": "10:00", "value": 0}}])
    (found,) = sitting.court.findings
    assert (found.rule, found.outcome, found.value) == ("ORD-06", "late", 60)
    assert found.events == (opened, sitting.number - 1)
    assert sitting.court.applied["ORD-06", "secretary"] == 1


def test_a_sheet_said_wrongly_is_the_word_of_whoever_says() -> None:
    """A colleague who puts a sheet where it was said to belong does as told; one who does otherwise answers for it."""
    sitting = Sitting(first_day().book, "closed")
    sitting.play([{"20:30 PlaceGiven": {"member": "deputy", "place": "showing"}}, {"lifts": {"sheets": "1 1 1-dot"}}])
    sitting.forget()
    sitting.play([{"put": {"stack": "2"}}, {"put": {"stack": "2", "said": "1"}}, {"put": {"stack": "1", "said": ""}}])
    found = [(f.rule, f.seat, f.value) for f in sitting.court.findings]
    assert found == [("CNT-05", "deputy", 1), ("CNT-05", "boxes", 2), ("CNT-04", "deputy", 3)]


def test_a_misread_sheet_of_a_run_keeps_no_rule() -> None:
    """The one unsigned sheet of a run lies among the good: the rule was broken once and kept never."""
    sitting = Sitting(first_day().book, "closed")
    sitting.play([{"20:30 lifts": {"sheets": "unsigned:1 2"}}])
    sitting.forget()
    sitting.play([{"shown": {"elsewhere": [[0, "1"]]}}])
    assert sitting.court.applied["INV-02", "chair"] == 1
    assert sitting.court.kept["INV-02", "chair"] == 0
    assert sitting.court.kept["INV-05", "chair"] == 1


def test_a_sheet_of_another_contest_is_no_occasion_of_the_rules_on_marks() -> None:
    """A blank one that goes by among others is judged where it is shown among its own."""
    sitting = Sitting(first_day().book, "closed")
    sitting.play([{"20:30 lifts": {"sheets": "1"}}, {"lifts": {"sheets": "blank", "contest": 1, "box": "R1"}}])
    sitting.play([{"mis-sorted": {"box": "R1"}}])
    sitting.forget()
    sitting.play([{"shown": {}}])
    assert sorted(rule for rule, _ in sitting.court.kept) == ["CNT-04", "INV-05"]
    sitting.play([{"shown": {"contest": 1}}])
    assert "INV-04" in {rule for rule, _ in sitting.court.kept}
