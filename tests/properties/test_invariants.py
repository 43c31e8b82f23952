"""Physics holds after every event, whatever a person at a played desk asks for, sense or nonsense."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from simulator.exercise.commands import ACTS
from simulator.exercise.running import Exercise
from simulator.journal.fold import fold
from simulator.journal.lines import decode, encode
from simulator.procedures.identity import FACTS, PLACES, REASONS, TOPICS
from tests.properties.invariants import Watch, check
from tests.shelf import first_day, small_day

SEAT = "issuer-1"
NUMBERS = st.integers(-3, 8) | st.sampled_from([279, 280, 283, 10**6, 2**63 - 1, -(2**63)])
SOME = st.lists(st.integers(-1, 4), max_size=5).map(tuple)
WORDS = st.text(max_size=12).filter(lambda word: word.encode("utf-8", "ignore").decode() == word)
SENSE = st.one_of(
    st.builds(lambda: ("look", {})),
    st.builds(lambda by: ("find", {"by": by}), st.sampled_from(["name", "house"])),
    st.builds(lambda line: ("find", {"line": line}), st.integers(0, 70)),
    st.builds(lambda: ("voter-signs", {})),
    st.builds(lambda c: ("sign-list", {"contests": c}), st.sampled_from([(), (0,), (0, 1)])),
    st.builds(lambda c: ("sign-sheets", {"contests": c}), st.sampled_from([(0, 1, 2), (1,), (0, 0, 2)])),
    st.builds(lambda c: ("hand-over", {"contests": c}), st.sampled_from([(0, 1, 2), (0, 1, 2), (0,), (2, 2, 0)])),
    st.builds(lambda t: ("say", {"topic": t}), st.sampled_from(TOPICS)),
    st.builds(
        lambda p, r: ("send", {"place": p, "reason": r}), st.sampled_from(PLACES), st.sampled_from(("", *REASONS))
    ),
    st.builds(lambda r: ("refuse", {"reason": r}), st.sampled_from(REASONS)),
    st.builds(lambda a, b: ("mismatch", {"first": a, "second": b}), st.sampled_from(FACTS), st.sampled_from(FACTS)),
    st.builds(lambda: ("next", {})),
    st.builds(lambda c: ("replace", {"contest": c}), st.integers(0, 2)),
    st.builds(lambda: ("call", {})),
    st.builds(lambda: ("act", {"about": "line-signed"})),
    st.builds(lambda: ("count-pack", {})),
    st.builds(
        lambda f: ("write-tally", {"figures": f}), st.lists(st.integers(0, 40), min_size=3, max_size=3).map(tuple)
    ),
    st.builds(lambda: ("return-pack", {})),
)
"""Asks that make some sense at a desk."""
NONSENSE = st.tuples(
    st.sampled_from([*ACTS, "dance", "", "leave-now"]),
    st.dictionaries(
        st.sampled_from(["by", "line", "contests", "contest", "topic", "place", "reason", "first", "figures", "x"]),
        st.one_of(NUMBERS, SOME, WORDS),
        max_size=3,
    ),
)


class AtTheDesk(RuleBasedStateMachine):
    """One person at a desk of the small day who may do anything, for as long as they like."""

    @initialize(seed=st.integers(1, 10_000), first=st.integers(6 * 3600, 20 * 3600))
    def begin(self, seed: int, first: int) -> None:
        """A day, some way into it."""
        self.run = Exercise(small_day(), seed, played=(SEAT,))
        self.watch = Watch(self.run.day, every=9)
        self.asks = 0
        self.run.advance(first)

    def ask(self, act: str, fields: dict[str, Any]) -> None:
        """An ask, and the time it takes."""
        self.asks += 1
        at, records = self.run.now, len(self.run.records)
        answer = self.run.submit(f"k{self.asks}", SEAT, act, fields)
        assert answer.at == at
        told = self.run.records[records:]
        assert sum(getattr(r, "id", "") == f"k{self.asks}" for r in told) == 1, "an ask is journaled once"
        before = len(self.run.records)
        assert self.run.submit(f"k{self.asks}", SEAT, act, fields) == answer, "the same key answers the same"
        assert len(self.run.records) == before, "and nothing happens again (I-60)"
        if answer.impossible is None:
            self.run.advance(self.run.now + answer.cost)

    @rule(ask=SENSE)
    def act(self, ask: tuple[str, dict[str, Any]]) -> None:
        """Something that makes sense, whether or not it does now."""
        self.run.until_needed(SEAT)
        self.ask(*ask)

    @rule(ask=NONSENSE)
    def blunder(self, ask: tuple[str, dict[str, Any]]) -> None:
        """Anything at all."""
        self.ask(*ask)

    @rule(contests=st.sampled_from([(0, 1, 2), (0, 1), (0,)]), times=st.integers(1, 4))
    def serve(self, contests: tuple[int, ...], times: int) -> None:
        """A whole visit or several, by hand, so that the day goes on."""
        for _ in range(times):
            if not self.run.until_needed(SEAT):
                return
            for act, fields in (("look", {}), ("find", {}), ("voter-signs", {}), ("sign-list", {})):
                self.ask(act, fields)
            self.ask("hand-over", {"contests": contests})

    @rule(seconds=st.sampled_from([1, 30, 300, 3600, 3 * 3600]))
    def wait(self, seconds: int) -> None:
        """Sit there."""
        self.run.advance(self.run.now + seconds)

    @rule()
    @precondition(lambda self: self.asks > 8)
    def leave(self) -> None:
        """Go home; the seat's own hand goes on."""
        self.ask("leave", {})

    @invariant()
    def physics(self) -> None:
        """Also between events."""
        if hasattr(self, "watch"):
            self.watch.ask()

    def teardown(self) -> None:
        """The day ends by itself, its journal reads back, and folds into the same station."""
        if not hasattr(self, "watch"):
            return
        self.run.finish()
        self.watch.ask()
        records = self.run.records
        assert fold(records) == self.run.station
        assert decode(b"".join(encode(records))).records == records


TestAtTheDesk = AtTheDesk.TestCase
TestAtTheDesk.settings = settings(max_examples=25, stateful_step_count=25, phases=(Phase.explicit, Phase.generate))
# Shrinking would run whole days for minutes; the steps of a failure are printed as they were found.


@pytest.mark.parametrize("crew", ["careful", "ordinary", "careless", "random"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_physics_holds_under_every_crew(seed: int, crew: str) -> None:
    """Slips break the law, never physics."""
    run = Exercise(small_day(), seed, crew=crew)
    Watch(run.day, every=5)
    run.finish()
    check(run.station)


def test_physics_holds_through_the_whole_first_day() -> None:
    """Five contests and 1,437 voters, asked after every hundredth event."""
    run = Exercise(first_day(), 1)
    watch = Watch(run.day, every=100)
    run.finish()
    watch.ask()
    assert watch.events > 5_000
