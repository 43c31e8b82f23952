"""What is physics in a station (the P invariants of the reliability notes), asked of a `Station` directly.

It shares nothing with the law or the verifier: every relation is written out from the notes, and each
failure says which of them it is.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from simulator.engine.day import Day
from simulator.procedures.all import APPLY
from simulator.station import ballots, people
from simulator.station.ballots import (
    BOX,
    CANCELLED,
    CARRIED,
    DEFECTIVE,
    FOREIGN,
    HANDS,
    LEFT_BEHIND,
    LOST,
    MEMBER,
    NOWHERE,
    SAFE,
    SPOILED,
    TEAM,
)
from simulator.station.count import OUT
from simulator.station.station import Station

EVERYWHERE = (SAFE, MEMBER, TEAM, HANDS, BOX, SPOILED, DEFECTIVE, LEFT_BEHIND, CARRIED, FOREIGN, CANCELLED, LOST)


def check(station: Station) -> None:
    """All relations that hold at every moment of the day."""
    places = [_places(station, contest) for contest in station.contests]
    _sheets(station, places)
    stacks(station)
    _packs(station, places)
    _hands(station, places)
    _issues(station, places)
    _people(station)
    _lists(station)


def _places(station: Station, contest: int) -> list[int]:
    """How many sheets of a contest are in each place."""
    first = ballots.sheet(contest, 1)
    here = station.sheets.place[first : first + station.laid.received[contest]]
    return [here.count(place) for place in range(max(EVERYWHERE) + 1)]


def _sheets(station: Station, places: list[list[int]]) -> None:
    """I-01, I-04, I-30, I-34: the places partition what was received; a box holds what fell into it."""
    for contest, at in enumerate(places):
        assert at[NOWHERE] == 0, "I-01: a sheet is nowhere"
        assert sum(at) == station.laid.received[contest], "I-04: the places do not add up to what was received"
        dropped = sum(box.content[contest] - box.stuffed[contest] for box in station.boxes.values())
        assert at[BOX] == dropped, f"I-30: contest {contest}: {at[BOX]} sheets in boxes, {dropped} were dropped"
    for name, box in station.boxes.items():
        found = [len(pile.from_box(name)) for pile in station.count.piles]
        if any(found):
            assert found == box.content, "I-34: found is not what lay inside"
    for contest, pile in enumerate(station.count.piles):
        own = {n for first, sheets in ((f, s) for _, f, s in pile.runs) for n in range(first, first + sheets)}
        other = {n for n, sheet in enumerate(pile.sheets) if ballots.read_found(sheet)[0] != contest}
        assert other == set(pile.strangers), "I-37: a sheet of another contest is not known as such"
        assert own == set(range(len(pile.sheets))) - other, "I-34: a pile is not what was lifted"
        assert all(ballots.read_found(one.sheet)[0] == contest for one in pile.away), (
            "I-37: away and of another contest"
        )


def stacks(station: Station) -> None:
    """I-35: each lifted sheet lies in the middle, on one stack, or was thrown out; each belongs somewhere.

    A sheet of another contest that went to its own pile lies there, and no more here (I-37).
    """
    for pile in station.count.piles:
        gone = sum(one.home for one in pile.strangers.values())
        thrown = sum(stack == OUT for stack in pile.put.values())
        on, middle = sum(pile.stacks().values()), len(pile.sheets) - pile.done
        assert on + middle + thrown + gone == len(pile.sheets), (
            "I-35: stacks, middle and thrown out are not what was lifted"
        )
        assert min(pile.stacks().values()) >= 0, "I-35: less than nothing on a stack"
        assert all(0 <= position < pile.done for position in pile.put), "I-35: a sheet on a stack that was never shown"
        own = len(pile.sheets) - len(pile.strangers) + len(pile.away)
        assert sum(pile.truth().values()) == own, "I-35: not every sheet belongs somewhere"
    astray = Counter(id(one) for pile in station.count.piles for one in pile.strangers.values() if not one.home)
    assert astray == Counter(id(one) for pile in station.count.piles for one in pile.away), "I-37: here, and not away"


def _packs(station: Station, places: list[list[int]]) -> None:
    """I-01: whoever holds a sheet holds it alone, and the ledger says so too; signed ones lie in the same pack."""
    kept: list[Counter[int]] = [Counter() for _ in station.contests]
    for seat, packs in station.held.items():
        place = TEAM if seat == "team" else MEMBER
        for contest, pack in enumerate(packs):
            here = bytes(map(station.sheets.place.__getitem__, pack))
            assert here.count(place) == len(pack), f"I-01: {seat} holds a sheet that is elsewhere"
            assert not pack or {min(pack) // 100_000, max(pack) // 100_000} == {contest + 1}, (
                "I-03: another contest's sheet"
            )
            assert len(set(pack)) == len(pack), "I-01: a sheet twice in one pack"
            kept[contest][place] += len(pack)
            assert station.packs[seat][contest] >= len(pack), "I-05: more in a pack than was signed for"
    for contest, at in enumerate(places):
        assert (at[MEMBER], at[TEAM]) == (kept[contest][MEMBER], kept[contest][TEAM]), "I-01: packs and ledger differ"
    for seat, ready in station.ready.items():
        held = {sheet for pack in station.held[seat] for sheet in pack}
        assert set(ready) <= held, "I-01: a signed sheet lies ready that is not in the pack"
        assert all(station.sheets.signer[s] == station.numbers[seat] for s in ready), "I-19: ready without a signature"


def _hands(station: Station, places: list[list[int]]) -> None:
    """I-01, I-31: a sheet in a hand is in one hand; nobody who is gone holds any."""
    sheets = [sheet for hand in station.hands.values() for sheet in hand]
    assert len(set(sheets)) == len(sheets), "I-01: a sheet in two hands"
    assert all(station.sheets.place[s] == HANDS for s in sheets), "I-01: a sheet in a hand that is elsewhere"
    assert len(sheets) == sum(at[HANDS] for at in places), "I-06: hands and ledger differ"


def _issues(station: Station, places: list[list[int]]) -> None:
    """I-06, I-07, I-09: what was issued is somewhere, once; sets and channels agree."""
    for contest, at in enumerate(places):
        issued = station.first_issues(contest) + station.replaced[contest]
        assert issued == at[HANDS] + at[BOX] + at[SPOILED] + at[CARRIED] + at[LEFT_BEHIND], "I-06"
        assert issued == sum(station.issued_by_member(s, contest) for s in station.laid.seats), "I-06: by members"
        assert 0 <= at[SPOILED] - station.replaced[contest] <= 1, "I-07: spoiled and replaced part"
    assert sum(station.given.values()) == sum(station.sets.values()), "I-09: channels do not add up"


def _people(station: Station) -> None:
    """I-48: one person in one place; a line, a desk and a booth know the same people as the room does."""
    at: list[set[int]] = [set() for _ in range(people.AT_HOME + 1)]
    for person, where in station.where.items():
        at[where].add(person)
    lines = [p for desk in station.desks for p in desk.line]
    assert len(lines) == len(set(lines)), "I-48: somebody stands twice in line"
    assert set(lines) == at[people.IN_LINE], "I-48: the lines and the people in line differ"
    standing = [desk.voter for desk in station.desks if desk.voter >= 0]
    assert len(standing) == len(set(standing)), "I-48: somebody stands at two desks"
    assert set(standing) == at[people.AT_DESK], "I-48: the desks and the people at desks differ"
    assert station.booths_taken == len(at[people.IN_BOOTH]) <= station.laid.booths, "I-48: booths"
    seated = [desk.member for desk in station.desks if desk.member]
    assert len(seated) == len(set(seated)), "I-48: a member at two desks"
    for seat, member in station.members.items():
        assert (member.desk >= 0) == (seat in seated), f"I-48: {seat} and the desks differ"
        assert not (member.away and member.desk >= 0), "I-48: a member away sits at a desk"


def _lists(station: Station) -> None:
    """I-16: the list only grows by its supplementary lines; every line is somebody's, in ink once."""
    voters = station.voter_list
    lines = voters.size + len(voters.entries)
    assert len(voters.signed) == len(voters.member) == lines, "I-16: lines and signatures part"
    assert all(-1 <= person < len(station.laid.people) for person in voters.signed), "I-13: a signature of nobody"
    assert all(seat == "" or seat in station.members for seat in voters.member), "I-19: signed by no member"
    added = [entry.person for entry in voters.entries]
    assert len(added) == len(set(added)), "I-16: somebody added twice"
    assert all(voters.line_of(p) >= voters.size or p in voters.aliases for p in added), "I-16: on two lists"


class Watch:
    """Asks after every event of a day; also that time never runs back and a box never loses a sheet."""

    def __init__(self, day: Day, every: int = 1) -> None:
        self.day = day
        self.every = every
        self.now = 0
        self.events = 0
        self.content: dict[str, int] = {}
        day.witness(dict.fromkeys(APPLY, self.before))
        old = day.hear_visit

        def visit(number: int, *three: Any) -> None:
            self.before(number, three[0])
            if old is not None:
                old(number, *three)

        day.hear_visit = visit

    def before(self, number: int, event: Any) -> None:
        """Heard before an event is applied: everything that was told before it has its effect by now."""
        assert number == len(self.day.records), "I-54: a gap in the record numbers"
        assert type(event.at) is int, "I-45: a moment that is no whole second"
        assert event.at == self.day.now, f"I-45: {event} is not told at its own second, {self.day.now}"
        assert event.at >= self.now, "I-45: time ran back"
        self.now = event.at
        self.events += 1
        if self.events % self.every == 0:
            self.ask()

    def ask(self) -> None:
        """All relations, now."""
        check(self.day.station)
        content = {name: sum(box.content) for name, box in self.day.station.boxes.items()}
        assert all(content[name] >= was for name, was in self.content.items()), "I-30: a box lost a sheet"
        self.content = content
