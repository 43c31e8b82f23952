"""An observer at the count has acts of their own: to stand, note, count, ask, film, point out, hand in; no member's."""

from __future__ import annotations

import pytest

from simulator.exercise.commands import ACTS
from simulator.exercise.running import Exercise
from simulator.exercise.telling import debrief
from simulator.exercise.viewing import view
from simulator.exercise.watching import COMMANDS
from simulator.procedures.showing import ContestShown, StackCounted
from simulator.procedures.verdicts import RecountAnswered
from tests.exercise.test_watching import BARE, PARTY, SCENE, SEAT, day, do, inside, kinds, told
from tests.shelf import made

OWN = ["go", "note", "note-figure", "ask-to-see", "film", "point-out", "interfere", "ask-for-copies", "ask-to-follow"]
PROXY = PARTY.replace("party", "proxy")


def night(timetable: str = PARTY) -> Exercise:
    """The table is made ready, the observer is in the room."""
    run = inside(day(timetable), 20)
    while not run.at_table(SEAT):
        run.advance(run.now + 60)
    return run


def until(run: Exercise, kind: type) -> None:
    """The next event of a kind."""
    before = len(kinds(run, kind))
    while len(kinds(run, kind)) == before and not run.over(SEAT):
        run.advance(run.now + 30)


def test_no_members_act_is_offered_or_works() -> None:
    """Whatever is typed: of all acts there are, only an observer's own are not refused as another's."""
    run = night()
    assert [o.act for o in view(run, SEAT, "stands").offers] == [*OWN, "hand-in", "watch"]
    fields = {
        "stack": "1", "pile": "A/1", "sheet": "A/1", "field": "A/F2", "contest": 0, "box": "S1", "hand": "yes",
        "value": 1, "sum": "given/A", "member": "deputy", "task": "showing", "number": 1, "doubt": "given/A",
    }  # fmt: skip
    own = {kind.__name__ for kind in COMMANDS}
    for act, make in ACTS.items():
        try:
            made_ = make(fields)
        except (TypeError, ValueError):
            continue
        answer = run.submit(f"x-{act}", SEAT, act, {})
        reason = answer.impossible.reason if answer.impossible is not None else ""
        if type(made_).__name__ not in own:
            assert reason in ("not-your-seat", "field-missing", "not-a-number", "no-such-contest"), act
        run.advance(run.now + answer.cost)
    assert not [r for r in run.records if getattr(r, "by", "") == SEAT and type(r).__name__ == "SheetSaid"]


@pytest.mark.parametrize(
    ("act", "fields"),
    [
        ("show-sheet", {}),
        ("say-sheet", {"stack": "1"}),
        ("call-sheet", {"stack": "1"}),
        ("step", {"what": "step-show", "contest": 0}),
        ("night-vote", {"what": "raise-hand", "hand": "yes"}),
        ("protocol", {"what": "sign-protocol", "contest": 0}),
        ("night-vote", {"what": "grant-recount", "recount": 1}),
    ],
)
def test_a_members_act_with_all_its_fields_is_not_theirs(act: str, fields: dict[str, str | int]) -> None:
    """Refused as another's, and nothing happens."""
    run = night()
    assert do(run, act, **fields) == "not-your-seat"


def test_marks_are_seen_from_beside_the_table() -> None:
    """By the door one hears and does not see."""
    run = night()
    for place, sees in (("door", False), ("boxes", True)):
        do(run, "go", place=place)
        while run.station.count.table == "":
            run.advance(run.now + 60)
        seen = view(run, SEAT, "stands").count
        assert seen is not None
        assert seen.sees is sees


def test_only_a_proxy_can_ask_for_a_recount() -> None:
    """It is not offered to others and does not work; a proxy's is granted once, and the contest counted again."""
    run = night()
    assert do(run, "ask-recount", contest=0) == "not-a-proxy"
    run = night(PROXY)
    assert "ask-recount" in [o.act for o in view(run, SEAT, "stands").offers]
    assert do(run, "ask-recount", contest=0) == "nothing-counted"
    until(run, ContestShown)
    assert do(run, "ask-recount", contest=0) == ""
    run.finish()
    assert [r.granted for r in run.records if isinstance(r, RecountAnswered)] == [True]
    assert [(f.rule, f.about) for f in run.court.findings] == []


def test_own_figures_copies_and_the_hand_over_are_told() -> None:
    """Written beside what was said, asked for and given: each is a good moment."""
    run = night()
    assert do(run, "ask-for-copies") == do(run, "ask-to-follow") == ""
    assert do(run, "ask-for-copies") == "already-done"
    until(run, StackCounted)
    said = next(r for r in run.records if isinstance(r, StackCounted))
    assert do(run, "note-figure", pile=f"A/{said.stack}", value=said.figure + 1) == ""
    heard = [line.what.key for line in view(run, SEAT, "stands").heard]
    assert "night.own-figure" in heard
    while not run.over(SEAT):
        run.advance(run.now + 600)
    found = debrief(run, SEAT)
    assert {one.seen.key for one in found.good} >= {
        *("good.stack-compared", "good.copy-in-hand", "good.hand-over-watched"),
    }
    (figure,) = told(run).figures
    assert figure.said is not None
    assert figure.own == figure.said + 1


def test_a_real_fault_noted_and_pointed_out_is_told_so() -> None:
    """Put right because one pointed it out, it is a breach seen, and a good moment; giving orders is one to look at."""
    run = Exercise(made(f"{BARE}timetable:\n{PARTY}{SCENE}"), 4, played=(SEAT, "boxes", "deputy"))
    inside(run, 9, 20)
    do(run, "go", place="door")
    run.advance(9 * 3600 + 30 * 60 + 5)
    (form,) = [f for o in view(run, SEAT, "stands").offers if o.act == "note" for f in o.forms if f.name == "seen"]
    scene = next(c.value for c in form.choices if c.label.args["what"].key == "scene.campaigner")  # type: ignore[union-attr]
    do(run, "note", what="note-fact", seen=int(scene))
    do(run, "point-out", entry=1)
    run.advance(run.now + 180)
    do(run, "hand-in", what="hand-in-act", entry=1)
    do(run, "interfere")
    run.advance(run.now + 1800)
    run.submit("leave", SEAT, "leave", {})
    found = debrief(run, SEAT)
    assert found.watched is not None
    (note,) = found.watched.notes
    assert (note.outcome, note.rule) == ("breach", "CMP-01")
    assert note.followed is not None
    assert note.followed.key == "watched.righted-told"
    good = {one.seen.key for one in found.good}
    assert good >= {"good.breach-noted", "good.breach-righted", "good.act-received"}
    assert found.kept >= 3
    assert [one.seen.key for one in found.look_at] == ["finding.observer-gave-orders"]
