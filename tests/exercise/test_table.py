"""What waits for a seat at night is said, and said no longer once it is done."""

from __future__ import annotations

import pytest
from msgspec import structs

from simulator.exercise.hearing import Ear
from simulator.exercise.running import Exercise
from simulator.exercise.table import count
from simulator.exercise.table_sounds import SOUNDS
from simulator.procedures.counting import STACKS
from simulator.procedures.protocol import FigureWritten
from simulator.station.people import CHAIR, SECRETARY
from tests.shelf import SMALL_DAY, made


def _waits(run: Exercise, seat: str) -> set[str]:
    return {one.what.key for one in count(run, seat).waits}


@pytest.fixture
def night() -> Exercise:
    """A night that is over: every paper written, posted, copied, packed and handed over."""
    run = Exercise(made(SMALL_DAY), 3)
    run.finish()
    assert not {key for seat in (CHAIR, SECRETARY) for key in _waits(run, seat) if key != "waits.paper"}
    return run


def test_a_protocol_that_hangs_nowhere_waits(night: Exercise) -> None:
    """For the secretary."""
    night.station.forms[0].posted = 0
    assert "waits.post" in _waits(night, SECRETARY)


def test_a_first_count_is_not_a_second_one(night: Exercise) -> None:
    """Counted; the same figure written later is counted again."""
    written = [r for r in night.records if isinstance(r, FigureWritten) and r.paper.partition(":")[0] == "stack"]
    first = structs.replace(written[0], cause="ask:1")
    again = structs.replace(first, at=first.at + 60)
    ear = Ear(night, first.by, -1)
    keys = [SOUNDS[FigureWritten](ear, record)[1].key for record in (first, again)]
    assert keys == ["night.counted", "night.counted-again"]


def test_copies_wait_for_the_seal_and_then_for_the_hand(night: Exercise) -> None:
    """Somebody here has none: the chair certifies, the secretary hands out."""
    form = night.station.forms[1]
    form.copies.clear()
    assert night.station.without_copy(1)
    assert "waits.copies" in _waits(night, SECRETARY)
    form.certified = False
    assert "waits.certify" in _waits(night, CHAIR)
    assert "waits.copies" not in _waits(night, SECRETARY)


def test_papers_are_packed_before_they_go(night: Exercise) -> None:
    """The secretary packs when everybody has a copy, then the chair delivers."""
    del night.station.moments["packed"]
    night.station.forms[0].handed = 0
    assert "waits.pack" in _waits(night, SECRETARY)
    assert "waits.deliver" not in _waits(night, CHAIR)
    night.station.moments["packed"] = night.now
    assert "waits.pack" not in _waits(night, SECRETARY)
    assert "waits.deliver" in _waits(night, CHAIR)


def test_an_idle_table_waits_for_whoever_leads(night: Exercise) -> None:
    """As long as some contest is not counted, and nothing is called; for nobody else."""
    del night.station.count.ended[STACKS, 1]
    assert night.crew.table.idle_since
    assert "waits.idle" in _waits(night, CHAIR)
    assert "waits.idle" not in _waits(night, SECRETARY)
    night.station.count.stopped = True
    assert "waits.idle" not in _waits(night, CHAIR)
