"""An observer hears of the trip, asks to go along, is out with the team, and hears of either place what is there."""

from __future__ import annotations

from simulator.exercise.notebook import notebook
from simulator.exercise.running import Exercise
from simulator.exercise.viewing import view
from simulator.procedures.home import TeamLeft, TripAnnounced
from simulator.procedures.riding import RideAnswered
from simulator.procedures.watching import FaultAnswered, Filmed
from simulator.session.store import kit_for
from simulator.station.watching import Note
from tests.exercise.test_watching import PARTY, SCENE, SEAT, day, do, in_sight, inside, kinds
from tests.rounds import small_trip


def heard(run: Exercise) -> list[str]:
    """The keys of what is in the log."""
    return [line.what.key for line in view(run, SEAT, "stands").heard]


def announced(run: Exercise) -> Exercise:
    """The trip was announced and the team is still here."""
    while not kinds(run, TripAnnounced):
        run.advance(run.now + 30)
    return run


def test_they_hear_of_the_trip_and_see_the_doors() -> None:
    """Announced to all; let along, they see homes and nothing of the room, and the other way round afterwards."""
    run = announced(inside(Exercise(small_trip("boxes", "issuer-3"), 3, played=(SEAT,)), 7, 30))
    assert "noise.trip-announced" in heard(run)
    assert "seen.trip-announced" in in_sight(run)
    assert do(run, "ask-to-ride") == ""
    run.advance(run.now + 90)
    assert "noise.ride-granted" in heard(run)
    assert do(run, "ask-to-ride") in ("already-done", "team-is-out")
    while not run.out(SEAT):
        run.advance(run.now + 30)
    left = run.now
    run.advance(left + 1800)
    seen = view(run, SEAT, "stands")
    assert [o.act for o in seen.offers] == ["note", "watch"]
    assert seen.bench is not None
    assert seen.bench.role == "mobile"
    assert any(key.startswith(("speech.", "noise.drove")) for key in heard(run))
    assert do(run, "film", film="room") == "out-with-the-box"
    while run.out(SEAT):
        run.advance(run.now + 30)
    assert run.station.watch.place == "door"
    assert "noise.team-back" in heard(run)
    assert not {"noise.section", "noise.paper-handed", "noise.rests"} & {
        line.what.key for line in view(run, SEAT, "stands").heard if left < line.at < run.now - 60
    }


def test_a_refusal_is_told_and_judged() -> None:
    """No place in the car for somebody who asked: said to them, and found against whoever leads."""
    for seed in range(1, 40):
        run = announced(inside(Exercise(small_trip("boxes", "issuer-3"), seed, crew="random", played=(SEAT,)), 8))
        do(run, "ask-to-ride")
        run.advance(run.now + 90)
        (answer,) = kinds(run, RideAnswered)
        assert isinstance(answer, RideAnswered)
        found = [f for f in run.court.findings if f.about == "ride-refused"]
        assert bool(found) is not answer.granted
        if found:
            assert "noise.ride-refused" in heard(run)
            return
    raise AssertionError


def test_nothing_is_heard_before_one_is_let_in() -> None:
    """What was said in the room while one stood at the door is not in the log."""
    run = Exercise(kit_for("first-day"), 1, played=(SEAT,))
    run.advance(6 * 3600 + 45 * 60)
    watcher = run.station.watcher
    assert watcher is not None
    lines = view(run, SEAT, "stands").heard
    assert lines
    assert min(line.at for line in lines) >= watcher.admitted


def test_a_member_of_the_team_did_not_hear_the_station() -> None:
    """Back from the trip, nothing of the room is in the log from while one was out."""
    run = Exercise(small_trip("boxes"), 3, played=("boxes",))
    while not run.out("boxes"):
        run.advance(run.now + 30)
        if run.station.trip_under_way or run.awaits("boxes"):
            run.submit(f"g{run.now}", "boxes", "go-along", {"goes": "yes"})
    left = run.now
    run.submit("up", "boxes", "drive", {"to": 0})
    while run.out("boxes"):
        run.advance(run.now + 30)
        run.submit(f"d{run.now}", "boxes", "drive", {"to": 0})
    back = run.now
    between = [line.what.key for line in view(run, "boxes", "stands").heard if left < line.at < back - 30]
    assert not {key for key in between if not key.startswith(("speech.", "noise.drove", "saying."))}


def test_people_react_to_a_camera_and_to_orders() -> None:
    """Somebody looks up at once, then whoever leads says what is to be said."""
    run = inside(day(PARTY), 9)
    do(run, "go", place="booths")
    for act, fields, noise, word in (
        ("film", {"film": "room"}, "noise.filmed-room", "word.observer-films-room"),
        ("film", {"film": "ballot"}, "noise.filmed-ballot", "word.observer-films-ballot"),
        ("interfere", {}, "noise.interfered", "word.observer-interferes"),
    ):
        do(run, act, **fields)
        assert noise in heard(run)
        run.advance(run.now + 120)
        assert word in heard(run)
        assert not [key for key in heard(run) if key.startswith("scene.")]
    assert [r.what for r in run.records if isinstance(r, Filmed)] == ["room", "ballot"]
    assert [f.about for f in run.court.findings if f.seat == SEAT] == ["filmed-ballot", "observer-gave-orders"]


def test_a_fact_in_order_is_answered_so_and_the_answer_is_no_fact() -> None:
    """Pointing at a box that was sealed as it should be ends there."""
    run = inside(day("  - {at: 06:10, observer: party}\n"), 6, 45)
    do(run, "note", what="note-fact", seen=in_sight(run)["seen.box-sealed"])
    do(run, "point-out", entry=1)
    before = set(in_sight(run))
    run.advance(run.now + 120)
    (answer,) = kinds(run, FaultAnswered)
    assert isinstance(answer, FaultAnswered)
    assert (answer.heeded, answer.in_order) == (True, True)
    assert "noise.fault-in-order" in heard(run)
    assert not {key for key in set(in_sight(run)) - before if "heeded" in key}


def test_a_note_has_the_time_and_place_of_the_fact() -> None:
    """Written minutes later it still says when and where it was seen."""
    run = inside(day(PARTY + SCENE), 9, 20)
    do(run, "go", place="door")
    run.advance(9 * 3600 + 30 * 60 + 5)
    seen = in_sight(run)["scene.campaigner"]
    run.advance(run.now + 600)
    do(run, "note", what="note-fact", seen=seen)
    (note,) = notebook(run).notes
    assert note.at == 9 * 3600 + 30 * 60
    assert note.where is not None
    assert note.where.key == "place-at.door"
    assert isinstance(run.station.watch.notes[0], Note)
    assert run.station.watch.notes[0].at > note.at + 300


def test_only_the_figure_one_was_shown_is_in_the_notebook() -> None:
    """Asked at a quarter past two, one knows the last figure and not those before."""
    run = inside(day(PARTY), 14, 15)
    do(run, "ask-to-see", paper="turnout")
    run.advance(run.now + 300)
    assert [one.hour for one in notebook(run).told] == ["14:00"]


def test_somebody_left_without_the_observer_who_did_not_ask() -> None:
    """Whoever does not ask stays in the room."""
    run = announced(inside(Exercise(small_trip("boxes", "issuer-3"), 3, played=(SEAT,)), 7, 30))
    while not kinds(run, TeamLeft):
        run.advance(run.now + 30)
    assert not run.out(SEAT)
