"""The law of how members bear themselves: impartial, led by the chair or a stand-in, never more than were appointed."""

from __future__ import annotations

from simulator.law.base import BROKEN, Judge
from simulator.law.court import Court
from simulator.procedures.base import Event
from simulator.procedures.conduct import CAMPAIGN, MemberCoOpted, MemberRebuked, MemberSpoke
from simulator.procedures.protocol import ProtocolSigned
from simulator.procedures.sittings import SUSPEND, SittingCalled
from simulator.station.clock import MINUTE
from simulator.station.people import CHAIR, DEPUTY, SECRETARY, role_of

ANSWER = 10 * MINUTE
"""How long the chair may leave a member's campaigning without a word or a sitting (assumed)."""


def protocol_signed(court: Court, number: int, event: ProtocolSigned) -> None:
    """In the chair's place the deputy signs, or the secretary."""
    if event.by == court.station.leader != CHAIR:
        right = role_of(event.by) in (DEPUTY, SECRETARY)
        court.judge("COM-10", right, event, number, "signed-for-the-chair")


def member_spoke(court: Court, number: int, event: MemberSpoke) -> None:
    """Whoever sits in a commission campaigns for nobody; the chair does not let it pass."""
    if event.matter != CAMPAIGN:
        return
    court.find("COM-11", BROKEN, event, number, "campaigned")
    leader = court.station.leader
    if event.by != leader:
        court.owe("COM-11", leader, event.at + ANSWER, number, "campaign-unanswered", event.by)


def member_rebuked(court: Court, number: int, event: MemberRebuked) -> None:
    """Told to stop."""
    court.settle("COM-11", event, number, event.seat)


def sitting_called(court: Court, number: int, event: SittingCalled) -> None:
    """A sitting on suspending a member answers what the member said."""
    if event.matter == SUSPEND:
        court.settle("COM-11", event, number, str(event.target))


def member_co_opted(court: Court, number: int, event: MemberCoOpted) -> None:
    """Only the higher commission fills a vacancy."""
    court.judge("COM-13", event.appointed, event, number, "co-opted")


JUDGES: dict[type[Event], Judge] = {
    ProtocolSigned: protocol_signed,
    MemberSpoke: member_spoke,
    MemberRebuked: member_rebuked,
    SittingCalled: sitting_called,
    MemberCoOpted: member_co_opted,
}
RULES = {"COM-10": "protocol_signed", "COM-11": "member_spoke", "COM-13": "member_co_opted"}
