"""What the cases cannot say: judging with and without a person's hand, and what is known to be wrong."""

from tests.shelf import first_day
from tests.small import Sitting


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
